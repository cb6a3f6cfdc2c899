"""What kind of words an edit changes: a figure, a date, how binding it is, a name, or just the wording.

Works with the entities of both texts; without them figures and dates are known by their digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from agendas.comparing.knowledge import modal_ranks, stop_words, weights
from agendas.comparing.words import words_of
from agendas.model import EditClass, Entity, Span

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
        gone = list(_units(self._left, left, self._left_entities))
        come = list(_units(self._right, right, self._right_entities))
        for kind in _PRECEDENCE:
            if _names(gone, kind) != _names(come, kind) and max(
                _company(gone, kind), _company(come, kind)
            ) <= (weights().company):
                return kind
        return "wording"


def _names(units: list[tuple[Kind, str]], kind: Kind) -> set[str]:
    return {name for this, name in units if this == kind}


def _company(units: list[tuple[Kind, str]], kind: Kind) -> int:
    """How many telling units are of another kind."""
    return sum(this not in (kind, "modal") for this, _ in units)


def _units(text: str, span: Span, entities: Sequence[Entity]) -> Iterator[tuple[Kind, str]]:
    """What a span is made of: entities, numbers, modal words and other telling words, each with a name."""
    inside = [entity for entity in entities if entity.start < span.end and span.start < entity.end]
    for entity in inside:
        yield _kind(entity), entity.canonical
    for start, word in words_of(span.of(text)):
        at = span.start + start
        if any(entity.start <= at < entity.end for entity in inside):
            continue
        if word in modal_ranks():
            yield "modal", word
        elif word[0].isdigit():
            yield ("date" if _YEAR.fullmatch(word) else "figure"), word
        elif word not in stop_words():
            yield "word", word


def _kind(entity: Entity) -> Kind:
    if entity.type == "figure":
        return "figure"
    return "date" if entity.type == "date" else "entity"
