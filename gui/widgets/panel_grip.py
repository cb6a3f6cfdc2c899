"""The grip on the edge of a panel: where a mouse finds the panel's menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui import theme

GRIP = QSize(14, 40)


class PanelGrip(QAbstractButton):
    """Three dots on the edge while the mouse is at it: the panel's menu. The keyboard has the edge."""

    pointed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.resize(GRIP)
        self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the mouse is on it."""
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Go when it is not."""
        super().leaveEvent(event)
        self.pointed.emit(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A raised pill with three dots."""
        colours = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.colour("muted"), 1))
            painter.setBrush(colours.colour("raised"))
            pill = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(pill, pill.width() / 2, pill.width() / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("text" if self.underMouse() else "muted"))
            for step in (-1, 0, 1):
                painter.drawEllipse(pill.center() + QPointF(0, 6 * step), 1.5, 1.5)
