"""The library's own database file: opened, recognised, and its failures said in one sentence.

Knows the file ``library.sqlite`` and nothing of agendas. A file that is not ours, or of a newer Standpunt, is
refused and not written to; one that is damaged is refused with the code ``library_damaged``, after which the
caller may recover it.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from agendas.library.locks import BUSY_SECONDS
from agendas.library.migrations import APPLICATION_ID, MIGRATIONS, migrate, version_of
from agendas.library.whole_files import system_problem
from agendas.problems import LibraryProblem

FILE_NAME = "library.sqlite"
SIDE_FILES = ("-wal", "-shm")
"""What SQLite keeps beside the file: changes not yet brought over, and their index."""

_HIGHEST_PLAUSIBLE_VERSION = 9_999
_SETTINGS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # what was confirmed survives a loss of power, not only of the process
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
)

_CODES = {
    sqlite3.SQLITE_FULL: "library_full",
    sqlite3.SQLITE_READONLY: "library_not_writable",
    sqlite3.SQLITE_CANTOPEN: "library_not_writable",
    sqlite3.SQLITE_PERM: "library_not_writable",
    sqlite3.SQLITE_BUSY: "library_busy",
    sqlite3.SQLITE_LOCKED: "library_busy",
    sqlite3.SQLITE_IOERR: "library_unreadable",
    sqlite3.SQLITE_NOMEM: "library_unreadable",
}


def open_database(file: Path) -> sqlite3.Connection:
    """The database ``file``, made when it is not there, brought to the newest version when it is older.

    Raises LibraryProblem: ``library_newer``, ``library_foreign``, ``library_damaged``,
    ``library_not_writable``, ``library_full``, ``library_busy`` or ``library_unreadable``.
    """
    with problems(file):
        connection = sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            refuse_others(connection, file)
            apply_settings(connection)
            migrate(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def apply_settings(connection: sqlite3.Connection) -> None:
    """How this connection writes and what it trusts."""
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")


def refuse_others(connection: sqlite3.Connection, file: Path) -> None:
    """Raises LibraryProblem when the file is another program's, or a newer Standpunt's. Reads only."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    version = version_of(connection)
    if application != APPLICATION_ID and (tables or application or version):
        # Our tables under another's number: the head of the file was overwritten.
        raise LibraryProblem("library_damaged" if "document" in tables else "library_foreign", str(file))
    if not 0 <= version <= _HIGHEST_PLAUSIBLE_VERSION:
        raise LibraryProblem("library_damaged", str(file))
    if version > len(MIGRATIONS):
        raise LibraryProblem("library_newer", str(file))


@contextlib.contextmanager
def problems(file: Path, *, damaged: str = "library_damaged") -> Iterator[None]:
    """What SQLite or the system raises inside comes out as a LibraryProblem about ``file``."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # used from another thread, or closed: a mistake in the program, not in the file
    except sqlite3.Error as error:
        code = _CODES.get((getattr(error, "sqlite_errorcode", None) or 0) & 0xFF, damaged)
        raise LibraryProblem(code, str(file), reason=str(error)) from error
    except OSError as error:
        raise system_problem(error, file) from error
