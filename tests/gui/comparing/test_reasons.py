from __future__ import annotations

from agendas.comparison import Row
from gui.comparing.reasons import why_in_words
from gui.comparing.selectable_rows import as_tooltip
from tests.gui.comparing.samples import small_comparison

COMPARISON = small_comparison()


def test_every_reason_is_said() -> None:
    assert why_in_words(COMPARISON, COMPARISON.rows[2]).splitlines() == [
        "Reworded: the same passage, edited",
        "Shared terms: defensie, <b>bbp</b>",
        "Shared names: NAVO",
        "Under the same heading",
        "Equal wording: 90%",
    ]


def test_a_move_and_a_further_partner_are_said() -> None:
    words = why_in_words(COMPARISON, COMPARISON.rows[1])
    assert "Moved" in words
    assert "Also on the left: paragraph 3" in words


def test_a_move_between_sections_names_them() -> None:
    row = Row(("p4",), ("p3",), "related", moved=True)
    assert "Moved: from “Overig” to “Noord-Atlantische Raad”" in why_in_words(COMPARISON, row)


def test_words_of_the_document_are_never_markup() -> None:
    assert "&lt;img src=x&gt;<br>" in as_tooltip("<img src=x>\n")
