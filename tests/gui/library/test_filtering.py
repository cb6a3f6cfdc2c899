"""Which agendas a typed text means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.library.filtering import folded, matches, searchable
from tests.gui.library.entries import LIBRARY


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("helsing", {"helsingborg"}),
        ("HELSINGBORG", {"helsingborg"}),
        ("lodz", {"lodz"}),
        ("Łódź", {"lodz"}),
        ("turkiye", {"antalya"}),
        ("raad", {"lodz"}),
        ("navo-foreign", {"helsingborg", "december", "antalya", "april"}),
        ("2025", {"december", "antalya", "april"}),
        ("mei", {"helsingborg", "antalya"}),
        ("may 2026", {"helsingborg"}),
        ("juni", {"lodz"}),
        ("july", {"lodz"}),
        ("brussel april", {"april"}),
        ("april brussel", {"april"}),
        ("3 dec", {"december"}),
        ("3", {"december", "april", "lodz"}),
        ("informeel", {"antalya"}),
        ("zomer", {"undated"}),
        ("xyz", set()),
        ("brussel xyz", set()),
        ("", {one.key for one in LIBRARY}),
    ],
)
def test_what_is_found(query: str, keys: set[str]) -> None:
    assert {one.key for one in LIBRARY if matches(searchable(one), folded(query))} == keys


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_a_text_is_found_by_itself(text: str) -> None:
    assert matches(f" {folded(text)}", folded(text))
