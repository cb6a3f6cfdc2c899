"""The compared rows, complete: what keys and the menu do, and how a row is heard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from agendas.comparison import Comparison
from gui.comparing import accessible_rows
from gui.comparing.accessible_rows import AccessibleRows
from gui.comparing.bands import SIDES, Side
from gui.comparing.caret import Step
from gui.comparing.pointed_rows import PointedRows
from gui.comparing.reasons import why_in_words
from gui.comparing.row_menu import open_menu
from gui.comparing.row_words import row_with_both_texts
from gui.comparing.side_mark import paint_side_mark
from gui.comparing.tooltip import as_tooltip
from gui.settings import ZOOM_STEP

__all__ = ["SelectableRows", "as_tooltip"]

USUAL_ZOOM = 100

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class SelectableRows(PointedRows):
    """The compared rows, to walk, select and link in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible_rows.install()
        self.accessible: AccessibleRows | None = None
        self.current_changed.connect(self._arrived)
        self._ghost_shown = -1

    def _take(self, comparison: Comparison) -> None:
        """Another comparison: nothing is being linked, and no item is what it was."""
        super()._take(comparison)
        self.linking.forget()
        if self.accessible is not None:
            self.accessible.forget()
            accessible_rows.tell_of_new_items(self)

    def _arrived(self, row: int) -> None:
        """The reader is at another row: a link in the making aims at it, a screen reader says it."""
        self._ghost_shown = -1
        self.linking.aim(row)
        accessible_rows.tell_of_focus(self)

    def set_side(self, side: Side) -> None:
        """Go to the left or the right text; it is heard."""
        super().set_side(side)
        accessible_rows.tell_of_name(self)

    # --- in words

    def row_in_words(self, row: int) -> str:
        """A row for those who hear it: its paragraphs, how they relate, then the text of both sides."""
        return row_with_both_texts(self.script, row) if self.script is not None and row >= 0 else ""

    def why(self, row: int) -> str:
        """Why the sides of a row stand together, in words."""
        if self.script is None:
            return ""
        return why_in_words(self.script.comparison, self.script.comparison.rows[row])

    def line_in_words(self, band: int) -> str:
        """What a line without text of its own says: a ghost, hidden rows, the title of the footnotes."""
        if self.script is None:
            return ""
        if self.is_hidden_band(band) or self.script.bands.kind(band) == "ghost":
            return self._words(band, self.band_layout(band).band)
        return self.tr("Footnotes")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selection and with the row."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        row, side = self.current_row, self.side
        at = event.globalPos()
        if by_mouse:
            row, side = self.row_at(event.pos()), self.side_at(event.pos()) or self.side
            if not self.selection and row >= 0:
                self.side = side
                self.set_current_row(row)
        elif self.script is not None and row >= 0:
            where = accessible_rows.item_rectangle(self, accessible_rows.current_item(self))
            middle = where.center() if not where.isEmpty() else self.viewport().rect().center()
            at = self.viewport().mapToGlobal(QPoint(self.columns.text(side), middle.y()))
        open_menu(self, row, side, at)

    # --- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, select, link and copy; what is not ours goes on to the page."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.request_copy()
        elif QKeySequence(event.keyCombination()) == QKeySequence("Ctrl+Shift+C"):
            self.request_quote()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_link_requested.emit()
        elif not self._act_on(event):
            super().keyPressEvent(event)

    def _act_on(self, event: QKeyEvent) -> bool:
        """Do what a key does here. Whether it does anything."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus} and not modifiers & ~_SHIFT:
            self.set_zoom(self.zoom + (-ZOOM_STEP if key == Qt.Key.Key_Minus else ZOOM_STEP))
            return True
        if key == Qt.Key.Key_Escape:
            return self._escape()
        act = self._keys(modifiers).get(key)
        if act is not None:
            act()
        return act is not None

    def _keys(self, modifiers: Qt.KeyboardModifier) -> dict[Qt.Key, Callable[[], object]]:
        if modifiers == _SHIFT:
            return self._extending_keys()
        if modifiers == _SHIFT | _CONTROL:
            return self._extending_far_keys()
        ends: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Home: lambda: self._go_to_end(-1),
            Qt.Key.Key_End: lambda: self._go_to_end(1),
        }
        if modifiers == _CONTROL:
            return ends
        return {**ends, **self._walking_keys()} if not modifiers else {}

    def _walking_keys(self) -> dict[Qt.Key, Callable[[], object]]:
        return {
            Qt.Key.Key_Down: lambda: self._walk(1),
            Qt.Key.Key_Up: lambda: self._walk(-1),
            Qt.Key.Key_Left: lambda: self.set_side("left"),
            Qt.Key.Key_Right: lambda: self.set_side("right"),
            Qt.Key.Key_Space: self._space,
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_L: self._link_key,
            Qt.Key.Key_U: lambda: self.linking.unlink(self.current_row),
            Qt.Key.Key_0: lambda: self.set_zoom(USUAL_ZOOM),
        }

    def _extending_keys(self) -> dict[Qt.Key, Callable[[], object]]:
        return {
            Qt.Key.Key_Down: lambda: self.extend_by_block(1),
            Qt.Key.Key_Up: lambda: self.extend_by_block(-1),
            Qt.Key.Key_Right: lambda: self.extend_by_character(1),
            Qt.Key.Key_Left: lambda: self.extend_by_character(-1),
            Qt.Key.Key_End: lambda: self.extend_to_edge_of_block(1),
            Qt.Key.Key_Home: lambda: self.extend_to_edge_of_block(-1),
            Qt.Key.Key_PageDown: lambda: self.extend_by_page(1),
            Qt.Key.Key_PageUp: lambda: self.extend_by_page(-1),
            Qt.Key.Key_Space: lambda: self._scroll_page(-1),
        }

    def _extending_far_keys(self) -> dict[Qt.Key, Callable[[], object]]:
        return {
            Qt.Key.Key_Down: lambda: self.extend_by_block(1),
            Qt.Key.Key_Up: lambda: self.extend_by_block(-1),
            Qt.Key.Key_Right: lambda: self.extend_by_word(1),
            Qt.Key.Key_Left: lambda: self.extend_by_word(-1),
            Qt.Key.Key_End: lambda: self.extend_to_edge_of_side(1),
            Qt.Key.Key_Home: lambda: self.extend_to_edge_of_side(-1),
        }

    def _escape(self) -> bool:
        """Close the card, else call off the link, else drop the selection. Whether there was one of these."""
        return self.hide_card() or self.linking.cancel() or (bool(self.selection) and self.drop_selection())

    def _walk(self, step: Step) -> None:
        """To the next row; a row that is taller than the view is read to its end first."""
        if not self._read_on(step):
            self.step(step)
            if self.current_run >= 0:
                self.linking.aim(-1)
                accessible_rows.tell_of_focus(self)

    def _read_on(self, step: Step) -> bool:
        """Scroll towards the end of the current row that lies out of sight, if it does."""
        if self.script is None or self.current_row < 0:
            return False
        where = accessible_rows.item_rectangle(self, accessible_rows.current_item(self))
        height, line = self.viewport().height(), self.type.line_height("row")
        hidden = where.bottom() - height if step > 0 else -where.top()
        if where.isEmpty() or where.height() <= height - 2 * line or hidden < line:
            return False
        self.placing.scroll_by(step * min(hidden + line, height - 2 * line))
        self._settle()
        return True

    def _link_key(self) -> None:
        if self.linking.is_active:
            self.linking.confirm(self.current_row)
        elif self.current_row >= 0:
            self.begin_link(self.current_row, self.side_with_text(self.current_row))

    def _scroll_page(self, step: Step) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + step * bar.pageStep())

    def _space(self) -> None:
        if not self.open_current_run():
            self._scroll_page(1)

    def _go_to_end(self, step: Step) -> None:
        """To the very top or bottom; the first or last row that is shown becomes the current one."""
        if self.script is None or not self.script.bands:
            return
        self.placing.scroll_to(0 if step < 0 else self.placing.heights.total)
        self._settle()
        numbers = range(len(self.script.comparison.rows))
        shown = (number for number in numbers[::-step] if number not in self.hidden)
        self.set_current_row(next(shown, -1))

    def _enter(self) -> None:
        """Show what is hidden; else go along the note about a further partner; else to the old place of a
        passage that moved, and back."""
        if self.open_current_run() or self.script is None or self.current_row < 0:
            return
        row = self.current_row
        side = next((side for side in SIDES[::-1] if self.script.partners(row, side)), None)
        if side is not None:
            self.go_to_partner(row, side)
        elif self._ghost_shown == row:
            self._ghost_shown = -1
            self.go_to_row(row)
        elif (ghost := self._ghost_of(row)) is not None:
            self._bring(ghost)
            self._ghost_shown = row

    def _ghost_of(self, row: int) -> int | None:
        """The band that stands where a moved row was."""
        bands = self.script.bands if self.script is not None else None
        if bands is None:
            return None
        return next((band for band in bands.other_than_rows if bands.ghost_of(band) == row), None)

    # --- other events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and above them which side the keys are on and the link in the making."""
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                paint_side_mark(painter, self)
            self.linking.paint(painter)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes here hears where he is; who comes by Tab is somewhere, or nothing would show it."""
        super().focusInEvent(event)
        by_tab = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        if by_tab and self.current_row < 0 and self.current_run < 0:
            self.step(1)
        accessible_rows.tell_of_focus(self)
