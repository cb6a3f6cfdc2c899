"""Lines broken by the widths of words: those that are counted are those that are painted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from gui import theme
from gui.comparing.word_breaking import Widths, broken, line_count

WORDS = st.text("abcdeiklmnorstuvwzABN-é’%5., ", max_size=160)


@pytest.fixture(scope="module")
def widths(qapp: QApplication) -> Widths:
    return Widths(theme.text_font(13))


@settings(max_examples=200, deadline=None)
@given(words=WORDS, room=st.integers(40, 400), most=st.integers(1, 8))
def test_as_many_lines_are_counted_as_are_broken_and_none_is_too_wide(
    widths: Widths, words: str, room: int, most: int
) -> None:
    text = " ".join(words.split())
    lines = broken(text, widths, room, most)
    assert len(lines) == line_count(text, widths, room, most) <= max(most, 1)
    assert all(widths.metrics.horizontalAdvance(line) <= room + 2 for line in lines)
    if not lines[-1].endswith("…"):
        assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_compound_may_break_after_its_hyphen_and_no_other_word_breaks(widths: Widths) -> None:
    room = widths["defensie-industrie"] - 1
    assert broken("NAVO-bondgenoten", widths, widths["bondgenoten"] + 1, 3) == ["NAVO-", "bondgenoten"]
    assert broken("de defensie-industrie", widths, room, 3) == ["de defensie-", "industrie"]


def test_what_is_left_out_is_said(widths: Widths) -> None:
    assert broken("een lange zin over de lasten " * 9, widths, 120, 2)[-1].endswith("…")


def test_characters_outside_the_basic_plane_are_broken_whole(widths: Widths) -> None:
    lines = broken("😀" * 40, widths, 100, 50)
    assert len(lines) > 1
    assert "".join(lines) == "😀" * 40


def test_what_would_turn_the_line_round_is_not_shown(widths: Widths) -> None:
    assert "\u202e" not in "".join(broken("van \u202e2% naar 5%", widths, 300, 2))


def test_a_short_text_that_is_narrow_is_not_taken_for_a_long_one(widths: Widths) -> None:
    text = " ".join(["il"] * 40)
    assert line_count(text, widths, 270, 2) == len(broken(text, widths, 270, 2))
