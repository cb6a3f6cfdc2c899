"""A document, or the parts of it that may hold a quote, as words to be searched. Standard library alone."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from agendas.model import NUMBERED_KINDS, BlockKind
from agendas.quoting.compared_words import Compared, compared_words, loose
from agendas.quoting.quote import CONTEXT, QuotedPiece, QuoteSource

_BETWEEN = "\x1f"
_BORDER = "\x1e"  # between passages that are not neighbours; no word is written so


@dataclass(frozen=True, slots=True)
class CandidatePassage:
    """One block and its words; ``at`` is its place among the blocks of the document."""

    block: str
    kind: BlockKind
    text: str
    at: int
    words: tuple[Compared, ...]

    @classmethod
    def of(cls, block: str, kind: BlockKind, text: str, at: int) -> CandidatePassage:
        """The block with its words."""
        return cls(block, kind, text, at, tuple(compared_words(text)))

    def piece(self, start: int, end: int) -> QuotedPiece:
        """The stretch between two offsets, as a quote keeps it."""
        return QuotedPiece(
            self.block,
            start,
            end,
            self.text[start:end],
            before=self.text[max(0, start - CONTEXT) : start],
            after=self.text[end : end + CONTEXT],
            paragraph=self.block[1:] if self.kind in NUMBERED_KINDS else None,
        )


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words of a candidate: numbers of its words, end exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


class Candidate:
    """Passages of one document, in reading order, as one row of words."""

    def __init__(self, source: QuoteSource, passages: Sequence[CandidatePassage]) -> None:
        self.source = source
        self.passages = passages
        self.keys: list[str] = []
        self._firsts: list[int] = []
        for before, passage in itertools.zip_longest([None, *passages[:-1]], passages):
            assert passage is not None  # noqa: S101 -- both are as long
            if before is not None and before.at + 1 != passage.at:
                self.keys.append(_BORDER)
            self._firsts.append(len(self.keys))
            self.keys += (word.key for word in passage.words)
        self._joined = _BETWEEN + _BETWEEN.join(self.keys) + _BETWEEN

    def without_headings(self) -> Candidate:
        """The candidate as a quote of several paragraphs leaves out the headings between them."""
        passages: list[CandidatePassage] = []
        headings = 0
        for passage in self.passages:
            headings += passage.kind == "heading"
            if passage.kind != "heading":
                passages.append(replace(passage, at=passage.at - headings))
        return Candidate(self.source, passages)

    def exact(self, keys: Sequence[str], start: int = 0) -> Iterator[Run]:
        """Where these words stand, from the word with that number on; the first may have another capital."""
        for at in self._places(keys[1:], start + 1) if len(keys) > 1 else range(start, len(self.keys)):
            if at and len(keys) > 1 and loose(self.keys[at - 1]) == loose(keys[0]):
                yield Run(at - 1, at - 1 + len(keys))
            elif len(keys) == 1 and loose(self.keys[at]) == loose(keys[0]):
                yield Run(at, at + 1)

    def _places(self, keys: Sequence[str], start: int) -> Iterator[int]:
        sought = _BETWEEN + _BETWEEN.join(keys) + _BETWEEN
        at, counted, number = self._joined.find(sought), 0, 0
        while at >= 0:
            number += self._joined.count(_BETWEEN, counted, at)
            counted = at
            if number >= start:
                yield number
            at = self._joined.find(sought, at + 1)

    def windows(self, more: int) -> Iterator[Run]:
        """Each passage with so many of those after it."""
        ends = [*self._firsts[1:], len(self.keys)]
        for number, first in enumerate(self._firsts):
            yield Run(first, ends[min(number + more, len(ends) - 1)])

    def words_of(self, run: Run) -> str:
        """The text from the first word of the run to the last, in one block or several."""
        return " ".join(piece.text for piece in self.pieces(run))

    def pieces(self, run: Run) -> Iterator[QuotedPiece]:
        """The run as a quote keeps it, a piece for each block."""
        first = max(0, bisect.bisect_right(self._firsts, run.start) - 1)
        for passage, begin in zip(self.passages[first:], self._firsts[first:], strict=True):
            if begin >= run.end:
                break
            inside = passage.words[max(0, run.start - begin) : run.end - begin]
            if inside:
                yield passage.piece(inside[0].start, inside[-1].end)
