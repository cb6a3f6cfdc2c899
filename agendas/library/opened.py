"""The files of a library, open: one connection, one index, the originals, and the sign that it is in use.

Knows how they are opened, changed and let go of, and what becomes of a failure; not what is in them.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from agendas.library.database import FILE_NAME, open_database, problems
from agendas.library.locks import IN_USE, OPENING, Presence, exclusive, transaction
from agendas.library.originals import Originals
from agendas.library.recovery_files import (
    DAMAGE_MARK,
    INDEX_DAMAGE_MARK,
    drop_marked_index,
    finish_swap,
    is_lost,
    mark,
)
from agendas.library.search_index import SearchIndex
from agendas.problems import LibraryProblem

INDEX_NAME = "search.sqlite"


class OpenLibrary:
    """The library in one folder, over a connection of its own. Make one with ``open``."""

    def __init__(
        self,
        folder: Path,
        connection: sqlite3.Connection,
        index: SearchIndex,
        originals: Originals,
        presence: Presence,
    ) -> None:
        self.folder = folder
        self.index = index
        self.originals = originals
        self.connection = connection
        self.file = folder / FILE_NAME
        self._presence = presence
        self._identity = _identity(self.file)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The library in ``folder``, made at first use. Raises LibraryProblem; with the code
        ``library_damaged`` ``health.recover`` makes it usable again."""
        file = folder / FILE_NAME
        originals = Originals(folder)
        presence = Presence(folder / IN_USE)
        with contextlib.ExitStack() as undo:
            with problems(file):
                originals.prepare()
                undo.callback(presence.end)
                presence.begin(lambda: _tidy_up(folder, originals))
            with problems(file), exclusive(folder / OPENING):
                finish_swap(folder)
                if is_lost(folder):
                    raise LibraryProblem("library_damaged", str(file), reason="the file is not there")
                connection = open_database(file)
                undo.callback(connection.close)
                with problems(folder / INDEX_NAME, damaged="index_damaged"):
                    index = SearchIndex.open(folder / INDEX_NAME)
            undo.pop_all()
        return cls(folder, connection, index, originals, presence)

    def close(self) -> None:
        """Let go of the files."""
        self.index.close()
        self.connection.close()
        self._presence.end()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    def data_version(self) -> int:
        """A number that changes when another connection has changed something."""
        with self._guarded():
            (version,) = self.connection.execute("PRAGMA data_version").fetchone()
        return int(version)

    def is_current(self) -> bool:
        """Whether the file is still the one that was opened; else it was recovered meanwhile: open it
        again."""
        return _identity(self.file) == self._identity

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        """A change: all of it is kept or none."""
        with self._guarded(), transaction(self.connection):
            if not self.is_current():
                raise LibraryProblem("library_replaced", str(self.folder))
            self.connection.execute("UPDATE library SET revision = revision + 1")
            yield

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        """What fails is raised as LibraryProblem; damage is remembered until it can be repaired."""
        try:
            with problems(self.file):
                yield
        except LibraryProblem as problem:
            if problem.code == "library_damaged":
                mark(self.folder, DAMAGE_MARK)
            raise

    @contextlib.contextmanager
    def _indexing(self) -> Iterator[None]:
        try:
            with problems(self.folder / INDEX_NAME, damaged="index_damaged"):
                yield
        except LibraryProblem as problem:
            if problem.code == "index_damaged":
                mark(self.folder, INDEX_DAMAGE_MARK)
            raise


def _tidy_up(folder: Path, originals: Originals) -> None:
    """What the first window does, when nobody else has the library open."""
    originals.clear_incoming()
    drop_marked_index(folder, INDEX_NAME)
    if (folder / DAMAGE_MARK).exists():
        raise LibraryProblem("library_damaged", str(folder / FILE_NAME), reason="found when it was last open")


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
