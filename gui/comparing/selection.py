"""A selection on one side of a comparison, in the order the bands stand in. Needs the standard library alone.

Positions are compared as they stand on the screen; the passage made from a selection has its excerpts in
the agenda's own reading order, which differs where paragraphs moved. What is hidden is never in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from agendas.model import Agenda
from agendas.quoting.passage import Excerpt, Passage
from gui.comparing.bands import Band, Fragment, Side

Unit = Literal["character", "word", "block"]
Hidden = Callable[[int], bool]
"""Whether a band is hidden, by its number."""

_WORD = re.compile(r"\w+(?:[-‑'’.,/]\w+)*%?")
"""What a double click takes: "EU-lidstaten", "2,5%" and "NAVO's" are one word."""


def nothing_hidden(_band: int) -> bool:
    """Every band is shown."""
    return False


class Position(NamedTuple):
    """A place between two characters: the fragment, and the offset in its block's clean text."""

    band: int
    part: int
    offset: int


@dataclass(frozen=True, slots=True)
class Selection:
    """A stretch of one side. ``origin`` stays where it was made, ``caret`` is the end that moves.

    ``origin`` is a stretch too (a word, a paragraph): a drag from a double click always keeps that word.
    """

    side: Side
    origin: tuple[Position, Position]
    caret: Position
    unit: Unit = "character"

    @property
    def start(self) -> Position:
        """The end that stands first."""
        return min(self.origin[0], self.caret)

    @property
    def end(self) -> Position:
        """The end that stands last."""
        return max(self.origin[1], self.caret)

    def __bool__(self) -> bool:
        return self.start != self.end

    def within(self, band: int, part: int, fragment: Fragment) -> tuple[int, int] | None:
        """The selected offsets of a fragment, None when nothing of it is selected."""
        first, last = self.start, self.end
        if (band, part) < first[:2] or (band, part) > last[:2]:
            return None
        start = first.offset if (band, part) == first[:2] else fragment.start
        end = last.offset if (band, part) == last[:2] else fragment.end
        return (start, end) if start < end else None


def begin(bands: Sequence[Band], side: Side, at: Position, unit: Unit = "character") -> Selection:
    """A new selection of the unit at a position."""
    start, end = unit_around(bands, side, at, unit)
    return Selection(side, (start, end), end, unit)


def extended(bands: Sequence[Band], selection: Selection, at: Position) -> Selection:
    """The selection with its moving end at a position, by whole units."""
    start, end = unit_around(bands, selection.side, at, selection.unit)
    caret = start if start < selection.origin[0] else end
    return Selection(selection.side, selection.origin, caret, selection.unit)


def unit_around(bands: Sequence[Band], side: Side, at: Position, unit: Unit) -> tuple[Position, Position]:
    """The word or paragraph at a position; the position itself for characters and between words."""
    if unit == "character":
        return at, at
    fragment = bands[at.band].side(side)[at.part]
    if unit == "block":
        return _whole_block(bands, side, at)
    for start, end in words_of(fragment):
        if start <= at.offset <= end:
            return at._replace(offset=start), at._replace(offset=end)
    return at, at


def words_of(fragment: Fragment) -> Iterator[tuple[int, int]]:
    """The offsets of the words of a fragment, in order."""
    return (found.span() for found in _WORD.finditer(fragment.block.text, fragment.start, fragment.end))


def _whole_block(bands: Sequence[Band], side: Side, at: Position) -> tuple[Position, Position]:
    """A very long block stands in several bands of one row."""
    block = bands[at.band].side(side)[at.part].block
    first = last = (at.band, at.part)
    for place, fragment in places(bands, side, range(at.band, -1, -1)):
        if fragment.block is not block:
            if place < first:
                break
            continue
        first = min(first, place)
    for place, fragment in places(bands, side, range(at.band, len(bands))):
        if fragment.block is not block:
            if place > last:
                break
            continue
        last = max(last, place)
    return Position(*first, 0), Position(*last, len(block.text))


def places(
    bands: Sequence[Band], side: Side, numbers: range | None = None, is_hidden: Hidden = nothing_hidden
) -> Iterator[tuple[tuple[int, int], Fragment]]:
    """The fragments of a side that are shown, with band and part, in the order of ``numbers`` (all bands)."""
    for number in range(len(bands)) if numbers is None else numbers:
        if is_hidden(number):
            continue
        fragments = list(enumerate(bands[number].side(side)))
        for part, fragment in fragments if numbers is None or numbers.step > 0 else fragments[::-1]:
            yield (number, part), fragment


def everything(bands: Sequence[Band], side: Side) -> Selection | None:
    """All of a side; None when it has no text."""
    first = next(places(bands, side), None)
    last = next(places(bands, side, range(len(bands) - 1, -1, -1)), None)
    if first is None or last is None:
        return None
    start, end = Position(*first[0], first[1].start), Position(*last[0], last[1].end)
    return Selection(side, (start, start), end)


def by_block(
    bands: Sequence[Band],
    selection: Selection,
    step: Literal[-1, 1],
    is_hidden: Hidden = nothing_hidden,
) -> Selection:
    """The selection extended by a paragraph, or drawn back by one; never beyond where it began."""
    caret, (first, last) = selection.caret, selection.origin
    numbers = range(caret.band, len(bands)) if step > 0 else range(caret.band, -1, -1)
    shrinks = caret > last if step < 0 else caret < first
    for place, fragment in places(bands, selection.side, numbers, is_hidden):
        border = Position(*place, fragment.end if (step > 0) != shrinks else fragment.start)
        if (border > caret) if step > 0 else (border < caret):
            if shrinks:
                border = max(border, last) if step < 0 else min(border, first)
            return Selection(selection.side, selection.origin, border)
    return Selection(selection.side, selection.origin, first if step > 0 else last) if shrinks else selection


def passage_of(
    agenda: Agenda, bands: Sequence[Band], selection: Selection, is_hidden: Hidden = nothing_hidden
) -> Passage | None:
    """The selected clean text of one agenda that is shown; None when it is blank.

    A paragraph that is hidden is left out, so that nobody copies what he does not see; the gap in the
    numbers of the paragraphs lets whoever quotes the passage mark it.
    """
    order = {block.id: number for number, block in enumerate(agenda.blocks)}
    chosen: dict[str, tuple[int, int]] = {}
    numbers = range(selection.start.band, selection.end.band + 1)
    for (band, part), fragment in places(bands, selection.side, numbers, is_hidden):
        span = selection.within(band, part, fragment)
        if span is not None and fragment.block.text[slice(*span)].strip():
            before = chosen.get(fragment.block.id, span)
            chosen[fragment.block.id] = min(before[0], span[0]), max(before[1], span[1])
    excerpts = sorted((Excerpt(block, *span) for block, span in chosen.items()), key=lambda x: order[x.block])
    return Passage(agenda, tuple(excerpts)) if excerpts else None
