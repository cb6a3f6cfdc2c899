"""Where a name stands in an agenda, and how often. Needs no Qt.

Occurrences are those of one type with one canonical name, in the order of the text.
"""

from __future__ import annotations

from typing import NamedTuple

from agendas.model import NUMBERED_KINDS, Agenda, Entity, EntityType


class Occurrence(NamedTuple):
    """One place where a name stands: the block by its id, and the entity in it."""

    block: str
    entity: Entity


def occurrences(agenda: Agenda, kind: EntityType, canonical: str) -> tuple[Occurrence, ...]:
    """Every place where the name stands."""
    return tuple(
        Occurrence(block.id, entity)
        for block in agenda.blocks
        for entity in block.entities
        if entity.type == kind and entity.canonical == canonical
    )


def paragraph_count(agenda: Agenda, found: tuple[Occurrence, ...]) -> int:
    """In how many numbered paragraphs they stand."""
    return sum(agenda.block(block).kind in NUMBERED_KINDS for block in {place.block for place in found})


def canonical_names(agenda: Agenda) -> dict[EntityType, tuple[str, ...]]:
    """The canonical names in the agenda by type, in alphabetical order."""
    found: dict[EntityType, set[str]] = {}
    for block in agenda.blocks:
        for entity in block.entities:
            found.setdefault(entity.type, set()).add(entity.canonical)
    return {kind: tuple(sorted(names, key=str.casefold)) for kind, names in found.items()}
