"""The painting of a link that is being made: the line, the two paragraphs, and what is going on in words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen

from gui import theme

LINE = 2
NARROW = 24
"""Pixels: what two places must be apart from left to right for the curve to go straight over."""
KNOB = 4
TINT = 0.10
BELOW = 16
"""Pixels between the words and the lower edge of the view."""
PADDING = (14, 8)


def paint_line(painter: QPainter, start: QPointF, end: QPointF) -> None:
    """A calm curve from one place to another, with a knob at either end; between two places above one
    another it goes round on the left, where the numbers are."""
    accent = theme.current().colour("accent")
    path = QPainterPath(start)
    across = end.x() - start.x()
    if abs(across) < NARROW:
        path.cubicTo(start - QPointF(NARROW, 0), end - QPointF(NARROW, 0), end)
    else:
        path.cubicTo(start + QPointF(across / 2, 0), end - QPointF(across / 2, 0), end)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(accent, LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    for point in (start, end):
        painter.drawEllipse(point, KNOB, KNOB)


def paint_source(painter: QPainter, where: QRectF) -> None:
    """A line around the paragraph that the link comes from."""
    _paint_paragraph(painter, where, Qt.BrushStyle.NoBrush, Qt.PenStyle.DashLine)


def paint_target(painter: QPainter, where: QRectF) -> None:
    """A line around the paragraph that the link would go to, and a tint over it."""
    tint = QColor(theme.current().colour("accent"))
    tint.setAlphaF(TINT)
    _paint_paragraph(painter, where, tint, Qt.PenStyle.SolidLine)


def _paint_paragraph(
    painter: QPainter, where: QRectF, fill: QColor | Qt.BrushStyle, line: Qt.PenStyle
) -> None:
    painter.setPen(QPen(theme.current().colour("accent"), 1.5, line))
    painter.setBrush(fill)
    painter.drawRoundedRect(where, theme.RADIUS, theme.RADIUS)


def words_rectangle(words: str, view: QRect) -> QRect:
    """Where the words stand: in the middle below, as wide as they need to be and the view allows."""
    metrics = QFontMetrics(theme.interface_font())
    across, along = PADDING
    width = min(view.width() - 2 * BELOW, metrics.horizontalAdvance(words) + 2 * across + 1)
    height = metrics.height() + 2 * along
    return QRect((view.width() - width) // 2, view.height() - height - BELOW, width, height)


def paint_words(painter: QPainter, words: str, view: QRect) -> None:
    """Say what is going on, on a small card that floats over the text."""
    where = words_rectangle(words, view)
    _paint_shadow(painter, where)
    painter.setPen(QPen(theme.current().colour("hairline"), 1))
    painter.setBrush(theme.current().colour("panel"))
    painter.drawRoundedRect(QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
    painter.setPen(theme.current().colour("text"))
    painter.setFont(theme.interface_font())
    room = where.width() - 2 * PADDING[0]
    shown = QFontMetrics(theme.interface_font()).elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, shown)


def _paint_shadow(painter: QPainter, where: QRect) -> None:
    shadow = QColor(theme.current().colour("text"))
    painter.setPen(Qt.PenStyle.NoPen)
    for spread, strength in ((3, 0.02), (2, 0.03), (1, 0.05)):
        shadow.setAlphaF(strength)
        painter.setBrush(shadow)
        around = QRectF(where).adjusted(-spread, 1 - spread, spread, 1 + spread)
        painter.drawRoundedRect(around, theme.RADIUS + spread, theme.RADIUS + spread)
