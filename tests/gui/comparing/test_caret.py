from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.comparison import Comparison, Row
from gui.comparing import caret
from gui.comparing.bands import LONGEST_FRAGMENT, Bands
from gui.comparing.caret import Step
from gui.comparing.selection import Position, Selection
from tests.gui.comparing.samples import agenda, block, small_comparison

BANDS = Bands(small_comparison())
PLACES = {band.left[0].block.id: at for at, band in enumerate(BANDS) if band.left and band.kind == "row"}
FIRST, FIGURE, EMOJI = PLACES["p1"], PLACES["p2"], PLACES["p3"]


def bands_of(*texts: str) -> Bands:
    blocks = [block(f"p{number}", text) for number, text in enumerate(texts, 1)]
    rows = tuple(Row((one.id,), (), "only_left") for one in blocks)
    return Bands(Comparison(agenda("links", blocks), agenda("rechts", []), rows))


def test_a_step_is_a_character() -> None:
    assert caret.by_character(BANDS, "left", Position(FIRST, 0, 3), 1) == Position(FIRST, 0, 4)
    assert caret.by_character(BANDS, "left", Position(FIRST, 0, 3), -1) == Position(FIRST, 0, 2)


@pytest.mark.parametrize("letter", ["e\u0301", "👩‍⚕️", "👍🏽", "☂\ufe0f"])
def test_a_letter_that_is_put_together_is_one_step(letter: str) -> None:
    bands = bands_of(f"a{letter}b")
    after = Position(0, 0, 1 + len(letter))
    assert caret.by_character(bands, "left", Position(0, 0, 1), 1) == after
    assert caret.by_character(bands, "left", after, -1) == Position(0, 0, 1)


def test_beyond_the_paragraph_comes_the_next_one_on_that_side() -> None:
    end = len("Eerste.")
    bands = bands_of("Eerste.", "Tweede.")
    assert caret.by_character(bands, "left", Position(0, 0, end), 1) == Position(1, 0, 0)
    assert caret.by_character(bands, "left", Position(1, 0, 0), -1) == Position(0, 0, end)
    assert caret.by_word(bands, "left", Position(0, 0, end), 1) == Position(1, 0, 0)


def test_at_either_end_the_caret_stays() -> None:
    bands = bands_of("Eerste.")
    for moved in (caret.by_character, caret.by_word):
        assert moved(bands, "left", Position(0, 0, 0), -1) == Position(0, 0, 0)
        assert moved(bands, "left", Position(0, 0, 7), 1) == Position(0, 0, 7)


def test_a_word_keeps_its_per_cent_sign_and_hyphen() -> None:
    assert caret.by_word(BANDS, "left", Position(FIGURE, 0, 29), 1) == Position(FIGURE, 0, 32)
    assert caret.by_word(BANDS, "left", Position(FIGURE, 0, 32), -1) == Position(FIGURE, 0, 30)


def test_behind_the_last_word_stands_its_full_stop() -> None:
    end = len("De bijeenkomst vindt plaats in Brussel.")
    assert caret.by_word(BANDS, "left", Position(FIRST, 0, end - 1), 1) == Position(FIRST, 0, end)


def test_what_is_hidden_is_stepped_over() -> None:
    bands = bands_of("Een.", "Twee.", "Drie.")
    for moved in (caret.by_character, caret.by_word):
        assert moved(bands, "left", Position(0, 0, 4), 1, lambda band: band == 1) == Position(2, 0, 0)
    end = caret.to_edge_of_side(bands, "left", Position(0, 0, 0), 1, lambda band: band == 2)
    assert end == Position(1, 0, 5)


def test_the_halves_of_a_very_long_paragraph_are_one_text() -> None:
    bands = bands_of("x" * (LONGEST_FRAGMENT + 5))
    border = LONGEST_FRAGMENT
    assert bands[0].left[0].end == border
    assert caret.by_character(bands, "left", Position(0, 0, border), 1).offset == border + 1
    assert caret.to_edge_of_block(bands, "left", Position(0, 0, 3), 1).offset == border + 5


def test_the_edges_of_a_paragraph_and_of_a_side() -> None:
    at = Position(FIGURE, 0, 12)
    assert caret.to_edge_of_block(BANDS, "left", at, -1) == Position(FIGURE, 0, 0)
    assert caret.to_edge_of_block(BANDS, "left", at, 1).offset == len(BANDS[FIGURE].left[0].block.text)
    assert caret.to_edge_of_side(BANDS, "left", at, -1) == Position(FIRST, 0, 0)
    last = caret.to_edge_of_side(BANDS, "left", at, 1)
    assert BANDS[last.band].left[0].block.text == "Kamerstuk 28676, nr. 489"


def test_after_a_double_click_the_word_can_be_made_shorter() -> None:
    word = Position(FIRST, 0, 3), Position(FIRST, 0, 14)
    chosen = Selection("left", word, word[1], "word")
    shorter = caret.with_caret(chosen, Position(FIRST, 0, 13))
    assert (shorter.start.offset, shorter.end.offset) == (3, 13)
    backwards = Selection("left", word, Position(FIRST, 0, 0), "word")
    assert caret.with_caret(backwards, Position(FIRST, 0, 1)).end.offset == 14


@given(st.lists(st.text("aé🌍 \u0301-.\u200d", min_size=1, max_size=12), min_size=1, max_size=4))
def test_every_walk_comes_to_the_end_and_back_without_standing_still(texts: list[str]) -> None:
    bands = bands_of(*texts)
    start, end = Position(0, 0, 0), Position(len(texts) - 1, 0, len(texts[-1]))
    for moved in (caret.by_character, caret.by_word):
        steps: tuple[tuple[Step, Position, Position], ...] = ((1, start, end), (-1, end, start))
        for step, begin, goal in steps:
            at = begin
            while at != goal:
                further = moved(bands, "left", at, step)
                assert (further > at) == (step > 0)
                assert further != at
                at = further
