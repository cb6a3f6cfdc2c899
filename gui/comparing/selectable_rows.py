"""Selecting in the two columns: by mouse (characters, words, paragraphs) and by keyboard, on one side.

The text of a selection comes from the agenda, never from the screen.
"""

from __future__ import annotations

import html
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from agendas.quoting.passage import Passage
from gui.comparing import selection as selecting
from gui.comparing.bands import SIDES, Side
from gui.comparing.reasons import relation_in_words, why_in_words
from gui.comparing.row_layout import also, row_side
from gui.comparing.rows_view import RowsView
from gui.comparing.selection import Position, Selection, Unit

ZOOM_STEP = 10
DRAG_INTERVAL = 16
"""Milliseconds between steps while a drag pulls beyond the edge."""


class SelectableRows(RowsView):
    """The compared rows with a selection on one side. Asks for copies; does not touch the clipboard."""

    copy_requested = Signal(object)
    quote_requested = Signal(object)
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dragging = False
        self._drag_point = QPoint()
        self._double_clicked_at: QPoint | None = None
        self._beyond = QTimer(self)
        self._beyond.setInterval(DRAG_INTERVAL)
        self._beyond.timeout.connect(self._drag_beyond)

    # --- the passage

    def passage(self) -> Passage | None:
        """The selected clean text of one agenda; without a selection, the current row's paragraph.

        Who walks to a change can quote it at once. None when there is neither.
        """
        chosen = self.selection or self._current_paragraph()
        if self.script is None or chosen is None:
            return None
        return selecting.passage_of(self.script.agenda(chosen.side), self.script.bands, chosen)

    def _current_paragraph(self) -> Selection | None:
        """The paragraph of the current row on the side the caret is in, else on the other."""
        if self.script is None or self.current_row < 0:
            return None
        band = self.script.bands.first_of_row[self.current_row]
        for side in sorted(SIDES, key=lambda side: side != self.side):
            if fragments := self.script.bands[band].side(side):
                at = Position(band, 0, fragments[0].start)
                return selecting.begin(self.script.bands, side, at, "block")
        return None

    def request_copy(self) -> None:
        """Ask for the selection as plain text."""
        if passage := self.passage():
            self.copy_requested.emit(passage)

    def request_quote(self) -> None:
        """Ask for the selection as a quote with its source."""
        if passage := self.passage():
            self.quote_requested.emit(passage)

    def select_all(self) -> None:
        """Select everything on the side the caret is in."""
        if self.script is not None:
            self._select(selecting.everything(self.script.bands, self.side))

    def extend_by_block(self, step: Literal[-1, 1]) -> None:
        """Extend the selection to the next border between paragraphs; begin at the current row."""
        if self.script is None:
            return
        if self.selection is None or self.selection.side != self.side:
            band = (
                self.script.bands.first_of_row[self.current_row]
                if self.current_row >= 0
                else self.placing.band
            )
            at = self._nearest_text(band, self.side)
            if at is None:
                return
            self.selection = Selection(self.side, (at, at), at)
        self._select(selecting.by_block(self.script.bands, self.selection, step))
        self._keep_caret_in_sight()

    def _keep_caret_in_sight(self) -> None:
        if self.selection is None:
            return
        band = self.selection.caret.band
        at_end = self.selection.caret == self.selection.end
        tops = dict(self.visible_bands())
        height = self.viewport().height()
        bottom = tops[band] + self.band_layout(band).height if band in tops else height + 1
        if at_end and bottom > height:
            self.placing.show(band, height - self.band_layout(band).height)
            self._settle()
        elif not at_end and tops.get(band, -1) < 0:
            self.placing.show(band, 0)
            self._settle()

    def _select(self, made: Selection | None) -> None:
        self.selection = made
        self.selection_changed.emit()
        self.viewport().update()

    # --- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, follow a note, or make a row the current one."""
        point = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or self.script is None:
            return
        if self._follow(point):
            return
        side = self.columns.side_at(point.x())
        row = self._row_at(point)
        if row >= 0:
            self.set_current_row(row)
        if side is None:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.selection:
            self._drag_to(point)
        else:
            self._begin(point, side, "block" if self._is_third_click(point) else "character")
        self._dragging = True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word; a third click takes the paragraph."""
        point = event.position().toPoint()
        side = self.columns.side_at(point.x())
        if event.button() == Qt.MouseButton.LeftButton and side is not None and not self._follow(point):
            self._begin(point, side, "word")
            self._dragging = True
            self._double_clicked_at = point
            QTimer.singleShot(QApplication.doubleClickInterval(), self, self._forget_double_click)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection by a drag, else show what can be clicked."""
        point = event.position().toPoint()
        if not self._dragging:
            self._hover(point)
            return
        self._drag_point = point
        self._drag_to(point)
        beyond = not 0 <= point.y() < self.viewport().height()
        if beyond != self._beyond.isActive():
            self._beyond.start() if beyond else self._beyond.stop()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End a drag."""
        self._dragging = False
        self._beyond.stop()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.set_zoom(self.zoom + (ZOOM_STEP if turned > 0 else -ZOOM_STEP))
            event.accept()
        else:
            super().wheelEvent(event)

    def _begin(self, point: QPoint, side: Side, unit: Unit) -> None:
        at = self.position_at(point, side)
        self.side = side
        if at is not None and self.script is not None:
            self._select(selecting.begin(self.script.bands, side, at, unit))

    def _drag_to(self, point: QPoint) -> None:
        if self.selection is None or self.script is None:
            return
        at = self.position_at(point, self.selection.side)
        if at is not None:
            self._select(selecting.extended(self.script.bands, self.selection, at))

    def _drag_beyond(self) -> None:
        """The further beyond the edge, the faster."""
        y = self._drag_point.y()
        beyond = y if y < 0 else y - self.viewport().height()
        self.placing.scroll_by(max(-80, min(80, beyond // 2 or beyond)))
        self._settle()
        inside = max(0, min(self.viewport().height() - 1, y))
        self._drag_to(QPoint(self._drag_point.x(), inside))

    def _is_third_click(self, point: QPoint) -> bool:
        before = self._double_clicked_at
        near = QApplication.startDragDistance()
        return before is not None and (point - before).manhattanLength() < near

    def _forget_double_click(self) -> None:
        self._double_clicked_at = None

    def _row_at(self, point: QPoint) -> int:
        found = self.band_at(point.y())
        return self.script.bands.row(found[0]) if found and self.script else -1

    def _follow(self, point: QPoint) -> bool:
        """Go where the note at a point leads."""
        note = self.note_at(point)
        if note is None:
            return False
        self._go_to_partner(*note)
        return True

    def _go_to_partner(self, row: int, side: Side, number: int = 0) -> None:
        if self.script is not None:
            partners = also(self.script.comparison.rows[row], side)
            target = self.script.row_with(side, partners[number])
            if target is not None:
                self.go_to_row(target)

    def _hover(self, point: QPoint) -> None:
        sign, note = self.row_sign_at(point), self.note_at(point)
        over_text = sign < 0 and self.columns.side_at(point.x()) is not None
        shape = Qt.CursorShape.IBeamCursor if over_text else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if note else shape)
        if (sign, note) != (self._hovered_row, self._hovered_note):
            self._hovered_row, self._hovered_note = sign, note
            self.viewport().update()

    def leaveEvent(self, _event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self._hovered_row, self._hovered_note = -1, None
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say on hover why two paragraphs stand side by side."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.row_sign_at(event.pos())
            if row >= 0 and self.script is not None:
                QToolTip.showText(event.globalPos(), as_tooltip(self.why(row)), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def row_in_words(self, row: int) -> str:
        """A row for those who hear it: the relation, then the text of both sides."""
        if self.script is None or row < 0:
            return ""
        of = self.script.comparison.rows[row]
        sides = ((side, block_id) for side in SIDES for block_id in row_side(of, side))
        texts = [self.script.blocks[side][block_id].text for side, block_id in sides]
        return "\n".join((relation_in_words(of.relation), *texts))

    def why(self, row: int) -> str:
        """Why the sides of a row stand together, in words."""
        if self.script is None:
            return ""
        return why_in_words(self.script.comparison, self.script.comparison.rows[row])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selection."""
        row = self._row_at(event.pos())
        if not self.selection and row >= 0 and event.reason() == QContextMenuEvent.Reason.Mouse:
            self.side = self.columns.side_at(event.pos().x()) or self.side
            self.set_current_row(row)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        selected = self.passage() is not None
        copy = menu.addAction(self.tr("Copy"), self.request_copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        quote = menu.addAction(self.tr("Copy as quote"), self.request_quote)
        quote.setShortcut(QKeySequence("Ctrl+Shift+C"))
        copy.setEnabled(selected)
        quote.setEnabled(selected)
        menu.addSeparator()
        menu.addAction(self.tr("Select this side"), self.select_all)
        menu.popup(event.globalPos())

    # --- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, select and copy; what is not ours goes on to the page."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.request_copy()
        elif QKeySequence(event.keyCombination()) == QKeySequence("Ctrl+Shift+C"):
            self.request_quote()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif shift and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.extend_by_block(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape and self.selection:
            self._select(None)
        elif not self._scroll_key(event.key(), shift=shift):
            super().keyPressEvent(event)

    def _scroll_key(self, key: int, *, shift: bool) -> bool:
        bar = self.verticalScrollBar()
        if key == Qt.Key.Key_Home:
            self.placing.scroll_to(0)
            self._settle()
        elif key == Qt.Key.Key_End:
            self.placing.scroll_to(self.placing.heights.total)
            self._settle()
        elif key == Qt.Key.Key_Space:
            bar.setValue(bar.value() + (-bar.pageStep() if shift else bar.pageStep()))
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.side = "left" if key == Qt.Key.Key_Left else "right"
            self.viewport().update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go_to_partner_of_current()
        else:
            return False
        return True

    def _go_to_partner_of_current(self) -> None:
        """The keyboard's way along a note about further partners."""
        if self.script is not None and self.current_row >= 0:
            row = self.script.comparison.rows[self.current_row]
            sides: tuple[Side, Side] = ("right", "left")
            side = next((side for side in sides if also(row, side)), None)
            if side is not None:
                self._go_to_partner(self.current_row, side)


def as_tooltip(text: str) -> str:
    """Plain text as Qt's tooltips wrap it. Words of the document are escaped: they are never markup."""
    return "<p>" + html.escape(text).replace("\n", "<br>") + "</p>"
