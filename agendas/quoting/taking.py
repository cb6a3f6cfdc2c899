"""A selection becomes a quote: its words, where they stood, and what its source reference says.

Takes the words as they are, hostile characters too: what is kept must be equal to what stands in the
document, or it is not found again. ``quotes.for_copying`` cleans what leaves the product. Needs the
standard library alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from agendas.model import Agenda, Block
from agendas.quoting.citation import places, reference, source_of
from agendas.quoting.passage import Excerpt, Passage
from agendas.quoting.quote import CONTEXT, Quote, QuotedPiece

_NUMBERED = "p"
"""The letter with which the ids of paragraphs and list items begin."""


def quote_of(passage: Passage) -> Quote:
    """The quote of a selection, without blanks at the ends of its pieces.

    Excerpts of blanks alone are left out, as a selection dragged to just before a paragraph has one.
    Raises ValueError when nothing else was selected.
    """
    pieces = tuple(_pieces(passage))
    if not pieces:
        raise ValueError("a passage of blanks alone")
    return Quote(source_of(passage.agenda), pieces, tuple(dict.fromkeys(_topics(passage.agenda, pieces))))


def citation_of(quote: Quote) -> str:
    """The source of a quote, in the words that ``citation`` has for the passage it was taken from."""
    return reference(quote.source, places_of(quote))


def places_of(quote: Quote) -> str:
    """Where in its document a quote stands: ``alinea 8–9, voetnoot 1``; empty for a heading."""
    numbered = [(is_footnote(piece), piece.paragraph) for piece in quote.pieces if piece.paragraph]
    paragraphs = dict.fromkeys(number for footnote, number in numbered if not footnote)
    footnotes = dict.fromkeys(number for footnote, number in numbered if footnote)
    return places(paragraphs, footnotes)


def is_footnote(piece: QuotedPiece) -> bool:
    """Whether the number of a piece is that of a footnote."""
    return piece.paragraph is not None and not piece.block.startswith(_NUMBERED)


def piece_at(block: Block, start: int, end: int) -> QuotedPiece:
    """The piece of a block between two offsets into its text. Raises ValueError when there is none."""
    text = block.text
    return QuotedPiece(
        block.id,
        start,
        end,
        text[start:end],
        before=text[max(0, start - CONTEXT) : start],
        after=text[end : end + CONTEXT],
        paragraph=_number(block),
    )


def _pieces(passage: Passage) -> Iterator[QuotedPiece]:
    for excerpt in passage.excerpts:
        block = passage.agenda.block(excerpt.block)
        start, end = _trimmed(block.text, excerpt)
        if start < end:
            yield piece_at(block, start, end)


def _trimmed(text: str, excerpt: Excerpt) -> tuple[int, int]:
    selected = text[excerpt.start : excerpt.end]
    start = excerpt.start + len(selected) - len(selected.lstrip())
    return start, start + len(selected.strip())


def _number(block: Block) -> str | None:
    if block.kind == "footnote":
        return block.number
    return None if block.paragraph_number is None else str(block.paragraph_number)


def _topics(agenda: Agenda, pieces: tuple[QuotedPiece, ...]) -> Iterator[str]:
    for piece in pieces:
        for sentence in agenda.block(piece.block).sentences:
            if sentence.start < piece.end and piece.start < sentence.end:
                yield from sentence.topics
