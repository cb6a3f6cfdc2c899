"""Work off the window's thread: newest wins, can stop, and nothing dies on a pool thread.

One executor and one bridge that live as long as the application. A job is a plain callable without any
Qt object; its result comes back to the window's thread through the bridge's one signal, with a ticket
number that stands in a table. (A QObject per job, freed while its job ran, crashed in every version
tried.)

What runs is known without asking for it again and again: ``changed`` tells that it became another,
``running`` says what it is now, ``ended`` what became of a job.
"""

from __future__ import annotations

import contextlib
import itertools
import time
from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Result = TypeVar("Result")


class Cancelled(Exception):
    """Raised inside a job that noticed it is no longer wanted."""


class CancelToken:
    """Tells a job that a newer one has taken its place, or that the window closes; takes its progress."""

    def __init__(
        self, report: Callable[[Any], None] | None = None, begin: Callable[[str], None] | None = None
    ) -> None:
        self._event = Event()
        self._report = report
        self._begin = begin

    def begin(self, step: str) -> None:
        """Tell by a short name ("backup") which part of the work comes now; its progress begins anew. Only
        ``Tasks.running`` shows it: who listens to the progress of the job hears nothing of it."""
        if self._begin is not None and not self._event.is_set():
            self._begin(step)

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


Outcome = Literal["done", "failed", "stopped", "overtaken"]


class RunningJob(NamedTuple):
    """A job that waits, runs or is not yet delivered. ``since`` is when it was wished for, in seconds of the
    monotonic clock; ``progress`` what it reported last, if anything; ``step`` the part that it is at."""

    ticket: int
    lane: str
    since: float
    progress: Any = None
    step: str = ""


class EndedJob(NamedTuple):
    """What became of a job; ``error`` is why it failed; "overtaken" by a newer one in its lane."""

    job: RunningJob
    outcome: Outcome
    error: Exception | None = None


class _Job(NamedTuple):
    shown: RunningJob
    token: CancelToken
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    progressed: Callable[[Any], None] | None
    is_kept: bool


class Tasks(QObject):
    """Runs jobs in lanes: a newer job in a lane takes the place of the older one.

    ``changed`` is emitted when ``running`` says something else than before, ``ended`` (an EndedJob) just
    before the result is delivered, ``idle`` when nothing is left. All on the window's thread.
    """

    _finished = Signal(int, object)
    _progressed = Signal(int, object)
    _begun = Signal(int, str)
    changed = Signal()
    ended = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None, *, workers: int = 1) -> None:
        super().__init__(parent)
        self._workers = workers
        self._executor: ThreadPoolExecutor | None = None
        self._tickets = itertools.count(1)
        self._jobs: dict[int, _Job] = {}
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._deliver_progress, Qt.ConnectionType.QueuedConnection)
        self._begun.connect(self._deliver_step, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        lane: str,
        work: Callable[[CancelToken], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[Any], None] | None = None,
        *,
        is_kept: bool = False,
    ) -> CancelToken:
        """Run ``work`` on a pool thread; ``done`` or ``failed`` is called on the window's thread, and
        before them ``progressed`` with whatever the job reports through its token.

        None is called when a newer job in the same lane, or ``stop``, came first. ``is_kept``: it is carried
        out all the same when ``stop`` comes first, as a change that the user made just before closing.
        """
        self._cancel(lane, "overtaken")
        ticket = next(self._tickets)
        token = CancelToken(
            lambda progress: self._report_progress(ticket, progress),
            lambda step: self._report_step(ticket, step),
        )
        job = _Job(RunningJob(ticket, lane, time.monotonic()), token, done, failed, progressed, is_kept)
        self._jobs[ticket] = job
        future = self._pool().submit(_start, work, job.token)
        future.add_done_callback(lambda finished: self._report(ticket, finished))
        self.changed.emit()
        return job.token

    def cancel(self, lane: str) -> None:
        """Cancel the job in that lane, waiting or running; nothing more is heard of it."""
        if self._cancel(lane, "stopped"):
            self.changed.emit()

    def stop(self, last: Callable[[], None] | None = None) -> None:
        """Cancel everything but what is kept, and wait until that is done and the running job has noticed.
        Called once, when the window closes.

        ``last`` then runs on the pool's thread, where what the jobs opened must be closed (with one
        worker, it is the thread that opened it).
        """
        for job in self._jobs.values():
            if not job.is_kept:
                job.token.cancel()
        self._jobs.clear()
        executor, self._executor = self._executor, None  # a window may be told to close twice
        if executor is not None:
            if last is not None:
                executor.submit(last)
            executor.shutdown(wait=True)  # those that wait and are not kept end at once: see _start

    @property
    def busy(self) -> bool:
        """Whether a job is waiting, running or not yet delivered."""
        return bool(self._jobs)

    @property
    def running(self) -> tuple[RunningJob, ...]:
        """The jobs that wait, run or are not yet delivered, in the order in which they were wished for."""
        return tuple(job.shown for job in self._jobs.values())

    def _pool(self) -> ThreadPoolExecutor:
        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor  # not before the first paint

            self._executor = ThreadPoolExecutor(self._workers, thread_name_prefix="standpunt")
        return self._executor

    def _cancel(self, lane: str, outcome: Outcome) -> bool:
        """Cancel what is in the lane; whether there was anything."""
        tickets = [ticket for ticket, job in self._jobs.items() if job.shown.lane == lane]
        for ticket in tickets:
            job = self._jobs.pop(ticket)
            job.token.cancel()
            self.ended.emit(EndedJob(job.shown, outcome))
        return bool(tickets)

    def _report(self, ticket: int, finished: Future[Any]) -> None:
        with contextlib.suppress(RuntimeError):  # the application is gone: nobody is left to tell
            self._finished.emit(ticket, finished)

    def _report_progress(self, ticket: int, progress: Any) -> None:
        with contextlib.suppress(RuntimeError):
            self._progressed.emit(ticket, progress)

    def _report_step(self, ticket: int, step: str) -> None:
        with contextlib.suppress(RuntimeError):
            self._begun.emit(ticket, step)

    def _deliver_progress(self, ticket: int, progress: Any) -> None:
        job = self._jobs.get(ticket)
        if job is not None:
            self._show(ticket, job.shown._replace(progress=progress))
            if job.progressed is not None:
                job.progressed(progress)

    def _deliver_step(self, ticket: int, step: str) -> None:
        job = self._jobs.get(ticket)
        if job is not None:
            self._show(ticket, job.shown._replace(step=step, progress=None))

    def _show(self, ticket: int, shown: RunningJob) -> None:
        self._jobs[ticket] = self._jobs[ticket]._replace(shown=shown)
        self.changed.emit()

    def _deliver(self, ticket: int, finished: Future[Any]) -> None:
        job = self._jobs.pop(ticket, None)
        if job is not None and not finished.cancelled():
            error = finished.exception()
            self._tell_end(job.shown, error)
            if error is None:
                job.done(finished.result())
            elif isinstance(error, Exception) and not isinstance(error, Cancelled):
                job.failed(error)
        if not self._jobs:
            self.idle.emit()

    def _tell_end(self, shown: RunningJob, error: BaseException | None) -> None:
        if error is None:
            self.ended.emit(EndedJob(shown, "done"))
        elif isinstance(error, Exception) and not isinstance(error, Cancelled):
            self.ended.emit(EndedJob(shown, "failed", error))
        else:
            self.ended.emit(EndedJob(shown, "stopped"))
        self.changed.emit()


def _start(work: Callable[[CancelToken], Result], token: CancelToken) -> Result:
    """Do not begin what was overtaken while it waited: of fifty choices a second one is worked out."""
    token.check()
    return work(token)
