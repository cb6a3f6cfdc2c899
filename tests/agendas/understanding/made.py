"""Agendas made in a test: blocks of given texts, each of which is one sentence unless split."""

from __future__ import annotations

import datetime as dt

from agendas.model import Agenda, Block, BlockKind, Meeting, Piece, Sentence, Source, Span

MEETING = Meeting(body="NAVO Foreign Ministers Meeting", start=dt.date(2025, 5, 14), end=dt.date(2025, 5, 15))


def block(text: str, kind: BlockKind = "paragraph", number: int = 1, section: str | None = None) -> Block:
    """A block with that text. Sentences end at ". " and at the end."""
    whole = Span(0, len(text))
    sentences: list[Sentence] = []
    start = 0
    for part in text.split(". "):
        end = min(start + len(part) + 1, len(text))
        if end > start:
            sentences.append(Sentence(start, end))
        start = end + 1
    pieces = (Piece(whole, whole),) if text else ()
    return Block(f"p{number}", kind, text, pieces, section=section, sentences=tuple(sentences))


def agenda(*texts: str, meeting: Meeting = MEETING) -> Agenda:
    """An agenda of paragraphs."""
    blocks = tuple(block(text, number=number) for number, text in enumerate(texts, 1))
    return Agenda(Source("letter.txt", "txt", "", ""), "Geannoteerde agenda", meeting, blocks)
