"""Who may write when: transactions, and locks between the windows that share a library.

A lock is SQLite's own lock on an empty file beside the library: it holds between processes on every system,
and ends with its process, however that ends. What such a file holds does not matter: with garbage in it, it
is made anew.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

OPENING = ".opening"
"""The lock, in the library's folder, of a window that opens the library: one makes the files, others find
them."""
IN_USE = "incoming/.in-use"
"""The lock that every window holds a part of for as long as it has the library open."""
BUSY_SECONDS = 10.0
"""How long one window waits for another that writes."""


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it is kept or none; another writer waits from the start, so that what was read stays true."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk may have ended it already
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        raise


@contextlib.contextmanager
def exclusive(file: Path, patience: float = BUSY_SECONDS) -> Iterator[None]:
    """Only one holds the lock ``file``; others wait. Raises sqlite3.OperationalError after ``patience``
    seconds."""
    connection = _locked(file, "EXCLUSIVE", patience)
    try:
        yield
    finally:
        connection.close()


class Presence:
    """The sign that a library is in use, for as long as this object is open."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._connection: sqlite3.Connection | None = None

    def begin(self, when_alone: Callable[[], None]) -> None:
        """Put up the sign. When nobody else has one up, ``when_alone`` is done first, and nobody can put one
        up meanwhile: what it finds is nobody's work in progress."""
        self._do_alone(when_alone)
        self._connection = _locked(self._file, "DEFERRED", BUSY_SECONDS)
        self._connection.execute("SELECT count(*) FROM sqlite_master").fetchall()  # takes the shared lock

    def end(self) -> None:
        """Take the sign down."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _do_alone(self, work: Callable[[], None]) -> None:
        try:
            connection = _locked(self._file, "EXCLUSIVE", 0)
        except sqlite3.OperationalError:  # somebody has a sign up
            return
        try:
            work()
        finally:
            connection.close()


def _locked(file: Path, kind: str, patience: float) -> sqlite3.Connection:
    try:
        return _begun(file, kind, patience)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:  # "file is not a database"
        file.unlink(missing_ok=True)
        return _begun(file, kind, patience)


def _begun(file: Path, kind: str, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=patience, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute(f"BEGIN {kind}")
    except BaseException:
        connection.close()
        raise
    return connection
