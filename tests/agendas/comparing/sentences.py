"""Agendas whose sentences carry positions, figures and topics, made by hand."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from agendas.model import Agenda, Block, Entity, EntityType, Meeting, Position, Sentence
from tests.small_agendas import small_agenda

APRIL = Meeting(start=dt.date(2025, 4, 3), end=dt.date(2025, 4, 4), place="Brussel")
DECEMBER = Meeting(start=dt.date(2025, 12, 3), end=dt.date(2025, 12, 3), place="Brussel")

_SENTENCE = re.compile(r"[^ .](?:[^.]|\.(?! |$))*\.?")


def agenda_of(*paragraphs: str, meeting: Meeting = APRIL) -> Agenda:
    """An agenda of these paragraphs, with a sentence at every full stop before a blank."""
    agenda = small_agenda([("paragraph", text) for text in paragraphs], meeting=meeting)
    return dataclasses.replace(agenda, blocks=tuple(map(_in_sentences, agenda.blocks)))


def _in_sentences(block: Block) -> Block:
    spans = (found.span() for found in _SENTENCE.finditer(block.text))
    return dataclasses.replace(block, sentences=tuple(Sentence(*span) for span in spans))


def with_entity(agenda: Agenda, words: str, kind: EntityType, canonical: str = "") -> Agenda:
    """The agenda with ``words`` marked as an entity wherever they stand."""

    def marked(block: Block) -> Block:
        spans = (found.span() for found in re.finditer(re.escape(words), block.text))
        more = [Entity(start, end, kind, words, canonical or words) for start, end in spans]
        entities = sorted((*block.entities, *more), key=lambda entity: entity.start)
        return dataclasses.replace(block, entities=tuple(entities))

    return dataclasses.replace(agenda, blocks=tuple(map(marked, agenda.blocks)))


def with_position(
    agenda: Agenda,
    words: str,
    verb: str,
    strength: int = 3,
    *,
    against: bool = False,
    topics: tuple[str, ...] = (),
) -> Agenda:
    """The agenda with the sentences that hold ``words`` marked as positions."""
    position = Position("Nederland", verb, "against" if against else "for", strength, "test")

    def marked(block: Block) -> Block:
        sentences = (
            dataclasses.replace(one, position=position, topics=topics) if words in one.of(block.text) else one
            for one in block.sentences
        )
        return dataclasses.replace(block, sentences=tuple(sentences))

    return dataclasses.replace(agenda, blocks=tuple(map(marked, agenda.blocks)))
