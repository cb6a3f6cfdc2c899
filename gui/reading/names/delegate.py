"""Hands the rows of the panel "Who and what" to those who paint them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.reading.names.model import AnyIndex
from gui.reading.names.painting import paint_ground, paint_row
from gui.reading.names.rows import NameRow

if TYPE_CHECKING:
    from gui.reading.names.view import NamesList


class NamesDelegate(QStyledItemDelegate):
    """Asks the list what is chosen, reached and active."""

    def __init__(self, view: NamesList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """A row is as wide as the list."""
        return QSize(1, self._view.height_of(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a row where Qt has it."""
        self.paint_at(painter, option.rect, index, bool(option.state & QStyle.StateFlag.State_MouseOver))

    def paint_at(self, painter: QPainter, rect: QRect, index: AnyIndex, hovered: bool) -> None:
        """Paint a row in ``rect``."""
        row, view = self._view.rows[index.row()], self._view
        current = view.hasFocus() and view.currentIndex() == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(
            painter,
            rect,
            chosen=isinstance(row, NameRow) and row.is_chosen,
            hovered=hovered and view.is_active(row),
            reached=current,
        )
        paint_row(painter, row, rect, view.text_right, active=hovered or current)
        painter.restore()

    def editorEvent(self, *_event: object) -> bool:
        """Nothing: the list itself knows what a click or Space on a box means."""
        return False
