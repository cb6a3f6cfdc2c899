"""The documents as the database has them: one row each, what was read of it and when it came.

Between rows and values; knows SQL and no files.
"""

from __future__ import annotations

import datetime as dt
import functools
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, cast

from agendas.library.corrections import applied, corrections_of
from agendas.library.entries import MeetingKey, meeting_key
from agendas.library.records import AgendaRecord
from agendas.library.tables import DOCUMENT, Row, Value, put, rows
from agendas.model import Meeting

Origin = Literal["file", "paste", "seed"]

_OF_MEETING = """
SELECT id, sha256, title, body, informal, start_day, end_day, place, signatory, kamerstuk, text_hash
FROM document
WHERE removed_on IS NULL AND sha256 != ?1 AND (
    (body = ?2 AND start_day = ?3)
    OR sha256 IN (SELECT sha256 FROM correction WHERE fact IN ('body', 'start')))
ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Document:
    """A document of the library as it was read, without corrections. ``number`` counts in the order of being
    added; ``removed_on`` is an ISO date, None while it is present."""

    number: int
    record: AgendaRecord
    origin: Origin
    added_at: str
    removed_on: str | None

    @property
    def key(self) -> str:
        """The SHA-256 of the original."""
        return self.record.sha256


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another document of the same meeting."""

    number: int
    key: str
    text_hash: str


def find(connection: sqlite3.Connection, key: str) -> Document | None:
    """The document with that SHA-256, present or removed; its record is without passages."""
    found = next(rows(connection, "document WHERE sha256 = ?", (key,)), None)
    return _document(found) if found else None


def write(
    connection: sqlite3.Connection,
    record: AgendaRecord,
    origin: Origin,
    added_at: str,
    removed_on: str | None,
) -> None:
    """Write a document down, in place of what was read of it before; its number stays."""
    meeting = record.meeting
    row: dict[str, Value] = {
        "sha256": record.sha256,
        "name": record.name,
        "format": record.format,
        "size": record.size,
        "reader": record.reader,
        "nature": record.nature,
        "title": record.title,
        "body": meeting.body,
        "informal": int(meeting.informal),
        "start_day": _iso(meeting.start),
        "end_day": _iso(meeting.end),
        "place": meeting.place,
        "signatory": meeting.signatory,
        "kamerstuk": meeting.kamerstuk,
        "position_count": record.position_count,
        "text_hash": record.text_hash,
        "origin": origin,
        "added_at": added_at,
        "removed_on": removed_on,
    }
    put(connection, DOCUMENT, row)


def set_reader(connection: sqlite3.Connection, reader: str, keys: Iterable[str]) -> None:
    """Say that ``reader`` has read these documents. Row by row: each has its seal."""
    wanted = set(keys)
    for row in [row for row in rows(connection, "document") if row["sha256"] in wanted]:
        put(connection, DOCUMENT, {**row, "reader": reader})


def facts_in_force(connection: sqlite3.Connection, record: AgendaRecord) -> tuple[str, Meeting]:
    """Title and meeting of a record, with the user's corrections on top."""
    return applied(record.title, record.meeting, corrections_of(connection, record.sha256))


def siblings(connection: sqlite3.Connection, key: str, meeting: MeetingKey | None) -> list[Sibling]:
    """The other present documents of that meeting, in the order of being added."""
    if meeting is None:
        return []
    body, start = meeting
    found = connection.execute(_OF_MEETING, (key, body, start.isoformat()))
    return [
        Sibling(number, other, text_hash)
        for number, other, title, *facts, text_hash in found.fetchall()
        if meeting_key(applied(title, meeting_of(*facts), corrections_of(connection, other))[1]) == meeting
    ]


def meeting_of(
    body: str | None, informal: int, start: str | None, end: str | None,
    place: str | None, signatory: str | None, kamerstuk: str | None,
) -> Meeting:  # fmt: skip
    """The meeting in the columns of a row. Raises sqlite3.DatabaseError when they hold none."""
    try:
        return Meeting(body, bool(informal), _day(start), _day(end), place, signatory, kamerstuk)
    except (ValueError, TypeError) as error:
        raise sqlite3.DatabaseError(f"no meeting: {error}") from error


def states(connection: sqlite3.Connection) -> Iterator[tuple[str, str, bool, str, Meeting]]:
    """Key, reader, whether removed, title and meeting as read, of every document."""
    found = connection.execute(
        "SELECT sha256, reader, removed_on, title, body, informal, start_day, end_day, place, signatory, "
        "kamerstuk FROM document ORDER BY id"
    )
    for key, reader, removed_on, title, *meeting in found:
        yield key, reader, removed_on is not None, title, meeting_of(*meeting)


def _document(row: Row) -> Document:
    values = cast(dict[str, Any], row)
    facts = ("body", "informal", "start_day", "end_day", "place", "signatory", "kamerstuk")
    record = AgendaRecord(
        values["sha256"],
        values["name"],
        values["format"],
        values["size"],
        values["reader"],
        values["nature"],
        values["title"],
        meeting_of(*(values[fact] for fact in facts)),
        values["position_count"],
        values["text_hash"],
        (),
    )
    return Document(values["id"], record, values["origin"], values["added_at"], values["removed_on"])


@functools.lru_cache(maxsize=4096)
def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
