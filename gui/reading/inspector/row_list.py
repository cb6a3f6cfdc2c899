"""A list of places in the agenda: a short text a row, a number before it; one may be the current one.

As high as its rows: the panel around it scrolls.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui import theme
from gui.reading.text_map import Stretch
from gui.widgets.line_breaking import broken

NUMBER_WIDTH = 22
INDENT = 12
LEFT, RIGHT, ABOVE = 14, theme.GRID * 3, 5
_AnyIndex = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """One place: where it is, what it is called, its number (or empty), and a muted line below (or none)."""

    target: Stretch
    text: str
    number: str = ""
    level: int = 0
    tip: str = ""
    detail: str = ""


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def rowCount(self, parent: _AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(filter(None, (row.number, row.text, row.detail)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or None
        return row if role == _ROW else None


class _Delegate(QStyledItemDelegate):
    """Draws a row in at most ``lines`` lines."""

    def __init__(self, parent: RowList, lines: int) -> None:
        super().__init__(parent)
        self._view = parent
        self._lines = lines

    def sizeHint(self, _option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        row: Row = index.data(_ROW)
        width = self._view.viewport().width()
        lines = len(self.lines_of(row, width)) + bool(row.detail)
        return QSize(width, lines * _line_height() + 2 * ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        row: Row = index.data(_ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colours = theme.current()
        is_current = index.row() == self._view.current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colours.colour("hover"))
            painter.drawRoundedRect(rect, theme.RADIUS, theme.RADIUS)
        if is_current:
            painter.setBrush(colours.colour("accent"))
            painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 6, 3, rect.height() - 12), 1.5, 1.5)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        self._draw_text(painter, row, rect, is_current)
        painter.restore()

    def _draw_text(self, painter: QPainter, row: Row, rect: QRect, is_current: bool) -> None:
        colours = theme.current()
        small, font = theme.interface_font(theme.SMALL), theme.interface_font()
        metrics = QFontMetrics(font)
        y = rect.top() + ABOVE + metrics.ascent() + (_line_height() - metrics.height()) // 2
        painter.setFont(small)
        painter.setPen(colours.colour("muted"))
        if row.number:
            width = QFontMetrics(small).horizontalAdvance(row.number)
            left = rect.left() + LEFT + NUMBER_WIDTH - theme.GRID * 2 - width
            painter.drawText(QPointF(max(0, left), y), row.number)
        text_left = rect.left() + _text_left(row)
        lines = self.lines_of(row, rect.width())
        painter.drawText(QPointF(text_left, y + len(lines) * _line_height()), row.detail)
        painter.setFont(font)
        painter.setPen(colours.colour("accent" if is_current else "text"))
        for line in lines:
            painter.drawText(QPointF(text_left, y), line)
            y += _line_height()

    def lines_of(self, row: Row, width: int) -> list[str]:
        """The lines of a row in a list that is ``width`` wide; the last one elided when there is more."""
        room = max(40, width - _text_left(row) - RIGHT)
        return broken(row.text, theme.interface_font(), room, self._lines)


def _text_left(row: Row) -> int:
    return LEFT + NUMBER_WIDTH + row.level * INDENT


def _line_height() -> int:
    return round(QFontMetrics(theme.interface_font()).height() * 1.1)


class RowList(QListView):
    """The rows. A click or Enter asks for the place; the list keeps the focus, so that one can walk it."""

    row_chosen = Signal(object)
    row_reached = Signal(QRect)

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current = -1
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self, lines))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._choose)

    @property
    def rows(self) -> Sequence[Row]:
        """What is listed."""
        return self._rows.rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """List other places."""
        if rows == self._rows.rows:
            return
        self._rows.beginResetModel()
        self._rows.rows = rows
        self._rows.endResetModel()
        self.current = -1
        self._fit()

    def set_current(self, row: int) -> None:
        """Mark the place where the reader is; -1 marks none."""
        if row != self.current:
            self.current = row
            self.viewport().update()

    def currentChanged(self, current: _AnyIndex, previous: _AnyIndex) -> None:
        """Say where the row is that the keys reached: the panel around the list scrolls, not the list."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.row_reached.emit(self.visualRect(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space go to the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        height = sum(self.sizeHintForRow(row) for row in range(len(self._rows.rows)))
        self.setFixedHeight(height)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_chosen.emit(self._rows.rows[index.row()])
