"""A place in a text that is edited: it goes along, grows, and is the same again after an undo."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.checking.tracked import TrackedRange


@given(st.text("abc", max_size=20), st.text("xyz", min_size=1, max_size=20), st.data())
def test_the_words_stay_in_the_range_whatever_is_changed_around_them(
    before: str, words: str, data: st.DataObject
) -> None:
    text = before + words + before
    place = TrackedRange(len(before), len(before) + len(words))
    for _ in range(3):
        outside = [(0, place.start), (place.end, len(text))]
        low, high = data.draw(st.sampled_from(outside))
        at = data.draw(st.integers(low, high))
        until = data.draw(st.integers(at, high))
        new = data.draw(st.text("abc", max_size=5))
        text = text[:at] + new + text[until:]
        place.follow(at, until - at, len(new))
        assert text[place.start : place.end] == words


@given(st.integers(0, 9), st.integers(1, 9), st.integers(1, 9))
def test_words_that_are_replaced_and_put_back_stand_where_they_stood(start: int, old: int, new: int) -> None:
    place = TrackedRange(start, start + old)
    place.follow(start, old, new)
    assert (place.start, place.end) == (start, start + new)
    place.follow(start, new, old)
    assert (place.start, place.end) == (start, start + old)


def test_a_change_over_an_end_is_taken_in() -> None:
    place = TrackedRange(5, 10)
    place.follow(3, 4, 1)
    assert (place.start, place.end) == (3, 7)
