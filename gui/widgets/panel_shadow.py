"""The shadow of a panel that lies over the text: what floats casts one, and only what floats.

A strip beside the panel, painted: an effect of Qt's would draw the whole panel anew for each change in it.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.widgets.panel_layout import PanelSide

WIDTH = theme.GRID * 4
_FALL = ((0.0, 1.0), (0.25, 0.55), (0.5, 0.24), (0.75, 0.07), (1.0, 0.0))
"""How much of the shadow is left at which part of the way; a straight fall has an edge to the eye."""


class PanelShadow(QWidget):
    """Falls from the edge of a panel onto what it lies over; nothing to the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._side: PanelSide = "right"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def fall_from(self, panel: QRect, side: PanelSide) -> None:
        """Lie beside ``panel``, which stands at that side."""
        self._side = side
        left = panel.left() - WIDTH if side == "right" else panel.right() + 1
        self.setGeometry(left, panel.top(), WIDTH, panel.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dark at the panel, nothing at the other end."""
        at_panel, away = (WIDTH, 0) if self._side == "right" else (0, WIDTH)
        fall = QLinearGradient(at_panel, 0, away, 0)
        for part, left in _FALL:
            colour = QColor(theme.current().colour("shadow"))
            colour.setAlphaF(colour.alphaF() * left)
            fall.setColorAt(part, colour)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), fall)
