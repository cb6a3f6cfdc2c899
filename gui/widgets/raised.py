"""The ground of all that floats: a raised sheet with a hairline and one shadow, in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QWidget

from gui import theme


class Raised(QFrame):
    """Floats over its parent; hidden until somebody shows it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cast_shadow()
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A sheet with a hairline."""
        self.paint_sheet("hairline", 1)

    def paint_sheet(self, edge: str, width: int) -> None:
        """The sheet, with an edge of that role and width in pixels."""
        colours = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.colour(edge), width))
            painter.setBrush(colours.colour("raised"))
            inside = width / 2
            sheet = QRectF(self.rect()).adjusted(inside, inside, -inside, -inside)
            painter.drawRoundedRect(sheet, theme.RADIUS, theme.RADIUS)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.graphicsEffect() is not None:
            self._cast_shadow()

    def _cast_shadow(self) -> None:
        shadow = QGraphicsDropShadowEffect(self, blurRadius=24, xOffset=0, yOffset=4)
        shadow.setColor(theme.current().colour("shadow"))
        self.setGraphicsEffect(shadow)
