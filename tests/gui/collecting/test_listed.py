"""Groups, filter and order of the collection."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.quoting.quote import QuotedPiece
from gui.collecting.listed import (
    Grouping,
    HeadingRow,
    ListRow,
    QuoteRow,
    arranged,
    fits,
    folded,
    placed,
    searchable,
    stepped,
    words_of,
)
from tests.gui.collecting.sample import collection, piece

ORDERS = st.permutations(range(6))
SOME = st.sets(st.integers(0, 5))


def _shown(rows: tuple[ListRow, ...]) -> list[object]:
    return [
        row.quote.id if isinstance(row, QuoteRow) else row.topic or (row.source.key[0] if row.source else "-")
        for row in rows
    ]


@pytest.mark.parametrize(
    ("grouping", "shown"),
    [
        ("topic", ["Rusland", 1, 4, "defensie", 2, 5, "-", 3]),
        ("meeting", ["d", 2, 4, "a", 1, 5, "u", 3]),
        ("own", [1, 2, 3, 4, 5]),
    ],
)
def test_quotes_stand_in_their_groups_in_the_users_order(grouping: Grouping, shown: list[object]) -> None:
    rows = arranged(collection(), grouping, {})
    assert _shown(rows) == shown
    assert sum(row.count for row in rows if isinstance(row, HeadingRow)) in (0, 5)


def test_a_quote_that_was_not_found_again_carries_its_mark() -> None:
    rows = arranged(collection(), "own", {3: "lost"})
    assert [row.refinding for row in rows if isinstance(row, QuoteRow)] == [
        "exact", "exact", "lost", "exact", "exact",
    ]  # fmt: skip


def test_what_was_left_out_within_a_paragraph_is_told() -> None:
    later = QuotedPiece("p8", 40, 45, "later", paragraph="8")
    assert words_of((piece("eerst"), later, piece("elders", 9))) == "eerst […] later elders"


@pytest.mark.parametrize("query", ["oekraine", "OEKRAÏNE door", "steun kern", "brussel"])
def test_a_quote_is_found_by_words_tags_and_source_without_accents(query: str) -> None:
    assert fits(searchable(collection()[3], "NAVO FMM Brussel"), query)


def test_a_quote_is_found_by_its_note_and_by_the_older_of_a_pair() -> None:
    _, pair, noted, _, _ = collection()
    assert fits(searchable(noted, ""), "directie")
    assert fits(searchable(pair, ""), "2% 5%")
    assert not fits(searchable(pair, ""), "2% directie")


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(ORDERS, SOME, st.none() | st.integers(0, 5))
def test_placing_loses_nothing_and_keeps_who_stays_and_who_goes_in_order(
    order: list[int], moving: set[int], before: int | None
) -> None:
    found = placed(order, moving, before)
    assert sorted(found) == sorted(order)
    assert [one for one in found if one in moving] == [one for one in order if one in moving]
    assert [one for one in found if one not in moving] == [one for one in order if one not in moving]
    if before is not None and before not in moving:
        assert (
            list(found[: found.index(before)])[-len(moving) :]
            == [one for one in order if one in moving][-found.index(before) :]
            or not moving
        )


@pytest.mark.parametrize(
    ("moving", "step", "order"),
    [
        ({2}, -1, (2, 1, 3, 4)),
        ({2}, 1, (1, 3, 2, 4)),
        ({1}, -1, (1, 2, 3, 4)),
        ({4}, 1, (1, 2, 3, 4)),
        ({2, 4}, -1, (2, 4, 1, 3)),
        ({1, 2}, 1, (3, 1, 2, 4)),
        (set(), 1, (1, 2, 3, 4)),
    ],
)
def test_a_step_passes_one_neighbour(moving: set[int], step: Literal[-1, 1], order: tuple[int, ...]) -> None:
    assert stepped((1, 2, 3, 4), (1, 2, 3, 4), moving, step) == order


def test_a_step_under_a_filter_passes_the_neighbour_that_is_shown() -> None:
    assert stepped((1, 2, 3, 4), (1, 4), {4}, -1) == (4, 1, 2, 3)
    assert stepped((1, 2, 3, 4), (1, 3), {1}, 1) == (2, 3, 1, 4)
