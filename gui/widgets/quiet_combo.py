"""A list to choose from that looks like the line edits beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from gui import theme

_ICON = 16
_FROM_EDGE = 8


class QuietCombo(QComboBox):
    """The style sheet gives its ground and edge; its arrow is an icon in the colours of the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "quiet")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The arrow at the end."""
        super().paintEvent(event)
        left = self.width() - _ICON - _FROM_EDGE
        with QPainter(self) as painter:
            where = QRect(left, (self.height() - _ICON) // 2, _ICON, _ICON)
            theme.icon("chevron-down", "muted", _ICON).paint(painter, where)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
