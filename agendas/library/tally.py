"""What became of documents, counted while they are worked on and told, but not too often."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from agendas.library.outcomes import ImportProgress, ImportReport, Outcome
from agendas.problems import LibraryProblem, Problem

Report = Callable[[Any], None]
"""Is told an ImportProgress."""

REFUSALS = (Problem, OSError, sqlite3.Error, ValueError, TypeError, OverflowError)
"""What adding a document may raise: of the library, of the disk, or of values no library can hold."""

_PAUSE = 0.05
"""Seconds between two reports: an eye sees no more than twenty a second."""


@dataclass(slots=True)
class Tally:
    """The outcomes of ``total`` documents, each under its number from 0."""

    report: Report
    total: int = 0
    _outcomes: dict[int, Outcome] = field(default_factory=dict)
    _last: float = 0.0
    _name: str = ""

    def found(self, total: int) -> None:
        """More documents were found."""
        self.total = total
        self._tell()

    def put(self, number: int, outcome: Outcome) -> None:
        """A document has its outcome: what it says is kept."""
        self._outcomes[number] = outcome
        self._name = outcome.name
        self._tell()

    def __contains__(self, number: int | None) -> bool:
        return number in self._outcomes

    def __getitem__(self, number: int) -> Outcome:
        return self._outcomes[number]

    def finished(self) -> ImportReport:
        """The report, after the last word on the progress."""
        self._tell(at_once=True)
        outcomes = tuple(self._outcomes[number] for number in sorted(self._outcomes))
        return ImportReport(outcomes, self.total - len(outcomes))

    def _tell(self, *, at_once: bool = False) -> None:
        now = time.monotonic()
        if at_once or now - self._last >= _PAUSE:
            self._last = now
            self.report(ImportProgress(len(self._outcomes), self.total, self._name))


def problem_of(error: Exception, name: str) -> Problem:
    """What kept a document from being added, as a problem the user can be told."""
    if isinstance(error, Problem):
        return error
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
    return LibraryProblem("cannot_keep", name, reason=reason)
