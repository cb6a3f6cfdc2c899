"""Passages that were split in two, or merged: when they stand in one row."""

from __future__ import annotations

from agendas.comparing import compare
from agendas.comparison import Row
from agendas.model import Agenda
from tests.agendas.comparing.seeds import seed
from tests.agendas.comparing.sentences import agenda_of
from tests.agendas.comparing.shown import shown_pairs

UKRAINE = "De steun aan Oekraïne met luchtverdediging en munitie wordt voortgezet via het fonds."
FLEET = "De schaduwvloot op de Oostzee wordt aangepakt met nieuwe sancties tegen reders."
FISH = "Over vissen en landbouw."


def row_of(left: Agenda, right: Agenda, block: str) -> Row:
    return next(row for row in compare(left, right).rows if block in row.left)


def test_a_passage_split_in_two_stands_beside_both_halves() -> None:
    left, right = agenda_of(f"{UKRAINE} {FLEET}", FISH), agenda_of(UKRAINE, FLEET)
    row = row_of(left, right, "p1")
    assert (row.right, row.relation, row.by_hand) == (("p1", "p2"), "same", False)


def test_two_passages_that_were_merged_stand_beside_the_one() -> None:
    left, right = agenda_of(UKRAINE, FLEET), agenda_of(FISH, f"{UKRAINE} {FLEET}")
    row = row_of(left, right, "p1")
    assert (row.left, row.right) == (("p1", "p2"), ("p2",))


def test_an_edit_in_a_half_is_kept() -> None:
    left = agenda_of(f"{UKRAINE} {FLEET}", FISH)
    right = agenda_of(UKRAINE.replace("munitie", "drones"), FLEET)
    row = row_of(left, right, "p1")
    text = " ".join(right.block(block).text for block in row.right)
    assert row.relation == "reworded"
    assert [edit.right.of(text) for edit in row.edits if edit.op == "replace"] == ["drones"]


def test_a_half_that_went_elsewhere_has_a_row_of_its_own() -> None:
    left, right = agenda_of(f"{UKRAINE} {FLEET}", FISH), agenda_of(UKRAINE, FISH, FLEET)
    comparison = compare(left, right)
    assert all(len(row.right) <= 1 for row in comparison.rows)
    assert {("p1", "p1"), ("p1", "p3")} <= shown_pairs(comparison)


def test_two_paragraphs_that_say_the_same_are_no_halves() -> None:
    # each adds nothing to the other
    left, right = agenda_of(UKRAINE, FISH), agenda_of(f"{UKRAINE} Vandaag.", f"{UKRAINE} Morgen.")
    assert all(len(row.right) <= 1 for row in compare(left, right).rows)


def test_two_paragraphs_on_ukraine_became_one() -> None:
    # in April the council with Ukraine and the support for it, in May both in one paragraph
    row = row_of(seed("2025-04-03-brussel"), seed("2025-05-14-antalya"), "p9")
    assert (row.left, row.right) == (("p8", "p9"), ("p5",))
