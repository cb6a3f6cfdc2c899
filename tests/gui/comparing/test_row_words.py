from __future__ import annotations

from dataclasses import replace

from gui.comparing.row_words import differences, row_head, row_name, row_with_both_texts
from gui.comparing.script import Script
from tests.gui.comparing.samples import small_comparison

SCRIPT = Script(small_comparison())


def test_a_row_says_its_paragraphs_and_how_they_relate() -> None:
    assert [row_head(SCRIPT, number) for number in range(5)] == [
        "left paragraph 1, unchanged, right paragraph 1",
        "left paragraph 4, same subject, newly written, moved, right paragraph 2",
        "left paragraph 2, changed, right paragraph 3",
        "left paragraph 3, no longer mentioned",
        "right paragraph 4, new",
    ]


def test_a_pair_made_by_hand_says_so() -> None:
    comparison = small_comparison()
    by_hand = replace(comparison.rows[2], by_hand=True)
    script = Script(replace(comparison, rows=(*comparison.rows[:2], by_hand, *comparison.rows[3:])))
    assert row_head(script, 2) == "left paragraph 2, changed, linked by hand, right paragraph 3"


def test_the_text_of_the_side_the_reader_is_on_is_heard_else_the_other() -> None:
    assert row_name(SCRIPT, 2, "left").endswith("2% van het bbp aan defensie.")
    assert row_name(SCRIPT, 2, "right").endswith("5% van het bbp aan defensie.")
    assert row_name(SCRIPT, 3, "right").endswith(": De Zuidflank 🌍 vraagt aandacht van alle bondgenoten.")


def test_what_changed_is_heard_in_words() -> None:
    assert differences(SCRIPT, 2) == "removed: 2%; added: 5%"
    assert differences(SCRIPT, 0) == ""


def test_a_text_that_both_sides_have_is_said_once() -> None:
    assert row_with_both_texts(SCRIPT, 0).splitlines()[1:] == ["De bijeenkomst vindt plaats in Brussel."]
    assert len(row_with_both_texts(SCRIPT, 2).splitlines()) == 3
