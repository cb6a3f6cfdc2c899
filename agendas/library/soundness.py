"""Whether a database file holds what was written to it: SQLite's own structure, and the seal of every row."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from agendas.library.migrations import version_of
from agendas.library.tables import broken_rows, tables_of


def fault_of(connection: sqlite3.Connection) -> str | None:
    """What is wrong with the file, in SQLite's words; None when it is sound. Raises sqlite3.OperationalError
    when the connection's progress handler calls it off.

    The full integrity check, not the quick one: the latter passes over an index that contradicts its table,
    and then a document could not be found by its key.
    """
    try:
        return _structural_fault(connection) or _broken_seal(connection)
    except sqlite3.DatabaseError as error:
        if is_interruption(error):
            raise
        return str(error)


def is_interruption(error: sqlite3.Error) -> bool:
    """Whether it was called off, which says nothing about the file."""
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT


def _structural_fault(connection: sqlite3.Connection) -> str | None:
    (said,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        return str(said)
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        return "a row refers to one that is not there"
    return None if revision_of(connection) is not None else "the count of changes is not there"


def _broken_seal(connection: sqlite3.Connection) -> str | None:
    for table in tables_of(version_of(connection)):
        if broken := broken_rows(connection, table):
            return f"{broken} rows of {table.name} are not as they were written"
    return None


def revision_of(connection: sqlite3.Connection) -> int | None:
    """How many changes the file has seen; None when it does not say."""
    found = connection.execute("SELECT revision FROM library").fetchone()
    return int(found[0]) if found else None


@contextlib.contextmanager
def opened_to_read(file: Path) -> Iterator[sqlite3.Connection]:
    """A file that nobody writes to, without leaving anything beside it. Raises sqlite3.OperationalError."""
    uri = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()
