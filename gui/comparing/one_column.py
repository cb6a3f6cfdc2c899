"""How a band stands in one column: what is new as running text, what is old within it or above it.

Passages that were edited become one text with their changes inline. Of a passage that was newly written
the old text stands above the new one, muted and indented; what both sides have is shown once.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from agendas.comparison import Row
from gui import theme
from gui.comparing.bands import SIDES, Band, Fragment, Side
from gui.comparing.columns import INDENT
from gui.comparing.inline import can_merge, merged
from gui.comparing.marks import marks_of
from gui.comparing.row_layout import (
    BETWEEN_BLOCKS,
    BandLayout,
    FragmentLayout,
    Setting,
    Tone,
    insets,
    lay_out_side,
    set_lines,
)

Laid = tuple[tuple[FragmentLayout, ...], tuple[FragmentLayout, ...]]


def lay_out_one(band: Band, row: Row | None, setting: Setting, noted: Set[Side] = frozenset()) -> BandLayout:
    """Break the texts of a band into lines, in one column; parameters as of ``row_layout.lay_out``."""
    type_ = setting.type_
    above, below = insets(band, type_)
    top, tag_top = above, -1
    tops: dict[Side, int] = {}
    empty = next((side for side in SIDES if row and not band.side(side) and side in noted), None)
    if empty:
        tops[empty] = top
        top += type_.note_height
    if _is_inline(band, row, setting):
        left, right = _inline(band, row, setting, top)
    else:
        if row and band.left and band.right and band.first:
            tag_top = top
            top += type_.note_height
        left, right = _stacked(band, row, setting, top)
    bottom = max([above + type_.line_height(band.kind), *(one.bottom for one in (*left, *right))])
    for side in ("right", "left"):
        if side in noted and side != empty:
            tops[side] = bottom
            bottom += type_.note_height
    return BandLayout(band, left, right, bottom + below, tops, tag_top)


def _is_inline(band: Band, row: Row | None, setting: Setting) -> bool:
    if row is None:
        same = [one.text for one in band.left] == [one.text for one in band.right]
        return band.kind == "heading" and same and bool(band.left)
    if not can_merge(band, row):
        return False
    return row.relation == "same" or setting.marking.rendering_of(row) == "words"


def _inline(band: Band, row: Row | None, setting: Setting, top: int) -> Laid:
    """Both sides as one text; a heading that is the same on both sides, once."""
    left, right = list[FragmentLayout](), list[FragmentLayout]()
    for old, new in zip(band.left, band.right, strict=True):
        views = merged(old, new, row.edits if row else ())
        marking = setting.marking._replace(mode="words", of_rows={})
        fragments: dict[Side, Fragment] = {"left": old, "right": new}
        marks = {side: marks_of(row, side, fragments[side], marking) if row else () for side in SIDES}
        marked = [(views[side], marks[side]) for side in SIDES]
        layout = set_lines(views["right"], marked, setting.type_, band.kind, setting.width)
        line_height = setting.type_.line_height(band.kind)
        right.append(FragmentLayout(new, layout, views["right"], marks["right"], top, line_height))
        left.append(replace(right[-1], fragment=old, shown=views["left"], marks=marks["left"], drawn=False))
        top += right[-1].height + theme.scaled(BETWEEN_BLOCKS, setting.type_.zoom)
    return tuple(left), tuple(right)


def _stacked(band: Band, row: Row | None, setting: Setting, top: int) -> Laid:
    """The old text above the new one; the old text alone is as large as life."""
    is_both = bool(band.left and band.right) or band.kind == "footnote"
    indent = theme.scaled(INDENT, setting.type_.zoom) if is_both and band.kind != "heading" else 0
    tone: Tone = "muted" if is_both or band.kind == "heading" else "text"
    left = lay_out_side(band, "left", row, setting, top, indent=indent, tone=tone)
    if left:
        top = left[-1].bottom + theme.scaled(BETWEEN_BLOCKS, setting.type_.zoom)
    return left, lay_out_side(band, "right", row, setting, top)
