"""Puts entities, positions and topics together into one agenda.

Needs ahocorasick-rs (by way of ``gazetteer``).
"""

from __future__ import annotations

from dataclasses import replace

from agendas.model import Agenda, Block, Entity
from agendas.understanding.entities import find_entities
from agendas.understanding.positions import find_positions
from agendas.understanding.topics import Topics, find_topics, topics_of


def annotated(agenda: Agenda) -> Agenda:
    """The same agenda with the entities of every block and the position and topics of every sentence."""
    entities = find_entities(agenda)
    signatory = agenda.meeting.signatory
    headings: dict[str | None, Topics] = {
        block.text: topics_of(block.text, found)
        for block, found in zip(agenda.blocks, entities, strict=True)
        if block.kind == "heading"
    }
    blocks = tuple(
        _annotated(block, found, signatory, headings.get(block.section, ()))
        for block, found in zip(agenda.blocks, entities, strict=True)
    )
    return replace(agenda, blocks=blocks)


def _annotated(block: Block, entities: tuple[Entity, ...], signatory: str | None, heading: Topics) -> Block:
    if not block.sentences:
        return replace(block, entities=entities)
    positions = find_positions(block, signatory)
    topics = find_topics(block, entities, heading)
    sentences = tuple(
        replace(sentence, position=position, topics=about)
        for sentence, position, about in zip(block.sentences, positions, topics, strict=True)
    )
    return replace(block, entities=entities, sentences=sentences)
