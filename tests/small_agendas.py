"""Small agendas for tests, made by hand: the source is the blocks' text, one line each."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable

from agendas.model import Agenda, Block, BlockKind, Meeting, Piece, Sentence, Source, Span

ID_LETTERS: dict[BlockKind, str] = {
    "title": "t", "letter": "l", "heading": "h", "paragraph": "p", "list_item": "p", "footnote": "n",
}  # fmt: skip

APRIL = Meeting(
    body="NAVO Foreign Ministers Meeting",
    start=dt.date(2025, 4, 3),
    end=dt.date(2025, 4, 4),
    place="Brussel",
)


def small_agenda(
    blocks: Iterable[tuple[BlockKind, str]], *, title: str = "", meeting: Meeting = APRIL
) -> Agenda:
    """An agenda of these blocks in this order; every block is one sentence; sections from headings."""
    made: list[Block] = []
    counts: dict[str, int] = {}
    at, section = 0, None
    every = [*((("title", title),) if title else ()), *blocks]
    for kind, text in every:
        letter = ID_LETTERS[kind]
        counts[letter] = counts.get(letter, 0) + 1
        section = text if kind == "heading" else section
        made.append(
            Block(
                id=f"{letter}{counts[letter]}",
                kind=kind,
                text=text,
                pieces=(Piece(Span(0, len(text)), Span(at, at + len(text))),),
                section=None if kind == "heading" else section,
                number=str(counts[letter]) if kind == "footnote" else None,
                sentences=(Sentence(0, len(text)),),
            )
        )
        at += len(text) + 1
    source = "\n".join(text for _, text in every)
    digest = hashlib.sha256(source.encode("utf-8", "replace")).hexdigest()
    return Agenda(Source("klein.txt", "txt", digest, source), title, meeting, tuple(made))
