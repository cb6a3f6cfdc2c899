"""The text that is shown of a stretch of a document, and the way between its offsets and the document's.

What is shown has more than the document's words: the raised digit of a footnote, and, where a change is
shown in one text, the words of the other agenda. None of that may be selected or copied as if it stood
there. A ``ShownText`` knows which of its characters are the document's own. Needs the standard library alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from agendas.model import FootnoteRef
from gui.comparing.bands import SIDES, Side
from gui.offsets import QtOffsets

_UNSHOWABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\ufdd0\ufdd1\u202a-\u202e\u2066-\u2069]"
)
"""What Qt drops, breaks lines at or turns the text round for: shown as a replacement, offset by offset."""


def display_text(text: str) -> str:
    """The text to give to Qt: exactly as many code points, none that would shift or hide others."""
    return _UNSHOWABLE.sub("\ufffd", text)


class Run(NamedTuple):
    """A stretch of the document that is shown unbroken: ``length`` code points from ``offset`` in the block,
    from ``at`` in what is shown."""

    at: int
    offset: int
    length: int


class FootnoteMark(NamedTuple):
    """The mark of a side's footnote, before the character at an offset of the text it is shown in."""

    at: int
    side: Side
    number: str


def marks_in(refs: Sequence[FootnoteRef], side: Side) -> list[FootnoteMark]:
    """The marks of the footnotes of a block, in order."""
    return [FootnoteMark(ref.at, side, ref.number) for ref in refs]


class Raised(NamedTuple):
    """The mark of a footnote: where it is shown, and the note's number."""

    at: int
    number: str

    @property
    def end(self) -> int:
        """Where it ends in what is shown."""
        return self.at + len(self.number)


@dataclass(frozen=True, slots=True)
class ShownText:
    """What is shown (``display``) and whose it is. ``runs`` are in order, by both of their offsets.

    ``start`` and ``end`` are the offsets in the block between which the runs lie.
    """

    display: str
    runs: tuple[Run, ...]
    start: int
    end: int
    raised: tuple[Raised, ...] = ()
    qt: QtOffsets = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "qt", QtOffsets(self.display))

    def offset_of(self, at: int) -> int:
        """The offset in the block of a place in what is shown: that of the nearest own character."""
        number = bisect_right(self.runs, at, key=_at) - 1
        if number < 0:
            return self.start
        run = self.runs[number]
        return run.offset + min(run.length, at - run.at)

    def is_own(self, at: int) -> bool:
        """Whether the character shown at a place is the document's."""
        number = bisect_right(self.runs, at, key=_at) - 1
        return number >= 0 and at < self.runs[number].at + self.runs[number].length

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where a stretch of the block is shown, in order; the words of others between are left out."""
        first = max(0, bisect_right(self.runs, start, key=_offset) - 1)
        for run in self.runs[first:]:
            if run.offset >= end:
                return
            here, there = max(start, run.offset), min(end, run.offset + run.length)
            if here < there:
                yield run.at + here - run.offset, run.at + there - run.offset

    def raised_at(self, at: int) -> Raised | None:
        """The footnote mark that is shown at a place."""
        return next((one for one in self.raised if one.at <= at < one.end), None)


def _at(run: Run) -> int:
    return run.at


def _offset(run: Run) -> int:
    return run.offset


class Builder:
    """Puts a shown text together from left to right, out of the words of one side or of both."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._runs: dict[Side, list[Run]] = {"left": [], "right": []}
        self._raised: dict[Side, list[Raised]] = {"left": [], "right": []}

    def add(self, text: str, **offsets: int) -> None:
        """Show a text that stands at ``left=`` and/or ``right=`` in the blocks, or in neither."""
        for side in SIDES:
            if side in offsets and text:
                self._runs[side].append(Run(self._length, offsets[side], len(text)))
        self._parts.append(display_text(text))
        self._length += len(text)

    def add_raised(self, side: Side, number: str) -> None:
        """Show the mark of a side's footnote."""
        self._raised[side].append(Raised(self._length, number))
        self.add(number)

    def made(self, side: Side, start: int, end: int) -> ShownText:
        """What is shown, as one side sees it."""
        display = "".join(self._parts)
        return ShownText(display, tuple(self._runs[side]), start, end, tuple(self._raised[side]))


def shown(
    text: str, start: int, end: int, refs: Sequence[FootnoteRef] = (), side: Side = "left"
) -> ShownText:
    """A stretch of a block's text as it stands there, with the marks of its footnotes.

    A mark at the border of two stretches belongs to the first: it stands after its word.
    """
    if not refs:
        return ShownText(display_text(text[start:end]), (Run(0, start, end - start),), start, end)
    builder = Builder()
    add_with_marks(builder, text, start, end, marks_in(refs, side), side)
    return builder.made(side, start, end)


def add_with_marks(
    builder: Builder,
    text: str,
    start: int,
    end: int,
    marks: Sequence[FootnoteMark],
    side: Side,
    **others: int,
) -> None:
    """Add a stretch of a side's text with the marks of footnotes in it; ``others`` as ``Builder.add`` has it,
    for the start of the stretch in the other side's block."""
    at = start
    for mark in marks:
        if start < mark.at <= end or mark.at == start == 0:
            _add(builder, text, start, at, mark.at, side, others)
            builder.add_raised(mark.side, mark.number)
            at = mark.at
    _add(builder, text, start, at, end, side, others)


def _add(
    builder: Builder, text: str, start: int, at: int, end: int, side: Side, others: Mapping[str, int]
) -> None:
    elsewhere = {other: offset + at - start for other, offset in others.items()}
    builder.add(text[at:end], **{side: at}, **elsewhere)
