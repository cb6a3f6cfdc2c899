"""The slider: fewer and surer pairs, or more of them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agendas.comparing import compare, prepare
from agendas.comparing.strictness import margin
from agendas.comparison import ComparisonWishes
from agendas.model import Agenda
from tests.agendas.comparing.seeds import PAIRS, seed
from tests.agendas.comparing.shown import shown_pairs
from tests.agendas.comparing.strategies import agendas
from tests.small_agendas import small_agenda

STEPS = [step / 10 for step in range(11)]

strictnesses = st.floats(0, 1, allow_nan=False)


def test_the_margin_rises_from_half_by_one_to_many_times() -> None:
    margins = [margin(step) for step in STEPS]
    assert margins == sorted(margins)
    assert (margins[0], margins[5], margins[10]) == (0.5, 1.0, 2.5)


@settings(max_examples=60, deadline=None)
@given(agendas(), agendas(), strictnesses, strictnesses)
def test_what_is_shown_strictly_is_shown_loosely(
    left: Agenda, right: Agenda, one: float, other: float
) -> None:
    prepared = prepare(left, right)
    loose = prepared.compare(ComparisonWishes(min(one, other)))
    strict = prepared.compare(ComparisonWishes(max(one, other)))
    assert shown_pairs(strict) <= shown_pairs(loose)


@settings(max_examples=40, deadline=None)
@given(agendas(), agendas(), strictnesses)
def test_every_paragraph_stands_in_one_row_at_any_strictness(
    left: Agenda, right: Agenda, strictness: float
) -> None:
    rows = compare(left, right, ComparisonWishes(strictness)).rows
    assert sorted(block for row in rows for block in row.left) == sorted(b.id for b in left.paragraphs)
    assert [block for row in rows for block in row.right] == [block.id for block in right.paragraphs]


@settings(max_examples=30, deadline=None)
@given(agendas())
def test_the_same_paragraphs_pair_however_strict(agenda: Agenda) -> None:
    rows = compare(agenda, agenda, ComparisonWishes(1.0)).rows
    assert all(row.relation == "same" and row.left == row.right for row in rows)


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_seeds_show_more_the_looser(left: str, right: str) -> None:
    prepared = prepare(seed(left), seed(right))
    shown = [shown_pairs(prepared.compare(ComparisonWishes(step))) for step in STEPS]
    assert all(looser >= stricter for looser, stricter in itertools.pairwise(shown))
    assert len(shown[0]) > len(shown[5]) > len(shown[10])


def test_the_slider_changes_the_rows_and_not_what_changed() -> None:
    prepared = prepare(seed(PAIRS[5][0]), seed(PAIRS[5][1]))
    strict, middle = prepared.compare(ComparisonWishes(1.0)), prepared.compare()
    assert strict.rows != middle.rows
    assert strict.changes == middle.changes
    assert prepared.compare() == middle == compare(middle.left, middle.right)


def test_a_near_copy_stays_and_a_shared_subject_goes() -> None:
    copy = "De schaduwvloot van Rusland in de Oostzee wordt aangepakt met nieuwe sancties tegen reders."
    left = small_agenda([("paragraph", copy), ("paragraph", "De vissers van Ghana, en elders in Afrika.")])
    right = small_agenda(
        [
            ("paragraph", copy.replace("nieuwe", "strenge")),
            ("paragraph", "De boeren van Ghana verbouwen cacao, dat in Afrika weinig opbrengt."),
        ]
    )
    assert shown_pairs(compare(left, right)) == {("p1", "p1"), ("p2", "p2")}
    assert shown_pairs(compare(left, right, ComparisonWishes(1.0))) == {("p1", "p1")}
