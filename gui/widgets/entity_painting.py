"""The lines under names, dates, figures and documents, and the fill of the one that is looked at.

Qt's own underlines have neither a thickness nor a rhythm to choose; these are drawn under the text, in
a line style for each type, so that a page with everything on still looks like a page of text.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from agendas.model import EntityType
from gui import theme

LINE_OPACITY = 0.55
THIN_LINE_OPACITY = 0.8
"""A line of one pixel at 55 % would have too little contrast with the paper."""
FILL_OPACITY = 0.14
BELOW_BASELINE = 3.5
_WAVE, _WAVE_HEIGHT = 3.0, 1.4


def underline_colour(kind: EntityType) -> QColor:
    """The colour of the line under entities of ``kind``."""
    colour = theme.current().entity_colour(kind)
    thin = theme.ENTITY_UNDERLINES[kind].thickness < 2
    colour.setAlphaF(THIN_LINE_OPACITY if thin else LINE_OPACITY)
    return colour


def fill(painter: QPainter, kind: EntityType, rects: Iterable[QRectF]) -> None:
    """Tint the ground behind an entity."""
    colour = theme.current().entity_colour(kind)
    colour.setAlphaF(FILL_OPACITY)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-1.5, 0, 1.5, 3), 3, 3)


def underline(painter: QPainter, kind: EntityType, left: float, right: float, baseline: float) -> None:
    """Draw the line of ``kind`` from ``left`` to ``right``, a little below ``baseline``."""
    style = theme.ENTITY_UNDERLINES[kind]
    pen = QPen(underline_colour(kind), style.thickness)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if style.round or style.wave else Qt.PenCapStyle.FlatCap)
    if style.dashes:
        pen.setDashPattern([length / style.thickness for length in style.dashes])
    painter.setPen(pen)
    y = round(baseline + BELOW_BASELINE) + style.thickness / 2
    if style.wave:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_wave(left, right, y + 0.5))
        return
    for line in range(style.lines):
        at = y + line * (style.thickness + 1.6)
        painter.drawLine(QPointF(left + 0.5, at), QPointF(right - 0.5, at))


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x < right:
        step = min(_WAVE, right - x)
        height = -_WAVE_HEIGHT if up else _WAVE_HEIGHT
        path.quadTo(x + step / 2, y + 2 * height, x + step, y)
        x, up = x + step, not up
    return path
