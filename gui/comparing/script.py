"""A comparison as the view shows it: its bands, and where its rows, changes and blocks stand in them.

Needs the standard library alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import Literal

from agendas.comparison import Comparison, Row
from agendas.model import Agenda, Block
from gui.comparing.bands import BandKind, Bands, Side


class Script:
    """The bands of a comparison with the look-ups that a view needs. Never changes once made."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.bands = Bands(comparison)
        self.changes = [number for number, row in enumerate(comparison.rows) if row.is_change]
        self.blocks: dict[Side, dict[str, Block]] = {
            "left": self.bands.left,
            "right": self.bands.right,
        }

    def agenda(self, side: Side) -> Agenda:
        """The agenda on a side."""
        return self.comparison.left if side == "left" else self.comparison.right

    def row_of(self, band: int) -> Row | None:
        """The row a band shows; None for headings and footnotes."""
        number = self.bands.row(band)
        return self.comparison.rows[number] if number >= 0 else None

    def row_with(self, side: Side, block_id: str) -> int | None:
        """The number of the row in which a paragraph stands."""
        for number, row in enumerate(self.comparison.rows):
            if block_id in (row.left if side == "left" else row.right):
                return number
        return None

    def next_change(self, row: int, step: Literal[-1, 1]) -> tuple[int, bool] | None:
        """The nearest change after (or before) a row, and whether it was found from the other end."""
        if not self.changes:
            return None
        place = bisect_right(self.changes, row) if step > 0 else bisect_left(self.changes, row) - 1
        wrapped = not 0 <= place < len(self.changes)
        return self.changes[place % len(self.changes)], wrapped

    def change_number(self, row: int) -> int | None:
        """The how-manyth change a row is, counted from 1; None when it is no change."""
        place = bisect_left(self.changes, row)
        found = place < len(self.changes) and self.changes[place] == row
        return place + 1 if found else None

    def estimates(
        self, per_line: float, base: Mapping[BandKind, int], line_heights: Mapping[BandKind, int]
    ) -> list[int]:
        """The heights of the bands, guessed from the lengths of their texts."""
        made = [
            base["row"] + line_heights["row"] * (1 + int(length / per_line)) for length in self.bands.lengths
        ]
        for at in self.bands.other_than_rows:
            kind = self.bands.kind(at)
            made[at] = base[kind] + line_heights[kind] * (1 + int(self.bands.lengths[at] / per_line))
        return made
