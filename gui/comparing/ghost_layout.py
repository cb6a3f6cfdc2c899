"""What is left of a passage at the place from which it moved: a few lines of both its texts.

The lines begin where the first change stands, so that an edit inside a moved passage is seen here too.
"""

from __future__ import annotations

from dataclasses import replace

from agendas.comparison import Row
from gui.comparing.bands import SIDES, Band, Side
from gui.comparing.row_layout import BandLayout, FragmentLayout, Setting, insets, lay_out_side

MOST_LINES = 3


def lay_out_ghost(band: Band, of: Band, row: Row, setting: Setting) -> BandLayout:
    """The ghost ``band`` of a row, whose (first) band is ``of``. In one column the old text alone."""
    type_ = setting.type_
    above, below = insets(band, type_)
    top = above + type_.note_height
    sides: tuple[Side, ...] = ("left",) if setting.one_column else SIDES
    ghosts: dict[Side, FragmentLayout] = {}
    for side in sides:
        if laid_out := lay_out_side(of, side, row, setting, top, tone="muted"):
            ghosts[side] = replace(laid_out[0], top=top)
    lines = max((shown_lines(ghost)[1] for ghost in ghosts.values()), default=0)
    height = top + lines * type_.line_height("row") + below
    return BandLayout(band, (), (), height, ghosts=ghosts)


def shown_lines(ghost: FragmentLayout) -> tuple[int, int]:
    """The first line that is shown, and how many are: from a line above the first change."""
    count, line = ghost.layout.lineCount(), 0
    if ghost.marks:
        mark = next(ghost.rectangles(ghost.marks[0].start, ghost.marks[0].end), None)
        line = int((mark.top() - ghost.top) // ghost.line_height) if mark else 0
    first = 0 if line < MOST_LINES else max(0, min(line - 1, count - MOST_LINES))
    return first, min(MOST_LINES, count - first)
