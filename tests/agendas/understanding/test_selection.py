"""Which of overlapping entities stand."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from agendas.model import Entity
from agendas.understanding.selection import choose

_ENTITIES = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 12)).map(
        lambda span: Entity(span[0], span[0] + span[1], "place", "x" * span[1], "x")
    ),
    max_size=12,
)


def _entity(start: int, end: int, canonical: str = "x") -> Entity:
    return Entity(start, end, "place", "x" * (end - start), canonical)


def test_the_longest_stands_and_what_it_leaves_free_stands_beside_it() -> None:
    assert choose([_entity(0, 5), _entity(4, 14), _entity(13, 16), _entity(14, 15)]) == (
        _entity(4, 14),
        _entity(14, 15),
    )


def test_of_equals_the_first_stands() -> None:
    assert choose([_entity(0, 5, "first"), _entity(0, 5, "second")])[0].canonical == "first"


def test_an_own_name_stands_against_equals_parts_and_what_crosses_it_not_against_what_contains_it() -> None:
    own = _entity(3, 8, "own")
    others = [_entity(3, 8), _entity(4, 6), _entity(7, 20)]
    assert choose(others, [own]) == (own,)
    assert choose([_entity(2, 8)], [own]) == (_entity(2, 8),)


@given(_ENTITIES, _ENTITIES)
def test_nothing_overlaps_and_nothing_that_fits_is_left_out(
    candidates: list[Entity], own: list[Entity]
) -> None:
    chosen = choose(candidates, own)
    for one, other in itertools.pairwise(chosen):
        assert one.end <= other.start
    for entity in own:
        assert any(one.start < entity.end and entity.start < one.end for one in chosen)
    if not own:
        for entity in candidates:
            assert any(one.start < entity.end and entity.start < one.end for one in chosen)
