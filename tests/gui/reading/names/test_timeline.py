"""The timeline of a name: where the agendas stand on the axis, and which years are named."""

from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from agendas.model import Meeting
from gui.reading.names.timeline import LARGEST_DOT, SMALLEST_DOT, Timeline, timeline_of
from tests.gui.reading.names.sample import entries, mentions


def _timeline(count: int) -> Timeline:
    return timeline_of(mentions("country", "Oekraïne", entries(count)), entries(count), "k0")


def test_what_is_no_longer_in_the_library_is_left_out() -> None:
    found = timeline_of(mentions("country", "Oekraïne", ["k0", "weg", "k1"]), entries(2), "k0")
    assert [mention.entry.key for mention in found.mentions] == ["k0", "k1"]


def test_an_agenda_without_a_date_stands_last_and_not_on_the_axis() -> None:
    known = entries(3)
    known["k0"] = replace(known["k0"], meeting=Meeting("NAVO FMM"))
    timeline = timeline_of(mentions("country", "Oekraïne", known), known, "k1")
    assert [mention.entry.key for mention in timeline.mentions] == ["k1", "k2", "k0"]
    assert timeline.place(timeline.mentions[-1], 0, 200) is None
    only = timeline_of(mentions("country", "Oekraïne", ["k0"]), known, "k1")
    assert only.has_others
    assert not only.has_axis
    assert only.nearest(0, 500, 0, 200) is None


@given(st.integers(1, 60), st.floats(20, 400))
def test_dots_stand_on_the_axis_in_the_order_of_their_days(count: int, width: float) -> None:
    timeline = _timeline(count)
    places = [timeline.place(mention, 10, width) for mention in timeline.mentions]
    assert all(place is not None and 10 <= place <= 10 + width + 1e-6 for place in places)
    assert places == sorted(places, key=lambda place: -(place or 0))


@given(st.integers(1, 60), st.floats(40, 400))
def test_named_years_do_not_run_into_one_another(count: int, width: float) -> None:
    years = _timeline(count).years(0, width, 38)
    middles = [(year.left + year.right) / 2 for year in years if year.is_named]
    assert years[-1].is_named
    assert all(right - left >= 38 - 1e-6 for left, right in itertools.pairwise(middles))


def test_a_dot_grows_with_the_blocks_but_not_without_end() -> None:
    radii = [mention.radius for mention in _timeline(60).mentions]
    assert radii[0] == SMALLEST_DOT
    assert radii == sorted(radii)
    assert radii[-1] == LARGEST_DOT


def test_the_nearest_dot_is_meant_if_it_is_near() -> None:
    timeline = _timeline(5)
    third = timeline.mentions[2]
    x = timeline.place(third, 10, 200)
    assert x is not None
    assert timeline.nearest(x + 3, 8, 10, 200) == third
    assert timeline.nearest(x + 15, 8, 10, 200) is None
