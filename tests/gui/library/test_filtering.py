"""Which agendas a typed text means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.library.filtering import FilterTexts, fitting, folded, searchable
from tests.gui.library.entries import APRIL, DECEMBER, LIBRARY, LODZ, entry


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
    texts = {one.key: searchable(one) for one in LIBRARY}
    assert set(fitting(texts, texts, folded(query))) == keys


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_a_text_is_found_by_itself(text: str) -> None:
    assert fitting(["x"], {"x": f" {folded(text)}"}, folded(text)) == ["x"]


def test_texts_are_made_bit_by_bit_and_kept_as_long_as_they_are_true() -> None:
    texts = FilterTexts()
    texts.follow({one.key: one for one in (APRIL, LODZ)})
    assert not texts.fill(seconds=-1)
    assert list(texts.texts) == ["april"]
    assert texts.fill()
    lodz = texts.texts["lodz"]
    texts.follow({one.key: one for one in (LODZ, DECEMBER)})
    assert texts.fill()
    assert list(texts.texts) == ["lodz", "december"]
    assert texts.texts["lodz"] is lodz
    texts.follow({"lodz": entry("lodz", "Tallinn")})
    assert texts.fill()
    assert "tallinn" in texts.texts["lodz"]
