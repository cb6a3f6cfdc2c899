"""A comparison as the view shows it: its bands, and where its rows, changes and blocks stand in them.

Needs the standard library alone.
"""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from agendas.comparison import Comparison, Row, SentencePair
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

    @functools.cached_property
    def _rows_with(self) -> dict[tuple[Side, str], int]:
        found: dict[tuple[Side, str], int] = {}
        for number, row in enumerate(self.comparison.rows):
            found.update({("left", block_id): number for block_id in row.left})
            found.update({("right", block_id): number for block_id in row.right})
        return found

    def row_with(self, side: Side, block_id: str) -> int | None:
        """The number of the row in which a paragraph stands."""
        return self._rows_with.get((side, block_id))

    def part_with(self, side: Side, block_id: str, offset: int) -> tuple[int, int] | None:
        """The band and the part of it in which an offset of a block stands; None when it is not shown."""
        row = self.row_with(side, block_id)
        first = self.bands.first_of_row[row] if row is not None else -1
        numbers = range(first, len(self.bands)) if row is not None else self.bands.other_than_rows
        for band in numbers:
            if row is not None and self.bands.row(band) != row:
                return None
            for part, fragment in enumerate(self.bands[band].side(side)):
                if fragment.block.id == block_id and fragment.start <= offset <= fragment.end:
                    return band, part
        return None

    def next_change(
        self, row: int, step: Literal[-1, 1], among: Sequence[int] | None = None
    ) -> tuple[int, bool] | None:
        """The nearest change after (or before) a row, and whether it was found from the other end.

        ``among`` are the numbers, in order, of the changes that count: all of them when left out.
        """
        changes = self.changes if among is None else among
        if not changes:
            return None
        place = bisect_right(changes, row) if step > 0 else bisect_left(changes, row) - 1
        wrapped = not 0 <= place < len(changes)
        return changes[place % len(changes)], wrapped

    def change_number(self, row: int, among: Sequence[int] | None = None) -> int | None:
        """The how-manyth change a row is, counted from 1; None when it is no change that counts."""
        changes = self.changes if among is None else among
        place = bisect_left(changes, row)
        found = place < len(changes) and changes[place] == row
        return place + 1 if found else None

    # --- what stands elsewhere

    @functools.cached_property
    def sentence_pairs(self) -> Mapping[tuple[Side, str], Sequence[SentencePair]]:
        """The pairs of sentences, by the block of either end."""
        found: dict[tuple[Side, str], list[SentencePair]] = defaultdict(list)
        for pair in self.comparison.sentence_pairs:
            found["left", pair.left.block].append(pair)
            found["right", pair.right.block].append(pair)
        return found

    def partners(self, number: int, side: Side) -> tuple[str, ...]:
        """The paragraphs on a side that a row shares something with, besides its own: further partners, and
        those of which a sentence stands here on the other side. Each has a row of its own."""
        row = self.comparison.rows[number]
        further, others = (row.also_left, row.right) if side == "left" else (row.also_right, row.left)
        if not self.comparison.sentence_pairs:
            return further
        own = row.left if side == "left" else row.right
        found = dict.fromkeys(further)
        found.update(dict.fromkeys(self._elsewhere(side, others)))
        return tuple(block_id for block_id in found if block_id not in own)

    def _elsewhere(self, side: Side, others: Sequence[str]) -> Iterator[str]:
        other: Side = "right" if side == "left" else "left"
        for block_id in others:
            for pair in self.sentence_pairs.get((other, block_id), ()):
                if pair.elsewhere:
                    yield (pair.left if side == "left" else pair.right).block

    def estimates(
        self,
        per_line: float,
        base: Mapping[BandKind, int],
        line_heights: Mapping[BandKind, int],
        *,
        one_column: bool = False,
    ) -> list[int]:
        """The heights of the bands, guessed from the lengths of their texts."""
        row_base, row_line = base["row"] + line_heights["row"], line_heights["row"]
        made = [row_base + row_line * int(length / per_line) for length in self.bands.lengths]
        if one_column:
            self._stack(made, per_line, row_line)
        for at in self.bands.other_than_rows:
            kind = self.bands.kind(at)
            made[at] = base[kind] + line_heights[kind] * (1 + int(self.bands.lengths[at] / per_line))
        return made

    def _stack(self, made: list[int], per_line: float, line_height: int) -> None:
        """In one column the texts of a related pair stand one above the other, about equally long."""
        for number, row in enumerate(self.comparison.rows):
            if row.relation == "related":
                band = self.bands.first_of_row[number]
                made[band] += line_height * (1 + int(self.bands.lengths[band] / per_line))
