"""What painted lists have in common: the ground of a row, and lines of text one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from gui import theme

Fill = Literal["selected", "hover"] | None
LINE_HEIGHT = 1.4
"""The distance of lines, by the size of their letters."""
_BAR = 3
"""How wide the bar is that tells a chosen row apart without colours, in logical pixels."""


def line_height(font: QFont) -> int:
    """Pixels from line to line."""
    return round(font.pixelSize() * LINE_HEIGHT)


def paint_ground(
    painter: QPainter,
    where: QRectF,
    fill: Fill,
    *,
    has_bar: bool = False,
    bar_inset: float = theme.RADIUS,
    is_reached: bool = False,
) -> None:
    """The ground of a row: filled when it is chosen or pointed at, with a bar at its left that keeps
    ``bar_inset`` from above and below, and a ring when the keyboard is at it."""
    colours = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    if fill is not None:
        painter.setBrush(colours.colour(fill))
        painter.drawRoundedRect(where, theme.RADIUS, theme.RADIUS)
    if has_bar:
        painter.setBrush(colours.colour("accent"))
        bar = QRectF(where.left(), where.top() + bar_inset, _BAR, where.height() - 2 * bar_inset)
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
    if is_reached:
        painter.setPen(QPen(colours.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), theme.RADIUS - 1, theme.RADIUS - 1)


def paint_lines(
    painter: QPainter, lines: Sequence[str], at: QPointF, font: QFont, role: str, beside: QFont | None = None
) -> None:
    """Lines one below the other, the first with its top at ``at``, on the base line of ``beside``."""
    base = QFontMetricsF(beside or font)
    step = line_height(beside or font)
    y = at.y() + (step - base.height()) / 2 + base.ascent()
    painter.setFont(font)
    painter.setPen(theme.current().colour(role))
    for line in lines:
        painter.drawText(QPointF(at.x(), y), line)
        y += step
