"""The compared rows under the mouse: following what leads somewhere, linking by hand, selecting by drag."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from gui.comparing.bands import Side
from gui.comparing.link_places import handle_at
from gui.comparing.linking import Linking
from gui.comparing.selecting_rows import SelectingRows
from gui.settings import ZOOM_STEP


class PointedRows(SelectingRows):
    """What a press, a drag and the wheel do. Emits wishes about links; keeps none."""

    link_requested = Signal(str, str)
    unlink_requested = Signal(str, str)
    undo_link_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.linking = Linking(self)
        self.linking.link_requested.connect(self.link_requested)
        self.linking.unlink_requested.connect(self.unlink_requested)
        self._selecting = False

    # --- linking

    def begin_link(self, row: int, side: Side) -> None:
        """Choose what to link a row's paragraph on a side with; the reader goes to the other side."""
        caret = self.selection.caret if self.selection is not None else None
        block = None
        if caret is not None and self.script is not None and self.script.bands.row(caret.band) == row:
            fragments = self.script.bands[caret.band].side(side)
            block = fragments[caret.part].block.id if caret.part < len(fragments) else None
        if self.linking.begin(row, side, block):
            self.hide_card()
            self.side = self.linking.wanted_side
            self.setFocus()

    # --- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Follow what leads somewhere, take hold of a link, or begin a selection."""
        point = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or self.script is None:
            return
        if self._follow(point) or self.linking.press(point):
            if self.linking.is_held:
                self.hide_card()  # it lay over the paragraphs to link with
                self._make_current(point)
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        side = self.side_at(point)
        self._make_current(point)
        if side is None:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.selection:
            self._drag_to(point)
        else:
            self._begin(point, side, "block" if self._is_third_click(point) else "character")
        self._selecting = True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word; a third click takes the paragraph."""
        point = event.position().toPoint()
        side = self.side_at(point)
        if event.button() != Qt.MouseButton.LeftButton or self.script is None:
            return
        if side is None or self.linking.is_active or handle_at(self, point) or self._follow(point):
            return
        self._make_current(point)
        self._begin(point, side, "word")
        self._selecting = True
        self._remember_double_click(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection or the line of a link, else show what can be clicked."""
        point = event.position().toPoint()
        if self._selecting or self.linking.is_held:
            self._dragged_to(point)
            self._scroll_beyond(point)
        else:
            self.linking.move(point)
            self._point_at(point)

    def _dragged_to(self, point: QPoint) -> None:
        if self.linking.is_held:
            self.linking.move(point)
        else:
            super()._dragged_to(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag. A sign that was merely clicked says why it stands there."""
        self._selecting = False
        self._beyond.stop()
        clicked = self.linking.release()
        point = event.position().toPoint()
        if clicked is not None and self.row_sign_at(point) == clicked.row:
            self.show_why(clicked.row)
        self._point_at(point)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.set_zoom(self.zoom + (ZOOM_STEP if turned > 0 else -ZOOM_STEP))
            event.accept()
        else:
            super().wheelEvent(event)

    def leaveEvent(self, _event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self.hover(None)

    def _make_current(self, point: QPoint) -> None:
        row = self.row_at(point)
        if row >= 0:
            self.set_current_row(row)

    def _follow(self, point: QPoint) -> bool:
        """Go where the note, the ghost or the hidden line at a point leads."""
        run, ghost, note = self.run_at(point), self.ghost_at(point), self.note_at(point)
        if run >= 0:
            self.open_run(run)
        elif ghost >= 0:
            self.go_to_row(ghost)
        elif note is not None:
            self.go_to_partner(*note)
        return run >= 0 or ghost >= 0 or note is not None

    def _point_at(self, point: QPoint) -> None:
        """Light up what is at a point, and give the pointer the shape of what it can do there."""
        shape = Qt.CursorShape.ArrowCursor
        if self.hover(point).leads:
            shape = Qt.CursorShape.PointingHandCursor
        elif self.linking.is_active:
            target = self.linking.target
            shape = Qt.CursorShape.PointingHandCursor if target else Qt.CursorShape.ArrowCursor
        elif handle_at(self, point):
            shape = Qt.CursorShape.OpenHandCursor
        elif self.side_at(point) is not None:
            shape = Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
