"""A small agenda with one of everything, made by hand."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import replace

from agendas.model import (
    Agenda,
    Block,
    BlockKind,
    Entity,
    EntityType,
    FootnoteRef,
    Join,
    Meeting,
    Piece,
    Position,
    Sentence,
    Source,
    Span,
)

FIRST = "Op donderdag 3 april vindt de bijeenkomst plaats in Brussel 😀. Oekraïne is uitgenodigd."
SECOND = (
    "Nederland zal Oekraïne blijven steunen. De NAVO-top volgt in juni. Het kabinet steunt 2% van het bbp."
)
THIRD = "De minister sprak eerder met de Kamer over <b>wapens</b> & vrede."


def agenda_of(
    texts: Iterable[tuple[str, BlockKind, str]],
    meeting: Meeting | None = None,
    title: str = "Geannoteerde agenda",
) -> Agenda:
    """An agenda of (id, kind, text), each block a line of the source."""
    blocks, at = [], 0
    for block_id, kind, text in texts:
        pieces = (Piece(Span(0, len(text)), Span(at, at + len(text))),) if text else ()
        blocks.append(
            Block(block_id, kind, text, pieces, number=block_id[1:] if kind == "footnote" else None)
        )
        at += len(text) + 1
    source = "".join(block.text + "\n" for block in blocks)
    sha256 = hashlib.sha256(source.encode("utf-8", "replace")).hexdigest()
    return Agenda(Source("sample.txt", "txt", sha256, source), title, meeting or Meeting(), tuple(blocks))


def read_agenda(paragraphs_more: int = 0) -> Agenda:
    """The sample, read but not yet understood; more paragraphs make it scroll."""
    meeting = Meeting(
        "NAVO Foreign Ministers Meeting",
        True,
        dt.date(2025, 4, 3),
        dt.date(2025, 4, 4),
        "Brussel",
        "C.C.J. Veldkamp",
    )
    texts: list[tuple[str, BlockKind, str]] = [
        ("l1", "letter", "Hierbij bied ik u de geannoteerde agenda aan."),
        ("t1", "title", "Geannoteerde agenda NAVO FMM 3 en 4 april 2025"),
        ("p1", "paragraph", FIRST),
        ("h1", "heading", "Werksessie Oekraïne"),
        ("p2", "paragraph", SECOND),
        ("h2", "heading", "Overig"),
        ("p3", "paragraph", THIRD),
        *((f"p{4 + more}", "paragraph", f"Alinea {4 + more}. " + FIRST) for more in range(paragraphs_more)),
        ("f1", "footnote", "Kamerstuk 28676, nr. 499 <i>"),
        ("f2", "footnote", "Kamerstuk 28676, nr. 489"),
    ]
    agenda = agenda_of(texts, meeting, "Geannoteerde agenda NAVO FMM 3 en 4 april 2025")
    joins = (Join(SECOND.index("steunen"), False, 0.4, "both halves may stand alone"),)
    return with_blocks(
        agenda,
        p1=lambda block: replace(block, footnote_refs=(FootnoteRef(FIRST.index(" Oekraïne"), "1"),)),
        p2=lambda block: replace(block, joins=joins),
        p3=lambda block: replace(block, footnote_refs=(FootnoteRef(len(THIRD), "2"),)),
    )


def understood_agenda(paragraphs_more: int = 0) -> Agenda:
    """The same sample with entities and positions."""
    return with_blocks(
        read_agenda(paragraphs_more),
        p1=lambda block: replace(
            block,
            entities=(
                entity(FIRST, "3 april", "date", "2025-04-03"),
                entity(FIRST, "Brussel", "place"),
                entity(FIRST, "Oekraïne", "country"),
            ),
        ),
        p2=lambda block: replace(
            block,
            entities=(entity(SECOND, "Oekraïne", "country"), entity(SECOND, "2%", "figure")),
            sentences=(
                sentence(SECOND, "Nederland zal Oekraïne blijven steunen.", "steunen"),
                sentence(SECOND, "Het kabinet steunt 2% van het bbp.", "steunen <b>"),
            ),
        ),
    )


def with_blocks(agenda: Agenda, **changes: object) -> Agenda:
    """The agenda with some blocks changed by a function, by id."""
    blocks = []
    for block in agenda.blocks:
        change = changes.get(block.id)
        blocks.append(change(block) if callable(change) else block)
    return replace(agenda, blocks=tuple(blocks))


def entity(text: str, words: str, kind: EntityType, canonical: str = "") -> Entity:
    """The first occurrence of ``words`` as an entity."""
    start = text.index(words)
    return Entity(start, start + len(words), kind, words, canonical or words, f"gazetteer <{kind}>")


def sentence(text: str, words: str, verb: str) -> Sentence:
    """A sentence that states a position."""
    start = text.index(words)
    return Sentence(
        start, start + len(words), Position("Nederland", verb, "for", 3, "rule", "actor and verb")
    )
