"""Work on the library off the window's thread: each kind of work on a thread and connection of its own.

SQLite lets several connections work side by side; so a search does not wait for an import, nor the list
for a search. The library is opened by the first job, once for all: the others wait for it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock
from typing import TYPE_CHECKING, Any, TypeVar

from agendas.problems import LibraryProblem
from gui.tasks import CancelToken, Tasks

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from agendas.library.store import Library

Result = TypeVar("Result")
Work = Callable[["Library", CancelToken], Result]


class LibraryPlace:
    """Where the library stands. The first who opens it finds out whether it can be used; else there is a
    temporary one in its stead, so that the window works, and ``problems`` say why."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[LibraryProblem] = []
        self._lock = Lock()
        self._is_sound = False

    def open(self) -> Library:
        """A connection for the calling thread. Raises LibraryProblem when not even a temporary one works."""
        from agendas.library.store import Library

        with self._lock:
            if not self._is_sound:
                self._make_sound()
            return Library.open(self.folder)

    def _make_sound(self) -> None:
        import tempfile

        from agendas.library.store import Library

        try:
            _open_or_recover(self.folder, self.problems).close()
        except LibraryProblem as problem:
            self.problems.append(problem)
            self.folder = Path(tempfile.mkdtemp(prefix="standpunt-"))
            Library.open(self.folder).close()
        self._is_sound = True


def _open_or_recover(folder: Path, problems: list[LibraryProblem]) -> Library:
    from agendas.library.store import Library

    try:
        return Library.open(folder)
    except LibraryProblem as problem:
        if problem.code != "library_damaged":
            raise
        from agendas.library.health import recover

        recover(folder)
        problems.append(LibraryProblem("library_recovered", problem.name))
        return Library.open(folder)


class LibraryJobs:
    """One thread with one connection; jobs on it run one after the other, the newest of a lane wins."""

    def __init__(self, place: LibraryPlace, parent: QObject) -> None:
        self._place = place
        self._tasks = Tasks(parent)
        self._library: Library | None = None
        self.closing = Event()

    def run(
        self,
        lane: str,
        work: Work[Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[Any], None] | None = None,
        *,
        is_kept: bool = False,
    ) -> CancelToken:
        """Run ``work`` with the library; the rest as ``Tasks.run``."""
        return self._tasks.run(
            lane, lambda token: work(self._opened(), token), done, failed, progressed, is_kept=is_kept
        )

    def cancel(self, lane: str) -> None:
        """End the job in that lane; nothing more is heard of it."""
        self._tasks.cancel(lane)

    @property
    def tasks(self) -> Tasks:
        """What runs here, for those who tell of it."""
        return self._tasks

    def interrupt_search(self) -> None:
        """Let a search that is running on this thread end at once."""
        if self._library is not None:
            self._library.index.interrupt()

    @property
    def busy(self) -> bool:
        """Whether a job is waiting, running or not yet delivered."""
        return self._tasks.busy

    def stop(self) -> None:
        """End what runs, and close the connection. Called once, when the window closes."""
        self.closing.set()
        self.interrupt_search()
        self._tasks.stop(self._close)

    def _opened(self) -> Library:
        """The connection of this thread; a new one when the file was set aside or replaced meanwhile."""
        if self._library is not None and not self._library.is_current():
            self._close()
        if self._library is None:
            self._library = self._place.open()
        return self._library

    def _close(self) -> None:
        library, self._library = self._library, None
        if library is not None:
            library.close()
