"""Where each row of the list stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.library.row_places import ENTRY_HEIGHT, HEADING_HEIGHT, RowPlaces


@given(st.lists(st.booleans(), max_size=40))
def test_the_rows_cover_the_list_without_gap_or_overlap(are_headings: list[bool]) -> None:
    headings = [row for row, is_heading in enumerate(are_headings) if is_heading]
    places = RowPlaces(headings, len(are_headings))
    y = 0
    for row, is_heading in enumerate(are_headings):
        height = HEADING_HEIGHT if is_heading else ENTRY_HEIGHT
        assert (places.top(row), places.height_of(row)) == (y, height)
        assert places.row_at(y) == places.row_at(y + height - 1) == row
        assert places.heading_of(row) == max((one for one in headings if one <= row), default=None)
        assert places.heading_after(row) == min((one for one in headings if one > row), default=None)
        y += height
    assert places.height == y
    assert places.row_at(-1) is None
    assert places.row_at(y) is None
