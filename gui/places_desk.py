"""What one window shows: an agenda or two side by side, the way back and forward, and what was compared last.

Whoever wants to go somewhere says so here; what is left is noted first, so that the way back leads to it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from agendas.library.entries import LibraryEntry
from agendas.model import Agenda
from agendas.problems import Problem
from gui.actions import Actions
from gui.agenda_loader import AgendaLoader
from gui.comparing_desk import ComparingDesk
from gui.library_desk import LibraryDesk
from gui.places import Spot, VisitedPlace
from gui.reading.page import ReadingPage
from gui.settings import Settings
from gui.visiting.history import History
from gui.widgets.meeting_words import entry_name, without_mnemonic

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from gui.comparing.page import ComparingPage

Words = tuple[str, str, int, int]
"""A key, a block, and where the words begin and end in it."""


class PlacesDesk(QObject):
    """Opens agendas and comparisons in ``pages``. ``page_changed`` comes when another page is shown,
    ``moved`` after every step to another place, ``titled`` with what the window is to be called."""

    page_changed = Signal()
    moved = Signal()
    titled = Signal(str)

    def __init__(
        self,
        desk: LibraryDesk,
        loader: AgendaLoader,
        comparing: ComparingDesk,
        reading: ReadingPage,
        pages: QStackedWidget,
        settings: Settings,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._loader, self._comparing = desk, loader, comparing
        self._reading, self._pages = reading, pages
        self._settings, self._actions = settings, actions
        self._history = History()
        self._words: Words | None = None
        self._spot: Spot | None = None
        self._target: VisitedPlace | None = None
        self._jumped_to: Spot | None = None
        self._order: Sequence[str] = ()
        self._connect()
        self._enable()

    def _connect(self) -> None:
        desk, loader, comparing, do = self._desk, self._loader, self._comparing, self._actions
        desk.agenda_wished.connect(self.open_agenda)
        desk.place_wished.connect(self.open_words)
        desk.listed.connect(self._follow_list)
        desk.corrected.connect(self._show_corrected)
        desk.panel.compare_requested.connect(comparing.compare)
        comparing.leaving.connect(self._leave_for_comparison)
        comparing.opened.connect(self._show_comparing)
        comparing.shown.connect(self._show_spot_of_comparison)
        comparing.closed.connect(self.go_to_reading)
        loader.opened.connect(self._show_opened)
        loader.understood.connect(self._show_understood)
        loader.problem_found.connect(self._show_unreadable)
        self._reading.leaving_for.connect(self._leave_for_words)
        do.stop_comparing.triggered.connect(self.go_to_reading)
        do.next_agenda.triggered.connect(partial(self._step, 1))
        do.previous_agenda.triggered.connect(partial(self._step, -1))
        do.back.triggered.connect(self.go_back)
        do.forward.triggered.connect(self.go_forward)
        do.recent_menu.aboutToShow.connect(self._fill_recent)

    # Where the reader is

    @property
    def here(self) -> VisitedPlace | None:
        """What is shown, with the words at the top of the view; None when nothing is."""
        if self._target is not None:
            return self._target  # on the way there
        if self._comparing.pair is not None:
            return VisitedPlace(*self._comparing.pair, self._comparing.page().rows.spot())
        if self._reading.agenda is None:
            return None
        return VisitedPlace(self._reading.agenda.source.sha256, spot=self._reading.text.spot())

    def take_over(self, other: PlacesDesk) -> None:
        """The window of ``other`` is made again: the way back goes on."""
        self._history = other._history
        self._enable()

    def can_open(self, place: VisitedPlace) -> bool:
        """Whether all that it needs is in the list."""
        return {place.key, place.other or place.key} <= {*self._desk.entries}

    def open(self, place: VisitedPlace) -> None:
        """Show a place as it was left, without noting a step: at the start, and on the way back. Does nothing
        where it is not in the library any more."""
        if not self.can_open(place):
            return
        self._set_out(place, spot=place.spot)
        if place.is_comparison:
            self._mark_way_back(place.other)
            self._comparing.compare(place.key, place.other, noted=False)
        else:
            self._open(place.key)

    def _set_out(self, target: VisitedPlace, *, spot: Spot | None = None, words: Words | None = None) -> None:
        """What to do on arrival; nothing: an agenda that is shown already stays as it is."""
        self._target, self._spot, self._words = target, spot, words
        self._jumped_to = None

    def _arrive(self, place: VisitedPlace) -> Spot | None:
        """The spot to show, if this is where the reader is going."""
        if self._target is None or not self._target.shows_the_same(place):
            return None
        spot, self._target, self._spot = self._spot, None, None
        return spot

    def go_back(self) -> None:
        """To the place before this one."""
        self._travel(self._history.back)

    def go_forward(self) -> None:
        """To the place one came back from."""
        self._travel(self._history.forward)

    def _travel(self, step: Callable[[VisitedPlace], VisitedPlace | None]) -> None:
        here = self.here
        if here is not None and (there := step(here)) is not None:
            self.open(there)
        self._enable()
        self.moved.emit()

    def _note(self, there: VisitedPlace) -> None:
        self._history.go(self.here, there)
        self._enable()
        self.moved.emit()

    def _enable(self) -> None:
        self._actions.back.setEnabled(self._history.can_go_back)
        self._actions.forward.setEnabled(self._history.can_go_forward)

    # Reading

    def open_agenda(self, key: str) -> None:
        """Show the agenda with that key in the reading view, as soon as it is at hand."""
        if key in self._desk.entries:  # a report or a search may name what was removed since
            here, target = self.here, VisitedPlace(key)
            if here is None or not here.shows_the_same(target):
                self._note(target)
            self._set_out(target)
            self._open(key)

    def open_words(self, key: str, block: str, start: int, end: int) -> None:
        """Show an agenda at characters of a block, by offsets in its text."""
        if key in self._desk.entries:
            target = VisitedPlace(key, spot=Spot(block, start))
            self._note(target)
            self._set_out(target, words=(key, block, start, end))
            self._open(key)

    def _open(self, key: str) -> None:
        if key in self._desk.entries:
            self._desk.panel.mark_chosen(key)
            self._show_reading()
            self._loader.open(self._desk.entries[key])

    def _show_opened(self, agenda: Agenda) -> None:
        key, shown = agenda.source.sha256, self._reading.agenda
        if shown is None or shown.source.sha256 != key:
            self._reading.show_agenda(agenda, understood=self._loader.is_understood(key))
        else:
            self._reading.update_agenda(agenda)
        self.titled.emit(agenda.title or agenda.source.name)
        spot = self._arrive(VisitedPlace(key))
        if self._words is not None and self._words[0] == key:
            _, block, start, end = self._words
            self._words = None
            self._go_to_words(block, start, end)
        elif spot is not None:
            self._reading.text.show_spot(spot)

    def _go_to_words(self, block: str, start: int, end: int) -> None:
        """Where a search pointed; an agenda read anew may have other blocks, and is shown from its top."""
        with contextlib.suppress(KeyError):
            if end > start:
                self._reading.go_to_place(block, start, end)
            else:
                self._reading.go_to_block(block)

    def _leave_for_words(self, block: str, start: int) -> None:
        """A jump within the agenda that is read: the way back leads to where the first of several began."""
        if self._reading.agenda is not None and self._comparing.pair is None:
            if self._reading.text.spot() != self._jumped_to:
                self._note(VisitedPlace(self._reading.agenda.source.sha256, spot=Spot(block, start)))
            QTimer.singleShot(0, self, self._mark_jump)

    def _mark_jump(self) -> None:
        """Once there: another jump from just this place is one of the same way."""
        self._jumped_to = self._reading.text.spot()

    def _show_unreadable(self, problem: Problem) -> None:
        self._target = None
        self._desk.show_problem(problem)
        if self._comparing.pair is not None:
            self._comparing.stop()
        if self._reading.agenda is not None:  # the list goes back to what is on the page
            self._desk.panel.mark_chosen(self._reading.agenda.source.sha256)

    def go_to_reading(self) -> None:
        """Back from comparing to the agenda that was read before, or to the newer of the two."""
        if self._reading.agenda is None and (key := self._desk.panel.current_key):
            self.open_agenda(key)
            return
        if self._comparing.pair is not None and self._reading.agenda is not None:
            self._note(
                VisitedPlace(self._reading.agenda.source.sha256, spot=self._reading.text.spot()),
            )
        self._target = None
        self._show_reading()

    def _show_reading(self) -> None:
        self._comparing.end()
        self._pages.setCurrentWidget(self._reading)
        if self._reading.agenda is not None:
            self.titled.emit(self._reading.agenda.title or self._reading.agenda.source.name)
        self.page_changed.emit()

    def _show_understood(self, agenda: Agenda) -> None:
        key = agenda.source.sha256
        self._desk.panel.set_position_count(key, agenda.position_count)
        if self._reading.agenda is not None and self._reading.agenda.source.sha256 == key:
            self._reading.update_agenda(agenda)

    def _show_corrected(self, entry: LibraryEntry) -> None:
        if self._reading.agenda is not None and self._reading.agenda.source.sha256 == entry.key:
            self._loader.open(entry)

    def _follow_list(self) -> None:
        """The list changed: what is gone from it is not shown either, and something always is."""
        if not self._is_listed():
            if self._desk.ordered:
                self.open_agenda(self._nearest())
            else:
                self._show_reading()
                self._reading.show_nothing()
                self.titled.emit("Standpunt")
        self._history.forget_all_but(self._desk.entries.keys())
        self._order = self._desk.panel.keys_in_order()
        self._enable()

    def _nearest(self) -> str:
        """The agenda that stood next to the one that is gone from the list, else the newest."""
        here = self.here
        if here is not None and here.key in self._order:
            at = self._order.index(here.key)
            around = [*self._order[at + 1 :], *reversed(self._order[:at])]
            if (key := next((one for one in around if one in self._desk.entries), None)) is not None:
                return key
        return self._desk.ordered[0].key

    def _is_listed(self) -> bool:
        here = self.here
        return here is not None and self.can_open(here)

    def _step(self, step: int) -> None:
        keys = self._desk.panel.keys_in_order()
        current = self._desk.panel.current_key
        if current in keys:
            self.open_agenda(keys[max(0, min(len(keys) - 1, keys.index(current) + step))])

    # Comparing

    def _leave_for_comparison(self, left: str, right: str) -> None:
        from gui.visiting.recent import with_newest

        target = VisitedPlace(left, right)
        self._mark_way_back(right)
        self._note(target)
        self._set_out(target)
        self._settings.recent_comparisons = with_newest(self._settings.recent_comparisons, (left, right))

    def _mark_way_back(self, newer: str) -> None:
        """Where "back to reading" leads when nothing was read before."""
        if self._reading.agenda is None:
            self._desk.panel.mark_chosen(newer)

    def _show_comparing(self) -> None:
        page: ComparingPage = self._comparing.page()
        self._pages.setCurrentWidget(page)
        if self._comparing.pair is not None:
            self.titled.emit(_pair_name(*(self._desk.entries[key] for key in self._comparing.pair)))
        self.page_changed.emit()

    def _show_spot_of_comparison(self) -> None:
        pair = self._comparing.pair
        if pair is not None and (spot := self._arrive(VisitedPlace(*pair))) is not None:
            self._comparing.page().rows.show_spot(spot)

    def _fill_recent(self) -> None:
        """The comparisons opened last whose agendas are still in the library."""
        from gui.visiting.recent import recent_from

        menu, entries = self._actions.recent_menu, self._desk.entries
        menu.clear()
        known = [pair for pair in recent_from(self._settings.recent_comparisons) if {*pair} <= {*entries}]
        for left, right in known:
            words = without_mnemonic(_pair_name(entries[left], entries[right]))
            menu.addAction(words).triggered.connect(partial(self._compare, left, right))
        if not known:
            nothing = menu.addAction(self.tr("Nothing has been compared yet"))
            nothing.setEnabled(False)
            nothing.setProperty("is_remark", True)

    def _compare(self, left: str, right: str, _checked: bool = False) -> None:
        self._comparing.compare(left, right)


def _pair_name(left: LibraryEntry, right: LibraryEntry) -> str:
    return f"{entry_name(left)} ⇄ {entry_name(right)}"
