from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from agendas.comparing.ordering import NO_ONE, moved_pairs, rows_in_order


def test_left_only_rows_stay_behind_what_they_stood_behind() -> None:
    rows = rows_in_order([(0, 0), (3, 1)], left_count=5, right_count=3, moved=set())
    assert rows == [(0, 0), (1, NO_ONE), (2, NO_ONE), (3, 1), (4, NO_ONE), (NO_ONE, 2)]


def test_a_left_only_row_before_all_pairs_comes_first() -> None:
    assert rows_in_order([(1, 0)], 2, 1, set())[0] == (0, NO_ONE)


def test_a_left_only_row_does_not_follow_a_paragraph_that_moved_away() -> None:
    rows = rows_in_order([(0, 0), (1, 2), (3, 1)], left_count=4, right_count=3, moved={(1, 2)})
    assert rows == [(0, 0), (2, NO_ONE), (3, 1), (1, 2)]


def test_one_paragraph_put_first_is_all_that_moved() -> None:
    assert moved_pairs([(0, 1, 5), (1, 2, 5), (2, 3, 5), (3, 0, 5)]) == {(3, 0)}


def test_of_two_equally_small_choices_the_better_pair_stays() -> None:
    assert moved_pairs([(0, 1, 9), (1, 0, 5)]) == {(1, 0)}
    assert moved_pairs([(0, 1, 5), (1, 0, 9)]) == {(0, 1)}


@given(st.permutations(range(7)))
def test_the_fewest_pairs_are_moved(rights: list[int]) -> None:
    pairs = [(left, right, 1) for left, right in enumerate(rights)]
    moved = moved_pairs(pairs)
    stay = [right for left, right in enumerate(rights) if (left, right) not in moved]
    assert stay == sorted(stay)
    longest = max(
        len(chosen)
        for size in range(len(rights) + 1)
        for chosen in itertools.combinations(rights, size)
        if list(chosen) == sorted(chosen)
    )
    assert len(stay) == longest
