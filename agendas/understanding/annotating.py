"""Puts entities, positions and topics together into one agenda.

Needs ahocorasick-rs (by way of ``gazetteer``).
"""

from __future__ import annotations

from dataclasses import replace

from agendas.model import Agenda, Block, Entity
from agendas.understanding import Interrupted, Stopped
from agendas.understanding.entities import find_entities
from agendas.understanding.own_names import OwnNames
from agendas.understanding.positions import find_positions
from agendas.understanding.topics import BlockTopics, find_topics


def annotated(agenda: Agenda, own: OwnNames, stopped: Stopped) -> Agenda:
    """The same agenda with the entities and topics of every block and the position and topics of every
    sentence. Raises Interrupted.
    """
    entities = find_entities(agenda, own, stopped)
    topics = find_topics(agenda.blocks, entities, stopped)
    signatory = agenda.meeting.signatory
    blocks = []
    for block, names, about in zip(agenda.blocks, entities, topics, strict=True):
        if stopped():
            raise Interrupted
        blocks.append(_annotated(block, names, about, signatory))
    return replace(agenda, blocks=tuple(blocks))


def _annotated(
    block: Block, entities: tuple[Entity, ...], topics: BlockTopics, signatory: str | None
) -> Block:
    positions = find_positions(block, signatory)
    sentences = tuple(
        replace(sentence, position=position, topics=about)
        for sentence, position, about in zip(block.sentences, positions, topics.sentences, strict=True)
    )
    return replace(block, entities=entities, sentences=sentences, topics=topics.block)
