"""Where each row of the list stands, in pixels: two heights, so that many rows need no laying out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

ENTRY_HEIGHT = 52
HEADING_HEIGHT = 36
PINNED_HEIGHT = 28
"""Of a heading that stays at the top of the list while its group scrolls by."""


class RowPlaces:
    """The places of ``count`` rows, of which ``heading_rows`` (ascending) are lower than the others."""

    def __init__(self, heading_rows: Sequence[int] = (), count: int = 0) -> None:
        self._heading_rows = heading_rows
        self._heading_tops = [
            row * ENTRY_HEIGHT - before * (ENTRY_HEIGHT - HEADING_HEIGHT)
            for before, row in enumerate(heading_rows)
        ]
        self._count = count

    @property
    def height(self) -> int:
        """Of all rows together."""
        return self.top(self._count)

    def top(self, row: int) -> int:
        """Where the row begins."""
        headings = bisect_left(self._heading_rows, row)
        return row * ENTRY_HEIGHT - headings * (ENTRY_HEIGHT - HEADING_HEIGHT)

    def height_of(self, row: int) -> int:
        """A heading is lower than an agenda."""
        return HEADING_HEIGHT if self.is_heading(row) else ENTRY_HEIGHT

    def is_heading(self, row: int) -> bool:
        """Whether the row is the heading of a group."""
        at = bisect_left(self._heading_rows, row)
        return at < len(self._heading_rows) and self._heading_rows[at] == row

    def heading_of(self, row: int) -> int | None:
        """The heading above the row, or the row itself; None where there are no headings."""
        at = bisect_right(self._heading_rows, row) - 1
        return self._heading_rows[at] if at >= 0 else None

    def heading_after(self, row: int) -> int | None:
        """The next heading below the row."""
        at = bisect_right(self._heading_rows, row)
        return self._heading_rows[at] if at < len(self._heading_rows) else None

    def row_at(self, y: int) -> int | None:
        """The row that covers the height ``y``; None above and below the rows."""
        group = bisect_right(self._heading_tops, y) - 1
        if group < 0:
            row = y // ENTRY_HEIGHT
        else:
            inside = y - self._heading_tops[group] - HEADING_HEIGHT
            row = self._heading_rows[group] + (0 if inside < 0 else 1 + inside // ENTRY_HEIGHT)
        return row if 0 <= row < self._count else None
