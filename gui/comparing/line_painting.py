"""The painting of the bands that hold no text of their own: hidden rows as one line, ghosts of moved ones."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPen

from gui import theme
from gui.comparing.ghost_layout import shown_lines
from gui.comparing.painting import BandState, Painting, faint
from gui.comparing.row_layout import BandLayout, FragmentLayout, insets
from gui.comparing.signs import SIGN_SIZE, paint_sign

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint_hidden_line(painting: Painting, band: BandLayout, state: BandState) -> None:
    """A dashed line with what it hides in its middle; the accent under the pointer or with the focus."""
    painter, columns, colours = painting.painter, painting.columns, theme.current()
    middle = band.height / 2
    role = "accent" if state.line_hovered or state.current else "muted"
    painter.setFont(painting.type_.small)
    metrics = QFontMetrics(painting.type_.small)
    width = min(metrics.horizontalAdvance(state.words) + 24, columns.outer_right - columns.outer_left)
    centre = (columns.outer_left + columns.outer_right) / 2
    pill = QRectF(centre - width / 2, middle - metrics.height() / 2 - 2, width, metrics.height() + 4)
    painter.setPen(QPen(colours.colour("hairline"), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(columns.outer_left, middle), QPointF(pill.left(), middle))
    painter.drawLine(QPointF(pill.right(), middle), QPointF(columns.outer_right, middle))
    if state.current:
        painter.setPen(QPen(colours.colour("accent" if state.focused else "muted"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill, theme.RADIUS, theme.RADIUS)
    painter.setPen(colours.colour(role))
    words = metrics.elidedText(state.words, Qt.TextElideMode.ElideRight, int(width))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)


def paint_ghost(painting: Painting, band: BandLayout, state: BandState) -> None:
    """Where the passage stands now, and a few of its lines, faintly."""
    painter, columns, type_ = painting.painter, painting.columns, painting.type_
    above, below = insets(band.band, type_)
    size = theme.scaled(SIGN_SIZE, type_.zoom)
    top = above + (type_.note_height - size) / 2
    paint_sign(painter, "moved", QRectF(columns.gutter_centre - size / 2, top, size, size))
    painter.setFont(type_.small)
    painter.setPen(theme.current().colour("accent" if state.line_hovered else "moved"))
    title = QRectF(columns.text("left"), above, columns.width, type_.note_height)
    words = QFontMetrics(type_.small).elidedText(state.words, Qt.TextElideMode.ElideRight, columns.width)
    painter.drawText(title, _LEFT, words)
    for side, ghost in band.ghosts.items():
        _paint_lines(painting, ghost, columns.text(side))
        painter.setPen(QPen(faint("moved", 0.5), 1, Qt.PenStyle.DotLine))
        x = columns.text(side) - type_.small.pixelSize() // 2
        painter.drawLine(x, ghost.top, x, band.height - below)


def _paint_lines(painting: Painting, ghost: FragmentLayout, x: int) -> None:
    painter = painting.painter
    painter.save()
    painter.setPen(theme.current().colour("muted"))
    first, count = shown_lines(ghost)
    up = first * ghost.line_height
    for number in range(first, first + count):
        ghost.layout.lineAt(number).draw(painter, QPointF(x, ghost.top - up))
    if first:
        painter.drawText(QPointF(x - painting.type_.small.pixelSize(), _base(ghost, first) - up), "…")
    if first + count < ghost.layout.lineCount():
        last = ghost.layout.lineAt(first + count - 1)
        end = x + last.naturalTextWidth() + 4
        painter.drawText(QPointF(end, _base(ghost, first + count - 1) - up), "…")
    painter.restore()


def _base(ghost: FragmentLayout, number: int) -> float:
    line = ghost.layout.lineAt(number)
    return ghost.top + line.position().y() + line.ascent()
