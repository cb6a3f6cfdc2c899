"""How a checked quote looks in the list: verdict and source on one line, its words on the next two."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.checking.model import ROW_ROLE, CheckedRow, Index
from gui.checking.signs import CHANGED, SIGNS
from gui.checking.wording import CheckingWords

_SIDE, _TOP, _BOTTOM, _GAP = 16, 8, 9, 8
_ICON, _HEAD, _LINE = 16, 22, 18
_SURELY_TWO_LINES = 1_000
"""Code points of a text that fill a line of the widest screen."""


class CheckedDelegate(QStyledItemDelegate):
    """Rows of one line of words or of two; roles of the theme, never colours."""

    def __init__(self, view: QListView, words: CheckingWords) -> None:
        super().__init__(view)
        self._view, self._words = view, words
        self._widths: dict[str, int] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words need: a hole under every short quote looked as if something were missing."""
        row: CheckedRow = index.data(ROW_ROLE)
        room = self._view.viewport().width() - 2 * _SIDE - _ICON - _GAP
        lines = 1 if self._width_of(row.text) <= room else 2
        return QSize(1, _TOP + _HEAD + lines * _LINE + _BOTTOM)

    def _width_of(self, text: str) -> int:
        """Measured once, and no further than two lines reach: a thousand rows are listed at once."""
        start = text[:_SURELY_TWO_LINES]
        if start not in self._widths:
            self._widths[start] = QFontMetrics(theme.interface_font()).horizontalAdvance(start)
        return self._widths[start]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row, and nothing outside it."""
        row: CheckedRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, index)
        room = rect.adjusted(_SIDE, _TOP, -_SIDE, -_BOTTOM)
        self._paint_head(painter, QRect(room.left(), room.top(), room.width(), _HEAD), row)
        _paint_words(painter, room.adjusted(_ICON + _GAP, _HEAD, 0, 0), row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = theme.current()
        is_current = index == self._view.currentIndex()
        if is_current:
            painter.fillRect(option.rect, colours.colour("selected"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, colours.colour("hover"))
        if is_current and self._view.hasFocus():
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(3, 2, -3, -2), theme.RADIUS, theme.RADIUS)

    def _paint_head(self, painter: QPainter, rect: QRect, row: CheckedRow) -> None:
        sign = SIGNS[row.kind]
        icon, role = CHANGED if row.changed else (sign.icon, sign.role)
        at = QRect(rect.left(), rect.top() + (rect.height() - _ICON) // 2, _ICON, _ICON)
        theme.icon(icon, role, _ICON).paint(painter, at)
        strong = theme.interface_font(strong=True)
        verdict = self._words.changed() if row.changed else self._words.kind(row.kind)
        rest = rect.adjusted(_ICON + _GAP, 0, 0, 0)
        _write(painter, rest, verdict, strong, role)
        small = theme.interface_font(theme.SMALL)
        rest.setLeft(rest.left() + QFontMetrics(strong).horizontalAdvance(verdict) + 2 * _GAP)
        source = QFontMetrics(small).elidedText(row.reference, Qt.TextElideMode.ElideMiddle, rest.width())
        _write(painter, rest, source, small, "muted")


def _paint_words(painter: QPainter, rect: QRect, row: CheckedRow) -> None:
    """Two lines; words without a blank are broken where they must."""
    font = theme.interface_font()
    fitted = QFontMetrics(font).elidedText(row.text, Qt.TextElideMode.ElideRight, round(rect.width() * 1.85))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    painter.setFont(font)
    painter.setPen(theme.current().colour("text"))
    painter.drawText(QRectF(rect), fitted, option)


def _write(painter: QPainter, rect: QRect, text: str, font: QFont, role: str) -> None:
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(theme.current().colour(role))
    base = rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(rect.left(), base), text)
