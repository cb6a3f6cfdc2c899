"""Everything on the compare page can be done by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.comparing.page import ComparingPage
from gui.comparing.selectable_rows import SelectableRows
from gui.comparing.side_mark import side_mark
from tests.gui.comparing.hands import CONTROL, SHIFT, press, shown_rows, texts
from tests.gui.comparing.samples import large_comparison, small_comparison

Key = Qt.Key


def test_arrows_go_from_row_to_row_and_from_side_to_side(page: ComparingPage) -> None:
    rows = page.rows
    visited = []
    for _ in range(7):
        press(rows, Key.Key_Down)
        visited.append(rows.current_row)
    assert visited == [0, 1, 2, 3, 4, 4, 4]
    press(rows, Key.Key_Up, Key.Key_Up)
    assert rows.current_row == 2
    press(rows, Key.Key_Left)
    assert rows.side == "left"
    assert texts(rows)[0].endswith("2% van het bbp aan defensie.")
    press(rows, Key.Key_Right)
    assert texts(rows)[0].endswith("5% van het bbp aan defensie.")


def test_the_side_that_keys_are_on_is_seen(page: ComparingPage) -> None:
    rows = page.rows
    assert side_mark(rows) is None
    rows.go_to_row(2)
    right = side_mark(rows)
    press(rows, Key.Key_Left)
    left = side_mark(rows)
    assert left is not None
    assert right is not None
    assert left.right() < rows.columns.left
    assert rows.columns.gutter_left < right.left()
    assert right.right() < rows.columns.right
    rows.go_to_row(4)  # nothing on the left there
    assert side_mark(rows) is None


def test_the_page_keys_reach_the_page(page: ComparingPage, qtbot: QtBot) -> None:
    for key, row in ((Key.Key_N, 1), (Key.Key_F8, 2), (Key.Key_P, 1), (Key.Key_F7, 4)):
        press(page.rows, key)
        assert page.rows.current_row == row
    shown = page.changes_shown
    press(page.rows, Key.Key_F10)
    assert page.changes_shown != shown
    with qtbot.waitSignal(page.closed):
        press(page.rows, Key.Key_Escape, Key.Key_Escape)


def test_enter_goes_along_a_note_and_back(page: ComparingPage) -> None:
    page.rows.go_to_row(1)
    press(page.rows, Key.Key_Return)
    assert (page.rows.current_row, page.rows.side) == (3, "left")
    press(page.rows, Key.Key_Enter)
    assert (page.rows.current_row, page.rows.side) == (1, "right")


def test_enter_on_a_moved_passage_shows_its_old_place_and_comes_back(qtbot: QtBot) -> None:
    comparison = large_comparison(60)
    rows = [*comparison.rows[1:50], comparison.rows[0], *comparison.rows[50:]]
    moved = type(rows[49])(rows[49].left, rows[49].right, "reworded", moved=True)
    rows[49] = moved
    comparison = type(comparison)(comparison.left, comparison.right, tuple(rows))
    view = shown_rows(qtbot, comparison, (1000, 500))
    assert view.script is not None
    view.go_to_row(49)
    ghost = next(at for at in view.script.bands.other_than_rows if view.script.bands.ghost_of(at) == 49)
    assert ghost not in dict(view.visible_bands())
    press(view, Key.Key_Return)
    assert ghost in dict(view.visible_bands())
    assert view.current_row == 49
    press(view, Key.Key_Return)
    assert view.script.bands.first_of_row[49] in dict(view.visible_bands())


def test_a_hidden_line_is_a_stop_and_opens(page: ComparingPage) -> None:
    rows = page.rows
    for key in (Key.Key_Return, Key.Key_Space):
        rows.set_hidden(frozenset({2, 3}))
        rows.go_to_row(1)
        press(rows, Key.Key_Down)
        assert rows.current_run >= 0
        assert rows.current_row == -1
        press(rows, key)
        assert rows.current_row == 2
        assert 2 not in rows.hidden


def test_plus_and_minus_zoom(page: ComparingPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.zoom_changed):
        press(page.rows, Key.Key_Plus, modifier=SHIFT)
    press(page.rows, Key.Key_Equal)
    assert page.rows.zoom == 120
    press(page.rows, Key.Key_Minus)
    assert page.rows.zoom == 110
    press(page.rows, Key.Key_0)
    assert page.rows.zoom == 100


def test_home_and_end_go_to_the_ends(qtbot: QtBot) -> None:
    rows = shown_rows(qtbot, large_comparison(200), (1000, 500))
    for modifier in (Qt.KeyboardModifier.NoModifier, CONTROL):
        press(rows, Key.Key_End, modifier=modifier)
        assert rows.current_row == 199
        assert 199 in dict(rows.visible_bands())
        press(rows, Key.Key_Home, modifier=modifier)
        assert rows.current_row == 0
        assert rows.verticalScrollBar().value() == 0


def test_the_ends_are_those_of_what_is_shown(page: ComparingPage) -> None:
    page.rows.set_hidden(frozenset({0, 4}))
    press(page.rows, Key.Key_End)
    assert page.rows.current_row == 3
    press(page.rows, Key.Key_Home)
    assert page.rows.current_row == 1


def test_a_row_taller_than_the_view_is_read_to_its_end_first(qtbot: QtBot) -> None:
    rows = shown_rows(qtbot, large_comparison(30), (700, 300))
    rows.set_zoom(250)
    press(rows, Key.Key_Down, Key.Key_Down)
    row = rows.current_row
    value = rows.verticalScrollBar().value()
    press(rows, Key.Key_Down)
    assert rows.current_row == row
    assert rows.verticalScrollBar().value() > value
    for _ in range(60):
        press(rows, Key.Key_Down)
    assert rows.current_row > row


def test_copying_by_key(page: ComparingPage, qtbot: QtBot) -> None:
    press(page.rows, Key.Key_A, modifier=CONTROL)
    with qtbot.waitSignal(page.copy_requested):
        press(page.rows, Key.Key_C, modifier=CONTROL)
    with qtbot.waitSignal(page.quote_requested):
        press(page.rows, Key.Key_C, modifier=CONTROL | SHIFT)


def test_the_wishes_of_linking_reach_the_page(page: ComparingPage, qtbot: QtBot) -> None:
    page.rows.go_to_row(2)
    with qtbot.waitSignal(page.unlink_requested):
        press(page.rows, Key.Key_U)
    with qtbot.waitSignal(page.link_requested):
        press(page.rows, Key.Key_L, Key.Key_Down, Key.Key_Up, Key.Key_Up, Key.Key_L)
    with qtbot.waitSignal(page.undo_link_requested):
        press(page.rows, Key.Key_Z, modifier=CONTROL)


def test_escape_closes_one_thing_at_a_time(page: ComparingPage, qtbot: QtBot) -> None:
    rows = page.rows
    rows.go_to_row(2)
    rows.select_all()
    rows.begin_link(2, "left")
    rows.show_why(2)
    with qtbot.assertNotEmitted(page.closed):
        press(rows, Key.Key_Escape)
        assert not rows.hide_card()
        press(rows, Key.Key_Escape)
        assert not rows.linking.is_active
        press(rows, Key.Key_Escape)
        assert not rows.selection


def test_tab_leaves_the_rows_and_comes_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    before, rows, after = QPushButton(), SelectableRows(), QPushButton()
    for widget in (before, rows, after):
        layout.addWidget(widget)
    window.show()
    rows.show_comparison(small_comparison())
    window.activateWindow()
    rows.setFocus()
    press(rows, Key.Key_Tab)
    assert window.focusWidget() is after
    QTest.keyClick(after, Key.Key_Backtab, SHIFT)
    assert window.focusWidget() is rows
    press(rows, Key.Key_Backtab, modifier=SHIFT)
    assert window.focusWidget() is before


def test_no_key_fails_without_rows(qtbot: QtBot) -> None:
    comparison = small_comparison()
    empty = type(comparison)(comparison.left, comparison.right, ())
    rows = shown_rows(qtbot, empty)
    for modifier in (Qt.KeyboardModifier.NoModifier, SHIFT, CONTROL, SHIFT | CONTROL):
        for key in (
            Key.Key_Down, Key.Key_Up, Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End, Key.Key_Return,
            Key.Key_PageDown, Key.Key_PageUp, Key.Key_Space, Key.Key_L, Key.Key_U, Key.Key_Escape,
        ):  # fmt: skip
            press(rows, key, modifier=modifier)
    assert rows.current_row == -1
