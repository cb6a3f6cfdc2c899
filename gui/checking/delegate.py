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


class CheckedDelegate(QStyledItemDelegate):
    """Rows of one height; roles of the theme, never colours."""

    def __init__(self, view: QListView, words: CheckingWords) -> None:
        super().__init__(view)
        self._view, self._words = view, words

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The same for all, so that a thousand need no measuring."""
        return QSize(1, _TOP + _HEAD + 2 * _LINE + _BOTTOM)

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
