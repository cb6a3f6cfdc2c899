"""Several processes that read documents side by side, so that no document can harm or hold the program.

A ``ReaderPool`` starts its processes (``reader_process``, talked with over a ``reader_link``) when there is
work for them, ends one that takes too long, and starts another in its place; what happened to the document
is one clear ``DocumentProblem``. Any thread may use it, one at a time.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Generator, Iterable
from queue import Empty, SimpleQueue

from agendas.library.reader_link import LAST_WORDS, Doing, Reader, Reading, Request, Task, Wanted
from agendas.reading.sources.worker import TIME_LIMIT
from agendas.understanding.own_names import NO_OWN_NAMES, OwnNames

__all__ = ["OPEN_LIMIT", "WORKERS", "ReaderPool", "Reading", "Request", "everything", "never"]

OPEN_LIMIT = 60.0
"""Seconds in which a file must come in: fifty megabytes from a slow network drive take most of it."""
WORKERS = 2
_WAITING_EACH = 2
"""Documents that wait for each process, so that it need not wait for us."""
_LOOK_EVERY = 0.05
"""Seconds between two looks at whether something took too long, or nobody wants it any more."""


def everything(_sha256: str) -> bool:
    """Every document is wanted, whatever its bytes."""
    return True


def never() -> bool:
    """Nobody stops this."""
    return False


class ReaderPool:
    """Processes that read. Use it as a context manager, or ``close`` it."""

    def __init__(
        self, workers: int = WORKERS, *, time_limit: float = TIME_LIMIT, open_limit: float = OPEN_LIMIT
    ) -> None:
        self._limits: dict[Doing, float] = {"reading": time_limit, "opening": open_limit}
        self._most = workers
        self._readers: list[Reader] = []
        self._requests: SimpleQueue[Task | None] = SimpleQueue()
        self._readings: SimpleQueue[Reading] = SimpleQueue()

    def __enter__(self) -> ReaderPool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        """Start all processes now, so that the first document need not wait for them."""
        while len(self._readers) < self._most:
            self._add_reader()
        for reader in self._readers:
            reader.start_process()

    def read(
        self,
        requests: Iterable[Request],
        own: OwnNames = NO_OWN_NAMES,
        *,
        wanted: Wanted = everything,
        stopped: Callable[[], bool] = never,
        pause: Callable[[], object] = never,
    ) -> Generator[Reading, None, None]:
        """The documents in the order in which they are done, understood with these own names.

        ``wanted`` is asked with the SHA-256 of every document that could be opened, from any thread. Once
        ``stopped`` says True, what is being read is ended and nothing more comes. ``pause`` is called when
        there is time.
        """
        waiting = iter(requests)
        under_way = 0
        try:
            while not stopped():
                while under_way < self._most * _WAITING_EACH and (request := next(waiting, None)):
                    self._hand_out((request, wanted, own))
                    under_way += 1
                if not under_way:
                    return
                reading = self._next_reading()
                if reading is None:
                    pause()
                else:
                    under_way -= 1
                    yield reading
        finally:
            self._call_off(under_way)

    def close(self) -> None:
        """End all processes and wait until they are gone."""
        for _ in self._readers:
            self._requests.put(None)
        for reader in self._readers:
            reader.leave()
        self._readers.clear()

    def _hand_out(self, task: Task) -> None:
        self._requests.put(task)
        idle = sum(not reader.is_busy for reader in self._readers)
        if idle < self._requests.qsize() and len(self._readers) < self._most:
            self._add_reader()

    def _add_reader(self) -> None:
        self._readers.append(Reader(self._requests, self._readings, self._limits))

    def _next_reading(self) -> Reading | None:
        """The next that is done; None when none is yet. Ends what takes too long."""
        try:
            return self._readings.get(timeout=_LOOK_EVERY)
        except Empty:
            for reader in self._readers:
                reader.end_if_overdue()
            return None

    def _call_off(self, under_way: int) -> None:
        """Take back what waits, end what is being read; the processes that do nothing stay."""
        with contextlib.suppress(Empty):
            while under_way:
                self._requests.get_nowait()
                under_way -= 1
        until = time.monotonic() + LAST_WORDS
        while under_way and time.monotonic() < until:
            for reader in self._readers:
                reader.end("stopped")
            with contextlib.suppress(Empty):
                self._readings.get(timeout=_LOOK_EVERY).drop_copy()
                under_way -= 1
        if under_way:  # a process that cannot even be ended: the next documents go to others
            for reader in self._readers:
                if reader.is_busy:
                    reader.retire()
            self._readers = [reader for reader in self._readers if not reader.is_busy]
            self._readings = SimpleQueue()
