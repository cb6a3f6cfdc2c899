"""Finding folds case, accents and typography, and gives hits in the text's own offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.reading.finding import find
from tests.gui.reading.sample import agenda_of


def hits(words: str, text: str) -> list[str]:
    agenda = agenda_of([("p1", "paragraph", text)])
    return [text[hit.start : hit.end] for hit in find(words, agenda.blocks)]


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("oekraine", "Steun aan Oekraïne; OEKRAÏNE.", ["Oekraïne", "OEKRAÏNE"]),
        ("Oekrai\u0308ne", "Oekraïne", ["Oekraïne"]),  # typed decomposed
        ("lodz", "In Łódź", []),  # the stroke of Ł is no accent in Unicode
        ("beijing's", "Beijing’s beleid", ["Beijing’s"]),
        ("2-3", "2–3 mei", ["2–3"]),
        ("bijlage", "bij\u00adlage", ["bij\u00adlage"]),
        ("3 april", "3\u00a0april", ["3\u00a0april"]),
        ("strasse", "Die Straße", ["Straße"]),
        ("b", "😀b😀b", ["b", "b"]),
        ("  navo   top ", "De NAVO top", ["NAVO top"]),
        (".*", "a.*b", [".*"]),
        ("   ", "a b", []),
    ],
)
def test_found(words: str, text: str, found: list[str]) -> None:
    assert hits(words, text) == found


def test_hits_do_not_overlap() -> None:
    assert hits("aa", "aaaaa") == ["aa", "aa"]


@given(st.text(max_size=30), st.text(max_size=30), st.text("abcé😀ß’", min_size=1, max_size=5))
def test_a_text_is_found_where_it_stands(before: str, after: str, words: str) -> None:
    agenda = agenda_of([("p1", "paragraph", f"{before} {words} {after}")])
    at = len(before) + 1
    found = find(words, agenda.blocks)
    assert any(hit.start < at + len(words) and at < hit.end for hit in found)
