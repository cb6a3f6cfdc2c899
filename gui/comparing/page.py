"""The compare page: the two agendas' names, the columns, and the changes. Emits wishes, does no work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from agendas.comparison import Comparison
from agendas.library.entries import LibraryEntry
from agendas.quoting.passage import Passage
from gui.comparing.change_bar import ChangeBar
from gui.comparing.changes_panel import ChangesPanel
from gui.comparing.changes_place import ChangesPlace
from gui.comparing.header import ComparingHeader
from gui.comparing.marks import WordChanges
from gui.comparing.overview_map import OverviewMap
from gui.comparing.selectable_rows import ZOOM_STEP, SelectableRows

PATIENCE = 300
"""Milliseconds before a wait is shown: a bar that flashes by only disturbs."""


class ComparingPage(QWidget):
    """Two agendas side by side, with their changes to walk through and their words to copy."""

    compare_requested = Signal(str, str)
    copy_requested = Signal(object)
    quote_requested = Signal(object)
    closed = Signal()
    zoom_changed = Signal(int)
    changes_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparingPage")
        self._comparison: Comparison | None = None
        self.header = ComparingHeader(self)
        self.rows = SelectableRows(self)
        self.map = OverviewMap(self.rows, self)
        self.changes = ChangesPanel(self)
        self.change_bar = ChangeBar(self)
        self._waiting = QProgressBar(self)
        self._waiting.setObjectName("comparingWait")
        self._waiting.setRange(0, 0)
        self._waiting.setTextVisible(False)
        self._waiting.setAccessibleName(self.tr("Comparing…"))
        self._waiting.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._show_waiting)
        self.rows.empty_text = self.tr("Choose two agendas to compare")
        self.setFocusProxy(self.rows)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self.rows, 1)
        columns.addWidget(self.map)
        columns.addWidget(self.changes)
        self._changes_place = ChangesPlace(self.changes, columns, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(columns, 1)
        layout.addWidget(self.change_bar)

    def _connect(self) -> None:
        self.header.pair_chosen.connect(self.compare_requested)
        self.header.close_requested.connect(self.closed)
        self.rows.copy_requested.connect(self.copy_requested)
        self.rows.quote_requested.connect(self.quote_requested)
        self.rows.zoom_changed.connect(self.zoom_changed)
        self.rows.columns_changed.connect(lambda: self.header.align(self.rows.columns))
        self.rows.current_changed.connect(self._show_place)
        self.change_bar.next_requested.connect(self.next_change)
        self.change_bar.previous_requested.connect(self.previous_change)
        self.change_bar.word_changes_chosen.connect(self.set_word_changes)
        self.rows.zoom_changed.connect(self.changes.set_zoom)
        self.rows.current_changed.connect(self.changes.mark_row)
        self.changes.row_chosen.connect(self._go_to_chosen)
        self.change_bar.positions_toggled.connect(self.set_changes_shown)
        self._changes_place.toggled.connect(self.change_bar.positions.setChecked)
        self._changes_place.toggled.connect(self.changes_toggled)
        self.change_bar.positions.setChecked(self.changes_shown)
        self._arrange()

    # --- what is shown

    @property
    def comparison(self) -> Comparison | None:
        """The comparison on the page; None at first."""
        return self._comparison

    def show_comparison(self, comparison: Comparison) -> None:
        """Show a comparison from its top."""
        self._stop_waiting()
        self._comparison = comparison
        self.header.set_pair(comparison.left.source.sha256, comparison.right.source.sha256)
        self.rows.empty_text = self.tr("Neither agenda has paragraphs")
        self._arrange()
        self.rows.show_comparison(comparison)
        if self.rows.script is not None:
            self.changes.show_changes(self.rows.script)
        self.change_bar.show_changes(comparison.rows)
        self._show_place(-1)

    def set_agendas(self, entries: Sequence[LibraryEntry], left_key: str, right_key: str) -> None:
        """Offer these agendas in both headers; the keys say which two are (to be) shown."""
        self.header.set_choices(entries, left_key, right_key)

    def show_loading(self) -> None:
        """A comparison is being made; say so if it takes a while."""
        self._patience.start()

    def _show_waiting(self) -> None:
        self._place_waiting()
        self._waiting.show()
        self._waiting.raise_()

    def _stop_waiting(self) -> None:
        self._patience.stop()
        self._waiting.hide()

    def _place_waiting(self) -> None:
        self._waiting.setGeometry(0, self.header.height() - 1, self.width(), 2)

    # --- walking through the changes

    def next_change(self) -> None:
        """Go to the next change; after the last, to the first again."""
        self._step(1)

    def previous_change(self) -> None:
        """Go to the previous change; before the first, to the last."""
        self._step(-1)

    def _step(self, step: Literal[-1, 1]) -> None:
        script = self.rows.script
        found = script.next_change(self.rows.current_row, step) if script else None
        if script is None or found is None:
            return
        row, wrapped = found
        fresh = self.rows.current_row < 0
        self.go_to_row(row)
        if wrapped and not fresh:
            self.change_bar.show_hint(
                self.tr("On from the first change") if step > 0 else self.tr("On from the last change")
            )

    def go_to_row(self, index: int) -> None:
        """Bring a row of the comparison into sight and make it the current one."""
        self.rows.go_to_row(index)

    def _show_place(self, row: int) -> None:
        script = self.rows.script
        if script is None:
            return
        number = script.change_number(row) if row >= 0 else None
        self.change_bar.show_place(number, len(script.changes))
        said = (*self.change_bar.words, self.rows.row_in_words(row))
        self.rows.setAccessibleDescription("\n".join(filter(None, said)))

    # --- the changed positions

    @property
    def changes_shown(self) -> bool:
        """Whether the panel of changed positions is shown, or will be once there is a comparison."""
        return self._changes_place.shown

    def set_changes_shown(self, shown: bool) -> None:
        """Show or hide the changed positions; in a narrow page they lie over the text until one is chosen."""
        self._changes_place.want(shown)
        self._arrange()
        if self._changes_place.over_columns:
            self.changes.setFocus()

    def _arrange(self) -> None:
        had_focus = self.changes.list.hasFocus()
        self._changes_place.arrange(
            with_comparison=self._comparison is not None, columns=self.rows.geometry()
        )
        if had_focus and self.changes.isHidden():
            self.rows.setFocus()  # Qt would give it to a button

    def _leave(self) -> None:
        """Esc closes what lies over the columns first, the comparison then."""
        if self._changes_place.over_columns:
            self.set_changes_shown(False)
        else:
            self.closed.emit()

    def _go_to_chosen(self, row: int) -> None:
        self.go_to_row(row)
        if self._changes_place.over_columns:
            self.set_changes_shown(False)

    # --- the reader's wishes

    def swap_sides(self) -> None:
        """Ask for the same two agendas, the other way round."""
        self.header.swap_sides()

    def set_word_changes(self, mode: str) -> None:
        """Mark the words that changed: "automatic", "always" or "never"."""
        self.rows.set_word_changes(cast("WordChanges", mode))

    def set_zoom(self, zoom: int) -> None:
        """Show the text at ``zoom`` per cent."""
        self.rows.set_zoom(zoom)

    def zoom_in(self) -> None:
        """Show the text larger."""
        self.set_zoom(self.rows.zoom + ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show the text smaller."""
        self.set_zoom(self.rows.zoom - ZOOM_STEP)

    def passage(self) -> Passage | None:
        """The selected clean text of one agenda; None when nothing is selected."""
        return self.rows.passage()

    def request_copy(self) -> None:
        """Ask for the selection as plain text."""
        self.rows.request_copy()

    def request_quote(self) -> None:
        """Ask for the selection as a quote with its source."""
        self.rows.request_quote()

    # --- events

    def showEvent(self, event: QShowEvent) -> None:
        """The reader's keys go to the text at once."""
        super().showEvent(event)
        self.rows.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sign of waiting below the header; decide again where the changed positions have room."""
        super().resizeEvent(event)
        self._place_waiting()
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The page's own keys. A menu of the window that has the same ones comes first."""
        steps = {
            Qt.Key.Key_F8: self.next_change,
            Qt.Key.Key_N: self.next_change,
            Qt.Key.Key_F7: self.previous_change,
            Qt.Key.Key_P: self.previous_change,
            Qt.Key.Key_F10: lambda: self.set_changes_shown(not self.changes_shown),
            Qt.Key.Key_Escape: self._leave,
        }
        act = steps.get(Qt.Key(event.key()))
        if act is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            act()
