"""Where the two columns (or the one), their margins and the gutter stand, in whole pixels.

Needs the standard library alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from gui.comparing.bands import Side

NARROW = 960
"""A window less wide than this shows one column; below it the paddings shrink, so that the text keeps its
room."""
FEWEST_CHARACTERS = 24
"""A column of fewer characters to a line is a ladder: two of them become one."""
LONGEST_LINE = 76
"""Characters to a line: beyond it, the eye loses the next line and the columns stay as they are."""
INDENT = 20
"""How far the old text stands to the right of the new one in one column, at 100 %."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The horizontal measures of the view. Each column has its paragraph numbers left of its text.

    ``left`` and ``right`` are where the texts begin, ``width`` is how wide each may be. In ``one`` column
    both begin at the same place, and the gutter stands left of the numbers.
    """

    left: int
    right: int
    width: int
    number: int
    gutter: int
    one: bool = False

    def text(self, side: Side) -> int:
        """Where a side's text begins."""
        return self.left if side == "left" else self.right

    @property
    def gutter_left(self) -> int:
        """Where the gutter begins: at the end of the left text; in one column, left of everything."""
        return self.left - self.number - self.gutter if self.one else self.left + self.width

    @property
    def gutter_centre(self) -> int:
        """The middle of the gutter."""
        return self.gutter_left + self.gutter // 2

    @property
    def outer_left(self) -> int:
        """Where the left column begins, numbers (and in one column the gutter) included."""
        return self.gutter_left if self.one else self.left - self.number

    @property
    def outer_right(self) -> int:
        """Where the right column ends."""
        return self.right + self.width

    def side_at(self, x: int) -> Side | None:
        """The column at ``x``, None in the gutter. A drag keeps the side it began on.

        In one column a place says nothing about the side: what stands there does.
        """
        if self.one:
            return "right" if x >= self.left - self.number // 2 else None
        if x < self.gutter_left + self.gutter // 6:
            return "left"
        return "right" if x >= self.gutter_left + self.gutter else None


def columns_for(available: int, character: float, zoom: int, *, one: bool = False) -> Columns:
    """The columns in ``available`` pixels, centred when there is more room than a line may be long."""
    narrow = available < NARROW
    padding = 8 if narrow else 20
    number = max(24, round(30 * zoom / 100))
    gutter = 40 if narrow else 56
    longest = round(character * LONGEST_LINE)
    if one:
        gutter = 32
        width = max(40, min(available - 2 * padding - gutter - number, longest))
        left = max(padding, (available - width - number - gutter) // 2) + gutter + number
        return Columns(left, left, width, number, gutter, one=True)
    room = (available - 2 * padding - gutter - 2 * number) // 2
    width = max(40, min(room, longest))
    left = (available - 2 * width - 2 * number - gutter) // 2 + number
    return Columns(left, left + width + gutter + number, width, number, gutter)


def suits_one_column(columns: Columns, window_width: int, character: float) -> bool:
    """Whether two columns would be too narrow to read: by the window, or by the size of the letters."""
    return window_width < NARROW or columns.width < FEWEST_CHARACTERS * character
