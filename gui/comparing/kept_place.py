"""Where a reader is in a comparison, by paragraphs: so that it is found again in another one of the two.

Needs the standard library alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gui.comparing.bands import SIDES, Band, Side
from gui.comparing.placing import Placing
from gui.comparing.script import Script
from gui.comparing.selection import Position, Selection


class Place(NamedTuple):
    """An offset in a block of a side."""

    side: Side
    block: str
    offset: int

    def in_script(self, script: Script) -> Position | None:
        """Where it stands in a comparison; None when the block is not shown there."""
        found = script.part_with(self.side, self.block, self.offset)
        return Position(*found, self.offset) if found else None


class KeptPlace(NamedTuple):
    """The band on top with what of it is above the view, the current row, and the selection."""

    anchor: tuple[Place, ...]
    offset: int
    current: tuple[Place, ...]
    selected: tuple[Place, ...]
    selection: Selection | None

    @classmethod
    def of(cls, script: Script, placing: Placing, current_row: int, selection: Selection | None) -> KeptPlace:
        """What is to be kept of a view."""
        bands = script.bands
        below = (tuple(_places(bands[band])) for band in range(placing.band, len(bands)))
        current = tuple(_places(bands[bands.first_of_row[current_row]])) if current_row >= 0 else ()
        ends = (*selection.origin, selection.caret) if selection else ()
        selected = tuple(
            Place(selection.side, bands[end.band].side(selection.side)[end.part].block.id, end.offset)
            for end in ends
            if selection
        )
        return cls(next(filter(None, below), ()), placing.offset, current, selected, selection)

    def anchor_in(self, script: Script) -> tuple[int, int]:
        """The band to put on top, and how much of it is above the view."""
        found = next(filter(None, (place.in_script(script) for place in self.anchor)), None)
        return (found.band, self.offset) if found else (0, 0)

    def row_in(self, script: Script) -> int:
        """The row that was current, -1 when there is none any more."""
        rows = (script.row_with(place.side, place.block) for place in self.current)
        return next((row for row in rows if row is not None), -1)

    def selection_in(self, script: Script) -> Selection | None:
        """The same words selected; None when they stand in another order now."""
        places = [place.in_script(script) for place in self.selected]
        if self.selection is None or None in places:
            return None
        first, last, caret = (place for place in places if place)
        made = Selection(self.selection.side, (first, last), caret, self.selection.unit)
        in_order = first <= last and (made.start == caret) == (self.selection.start == self.selection.caret)
        return made if in_order else None


def _places(band: Band) -> Iterator[Place]:
    """The paragraphs of a band, the new ones first: the rows stand in their order."""
    for side in reversed(SIDES):
        for fragment in band.side(side):
            yield Place(side, fragment.block.id, fragment.start)
