"""The order in which changes are told: by topic, as a reader of the right-hand agenda would meet them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agendas.comparing.statements import Place
from agendas.comparison import Change
from agendas.understanding.topic_list import whole_of


@dataclass(frozen=True, slots=True)
class Placed:
    """A change and where its sentences stand; a side is None when it has none."""

    change: Change
    left: Place | None
    right: Place | None


def in_reading_order(placed: Sequence[Placed]) -> tuple[Change, ...]:
    """The changes of one topic together ("Oekraïne: steun" with "Oekraïne: oorlog"), the topics in right-hand
    reading order, those that the right side lacks last, in left-hand order.
    """
    first: dict[str, tuple[bool, Place]] = {}
    for one in placed:
        topic = whole_of(one.change.topic)
        first[topic] = min(first.get(topic, _place(one)), _place(one))
    ordered = sorted(
        placed, key=lambda one: (first[whole_of(one.change.topic)], whole_of(one.change.topic), _place(one))
    )
    return tuple(one.change for one in ordered)


def _place(placed: Placed) -> tuple[bool, Place]:
    place = placed.right or placed.left
    if place is None:
        raise ValueError("a change must stand on either side")
    return placed.right is None, place
