"""What is known of the quotes in a briefing after they were looked for in the agendas: the values alone.

``quoted_passages`` finds the quotes, ``checking`` judges them; neither is needed to show the outcome. Offsets
are code points, end exclusive.
"""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import dataclass
from typing import Literal

from agendas.model import Span
from agendas.quoting.quote import Quote, QuotedPiece

VerdictKind = Literal["exact", "differs", "wrong source", "not found"]
Disagreement = Literal["date", "meeting", "paragraph", "kamerstuk", "order"]
"""What the source that the briefing names has otherwise than the place where the words stand; "order": there
the pieces of the quote stand in another order."""
EditKind = Literal["equal", "replace", "insert", "delete"]

GAP = " […] "
"""Between two pieces of a quote: the source has more there."""


@dataclass(frozen=True, slots=True)
class ClaimedSource:
    """The source that a briefing gives for a quote: its words, where those stand, and what they name.

    ``periods`` are days, spans of days, months or years, by their first and last day; ``bodies`` are short
    names of meetings; ``kamerstuk`` is written as the product does ("28676-499").
    """

    start: int
    end: int
    text: str
    periods: tuple[tuple[dt.date, dt.date], ...] = ()
    bodies: tuple[str, ...] = ()
    paragraphs: tuple[int, ...] = ()
    kamerstuk: str | None = None


@dataclass(frozen=True, slots=True)
class QuotedInBriefing:
    """A quote in a briefing. ``start`` and ``end`` are with its quotation marks, ``inner`` is without them;
    ``pieces`` are the stretches between ellipses and paragraph ends, ``text`` is what stands in ``inner``."""

    start: int
    end: int
    inner: Span
    text: str
    pieces: tuple[Span, ...]
    source: ClaimedSource | None = None

    def __post_init__(self) -> None:
        if not self.pieces:
            raise ValueError("a quote without words")
        if not self.start <= self.inner.start <= self.inner.end <= self.end:
            raise ValueError(f"{self.inner} is not in {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """Where in the library the words stand, with the words of the source; ``similarity`` runs from 0 to 1."""

    quote: Quote
    similarity: float = 1.0

    @property
    def key(self) -> str:
        """The document, by its SHA-256."""
        return self.quote.source.key

    @property
    def block(self) -> str:
        """The block in which it begins."""
        return self.quote.pieces[0].block

    @property
    def start(self) -> int:
        """Where in that block it begins."""
        return self.quote.pieces[0].start

    @property
    def end(self) -> int:
        """Where in that block its first piece ends."""
        return self.quote.pieces[0].end

    @property
    def text(self) -> str:
        """The words of the source, with a mark where it has more."""
        pieces = self.quote.pieces
        parts = [pieces[0].text]
        for before, piece in itertools.pairwise(pieces):
            parts += ["\n\n" if _goes_on(before, piece) else GAP, piece.text]
        return "".join(parts)


def _goes_on(before: QuotedPiece, piece: QuotedPiece) -> bool:
    """Whether a piece begins where the block before it ended: the source has no more between them."""
    numbers = (before.paragraph, piece.paragraph)
    follows = None in numbers or int(numbers[0] or 0) + 1 == int(numbers[1] or 0)
    return before.block != piece.block and follows and not before.after and not piece.before


@dataclass(frozen=True, slots=True)
class WordEdit:
    """A run of words that are equal, or not. ``insert``: they stand in the source alone, ``at`` is empty and
    says where in the briefing they are missing; ``delete``: in the briefing alone."""

    op: EditKind
    briefing: str
    source: str
    at: Span


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one quote. ``place`` is the best place, None when nothing is like it; ``edits`` go over
    the whole quote, in order, and are empty when the words are the same. ``others`` are the further places
    with the same words."""

    kind: VerdictKind
    place: FoundPlace | None = None
    edits: tuple[WordEdit, ...] = ()
    others: tuple[FoundPlace, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedQuote:
    """A quote of the briefing, and what was found."""

    quoted: QuotedInBriefing
    verdict: Verdict

    @property
    def replacement(self) -> str | None:
        """What ``quoted.inner`` says with the words of the source; stops and marks around the words stay.
        None when nothing was found."""
        if self.verdict.place is None:
            return None
        quoted = self.quoted
        first, last = (at - quoted.inner.start for at in (quoted.pieces[0].start, quoted.pieces[-1].end))
        return quoted.text[:first] + self.verdict.place.text + quoted.text[last:]
