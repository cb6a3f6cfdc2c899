"""The painting of one band: texts, marks, numbers, the relation sign and what a missing partner leaves.

The painter's origin is the top left corner of the band. Colours are asked of the theme by role.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPen

from gui import theme
from gui.comparing.bands import SIDES, Side
from gui.comparing.columns import Columns
from gui.comparing.letters import Type
from gui.comparing.line_painting import paint_ghost, paint_hidden_line
from gui.comparing.marks import reasons_in
from gui.comparing.notes import note_rectangle, paint_note
from gui.comparing.painting import BandState, Painting, faint
from gui.comparing.row_layout import BandLayout, FragmentLayout, insets, row_side
from gui.comparing.signs import SIGN_SIZE, Sign, paint_sign

MARK_FILLS = {
    "removed": "removed_fill",
    "added": "added_fill",
    "figure_removed": "figure_fill",
    "figure_added": "figure_fill",
}


def paint_band(painting: Painting, band: BandLayout, state: BandState) -> None:
    """Paint a band, from the ground up."""
    if band.band.kind == "footnotes":
        _paint_footnotes_title(painting, state.footnote_sides)
    if band.band.kind == "hidden":
        paint_hidden_line(painting, band, state)
        return
    if band.band.kind == "ghost":
        paint_ghost(painting, band, state)
        return
    if state.current:
        _paint_current(painting, band, state)
    if band.tag_top >= 0:
        _paint_tag(painting, band)
    for side in SIDES:
        _paint_side(painting, band, side, state)
    if state.row is not None and band.band.first:
        _paint_signs(painting, state.signs, hovered=state.sign_hovered)


def _paint_side(painting: Painting, band: BandLayout, side: Side, state: BandState) -> None:
    x = painting.columns.text(side)
    for part, fragment in enumerate(band.side(side)):
        _paint_fills(painting, fragment, side, state, state.selected[side](part, fragment))
        if fragment.drawn:  # what is not stands in the other side's text, which comes later
            _paint_number(painting, fragment, side)
            is_note = fragment.fragment.block.kind == "footnote"
            painting.painter.setPen(theme.current().colour("muted" if is_note else fragment.tone))
            fragment.layout.draw(painting.painter, QPointF(x + fragment.indent, fragment.top))
    if state.row is None:
        return
    if state.row.moved:
        _paint_moved_line(painting, band, side)
    if not painting.columns.one and not band.side(side) and not row_side(state.row, side):
        _paint_absence(painting, band, side)
    if note := state.notes[side]:
        where = note_rectangle(painting.columns, painting.type_, band, side)
        hovered = state.name_hovered[1] if state.name_hovered and state.name_hovered[0] == side else -1
        paint_note(painting.painter, painting.type_, where, note, hovered)


def _paint_fills(
    painting: Painting,
    fragment: FragmentLayout,
    side: Side,
    state: BandState,
    selected: tuple[int, int] | None,
) -> None:
    """Tints behind marked words, and the selection above them; the text comes on top."""
    painter, x, colours = painting.painter, painting.columns.text(side), theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    for start, end, role in _tints(fragment, side, state):
        painter.setBrush(colours.colour(role))
        for rectangle in fragment.rectangles(start, end):
            painter.drawRoundedRect(rectangle.translated(x, 0).adjusted(-1, 1, 1, -1), 3, 3)
    if selected:
        for rectangle in fragment.rectangles(*selected):
            painter.fillRect(rectangle.translated(x, 0), colours.colour("selection"))


def _tints(fragment: FragmentLayout, side: Side, state: BandState) -> Iterator[tuple[int, int, str]]:
    """The lit sentence first, so that marked words keep their own tint on it."""
    block = fragment.fragment.block.id
    for lit in state.lit:
        if (lit.side, lit.block) == (side, block):
            yield lit.start, lit.end, lit.fill
    if state.sign_hovered and state.row is not None:
        for reason in reasons_in(state.row, fragment.fragment):
            yield reason.start, reason.end, "selected"
    for mark in fragment.marks:
        if mark.kind in MARK_FILLS:
            yield mark.start, mark.end, MARK_FILLS[mark.kind]


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
    x = columns.text(side) + fragment.indent - gap - width
    painter.drawText(QPointF(x, base), str(number))
    painter.restore()


def _paint_moved_line(painting: Painting, band: BandLayout, side: Side) -> None:
    """A thin line beside a paragraph that stands elsewhere in the other agenda."""
    if not band.side(side):
        return
    x = painting.columns.text(side) - painting.type_.small.pixelSize() // 2
    top = band.side(side)[0].top
    line = QRectF(x - 1, top, 2, band.bottom(side, top) - top)
    painting.painter.fillRect(line, theme.current().colour("moved"))


def _paint_absence(painting: Painting, band: BandLayout, side: Side) -> None:
    """Empty, faintly ruled space with one muted line: absence is a finding, not a slab of colour."""
    painter, columns = painting.painter, painting.columns
    step = painting.type_.line_height("row")
    top, below = insets(band.band, painting.type_)
    painter.setPen(QPen(faint("hairline", 0.55), 1))
    x = columns.text(side)
    for y in range(top + step, band.height - below + 1, step):
        painter.drawLine(x, y, x + columns.width, y)


def _paint_signs(painting: Painting, signs: Sequence[Sign], *, hovered: bool) -> None:
    painter = painting.painter
    places = sign_rectangles(painting.columns, painting.type_, len(signs))
    for rectangle, sign in zip(places, signs, strict=True):
        if hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.current().colour("hover"))
            painter.drawRoundedRect(rectangle, theme.RADIUS, theme.RADIUS)
        paint_sign(painter, sign, rectangle)


def sign_rectangles(columns: Columns, type_: Type, count: int) -> Iterator[QRectF]:
    """Where the signs of a row stand: one below the other, the first at the height of the first line."""
    size = theme.scaled(SIGN_SIZE, type_.zoom)
    top = type_.padding("row")[0] + (type_.line_height("row") - size) / 2
    for number in range(count):
        yield QRectF(columns.gutter_centre - size / 2, top + number * (size + 2), size, size)


def _paint_tag(painting: Painting, band: BandLayout) -> None:
    """That what follows is the old text (one column)."""
    painter, columns, fragment = painting.painter, painting.columns, band.left[0]
    painter.setFont(painting.type_.small)
    painter.setPen(theme.current().colour("muted"))
    x = columns.text("left") + fragment.indent
    where = QRectF(x, band.tag_top, columns.width - fragment.indent, painting.type_.note_height)
    words = QCoreApplication.translate("ComparedRow", "was:")
    painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def _paint_current(painting: Painting, band: BandLayout, state: BandState) -> None:
    """An accent beside the row, thin and grey while the keys are elsewhere; a flash on arrival."""
    painter, columns = painting.painter, painting.columns
    left, right = columns.outer_left - 6, columns.outer_right + 6
    if state.flash > 0:
        painter.fillRect(QRectF(left, 0, right - left, band.height), faint("selected", min(1.0, state.flash)))
    colour = theme.current().colour("accent" if state.focused else "muted")
    top, below = (4 if band.band.first else 0), (4 if band.band.last else 0)
    width = 3 if state.focused else 1
    painter.fillRect(QRectF(left, top, width, band.height - top - below), colour)


def _paint_footnotes_title(painting: Painting, sides: tuple[Side, ...]) -> None:
    painter, columns = painting.painter, painting.columns
    above = painting.type_.padding("footnotes")[0]
    painter.setFont(painting.type_.small)
    words = QCoreApplication.translate("ComparedRow", "Footnotes")
    if columns.one:
        words = QCoreApplication.translate("ComparedRow", "Footnotes (indented: of the old text)")
    for side in sides[-1:] if columns.one else sides:
        x = columns.text(side)
        painter.setPen(theme.current().colour("hairline"))
        painter.drawLine(x, above - 8, x + min(columns.width, 120), above - 8)
        painter.setPen(theme.current().colour("muted"))
        where = QRect(x, above, columns.width, painting.type_.line_height("footnotes"))
        painter.drawText(
            where,
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            words,
        )
