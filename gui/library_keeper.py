"""The library as the window knows it: wishes go in, facts come out as signals, the window never waits."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from agendas.library.entries import LibraryEntry
from agendas.model import Meeting
from agendas.problems import LibraryProblem, QueryProblem
from gui.library_jobs import LibraryJobs, LibraryPlace
from gui.tasks import Cancelled, CancelToken, Tasks

if TYPE_CHECKING:
    from agendas.comparison import Comparison, HandLinks
    from agendas.library.corrections import Fact
    from agendas.library.mentions import Mentions
    from agendas.library.outcomes import ImportReport
    from agendas.library.store import Library
    from agendas.model import Agenda, EntityType
    from agendas.quoting.checked import CheckedQuote
    from agendas.quoting.quote import CollectedQuote, Quote
    from agendas.understanding.own_names import OwnNames

POLL_INTERVAL = 2_000
"""Milliseconds between two looks at whether another window changed the library."""

Purpose = Literal["files", "command line", "seeds", "rebuild"]
Report = Callable[[object], None]
Stopped = Callable[[], bool]
Importing = Callable[["Library", Report, Stopped], "ImportReport"]


OwnNamesChange = Callable[["OwnNames"], "OwnNames"]
"""What the user wishes of the list of own names, whatever stands in it by then."""


@dataclass(frozen=True, slots=True)
class OwnNamesChanged:
    """The list of own names before and after; for the screen, before the library has been read again."""

    before: OwnNames
    after: OwnNames


@dataclass(frozen=True, slots=True)
class FactsAsRead:
    """An entry, and the facts that its document gives without the user's corrections."""

    entry: LibraryEntry
    title: str
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class _Changed:
    """What another window may have changed."""

    entries: list[LibraryEntry]
    own_names: OwnNames
    quotes: list[CollectedQuote]


class LibraryKeeper(QObject):
    """Opens the library in ``folder`` and works on it for one window.

    ``listed`` carries all entries, newest first; ``progressed`` an ImportProgress; ``imported`` an
    ImportReport and its Purpose, ``imports_ended`` comes when no other waits;
    ``found`` SearchResults; ``query_refused`` a QueryProblem;
    ``problem_found`` any other Problem; ``facts_read`` FactsAsRead; ``corrected`` the new entry;
    ``removed`` the entries that were; ``mentions_found`` Mentions; ``own_names_changed`` OwnNamesChanged,
    by a wish of this window, ``own_names_read`` OwnNames after another window changed anything;
    ``hand_links_found`` the keys of two agendas and their HandLinks, ``formulas_found`` a Comparison;
    ``quotes_listed`` all CollectedQuotes, ``briefing_checked`` CheckedQuotes, ``briefing_progressed`` how
    many of how many.
    ``upkeep_progressed`` (an ImportProgress) and ``kept_up`` tell of
    what goes on by itself after the start: reading again what another version read, the backup, the check.
    """

    listed = Signal(object)
    progressed = Signal(object)
    upkeep_progressed = Signal(object)
    kept_up = Signal()
    imported = Signal(object, str)
    imports_ended = Signal()
    found = Signal(object)
    query_refused = Signal(object)
    problem_found = Signal(object)
    facts_read = Signal(object)
    corrected = Signal(object)
    removed = Signal(object)
    mentions_found = Signal(object)
    own_names_changed = Signal(object)
    own_names_read = Signal(object)
    hand_links_found = Signal(object, object)
    formulas_found = Signal(object)
    quotes_listed = Signal(object)
    briefing_checked = Signal(object)
    briefing_progressed = Signal(int, int)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = LibraryPlace(folder)
        self._desk, self._imports, self._searches, self._upkeep = (
            LibraryJobs(self._place, self) for _ in range(4)
        )
        self._imports.tasks.idle.connect(self.imports_ended)
        self._data_version = -1
        self._import_numbers = itertools.count(1)
        self._stopped_before = 0
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_INTERVAL)
        self._poll.timeout.connect(self._look_for_changes)

    def open(self) -> None:
        """Open the library, list it, and put the agendas that come with the product in a new one."""
        self._desk.run("open", _listed_with_seeds, self._show_opened, self._report, self.listed.emit)

    def close(self) -> None:
        """End all work. What was confirmed is kept; the rest of an import is left undone."""
        self._poll.stop()
        for jobs in (self._imports, self._upkeep, self._searches, self._desk):
            jobs.closing.set()
        for jobs in (self._imports, self._upkeep, self._searches, self._desk):
            jobs.stop()

    @property
    def all_tasks(self) -> tuple[Tasks, ...]:
        """Everything that runs for the library, for those who tell of it."""
        return tuple(jobs.tasks for jobs in (self._desk, self._imports, self._searches, self._upkeep))

    @property
    def is_open(self) -> bool:
        """Whether the library has been opened and listed."""
        return self._poll.isActive()

    @property
    def is_importing(self) -> bool:
        """Whether documents are being added, or wait for it."""
        return self._imports.busy

    @property
    def is_busy(self) -> bool:
        """Whether anything at all goes on, or waits to be delivered."""
        return any(jobs.busy for jobs in (self._desk, self._imports, self._searches, self._upkeep))

    @property
    def folder(self) -> Path:
        """Where the library stands."""
        return self._place.folder

    # Adding

    def add_files(self, paths: Iterable[Path], *, anyway: bool = False, purpose: Purpose = "files") -> None:
        """Add files and the documents in folders; ``anyway``: also what is not an agenda."""
        wanted = tuple(paths)

        def add(library: Library, report: Report, stopped: Stopped) -> ImportReport:
            from agendas.library.importing import import_files

            return import_files(library, wanted, report=report, stopped=stopped, anyway=anyway)

        if wanted:
            self._import(add, purpose)

    def add_text(self, text: str, name: str) -> None:
        """Add a pasted text as a document of its own."""

        def add(library: Library, _report: object, _stopped: object) -> ImportReport:
            from agendas.library.importing import import_text

            return import_text(library, text, name)

        self._import(add, "files")

    def bring_back_seeds(self) -> None:
        """Put the agendas that come with the product back in the library."""

        def add(library: Library, report: Report, stopped: Stopped) -> ImportReport:
            from agendas.library.importing import import_files

            return import_files(library, library.missing_seeds(), report=report, stopped=stopped)

        self._import(add, "seeds")

    def rebuild(self) -> None:
        """Read every original again and make the index anew; the user's own data stays."""

        def add(library: Library, report: Report, stopped: Stopped) -> ImportReport:
            from agendas.library.importing import rebuild

            return rebuild(library, report=report, stopped=stopped)

        self._import(add, "rebuild")

    def stop_importing(self) -> None:
        """End the imports that run or wait; each says in its report what was left."""
        self._stopped_before = next(self._import_numbers)
        self._upkeep.cancel("upkeep")
        self.kept_up.emit()

    def _import(self, add: Importing, purpose: Purpose) -> None:
        number = next(self._import_numbers)

        def work(library: Library, token: CancelToken) -> ImportReport:
            token.begin(purpose)
            closing = self._imports.closing
            return add(library, token.report, lambda: closing.is_set() or self._stopped_before > number)

        self._imports.run(
            f"import {number}",
            work,
            lambda report: self._show_imported(report, purpose),
            self._report,
            self.progressed.emit,
        )

    # Finding

    def search(self, text: str) -> None:
        """Search all agendas; only the newest search is answered."""
        self._searches.interrupt_search()
        self._searches.run(
            "search", lambda library, _token: library.search(text), self.found.emit, self._report
        )

    def ask_mentions(self, kind: EntityType, canonical: str) -> None:
        """Ask which agendas have a name; ``mentions_found`` answers, for the newest question only."""

        def work(library: Library, _token: CancelToken) -> Mentions:
            from agendas.library.search_index import Interrupted

            try:
                return library.mentions(kind, canonical)
            except Interrupted:
                raise Cancelled from None

        self._searches.run("mentions", work, self.mentions_found.emit, self._report)

    # What the library knows of a comparison

    def ask_hand_links(self, left: Agenda, right: Agenda) -> None:
        """Ask what the user linked by hand in two agendas; ``hand_links_found`` answers with their keys."""
        keys = left.source.sha256, right.source.sha256
        self._desk.run(
            "hand links",
            lambda library, _token: library.hand_links(left, right),
            lambda links: self.hand_links_found.emit(keys, links),
            self._report,
        )

    def keep_hand_links(self, left: Agenda, right: Agenda, links: HandLinks) -> None:
        """Keep all that the user linked and unlinked in two agendas."""
        lane = f"change {next(self._import_numbers)}"  # every change counts, also when another follows
        self._desk.run(
            lane,
            lambda library, _token: library.keep_hand_links(left, right, links),
            lambda _: None,
            self._report,
            is_kept=True,
        )

    def ask_formulas(self, comparison: Comparison) -> None:
        """Ask which of the changes are formula in this library; ``formulas_found`` answers with the
        comparison, for the newest question only."""

        def work(library: Library, _token: CancelToken) -> Comparison:
            from agendas.library.search_index import Interrupted

            try:
                return library.with_formulas(comparison)
            except Interrupted:
                raise Cancelled from None

        self._searches.run("formulas", work, self.formulas_found.emit, self._report)

    # The user's quotes

    def ask_quotes(self) -> None:
        """Ask for the collected quotes; ``quotes_listed`` answers."""
        self._desk.run(
            "quotes", lambda library, _token: library.quotes(), self.quotes_listed.emit, self._report
        )

    def add_quotes(self, pairs: Sequence[tuple[Quote, Quote | None]]) -> None:
        """Put quotes at the end of the collection, each with the earlier one of its pair or None."""
        self._change_quotes(lambda library: library.add_quotes(pairs))

    def change_quote(
        self, number: int, *, note: str | None = None, tags: Sequence[str] | None = None
    ) -> None:
        """Keep the note or the tags of a quote."""
        self._change_quotes(lambda library: library.change_quote(number, note, tags))

    def order_quotes(self, numbers: Sequence[int]) -> None:
        """Keep the user's own order."""
        self._change_quotes(lambda library: library.order_quotes(numbers))

    def remove_quotes(self, numbers: Sequence[int]) -> None:
        """Take quotes out of the collection, so that they can be brought back."""
        self._change_quotes(lambda library: library.remove_quotes(numbers))

    def restore_quotes(self, numbers: Sequence[int]) -> None:
        """Bring back what was removed."""
        self._change_quotes(lambda library: library.restore_quotes(numbers))

    def _change_quotes(self, change: Callable[[Library], object]) -> None:
        def work(library: Library, _token: CancelToken) -> list[CollectedQuote]:
            change(library)
            return library.quotes()

        lane = f"change {next(self._import_numbers)}"  # every change counts, also when another follows
        self._desk.run(lane, work, self.quotes_listed.emit, self._report, is_kept=True)

    def check_briefing(self, text: str) -> None:
        """Look for every quote of a briefing in the library; ``briefing_checked`` carries CheckedQuotes."""

        def work(library: Library, token: CancelToken) -> tuple[CheckedQuote, ...]:
            from agendas.library.quote_search import check_briefing
            from agendas.library.search_index import Interrupted

            def report(done: int, every: int) -> None:
                token.report((done, every))

            try:
                return check_briefing(library, text, report=report, stopped=lambda: token.cancelled)
            except Interrupted:
                raise Cancelled from None

        self._searches.run(
            "briefing",
            work,
            self.briefing_checked.emit,
            self._report,
            lambda progress: self.briefing_progressed.emit(*progress),
        )

    def stop_checking(self) -> None:
        """Call off the checking of a briefing."""
        self._searches.cancel("briefing")

    # The user's own names

    def change_own_names(self, change: OwnNamesChange) -> None:
        """Change the list of own names, and then read again, in the background, what that touches."""

        def work(library: Library, _token: CancelToken) -> tuple[OwnNames, OwnNames, list[str]]:
            from agendas.library.own_name_changes import change_own_names
            from agendas.library.own_names import load

            before = load(library.folder)
            keys = change_own_names(library, change)
            return before, load(library.folder), keys

        def deliver(answer: tuple[OwnNames, OwnNames, list[str]]) -> None:
            before, after, keys = answer
            self.own_names_changed.emit(OwnNamesChanged(before, after))
            self._read_again(keys)

        lane = f"change {next(self._import_numbers)}"  # every change counts, also when another follows
        self._desk.run(lane, work, deliver, self._report, is_kept=True)

    def _read_again(self, keys: Sequence[str]) -> None:
        def work(library: Library, token: CancelToken) -> ImportReport:
            from agendas.library.rereading import reread

            closing = self._upkeep.closing
            return reread(library, keys, report=token.report, stopped=closing.is_set)

        lane = f"read again {next(self._import_numbers)}"
        self._upkeep.run(lane, work, lambda _: self.kept_up.emit(), self._report, self.upkeep_progressed.emit)

    # One agenda

    def remove(self, keys: Sequence[str]) -> None:
        """Take agendas out of the library, so that they can be brought back."""

        def remove(library: Library) -> tuple[LibraryEntry, ...]:
            entries = tuple(library.entry(key) for key in keys)
            library.remove(keys)
            return entries

        self._change(remove, self.removed.emit)

    def restore(self, keys: Sequence[str]) -> None:
        """Bring back what was removed."""
        self._change(lambda library: library.restore(keys), lambda _: None)

    def ask_facts(self, key: str) -> None:
        """Ask for what the document itself says of its meeting; ``facts_read`` answers."""
        self._desk.run(
            "facts",
            lambda library, _token: FactsAsRead(library.entry(key), *library.as_read(key)),
            self.facts_read.emit,
            self._report,
        )

    def correct(self, key: str, facts: Mapping[Fact, str | None]) -> None:
        """Keep facts as the user gives them; None takes back a correction."""
        self._change(lambda library: library.correct(key, facts), self.corrected.emit)

    def _change(self, change: Callable[[Library], object], done: Callable[[object], None]) -> None:
        def work(library: Library, _token: CancelToken) -> tuple[object, list[LibraryEntry]]:
            result = change(library)
            return result, library.entries()

        def deliver(answer: tuple[object, list[LibraryEntry]]) -> None:
            self.listed.emit(answer[1])
            done(answer[0])

        lane = f"change {next(self._import_numbers)}"  # every change counts, also when another follows
        self._desk.run(lane, work, deliver, self._report, is_kept=True)

    # What goes on by itself

    def _show_opened(self, entries: list[LibraryEntry]) -> None:
        self.listed.emit(entries)
        for problem in self._place.problems:
            self.problem_found.emit(problem)
        self._upkeep.run("upkeep", _keep_up, self._show_kept_up, self._report, self.upkeep_progressed.emit)
        self._poll.start()

    def _show_kept_up(self, problems: Sequence[LibraryProblem]) -> None:
        for problem in problems:
            self.problem_found.emit(problem)
        self.kept_up.emit()
        self._look_for_changes()

    def _show_imported(self, report: ImportReport, purpose: Purpose) -> None:
        """First the list, so that what the report names can be opened."""

        def show(entries: list[LibraryEntry]) -> None:
            self.listed.emit(entries)
            self.imported.emit(report, purpose)

        self._desk.run(f"list {next(self._import_numbers)}", _entries, show, self._report)

    def _look_for_changes(self) -> None:
        def work(library: Library, _token: CancelToken) -> _Changed | None:
            from agendas.library.own_names import in_force

            version = library.data_version()
            known, self._data_version = self._data_version, version
            changed = known not in (-1, version)
            if not changed:
                return None
            return _Changed(library.entries(), in_force(library.folder), library.quotes())

        def show(changed: _Changed | None) -> None:
            if changed is not None:
                self.listed.emit(changed.entries)
                self.own_names_read.emit(changed.own_names)
                self.quotes_listed.emit(changed.quotes)

        self._desk.run("poll", work, show, self._report)

    def _report(self, error: Exception) -> None:
        if isinstance(error, QueryProblem):
            self.query_refused.emit(error)
        elif isinstance(error, LibraryProblem):
            self.problem_found.emit(error)
        else:
            raise error


def _entries(library: Library, _token: CancelToken) -> list[LibraryEntry]:
    return library.entries()


def _listed_with_seeds(library: Library, token: CancelToken) -> list[LibraryEntry]:
    entries = library.entries()
    if library.unplaced_seeds():
        from agendas.library.importing import place_seeds

        if entries:
            token.report(entries)
        place_seeds(library)
        entries = library.entries()
    return entries


def _keep_up(library: Library, token: CancelToken) -> list[LibraryProblem]:
    """What keeps the library sound, in the order of what the user would miss first."""
    import datetime as dt

    from agendas.library import own_names
    from agendas.library.health import back_up_if_due, check
    from agendas.library.importing import refresh_outdated

    today = dt.date.today()
    if library.orphans():  # what a recovered library no longer knows of
        from agendas.library.importing import rebuild

        token.begin("rebuild")
        rebuild(library, report=token.report, stopped=lambda: token.cancelled)
    token.begin("refresh")
    refresh_outdated(library, report=token.report, stopped=lambda: token.cancelled)
    token.check()
    token.begin("backup")
    back_up_if_due(library, today)
    library.purge(today)
    token.begin("check")
    problems = list(check(library, lambda: token.cancelled))
    try:
        own_names.load(library.folder)
    except LibraryProblem as problem:
        problems.append(problem)
    return problems
