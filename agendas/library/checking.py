"""The library looked over in the background: its database, its index, and some of its originals every
time."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator, Sequence

from agendas.library.entries import LibraryEntry
from agendas.library.recovery_files import DAMAGE_MARK, INDEX_DAMAGE_MARK, mark
from agendas.library.soundness import fault_of, is_interruption
from agendas.library.store import INDEX_NAME, Library
from agendas.problems import LibraryProblem

ORIGINALS_A_DAY = 50
"""How many originals are compared with their hashes each day; in the course of time it is all of them."""
_STEPS_BETWEEN_QUESTIONS = 10_000


def check(library: Library, should_stop: Callable[[], bool]) -> list[LibraryProblem]:
    """What is wrong: ``library_damaged`` (to be recovered), ``index_damaged`` (to be rebuilt),
    ``original_damaged`` or ``original_missing`` by document. What was found until then, when it is
    stopped."""
    found: list[LibraryProblem] = []
    for problem in _problems(library, should_stop):
        if should_stop():
            break
        if problem:
            found.append(problem)
    return found


def _problems(library: Library, should_stop: Callable[[], bool]) -> Iterator[LibraryProblem | None]:
    if fault := _fault(library.connection, should_stop):
        mark(library.folder, DAMAGE_MARK)
        yield LibraryProblem("library_damaged", str(library.file), reason=fault)
        return
    if not should_stop():
        # Stopped half-way the index says that it is not sound, which then means nothing.
        is_sound = library.index.check() or should_stop()
        yield None if is_sound else _index_problem(library)
    entries = library.entries()
    for entry in entries:
        if entry.missing:
            yield LibraryProblem("original_missing", entry.name)
    for entry in of_today(entries, dt.date.today()):
        is_sound = entry.missing or library.originals.is_sound(entry.key, entry.format)
        yield None if is_sound else LibraryProblem("original_damaged", entry.name)


def _index_problem(library: Library) -> LibraryProblem:
    mark(library.folder, INDEX_DAMAGE_MARK)
    return LibraryProblem("index_damaged", str(library.folder / INDEX_NAME), reason="integrity check")


def _fault(connection: sqlite3.Connection, should_stop: Callable[[], bool]) -> str | None:
    connection.set_progress_handler(lambda: int(should_stop()), _STEPS_BETWEEN_QUESTIONS)
    with contextlib.ExitStack() as ending:
        ending.callback(connection.set_progress_handler, None, 0)
        try:
            return fault_of(connection)
        except sqlite3.OperationalError as error:
            if not is_interruption(error):
                raise
            return None


def of_today(entries: Sequence[LibraryEntry], today: dt.date) -> list[LibraryEntry]:
    """The entries whose originals are looked at that day: other ones every day, until all have been."""
    ordered = sorted(entries, key=lambda entry: entry.key)
    days = -(-len(ordered) // ORIGINALS_A_DAY) or 1
    return ordered[today.toordinal() % days :: days]
