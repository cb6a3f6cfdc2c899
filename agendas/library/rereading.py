"""Reads the library's own originals again: all of them, or those another version of the reader has read.

Facts and index are made anew from them; the user's corrections stay. An original that the library does not
know of (its database was lost) is added.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from agendas.library.outcomes import ImportReport, Outcome
from agendas.library.own_name_changes import take_over
from agendas.library.own_names import in_force, reader_version
from agendas.library.reader_pool import WORKERS, ReaderPool, Reading, Request, never
from agendas.library.shelf import reader_fingerprint
from agendas.library.tally import REFUSALS, Report, Tally, problem_of
from agendas.problems import LibraryProblem

if TYPE_CHECKING:
    from agendas.library.store import Library


def rebuild(
    library: Library, *, report: Report, stopped: Callable[[], bool] = never, pool: ReaderPool | None = None
) -> ImportReport:
    """Read every original again. The outcome of those the library has is "already" (or "failed"), of those
    it had lost "added" or "version"."""
    known = [_Original(entry.key, entry.path, entry.name) for entry in library.entries()]
    lost = [_Original(path.stem, path, path.name, is_lost=True) for path in library.orphans()]
    return _reread(library, [*known, *lost], report, stopped, pool)


def refresh_outdated(
    library: Library, *, report: Report, stopped: Callable[[], bool] = never, pool: ReaderPool | None = None
) -> ImportReport:
    """Read those originals again that another version of the reader or with other own names has read, or that
    the index lacks. While the own names cannot be understood, nothing is read again for their sake."""
    try:
        keys = library.outdated(reader_version(take_over(library)))
    except LibraryProblem as problem:
        if not problem.code.startswith("own_names_"):
            raise
        keys = library.outdated(reader_fingerprint(), any_own_names=True)
    return reread(library, keys, report=report, stopped=stopped, pool=pool)


def reread(
    library: Library,
    keys: Iterable[str],
    *,
    report: Report,
    stopped: Callable[[], bool] = never,
    pool: ReaderPool | None = None,
) -> ImportReport:
    """Read these originals again, of removed documents too."""
    return _reread(library, list(_named(library, keys)), report, stopped, pool)


@dataclass(frozen=True, slots=True)
class _Original:
    """An original in the library's folder; ``is_lost``: the library does not know of it."""

    key: str
    path: Path
    name: str
    is_lost: bool = False


def _named(library: Library, keys: Iterable[str]) -> Iterator[_Original]:
    for key in keys:
        try:
            entry = library.entry(key)
        except KeyError:  # removed meanwhile
            continue
        yield _Original(key, entry.path, entry.name)


def _reread(
    library: Library,
    originals: Sequence[_Original],
    report: Report,
    stopped: Callable[[], bool],
    pool: ReaderPool | None,
) -> ImportReport:
    tally = Tally(report, len(originals))
    if not originals:
        return tally.finished()
    requests = (
        Request(number, one.path, name=one.name, copy=library.incoming() if one.is_lost else None)
        for number, one in enumerate(originals)
    )
    with nullcontext(pool) if pool else ReaderPool(min(WORKERS, len(originals))) as readers:
        for reading in readers.read(requests, in_force(library.folder), stopped=stopped):
            original = originals[reading.request.number]
            tally.put(reading.request.number, _outcome(library, original, reading))
    return tally.finished()


def _outcome(library: Library, original: _Original, reading: Reading) -> Outcome:
    """What became of an original: now as the reader of today reads it, or why not."""
    name, record = original.name, reading.record
    if record is None:
        is_gone = reading.problem is not None and reading.problem.code == "missing"
        problem = LibraryProblem("original_missing", name) if is_gone else reading.problem
        return Outcome("failed", name, original.path, problem=problem)
    if record.sha256 != original.key:
        reading.drop_copy()
        return Outcome("failed", name, original.path, problem=LibraryProblem("original_damaged", name))
    try:
        if original.is_lost and reading.request.copy is not None:
            addition = library.add(record, reading.request.copy, origin="file")
            return Outcome(addition.kind, name, original.path, addition.entry, same_text=addition.same_text)
        library.refresh(record)
        return Outcome("already", name, original.path, library.entry(original.key))
    except KeyError:  # removed meanwhile, in another window
        return Outcome("already", name, original.path)
    except REFUSALS as error:
        reading.drop_copy()
        return Outcome("failed", name, original.path, problem=problem_of(error, name))
