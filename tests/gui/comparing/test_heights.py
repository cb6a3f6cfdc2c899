from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.comparing.heights import Heights

some_heights = st.lists(st.integers(0, 500), max_size=700)  # more than two chunks


@given(some_heights)
def test_tops_are_the_sums_of_the_heights_above(heights: list[int]) -> None:
    made = Heights(heights)
    assert made.total == sum(heights)
    assert list(made.tops()) == [sum(heights[:band]) for band in range(len(heights))]
    for band in range(0, len(heights) + 1, 37):
        assert made.top(band) == sum(heights[:band])


@given(st.lists(st.integers(1, 500), min_size=1, max_size=700), st.data())
def test_every_pixel_belongs_to_the_band_that_covers_it(heights: list[int], data: st.DataObject) -> None:
    made = Heights(heights)
    y = data.draw(st.integers(0, sum(heights) - 1))
    band = made.at(y)
    assert made.top(band) <= y < made.top(band) + made[band]


@given(st.lists(st.integers(0, 500), min_size=1, max_size=700), st.data())
def test_a_height_that_became_exact_moves_all_below_it(heights: list[int], data: st.DataObject) -> None:
    made = Heights(heights)
    for _ in range(3):
        band = data.draw(st.integers(0, len(heights) - 1))
        heights[band] = data.draw(st.integers(0, 500))
        made.set(band, heights[band])
    assert made.total == sum(heights)
    assert list(made.tops()) == list(Heights(heights).tops())


def test_beyond_the_ends_is_the_nearest_band() -> None:
    made = Heights([10, 10, 10])
    assert (made.at(-5), made.at(9), made.at(10), made.at(999)) == (0, 0, 1, 2)


def test_a_band_without_height_covers_nothing() -> None:
    assert Heights([10, 0, 10]).at(10) == 2


def test_impossible_questions_are_refused() -> None:
    with pytest.raises(IndexError):
        Heights().at(0)
    with pytest.raises(ValueError, match="-1 pixels"):
        Heights([1]).set(0, -1)
