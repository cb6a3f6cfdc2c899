"""A box to tick as the lists draw it: in a row, with words beside it, and above a list for all of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QWidget

from gui import theme

SIZE = 16
_CORNER = 3
_BEFORE_WORDS = 4


def paint_tick(painter: QPainter, where: QRectF, state: Qt.CheckState) -> None:
    """Draw a box: empty, filled with a tick, or filled with a dash for some of many."""
    colours = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = where.adjusted(0.5, 0.5, -0.5, -0.5)
    if state == Qt.CheckState.Unchecked:
        painter.setPen(QPen(colours.colour("muted"), 1))
        painter.setBrush(colours.colour("raised"))
        painter.drawRoundedRect(box, _CORNER, _CORNER)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("accent"))
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        _paint_stroke(painter, where, state)
    painter.restore()


def _paint_stroke(painter: QPainter, where: QRectF, state: Qt.CheckState) -> None:
    pen = QPen(theme.current().colour("on_accent"), where.width() / 9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    shape = (
        ((0.26, 0.53), (0.43, 0.7), (0.75, 0.33))
        if state == Qt.CheckState.Checked
        else ((0.28, 0.5), (0.72, 0.5))
    )
    points = (QPointF(where.left() + x * where.width(), where.top() + y * where.height()) for x, y in shape)
    painter.drawPolyline(QPolygonF(list(points)))


class TickBox(QCheckBox):
    """A check box whose box is drawn as those in lists are; its words, if any, beside it."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """The box with room for the ring around it, and the words."""
        words = self.fontMetrics().horizontalAdvance(self.text()) + _BEFORE_WORDS if self.text() else 0
        return QSize(SIZE + 8 + words, max(SIZE + 8, self.fontMetrics().height() + 4))

    def minimumSizeHint(self) -> QSize:
        """The same: words are not cut."""
        return self.sizeHint()

    def hitButton(self, _pos: object) -> bool:
        """All of it can be clicked."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box and the words; a ring where the keyboard is."""
        top = (self.height() - SIZE) / 2
        with QPainter(self) as painter:
            painter.setOpacity(1 if self.isEnabled() else 0.4)
            paint_tick(painter, QRectF(4, top, SIZE, SIZE), self.checkState())
            painter.setOpacity(1)
            if self.text():
                painter.setPen(theme.current().colour("text" if self.isEnabled() else "muted"))
                words = self.rect().adjusted(SIZE + 8 + _BEFORE_WORDS, 0, 0, 0)
                painter.drawText(
                    words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text()
                )
            if self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(theme.current().colour("accent"), 2))
                painter.drawRoundedRect(
                    QRectF(1, top - 3, SIZE + 6, SIZE + 6), theme.RADIUS - 1, theme.RADIUS - 1
                )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


class TickAll(TickBox):
    """Shows whether all, some or none are ticked. A click ticks all, or none when all are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_state(self, ticked: int, count: int) -> None:
        """Show how many of how many are ticked; tells nobody."""
        self.blockSignals(True)
        self.setTristate(0 < ticked < count)
        if 0 < ticked < count:
            self.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self.setChecked(bool(count) and ticked == count)
        self.blockSignals(False)
        self.setEnabled(bool(count))
        self.update()

    def nextCheckState(self) -> None:
        """From some to all: not round all three states."""
        everything = self.checkState() != Qt.CheckState.Checked
        self.setTristate(False)
        self.setChecked(everything)
