"""Chooses among overlapping entities: the longest, and the user's own names before others of their size.

Needs the standard library alone. The rule, in full:

1. Of two entities that overlap the longer one stands: the motie over its members, the range over its days.
2. A name of the user's own list takes the place of all that is as long, that it contains, or that crosses
   its border. What contains it altogether stays, by rule 1: an own "NAVO" leaves "NAVO-top" what it is.
3. Of equals the first in the list of candidates stands.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from operator import attrgetter

from agendas.model import Entity

_START = attrgetter("start")


def choose(candidates: Iterable[Entity], own: Sequence[Entity] = ()) -> tuple[Entity, ...]:
    """The entities that stand, in order and without overlap. ``own`` are of the user's list."""
    if not own:
        return _longest(candidates)
    standing = _longest(own)
    return _longest([*standing, *(one for one in candidates if not _gives_way(one, standing))])


def _gives_way(candidate: Entity, own: Sequence[Entity]) -> bool:
    """Whether an own name overlaps the candidate and is not a mere part of it."""
    first = bisect_right(own, candidate.start, key=attrgetter("end"))
    after = bisect_left(own, candidate.end, key=_START)
    return any(not _is_part(one, candidate) for one in own[first:after])


def _is_part(one: Entity, other: Entity) -> bool:
    return other.start <= one.start and one.end <= other.end and _length(one) < _length(other)


def _longest(candidates: Iterable[Entity]) -> tuple[Entity, ...]:
    in_order = sorted(candidates, key=_START)
    kept: list[Entity] = []
    cluster: list[Entity] = []
    reached = 0
    for entity in in_order:
        if entity.start >= reached:
            kept += _longest_of(cluster)
            cluster = []
        cluster.append(entity)
        reached = max(reached, entity.end)
    return (*kept, *_longest_of(cluster))


def _longest_of(cluster: list[Entity]) -> list[Entity]:
    """The entities of a run in which each overlaps another, longest first as long as they fit."""
    if len(cluster) < 2:
        return cluster
    kept: list[Entity] = []
    for entity in sorted(cluster, key=_length, reverse=True):
        at = bisect_left(kept, entity.start, key=_START)
        free_before = at == 0 or kept[at - 1].end <= entity.start
        if free_before and (at == len(kept) or entity.end <= kept[at].start):
            insort(kept, entity, key=_START)
    return kept


def _length(entity: Entity) -> int:
    return entity.end - entity.start
