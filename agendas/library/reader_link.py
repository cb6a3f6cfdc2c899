"""One process that reads documents, and the thread that talks with it.

Whatever happens to the process, there is an answer for the document: ``Reader`` ends a process that takes too
long when it is told to, and starts another in its place. Never unpickles; an answer is believed only when it
fits.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from typing import IO, Literal, cast

from agendas.library.own_names import fields_of
from agendas.library.reader_process import LONGEST_ANSWER
from agendas.library.records import AgendaRecord, Fields, record_from
from agendas.problems import DocumentProblem
from agendas.reading.sources.opening import readable_name
from agendas.reading.sources.worker import NO_MEMORY, start_module
from agendas.understanding.own_names import OwnNames

MODULE = "agendas.library.reader_process"
LAST_WORDS = 2.0
"""Seconds a process that was ended gets to go: one that hangs in a network drive may take for ever."""
_SHORT = 0.2
"""Seconds in which a process goes that has heard there is no more work, or has already gone."""
_UNENDING: list[subprocess.Popen[bytes]] = []
"""Processes that hang in the system itself; kept, so that nobody waits for them."""

Doing = Literal["opening", "reading"]
Why = Literal["", "overdue", "stopped"]
Wanted = Callable[[str], bool]
Task = tuple["Request", Wanted, OwnNames]


@dataclass(frozen=True, slots=True)
class Request:
    """A document to read: the file at ``path``, or else ``text``, under ``name`` (None: the file's own).

    ``copy`` is where an untouched copy is to be made, if one is; it is there only when a record is.
    ``number`` is the caller's.
    """

    number: int
    path: Path | None = None
    text: str | None = None
    name: str | None = None
    copy: Path | None = None

    @property
    def shown_name(self) -> str:
        """The name the document has in a sentence."""
        return self.name or readable_name(self.path or Path())


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a request: a record, or a problem, or neither when nobody wanted the document.

    ``sha256`` is known once the document was opened.
    """

    request: Request
    sha256: str = ""
    record: AgendaRecord | None = None
    problem: DocumentProblem | None = None

    def drop_copy(self) -> None:
        """Take away the copy that was made, if one was."""
        if self.request.copy is not None:
            self.request.copy.unlink(missing_ok=True)


class Reader:
    """A thread that talks with one process, and starts another when that is gone."""

    def __init__(
        self,
        requests: SimpleQueue[Task | None],
        readings: SimpleQueue[Reading],
        limits: dict[Doing, float],
    ) -> None:
        self._requests = requests
        self._readings = readings
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()
        self._until: float | None = None
        self._doing: Doing = "opening"
        self._ended: Why = ""
        self._is_retired = False
        self._thread = Thread(target=self._serve, name="standpunt-reader", daemon=True)
        self._thread.start()

    @property
    def is_busy(self) -> bool:
        """Whether a document is being read."""
        return self._until is not None

    def end_if_overdue(self) -> None:
        """End the process when its document takes longer than it may."""
        until = self._until
        if until is not None and time.monotonic() > until:
            self.end("overdue")

    def end(self, why: Why) -> None:
        """End the process if it is reading; its document has this problem."""
        with self._lock:
            if self._until is not None and self._process is not None:
                self._ended = self._ended or why
                self._process.kill()

    def leave(self) -> None:
        """End the thread and its process."""
        self.end("stopped")
        self._thread.join(LAST_WORDS)

    def start_process(self) -> subprocess.Popen[bytes]:
        """The process, running."""
        with self._lock:
            if self._process is None:
                self._process = start_module(MODULE)
            return self._process

    def retire(self) -> None:
        """Take no more documents, whenever the one that is being read ends."""
        self._is_retired = True

    # On the thread

    def _serve(self) -> None:
        while not self._is_retired and (task := self._requests.get()) is not None:
            self._readings.put(self._read(*task))
        self._part()

    def _read(self, request: Request, wanted: Wanted, own: OwnNames) -> Reading:
        """Whatever happens to the process, an answer."""
        reading = self._attempt(request, wanted, own)
        if reading is None:  # it had died while it had nothing to do
            reading = self._attempt(request, wanted, own)
        if reading is None:
            reading = Reading(request, problem=DocumentProblem("crashed", request.shown_name))
        if reading.record is None:
            reading.drop_copy()
        return reading

    def _attempt(self, request: Request, wanted: Wanted, own: OwnNames) -> Reading | None:
        """A reading; None when the process ended before it had anything to do with the document."""
        sha256, name = "", request.shown_name
        try:
            self._begin("opening")
            opened = self._say(_opening_of(request))
            sha256, size = opened["opened"]
            if not wanted(sha256):
                self._tell({"skip": True})
                return Reading(request, sha256)
            self._begin("reading")
            keep = None if request.copy is None else os.fspath(request.copy)
            answer = self._say({"keep": keep, "own": fields_of(own)})
            return Reading(request, sha256, _record_in(answer, sha256, size))
        except _Refused as refused:
            return Reading(request, sha256, problem=refused.problem(name))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            problem = self._why_gone(name)
            return Reading(request, sha256, problem=problem) if problem else None
        finally:
            self._finish()

    def _begin(self, doing: Doing) -> None:
        with self._lock:
            self._doing = doing
            self._until = time.monotonic() + self._limits[doing]

    def _finish(self) -> None:
        with self._lock:
            self._until = None
            was_ended, self._ended = self._ended, ""
        if was_ended:  # just too late for its document, but it is gone all the same
            self._part()

    def _say(self, words: Fields) -> Fields:
        """The answer to ``words``. Raises OSError or ValueError when none comes, _Refused for a problem."""
        self._tell(words)
        line = cast("IO[bytes]", self.start_process().stdout).readline(LONGEST_ANSWER + 1)
        if not line.endswith(b"\n"):
            raise ValueError("no whole answer")
        answer = cast("Fields", json.loads(line))
        if answer.get("tired"):
            self._part()
        if "problem" in answer:
            code, facts = answer["problem"]
            raise _Refused(str(code), dict(facts))
        return answer

    def _tell(self, words: Fields) -> None:
        requests = cast("IO[bytes]", self.start_process().stdin)
        requests.write(json.dumps(words).encode("ascii") + b"\n")
        requests.flush()

    def _why_gone(self, name: str) -> DocumentProblem | None:
        """Why there is no sound answer, if that is known. The process is gone, the next will be another."""
        with self._lock:
            why, doing = self._ended, self._doing
        status = self._part()
        if why == "stopped":
            return DocumentProblem("stopped", name)
        if why == "overdue":
            code = "not_arriving" if doing == "opening" else "timed_out"
            return DocumentProblem(code, name, limit=round(self._limits[doing]))
        if status == NO_MEMORY:
            return DocumentProblem("out_of_memory", name)
        return DocumentProblem("crashed", name) if doing == "reading" else None

    def _part(self) -> int | None:
        """End the process, if there is one, and give its exit status; None when it will not go."""
        with self._lock:
            process, self._process = self._process, None
        if process is None:
            return None
        for stream in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                cast("IO[bytes]", stream).close()
        try:
            return process.wait(_SHORT)
        except subprocess.TimeoutExpired:
            process.kill()
        try:
            return process.wait(LAST_WORDS)
        except subprocess.TimeoutExpired:
            _UNENDING.append(process)
            return None


class _Refused(Exception):
    """The process gave a problem as its answer."""

    def __init__(self, code: str, facts: Fields) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def problem(self, name: str) -> DocumentProblem:
        """The problem, if it is one that can be told."""
        problem = DocumentProblem(self.code, name, **self.facts)
        try:
            problem.sentence("nl")
        except (KeyError, IndexError, ValueError):
            return DocumentProblem("crashed", name)
        return problem


def _record_in(answer: Fields, sha256: str, size: int) -> AgendaRecord:
    """The record in an answer. Raises ValueError, KeyError or TypeError when it is none of this document."""
    record = record_from(answer["record"])
    if (record.sha256, record.size) != (sha256, size):
        raise ValueError("the answer is about another document")
    return record


def _opening_of(request: Request) -> Fields:
    if request.text is not None:
        return {"text": request.text, "name": request.shown_name}
    return {"open": os.fspath(request.path or ""), "name": request.name}
