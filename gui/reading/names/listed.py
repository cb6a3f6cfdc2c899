"""The names of an agenda: every person, country, date, … once, with the places where it stands.

Values alone, no widgets. What the reader reads for a name is said by ``gui.reading.names.words``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from agendas.model import ENTITY_TYPES, Agenda, Block, Entity, EntityType
from gui.reading.names import words
from gui.reading.text_map import Stretch
from gui.reading.written_out import written_out

NameKey = tuple[EntityType, str]
"""The type and the canonical form, which together are one name."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name: how it is shown, where it stands (in the order of the text), and how it was written.

    ``variants`` are the written forms and how often each occurs, the most frequent first.
    """

    type: EntityType
    canonical: str
    shown: str
    places: tuple[Stretch, ...]
    variants: tuple[tuple[str, int], ...]

    @property
    def key(self) -> NameKey:
        """What makes it this name and no other."""
        return self.type, self.canonical

    @property
    def count(self) -> int:
        """How often it occurs."""
        return len(self.places)

    @property
    def sought(self) -> str:
        """Everything by which it can be found, folded."""
        return words.folded(" ".join((self.shown, self.canonical, *(form for form, _count in self.variants))))


def names_of(agenda: Agenda) -> Mapping[EntityType, tuple[Name, ...]]:
    """The names of each type that occurs, in the order in which the panel lists them.

    The most frequent first, dates as the days go by, figures by kind and size, documents by number.
    """
    found: dict[NameKey, list[tuple[Block, Entity]]] = {}
    for block in agenda.blocks:
        for entity in block.entities:
            found.setdefault((entity.type, entity.canonical), []).append((block, entity))
    listed: dict[EntityType, list[Name]] = {kind: [] for kind in ENTITY_TYPES}
    for (kind, canonical), occurrences in found.items():
        listed[kind].append(_name(kind, canonical, occurrences))
    return {kind: tuple(sorted(names, key=_order)) for kind, names in listed.items() if names}


def _name(kind: EntityType, canonical: str, occurrences: list[tuple[Block, Entity]]) -> Name:
    variants = tuple(Counter(entity.text for _block, entity in occurrences).most_common())
    places = tuple(Stretch(block.id, entity.start, entity.end) for block, entity in occurrences)
    return Name(kind, canonical, _shown(kind, canonical, variants, occurrences), places, variants)


def _shown(
    kind: EntityType,
    canonical: str,
    variants: tuple[tuple[str, int], ...],
    occurrences: list[tuple[Block, Entity]],
) -> str:
    if kind == "date":
        return words.date_words(canonical)
    if kind == "document":
        return written_out(kind, canonical)
    if kind == "figure":
        followers = (block.text[entity.end : entity.end + 60] for block, entity in occurrences)
        return words.figure_words(canonical, variants[0][0], followers)
    return canonical


def _order(name: Name) -> tuple[object, ...]:
    if name.type == "date":
        return words.date_order(name.canonical)
    if name.type == "figure":
        return words.figure_order(name.canonical)
    if name.type == "document":
        return words.document_order(name.canonical)
    return -name.count, words.folded(name.canonical), name.canonical
