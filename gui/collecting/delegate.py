"""How a row of the collection looks: its ground, and what ``painting`` draws on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.collecting import layout as layouts
from gui.collecting import painting
from gui.collecting.listed import HeadingRow, ListRow
from gui.collecting.model import ROW_ROLE, Index
from gui.widgets.row_painting import Fill, paint_ground

if TYPE_CHECKING:
    from gui.collecting.rows_view import QuoteRowsView

INSET = theme.GRID
"""Beside the ground of a row that is selected, pointed at or reached."""


class QuoteDelegate(QStyledItemDelegate):
    """Paints the rows of a QuoteRowsView, which knows their heights and what is pointed at."""

    def __init__(self, view: QuoteRowsView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the view measured."""
        return QSize(1, self._view.height_of(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row, and nothing outside it: marks may be stacked on a letter without end."""
        row: ListRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = self._view.inside(rect)
        if isinstance(row, HeadingRow):
            painting.paint_heading(painter, row, inside, self._view.type)
        else:
            state, is_reached = option.state, self._view.hasFocus() and index == self._view.currentIndex()
            is_pointed = state & QStyle.StateFlag.State_MouseOver
            is_selected = state & QStyle.StateFlag.State_Selected
            fill: Fill = "selected" if is_selected else "hover" if is_pointed else None
            paint_ground(painter, QRectF(rect).adjusted(INSET, 1, -INSET, -1), fill, is_reached=is_reached)
            parts = layouts.placed_parts(row, self._view.type, QRectF(inside))
            pointed = self._view.pointed_part(row.quote.id)
            painting.paint_quote(painter, row, parts, self._view.type, pointed)
        painter.restore()
