"""Which rows the filters hide, and what kinds of change the rows are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.comparing.wording import compare_wording
from agendas.comparison import Change, ChangeKind, Comparison, Edit, Quotation, Row
from agendas.model import Span
from gui.comparing.filters import FILTERS, Filter, RowFilters, is_editorial
from gui.comparing.row_kinds import ROW_KINDS, main_kind, rows_by_kind
from gui.comparing.script import Script
from tests.gui.comparing.samples import agenda, block, large_comparison, small_comparison


def change(kind: ChangeKind, left: str | None, right: str | None) -> Change:
    """A change of a position that stands in these blocks."""
    sides = [Quotation(side, 0, 1, "x") if side else None for side in (left, right)]
    return Change(kind, "", sides[0], sides[1], "")


def hidden(comparison: Comparison, *filters: Filter) -> set[int]:
    return set(RowFilters(Script(comparison)).hidden_by(filters))


def of_one_row(old: str, new: str, **facts: object) -> Comparison:
    """Two agendas of one paragraph, reworded."""
    row = Row(("p1",), ("p1",), "reworded", 0.9, edits=compare_wording(old, new))
    left, right = agenda("links", [block("p1", old)]), agenda("rechts", [block("p1", new)])
    return Comparison(left, right, (replace(row, **facts),))  # type: ignore[arg-type]


# --- filters


def test_no_filter_hides_nothing() -> None:
    assert hidden(small_comparison()) == set()


def test_the_same_is_hidden_but_not_when_it_moved() -> None:
    comparison = small_comparison()
    assert hidden(comparison, "same") == {0}
    moved = (replace(comparison.rows[0], moved=True), *comparison.rows[1:])
    assert hidden(replace(comparison, rows=moved), "same") == set()


def test_only_changed_positions_keeps_both_ends_of_a_change() -> None:
    changes = (change("weakened", "p3", "p3"), change("dropped", "p4", None))
    comparison = replace(small_comparison(), changes=changes)
    assert hidden(comparison, "positions") == {0, 4}  # p3 left is row 3, p3 right row 2, p4 left row 1


def test_a_position_that_is_repeated_has_not_changed() -> None:
    comparison = replace(small_comparison(), changes=(change("reaffirmed", "p1", "p1"),))
    assert 0 in hidden(comparison, "positions")


def test_a_change_in_a_heading_or_footnote_has_no_row() -> None:
    comparison = replace(
        small_comparison(), changes=(change("new", None, "h1"), change("dropped", "n1", None))
    )
    assert hidden(comparison, "positions") == {0, 1, 2, 3, 4}


def test_only_figures_keeps_what_the_words_and_what_the_list_say() -> None:
    comparison = replace(small_comparison(), changes=(change("figure", "p3", "p4"),))
    assert hidden(comparison, "figures") == {0, 1}


def test_a_figure_that_a_newly_written_passage_happens_to_have_is_no_change_of_a_figure() -> None:
    comparison = small_comparison()
    added = (Edit("insert", Span(0, 0), Span(0, 4), "figure"),)
    related = replace(comparison.rows[1], edits=added)
    rows = (comparison.rows[0], related, *comparison.rows[2:])
    assert 1 in hidden(replace(comparison, rows=rows), "figures")
    rewritten = (comparison.rows[0], replace(related, relation="reworded"), *comparison.rows[2:])
    assert 1 not in hidden(replace(comparison, rows=rewritten), "figures")


def test_filters_together_hide_what_each_hides() -> None:
    comparison = replace(
        small_comparison(), changes=(change("new", None, "p4"), change("figure", "p2", "p3"))
    )
    assert hidden(comparison, "positions", "figures") == {0, 1, 3, 4}
    assert hidden(comparison, "same", "figures") == {0, 1, 3, 4}


@given(st.sets(st.sampled_from(FILTERS)), st.sampled_from(FILTERS))
def test_another_filter_never_shows_more(filters: set[Filter], another: Filter) -> None:
    filtering = RowFilters(Script(large_comparison(9)))
    assert filtering.hidden_by(filters) <= filtering.hidden_by({*filters, another})


# --- what is merely editorial

LONG = "Het kabinet zet zich samen met de bondgenoten in voor een eerlijke verdeling van de lasten. "


@pytest.mark.parametrize(
    ("old", "new", "editorial"),
    [
        ("in voor een eerlijke", "in voor eerlijke", True),
        ("samen met de bondgenoten", "met de bondgenoten", True),
        ("zet zich", "zet zich niet", False),
        ("een eerlijke", "geen eerlijke", False),
        ("verdeling van de lasten", "verdeling van 5% van de lasten", False),
        (
            "van de lasten.",
            "van de lasten, waarbij de Europese bondgenoten gezamenlijk meer verantwoordelijkheid nemen.",
            False,
        ),
    ],
)
def test_a_few_words_are_editing_unless_they_say_something_else(
    old: str, new: str, *, editorial: bool
) -> None:
    text = LONG * 6
    changed = text.replace(old, new, 1)
    assert changed != text
    assert (hidden(of_one_row(text, changed), "editorial") == {0}) is editorial


def test_many_small_changes_are_not_editing() -> None:
    changed = LONG.replace("Het kabinet", "De regering").replace("eerlijke", "billijke")
    assert hidden(of_one_row(LONG, changed), "editorial") == set()


def test_what_moved_was_linked_by_hand_or_holds_a_changed_position_is_never_editorial() -> None:
    text = LONG * 6
    changed = text.replace("samen met", "met", 1)
    assert hidden(of_one_row(text, changed), "editorial") == {0}
    assert hidden(of_one_row(text, changed, moved=True), "editorial") == set()
    assert hidden(of_one_row(text, changed, by_hand=True), "editorial") == set()
    assert hidden(of_one_row(text, changed, also_left=("p1",)), "editorial") == set()
    with_position = replace(of_one_row(text, changed), changes=(change("reworded", "p1", "p1"),))
    assert hidden(with_position, "editorial") == set()


def test_without_edits_nothing_is_known_to_be_editorial() -> None:
    assert not is_editorial((), "oud", "nieuw")


# --- kinds


def test_a_row_counts_for_each_of_its_kinds() -> None:
    kinds = rows_by_kind(Script(small_comparison()))
    assert kinds == {
        "reworded": (2,), "related": (1,), "only_right": (4,), "only_left": (3,),
        "moved": (1,), "figure": (2,),
    }  # fmt: skip
    assert list(kinds) == list(ROW_KINDS)


def test_what_moved_unchanged_counts_as_moved_alone() -> None:
    comparison = small_comparison()
    moved = replace(comparison.rows[0], moved=True)
    kinds = rows_by_kind(Script(replace(comparison, rows=(moved, *comparison.rows[1:]))))
    assert kinds["moved"] == (0, 1)
    assert main_kind(moved) == "moved"


@given(st.integers(0, 30))
def test_every_change_is_of_some_kind(count: int) -> None:
    script = Script(large_comparison(count))
    assert sorted({row for rows in rows_by_kind(script).values() for row in rows}) == script.changes
