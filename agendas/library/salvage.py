"""What can still be read of a damaged database file: every row whose seal is whole. Only ever reads
copies."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from agendas.library.migrations import version_of
from agendas.library.soundness import revision_of
from agendas.library.tables import TABLES, Row, Table, Value, is_sound

RowKey = tuple[Value, ...]
_MISSES_BEFORE_GIVING_UP = 25_000
"""How many row numbers are tried past the last that could be read, when the file does not say how far they
run."""


@dataclass(slots=True)
class Salvaged:
    """The sound rows by table and key. ``whole`` names the tables of which nothing was lost: what is not in
    them was deleted. ``revision`` is 0 when it could not be read."""

    rows: dict[str, dict[RowKey, Row]] = field(default_factory=lambda: {table.name: {} for table in TABLES})
    whole: set[str] = field(default_factory=set)
    revision: int = 0


def salvaged(file: Path) -> Salvaged:
    """What can be read of ``file``, which may be anything. It may be changed by it: give a copy."""
    found = Salvaged()
    connection = sqlite3.connect(file, isolation_level=None)
    try:
        for table in TABLES:
            if _is_older(connection, table):
                found.whole.add(table.name)  # nothing of it was lost
            else:
                _salvage(connection, table, found)
        with contextlib.suppress(sqlite3.DatabaseError):
            found.revision = revision_of(connection) or 0
    finally:
        with contextlib.suppress(sqlite3.DatabaseError):
            connection.close()
    return found


def _is_older(connection: sqlite3.Connection, table: Table) -> bool:
    """Whether the file is from before that table, and not only says so: a bit of its head may be wrong."""
    named = "SELECT 1 FROM sqlite_master WHERE name = ?"
    try:
        is_there = connection.execute(named, (table.name,)).fetchone() is not None
        return 0 < version_of(connection) < table.since and not is_there
    except sqlite3.DatabaseError:
        return False


def _salvage(connection: sqlite3.Connection, table: Table, found: Salvaged) -> None:
    is_whole = _is_structurally_sound(connection, table)
    for row in _readable(connection, table):
        if is_sound(row):
            found.rows[table.name][tuple(row[name] for name in table.key)] = row
        else:
            is_whole = False
    if is_whole:
        found.whole.add(table.name)


def _is_structurally_sound(connection: sqlite3.Connection, table: Table) -> bool:
    try:
        (said,) = connection.execute(f"PRAGMA integrity_check({table.name})").fetchone()
    except sqlite3.DatabaseError:
        return False
    return bool(said == "ok")


def _readable(connection: sqlite3.Connection, table: Table) -> Iterator[Row]:
    """In one go as far as that works; from there row by row, past the damage."""
    last = 0
    try:
        for number, row in _numbered(connection, f"{table.name} ORDER BY rowid"):
            last = number
            yield row
    except sqlite3.DatabaseError:
        for number in range(last + 1, _highest(connection, table, last) + 1):
            with contextlib.suppress(sqlite3.DatabaseError):
                for _, row in _numbered(connection, f"{table.name} WHERE rowid = ?", (number,)):
                    yield row


def _numbered(
    connection: sqlite3.Connection, condition: str, values: tuple[int, ...] = ()
) -> Iterator[tuple[int, Row]]:
    cursor = connection.execute(f"SELECT rowid, * FROM {condition}", values)  # noqa: S608 (conditions of our own)
    names = [column[0] for column in cursor.description[1:]]
    for number, *one in cursor:
        yield number, dict(zip(names, one, strict=True))


def _highest(connection: sqlite3.Connection, table: Table, last: int) -> int:
    """How far the row numbers run; no further than ``last`` when not even the table's name is known."""
    try:
        connection.execute(f"SELECT rowid FROM {table.name} LIMIT 0")  # noqa: S608
    except sqlite3.DatabaseError:
        return last
    try:
        (highest,) = connection.execute(f"SELECT max(rowid) FROM {table.name}").fetchone()  # noqa: S608
    except sqlite3.DatabaseError:
        highest = None
    return min(highest or last + _MISSES_BEFORE_GIVING_UP, last + 50 * _MISSES_BEFORE_GIVING_UP)
