"""Everything a block names: the gazetteer, the patterns and the letter's own names, merged without overlap.

Needs ahocorasick-rs (by way of ``gazetteer``). Offsets are code points into ``Block.text``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from agendas.model import Agenda, Block, Entity
from agendas.understanding import Stopped
from agendas.understanding.dates import Calendar, find_dates
from agendas.understanding.documents import YEARS_OF_A_TITLE, find_documents
from agendas.understanding.figures import find_figures
from agendas.understanding.gazetteer import NameFound, find_names
from agendas.understanding.learned import (
    LearnedNames,
    abbreviations_in,
    people_in,
    signatory_names,
    surnames,
)
from agendas.understanding.own_names import OwnNames


def find_entities(agenda: Agenda, own: OwnNames, stopped: Stopped) -> tuple[tuple[Entity, ...], ...]:
    """The entities of every block, in the order of ``agenda.blocks``; ``own`` goes before the product's
    lists. Raises Interrupted."""
    calendar = Calendar(reference_day(agenda))
    names = [find_names(block.text) for block in agenda.blocks]
    people = [list(people_in(block.text, found)) for block, found in zip(agenda.blocks, names, strict=True)]
    learned = _learn(agenda, names, people)
    return tuple(
        tuple(_merge(block, found, [*learned.find(block.text), *persons], calendar))
        for block, found, persons in zip(agenda.blocks, names, people, strict=True)
    )


def reference_day(agenda: Agenda) -> dt.date | None:
    """The day that dates without a year are reckoned from: the meeting's, else the first full date."""
    if agenda.meeting.start:
        return agenda.meeting.start
    for block in agenda.blocks:
        for entity in find_dates(block.text, Calendar()):
            if len(entity.canonical) >= 10 and not entity.canonical.startswith("-"):
                return dt.date.fromisoformat(entity.canonical[:10])
    return None


def _learn(agenda: Agenda, names: Iterable[list[NameFound]], people: Iterable[list[Entity]]) -> LearnedNames:
    learned = list(signatory_names(agenda.meeting.signatory))
    for block, found, persons in zip(agenda.blocks, names, people, strict=True):
        learned += abbreviations_in(block.text, found)
        learned += surnames(persons)
    return LearnedNames.of(learned)


def _merge(
    block: Block, found: Iterable[NameFound], learned: Iterable[Entity], calendar: Calendar
) -> Iterator[Entity]:
    candidates = [
        *(_named(block.text, name) for name in found),
        *learned,
        *find_documents(block.text),
        *find_figures(block.text),
        *find_dates(block.text, calendar),
    ]
    kept: list[Entity] = []
    for entity in sorted(candidates, key=lambda e: (e.start, -e.end)):
        if kept and entity.start < kept[-1].end:
            # The longest sensible span wins: the motie over its members, the range over its days.
            if _length(entity) > _length(kept[-1]):
                kept[-1] = entity
            continue
        kept.append(entity)
    return iter(kept)


def _length(entity: Entity) -> int:
    return entity.end - entity.start


def _named(text: str, found: NameFound) -> Entity:
    name = found.name
    entity = Entity(
        found.start, found.end, name.type, text[found.start : found.end], name.canonical, name.why
    )
    if name.type == "document" and (years := YEARS_OF_A_TITLE.match(text, found.end)):
        titled = text[found.start : years.end()]
        return replace(entity, end=years.end(), text=titled, canonical=name.canonical + years[0])
    return entity
