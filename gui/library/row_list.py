"""A list view whose rows stand at places known beforehand.

Qt lays out rows of two heights one by one, which takes nearly a second at twenty thousand; rows of one height
would look wrong. So this view answers itself where a row is. It stays a QListView, for that is
what screen readers know as a list.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem

from gui.library.row_places import ENTRY_HEIGHT, HEADING_HEIGHT, PINNED_HEIGHT, RowPlaces

_Action = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint
_UPWARDS = frozenset({_Action.MoveUp, _Action.MovePrevious, _Action.MovePageUp})


class RowListView(QListView):
    """Scrolls by pixels, one column; whoever changes the rows calls ``place_rows`` first.

    The heading of the group at the top stays there while the group scrolls by: among the five hundred
    agendas of a year, no row says which year it is.
    """

    _places = RowPlaces()

    def place_rows(self, places: RowPlaces) -> None:
        """The model's rows stand here from now on."""
        self._places = places

    def rows_seen(self) -> list[tuple[int, int]]:
        """The rows on the screen, each with the height in the viewport at which it begins."""
        offset = self.verticalOffset()
        return [(row, self._places.top(row) - offset) for row in self._rows_within(self.viewport().rect())]

    def scroll_so(self, row: int, y: int) -> None:
        """Scroll so that the row begins at that height in the viewport."""
        self.updateGeometries()
        self.verticalScrollBar().setValue(self._places.top(row) - y)

    @property
    def covered_height(self) -> int:
        """How much of the top a heading covers that stays there."""
        pinned, rect = self._pinned()
        return 0 if pinned is None else rect.bottom() + 1

    # --- what Qt asks ----------------------------------------------------------------------------

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where the row is in the viewport."""
        if not index.isValid():
            return QRect()
        top = self._places.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._places.height_of(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a place of the viewport."""
        pinned, rect = self._pinned()
        if pinned is not None and rect.contains(point):
            return self.model().index(pinned, 0)
        row = self._places.row_at(point.y() + self.verticalOffset())
        return QModelIndex() if row is None else self.model().index(row, 0)

    def verticalOffset(self) -> int:
        """How far the list is scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """A row is as wide as the list."""
        return 0

    def doItemsLayout(self) -> None:
        """There is nothing to lay out; only the scroll bar and the picture follow the rows."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Let the scroll bar know how long the list is."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(ENTRY_HEIGHT)
        bar.setPageStep(page)
        bar.setRange(0, max(0, self._places.height - page))

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible,
    ) -> None:
        """Bring the row into view, the first of a group with its heading, and none under a heading.

        While the list is not shown its size is not known; Qt asks again when it is.
        """
        if not index.isValid() or not self.isVisible():
            return
        row, heading = index.row(), self._places.heading_of(index.row())
        top, bottom = self._places.top(row), self._places.top(row + 1)
        if heading is not None:
            top = self._places.top(heading) if heading == row - 1 else top - PINNED_HEIGHT
        self.updateGeometries()
        bar, page = self.verticalScrollBar(), self.viewport().height()
        if hint == _Hint.PositionAtCenter:
            bar.setValue((top + bottom - page) // 2)
        elif hint == _Hint.PositionAtTop or top < bar.value():
            bar.setValue(top)
        elif hint == _Hint.PositionAtBottom or bottom > bar.value() + page:
            bar.setValue(bottom - page)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where a key leads from the current row; never to a heading."""
        last = self.model().rowCount() - 1
        if last < 0:
            return QModelIndex()
        current = self.currentIndex()
        row = self._row_after(action, current.row()) if current.isValid() else 0
        row = max(0, min(last, row))
        if self._places.is_heading(row):
            row += -1 if action in _UPWARDS and row else 1
        return self.model().index(row, 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows at both ends of ``rect``: two can be compared, all between them cannot."""
        selection, offset = QItemSelection(), self.verticalOffset()
        rect = rect.normalized()
        for row in {self._places.row_at(y + offset) for y in (rect.top(), rect.bottom())}:
            if row is not None and not self._places.is_heading(row):
                index = self.model().index(row, 0)
                selection.select(index, index)
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        """What is painted again when the selection changes: no more than is seen."""
        return QRegion(self.viewport().rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are seen."""
        option, delegate, model = QStyleOptionViewItem(), self.itemDelegate(), self.model()
        with QPainter(self.viewport()) as painter:
            for row in self._rows_within(event.rect()):
                index = model.index(row, 0)
                option.rect = self.visualRect(index)
                delegate.paint(painter, option, index)
            pinned, rect = self._pinned()
            if pinned is not None:
                self.paint_pinned(painter, rect, model.index(pinned, 0))

    def paint_pinned(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:
        """Paint the heading that stays at the top, over the rows that scroll away under it."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint all anew: what stays at the top must not be carried along."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    # ---------------------------------------------------------------------------------------------

    def _pinned(self) -> tuple[int | None, QRect]:
        """The heading that stays at the top, and where; the next one pushes it out."""
        offset, places = self.verticalOffset(), self._places
        row = places.row_at(offset)
        heading = None if row is None else places.heading_of(row)
        if heading is None or places.top(heading) + HEADING_HEIGHT - PINNED_HEIGHT >= offset:
            return None, QRect()
        after = places.heading_after(heading)
        room = PINNED_HEIGHT if after is None else places.top(after) - offset
        return heading, QRect(0, min(0, room - PINNED_HEIGHT), self.viewport().width(), PINNED_HEIGHT)

    def _rows_within(self, rect: QRect) -> range:
        offset = self.verticalOffset()
        first = self._places.row_at(rect.top() + offset)
        last = self._places.row_at(rect.bottom() + offset)
        if first is None:
            return range(0)
        return range(first, self.model().rowCount() if last is None else last + 1)

    def _row_after(self, action: QAbstractItemView.CursorAction, row: int) -> int:
        page = max(1, (self.viewport().height() - HEADING_HEIGHT) // ENTRY_HEIGHT)
        steps = {
            _Action.MoveUp: -1,
            _Action.MovePrevious: -1,
            _Action.MoveDown: 1,
            _Action.MoveNext: 1,
            _Action.MovePageUp: -page,
            _Action.MovePageDown: page,
            _Action.MoveHome: -row,
            _Action.MoveEnd: self.model().rowCount(),
        }
        return row + steps.get(action, 0)
