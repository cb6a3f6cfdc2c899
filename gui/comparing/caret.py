"""Moving the end of a selection by keys: by character, word and paragraph, past what is hidden.

Needs the standard library alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Literal

from gui.comparing.bands import Band, Fragment, Side
from gui.comparing.selection import (
    Hidden,
    Position,
    Selection,
    nothing_hidden,
    places,
    unit_around,
    words_of,
)

Step = Literal[-1, 1]

_JOINER = "\u200d"
_VARIATIONS = range(0xFE00, 0xFE10)
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def with_caret(selection: Selection, at: Position) -> Selection:
    """The selection with its moving end at a position, by characters, whatever it was made by.

    The end that stays is the one the caret was not at: after a double click, Shift+← takes from the word's
    end.
    """
    start, end = selection.origin
    stays = end if selection.caret < end else start
    return Selection(selection.side, (stays, stays), at)


def by_character(
    bands: Sequence[Band], side: Side, at: Position, step: Step, is_hidden: Hidden = nothing_hidden
) -> Position:
    """The next place between two characters as a reader sees them, or the border of the next paragraph."""
    fragment = bands[at.band].side(side)[at.part]
    offset, text = at.offset + step, fragment.block.text
    while fragment.start < offset < fragment.end and _belongs_to_the_one_before(text, offset):
        offset += step
    if fragment.start <= offset <= fragment.end:
        return at._replace(offset=offset)
    return _beyond(bands, side, at, step, is_hidden) or at


def _belongs_to_the_one_before(text: str, offset: int) -> bool:
    """An accent, or a part of an emoji that is put together: a caret between would cut a letter in two."""
    here = ord(text[offset])
    return bool(
        unicodedata.combining(text[offset])
        or _JOINER in text[offset - 1 : offset + 1]
        or here in _VARIATIONS
        or here in _SKIN_TONES
    )


def by_word(
    bands: Sequence[Band], side: Side, at: Position, step: Step, is_hidden: Hidden = nothing_hidden
) -> Position:
    """The end of the next word, or the beginning of the previous one, in the next paragraph if need be."""
    fragment = bands[at.band].side(side)[at.part]
    borders = [span[1] if step > 0 else span[0] for span in words_of(fragment)]
    ahead = [border for border in borders if (border - at.offset) * step > 0]
    if ahead:
        return at._replace(offset=min(ahead) if step > 0 else max(ahead))
    edge = _edge(fragment, -step)
    if at.offset != edge:
        return at._replace(offset=edge)
    return _beyond(bands, side, at, step, is_hidden) or at


def _beyond(bands: Sequence[Band], side: Side, at: Position, step: int, is_hidden: Hidden) -> Position | None:
    """The near border of the next fragment of a side; past it when it is the other half of one paragraph."""
    block = bands[at.band].side(side)[at.part].block
    numbers = range(at.band, len(bands)) if step > 0 else range(at.band, -1, -1)
    for place, fragment in places(bands, side, numbers, is_hidden):
        if (place > at[:2]) if step > 0 else (place < at[:2]):
            near = _edge(fragment, step)
            return Position(*place, near + step if fragment.block is block else near)
    return None


def _edge(fragment: Fragment, step: int) -> int:
    """Where a fragment begins for who goes ``step``."""
    return fragment.start if step > 0 else fragment.end


def to_edge_of_block(bands: Sequence[Band], side: Side, at: Position, step: Step) -> Position:
    """The beginning or end of the paragraph at a position."""
    return unit_around(bands, side, at, "block")[step > 0]


def to_edge_of_side(
    bands: Sequence[Band], side: Side, at: Position, step: Step, is_hidden: Hidden = nothing_hidden
) -> Position:
    """The beginning or end of all that is shown of a side."""
    numbers = range(len(bands)) if step < 0 else range(len(bands) - 1, -1, -1)
    found = next(places(bands, side, numbers, is_hidden), None)
    return Position(*found[0], _edge(found[1], -step)) if found else at
