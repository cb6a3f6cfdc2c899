"""How a command looks in the palette; roles of the theme, never colours."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.commanding.command import Command
from gui.commanding.model import COMMAND_ROLE, Index

ROW = theme.GRID * 11
_SIDE = theme.GRID * 3
_GAP = theme.GRID * 4
_NAME_TOP, _NAME_HEIGHT = 5, 18
_MENU_TOP, _MENU_HEIGHT = 23, 16


class CommandDelegate(QStyledItemDelegate):
    """The name, its menu muted beneath, its keys at the right."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are alike."""
        return QSize(1, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row, and nothing outside it."""
        command: Command = index.data(COMMAND_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, index, enabled=command.enabled)
        inside = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        keys = _paint_keys(painter, inside, command.shortcut)
        name_place = QRect(inside.left(), inside.top() + _NAME_TOP, inside.width() - keys, _NAME_HEIGHT)
        menu_place = QRect(inside.left(), inside.top() + _MENU_TOP, inside.width() - keys, _MENU_HEIGHT)
        _write(painter, name_place, command.name, theme.INTERFACE, "text" if command.enabled else "disabled")
        _write(painter, menu_place, command.menu, theme.SMALL, "muted" if command.enabled else "disabled")
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, *, enabled: bool
    ) -> None:
        is_current = index == self._view.currentIndex()
        is_under_pointer = enabled and bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_current or is_under_pointer:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.current().colour("selected" if is_current else "hover"))
            painter.drawRoundedRect(QRectF(option.rect), theme.RADIUS, theme.RADIUS)
        if is_current:  # told apart without colours too
            bar = QRectF(option.rect.left(), option.rect.top() + 8, 3, option.rect.height() - 16)
            painter.fillRect(bar, theme.current().colour("accent"))


def _paint_keys(painter: QPainter, place: QRect, keys: str) -> int:
    """Write the keys at the right. The width that they take from the words."""
    if not keys:
        return 0
    font = theme.interface_font(theme.SMALL)
    painter.setFont(font)
    painter.setPen(theme.current().colour("muted"))
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, keys)
    return QFontMetrics(font).horizontalAdvance(keys) + _GAP


def _write(painter: QPainter, place: QRect, text: str, size: int, role: str) -> None:
    font = theme.interface_font(size)
    painter.setFont(font)
    painter.setPen(theme.current().colour(role))
    fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(place, flags, fitting)
