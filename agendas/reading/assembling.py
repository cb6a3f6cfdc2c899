"""Drafts → an ``Agenda``: clean text, kinds, ids, sections, sentences, and the facts of the meeting.

Needs the standard library alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from agendas.model import NUMBERED_KINDS, Agenda, Block, BlockKind, Meeting, Nature, Omission
from agendas.reading.cleaning import Cleaned, Draft, clean
from agendas.reading.layout import bullet_pattern
from agendas.reading.meeting import Evidence, meeting_of
from agendas.reading.nature import nature_of
from agendas.reading.sentences import split_sentences
from agendas.reading.sources import SourceDocument
from agendas.reading.structure import BlockView, structure_of
from agendas.reading.text_map import Built, Segment, build, omissions_between

_ID_LETTERS: dict[BlockKind, str] = {
    "title": "t",
    "letter": "l",
    "heading": "h",
    "paragraph": "p",
    "list_item": "p",
    "footnote": "n",
}
_WITH_SENTENCES = frozenset({"letter", "paragraph", "list_item", "footnote"})


@dataclass(frozen=True, slots=True)
class _Part:
    """A block before it has an id."""

    kind: BlockKind
    draft: Draft
    built: Built
    number: str | None = None


def agenda_of(document: SourceDocument) -> Agenda:
    """The agenda in a document."""
    cleaned = clean(document)
    parts = _parts(cleaned)
    title = " ".join(part.built.text for part in parts if part.kind == "title")
    nature = nature_of(
        title, _texts(parts, "letter"), _texts(parts, "paragraph", "list_item"), _texts(parts, "heading")
    )
    if nature == "other":
        parts = [_plain(part) for part in parts]
        title = ""
    parts += _notes(cleaned)
    blocks = _blocks(parts)
    return Agenda(
        document.source,
        title,
        _meeting(nature, title, parts, cleaned),
        blocks,
        _omissions(cleaned, parts),
        nature,
    )


def _meeting(nature: Nature, title: str, parts: Sequence[_Part], cleaned: Cleaned) -> Meeting:
    if nature != "agenda":
        return Meeting()
    return meeting_of(
        Evidence(
            title,
            tuple(_texts(parts, "letter")),
            tuple(_texts(parts, "paragraph", "list_item")),
            cleaned.furniture,
        )
    )


def _texts(parts: Sequence[_Part], *kinds: BlockKind) -> list[str]:
    return [part.built.text for part in parts if part.kind in kinds]


def _parts(cleaned: Cleaned) -> list[_Part]:
    """The blocks of the text, in order, with their kinds; the title in one, bullets taken off."""
    drafts = [(draft, build(cleaned.canvas, draft.segments, cleaned.marks)) for draft in cleaned.drafts]
    drafts = [(draft, built) for draft, built in drafts if built.text]
    views = [BlockView(built.text, draft.heading_level, draft.is_subject) for draft, built in drafts]
    structure = structure_of(views)
    parts: list[_Part] = []
    for index, ((draft, built), kind) in enumerate(zip(drafts, structure.kinds, strict=True)):
        if index in structure.title[1:]:
            continue
        if index in structure.title:
            draft, built = _merged(cleaned, [drafts[at][0] for at in structure.title])  # noqa: PLW2901
        elif kind in ("list_item", "heading"):
            draft, built = _without_bullet(cleaned, draft, built)  # noqa: PLW2901
        parts.append(_Part(kind, draft, built))
    return parts


def _merged(cleaned: Cleaned, drafts: Sequence[Draft]) -> tuple[Draft, Built]:
    segments = tuple(segment for draft in drafts for segment in draft.segments)
    merged = replace(drafts[0], segments=segments)
    return merged, build(cleaned.canvas, segments, cleaned.marks)


def _without_bullet(cleaned: Cleaned, draft: Draft, built: Built) -> tuple[Draft, Built]:
    """The block without the sign that opens it (a list shows its own); numbers stay, they are cited."""
    match = bullet_pattern().match(built.text)
    if not match or not match["glyph"]:
        return draft, built
    start = _source_offset(built, match.end())
    segments = tuple(
        Segment(max(segment.start, start), segment.end, segment.glue, segment.confidence, segment.reason)
        for segment in draft.segments
        if segment.end > start
    )
    shorter = replace(draft, segments=segments)
    return shorter, build(cleaned.canvas, segments, cleaned.marks)


def _source_offset(built: Built, at: int) -> int:
    """Where in the source the character at an offset of the clean text stands."""
    for piece in built.pieces:
        if piece.text.start <= at < piece.text.end:
            return piece.source.start + (at - piece.text.start if len(piece.text) == len(piece.source) else 0)
    return built.pieces[-1].source.end


def _plain(part: _Part) -> _Part:
    """A block of a text that is no letter: a paragraph, unless it is a list item or a note."""
    return part if part.kind in ("list_item", "footnote") else replace(part, kind="paragraph")


def _notes(cleaned: Cleaned) -> list[_Part]:
    """The footnotes, by number where they have one."""
    notes = []
    for number, draft in cleaned.notes:
        built = build(cleaned.canvas, draft.segments, cleaned.marks)
        if built.text:
            notes.append(_Part("footnote", draft, built, number))
    return sorted(notes, key=lambda part: int(part.number or 0))


def _blocks(parts: Sequence[_Part]) -> tuple[Block, ...]:
    counts: Counter[str] = Counter()
    blocks: list[Block] = []
    section: str | None = None
    for part in parts:
        letter = _ID_LETTERS[part.kind]
        counts[letter] += 1
        if part.kind == "heading":
            section = part.built.text
        blocks.append(
            _block(part, f"{letter}{counts[letter]}", section if part.kind in NUMBERED_KINDS else None)
        )
    return tuple(blocks)


def _block(part: _Part, block_id: str, section: str | None) -> Block:
    text = part.built.text
    return Block(
        block_id,
        part.kind,
        text,
        part.built.pieces,
        section=section,
        page=part.draft.page,
        number=part.number,
        level=(part.draft.heading_level or 1) if part.kind == "heading" else 0,
        footnote_refs=part.built.footnote_refs,
        joins=part.built.joins,
        sentences=split_sentences(text) if part.kind in _WITH_SENTENCES else (),
    )


def _omissions(cleaned: Cleaned, parts: Sequence[_Part]) -> tuple[Omission, ...]:
    """What is in no piece, with its reason."""
    taken = sorted(
        (piece.source for part in parts for piece in part.built.pieces), key=lambda span: span.start
    )
    named = [*cleaned.canvas.hidden, *cleaned.omissions]
    named += [hyphen for part in parts for hyphen in part.built.dropped_hyphens]
    return omissions_between(cleaned.canvas, taken, named)
