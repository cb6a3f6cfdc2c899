"""Where a link between two paragraphs can begin and end: at a number, at a sign, on a paragraph opposite.

Points and rectangles are the viewport's. Knows the view by what it shows; changes nothing in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF

from agendas.comparison import BlockPair, Row
from gui.comparing.bands import SIDES, Side
from gui.comparing.row_layout import FragmentLayout, row_side
from gui.comparing.rows_view import RowsView

OPPOSITE: dict[Side, Side] = {"left": "right", "right": "left"}
OUT_OF_SIGHT = 40
"""Pixels beyond the edge to which a line runs whose other end is scrolled away."""
AROUND = 6
"""Pixels between a paragraph's text and the line around it."""


class Handle(NamedTuple):
    """What a link is drawn from: the paragraph of either side, or (a sign stands for both) one of each.

    The line begins at the height ``y``, from the top of the band: the view may scroll.
    """

    row: int
    left: str | None
    right: str | None
    band: int
    y: float

    def block(self, side: Side) -> str | None:
        """The paragraph of a side."""
        return self.left if side == "left" else self.right


class Target(NamedTuple):
    """The paragraph that a link would go to."""

    row: int
    side: Side
    block: str


def pair_of(handle: Handle, target: Target) -> BlockPair | None:
    """The two paragraphs, left and right; None when the handle has none opposite the target."""
    other = handle.block(OPPOSITE[target.side])
    if other is None:
        return None
    return (other, target.block) if target.side == "right" else (target.block, other)


def pairs_of(row: Row) -> tuple[BlockPair, ...]:
    """All pairs that stand in a row."""
    return tuple((left, right) for left in row.left for right in row.right)


def handle_of(view: RowsView, row: int, side: Side, block: str | None = None) -> Handle | None:
    """The handle of a paragraph: of the first one of a row on a side, unless it is named."""
    if view.script is None or row < 0:
        return None
    ids = row_side(view.script.comparison.rows[row], side)
    chosen = block if block in ids else next(iter(ids), None)
    if chosen is None:
        return None
    band = view.script.bands.first_of_row[row]
    y = next((one.top + one.line_height / 2 for one in _layouts(view, band, side, chosen)), 0.0)
    left, right = (chosen, None) if side == "left" else (None, chosen)
    return Handle(row, left, right, band, y)


def target_of(view: RowsView, handle: Handle, row: int, side: Side) -> Target | None:
    """The first paragraph of a row on a side, as a target."""
    if view.script is None or row < 0 or handle.block(OPPOSITE[side]) is None:
        return None
    block = next(iter(row_side(view.script.comparison.rows[row], side)), None)
    return Target(row, side, block) if block is not None else None


def handle_at(view: RowsView, point: QPoint) -> Handle | None:
    """What can be drawn from at a point: the number of a paragraph, or the sign of a row."""
    found, row = view.band_at(point.y()), view.row_at(point)
    if found is None or row < 0 or view.script is None:
        return None
    band, top = found
    if view.row_sign_at(point) >= 0:
        of = view.script.comparison.rows[row]
        left, right = next(iter(of.left), None), next(iter(of.right), None)
    else:
        left, right = (_numbered_at(view, band, side, point - QPoint(0, top)) for side in SIDES)
    if left is None and right is None:
        return None
    return Handle(row, left, right, band, point.y() - top)


def _numbered_at(view: RowsView, band: int, side: Side, point: QPoint) -> str | None:
    """The paragraph of a side whose number stands at a point of a band."""
    for fragment in view.band_layout(band).side(side):
        if fragment.fragment.start == 0 and _number_rectangle(view, side, fragment).contains(QPointF(point)):
            return fragment.fragment.block.id
    return None


def _number_rectangle(view: RowsView, side: Side, fragment: FragmentLayout) -> QRectF:
    columns = view.columns
    x = columns.text(side) + fragment.indent
    return QRectF(x - columns.number, fragment.top, columns.number - 4, fragment.line_height)


def target_at(view: RowsView, handle: Handle, point: QPoint) -> Target | None:
    """The paragraph at a point that a link from the handle can go to."""
    row, found = view.row_at(point), view.band_at(point.y())
    if row < 0 or found is None:
        return None
    band, top = found
    for side in _sides_at(view, point):
        if handle.block(OPPOSITE[side]) is None:
            continue
        fragments = view.band_layout(band).side(side)
        y = point.y() - top
        begun = [fragment for fragment in fragments if fragment.top <= y] or list(fragments[:1])
        if begun:
            return Target(row, side, begun[-1].fragment.block.id)
    return None


def _sides_at(view: RowsView, point: QPoint) -> tuple[Side, ...]:
    """The sides that may be meant; in one column what stands there comes first, then the other."""
    side = view.side_at(point)
    if view.columns.one:
        first = side or "right"
        return first, OPPOSITE[first]
    return (side,) if side else ()


def rectangle_of(view: RowsView, row: int, side: Side, block: str) -> QRectF | None:
    """What a paragraph covers of the viewport, with some room around; None when it is out of sight."""
    if view.script is None:
        return None
    left, right = view.columns.text(side), view.columns.text(side) + view.columns.width
    covered = QRectF()
    for band, top in view.visible_bands():
        if view.script.bands.row(band) == row:
            for one in _layouts(view, band, side, block):
                x = left + one.indent
                covered |= QRectF(x - AROUND, top + one.top - 2, right - x + 2 * AROUND, one.height + 4)
    return covered if not covered.isNull() else None


def _layouts(view: RowsView, band: int, side: Side, block: str) -> Iterator[FragmentLayout]:
    return (one for one in view.band_layout(band).side(side) if one.fragment.block.id == block)


def beginning_of_line(view: RowsView, handle: Handle) -> QPointF:
    """Where the line of a link begins: beside the text, not across it; at the sign that stands for both
    sides; a little outside when the handle is out of sight."""
    visible = view.visible_bands()
    tops = dict(visible)
    if handle.left is not None and handle.right is not None:
        x = float(view.columns.gutter_centre)
    else:
        x = inner_edge(view, "left" if handle.left is not None else "right")
    if handle.band in tops:
        return QPointF(x, tops[handle.band] + handle.y)
    above = bool(visible) and handle.band < visible[0][0]
    return QPointF(x, -OUT_OF_SIGHT if above else view.viewport().height() + OUT_OF_SIGHT)


def end_of_line(view: RowsView, target: Target) -> QPointF | None:
    """Where the line of a link ends: beside the first line of its target; None when that is out of sight."""
    where = rectangle_of(view, *target)
    if where is None:
        return None
    return QPointF(inner_edge(view, target.side), where.top() + view.type.line_height("row") / 2)


def inner_edge(view: RowsView, side: Side) -> float:
    """The edge of a side's text that faces the other text; in one column, the edge with the numbers."""
    columns = view.columns
    if side == "left" and not columns.one:
        return columns.left + columns.width + AROUND
    return columns.text(side) - AROUND
