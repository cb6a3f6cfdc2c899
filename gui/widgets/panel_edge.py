"""The edge of a panel: it is dragged to make the panel wider, and hides it or brings it back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui import theme
from gui.widgets.panel_layout import PanelSide

GRAB = 6
"""How wide the edge is to the mouse, in logical pixels; to the eye it is a hairline."""
STRIP = 14
"""How wide what is left of a hidden panel is: enough for a chevron and for a hand."""
STEP = 16
_STEPS = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}
_CHEVRON = 4
_RING = theme.GRID * 12


class PanelEdge(QAbstractButton):
    """A hairline that is a button: Enter, Space and a double click hide the panel or bring it back.

    ``dragged`` carries by how many pixels the edge is to move to the right, ``menu_wished`` a place on the
    screen. As a strip (``set_place(is_strip=True)``) it is all that is seen of the panel; one click brings
    that back.
    """

    dragged = Signal(int)
    drag_ended = Signal()
    menu_wished = Signal(QPoint)
    pointed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.side: PanelSide = "right"
        self.is_strip = False
        self._grip: int | None = None
        self._is_pointed = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_place(self, side: PanelSide, *, is_strip: bool) -> None:
        """At which side of the text the panel stands, and whether only a strip is left of it."""
        self.side, self.is_strip = side, is_strip
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_strip else Qt.CursorShape.SplitHCursor)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as a hand needs it."""
        return QSize(STRIP if self.is_strip else GRAB, 100)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        if event.button() == Qt.MouseButton.LeftButton and not self.is_strip:
            self._grip = round(event.globalPosition().x())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if self._grip is not None and (by := round(event.globalPosition().x()) - self._grip):
            before = self.mapToGlobal(QPoint()).x()
            self.dragged.emit(by)
            self._grip += self.mapToGlobal(QPoint()).x() - before  # it may have come to its bounds

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a click on the strip brings the panel back."""
        if self._grip is not None:
            self._grip = None
            self.drag_ended.emit()
            self.update()
        elif event.button() == Qt.MouseButton.LeftButton and self.is_strip:
            self.click()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Hide the panel."""
        self._grip = None
        if event.button() == Qt.MouseButton.LeftButton and not self.is_strip:
            self.click()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The panel's menu: at the mouse, or at the edge for the menu key."""
        at_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self.menu_wished.emit(event.globalPos() if at_mouse else self.mapToGlobal(self.rect().center()))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be taken."""
        super().enterEvent(event)
        self._set_pointed(True)

    def leaveEvent(self, event: QEvent) -> None:
        """A hairline again."""
        super().leaveEvent(event)
        self._set_pointed(False)

    def _set_pointed(self, pointed: bool) -> None:
        self._is_pointed = pointed
        self.pointed.emit(pointed)
        self.update()

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move it, Enter and Space are those of a button."""
        step = 0 if self.is_strip else _STEPS.get(Qt.Key(event.key()), 0)
        if step:
            self.dragged.emit(step)
            self.drag_ended.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline; in the accent when it is held or has the keys; a chevron when it is all there is."""
        colours = theme.current()
        is_taken = self._grip is not None or self.hasFocus()
        with QPainter(self) as painter:
            if self.is_strip:
                ground = "hover" if self._is_pointed else "panel"
                painter.fillRect(self.rect(), colours.colour("panel"))
                painter.fillRect(self.rect(), colours.colour(ground))
                painter.fillRect(self._line(1), colours.colour("hairline"))
                self._paint_chevron(painter, colours.colour("text" if self._is_pointed else "muted"))
                if self.hasFocus():
                    _paint_ring(painter, self.rect())
            else:
                painter.fillRect(self._line(1), colours.colour("hairline"))
                if is_taken or self._is_pointed:
                    painter.fillRect(self._line(2), colours.colour("accent" if is_taken else "muted"))

    def _line(self, width: int) -> QRect:
        """The hairline: the first pixels of the edge, for what stands at its left has a scroll bar there;
        of a strip at the left the last."""
        is_last = self.is_strip and self.side == "left"
        return QRect(self.width() - width if is_last else 0, 0, width, self.height())

    def _paint_chevron(self, painter: QPainter, colour: QColor) -> None:
        """Points where the panel will come."""
        point = _CHEVRON / 2 if self.side == "left" else -_CHEVRON / 2
        middle = QRectF(self.rect()).center()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour, 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        ends = (QPointF(-point, -_CHEVRON), QPointF(point, 0), QPointF(-point, _CHEVRON))
        painter.drawPolyline([middle + end for end in ends])


def _paint_ring(painter: QPainter, where: QRect) -> None:
    """Around the chevron, not around the strip: a box as high as the window would look like a panel."""
    ring = QRectF(0, 0, where.width() - 2, _RING)
    ring.moveCenter(QRectF(where).center())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.current().colour("accent"), 2))
    painter.drawRoundedRect(ring, theme.RADIUS, theme.RADIUS)
