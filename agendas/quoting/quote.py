"""A quote taken from a document: its words, where they stood, and enough around them to find them again.

The value alone; ``taking`` makes one of a selection, ``finding_again`` looks for it in a document that was
read anew. It needs no agenda to be shown or cited: what a source reference says is in it.
"""

from __future__ import annotations

from dataclasses import dataclass

from agendas.model import Meeting

CONTEXT = 120
"""Characters kept before and after each piece of a quote."""


@dataclass(frozen=True, slots=True)
class QuotedPiece:
    """A stretch of one block, as it was when it was quoted: offsets into the clean text, end exclusive.

    ``text`` are its characters, ``before`` and ``after`` at most ``CONTEXT`` characters of the same block
    around it. ``paragraph`` is the number that a reader cites, None for what has none.
    """

    block: str
    start: int
    end: int
    text: str
    before: str = ""
    after: str = ""
    paragraph: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.text):
            raise ValueError(f"{self.text!r} does not fill {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class QuoteSource:
    """The document, as its source reference names it. ``key`` is its SHA-256, ``name`` that of its file."""

    key: str
    name: str
    title: str
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class Quote:
    """The pieces in reading order, at least one, of one document. ``topics`` are those of its sentences."""

    source: QuoteSource
    pieces: tuple[QuotedPiece, ...]
    topics: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.pieces:
            raise ValueError("a quote without a piece")


@dataclass(frozen=True, slots=True)
class CollectedQuote:
    """A quote in the user's collection. ``id`` is its number in the library; ``taken_on`` an ISO moment.

    ``old`` is the earlier quote of a pair ("then … now …"), None for a quote by itself.
    """

    id: int
    quote: Quote
    old: Quote | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    taken_on: str = ""
