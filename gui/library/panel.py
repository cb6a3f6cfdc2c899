"""The side panel: every agenda, a filter and an arrangement above, and the way to compare two below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from agendas.library.entries import LibraryEntry
from gui import theme
from gui.library.arrange_button import ArrangeButton
from gui.library.arrangement import Arrangement, Prepared
from gui.library.model import LibraryModel
from gui.library.view import LibraryView
from gui.widgets.icon_button import IconButton
from gui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from gui.library.empty_list import EmptyList, NoneFits

WIDTH = 280
_ICON = 16


class LibraryPanel(QWidget):
    """Lists the agendas and says which one the user wants to read, which two to compare, which to remove.

    The agenda shown is the one chosen last; the rows picked are at most two, and are compared with one
    another or, when one is picked, with the agenda shown. Keys that are not in the library raise KeyError.

    ``arrangement_changed`` carries the Arrangement that the user chose, ``remove_requested`` a list of keys.
    """

    agenda_chosen = Signal(str)
    compare_requested = Signal(str, str)
    open_requested = Signal()
    search_wished = Signal()
    seeds_wished = Signal()
    facts_requested = Signal(str)
    window_requested = Signal(str)
    remove_requested = Signal(list)
    show_original_requested = Signal(str)
    arrangement_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: str | None = None
        self._has_list = False
        self._empty: EmptyList | None = None
        self._none_fits: NoneFits | None = None
        self._model = LibraryModel(self)
        self._filter = SearchField(self.tr("Filter"), self)
        self._search = IconButton("text-search", self.tr("Search in all agendas (Ctrl+Shift+F)"), self)
        self._arrange = ArrangeButton(self)
        self._view = LibraryView(self._model, self)
        self._open = QPushButton(self.tr("Open…"), self)
        self._compare = QPushButton(self.tr("Compare"), self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self._connect()
        self._colour()
        self._refresh()

    def sizeHint(self) -> QSize:
        """As wide as the longest usual name of a meeting."""
        return QSize(WIDTH, 600)

    # --- what the window tells the panel ---------------------------------------------------------

    def set_entries(self, entries: Sequence[LibraryEntry]) -> None:
        """List these agendas, in any order; what was chosen, picked and is on the screen stays so."""
        self._renew(lambda: self._model.set_entries(entries))

    def set_prepared(self, prepared: Prepared) -> None:
        """List what ``arrangement.prepared`` made on another thread, as ``set_entries`` does."""
        self._renew(lambda: self._model.set_prepared(prepared))

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """Group and sort the agendas so, without saying so."""
        self._arrange.arrangement = arrangement
        self._narrow(lambda: self._model.set_arrangement(arrangement))

    @property
    def arrangement(self) -> Arrangement:
        """How the agendas are grouped and sorted."""
        return self._model.arrangement

    def keys_in_order(self) -> list[str]:
        """The agendas that are listed (not filtered away), from top to bottom."""
        return self._model.keys_in_order

    def set_position_count(self, key: str, count: int) -> None:
        """Show how many positions an agenda takes, now that it has been read."""
        self._model.set_position_count(key, count)

    def set_compared(self, keys: tuple[str, str] | None) -> None:
        """Mark the two agendas that are being compared; None when none are, and one is read again."""
        self._model.set_compared(keys)
        marked = keys or ((self._shown,) if self._shown else ())
        self._view.select_keys(marked, self._shown)
        self._refresh()

    def choose(self, key: str) -> None:
        """Select an agenda and say so, as a click on its row does."""
        self.mark_chosen(key)
        self.agenda_chosen.emit(key)

    def mark_chosen(self, key: str) -> None:
        """Select an agenda without saying so."""
        self._model.entry_of_key(key)
        self._shown = key
        self._model.set_shown(key)
        self._view.select_keys((key,), key)
        self._refresh()

    def focus_filter(self) -> None:
        """Let the user type what is sought."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    @property
    def current_key(self) -> str | None:
        """The agenda shown."""
        return self._shown

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is listed gets the keys. With a focus proxy Tab would skip what stands above it."""
        super().focusInEvent(event)
        is_empty = self._empty is not None and self._stack.currentWidget() is self._empty
        (self._empty_list() if is_empty else self._view).setFocus(event.reason())

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
            self._view.viewport().update()

    # --- how it is put together ------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 12, 8, 8)
        head.setSpacing(4)
        head.addWidget(self._filter, 1)
        head.addWidget(self._search)
        head.addWidget(self._arrange)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._view)
        self._foot = foot = QFrame(self)
        foot.setProperty("role", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(4, 8, 4, 8)
        row.addWidget(self._open)
        row.addStretch(1)
        row.addWidget(self._compare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self._filter.textChanged.connect(lambda text: self._narrow(lambda: self._model.set_filter(text)))
        self._filter.left.connect(self._enter_list)
        self._filter.returnPressed.connect(self._open_first)
        self._view.opened.connect(self.choose)
        self._view.compare_wished.connect(self._compare_with_shown)
        self._view.picks_changed.connect(self._refresh)
        self._view.typed.connect(self._type_on)
        self._view.left_upwards.connect(self.focus_filter)
        self._view.menu_wished.connect(self._open_menu)
        self._view.removal_wished.connect(self._request_removal)
        self._search.clicked.connect(self.search_wished)
        self._arrange.chosen.connect(self._choose_arrangement)
        self._compare.clicked.connect(self._compare_pair)
        self._open.clicked.connect(self.open_requested)

    def _colour(self) -> None:
        self._open.setIcon(theme.icon("folder-open", "muted", _ICON))
        role = "accent" if self._compare.isEnabled() else "muted"
        self._compare.setIcon(theme.icon("columns-2", role, _ICON))

    # --- what the user does ----------------------------------------------------------------------

    def _narrow(self, change: Callable[[], None]) -> None:
        """Change what is listed; the picks and the keyboard's mark stay on their agendas."""
        picks, current = self._view.picks, self._view.current_row_key
        change()
        self._view.select_keys(picks, current or self._shown)
        self._refresh()

    def _renew(self, change: Callable[[], None]) -> None:
        """Other agendas: nothing moves under the user's eyes or hands."""
        picks, current, keys = self._view.picks, self._view.current_row_key, self._model.keys_in_order
        self._has_list = True
        self._view.keep_in_place(change)
        if current is not None and not self._model.index_of_key(current).isValid():
            current = self._nearest_left(keys, keys.index(current)) if current in keys else None
        self._view.restore(picks, current or self._shown)
        self._refresh()

    def _nearest_left(self, keys: Sequence[str], at: int) -> str | None:
        """Of the rows that were, the one nearest to ``at`` that is still there, rather below than above."""
        order = (*keys[at:], *reversed(keys[:at]))
        return next((key for key in order if self._model.index_of_key(key).isValid()), None)

    def _choose_arrangement(self, arrangement: Arrangement) -> None:
        self.set_arrangement(arrangement)
        self.arrangement_changed.emit(arrangement)

    def _enter_list(self) -> None:
        if not self._view.currentIndex().isValid():
            self._view.selectionModel().setCurrentIndex(
                self._model.first_entry(), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self._view.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_first(self) -> None:
        """Enter in the filter opens the first agenda that fits."""
        keys = self._model.keys_in_order
        if self._filter.text() and keys:
            self.choose(keys[0])

    def _type_on(self, text: str) -> None:
        self._filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self._filter.setText(self._filter.text() + text)

    def _compare_with_shown(self, key: str) -> None:
        if self._shown and key != self._shown and self._model.has(self._shown):
            self._request_comparison(self._shown, key)

    def _compare_pair(self) -> None:
        if pair := self._pair():
            self._request_comparison(*pair)

    def _pair(self) -> tuple[str, str] | None:
        """The two agendas that the button compares: those picked, or the one picked and the one shown."""
        keys = [key for key in (self._shown, *self._view.picks) if key and self._model.has(key)]
        keys = list(dict.fromkeys(self._view.picks if len(self._view.picks) == 2 else keys))
        return (keys[0], keys[1]) if len(keys) == 2 else None

    def _request_comparison(self, one: str, other: str) -> None:
        """The older meeting stands on the left; without dates, the agenda shown does."""
        if not (self._model.has(one) and self._model.has(other)):
            return
        first, second = (self._model.entry_of_key(key).meeting.start for key in (one, other))
        if first and second and second < first:
            one, other = other, one
        self.compare_requested.emit(one, other)

    def _picked_with(self, key: str) -> tuple[str, ...]:
        """What a command at a row is about: both picked rows if it is one of them, else the row alone."""
        return self._view.picks if key in self._view.picks else (key,)

    def _request_removal(self) -> None:
        if key := self._view.current_row_key:
            self.remove_requested.emit(list(self._picked_with(key)))

    def _open_menu(self, key: str, at: QPoint) -> None:
        from gui.library.row_menu import RowMenu

        keys = self._picked_with(key)
        pair = (keys[0], keys[1]) if len(keys) == 2 else (self._shown or key, key)
        menu = RowMenu(
            self,
            picks=len(keys),
            can_compare=pair[0] != pair[1] and all(self._model.has(one) for one in pair),
            has_original=not self._model.entry_of_key(key).missing,
        )

        def connect(wish: SignalInstance, act: Callable[[], None]) -> None:
            # another window may take an agenda out of the library while the menu is open
            wish.connect(lambda: act() if all(self._model.has(one) for one in keys) else None)

        connect(menu.opening_wished, lambda: self.choose(key))
        connect(menu.window_wished, lambda: self.window_requested.emit(key))
        connect(menu.comparison_wished, lambda: self._request_comparison(*pair))
        connect(menu.facts_wished, lambda: self.facts_requested.emit(key))
        connect(menu.original_wished, lambda: self.show_original_requested.emit(key))
        connect(menu.removal_wished, lambda: self.remove_requested.emit(list(keys)))
        menu.popup(at)

    def _refresh(self) -> None:
        can_compare = self._pair() is not None
        self._compare.setEnabled(can_compare)
        self._compare.setToolTip(
            self.tr("Show the two agendas side by side")
            if can_compare
            else self.tr("Pick a second agenda with Ctrl and a click, then compare")
        )
        self._show_what_there_is()
        self._colour()

    def _show_what_there_is(self) -> None:
        """The list; else why it is empty. Before the first agendas are known, an empty list."""
        is_empty = self._has_list and not self._model.entry_count
        if is_empty:
            self._stack.setCurrentWidget(self._empty_list())
        elif self._model.rowCount() or not self._has_list:
            self._stack.setCurrentWidget(self._view)
        else:
            page = self._none_fits_page()
            page.say_filter(self._filter.text().strip())
            self._stack.setCurrentWidget(page)
        self._foot.setVisible(not is_empty)

    def _none_fits_page(self) -> NoneFits:
        if self._none_fits is None:
            from gui.library.empty_list import NoneFits

            self._none_fits = NoneFits(self)
            self._none_fits.acted.connect(self._clear_filter)
            self._stack.addWidget(self._none_fits)
        return self._none_fits

    def _clear_filter(self) -> None:
        """The button that did it is gone: the keyboard goes to the field."""
        self._filter.clear()
        self.focus_filter()

    def _empty_list(self) -> EmptyList:
        if self._empty is None:
            from gui.library.empty_list import EmptyList

            self._empty = EmptyList(self)
            self._empty.open_wished.connect(self.open_requested)
            self._empty.seeds_wished.connect(self.seeds_wished)
            self._stack.addWidget(self._empty)
        return self._empty
