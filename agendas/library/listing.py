"""All present documents as entries of the list. Written for twenty thousand: every value is made once."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from agendas.library.corrections import Corrections, all_corrections, applied, corrections_of
from agendas.library.documents import Document, meeting_of, siblings
from agendas.library.entries import LibraryEntry, meeting_key, newest_first
from agendas.library.garbage import no_garbage
from agendas.library.originals import Originals
from agendas.library.versions import numbered
from agendas.model import Meeting

_PRESENT = """
SELECT sha256, name, format, position_count,
    title, body, informal, start_day, end_day, place, signatory, kamerstuk
FROM document WHERE removed_on IS NULL ORDER BY id
"""
_NOTHING: frozenset[str] = frozenset()


def listed(connection: sqlite3.Connection, originals: Originals) -> list[LibraryEntry]:
    """The entries of all present documents, newest meeting first."""
    with no_garbage():
        return newest_first(_entries(connection, originals))


def entry_of(connection: sqlite3.Connection, originals: Originals, document: Document) -> LibraryEntry:
    """The entry of one document, present or removed."""
    record = document.record
    corrections = corrections_of(connection, record.sha256)
    title, meeting = applied(record.title, record.meeting, corrections)
    others = siblings(connection, record.sha256, meeting_key(meeting))
    path = originals.path(record.sha256, record.format)
    return LibraryEntry(
        record.sha256,
        path,
        title,
        meeting,
        record.position_count,
        record.name,
        record.format,
        1 + sum(other.number < document.number for other in others),
        1 + len(others),
        frozenset(corrections),
        not path.exists(),
    )


def _entries(connection: sqlite3.Connection, originals: Originals) -> list[LibraryEntry]:
    corrections = all_corrections(connection)
    rows = connection.execute(_PRESENT).fetchall()
    titles = [row[4] for row in rows]
    meetings = [meeting_of(*row[5:]) for row in rows]
    if corrections:
        _apply(corrections, rows, titles, meetings)
    names = originals.names()
    folders = {prefix: originals.folder / prefix for prefix in {row[0][:2] for row in rows}}
    entries = []
    for (key, name, format_, count, *_), title, meeting, (version, total) in zip(
        rows, titles, meetings, numbered(meetings), strict=True
    ):
        file = f"{key}.{format_}"
        path = folders[key[:2]] / file
        corrected = frozenset(corrections[key]) if key in corrections else _NOTHING
        missing = file not in names
        entries.append(
            LibraryEntry(key, path, title, meeting, count, name, format_, version, total, corrected, missing)
        )
    return entries


def _apply(
    corrections: Mapping[str, Corrections],
    rows: list[tuple[Any, ...]],
    titles: list[str],
    meetings: list[Meeting],
) -> None:
    for at, row in enumerate(rows):
        if row[0] in corrections:
            titles[at], meetings[at] = applied(titles[at], meetings[at], corrections[row[0]])
