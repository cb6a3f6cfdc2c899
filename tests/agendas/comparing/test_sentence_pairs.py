"""A sentence that moved into another paragraph is found, and little else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from agendas.comparing import compare
from agendas.comparing.knowledge import weights
from agendas.comparison import Comparison, ComparisonWishes
from agendas.model import Agenda
from tests.agendas.comparing.seeds import PAIRS, seed
from tests.agendas.comparing.sentences import agenda_of
from tests.agendas.comparing.strategies import agendas

UKRAINE = "De luchtverdediging van Oekraïne heeft munitie uit het fonds nodig."
FLEET = "De schaduwvloot op de Oostzee wordt geraakt door sancties tegen reders."
BALKANS = "Op de Westelijke Balkan groeit de invloed van China op havens en spoorwegen."
HARBOUR = "De haven van Odessa ontvangt graanschepen uit Afrika."
FORMULA = "De agenda is op het moment van schrijven nog niet bekend."


def texts(comparison: Comparison, *, elsewhere: bool) -> list[tuple[str, str]]:
    found = (pair for pair in comparison.sentence_pairs if pair.elsewhere == elsewhere)
    return [(pair.left.text, pair.right.text) for pair in found]


def test_a_sentence_that_moved_to_another_paragraph_is_found() -> None:
    left = agenda_of(f"{UKRAINE} {HARBOUR} {FLEET}", BALKANS)
    right = agenda_of(f"{UKRAINE} {HARBOUR}", f"{BALKANS} {FLEET}")
    comparison = compare(left, right)
    assert (FLEET, FLEET) in texts(comparison, elsewhere=True)
    assert (UKRAINE, UKRAINE) in texts(comparison, elsewhere=False)


def test_a_sentence_of_a_paragraph_that_is_the_same_is_not_told() -> None:
    comparison = compare(agenda_of(UKRAINE, BALKANS), agenda_of(UKRAINE, f"{FLEET} {UKRAINE}"))
    assert not comparison.sentence_pairs


def test_formulas_pair_with_nothing() -> None:
    left = agenda_of(f"{UKRAINE} {FORMULA}", BALKANS)
    right = agenda_of(f"{UKRAINE} {HARBOUR}", f"{FLEET} {FORMULA}")
    pairs = compare(left, right).sentence_pairs
    assert [pair.left.text for pair in pairs] == [UKRAINE]


def test_what_is_alike_in_a_row_goes_before_what_is_alike_elsewhere() -> None:
    left = agenda_of(f"{UKRAINE} {FLEET}", f"{BALKANS} {HARBOUR}")
    right = agenda_of(f"{FLEET} {UKRAINE}", f"{HARBOUR} {BALKANS} {FLEET}")
    pairs = compare(left, right).sentence_pairs
    assert {(pair.left.block, pair.right.block) for pair in pairs} == {("p1", "p1"), ("p2", "p2")}


def test_a_strict_slider_puts_sure_pairs_elsewhere_and_drops_the_others() -> None:
    for left, right in PAIRS[:3]:
        middle = compare(seed(left), seed(right))
        strict = compare(seed(left), seed(right), ComparisonWishes(1.0))
        sure = {(pair.left, pair.right) for pair in strict.sentence_pairs}
        assert sure <= {(pair.left, pair.right) for pair in middle.sentence_pairs}
        assert all(pair.score >= weights().sentence for pair in strict.sentence_pairs if pair.elsewhere)


@settings(max_examples=60, deadline=None)
@given(agendas(), agendas())
def test_each_sentence_has_one_partner_and_quotes_are_right(left: Agenda, right: Agenda) -> None:
    comparison = compare(left, right)
    pairs = comparison.sentence_pairs
    assert len({(pair.left.block, pair.left.start) for pair in pairs}) == len(pairs)
    assert len({(pair.right.block, pair.right.start) for pair in pairs}) == len(pairs)
    together = {(one, other) for row in comparison.rows for one in row.left for other in row.right}
    for pair in pairs:
        assert left.block(pair.left.block).text[pair.left.start : pair.left.end] == pair.left.text
        assert right.block(pair.right.block).text[pair.right.start : pair.right.end] == pair.right.text
        assert pair.elsewhere == ((pair.left.block, pair.right.block) not in together)
        assert 0 < pair.score <= 1


@pytest.mark.parametrize(("left", "right"), PAIRS[4:7])
def test_swapping_two_seeds_mirrors_their_sentences(left: str, right: str) -> None:
    here = {(pair.left, pair.right) for pair in compare(seed(left), seed(right)).sentence_pairs}
    there = {(pair.right, pair.left) for pair in compare(seed(right), seed(left)).sentence_pairs}
    assert here == there
