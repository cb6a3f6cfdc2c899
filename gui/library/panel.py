"""The side panel: every agenda, a filter above, and the way to compare two below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from agendas.library.entries import LibraryEntry
from gui import theme
from gui.library.model import ENTRY_ROLE, LibraryModel
from gui.library.view import LibraryView
from gui.widgets.search_field import SearchField

WIDTH = 280
_ICON = 16


class LibraryPanel(QWidget):
    """Lists the agendas and says which one the user wants to read, or which two to compare.

    The agenda shown is the one chosen last; the rows picked are at most two, and are compared with one
    another or, when one is picked, with the agenda shown. Keys that are not in the library raise KeyError.
    """

    agenda_chosen = Signal(str)
    compare_requested = Signal(str, str)
    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: str | None = None
        self._model = LibraryModel(self)
        self._filter = SearchField(self.tr("Filter"), self)
        self._view = LibraryView(self._model, self)
        self._nothing = _sentence(self)
        self._compare = QPushButton(self.tr("Compare"), self)
        self._open = QPushButton(self.tr("Open…"), self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusProxy(self._view)
        self._lay_out()
        self._connect()
        self._colour()
        self._refresh()

    def sizeHint(self) -> QSize:
        """As wide as the longest usual name of a meeting."""
        return QSize(WIDTH, 600)

    # --- what the window tells the panel ---------------------------------------------------------

    def set_entries(self, entries: Sequence[LibraryEntry]) -> None:
        """List these agendas, in any order; what was chosen and picked stays so."""
        self._narrow(lambda: self._model.set_entries(entries))

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

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
            self._view.viewport().update()

    # --- how it is put together ------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 8)
        head.addWidget(self._filter)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._nothing)
        foot = QFrame(self)
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

    def _enter_list(self) -> None:
        if not self._view.currentIndex().isValid():
            self._view.selectionModel().setCurrentIndex(
                self._model.first_entry(), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self._view.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_first(self) -> None:
        """Enter in the filter opens the first agenda that fits."""
        entry = self._model.first_entry().data(ENTRY_ROLE)
        if self._filter.text() and isinstance(entry, LibraryEntry):
            self.choose(entry.key)

    def _type_on(self, text: str) -> None:
        self._filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self._filter.setText(self._filter.text() + text)

    def _compare_with_shown(self, key: str) -> None:
        if self._shown and key != self._shown:
            self._request_comparison(self._shown, key)

    def _compare_pair(self) -> None:
        if pair := self._pair():
            self._request_comparison(*pair)

    def _pair(self) -> tuple[str, str] | None:
        """The two agendas that the button compares: those picked, or the one picked and the one shown."""
        keys = [key for key in (self._shown, *self._view.picks) if key]
        keys = list(dict.fromkeys(self._view.picks if len(self._view.picks) == 2 else keys))
        return (keys[0], keys[1]) if len(keys) == 2 else None

    def _request_comparison(self, one: str, other: str) -> None:
        """The older meeting stands on the left; without dates, the agenda shown does."""
        first, second = (self._model.entry_of_key(key).meeting.start for key in (one, other))
        if first and second and second < first:
            one, other = other, one
        self.compare_requested.emit(one, other)

    def _refresh(self) -> None:
        can_compare = self._pair() is not None
        self._compare.setEnabled(can_compare)
        self._compare.setToolTip(
            self.tr("Show the two agendas side by side")
            if can_compare
            else self.tr("Pick a second agenda with Ctrl and a click, then compare")
        )
        self._nothing.setText(self._why_empty())
        self._stack.setCurrentWidget(self._view if self._model.rowCount() else self._nothing)
        self._colour()

    def _why_empty(self) -> str:
        if self._model.entry_count:
            return self.tr("No agenda fits “%1”.").replace("%1", self._filter.text().strip())
        return self.tr("There are no agendas yet. Open a document to begin.")


def _sentence(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    label.setContentsMargins(16, 12, 16, 12)
    return label
