"""Adds documents to the library: files, folders, pasted texts, and the agendas that come with the product.

Processes read them (``reader_pool``), this thread writes. Documents are added in small groups, each one
transaction: an outcome is told only when the document is safe. One bad file never stops the rest. What
reads the library's own originals again stands in ``rereading``.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Literal

from agendas.library.outcomes import ImportReport, Outcome
from agendas.library.own_names import in_force
from agendas.library.reader_pool import WORKERS, ReaderPool, Reading, Request, never
from agendas.library.rereading import rebuild, refresh_outdated
from agendas.library.store import Addition, Arrival
from agendas.library.tally import REFUSALS, Report, Tally, problem_of
from agendas.library.walking import FoundFile, walked
from agendas.problems import DocumentProblem, Problem
from agendas.resources import seeds_folder

if TYPE_CHECKING:
    from agendas.library.store import Library

__all__ = ["import_files", "import_text", "place_seeds", "rebuild", "refresh_outdated"]

Origin = Literal["file", "paste", "seed"]
_NotAdded = Literal["failed", "not_agenda"]

MOST_IN_A_GROUP = 32
LONGEST_WAIT = 0.2
"""Seconds a document that was read waits for others before it is added."""
MOST_FAILURES = 3
"""So many documents in a row could not be added: it is the library, not they, and the rest is not tried."""
_MANY = 10
"""From so many documents on, it pays to know beforehand what the library has."""


def quiet(_progress: object) -> None:
    """Nobody asked how far it is."""


def import_files(
    library: Library,
    paths: Iterable[Path],
    *,
    report: Report = quiet,
    stopped: Callable[[], bool] = never,
    workers: int = WORKERS,
    anyway: bool = False,
    pool: ReaderPool | None = None,
) -> ImportReport:
    """Add files, and all files in folders; ``anyway``: also those that are no agendas.

    ``report`` is told an ImportProgress at most twenty times a second and at the end, ``stopped`` is asked
    often. ``pool`` reads, when there is one already; else one with so many ``workers`` is made. Raises
    nothing but what ``report`` and ``stopped`` raise.
    """
    named = tuple(paths)
    tally = Tally(report, len(named))
    files = walked(named, tally.found, stopped)
    if stopped():
        tally.found(max(len(files), len(named)))
        return tally.finished()
    documents = [_Document(file.path, problem=file.problem, origin=_origin(file)) for file in files]
    return _import(library, documents, tally, stopped, workers, anyway, pool)


def import_text(
    library: Library,
    text: str,
    name: str,
    *,
    stopped: Callable[[], bool] = never,
    anyway: bool = True,
    pool: ReaderPool | None = None,
) -> ImportReport:
    """Add a pasted text under a name; its original is kept in UTF-8.

    Who pastes a text means it: it need not be an agenda, unless ``anyway`` is False.
    """
    document = _Document(None, text=text, name=name, origin="paste")
    return _import(library, [document], Tally(quiet), stopped, 1, anyway, pool)


def place_seeds(
    library: Library,
    *,
    report: Report = quiet,
    stopped: Callable[[], bool] = never,
    pool: ReaderPool | None = None,
) -> ImportReport:
    """Add those of the agendas that come with the product that this library was never offered."""
    documents = [_Document(path, origin="seed") for path in library.unplaced_seeds()]
    return _import(library, documents, Tally(report), stopped, WORKERS, anyway=True, pool=pool)


@dataclass(frozen=True, slots=True)
class _Document:
    """What is to be added: the file at ``path`` or ``text``; or not, because of ``problem``."""

    path: Path | None
    text: str | None = None
    name: str | None = None
    origin: Origin = "file"
    problem: Problem | None = None


def _origin(file: FoundFile) -> Origin:
    return "seed" if file.path.parent == seeds_folder() else "file"


def _import(
    library: Library,
    documents: Sequence[_Document],
    tally: Tally,
    stopped: Callable[[], bool],
    workers: int,
    anyway: bool,
    pool: ReaderPool | None,
) -> ImportReport:
    tally.found(len(documents))
    with nullcontext(pool) if pool else ReaderPool(workers) as readers:
        _Import(library, documents, tally, anyway=anyway).run(readers, stopped)
    return tally.finished()


class _Import:
    """One import, from the requests to the outcomes in ``tally``."""

    def __init__(
        self, library: Library, documents: Sequence[_Document], tally: Tally, *, anyway: bool
    ) -> None:
        self._library = library
        self._documents = documents
        self._tally = tally
        self._anyway = anyway
        self._claims = _Claims()
        self._group: list[tuple[Reading, Arrival]] = []
        self._group_since = 0.0
        self._twins: list[Reading] = []
        self._first: dict[str, int] = {}
        self._failures: list[Problem] = []

    def run(self, pool: ReaderPool, stopped: Callable[[], bool]) -> None:
        """Read and add all documents, until ``stopped`` or the library itself fails."""
        if len(self._documents) >= _MANY:
            with suppress(Problem):  # adding will say so, if anything is added
                self._claims.have(entry.key for entry in self._library.entries())
        readings = pool.read(
            self._requests(),
            in_force(self._library.folder),
            wanted=self._claims.wants,
            stopped=stopped,
            pause=self._add_group_if_due,
        )
        for reading in readings:
            self._take(reading)
            if len(self._failures) >= MOST_FAILURES:
                readings.close()
                break
        self._add_group()
        for twin in self._twins:
            self._settle(twin)
        if len(self._failures) >= MOST_FAILURES:
            self._give_up(self._failures[-1])

    def _requests(self) -> Iterator[Request]:
        for number, document in enumerate(self._documents):
            if document.problem is not None:
                name = document.problem.name
                self._tally.put(number, Outcome("failed", name, document.path, problem=document.problem))
            else:
                yield Request(number, document.path, document.text, document.name, self._library.incoming())

    # What was read

    def _take(self, reading: Reading) -> None:
        number = reading.request.number
        record, copy = reading.record, reading.request.copy
        if reading.problem is not None:
            self._put(reading, "failed", reading.problem)
            if reading.problem.code == "cannot_keep":
                self._failures.append(reading.problem)
        elif record is None or copy is None:
            if not self._settle(reading):
                self._twins.append(reading)
            return
        elif record.nature != "agenda" and not self._anyway:
            reading.drop_copy()
            self._put(reading, "not_agenda")
        else:
            if not self._group:
                self._group_since = time.monotonic()
            self._group.append((reading, Arrival(record, copy, self._documents[number].origin)))
        self._first.setdefault(reading.sha256, number)
        self._add_group_if_due()

    def _put(self, reading: Reading, kind: _NotAdded, problem: Problem | None = None) -> None:
        request = reading.request
        self._tally.put(request.number, Outcome(kind, request.shown_name, request.path, problem=problem))

    def _settle(self, reading: Reading) -> bool:
        """A document whose bytes were there before, in the library or in this import: as those came out.

        False when that is not known yet.
        """
        first = self._first.get(reading.sha256)
        if first not in self._tally and not self._claims.had(reading.sha256):
            return False
        request = reading.request
        try:
            is_here = self._library.standing(reading.sha256) == "present"
            entry = self._library.entry(reading.sha256) if is_here else None
        except (Problem, KeyError) as error:
            self._put(reading, "failed", problem_of(error, request.shown_name))
            return True
        if entry is not None or first is None:
            self._tally.put(request.number, Outcome("already", request.shown_name, request.path, entry))
        else:
            self._put_like(self._tally[first], reading)
        return True

    def _put_like(self, other: Outcome, reading: Reading) -> None:
        problem = other.problem
        if isinstance(problem, DocumentProblem):
            problem = DocumentProblem(problem.code, reading.request.shown_name, **problem.facts)
        self._put(reading, "failed" if problem else "not_agenda", problem)

    # What is added

    def _add_group_if_due(self) -> None:
        waited = time.monotonic() - self._group_since
        if self._group and (len(self._group) >= MOST_IN_A_GROUP or waited >= LONGEST_WAIT):
            self._add_group()

    def _add_group(self) -> None:
        """Add what was read in one transaction; when that fails one by one, so that one harms no other."""
        group, self._group = self._group, []
        if not group:
            return
        try:
            additions = self._library.add_many([arrival for _, arrival in group])
        except REFUSALS as error:
            if len(group) == 1:
                self._fail(group[0][0], error)
            else:
                self._add_each(group)
            return
        self._failures.clear()
        for (reading, _), addition in zip(group, additions, strict=True):
            self._added(reading, addition)

    def _add_each(self, group: Sequence[tuple[Reading, Arrival]]) -> None:
        for reading, arrival in group:
            if len(self._failures) < MOST_FAILURES:
                self._group = [(reading, arrival)]
                self._add_group()
            else:  # each try may wait for a lock: see _give_up
                reading.drop_copy()

    def _added(self, reading: Reading, addition: Addition) -> None:
        request = reading.request
        outcome = Outcome(
            addition.kind, request.shown_name, request.path, addition.entry, same_text=addition.same_text
        )
        self._tally.put(request.number, outcome)

    def _fail(self, reading: Reading, error: Exception) -> None:
        reading.drop_copy()
        problem = problem_of(error, reading.request.shown_name)
        self._failures.append(problem)
        self._put(reading, "failed", problem)

    def _give_up(self, problem: Problem) -> None:
        """The library is in trouble: the same reason for all that are left."""
        for number, document in enumerate(self._documents):
            if number not in self._tally:
                name = Request(number, document.path, name=document.name).shown_name
                self._tally.put(number, Outcome("failed", name, document.path, problem=problem))


class _Claims:
    """Which bytes were taken already, asked by all readers at once."""

    def __init__(self) -> None:
        self._before: frozenset[str] = frozenset()
        self._taken: set[str] = set()
        self._lock = Lock()

    def have(self, keys: Iterable[str]) -> None:
        """These are in the library."""
        self._before = frozenset(keys)

    def had(self, sha256: str) -> bool:
        """Whether the library had these bytes before."""
        return sha256 in self._before

    def wants(self, sha256: str) -> bool:
        """Whether nobody took these bytes before; they now are."""
        with self._lock:
            is_new = sha256 not in self._taken and sha256 not in self._before
            self._taken.add(sha256)
        return is_new
