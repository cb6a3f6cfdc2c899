"""Everything a block names: the name lists, the patterns and the letter's own names, merged without overlap.

Needs ahocorasick-rs (by way of ``gazetteer``). Offsets are code points into ``Block.text``.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from agendas.model import Agenda, Block, Entity
from agendas.understanding import Interrupted, Stopped
from agendas.understanding.dates import Calendar, find_dates
from agendas.understanding.documents import YEARS_OF_A_TITLE, find_documents
from agendas.understanding.figures import find_figures
from agendas.understanding.gazetteer import NameFound, find_names
from agendas.understanding.knowledge import names
from agendas.understanding.learned import LearnedNames, definitions_in, signatory_names, surnames
from agendas.understanding.own_matching import OWN_LIST, OwnMatching
from agendas.understanding.own_names import OwnNames
from agendas.understanding.people import people_in
from agendas.understanding.selection import choose
from agendas.understanding.spellings import KnownPersons, is_spelled_otherwise, join_spellings


def find_entities(agenda: Agenda, own: OwnNames, stopped: Stopped) -> tuple[tuple[Entity, ...], ...]:
    """The entities of every block, in the order of ``agenda.blocks``; ``own`` goes before the product's
    lists, as ``own_matching`` and ``selection`` say. Raises Interrupted."""
    matching = OwnMatching.of(own) if own else None
    known = _known_persons(own)
    named = [_read(block, matching, known) for block in _until(stopped, agenda.blocks)]
    spellings = join_spellings(_persons_counted(named, agenda.meeting.signatory), known)
    if spellings:
        named = [replace(one, people=_joined(one.people, spellings)) for one in named]
    learned = _learn(agenda, named, known, spellings)
    calendar = Calendar(reference_day(agenda))
    merging = _Merging(learned, calendar, matching)
    return tuple(
        merging.merged(block, one) for block, one in zip(_until(stopped, agenda.blocks), named, strict=True)
    )


def _until(stopped: Stopped, blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if stopped():
            raise Interrupted
        yield block


def reference_day(agenda: Agenda) -> dt.date | None:
    """The day that dates without a year are reckoned from: the meeting's, else the first full date."""
    if agenda.meeting.start:
        return agenda.meeting.start
    for block in agenda.blocks:
        for entity in find_dates(block.text, Calendar()):
            if len(entity.canonical) >= 10 and not entity.canonical.startswith("-"):
                return dt.date.fromisoformat(entity.canonical[:10])
    return None


# --- names and people ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Named:
    """What is named in a block: by the product's lists, by the user's, and the people by their role."""

    listed: list[NameFound]
    own: list[NameFound]
    people: list[Entity]

    @property
    def known(self) -> list[NameFound]:
        """The names of both lists, in order."""
        return _in_order(self.listed, self.own)


def _read(block: Block, matching: OwnMatching | None, known: KnownPersons) -> _Named:
    listed = matching.listed_names_in(block.text) if matching else find_names(block.text)
    own = matching.own_names_in(block.text) if matching else []
    together = _in_order(listed, own)
    return _Named(listed, own, people_in(block.text, together, known.forms))


def _in_order(listed: list[NameFound], own: list[NameFound]) -> list[NameFound]:
    return sorted([*own, *listed], key=lambda name: name.start) if own else listed


@functools.cache
def _listed_persons() -> KnownPersons:
    return KnownPersons({name.written.lower(): name.canonical for name in names() if name.type == "person"})


def _known_persons(own: OwnNames) -> KnownPersons:
    """The persons of the lists, without those that the user's list replaces and with its own."""
    listed = _listed_persons()
    if not own.names:
        return listed
    replaced = {name.canonical for name in own.names}
    forms = {form: canonical for form, canonical in listed.forms.items() if canonical not in replaced}
    for name in own.names:
        if name.type == "person":
            forms |= {form.lower(): name.canonical for form in (name.canonical, *name.variants)}
    return KnownPersons(forms)


def _persons_counted(named: Iterable[_Named], signatory: str | None) -> Mapping[str, int]:
    counted: Counter[str] = Counter([signatory] if signatory else [])
    for one in named:
        counted.update(person.canonical for person in one.people)
        counted.update(found.name.canonical for found in one.known if found.name.type == "person")
    return counted


def _joined(people: list[Entity], spellings: Mapping[str, str]) -> list[Entity]:
    return [
        replace(person, canonical=spellings[person.canonical], why=_why_joined(person, spellings))
        if person.canonical in spellings
        else person
        for person in people
    ]


def _why_joined(person: Entity, spellings: Mapping[str, str]) -> str:
    canonical = spellings[person.canonical]
    return _another_spelling(person.text, canonical) or f"rol in de tekst → {canonical}"


def _another_spelling(written: str, canonical: str) -> str | None:
    return f"andere spelling van {canonical}" if is_spelled_otherwise(written, canonical) else None


def _learn(
    agenda: Agenda, named: Iterable[_Named], known: KnownPersons, spellings: Mapping[str, str]
) -> LearnedNames:
    learned = list(signatory_names(agenda.meeting.signatory, known.forms))
    for block, one in zip(agenda.blocks, named, strict=True):
        learned += definitions_in(block.text, one.known)
        learned += surnames(one.people)
    joined = (
        replace(name, canonical=spellings.get(name.canonical, name.canonical))
        if name.type == "person"
        else name
        for name in learned
    )
    return LearnedNames.of(joined, (block.text for block in agenda.blocks))


# --- all candidates of a block ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Merging:
    """What all blocks of a document are read with."""

    learned: LearnedNames
    calendar: Calendar
    matching: OwnMatching | None

    def merged(self, block: Block, named: _Named) -> tuple[Entity, ...]:
        """The entities of a block, in order and without overlap."""
        text = block.text
        candidates = [
            *(_entity(text, name) for name in named.listed),
            *filter(self.learned.agrees, named.people),
            *self.learned.find(text),
            *find_documents(text),
            *find_figures(text),
            *find_dates(text, self.calendar),
        ]
        if self.matching is None:
            return choose(candidates)
        allowed = (one for one in candidates if not self.matching.refuses(one.text, one.type))
        return choose(allowed, [_entity(text, name) for name in named.own])


def _entity(text: str, found: NameFound) -> Entity:
    name = found.name
    written = text[found.start : found.end]
    entity = Entity(found.start, found.end, name.type, written, name.canonical, _why(found, written))
    if name.type == "document" and (years := YEARS_OF_A_TITLE.match(text, found.end)):
        titled = text[found.start : years.end()]
        return replace(entity, end=years.end(), text=titled, canonical=name.canonical + years[0])
    return entity


def _why(found: NameFound, written: str) -> str:
    name = found.name
    if name.source == OWN_LIST:
        return f"{OWN_LIST} → {name.canonical}"
    spelling = _another_spelling(written, name.canonical) if name.type == "person" else None
    return f"{name.why}, {spelling}" if spelling else name.why
