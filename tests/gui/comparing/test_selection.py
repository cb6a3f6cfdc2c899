from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agendas.comparison import Comparison, Row
from gui.comparing import selection as selecting
from gui.comparing.bands import SIDES, Bands, Side
from gui.comparing.selection import Position, Selection
from tests.gui.comparing.samples import agenda, block, small_comparison

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


def test_what_is_hidden_is_not_in_the_passage_nor_a_stop_of_the_keys() -> None:
    def is_hidden(band: int) -> bool:
        return band == FIGURE

    everything = selecting.everything(BANDS, "left")
    assert everything is not None
    passage = selecting.passage_of(COMPARISON.left, BANDS, everything, is_hidden)
    assert passage is not None
    assert not any("bbp" in text for text in passage.texts)
    at = Position(MOVED, 0, 0)
    begun = Selection("left", (at, at), at)
    stops = [begun]
    for _ in range(8):
        stops.append(selecting.by_block(BANDS, stops[-1], 1, is_hidden))
    assert FIGURE not in {stop.caret.band for stop in stops}


WORDS = st.text("ab é🌍.-", min_size=1, max_size=9).filter(str.strip)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Two small agendas, their paragraphs in rows of any shape and order."""
    texts = {side: draw(st.lists(WORDS, min_size=1, max_size=5)) for side in SIDES}
    ids = {side: [f"p{at + 1}" for at in range(len(texts[side]))] for side in SIDES}
    left = draw(st.permutations(ids["left"]))
    rows, at = list[Row](), 0
    for right in (*ids["right"], None):
        taken = draw(st.integers(0, len(left) - at)) if right else len(left) - at
        here = (right,) if right else ()
        if taken or here:
            rows.append(Row(tuple(left[at : at + taken]), here, "related"))
        at += taken
    sides = {
        side: agenda(side, [block(id_, text) for id_, text in zip(ids[side], texts[side], strict=True)])
        for side in SIDES
    }
    return Comparison(sides["left"], sides["right"], tuple(rows))


@st.composite
def positions(draw: st.DrawFn, bands: Bands, side: Side) -> Position:
    (band, part), fragment = draw(st.sampled_from(list(selecting.places(bands, side))))
    return Position(band, part, draw(st.integers(fragment.start, fragment.end)))


@given(st.data(), comparisons(), st.sampled_from(SIDES), st.sampled_from(("character", "word", "block")))
def test_a_copy_is_clean_text_of_one_side_whatever_is_selected_and_hidden(
    data: st.DataObject, comparison: Comparison, side: Side, unit: selecting.Unit
) -> None:
    bands = Bands(comparison)
    of = comparison.left if side == "left" else comparison.right
    hidden = data.draw(st.sets(st.integers(0, len(bands) - 1)))
    start, end = data.draw(positions(bands, side)), data.draw(positions(bands, side))
    chosen = selecting.extended(bands, selecting.begin(bands, side, start, unit), end)
    passage = selecting.passage_of(of, bands, chosen, hidden.__contains__)
    shown = {
        fragment.block.id for _, fragment in selecting.places(bands, side, is_hidden=hidden.__contains__)
    }
    ids = [excerpt.block for excerpt in passage.excerpts] if passage else []
    assert set(ids) <= shown
    assert ids == [block.id for block in of.blocks if block.id in ids]
    if passage is not None:
        assert passage.agenda is of
        inner = [block.id for block in of.blocks if block.id in ids]
        between = {
            block_id for place, block_id in walk(bands, side) if chosen.start[:2] < place < chosen.end[:2]
        }
        for text, block_id in zip(passage.texts, inner, strict=True):
            whole = of.block(block_id).text
            assert text in whole
            assert block_id not in between or text == whole.strip()  # what lies between is copied whole


def walk(bands: Bands, side: Side) -> list[tuple[tuple[int, int], str]]:
    return [(place, fragment.block.id) for place, fragment in selecting.places(bands, side)]
