"""The way back and forward."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.places import Spot, VisitedPlace
from gui.visiting.history import MOST_PLACES, History

A, B, C = (VisitedPlace(key) for key in "abc")
LOWER = Spot("p7", 12, 40)


def test_one_comes_back_to_the_words_that_were_being_read() -> None:
    history = History()
    history.go(None, A)
    history.go(A.at(LOWER), B)

    assert history.back(B) == A.at(LOWER)
    assert history.forward(A.at(LOWER)) == B


def test_a_new_way_forgets_what_one_went_back_from() -> None:
    history = History()
    history.go(None, A)
    history.go(A, B)
    history.back(B)
    history.go(A, C)

    assert not history.can_go_forward
    assert history.back(C) == A


def test_a_comparison_and_its_mirror_are_two_places() -> None:
    history, pair, mirror = History(), VisitedPlace("a", "b"), VisitedPlace("b", "a")
    history.go(None, pair)
    history.go(pair, mirror)

    assert history.back(mirror) == pair


def test_the_same_place_again_is_no_step() -> None:
    history = History()
    history.go(None, A)
    history.go(A, A)

    assert not history.can_go_back


def test_a_place_that_was_reached_unseen_is_noted_when_it_is_left() -> None:
    """The first agenda of a list that was emptied and filled again is shown without anybody's wish."""
    history = History()
    history.go(None, A)
    history.go(C, B)

    assert history.back(B) == C
    assert history.back(C) == A


def test_an_agenda_that_was_removed_is_left_out() -> None:
    history = History()
    for here, there in ((None, A), (A, VisitedPlace("a", "b")), (VisitedPlace("a", "b"), C)):
        history.go(here, there)
    history.forget_all_but({"a", "c"})

    assert history.back(C) == A
    assert not history.can_go_back


@given(st.lists(st.sampled_from(["go a", "go b", "go c", "back", "forward"]), max_size=60))
def test_back_and_forward_are_each_others_opposite(steps: list[str]) -> None:
    history, here = History(), A
    history.go(None, here)
    for step in steps:
        if step.startswith("go"):
            there = VisitedPlace(step[-1])
            history.go(here, there)
            here = there
        elif step == "back" and history.can_go_back:
            before = history.back(here)
            assert before is not None
            assert history.forward(before) == here
            here = history.back(here) or here
        elif step == "forward" and history.can_go_forward:
            here = history.forward(here) or here
    assert history.back(here) is None or history.can_go_forward


def test_it_does_not_grow_for_ever() -> None:
    history, here = History(), A
    for number in range(MOST_PLACES + 50):
        there = VisitedPlace(str(number))
        history.go(here, there)
        here = there
    steps = 0
    while (before := history.back(here)) is not None:
        here, steps = before, steps + 1

    assert steps == MOST_PLACES - 1
