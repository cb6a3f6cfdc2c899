"""Paragraphs linked and unlinked by hand: by drag, by key and by menu."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.comparing.link_places import handle_at, target_at
from gui.comparing.selectable_rows import SelectableRows
from tests.gui.comparing.hands import (
    CONTROL,
    LEFT_BUTTON,
    NO_KEY,
    drag,
    hold,
    number_of,
    point_at,
    press,
    shown_rows,
    sign_of,
    texts,
)
from tests.gui.comparing.samples import large_comparison, small_comparison

Key = Qt.Key
DROPPED, NEW = 3, 4
"""Rows: left paragraph 3 without a partner, right paragraph 4 without one."""


@pytest.fixture
def rows(qtbot: QtBot) -> SelectableRows:
    return shown_rows(qtbot)


# --- by drag


def test_a_number_dragged_onto_a_paragraph_opposite_links_the_two(rows: SelectableRows, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.link_requested) as asked:
        drag(rows, number_of(rows, "left", "p3"), point_at(rows, "right", "p4", 10))
    assert asked.args == ["p3", "p4"]
    assert rows.linking.words == "Linked: left paragraph 3 and right paragraph 4 · Ctrl+Z undoes"
    assert texts(rows) == ["De Zuidflank 🌍 vraagt aandacht van alle bondgenoten."]  # nothing was selected


def test_from_right_to_left_the_left_one_is_still_named_first(rows: SelectableRows, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.link_requested) as asked:
        drag(rows, number_of(rows, "right", "p4"), point_at(rows, "left", "p3", 10))
    assert asked.args == ["p3", "p4"]


def test_a_sign_stands_for_both_sides_the_end_of_the_drag_decides(rows: SelectableRows) -> None:
    asked: list[tuple[str, str]] = []
    rows.link_requested.connect(lambda *pair: asked.append(pair))
    drag(rows, sign_of(rows, 2), point_at(rows, "right", "p4", 10))
    drag(rows, sign_of(rows, 2), point_at(rows, "left", "p3", 10))
    assert asked == [("p2", "p4"), ("p3", "p3")]


def test_the_target_is_shown_on_the_way(rows: SelectableRows, qtbot: QtBot) -> None:
    hold(rows, number_of(rows, "left", "p3"), point_at(rows, "right", "p4", 10))
    target = rows.linking.target
    assert target == (NEW, "right", "p4")
    assert rows.linking.words == "Link left paragraph 3 with right paragraph 4"
    QTest.mouseMove(rows.viewport(), point_at(rows, "left", "p1", 3))
    assert rows.linking.target is None
    assert rows.linking.words.startswith("Link left paragraph 3: drag it onto a paragraph on the right")
    assert not rows.grab().isNull()


def test_the_own_side_the_gutter_and_an_empty_place_take_no_link(rows: SelectableRows, qtbot: QtBot) -> None:
    empty = QPoint(rows.columns.right + 40, sign_of(rows, DROPPED).y())
    with qtbot.assertNotEmitted(rows.link_requested):
        for end in (point_at(rows, "left", "p4", 5), sign_of(rows, 2), empty):
            drag(rows, number_of(rows, "left", "p3"), end)
            assert rows.linking.words == "No link was made"


def test_two_that_stand_side_by_side_need_no_link(rows: SelectableRows, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rows.link_requested):
        drag(rows, number_of(rows, "left", "p2"), point_at(rows, "right", "p3", 10))
    assert rows.linking.words == "Already together: left paragraph 2 and right paragraph 3"


def test_escape_calls_a_drag_off(rows: SelectableRows, qtbot: QtBot) -> None:
    end = point_at(rows, "right", "p4", 10)
    with qtbot.assertNotEmitted(rows.link_requested):
        hold(rows, number_of(rows, "left", "p3"), end)
        press(rows, Key.Key_Escape)
        assert not rows.linking.is_active
        QTest.mouseRelease(rows.viewport(), LEFT_BUTTON, NO_KEY, end)


def test_a_press_without_a_drag_links_nothing_and_goes_to_the_row(rows: SelectableRows, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rows.link_requested):
        QTest.mouseClick(rows.viewport(), LEFT_BUTTON, NO_KEY, number_of(rows, "left", "p3"))
    assert rows.current_row == DROPPED
    assert rows.linking.words == ""


def test_a_click_on_a_sign_says_why(rows: SelectableRows) -> None:
    QTest.mouseClick(rows.viewport(), LEFT_BUTTON, NO_KEY, sign_of(rows, 2))
    assert rows.hide_card()


def test_beside_the_first_line_a_press_selects_as_ever(rows: SelectableRows) -> None:
    """Only the number takes hold: the margin beside the other lines is where many begin a selection."""
    rows.set_zoom(250)
    below = number_of(rows, "left", "p1") + QPoint(0, rows.type.line_height("row"))
    assert handle_at(rows, number_of(rows, "left", "p1")) is not None
    assert handle_at(rows, below) is None


def test_a_drag_beyond_the_edge_scrolls_to_a_target_further_on(qtbot: QtBot) -> None:
    rows = shown_rows(qtbot, large_comparison(60), (1100, 400))
    start = number_of(rows, "left", "p1")
    below = QPoint(rows.columns.right + 30, rows.viewport().height() + 120)
    hold(rows, start, below)
    qtbot.waitUntil(lambda: rows.placing.band > 3)
    assert rows.linking.target is not None
    assert rows.linking.target.row > 3
    QTest.mouseRelease(rows.viewport(), LEFT_BUTTON, NO_KEY, below)


def test_in_one_column_the_two_can_be_linked_too(rows: SelectableRows, qtbot: QtBot) -> None:
    rows.set_one_column(True)
    with qtbot.waitSignal(rows.link_requested) as asked:
        drag(rows, number_of(rows, "left", "p3"), point_at(rows, "right", "p4", 10))
    assert asked.args == ["p3", "p4"]
    handle = handle_at(rows, number_of(rows, "right", "p4"))
    assert handle is not None
    target = target_at(rows, handle, point_at(rows, "left", "p1", 5))
    assert target == (0, "left", "p1")  # one text stands there for both


# --- by key


def test_l_marks_and_l_links(rows: SelectableRows, qtbot: QtBot) -> None:
    rows.go_to_row(DROPPED)
    press(rows, Key.Key_L)
    assert rows.linking.words.startswith("Link left paragraph 3: choose one on the right, then L or click")
    assert rows.side == "right"
    press(rows, Key.Key_Down)
    assert rows.linking.words == "Link left paragraph 3 with right paragraph 4"
    with qtbot.waitSignal(rows.link_requested) as asked:
        press(rows, Key.Key_L)
    assert asked.args == ["p3", "p4"]
    assert not rows.linking.is_active


def test_l_takes_the_side_the_reader_is_on(rows: SelectableRows, qtbot: QtBot) -> None:
    rows.go_to_row(2)
    press(rows, Key.Key_Right, Key.Key_L, Key.Key_Down)
    with qtbot.waitSignal(rows.link_requested) as asked:
        press(rows, Key.Key_L)
    assert asked.args == ["p3", "p3"]


def test_l_where_that_side_is_empty_says_so_and_goes_on(rows: SelectableRows, qtbot: QtBot) -> None:
    rows.go_to_row(2)
    with qtbot.assertNotEmitted(rows.link_requested):
        press(rows, Key.Key_Left, Key.Key_L, Key.Key_Down, Key.Key_L)
    assert rows.linking.words == "There is no paragraph on that side here"
    assert rows.linking.is_active


def test_after_l_a_click_links_too_and_a_click_elsewhere_does_not(rows: SelectableRows, qtbot: QtBot) -> None:
    rows.go_to_row(DROPPED)
    press(rows, Key.Key_L)
    with qtbot.assertNotEmitted(rows.link_requested):
        QTest.mouseClick(rows.viewport(), LEFT_BUTTON, NO_KEY, point_at(rows, "left", "p1", 3))
    assert rows.linking.is_active
    with qtbot.waitSignal(rows.link_requested) as asked:
        QTest.mouseClick(rows.viewport(), LEFT_BUTTON, NO_KEY, point_at(rows, "right", "p4", 3))
    assert asked.args == ["p3", "p4"]


def test_escape_calls_off_the_link_before_it_drops_the_selection(rows: SelectableRows) -> None:
    rows.select_side("left")
    rows.go_to_row(DROPPED)
    press(rows, Key.Key_L, Key.Key_Escape)
    assert not rows.linking.is_active
    assert rows.selection
    press(rows, Key.Key_Escape)
    assert not rows.selection


def test_of_several_paragraphs_the_one_with_the_caret_is_linked(qtbot: QtBot) -> None:
    comparison = small_comparison()
    merged = replace(comparison.rows[2], left=("p2", "p3"), edits=())
    rows = shown_rows(qtbot, replace(comparison, rows=(*comparison.rows[:2], merged, comparison.rows[4])))
    QTest.mouseDClick(rows.viewport(), LEFT_BUTTON, NO_KEY, point_at(rows, "left", "p3", 5))
    press(rows, Key.Key_L, Key.Key_Down)
    with qtbot.waitSignal(rows.link_requested) as asked:
        press(rows, Key.Key_L)
    assert asked.args == ["p3", "p4"]


def test_u_unlinks_the_current_pair(rows: SelectableRows, qtbot: QtBot) -> None:
    rows.go_to_row(2)
    with qtbot.waitSignal(rows.unlink_requested) as asked:
        press(rows, Key.Key_U)
    assert asked.args == ["p2", "p3"]
    assert rows.linking.words == "Unlinked: left paragraph 2 and right paragraph 3 · Ctrl+Z undoes"


def test_u_unlinks_every_pair_of_a_row(qtbot: QtBot) -> None:
    comparison = small_comparison()
    merged = replace(comparison.rows[2], left=("p2", "p3"), edits=())
    rows = shown_rows(qtbot, replace(comparison, rows=(*comparison.rows[:2], merged, comparison.rows[4])))
    rows.go_to_row(2)
    asked: list[tuple[str, str]] = []
    rows.unlink_requested.connect(lambda *pair: asked.append(pair))
    press(rows, Key.Key_U)
    assert asked == [("p2", "p3"), ("p3", "p3")]


def test_u_without_a_pair_says_so(rows: SelectableRows, qtbot: QtBot) -> None:
    rows.go_to_row(DROPPED)
    with qtbot.assertNotEmitted(rows.unlink_requested):
        press(rows, Key.Key_U)
    assert rows.linking.words == "There is no pair here to unlink"


def test_ctrl_z_asks_to_undo(rows: SelectableRows, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.undo_link_requested):
        press(rows, Key.Key_Z, modifier=CONTROL)


def test_keys_do_nothing_before_there_is_a_comparison(qtbot: QtBot) -> None:
    rows = SelectableRows()
    qtbot.addWidget(rows)
    rows.show()
    with qtbot.assertNotEmitted(rows.link_requested), qtbot.assertNotEmitted(rows.unlink_requested):
        press(rows, Key.Key_L, Key.Key_U, Key.Key_Down, Key.Key_Return, Key.Key_End, Key.Key_Escape)
    assert rows.linking.words == ""


# --- what stays, what goes


def test_another_comparison_ends_the_link_in_the_making(rows: SelectableRows) -> None:
    rows.go_to_row(DROPPED)
    press(rows, Key.Key_L)
    rows.update_comparison(small_comparison())
    assert not rows.linking.is_active
    assert rows.linking.target is None


def test_a_link_just_made_is_still_said_when_its_comparison_comes(rows: SelectableRows) -> None:
    rows.go_to_row(2)
    press(rows, Key.Key_U)
    rows.update_comparison(small_comparison())
    assert rows.linking.words.startswith("Unlinked")


def test_a_source_scrolled_away_keeps_its_line(qtbot: QtBot) -> None:
    rows = shown_rows(qtbot, large_comparison(60), (1100, 400))
    rows.go_to_row(0)
    press(rows, Key.Key_L, Key.Key_End)
    assert rows.linking.target is not None
    assert rows.linking.target.row == 59
    assert not rows.grab().isNull()
