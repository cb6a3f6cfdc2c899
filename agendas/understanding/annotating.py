"""Puts entities, positions and topics together into one agenda.

Needs ahocorasick-rs (by way of ``gazetteer``).
"""

from __future__ import annotations

from dataclasses import replace

from agendas.model import Agenda, Block, Entity
from agendas.understanding.entities import find_entities
from agendas.understanding.positions import find_positions
from agendas.understanding.topics import find_topics


def annotated(agenda: Agenda) -> Agenda:
    """The same agenda with the entities of every block and the position and topics of every sentence."""
    entities = find_entities(agenda)
    signatory = agenda.meeting.signatory
    blocks = tuple(_annotated(block, found, signatory) for block, found in zip(agenda.blocks, entities, strict=True))
    return replace(agenda, blocks=blocks)


def _annotated(block: Block, entities: tuple[Entity, ...], signatory: str | None) -> Block:
    if not block.sentences:
        return replace(block, entities=entities)
    positions = find_positions(block, signatory)
    topics = find_topics(block, entities)
    sentences = tuple(
        replace(sentence, position=position, topics=about)
        for sentence, position, about in zip(block.sentences, positions, topics, strict=True)
    )
    return replace(block, entities=entities, sentences=sentences)
