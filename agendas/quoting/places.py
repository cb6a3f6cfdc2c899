"""Where in an agenda a piece of a quote could stand: as it is, by its letters, or nearly.

Lists places, decides nothing: ``finding_again`` does. rapidfuzz is loaded for near places alone.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from agendas.model import Agenda
from agendas.quoting.folding import Folded, folded, letters_likeness
from agendas.quoting.passage import Excerpt
from agendas.quoting.quote import CONTEXT, QuotedPiece

_CANDIDATES = 40
"""Word borders tried on each side of a near place."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of an agenda: from an offset in one block to one, end exclusive, in the same or a later one.

    Blocks by their index. More than one when a better reading divides a paragraph.
    """

    block: int
    start: int
    end_block: int
    end: int

    def is_before(self, other: Place) -> bool:
        """Whether all of it stands before all of the other."""
        return (self.end_block, self.end) <= (other.block, other.start)


class Places:
    """The blocks of an agenda, to be looked through. What is costly is made when it is first needed."""

    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda
        self._texts = [block.text for block in agenda.blocks]

    def exact(self, piece: QuotedPiece) -> list[Place]:
        """Where the characters of the piece stand; as whole words when it had whole words at its ends."""
        return [
            Place(at, start, at, start + len(piece.text))
            for at, text in enumerate(self._texts)
            for start in _occurrences(piece.text, text)
            if _keeps_words_whole(piece, text, start)
        ]

    def by_letters(self, piece: QuotedPiece) -> list[Place]:
        """Where its letters and digits stand, also from one block into the next."""
        letters = folded(piece.text).letters
        if not letters:
            return []
        return [
            self._place(piece, start, start + len(letters))
            for start in _occurrences(letters, self._letters)
            if start in self._starts and start + len(letters) in self._ends
        ]

    def near(self, piece: QuotedPiece, least: float) -> list[tuple[float, Place]]:
        """The place in each block that is most like the piece, with its likeness, where that is ``least``."""
        wanted = folded(piece.text).letters
        found: list[tuple[float, Place]] = []
        for at, block in enumerate(self._folded):
            stretch = _nearest(wanted, block, least)
            if stretch:
                likeness, start, end = stretch
                found.append((likeness, self._within(piece, at, start, end)))
        return found

    def around(self, place: Place, before: int, after: int) -> tuple[str, str]:
        """So many letters before and after a place, from the blocks beside it when its own has fewer."""
        start = self._letter_at(place.block, place.start)
        end = self._letter_at(place.end_block, place.end)
        return self._letters[max(0, start - before) : start], self._letters[end : end + after]

    def letters_left(self, place: Place) -> int:
        """How many letters of its blocks are not in it."""
        start = self._letter_at(place.block, place.start) - self._block_starts[place.block]
        return start + self._block_starts[place.end_block + 1] - self._letter_at(place.end_block, place.end)

    def is_at_home(self, piece: QuotedPiece, place: Place) -> bool:
        """Whether it is the very block and offsets that the piece was taken from."""
        return self._agenda.blocks[place.block].id == piece.block and place.start == piece.start

    def has_context(self, piece: QuotedPiece, place: Place) -> bool:
        """Whether the characters around it are those around the piece, none for a whole block."""
        text = self._texts[place.block]
        before = text[max(0, place.start - CONTEXT) : place.start]
        return (before, text[place.end : place.end + CONTEXT]) == (piece.before, piece.after)

    def number(self, place: Place) -> int | None:
        """The number of the paragraph it begins in."""
        return self._agenda.blocks[place.block].paragraph_number

    def excerpts(self, place: Place) -> Iterator[Excerpt]:
        """Its stretch of each block."""
        for at in range(place.block, place.end_block + 1):
            start = place.start if at == place.block else 0
            end = place.end if at == place.end_block else len(self._texts[at])
            if start < end:
                yield Excerpt(self._agenda.blocks[at].id, start, end)

    @functools.cached_property
    def _folded(self) -> list[Folded]:
        return [folded(text) for text in self._texts]

    @functools.cached_property
    def _letters(self) -> str:
        return "".join(block.letters for block in self._folded)

    @functools.cached_property
    def _block_starts(self) -> list[int]:
        starts = [0]
        for block in self._folded:
            starts.append(starts[-1] + len(block.letters))
        return starts

    @functools.cached_property
    def _starts(self) -> frozenset[int]:
        return self._borders([block.starts for block in self._folded])

    @functools.cached_property
    def _ends(self) -> frozenset[int]:
        return self._borders([block.ends for block in self._folded])

    def _borders(self, borders: Sequence[Sequence[int]]) -> frozenset[int]:
        begins = zip(self._block_starts[:-1], borders, strict=True)
        return frozenset(begin + border for begin, of_block in begins for border in of_block)

    def _letter_at(self, block: int, offset: int) -> int:
        """The index among all letters of the first letter at or after an offset of a block."""
        return self._block_starts[block] + bisect.bisect_left(self._folded[block].offsets, offset)

    def _block_of(self, letter: int) -> int:
        return bisect.bisect_right(self._block_starts, letter) - 1

    def _place(self, piece: QuotedPiece, start: int, end: int) -> Place:
        first, last = self._block_of(start), self._block_of(end - 1)
        begin = self._within(
            piece, first, start - self._block_starts[first], len(self._folded[first].letters)
        )
        finish = self._within(piece, last, 0, end - self._block_starts[last])
        return Place(first, begin.start, last, finish.end)

    def _within(self, piece: QuotedPiece, block: int, start: int, end: int) -> Place:
        """The place of the letters ``start`` to ``end`` of a block, with the signs that the piece has around
        its own letters: an opening mark, a full stop."""
        text, offsets = self._texts[block], self._folded[block].offsets
        first, after = offsets[start], offsets[end - 1] + 1
        while after < len(text) and unicodedata.combining(text[after]):
            after += 1
        head, tail = _signs_around(piece.text)
        first -= _shared(reversed(head), reversed(text[max(0, first - len(head)) : first]))
        after += _shared(tail, text[after : after + len(tail)])
        return Place(block, first, block, after)


def _occurrences(wanted: str, text: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _keeps_words_whole(piece: QuotedPiece, text: str, start: int) -> bool:
    """A quote of the word "staat" is not found in "lidstaat"."""
    end = start + len(piece.text)
    cuts = (
        (piece.before[-1:] + piece.text[:1], text[max(0, start - 1) : start] + piece.text[:1]),
        (piece.text[-1:] + piece.after[:1], piece.text[-1:] + text[end : end + 1]),
    )
    return all(_is_inside_word(now) <= _is_inside_word(then) for then, now in cuts)


def _is_inside_word(pair: str) -> bool:
    return len(pair) == 2 and pair.isalnum()


def _signs_around(text: str) -> tuple[str, str]:
    """What stands before the first letter of a text with letters, and after its last."""
    offsets = folded(text).offsets
    return text[: offsets[0]], text[offsets[-1] + 1 :]


def _shared(signs: Iterable[str], others: Iterable[str]) -> int:
    """How many signs are the same from the first on."""
    pairs = zip(signs, others, strict=False)
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))


def _nearest(wanted: str, block: Folded, least: float) -> tuple[float, int, int] | None:
    """The stretch of a block's letters that is most like ``wanted``, from word to word."""
    from rapidfuzz import fuzz

    if not wanted or not block.letters:
        return None
    aligned = fuzz.partial_ratio_alignment(wanted, block.letters, score_cutoff=100 * least**2)
    if aligned is None:
        return None
    slack = round(len(wanted) * (1 - least)) * 2 + 12
    start, end = aligned.dest_start, aligned.dest_end
    starts, ends = _borders_near(block.starts, start, slack), _borders_near(block.ends, end, slack)

    def like(start: int, end: int) -> tuple[float, int]:
        return letters_likeness(wanted, block.letters[start:end]), start - end

    for _ in range(2):
        end = max((each for each in ends if each > start), key=lambda each: like(start, each), default=end)
        start = max((each for each in starts if each < end), key=lambda each: like(each, end), default=start)
    best = like(start, end)[0]
    return (best, start, end) if start < end and best >= least else None


def _borders_near(borders: Sequence[int], at: int, slack: int) -> list[int]:
    near = [border for border in borders if abs(border - at) <= slack]
    return sorted(near, key=lambda border: abs(border - at))[:_CANDIDATES] or [at]
