"""The windows and the recent comparisons, as they are kept between two starts."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from gui.places import Spot, VisitedPlace
from gui.visiting.recent import MOST_RECENT, recent_from, with_newest
from gui.visiting.session import MOST_WINDOWS, WindowState, session_from, session_text

SPOTS = st.builds(
    Spot, st.text(), st.integers(0, 10**6), st.integers(-5_000, 5_000), st.sampled_from(["left", "right"])
)
PLACES = st.builds(VisitedPlace, st.text(min_size=1), st.text(), SPOTS)
STATES = st.builds(WindowState, st.none() | PLACES, st.binary(max_size=80))


@given(st.lists(STATES, max_size=MOST_WINDOWS))
def test_what_is_kept_comes_back(windows: list[WindowState]) -> None:
    assert session_from(session_text(windows)) == tuple(windows)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inside: (
        st.lists(inside, max_size=4)
        | st.dictionaries(st.sampled_from(["place", "key", "other", "spot", "geometry"]), inside)
    ),
    max_leaves=12,
)


@given(st.text() | JSON.map(json.dumps))
def test_no_damage_makes_a_start_fail(stored: str) -> None:
    session_from(stored)
    recent_from(stored)


def test_a_window_whose_place_is_damaged_keeps_its_geometry() -> None:
    assert session_from('[{"place": {"key": 7}, "geometry": "AAA="}]') == (WindowState(None, b"\0\0"),)


def test_a_height_that_no_screen_has_is_damage() -> None:
    spot = {"block": "p1", "offset": 3, "height": 10**12, "side": "left"}
    (state,) = session_from(json.dumps([{"place": {"key": "a", "other": "", "spot": spot}}]))

    assert state.place is not None
    assert state.place.spot == Spot("p1", 3, 0, "left")


def test_the_newest_comparison_stands_first_and_two_agendas_once() -> None:
    text = ""
    for pair in (("a", "b"), ("c", "d"), ("b", "a")):
        text = with_newest(text, pair)

    assert recent_from(text) == (("b", "a"), ("c", "d"))


def test_ten_comparisons_are_remembered() -> None:
    text = ""
    for number in range(30):
        text = with_newest(text, (f"left {number}", "right"))

    assert len(recent_from(text)) == MOST_RECENT
    assert recent_from(text)[0] == ("left 29", "right")
