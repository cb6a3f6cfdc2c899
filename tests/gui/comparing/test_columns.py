from __future__ import annotations

import pytest

from gui.comparing.columns import LONGEST_LINE, columns_for, suits_one_column


@pytest.mark.parametrize("one", [False, True])
@pytest.mark.parametrize("available", [300, 620, 958, 1200, 3800])
@pytest.mark.parametrize("zoom", [70, 100, 250])
def test_everything_has_room_in_order(available: int, zoom: int, one: bool) -> None:
    columns = columns_for(available, 8.0 * zoom / 100, zoom, one=one)
    assert columns.outer_left <= columns.gutter_centre
    assert columns.width <= round(8.0 * zoom / 100 * LONGEST_LINE)
    if columns.width > 40:
        assert columns.outer_left >= 0
        assert columns.outer_right <= available
    if one:
        assert columns.gutter_left + columns.gutter + columns.number == columns.left == columns.right
    else:
        assert columns.left + columns.width + columns.gutter + columns.number == columns.right


def test_one_column_by_the_window_or_by_the_size_of_the_letters() -> None:
    columns = columns_for(620, 8.0, 100)
    assert suits_one_column(columns, 959, 8.0)
    assert not suits_one_column(columns, 960, 8.0)
    assert suits_one_column(columns, 1280, 16.0)


def test_the_side_at_a_place() -> None:
    two, one = columns_for(1000, 8.0, 100), columns_for(1000, 8.0, 100, one=True)
    assert [two.side_at(x) for x in (two.left, two.gutter_centre, two.right)] == ["left", None, "right"]
    assert [one.side_at(x) for x in (one.gutter_centre, one.left)] == [None, "right"]
