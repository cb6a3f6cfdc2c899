"""The text of one agenda under hand and eye: keys, mouse, wheel, hovering, painting.

What is painted stands in ``decorations``, what lies under the pointer in ``pointing``.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from agendas.model import Entity
from gui import theme
from gui.reading.document import FootnoteMark, gutter
from gui.reading.text_column import TextColumn
from gui.reading.words import entity_tip

_COPY_QUOTE = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C
)


class TextView(TextColumn):
    """A page of text that answers the reader, and tells the page what is wished for."""

    copy_wished = Signal()
    quote_wished = Signal()
    find_wished = Signal()
    menu_wished = Signal(QPoint)
    note_wished = Signal(str, QRect)
    zoom_wished = Signal(int)
    place_changed = Signal()
    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wheel = 0
        self.viewport().setMouseTracking(True)
        self.cursorPositionChanged.connect(self.place_changed)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying and finding are wishes; Enter opens what the cursor is at."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wished.emit()
        elif event.keyCombination() == _COPY_QUOTE:
            self.quote_wished.emit()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.find_wished.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_at_cursor()
        else:
            super().keyPressEvent(event)

    def _open_at_cursor(self) -> None:
        if self.shown is None:
            return
        position = self.textCursor().position()
        place = self.place()
        for mark in self.shown.marks:
            if mark.position - 1 <= position <= mark.position + mark.length:
                self._wish_note(mark)
                return
        entity = self.decorations.entity_at(self.shown.blocks[place.block], place.offset) if place else None
        if entity is not None:
            below = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
            QToolTip.showText(below, entity_tip(entity), self.viewport())

    def event(self, event: QEvent) -> bool:
        """Keeps the column in the middle, and lets the wheel turn beside the column too."""
        if event.type() == QEvent.Type.Resize:
            self.centre_column()
        elif isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size of the text."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / 120)
        if steps:
            self._wheel -= steps * 120
            self.zoom_wished.emit(steps)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The page's own menu instead of Qt's, for the paragraph under the pointer."""
        if event.reason() == QContextMenuEvent.Reason.Mouse and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        self.menu_wished.emit(event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the pointer, unless text is being selected."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._hover(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._set_hovered(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a footnote mark opens its note; a drag over it selects."""
        super().mouseReleaseEvent(event)
        clicked = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        mark = self.pointing.mark_at(event.position()) if self.pointing and clicked else None
        if mark is not None:
            self._wish_note(mark)

    def viewportEvent(self, event: QEvent) -> bool:
        """Explains on hover; the tooltip is the view's own, so that no text becomes markup."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.pointing.tip_at(QPointF(event.pos())) if self.pointing else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marks first, the text over them."""
        if self.shown is not None:
            self.finish_layout()
            scrolled = self.verticalScrollBar().value()
            with QPainter(self.viewport()) as painter:
                painter.setClipRect(event.rect())
                painter.translate(0, -scrolled)
                top = scrolled + event.rect().top()
                self.decorations.paint(painter, self.shown, top, top + event.rect().height())
        super().paintEvent(event)

    def _wish_note(self, mark: FootnoteMark) -> None:
        if self.pointing is not None:
            self.note_wished.emit(mark.number, self.pointing.mark_rect(mark))

    def _hover(self, point: QPointF) -> None:
        if self.pointing is None:
            return
        self._set_hovered(self.pointing.entity_at(point))
        on_mark = self.pointing.mark_at(point) is not None
        in_margin = self.shown is not None and point.x() < gutter(self.shown.zoom) - theme.GRID
        text_shape = Qt.CursorShape.ArrowCursor if in_margin else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_mark else text_shape)

    def _set_hovered(self, hovered: tuple[str, Entity] | None) -> None:
        if hovered != self.decorations.hovered:
            self.decorations.hovered = hovered
            self.viewport().update()
