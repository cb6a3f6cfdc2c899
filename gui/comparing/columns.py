"""Where the two columns, their margins and the gutter stand, in whole pixels.

Needs the standard library alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from gui.comparing.bands import Side

NARROW = 960
"""Below this width the paddings shrink, so that the text keeps its room."""
LONGEST_LINE = 76
"""Characters to a line: beyond it, the eye loses the next line and the columns stay as they are."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The horizontal measures of the view. Each column has its paragraph numbers left of its text.

    ``left`` and ``right`` are where the texts begin, ``width`` is how wide each may be.
    """

    left: int
    right: int
    width: int
    number: int
    gutter: int

    def text(self, side: Side) -> int:
        """Where a side's text begins."""
        return self.left if side == "left" else self.right

    @property
    def gutter_left(self) -> int:
        """Where the gutter begins: at the end of the left text."""
        return self.left + self.width

    @property
    def gutter_centre(self) -> int:
        """The middle between the left text and the right numbers."""
        return self.gutter_left + self.gutter // 2

    @property
    def outer_left(self) -> int:
        """Where the left column begins, numbers included."""
        return self.left - self.number

    @property
    def outer_right(self) -> int:
        """Where the right column ends."""
        return self.right + self.width

    def side_at(self, x: int) -> Side | None:
        """The column at ``x``, None in the gutter. A drag keeps the side it began on."""
        if x < self.gutter_left + self.gutter // 6:
            return "left"
        return "right" if x >= self.gutter_left + self.gutter else None


def columns_for(available: int, character: float, zoom: int) -> Columns:
    """The columns in ``available`` pixels, centred when there is more room than a line may be long."""
    narrow = available < NARROW
    padding = 8 if narrow else 20
    number = max(24, round(30 * zoom / 100))
    gutter = 40 if narrow else 56
    room = (available - 2 * padding - gutter - 2 * number) // 2
    width = max(40, min(room, round(character * LONGEST_LINE)))
    left = (available - 2 * width - 2 * number - gutter) // 2 + number
    return Columns(left, left + width + gutter + number, width, number, gutter)
