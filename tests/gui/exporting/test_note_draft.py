"""A note in the making, without a window."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.exporting.note_draft import changes_in, draft_of, moved, resumed, reworded, ticked
from tests.gui.exporting.samples import changed_comparison

CHANGES = changed_comparison(6).changes


def test_a_draft_begins_as_the_changes_are() -> None:
    assert changes_in(draft_of(CHANGES)) == CHANGES


@given(place=st.integers(0, 5), to=st.integers(-2, 9))
def test_moving_loses_nothing_and_puts_it_there(place: int, to: int) -> None:
    draft = draft_of(CHANGES)
    after = moved(draft, place, to)
    assert sorted(after, key=draft.index) == list(draft)
    assert after[max(0, min(to, 5))] == draft[place]
    assert [entry for entry in after if entry != draft[place]] == [
        entry for entry in draft if entry != draft[place]
    ]


def test_what_is_not_ticked_is_not_in_the_note_and_comes_back_in_its_place() -> None:
    out = ticked(draft_of(CHANGES), 2, on=False)
    assert changes_in(out) == (*CHANGES[:2], *CHANGES[3:])
    assert changes_in(ticked(out, 2, on=True)) == CHANGES


def test_a_sentence_is_one_line_and_an_empty_one_is_that_of_the_comparison() -> None:
    own = reworded(draft_of(CHANGES), 0, " In mijn\n woorden. ")
    assert own[0].is_edited
    assert changes_in(own)[0].summary == "In mijn woorden."
    assert changes_in(own)[0].right == CHANGES[0].right
    assert reworded(own, 0, "  ") == draft_of(CHANGES)


def test_a_draft_is_taken_up_again_with_what_is_ticked_now() -> None:
    left = moved(reworded(draft_of(CHANGES[:3]), 0, "In mijn woorden."), 0, 2)
    again = resumed(left, (*CHANGES[:2], CHANGES[4]))
    assert [entry.change for entry in again] == [CHANGES[1], CHANGES[0], CHANGES[4]]
    assert again[1].sentence == "In mijn woorden."
    assert resumed((), CHANGES) == draft_of(CHANGES)
