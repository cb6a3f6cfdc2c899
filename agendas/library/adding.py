"""The steps by which a document comes in: its copy to its place, its facts to a row.

The store runs them in one transaction, with the index between the last two, so that whatever has a row has
the rest.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path

from agendas.library import documents, seeds
from agendas.library.additions import AdditionKind, Arrival
from agendas.library.documents import Document
from agendas.library.entries import meeting_key
from agendas.library.originals import Originals
from agendas.library.records import AgendaRecord
from agendas.library.tables import whole, whole_or_none
from agendas.problems import LibraryProblem


@dataclass(frozen=True, slots=True)
class Written:
    """What became of an arrival. ``record``, with the corrections on top, is to be indexed; None when the
    same bytes were there."""

    kind: AdditionKind
    same_text: bool = False
    record: AgendaRecord | None = None


def settle(originals: Originals, arrival: Arrival) -> None:
    """Bring the staged copy to the disk. Raises LibraryProblem when it is not what was read; OSError.

    No copy is right as well when the original stands in its place: an addition that failed had come so far.
    """
    record = arrival.record
    if arrival.staged.exists():
        is_right = originals.settle(arrival.staged) == record.sha256
    else:
        is_right = originals.is_sound(record.sha256, record.format)
    if not is_right:
        raise LibraryProblem("library_changed_copy", record.name)


def place(connection: sqlite3.Connection, originals: Originals, arrival: Arrival) -> Path:
    """Move the copy to its place; the folder to sync. Under the library's writing lock: then an original
    without a row is nobody's work in progress."""
    key = arrival.record.sha256
    known = documents.find(connection, key)
    format_ = known.record.format if known else arrival.record.format
    if arrival.staged.exists():
        return originals.place(arrival.staged, key, format_)
    return originals.path(key, format_).parent


def write_down(connection: sqlite3.Connection, arrival: Arrival, moment: str) -> Written:
    """Write the row, unless the document is present already."""
    record = _storable(arrival.record)
    if arrival.origin == "seed":
        seeds.remember(connection, [record.sha256], moment)
    known = documents.find(connection, record.sha256)
    if known and not known.removed_on:
        return Written("already")
    if known:
        record = replace(record, format=known.record.format)
    documents.write(connection, record, arrival.origin, known.added_at if known else moment, None)
    title, meeting = documents.facts_in_force(connection, record)
    others = documents.siblings(connection, record.sha256, meeting_key(meeting))
    in_force = replace(record, title=title, meeting=meeting)
    if known or not others:
        return Written("added", record=in_force)
    same_text = any(other.text_hash == record.text_hash for other in others)
    return Written("version", same_text, in_force)


def write_anew(connection: sqlite3.Connection, record: AgendaRecord, known: Document) -> AgendaRecord:
    """Write down what was read anew of a document that is here; the record to be indexed."""
    record = replace(_storable(record), name=known.record.name, format=known.record.format)
    documents.write(connection, record, known.origin, known.added_at, known.removed_on)
    title, meeting = documents.facts_in_force(connection, record)
    return replace(record, title=title, meeting=meeting)


def _storable(record: AgendaRecord) -> AgendaRecord:
    """With facts that SQLite can hold: a file name need not be UTF-8."""
    meeting = record.meeting
    facts = replace(
        meeting,
        body=whole_or_none(meeting.body),
        place=whole_or_none(meeting.place),
        signatory=whole_or_none(meeting.signatory),
        kamerstuk=whole_or_none(meeting.kamerstuk),
    )
    return replace(record, name=whole(record.name), title=whole(record.title), meeting=facts)
