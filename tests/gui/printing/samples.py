"""What the tests print: long agendas and collections, and what a PDF says."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2

from agendas.model import Agenda, Block, BlockKind, Entity, FootnoteRef, Position, Sentence
from agendas.quoting.quote import CollectedQuote, Quote, QuotedPiece, QuoteSource
from tests.small_agendas import APRIL, small_agenda

TITLE = "Geannoteerde agenda NAVO FMM"
NEDERLAND = Position("Nederland", "steunen", "for", 4, "test")


def long_agenda(paragraphs: int = 40, words: int = 60) -> Agenda:
    """Every word of every paragraph is another, so that none can be lost unseen."""
    blocks: list[tuple[BlockKind, str]] = []
    for number in range(1, paragraphs + 1):
        if number % 5 == 1:
            blocks.append(("heading", f"Werksessie {number}"))
        blocks.append(("paragraph", " ".join(f"w{number}x{word}" for word in range(words))))
    blocks.append(("footnote", "Kamerstuk 28676, nr. 480."))
    return small_agenda(blocks, title=TITLE)


def with_block(agenda: Agenda, changed: Block) -> Agenda:
    """The same agenda with another block in the place of the one of that id."""
    blocks = tuple(changed if block.id == changed.id else block for block in agenda.blocks)
    return replace(agenda, blocks=blocks)


def marked_agenda(text: str = "Eerst 😀 dit. Nederland steunt dat.") -> Agenda:
    """One paragraph with a footnote mark, a name and a position, after a character of two UTF-16 units."""
    agenda = small_agenda([("paragraph", text), ("footnote", "Een noot.")], title=TITLE)
    at = text.index("Nederland")
    sentences = (Sentence(0, at - 1), Sentence(at, len(text), NEDERLAND))
    entity = Entity(at, at + 9, "country", "Nederland", "Nederland")
    block = replace(
        agenda.block("p1"), sentences=sentences, entities=(entity,), footnote_refs=(FootnoteRef(at - 1, "1"),)
    )
    return with_block(agenda, block)


def collection(count: int, note: str = "") -> tuple[CollectedQuote, ...]:
    """So many quotes of one agenda, three to a topic."""
    source = QuoteSource("a" * 64, "agenda.txt", TITLE, APRIL)
    made = []
    for number in range(1, count + 1):
        text = f"Nederland wil punt {number} van de lijst."
        piece = QuotedPiece(f"p{number}", 0, len(text), text, paragraph=str(number))
        made.append(
            CollectedQuote(number, Quote(source, (piece,), (f"onderwerp {(number + 2) // 3}",)), note=note)
        )
    return tuple(made)


def pages_in(pdf: bytes) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def facts_of(pdf: bytes) -> tuple[str, tuple[int, int]]:
    """The title that the document calls itself, and the size of its first page in points."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        width, height = document[0].get_size()
        return document.get_metadata_value("Title"), (round(width), round(height))
    finally:
        document.close()
