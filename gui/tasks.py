"""Work off the window's thread: newest wins, can stop, and nothing dies on a pool thread.

One executor and one bridge that live as long as the application. A job is a plain callable without any
Qt object; its result comes back to the window's thread through the bridge's one signal, with a ticket
number that stands in a table. (A QObject per job, freed while its job ran, crashed in every version
tried.)
"""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Result = TypeVar("Result")


class Cancelled(Exception):
    """Raised inside a job that noticed it is no longer wanted."""


class CancelToken:
    """Tells a job that a newer one has taken its place, or that the window closes; takes its progress."""

    def __init__(self, report: Callable[[Any], None] | None = None) -> None:
        self._event = Event()
        self._report = report

    def report(self, progress: Any) -> None:
        """Tell the window's thread how far the job is; nothing happens when nobody asked for it."""
        if self._report is not None and not self._event.is_set():
            self._report(progress)

    def cancel(self) -> None:
        """Ask the job to stop; its result will not be delivered."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether the job should stop."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise Cancelled when the job should stop."""
        if self._event.is_set():
            raise Cancelled


class _Job(NamedTuple):
    lane: str
    token: CancelToken
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    progressed: Callable[[Any], None] | None


class Tasks(QObject):
    """Runs jobs in lanes: a newer job in a lane takes the place of the older one."""

    _finished = Signal(int, object)
    _progressed = Signal(int, object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None, *, workers: int = 1) -> None:
        super().__init__(parent)
        self._workers = workers
        self._executor: ThreadPoolExecutor | None = None
        self._tickets = itertools.count(1)
        self._jobs: dict[int, _Job] = {}
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._deliver_progress, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        lane: str,
        work: Callable[[CancelToken], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[Any], None] | None = None,
    ) -> CancelToken:
        """Run ``work`` on a pool thread; ``done`` or ``failed`` is called on the window's thread, and
        before them ``progressed`` with whatever the job reports through its token.

        None is called when a newer job in the same lane, or ``stop``, came first.
        """
        self._cancel(lane)
        ticket = next(self._tickets)
        token = CancelToken(lambda progress: self._report_progress(ticket, progress))
        job = _Job(lane, token, done, failed, progressed)
        self._jobs[ticket] = job
        future = self._pool().submit(_start, work, job.token)
        future.add_done_callback(lambda finished: self._report(ticket, finished))
        return job.token

    def cancel(self, lane: str) -> None:
        """Cancel the job in that lane, waiting or running; nothing more is heard of it."""
        self._cancel(lane)

    def stop(self, last: Callable[[], None] | None = None) -> None:
        """Cancel everything and wait for the running job to notice. Called once, when the window closes.

        ``last`` then runs on the pool's thread, where what the jobs opened must be closed (with one
        worker, it is the thread that opened it).
        """
        for job in self._jobs.values():
            job.token.cancel()
        self._jobs.clear()
        executor, self._executor = self._executor, None  # a window may be told to close twice
        if executor is not None:
            if last is not None:
                executor.submit(last)  # those that wait before it end at once: see _start
            executor.shutdown(wait=True, cancel_futures=last is None)

    @property
    def busy(self) -> bool:
        """Whether a job is waiting, running or not yet delivered."""
        return bool(self._jobs)

    def _pool(self) -> ThreadPoolExecutor:
        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor  # not before the first paint

            self._executor = ThreadPoolExecutor(self._workers, thread_name_prefix="standpunt")
        return self._executor

    def _cancel(self, lane: str) -> None:
        for ticket, job in list(self._jobs.items()):
            if job.lane == lane:
                job.token.cancel()
                del self._jobs[ticket]

    def _report(self, ticket: int, finished: Future[Any]) -> None:
        with contextlib.suppress(RuntimeError):  # the application is gone: nobody is left to tell
            self._finished.emit(ticket, finished)

    def _report_progress(self, ticket: int, progress: Any) -> None:
        with contextlib.suppress(RuntimeError):
            self._progressed.emit(ticket, progress)

    def _deliver_progress(self, ticket: int, progress: Any) -> None:
        job = self._jobs.get(ticket)
        if job is not None and job.progressed is not None:
            job.progressed(progress)

    def _deliver(self, ticket: int, finished: Future[Any]) -> None:
        job = self._jobs.pop(ticket, None)
        if job is not None and not finished.cancelled():
            error = finished.exception()
            if error is None:
                job.done(finished.result())
            elif isinstance(error, Exception) and not isinstance(error, Cancelled):
                job.failed(error)
        if not self._jobs:
            self.idle.emit()


def _start(work: Callable[[CancelToken], Result], token: CancelToken) -> Result:
    """Do not begin what was overtaken while it waited: of fifty choices a second one is worked out."""
    token.check()
    return work(token)
