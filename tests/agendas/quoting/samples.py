"""Small agendas to quote from, built by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from agendas.model import Agenda, Block, BlockKind, Meeting, Piece, Source, Span
from agendas.quoting.passage import Excerpt, Passage

BRUSSELS = Meeting(
    body="NAVO Foreign Ministers Meeting",
    start=dt.date(2025, 4, 3),
    end=dt.date(2025, 4, 4),
    place="Brussel",
)


def block(id_: str, text: str, kind: BlockKind = "paragraph", number: str | None = None) -> Block:
    whole = Span(0, len(text))
    return Block(id_, kind, text, (Piece(whole, whole),), number=number)


def agenda(
    blocks: Sequence[Block] = (), meeting: Meeting = BRUSSELS, title: str = "", file_name: str = "agenda.txt"
) -> Agenda:
    """An agenda with those blocks; without any, ten paragraphs p1 … p10, a heading and a footnote."""
    default = (
        block("h1", "Werksessie", "heading"),
        *(block(f"p{number}", f"Alinea {number} van de tekst.") for number in range(1, 11)),
        block("f1", "Kamerstuk 28676, nr. 499.", "footnote", number="1"),
    )
    source = Source(file_name, "txt", "0" * 64, "")
    return Agenda(source, title, meeting, tuple(blocks) or default)


def passage(of: Agenda, *ids: str) -> Passage:
    """Those blocks as a whole."""
    return Passage(of, tuple(Excerpt(id_, 0, len(of.block(id_).text)) for id_ in ids))
