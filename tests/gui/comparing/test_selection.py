from __future__ import annotations

from gui.comparing import selection as selecting
from gui.comparing.bands import Bands
from gui.comparing.selection import Position, Selection
from tests.gui.comparing.samples import small_comparison

COMPARISON = small_comparison()
BANDS = Bands(COMPARISON)
FIRST, MOVED, FIGURE = 0, 2, 4
"""Bands: the first row, China (left p4, right p2), defence (left p2, right p3)."""


def text(selection: Selection) -> list[str]:
    agenda = COMPARISON.left if selection.side == "left" else COMPARISON.right
    passage = selecting.passage_of(agenda, BANDS, selection)
    return list(passage.texts) if passage else []


def from_to(start: Position, end: Position) -> Selection:
    return Selection("left", (start, start), end)


def test_a_selection_over_rows_takes_one_side_and_its_headings_in_reading_order() -> None:
    """On the screen paragraph 4 stands above paragraph 2, because it moved."""
    assert text(from_to(Position(MOVED, 0, 6), Position(FIGURE, 0, 11))) == [
        "Werksessie Oekraïne",
        "Bondgenoten",
        "manifesteert zich als rivaal van het Westen.",
    ]


def test_backwards_is_the_same_selection() -> None:
    start, end = Position(FIRST, 0, 3), Position(FIGURE, 0, 11)
    assert text(from_to(start, end)) == text(from_to(end, start))


def test_a_word_is_taken_whole_with_its_hyphen_and_per_cent_sign() -> None:
    at = Position(FIGURE, 0, 31)
    assert text(selecting.begin(BANDS, "left", at, "word")) == ["2%"]


def test_a_drag_by_words_keeps_the_first_word_in_both_directions() -> None:
    begun = selecting.begin(BANDS, "left", Position(FIRST, 0, 5), "word")
    assert text(begun) == ["bijeenkomst"]
    assert text(selecting.extended(BANDS, begun, Position(FIRST, 0, 17))) == ["bijeenkomst vindt"]
    assert text(selecting.extended(BANDS, begun, Position(FIRST, 0, 1))) == ["De bijeenkomst"]


def test_between_words_a_double_click_takes_nothing() -> None:
    begun = selecting.begin(BANDS, "left", Position(FIRST, 0, 39), "word")
    assert not begun
    assert text(begun) == []


def test_everything_is_the_whole_side() -> None:
    everything = selecting.everything(BANDS, "left")
    assert everything is not None
    shown = [block.text for block in COMPARISON.left.blocks if block.kind != "title"]
    assert text(everything) == shown


def test_extending_goes_from_border_to_border_and_back() -> None:
    at = Position(FIRST, 0, 3)
    selection = Selection("left", (at, at), at)
    one = selecting.by_block(BANDS, selection, 1)
    assert text(one) == ["bijeenkomst vindt plaats in Brussel."]
    two = selecting.by_block(BANDS, one, 1)
    assert text(two)[-1] == "Overig"
    back = selecting.by_block(BANDS, two, -1)
    assert text(back) == text(one)
    assert text(selecting.by_block(BANDS, back, -1)) == []


def test_extending_upwards_mirrors_extending_downwards() -> None:
    at = Position(FIGURE, 0, 11)
    begun = Selection("left", (at, at), at)
    one = selecting.by_block(BANDS, begun, -1)
    assert text(one) == ["Bondgenoten"]
    two = selecting.by_block(BANDS, one, -1)
    assert text(two) == ["Werksessie Oekraïne", "Bondgenoten"]
    assert text(selecting.by_block(BANDS, two, 1)) == ["Bondgenoten"]


def test_at_the_end_there_is_nothing_to_extend_to() -> None:
    everything = selecting.everything(BANDS, "right")
    assert everything is not None
    assert selecting.by_block(BANDS, everything, 1) == everything
