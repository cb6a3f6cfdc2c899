from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gui.comparing.hidden import HiddenRun, HiddenRuns
from gui.comparing.placing import Placing

VIEW = 100
exact_heights = st.lists(st.integers(1, 260), min_size=1, max_size=60)


def on_screen(placing: Placing, band: int) -> int | None:
    return dict(placing.visible(VIEW)).get(band)


@given(exact_heights, st.integers(1, 260), st.lists(st.integers(-300, 300), max_size=12))
def test_scrolling_by_pixels_moves_exactly_so_many(
    heights: list[int], estimate: int, steps: list[int]
) -> None:
    """However wrong the estimates are: what stands in sight moves as far as the wheel was turned."""
    placing = Placing([estimate] * len(heights), heights.__getitem__)
    placing.visible(VIEW)
    at = 0
    end = max(0, sum(heights) - VIEW)
    for step in steps:
        placing.scroll_by(step)
        placing.visible(VIEW)
        at = max(0, min(end, at + step))
        assert sum(heights[: placing.band]) + placing.offset == at


@given(exact_heights, st.integers(1, 260), st.integers(-50, 20_000))
def test_the_bands_in_sight_fill_the_view_without_gaps(heights: list[int], estimate: int, value: int) -> None:
    placing = Placing([estimate] * len(heights), heights.__getitem__)
    placing.scroll_to(value)
    found = placing.visible(VIEW)
    assert found[0][1] <= 0
    for (band, top), (following, below) in pairwise(found):
        assert following == band + 1
        assert below == top + heights[band]
    bottom = found[-1][1] + heights[found[-1][0]]
    assert bottom >= VIEW or (found[0] == (0, 0) and len(found) == len(heights))


@given(exact_heights, st.integers(1, 260), st.data())
def test_a_band_is_shown_where_it_was_asked_for(
    heights: list[int], estimate: int, data: st.DataObject
) -> None:
    placing = Placing([estimate] * len(heights), heights.__getitem__)
    band = data.draw(st.integers(0, len(heights) - 1))
    placing.show(band, 33)
    top = on_screen(placing, band)
    assert top is not None
    above, below = sum(heights[:band]), sum(heights[band:])
    if above >= 33 and below >= VIEW - 33:
        assert top == 33


def test_other_estimates_leave_the_same_part_on_top() -> None:
    heights = [100, 100, 100]
    placing = Placing([100] * 3, heights.__getitem__)
    placing.scroll_to(150)
    heights[:] = [200, 200, 200]
    placing.estimate_anew([10, 10, 10])
    assert (placing.band, placing.offset) == (1, 100)


def test_no_bands_is_no_place() -> None:
    placing = Placing((), lambda _: 0)
    placing.scroll_by(10)
    placing.scroll_to(10)
    assert placing.visible(VIEW) == []


@given(
    exact_heights,
    st.integers(1, 260),
    st.sets(st.integers(0, 59)),
    st.lists(st.integers(-300, 900), max_size=9),
)
def test_hidden_bands_take_no_room_and_are_passed_over(
    heights: list[int], estimate: int, chosen: set[int], steps: list[int]
) -> None:
    """Every second run hides a ghost alone: no line stands there, and no scrolling gets stuck at it."""
    hidden = sorted(band for band in chosen if band < len(heights))
    runs: list[HiddenRun] = []
    for band in hidden:
        if runs and runs[-1].last == band - 1:
            runs[-1] = runs[-1]._replace(last=band)
        else:
            runs.append(HiddenRun(band, band, (band,) if len(runs) % 2 else ()))
    for run in runs:
        heights[run.first : run.last + 1] = [10 * len(run.rows), *[0] * (run.last - run.first)]
    estimates = [estimate if height else 0 for height in heights]
    placing = Placing(estimates, heights.__getitem__, 0, HiddenRuns(runs))
    inside = {band for run in runs for band in range(run.first + 1, run.last + 1)}
    end = max(0, sum(heights) - VIEW)
    at = 0
    for step in steps:
        placing.scroll_by(step)
        found = placing.visible(VIEW)
        at = max(0, min(end, at + step))
        assert sum(heights[: placing.band]) + placing.offset == at
        assert not inside & {band for band, _ in found}
        assert all(below - top == heights[band] for (band, top), (_, below) in pairwise(found))
