"""A list in which the heading of the group at the top stays while the group scrolls by.

Among sixty organisations no row says that it is one, and the switch of their type would be out of reach.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

AnyIndex = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint


class PinnedHeadingView(QListView):
    """Scrolls by pixels. Whoever changes the rows calls ``place_rows``, and paints the heading at the top."""

    _tops: Sequence[int] = (0,)
    _headings: Sequence[int] = ()

    def place_rows(self, heights: Iterable[int], headings: Sequence[int]) -> None:
        """The rows are as high as this, and these of them are headings.

        Qt is not asked where a row is: it asks ``indexAt``, which would ask again.
        """
        self._tops = tuple(itertools.accumulate(heights, initial=0))
        self._headings = headings
        self.viewport().update()

    def paint_pinned(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:
        """Paint the heading that stays at the top, over the rows that scroll away under it."""
        raise NotImplementedError

    def pinned(self) -> tuple[int, QRect]:
        """The row of the heading that stays at the top, and where; the next one pushes it out. -1: none."""
        offset = self.verticalScrollBar().value()
        place = bisect_right(self._headings, bisect_right(self._tops, offset) - 1) - 1
        if place < 0 or self._tops[self._headings[place]] >= offset:
            return -1, QRect()
        at = self._headings[place]
        height = self._tops[at + 1] - self._tops[at]
        room = height
        if place + 1 < len(self._headings):
            room = self._tops[self._headings[place + 1]] - offset
        return at, QRect(0, min(0, room - height), self.viewport().width(), height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a place of the viewport."""
        at, rect = self.pinned()
        return self.model().index(at, 0) if rect.contains(point) else super().indexAt(point)

    def scrollTo(self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible) -> None:
        """Bring a row into sight, and none under a heading; the heading at the top is in sight."""
        if index.row() == self.pinned()[0] and index.isValid() and hint == _Hint.EnsureVisible:
            return
        super().scrollTo(index, hint)
        at, rect = self.pinned()
        hidden = rect.bottom() + 1 - self.visualRect(index).top()
        if at not in (-1, index.row()) and hidden > 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - hidden)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Paint all anew: the heading is not where Qt has it."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint all anew: what stays at the top must not be carried along."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the heading over them."""
        super().paintEvent(event)
        at, rect = self.pinned()
        if at >= 0:
            with QPainter(self.viewport()) as painter:
                self.paint_pinned(painter, rect, self.model().index(at, 0))
