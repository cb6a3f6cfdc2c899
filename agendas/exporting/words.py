"""The words of exports, from ``resources/exporting/words.toml``. Read when first exported."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass

from agendas.comparison import ChangeKind, Relation
from agendas.exporting.marking import Mark
from agendas.model import EntityType
from agendas.resources import resource


@dataclass(frozen=True, slots=True)
class RelationWords:
    """The sign between two paragraphs and its word; ``elsewhere``: a row of one side is in another too."""

    sign: str
    word: str
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class CollectionWords:
    """The words of a collection of quotes. Pairs are for one and for more of them."""

    title: str
    empty: str
    other: str
    old: str
    new: str
    tags: str
    quotes: tuple[str, str]
    documents: tuple[str, str]
    agendas: tuple[str, str]
    counted: str
    from_agendas: str
    columns: dict[str, str]


@dataclass(frozen=True, slots=True)
class ExportWords:
    """Every word that is not the document's own; the file says where each stands."""

    comparison: str
    note: str
    note_subtitle: str
    changes: str
    rows: str
    rows_caption: str
    topic: str
    change: str
    relation: str
    legend: str
    no_changes: str
    nothing_ticked: str
    absent_quote: str
    no_number: str
    moved: str
    by_hand: str
    formula: str
    also: str
    comes_back: str
    stood_in: str
    sentence_comes_back: str
    sentence_stood_in: str
    shared: str
    same_heading: str
    paragraph: str
    footnotes: str
    other_footnotes: str
    notes: str
    footnote_of: str
    file: str
    left_out_one: str
    left_out_more: str
    page_of: tuple[str, str]
    to_rows: str
    contents: str
    positions: str
    names: str
    position_of: str
    position_against: str
    collection: CollectionWords
    relations: dict[Relation, RelationWords]
    kinds: dict[ChangeKind, str]
    marks: dict[Mark, str]
    entity_types: dict[EntityType, str]

    def left_out(self, count: int) -> str:
        """How many paragraphs are not shown; empty when all are."""
        if count == 1:
            return self.left_out_one
        return self.left_out_more.format(count=count) if count else ""


@functools.cache
def words() -> ExportWords:
    """The words in the file."""
    data = tomllib.loads(resource("exporting/words.toml").read_text(encoding="utf-8"))
    relations = {kind: RelationWords(**row) for kind, row in data.pop("relations").items()}
    collection = CollectionWords(**data.pop("collection"))
    return ExportWords(
        **(data | {"page_of": tuple(data["page_of"])}), relations=relations, collection=collection
    )
