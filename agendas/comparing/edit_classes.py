"""What kind of words an edit changes: a figure, a date, how binding it is, a name, or just the wording.

Works with the entities of both texts; without them figures and dates are known by their digits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from agendas.comparing.knowledge import modal_ranks, stop_words, weights
from agendas.comparing.words import words_of
from agendas.comparison import EditClass
from agendas.model import Entity, Span

Kind = Literal["figure", "date", "modal", "entity", "word"]

_PRECEDENCE: tuple[Literal["figure", "date", "modal", "entity"], ...] = ("figure", "date", "modal", "entity")
_YEAR = re.compile(r"(?:19|20)\d\d")


class EditClassifier:
    """Classes of the edits between two texts."""

    def __init__(
        self,
        left: str,
        right: str,
        left_entities: Sequence[Entity] = (),
        right_entities: Sequence[Entity] = (),
    ) -> None:
        self._left, self._left_entities = left, left_entities
        self._right, self._right_entities = right, right_entities

    def class_of(self, left: Span, right: Span) -> EditClass:
        """The class of the edit that replaces ``left`` by ``right`` (one may be empty).

        A kind counts when the two sides differ in it, and when it is what the edit is about: a new sentence
        that happens to hold a figure is wording.
        """
        gone = _units(self._left, left, self._left_entities)
        come = _units(self._right, right, self._right_entities)
        if gone is None or come is None:
            return "wording"
        for kind in _PRECEDENCE:
            company = max(_company(gone, kind), _company(come, kind))
            if _names(gone, kind) != _names(come, kind) and company <= weights().company:
                return kind
        return "wording"


def _names(units: list[tuple[Kind, str]], kind: Kind) -> set[str]:
    return {name for this, name in units if this == kind}


def _company(units: list[tuple[Kind, str]], kind: Kind) -> int:
    """How many telling units are of another kind."""
    return sum(this not in (kind, "modal") for this, _ in units)


def _units(text: str, span: Span, entities: Sequence[Entity]) -> list[tuple[Kind, str]] | None:
    """What a span is made of: entities, numbers, modal words and other telling words, each with a name.

    None when it has so many other words that it can only be wording.
    """
    inside = [entity for entity in entities if entity.start < span.end and span.start < entity.end]
    units: list[tuple[Kind, str]] = [(_kind(entity), entity.canonical) for entity in inside]
    others = 0
    for start, word in words_of(span.of(text)):
        at = span.start + start
        if any(entity.start <= at < entity.end for entity in inside):
            continue
        kind = _kind_of_word(word)
        others += kind == "word"
        if others > weights().company:
            return None
        if kind:
            units.append((kind, word))
    return units


def _kind_of_word(word: str) -> Kind | None:
    if word in modal_ranks():
        return "modal"
    if word[0].isdigit():
        return "date" if _YEAR.fullmatch(word) else "figure"
    return None if word in stop_words() else "word"


def _kind(entity: Entity) -> Kind:
    if entity.type == "figure":
        return "figure"
    return "date" if entity.type == "date" else "entity"
