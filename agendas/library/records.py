"""What the library keeps of an agenda besides its original: its facts, and its text as it is searched.

A record is made where the agenda is read (a process of its own) and stored where the library is written;
between the two it travels as JSON, never as a pickle: the process has had a hostile document in its hands.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from agendas.model import Agenda, Block, BlockKind, EntityType, Meeting, Nature, Span

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PassageRecord:
    """One block. ``positions`` are the stretches of ``text`` that state a Dutch position, ``sentences`` all
    its sentences; ``names`` are the canonical names in it, each once, in order."""

    block: str
    kind: BlockKind
    section: str | None
    text: str
    positions: tuple[Span, ...] = ()
    names: tuple[tuple[EntityType, str], ...] = ()
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaRecord:
    """An agenda, read and understood. ``size`` is that of the original, in bytes; ``text_hash`` is equal for
    two documents with the same clean text; ``reader`` names the version that read it
    (``shelf.reader_fingerprint``)."""

    sha256: str
    name: str
    format: str
    size: int
    reader: str
    nature: Nature
    title: str
    meeting: Meeting
    position_count: int
    text_hash: str
    passages: tuple[PassageRecord, ...]


def record_of(agenda: Agenda, *, size: int, reader: str) -> AgendaRecord:
    """The record of an agenda that was read and understood."""
    source = agenda.source
    return AgendaRecord(
        source.sha256,
        source.name,
        source.format,
        size,
        reader,
        agenda.nature,
        agenda.title or source.name,
        agenda.meeting,
        agenda.position_count,
        text_hash_of(agenda),
        tuple(_passage(block) for block in agenda.blocks),
    )


def text_hash_of(agenda: Agenda) -> str:
    """A hash of the clean text alone: the same agenda in another format has the same."""
    import hashlib  # loads OpenSSL, which the first paint does not need

    text = "\n".join(block.text for block in agenda.blocks)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _passage(block: Block) -> PassageRecord:
    names = dict.fromkeys((entity.type, entity.canonical) for entity in block.entities)
    positions, sentences = (
        tuple(Span(one.start, one.end) for one in some) for some in (block.positions, block.sentences)
    )
    return PassageRecord(block.id, block.kind, block.section, block.text, positions, tuple(names), sentences)


def fields_of(record: AgendaRecord) -> Fields:
    """The record as plain values for JSON (escape to ASCII: a text may hold lone surrogates)."""
    return {
        "facts": [
            record.sha256, record.name, record.format, record.size, record.reader, record.nature,
            record.title, record.position_count, record.text_hash,
        ],
        "meeting": meeting_fields(record.meeting),
        "passages": [
            [
                one.block, one.kind, one.section, one.text,
                _ends(one.positions), one.names, _ends(one.sentences),
            ]
            for one in record.passages
        ],
    }  # fmt: skip


def record_from(fields: Fields) -> AgendaRecord:
    """The record of ``fields_of``. Raises ValueError, KeyError or TypeError when they are none."""
    sha256, name, format_, size, reader, nature, title, position_count, text_hash = fields["facts"]
    return AgendaRecord(
        sha256, name, format_, size, reader, nature, title, meeting_from(fields["meeting"]),
        position_count, text_hash, tuple(_passage_from(one) for one in fields["passages"]),
    )  # fmt: skip


def _passage_from(fields: list[Any]) -> PassageRecord:
    block, kind, section, text, positions, names, sentences = fields
    named = tuple((type_, name) for type_, name in names)
    return PassageRecord(block, kind, section, text, _spans(positions), named, _spans(sentences))


def _ends(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _spans(ends: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in ends)


def meeting_fields(meeting: Meeting) -> Fields:
    """The facts of a meeting as plain values, days as ISO dates."""
    return {
        "body": meeting.body,
        "informal": meeting.informal,
        "start": meeting.start.isoformat() if meeting.start else None,
        "end": meeting.end.isoformat() if meeting.end else None,
        "place": meeting.place,
        "signatory": meeting.signatory,
        "kamerstuk": meeting.kamerstuk,
    }


def meeting_from(fields: Fields) -> Meeting:
    """The meeting of ``meeting_fields``. Raises ValueError, KeyError or TypeError when they are none."""
    start, end = (dt.date.fromisoformat(fields[day]) if fields[day] else None for day in ("start", "end"))
    return Meeting(
        fields["body"], bool(fields["informal"]), start, end,
        fields["place"], fields["signatory"], fields["kamerstuk"],
    )  # fmt: skip
