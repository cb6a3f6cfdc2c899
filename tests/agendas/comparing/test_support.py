"""A figure or a position on the same matter brings paragraphs together that are unlike as a whole."""

from __future__ import annotations

from agendas.comparing.alignment import Alignment, Pair
from agendas.comparing.support import pairs_vouched_for, supported
from agendas.comparison import Change, ChangeKind, Quotation
from tests.agendas.comparing.seeds import seed
from tests.small_agendas import small_agenda


def _change(kind: ChangeKind, left: str | None, right: str | None) -> Change:
    sides = [Quotation(block, 0, 1, "x") if block else None for block in (left, right)]
    return Change(kind, "defensie-uitgaven", sides[0], sides[1], "")


def test_only_changes_with_two_sides_vouch_and_a_figure_counts_most() -> None:
    agenda = small_agenda([("paragraph", "Een."), ("paragraph", "Twee."), ("paragraph", "Drie.")])
    changes = [
        _change("reworded", "p1", "p2"),
        _change("figure", "p1", "p2"),
        _change("new", None, "p3"),
        _change("strengthened", "p3", "p1"),
    ]
    assert pairs_vouched_for(changes, agenda, agenda) == {(0, 1): True, (2, 0): False}


def test_a_figure_takes_the_place_of_a_pair_that_says_less() -> None:
    # April's long paragraph with the 2% was left alone, because another spoke of the summit in general.
    alignment = Alignment((Pair(6, 5, 0.18),), ())
    made = supported(alignment, [Pair(3, 5, 0.06)], {(3, 5): True})
    assert made == Alignment((Pair(3, 5, 0.06),), (Pair(6, 5, 0.18),))


def test_but_not_of_a_pair_that_is_much_alike_or_vouched_for_itself() -> None:
    alike = Alignment((Pair(6, 5, 0.6),), ())
    assert supported(alike, [Pair(3, 5, 0.06)], {(3, 5): True}).pairs == alike.pairs
    vouched = Alignment((Pair(6, 5, 0.18),), ())
    made = supported(vouched, [Pair(3, 5, 0.06)], {(3, 5): True, (6, 5): False})
    assert made == Alignment((Pair(6, 5, 0.18),), (Pair(3, 5, 0.06),))


def test_a_position_names_a_second_partner_only() -> None:
    made = supported(Alignment((), ()), [Pair(0, 1, 0.1)], {(0, 1): False})
    assert made == Alignment((), (Pair(0, 1, 0.1),))


def test_two_paragraphs_that_both_have_a_partner_keep_them() -> None:
    alignment = Alignment((Pair(0, 0, 0.2), Pair(1, 1, 0.2)), ())
    assert supported(alignment, [Pair(0, 1, 0.1)], {(0, 1): True}) == alignment


def test_two_percent_and_five_percent_stand_side_by_side() -> None:
    from agendas.comparing import compare

    rows = compare(seed("2025-04-03-brussel"), seed("2025-12-03-brussel")).rows
    (row,) = (row for row in rows if "p6" in row.right)
    assert row.left == ("p4",)
    assert not row.moved
