"""A comparison says how far it is and ends soon after it is called off."""

from __future__ import annotations

import itertools

import pytest

from agendas.comparing import compare, prepare
from agendas.comparing.progress import Watch
from agendas.comparison import ComparisonStopped, ComparisonWishes
from tests.agendas.comparing.seeds import PAIRS, seed


def test_progress_rises_from_nothing_to_all() -> None:
    shares: list[float] = []
    compare(seed(PAIRS[0][0]), seed(PAIRS[0][1]), progress=shares.append)
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)


def test_it_stops_whenever_it_is_called_off() -> None:
    asked = itertools.count()
    compare(seed(PAIRS[0][0]), seed(PAIRS[0][1]), stopped=lambda: next(asked) < 0)
    times = next(asked)
    assert times > 100
    for moment in range(0, times, 25):
        asked = itertools.count()
        with pytest.raises(ComparisonStopped):
            compare(seed(PAIRS[0][0]), seed(PAIRS[0][1]), stopped=lambda: next(asked) >= moment)  # noqa: B023


def test_what_was_stopped_can_be_done_again() -> None:
    prepared = prepare(seed(PAIRS[0][0]), seed(PAIRS[0][1]))
    with pytest.raises(ComparisonStopped):
        prepared.compare(ComparisonWishes(0.4), stopped=lambda: True)
    assert prepared.compare() == compare(prepared.left, prepared.right)


def test_a_hundred_shares_are_told_at_most() -> None:
    told: list[float] = []
    assert list(Watch(told.append).over(range(1000), 0.5, 1.0)) == list(range(1000))
    assert len(told) == 100
    assert (told[0], max(told) < 1.0) == (0.5, True)
