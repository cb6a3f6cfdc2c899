"""Agendas by key: read at once when they must be shown, understood in the background.

The window asks for an agenda and may get it half-known (clean text only); ``understood`` follows. An
agenda is read and understood once in the life of the window.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agendas.library.entries import LibraryEntry, entry_of
from agendas.library.shelf import Shelf, cache_folder
from agendas.model import Agenda
from agendas.problems import DocumentProblem
from gui.tasks import CancelToken, Tasks

if TYPE_CHECKING:
    from agendas.comparison import Comparison


class AgendaLoader(QObject):
    """Keeps the agendas of this window; what was read at an earlier start comes from the shelf.

    ``problem_found`` carries a DocumentProblem.
    """

    understood = Signal(str)
    file_opened = Signal(object)
    problem_found = Signal(object)
    compared = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._shelf: Shelf | None = None
        self._read: dict[str, Agenda] = {}
        self._understood: dict[str, Agenda] = {}
        self._waiting: set[str] = set()

    def put(self, agenda: Agenda) -> None:
        """Keep an agenda that was read elsewhere."""
        self._read.setdefault(agenda.source.sha256, agenda)

    def agenda(self, entry: LibraryEntry) -> Agenda:
        """The agenda of ``entry`` as far as it is known. Reads it when need be; may raise DocumentProblem."""
        if entry.key in self._understood:
            return self._understood[entry.key]
        if entry.key not in self._read:
            self._read[entry.key] = self._from_shelf(entry.key) or self._from_file(entry)
        return self._read[entry.key]

    def is_understood(self, key: str) -> bool:
        """Whether the names and positions of that agenda are known."""
        return key in self._understood

    def understand(self, entries: Iterable[LibraryEntry]) -> None:
        """Understand these agendas in the background, in order; ``understood`` tells of each."""
        for entry in entries:
            if entry.key not in self._understood and entry.key not in self._waiting:
                self._waiting.add(entry.key)
                self._tasks.run(
                    f"understand {entry.key}",
                    lambda token, entry=entry: self._understand(entry, token),  # type: ignore[misc]
                    self._keep,
                    self._report,
                )

    def open_files(self, paths: Iterable[Path]) -> None:
        """Read and understand files in the background; ``file_opened`` gives the entry of each."""
        for path in paths:
            self._tasks.run(
                f"open {path}",
                lambda token, path=path: _read_and_understand(path, token),  # type: ignore[misc]
                lambda agenda, path=path: self._keep_file(agenda, path),  # type: ignore[misc]
                self._report,
            )

    def compare(self, left: LibraryEntry, right: LibraryEntry) -> None:
        """Compare two agendas in the background; ``compared`` carries the newest Comparison only."""

        def work(token: CancelToken) -> tuple[Agenda, Agenda, Comparison]:
            from agendas.comparing import compare

            older, newer = self._understand(left, token), self._understand(right, token)
            token.check()
            return older, newer, compare(older, newer)

        self._tasks.run("compare", work, self._keep_comparison, self._report)

    def _from_shelf(self, key: str) -> Agenda | None:
        if self._shelf is None:
            self._shelf = Shelf(cache_folder())
        return self._shelf.agenda(key)

    def _from_file(self, entry: LibraryEntry) -> Agenda:
        from agendas.reading import read_file

        agenda = read_file(entry.path)
        if self._shelf is not None and agenda.source.sha256 == entry.key:
            self._shelf.keep(agenda)
        return agenda

    def _understand(self, entry: LibraryEntry, token: CancelToken) -> Agenda:
        known = self._understood.get(entry.key)
        if known is not None:
            return known
        token.check()
        from agendas.understanding import understand

        return understand(self.agenda(entry))

    def _keep(self, agenda: Agenda) -> None:
        key = agenda.source.sha256
        if key not in self._understood:
            self._understood[key] = agenda
            self.understood.emit(key)

    def _keep_file(self, agenda: Agenda, path: Path) -> None:
        self._understood.setdefault(agenda.source.sha256, agenda)
        self.file_opened.emit(entry_of(agenda, path))

    def _keep_comparison(self, result: tuple[Agenda, Agenda, Comparison]) -> None:
        left, right, comparison = result
        self._keep(left)
        self._keep(right)
        self.compared.emit(comparison)

    def _report(self, error: Exception) -> None:
        if not isinstance(error, DocumentProblem):
            raise error
        self.problem_found.emit(error)


def _read_and_understand(path: Path, token: CancelToken) -> Agenda:
    from agendas.reading import read_file
    from agendas.understanding import understand

    agenda = read_file(path)
    token.check()
    return understand(agenda)
