"""The small timeline under a name: an axis in years, and a dot for every agenda that mentions it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from gui import theme
from gui.reading.names.timeline import LARGEST_DOT, DatedMention, Timeline

_TICK = 3
_RING_GAP = 2.5
_DOT_OPACITY = 0.5
"""Dots may lie over one another; where they do it is darker."""
_BETWEEN_YEARS = 10


def axis_ends(left: int, right: int) -> tuple[float, float]:
    """Where the axis begins, and how long it is."""
    inset = LARGEST_DOT + _RING_GAP
    return left + inset, max(1.0, right - left - 2 * inset)


def paint_axis(painter: QPainter, timeline: Timeline, rect: QRect, left: int, right: int) -> None:
    """Paint the axis with its years, and the dots; the agenda on the screen has a ring."""
    start, width = axis_ends(left, right)
    font = theme.interface_font(theme.SMALL)
    metrics = QFontMetrics(font)
    y = rect.top() + round((rect.height() - metrics.height()) / 2) + 0.5
    colours = theme.current()
    line = colours.colour("muted")
    line.setAlphaF(0.5)
    painter.setFont(font)
    painter.setPen(QPen(line, 1))
    painter.drawLine(QPointF(start, y), QPointF(start + width, y))
    base = rect.bottom() - metrics.descent() - 1
    for year in timeline.years(start, width, metrics.horizontalAdvance("2000") + _BETWEEN_YEARS):
        painter.setPen(QPen(line, 1))
        for x in (year.left, year.right):
            painter.drawLine(QPointF(round(x) + 0.5, y - _TICK), QPointF(round(x) + 0.5, y + _TICK))
        if year.is_named:
            painter.setPen(colours.colour("muted"))
            middle = (year.left + year.right - metrics.horizontalAdvance(str(year.number))) / 2
            at = max(float(left), min(middle, right - metrics.horizontalAdvance(str(year.number))))
            painter.drawText(QPointF(at, base), str(year.number))
    # The agenda on the screen last, so that its ring lies over its neighbours.
    for mention in sorted(timeline.mentions, key=timeline.is_current):
        _paint_dot(painter, timeline, mention, start, width, y)


def _paint_dot(
    painter: QPainter, timeline: Timeline, mention: DatedMention, start: float, width: float, y: float
) -> None:
    x = timeline.place(mention, start, width)
    if x is None:
        return
    colour = theme.current().colour("accent")
    painter.setPen(Qt.PenStyle.NoPen)
    if timeline.is_current(mention):
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(x, y), mention.radius, mention.radius)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = mention.radius + _RING_GAP
        painter.drawEllipse(QPointF(x, y), ring, ring)
        return
    colour.setAlphaF(_DOT_OPACITY)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(x, y), mention.radius, mention.radius)
