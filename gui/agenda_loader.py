"""Agendas by key: at once what is known or kept on the shelf, in the background what must be read.

The window opens an agenda and may get it half-known (clean text only); ``understood`` follows. The
agendas used last are kept; others are read again when they are wanted.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from agendas.library.entries import LibraryEntry
from agendas.library.shelf import Shelf, cache_folder
from agendas.model import Agenda
from agendas.problems import DocumentProblem
from gui.tasks import Cancelled, CancelToken, Tasks

if TYPE_CHECKING:
    from agendas.comparing import Prepared
    from agendas.comparison import Comparison, ComparisonWishes
    from agendas.understanding.own_names import OwnNames

MOST_KEPT = 24
"""Agendas in memory: a handful of meetings that a reader goes to and fro between; each takes about 1 MB."""


class _Kept(NamedTuple):
    """One value, so that the pool's thread never sees the half of a change."""

    agenda: Agenda
    understood: bool


class AgendaLoader(QObject):
    """Keeps the agendas of this window that were used last.

    ``opened`` and ``understood`` carry an Agenda, ``compared`` a Comparison (``comparing_progressed`` tells
    how far it is, 0 to 1), ``problem_found`` a DocumentProblem. Facts that the user corrected
    (``LibraryEntry.corrected``) take the place of what was read. ``own_names`` gives the user's own name
    list; it is called on the pool's thread.
    """

    opened = Signal(object)
    understood = Signal(object)
    problem_found = Signal(object)
    compared = Signal(object)
    comparing_progressed = Signal(float)

    def __init__(
        self, tasks: Tasks, own_names: Callable[[], OwnNames], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._own_names = own_names
        self._shelf = Shelf(cache_folder())
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._wanted = ""
        self._may_understand = False
        self._waiting: LibraryEntry | None = None
        self._prepared: Prepared | None = None

    @property
    def tasks(self) -> Tasks:
        """What is being read, understood or compared, for those who tell of it."""
        return self._tasks

    def begin_understanding(self) -> None:
        """From now on agendas are understood, the one that waits first: right after the first paint, which
        needs no names and positions."""
        self._may_understand = True
        if self._waiting is not None:
            self.understand(self._waiting)

    def put(self, agenda: Agenda) -> None:
        """Keep an agenda that was read elsewhere."""
        self._keep(agenda, understood=False)

    def open(self, entry: LibraryEntry) -> None:
        """Give the agenda of ``entry`` by ``opened``, as far as it is known: at once, or when it is read.

        Then it is understood, if it was not; ``understood`` tells. The newest wish wins.
        """
        self._wanted = entry.key
        if known := self._at_hand(entry.key):
            self._tasks.cancel("open")
            self._give(entry, known)
            return
        self._tasks.run(
            "open",
            lambda token: self._read(entry, token),
            lambda agenda: self._give(entry, agenda),
            self._report,
        )

    def is_understood(self, key: str) -> bool:
        """Whether the names and positions of that agenda are known and at hand."""
        kept = self._kept.get(key)
        return kept is not None and kept.understood

    def understand(self, entry: LibraryEntry) -> None:
        """Understand an agenda in the background, once that may begin; ``understood`` gives it."""
        if not self._may_understand:
            self._waiting = entry
            return

        def keep(agenda: Agenda) -> None:
            self._keep(agenda, understood=True)
            self.understood.emit(_with_facts_of(entry, agenda))

        self._tasks.run("understand", lambda token: self._understand(entry, token), keep, self._report)

    def forget_understanding(self) -> None:
        """The user's name list changed: what is understood from now on goes by the new one."""
        for lane in ("understand", "compare"):
            self._tasks.cancel(lane)
        for key, kept in self._kept.items():
            self._kept[key] = kept._replace(understood=False)

    def compare(self, left: LibraryEntry, right: LibraryEntry, wishes: ComparisonWishes) -> None:
        """Compare two agendas in the background; ``compared`` carries the newest Comparison only."""

        def work(token: CancelToken) -> tuple[Agenda, Agenda, Comparison]:
            from agendas.comparison import ComparisonStopped

            both = self._understand(left, token), self._understand(right, token)
            token.check()
            try:
                known = self._prepare(_with_facts_of(left, both[0]), _with_facts_of(right, both[1]), token)
                return *both, known.compare(wishes, stopped=lambda: token.cancelled)
            except ComparisonStopped:
                raise Cancelled from None

        self._tasks.run("compare", work, self._keep_comparison, self._report, self.comparing_progressed.emit)

    def stop_comparing(self) -> None:
        """Call off the comparison that is being made."""
        self._tasks.cancel("compare")

    def _prepare(self, left: Agenda, right: Agenda, token: CancelToken) -> Prepared:
        """On the pool's thread: what two agendas have in common, kept for other wishes about the same two."""
        known = self._prepared
        if known is None or (known.left, known.right) != (left, right):
            from agendas.comparing import prepare

            known = prepare(left, right, progress=token.report, stopped=lambda: token.cancelled)
            self._prepared = known
        return known

    def _at_hand(self, key: str) -> Agenda | None:
        kept = self._kept.get(key)
        return kept.agenda if kept else self._shelf.agenda(key)

    def _give(self, entry: LibraryEntry, agenda: Agenda) -> None:
        understood = self.is_understood(entry.key)
        self._keep(agenda, understood=understood)
        if entry.key == self._wanted:
            self.opened.emit(_with_facts_of(entry, agenda))
            if not understood:
                self.understand(entry)

    def _read(self, entry: LibraryEntry, token: CancelToken) -> Agenda:
        from agendas.reading import read_file

        agenda = read_file(entry.path, stopped=lambda: token.cancelled)
        if agenda.source.sha256 != entry.key:  # the library's own copy was tampered with, or is damaged
            raise DocumentProblem("changed_since_added", entry.name or entry.path.name)
        agenda = replace(agenda, source=replace(agenda.source, name=entry.name or entry.path.name))
        self._shelf.keep(agenda)
        return agenda

    def _understand(self, entry: LibraryEntry, token: CancelToken) -> Agenda:
        """On the pool's thread: what is kept may change meanwhile, so it is asked for once."""
        kept = self._kept.get(entry.key)
        if kept is not None and kept.understood:
            return kept.agenda
        agenda = kept.agenda if kept else self._shelf.agenda(entry.key) or self._read(entry, token)
        token.check()
        from agendas.understanding import Interrupted, understand

        try:
            return understand(agenda, self._own_names(), stopped=lambda: token.cancelled)
        except Interrupted:
            raise Cancelled from None

    def _keep(self, agenda: Agenda, *, understood: bool) -> None:
        key = agenda.source.sha256
        if understood or not self.is_understood(key):
            self._kept[key] = _Kept(agenda, understood)
        self._kept.move_to_end(key)
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)

    def _keep_comparison(self, result: tuple[Agenda, Agenda, Comparison]) -> None:
        left, right, comparison = result
        self._keep(left, understood=True)
        self._keep(right, understood=True)
        self.compared.emit(comparison)

    def _report(self, error: Exception) -> None:
        if not isinstance(error, DocumentProblem):
            raise error
        self.problem_found.emit(error)


def _with_facts_of(entry: LibraryEntry, agenda: Agenda) -> Agenda:
    """The agenda with the facts that the user corrected; the text stays what the document says."""
    if not entry.corrected:
        return agenda
    return replace(agenda, title=entry.title, meeting=entry.meeting)
