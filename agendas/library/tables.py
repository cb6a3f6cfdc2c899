"""Rows of the library's tables, each under a seal: a hash that shows when a value was damaged on disk.

SQLite notices damage to its own structure, not to the letters inside a value. Rows are written here alone.
"""

from __future__ import annotations

import functools
import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Value = str | int | None
Row = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Table:
    """A sealed table. ``key`` are the columns that make a row the same row; ``since`` is the version of the
    file (``migrations``) that has it first."""

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]
    since: int = 1


DOCUMENT = Table(
    "document",
    ("sha256",),
    (
        "sha256", "name", "format", "size", "reader", "nature", "title", "body", "informal", "start_day",
        "end_day", "place", "signatory", "kamerstuk", "position_count", "text_hash", "origin", "added_at",
        "removed_on",
    ),
)  # fmt: skip
CORRECTION = Table("correction", ("sha256", "fact"), ("sha256", "fact", "value", "corrected_at"))
SEED = Table("seed", ("sha256",), ("sha256", "offered_at"))
HAND_LINK = Table(
    "hand_link",
    ("first", "second", "first_hash", "first_nth", "second_hash", "second_nth"),
    (
        "first", "second", "first_hash", "first_nth", "first_words", "second_hash", "second_nth",
        "second_words", "verdict", "decided_at",
    ),
    since=2,
)  # fmt: skip
QUOTE = Table(
    "quote",
    ("identity",),
    ("identity", "form", "quote", "old", "note", "tags", "place", "taken_on", "removed_on"),
    since=3,
)
TABLES = (DOCUMENT, CORRECTION, SEED, HAND_LINK, QUOTE)
_BESIDE_THE_SEAL = frozenset({"id", "seal"})
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"))


def tables_of(version: int) -> tuple[Table, ...]:
    """The tables that a file of this version has: a backup, or a damaged file, may be older than we are."""
    return tuple(table for table in TABLES if table.since <= version)


def put(connection: sqlite3.Connection, table: Table, row: Mapping[str, Value]) -> None:
    """Write a row; one with the same key is replaced in its place in the order."""
    connection.execute(_put_statement(table), [*(row[name] for name in table.columns), seal_of(row)])


@functools.cache
def _put_statement(table: Table) -> str:
    columns = [*table.columns, "seal"]
    changes = ", ".join(f"{name} = excluded.{name}" for name in columns if name not in table.key)
    places = ", ".join("?" * len(columns))
    return (
        f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({places}) "  # noqa: S608 (names of our own)
        f"ON CONFLICT ({', '.join(table.key)}) DO UPDATE SET {changes}"
    )


def seal_of(row: Mapping[str, Value]) -> int:
    """The hash of a row's values by name, whatever their order, but for its number and the seal itself."""
    values = {name: value for name, value in row.items() if name not in _BESIDE_THE_SEAL}
    text = _ENCODER.encode(values)
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


def is_sound(row: Row) -> bool:
    """Whether the row is as it was written."""
    try:
        return seal_of(row) == row["seal"]
    except TypeError:  # damage made bytes of a text
        return False


def rows(connection: sqlite3.Connection, condition: str, values: tuple[Value, ...] = ()) -> Iterator[Row]:
    """The rows of ``SELECT * FROM <condition>``. Raises sqlite3.DatabaseError when they cannot be read."""
    cursor = connection.execute(f"SELECT * FROM {condition}", values)  # noqa: S608 (conditions of our own)
    names = [column[0] for column in cursor.description]
    for one in cursor:
        yield dict(zip(names, one, strict=True))


def whole(text: str) -> str:
    """The text without halves of characters, which SQLite cannot hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def whole_or_none(text: str | None) -> str | None:
    """The text without halves of characters, if there is one."""
    return None if text is None else whole(text)


def broken_rows(connection: sqlite3.Connection, table: Table) -> int:
    """How many rows are not as they were written."""
    return sum(not is_sound(row) for row in rows(connection, table.name))
