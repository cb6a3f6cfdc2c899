"""Which stretch of a passage is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.model import Span
from gui.searching.excerpts import (
    CUT_AFTER,
    CUT_BEFORE,
    Excerpt,
    best_mark,
    cut_at_word,
    excerpt_of,
    shown,
)
from tests.gui.searching.made_results import LONG, marks_of

ROOM = 110


def found_in(excerpt: Excerpt) -> list[str]:
    return [mark.of(excerpt.text) for mark in excerpt.marks]


def test_a_short_passage_is_shown_whole() -> None:
    text = "De bondgenoten zijn het eens."
    assert excerpt_of(text, marks_of("bondgeno", text), ROOM) == Excerpt(text, (Span(3, 14),))


def test_what_stands_late_is_shown_with_the_words_before_it() -> None:
    excerpt = excerpt_of(LONG, marks_of("eerlijke", LONG), ROOM)
    assert excerpt.text.startswith(f"{CUT_BEFORE}dat iedere bondgenoot daaraan een eerlijke bijdrage")
    assert found_in(excerpt) == ["eerlijke"]


def test_an_excerpt_begins_with_its_sentence_when_that_is_near() -> None:
    excerpt = excerpt_of(LONG, marks_of("iedere", LONG), ROOM)
    assert excerpt.text.startswith(f"{CUT_BEFORE}Nederland onderstreept dat iedere bondgenoot")
    abbreviated = "x " * 100 + "zie o.a. de brief over sancties" + " y" * 100
    assert (
        "o.a. de brief over sancties" in excerpt_of(abbreviated, marks_of("sancties", abbreviated), ROOM).text
    )


def test_a_word_that_begins_its_sentence_begins_the_excerpt() -> None:
    text = "x " * 100 + "eind. Sancties volgen" + " y" * 100
    excerpt = excerpt_of(text, marks_of("sancties", text), ROOM)
    assert excerpt.text.startswith(f"{CUT_BEFORE}Sancties volgen")


def test_what_begins_a_passage_has_no_ellipsis_before_it() -> None:
    excerpt = excerpt_of(LONG, marks_of("NAVO", LONG), ROOM)
    assert excerpt.text.startswith("De NAVO-bondgenoten")


def test_the_end_of_a_passage_fills_the_room() -> None:
    excerpt = excerpt_of(LONG, marks_of("nakomen", LONG), ROOM)
    assert excerpt.text.endswith("moeten nakomen.")
    assert 80 <= len(excerpt.text) <= ROOM


def test_two_words_are_shown_where_they_stand_together() -> None:
    text = f"Defensie eerst. {LONG} Over China en defensie spreken wij later."
    marks = tuple(sorted((*marks_of("defensie", text), *marks_of("China", text))))
    assert found_in(excerpt_of(text, marks, ROOM)) == ["China", "defensie"]


def test_of_one_word_that_stands_often_the_first_is_shown() -> None:
    """Where it stands twice is no better place: the reader wants the beginning."""
    text = f"Een bondgenoot. {LONG} bondgenoten en bondgenoten"
    assert best_mark(text, marks_of("bondgeno", text), ROOM) == 4


def test_a_search_without_words_shows_the_beginning() -> None:
    excerpt = excerpt_of(LONG, (), ROOM)
    assert LONG.startswith(excerpt.text)
    assert excerpt.marks == ()


def test_a_word_without_end_is_cut() -> None:
    text = "x" * 5000 + "bondgenoot" + "y" * 5000
    excerpt = excerpt_of(text, (Span(5000, 5010),), ROOM)
    assert found_in(excerpt) == ["bondgenoot"]
    assert excerpt.is_cut
    assert excerpt.text.index("bondgenoot") < ROOM // 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb\u2028c\u2029d\te", "a b c d e"),
        ("a\x00b\x7f", "a\ufffdb\ufffd"),
        ("\u202egnidaer\u202c \u2066x\u2069", "\ufffdgnidaer\ufffd \ufffdx\ufffd"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("Łódź 😀 e\u0301", "Łódź 😀 e\u0301"),
    ],
)
def test_what_breaks_a_line_or_turns_it_is_replaced_one_for_one(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("een twee drie", "een twee"), ("een, twee  ", "een, twee"), ("x" * 40, "x" * 35)]
)
def test_cutting_takes_a_word_or_some_letters(text: str, expected: str) -> None:
    assert cut_at_word(text, 40) == expected


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, tuple[Span, ...]]:
    words = draw(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=60))
    text = " ".join(words)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=20)))
    return text, tuple(Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False))


@given(passages(), st.integers(20, 300))
def test_marks_stay_on_their_words(passage: tuple[str, tuple[Span, ...]], room: int) -> None:
    text, marks = passage
    excerpt = excerpt_of(text, marks, room)
    words = excerpt.text.removeprefix(CUT_BEFORE)
    assert words in shown(text)
    assert len(excerpt.text) <= 500
    assert excerpt.is_cut or shown(text).endswith(words)
    said = [shown(mark.of(text)) for mark in marks]
    assert all(any(one in whole for whole in said) for one in found_in(excerpt))
    if marks:
        assert excerpt.marks
        assert excerpt.marks[0].start < room + len(CUT_BEFORE)


@given(st.text(max_size=200))
def test_nothing_shown_changes_its_length(text: str) -> None:
    assert len(shown(text)) == len(text)
    assert not set(shown(text)) & set("\n\r\u2028\u2029\u202e\u00a0")
    assert CUT_AFTER not in shown(text)
