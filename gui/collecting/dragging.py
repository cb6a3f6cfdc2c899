"""Moving quotes with the mouse, in the user's own order."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.collecting.listed import QuoteRow
from gui.collecting.rows_view import LEFT, QuoteRowsView

DRAGGED = "application/x-standpunt-quotes"
_EDGE = 24
"""Pixels at the top and the bottom in which a dragged quote scrolls the list."""


class DraggableRowsView(QuoteRowsView):
    """``drop_wished`` carries the id of the quote before which the selected ones come; None: the end."""

    drop_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drop_at: int | None = None
        self.setAcceptDrops(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and where a dragged quote would come."""
        super().paintEvent(event)
        if self._drop_at is not None:
            offset = self.verticalScrollBar().value()
            y = min(self._tops[self._drop_at] - offset, self.viewport().height() - 1)
            with QPainter(self.viewport()) as painter:
                line = QRect(LEFT - theme.GRID, max(0, y - 1), self.room + 2 * theme.GRID, 2)
                painter.fillRect(line, theme.current().colour("accent"))

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Carry the selected quotes; nothing is taken out of the list until they are dropped."""
        if not self.is_own_order or not self.picked:
            return
        drag = QDrag(self)
        data = QMimeData()
        data.setData(DRAGGED, b"quotes")
        drag.setMimeData(data)
        place = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
        drag.setPixmap(self.viewport().grab(place))
        drag.setHotSpot(self.viewport().mapFromGlobal(self.cursor().pos()) - place.topLeft())
        drag.exec(Qt.DropAction.MoveAction)
        self._show_drop(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only the list's own quotes can be dropped."""
        self._follow_drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would come; at an edge the list scrolls."""
        y, bar = event.position().toPoint().y(), self.verticalScrollBar()
        if y < _EDGE:
            bar.setValue(bar.value() - _EDGE)
        elif y > self.viewport().height() - _EDGE:
            bar.setValue(bar.value() + _EDGE)
        self._follow_drag(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nowhere now."""
        super().dragLeaveEvent(event)
        self._show_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Wish that they come here."""
        if not self._is_ours(event):
            event.ignore()
            return
        at = self.drop_row(event.position().toPoint())
        self._show_drop(None)
        event.acceptProposedAction()
        row = self.rows[at] if at < len(self.rows) else None
        self.drop_wished.emit(row.quote.id if isinstance(row, QuoteRow) else None)

    def drop_row(self, point: QPoint) -> int:
        """The row before which quotes dropped at a place of the viewport come."""
        index = self.indexAt(point)
        if not index.isValid():
            return len(self.rows)
        return index.row() + (point.y() > self.visualRect(index).center().y())

    def _is_ours(self, event: QDropEvent) -> bool:
        return self.is_own_order and event.source() is self and event.mimeData().hasFormat(DRAGGED)

    def _follow_drag(self, event: QDragMoveEvent) -> None:
        if self._is_ours(event):
            self._show_drop(self.drop_row(event.position().toPoint()))
            event.acceptProposedAction()
        else:
            event.ignore()

    def _show_drop(self, at: int | None) -> None:
        if at != self._drop_at:
            self._drop_at = at
            self.viewport().update()
