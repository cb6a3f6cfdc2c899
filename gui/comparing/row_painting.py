"""The painting of one band: texts, marks, numbers, the relation sign and what a missing partner leaves.

The painter's origin is the top left corner of the band. Colours are asked of the theme by role.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from agendas.comparison import Row
from gui import theme
from gui.comparing.bands import SIDES, Side
from gui.comparing.columns import Columns
from gui.comparing.notes import Note, note_rectangle, paint_note
from gui.comparing.row_layout import BandLayout, FragmentLayout, Type, row_side
from gui.comparing.signs import SIGN_SIZE, paint_sign, signs_of

SelectedSpan = Callable[[int, FragmentLayout], tuple[int, int] | None]
"""The selected offsets of a fragment, given its place on its side."""

MARK_FILLS = {
    "removed": "removed_fill",
    "added": "added_fill",
    "figure_removed": "figure_fill",
    "figure_added": "figure_fill",
}


@dataclass(frozen=True, slots=True)
class Painting:
    """What all bands of one paint event share."""

    painter: QPainter
    columns: Columns
    type_: Type


@dataclass(frozen=True, slots=True)
class BandState:
    """What is so of one band now: its row, its notes, what is selected, current or under the pointer."""

    row: Row | None
    notes: dict[Side, Note | None]
    selected: dict[Side, SelectedSpan]
    footnote_sides: tuple[Side, ...] = ()
    current: bool = False
    focused: bool = False
    flash: float = 0.0
    sign_hovered: bool = False
    name_hovered: tuple[Side, int] | None = None


def paint_band(painting: Painting, band: BandLayout, state: BandState) -> None:
    """Paint a band, from the ground up."""
    if band.band.kind == "footnotes":
        _paint_footnotes_title(painting, state.footnote_sides)
    if state.current:
        _paint_current(painting, band, state)
    for side in SIDES:
        _paint_side(painting, band, side, state)
    if state.row is not None and band.band.first:
        _paint_signs(painting, state.row, hovered=state.sign_hovered)


def _paint_side(painting: Painting, band: BandLayout, side: Side, state: BandState) -> None:
    for part, fragment in enumerate(band.side(side)):
        selected = state.selected[side](part, fragment)
        _paint_fills(painting, fragment, side, selected)
        _paint_number(painting, fragment, side)
        fragment.layout.draw(painting.painter, QPointF(painting.columns.text(side), fragment.top))
    if state.row is None:
        return
    if state.row.moved:
        _paint_moved_line(painting, band, side)
    if not band.side(side) and not row_side(state.row, side):
        _paint_absence(painting, band, side)
    if note := state.notes[side]:
        where = note_rectangle(painting.columns, painting.type_, band, side)
        hovered = state.name_hovered[1] if state.name_hovered and state.name_hovered[0] == side else -1
        paint_note(painting.painter, painting.type_, where, note, hovered)


def _paint_fills(
    painting: Painting, fragment: FragmentLayout, side: Side, selected: tuple[int, int] | None
) -> None:
    """Tints behind marked words, and the selection above them; the text comes on top."""
    painter, x = painting.painter, painting.columns.text(side)
    painter.setPen(Qt.PenStyle.NoPen)
    for mark in fragment.marks:
        if mark.kind in MARK_FILLS:
            painter.setBrush(theme.current().colour(MARK_FILLS[mark.kind]))
            for rectangle in fragment.rectangles(mark.start, mark.end):
                painter.drawRoundedRect(rectangle.translated(x, 0).adjusted(-1, 1, 1, -1), 3, 3)
    if selected:
        for rectangle in fragment.rectangles(*selected):
            painter.fillRect(rectangle.translated(x, 0), theme.current().colour("selection"))
    painter.setPen(theme.current().colour("text" if fragment.fragment.block.kind != "footnote" else "muted"))


def _paint_number(painting: Painting, fragment: FragmentLayout, side: Side) -> None:
    """The number by which a reader cites the paragraph, on the base line of the first line."""
    block = fragment.fragment.block
    number = block.number if block.kind == "footnote" else block.paragraph_number
    if number is None or fragment.fragment.start:
        return
    painter, columns = painting.painter, painting.columns
    painter.save()
    painter.setFont(painting.type_.small)
    painter.setPen(theme.current().colour("muted"))
    line = fragment.layout.lineAt(0)
    base = fragment.top + line.position().y() + line.ascent()
    gap = painting.type_.small.pixelSize()
    width = painter.fontMetrics().horizontalAdvance(str(number))
    painter.drawText(QPointF(columns.text(side) - gap - width, base), str(number))
    painter.restore()


def _paint_moved_line(painting: Painting, band: BandLayout, side: Side) -> None:
    """A thin line beside a paragraph that stands elsewhere in the other agenda."""
    x = painting.columns.text(side) - painting.type_.small.pixelSize() // 2
    top, _ = _insets(painting, band)
    line = QRectF(x - 1, top, 2, band.bottom(side, top) - top)
    painting.painter.fillRect(line, theme.current().colour("moved"))


def _insets(painting: Painting, band: BandLayout) -> tuple[int, int]:
    above, below = painting.type_.padding(band.band.kind)
    return above if band.band.first else 0, below if band.band.last else 0


def _paint_absence(painting: Painting, band: BandLayout, side: Side) -> None:
    """Empty, faintly ruled space with one muted line: absence is a finding, not a slab of colour."""
    painter, columns = painting.painter, painting.columns
    step = painting.type_.line_height("row")
    top, below = _insets(painting, band)
    painter.setPen(QPen(_faint("hairline", 0.55), 1))
    x = columns.text(side)
    for y in range(top + step, band.height - below + 1, step):
        painter.drawLine(x, y, x + columns.width, y)


def _paint_signs(painting: Painting, row: Row, *, hovered: bool) -> None:
    painter = painting.painter
    for rectangle, sign in zip(
        sign_rectangles(painting.columns, painting.type_, row), signs_of(row), strict=True
    ):
        if hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.current().colour("hover"))
            painter.drawRoundedRect(rectangle, theme.RADIUS, theme.RADIUS)
        paint_sign(painter, sign, rectangle)


def sign_rectangles(columns: Columns, type_: Type, row: Row) -> Iterator[QRectF]:
    """Where the signs of a row stand: one below the other, the first at the height of the first line."""
    size = theme.scaled(SIGN_SIZE, type_.zoom)
    top = type_.padding("row")[0] + (type_.line_height("row") - size) / 2
    for number, _ in enumerate(signs_of(row)):
        yield QRectF(columns.gutter_centre - size / 2, top + number * (size + 2), size, size)


def _paint_current(painting: Painting, band: BandLayout, state: BandState) -> None:
    """An accent beside the row, a flash on arrival."""
    painter, columns = painting.painter, painting.columns
    left, right = columns.outer_left - 6, columns.outer_right + 6
    if state.flash > 0:
        painter.fillRect(
            QRectF(left, 0, right - left, band.height), _faint("selected", min(1.0, state.flash))
        )
    colour = theme.current().colour("accent" if state.focused else "muted")
    top, below = (4 if band.band.first else 0), (4 if band.band.last else 0)
    painter.fillRect(QRectF(left, top, 3, band.height - top - below), colour)


def _paint_footnotes_title(painting: Painting, sides: tuple[Side, ...]) -> None:
    painter, columns = painting.painter, painting.columns
    above = painting.type_.padding("footnotes")[0]
    painter.setFont(painting.type_.small)
    for side in sides:
        x = columns.text(side)
        painter.setPen(theme.current().colour("hairline"))
        painter.drawLine(x, above - 8, x + min(columns.width, 120), above - 8)
        painter.setPen(theme.current().colour("muted"))
        where = QRect(x, above, columns.width, painting.type_.line_height("footnotes"))
        painter.drawText(
            where,
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            QCoreApplication.translate("ComparedRow", "Footnotes"),
        )


def _faint(role: str, strength: float) -> QColor:
    colour = QColor(theme.current().colour(role))
    colour.setAlphaF(strength)
    return colour
