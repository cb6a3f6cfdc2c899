"""What else can be done with a row: the menu, Delete, and what is left to the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.library.row_menu import RowMenu
from gui.widgets.icon_button import IconButton
from tests.gui.library.desk import CTRL, LEFT_BUTTON, SHIFT, Desk, Key, action, child, trigger
from tests.gui.library.entries import LIBRARY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # so says the offscreen platform


def open_menu(desk: Desk, key: str) -> RowMenu:
    """With the right button of the mouse."""
    place, viewport = desk.place_of(key), desk.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=place)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(viewport, QContextMenuEvent(reason, place, viewport.mapToGlobal(place)))
    return child(desk.panel, RowMenu)


def test_the_menu_of_a_row_passes_on_what_is_wished(desk: Desk) -> None:
    desk.panel.mark_chosen("april")
    menu = open_menu(desk, "lodz")
    for text in ("Open", "Correct the facts…", "Show the original in its folder", "Remove from the library"):
        action(menu, text).trigger()
    trigger(menu, "Compare with the agenda shown")
    assert desk.chosen == ["lodz"]
    assert desk.compared == [("lodz", "april")]
    assert (desk.wishes.facts, desk.wishes.originals, desk.wishes.removals) == (
        ["lodz"],
        ["lodz"],
        [["lodz"]],
    )


@pytest.mark.parametrize(("key", "modifiers"), [(Key.Key_Menu, Qt.KeyboardModifier(0)), (Key.Key_F10, SHIFT)])
def test_the_menu_opens_by_keyboard(desk: Desk, key: Key, modifiers: Qt.KeyboardModifier) -> None:
    desk.panel.mark_chosen("april")
    desk.press(key, modifiers)
    menu = child(desk.panel, RowMenu)
    assert menu.isVisible()
    assert not action(menu, "Compare with the agenda shown").isEnabled()  # it is the agenda shown
    trigger(menu, "Correct the facts…")
    assert desk.wishes.facts == ["april"]


def test_the_menu_of_two_picked_rows_is_about_both(desk: Desk) -> None:
    desk.click("helsingborg")
    desk.click("lodz", CTRL)
    menu = open_menu(desk, "lodz")
    action(menu, "Compare the two").trigger()
    trigger(menu, "Remove both from the library")
    assert desk.compared == [("lodz", "helsingborg")]
    assert desk.wishes.removals == [["helsingborg", "lodz"]]


def test_the_menu_of_another_row_is_about_that_row_alone(desk: Desk) -> None:
    desk.click("helsingborg")
    desk.click("lodz", CTRL)
    trigger(open_menu(desk, "april"), "Remove from the library")
    assert desk.wishes.removals == [["april"]]


def test_an_agenda_that_is_removed_while_its_menu_is_open_is_left_alone(desk: Desk) -> None:
    desk.panel.mark_chosen("april")
    menu = open_menu(desk, "lodz")
    desk.panel.set_entries([one for one in LIBRARY if one.key != "lodz"])
    action(menu, "Compare with the agenda shown").trigger()
    trigger(menu, "Open")
    assert (desk.chosen, desk.compared) == ([], [])


def test_a_missing_original_cannot_be_shown(desk: Desk) -> None:
    desk.panel.set_entries([replace(one, missing=one.key == "april") for one in LIBRARY])
    menu = open_menu(desk, "april")
    assert not action(menu, "Show the original in its folder").isEnabled()
    menu.close()


def test_a_year_has_no_menu(desk: Desk) -> None:
    place = desk.view.visualRect(desk.view.model().index(0, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, desk.view.mapToGlobal(place))
    QApplication.sendEvent(desk.view.viewport(), event)
    assert desk.panel.findChild(RowMenu) is None


def test_delete_wishes_the_row_away_or_both_that_are_picked(desk: Desk) -> None:
    desk.panel.mark_chosen("helsingborg")
    desk.press(Key.Key_Down, CTRL)
    desk.press(Key.Key_Delete)
    desk.click("lodz", CTRL)
    desk.press(Key.Key_Delete)
    assert desk.wishes.removals == [["december"], ["helsingborg", "lodz"]]
    assert "lodz" in desk.listed  # a wish only


def test_after_a_removal_the_keyboard_is_at_the_next_row(desk: Desk) -> None:
    desk.panel.mark_chosen("helsingborg")
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Delete)
    desk.panel.set_entries([one for one in LIBRARY if one.key != "december"])
    assert desk.view.current_row_key == "antalya"
    desk.press(Key.Key_End)
    desk.panel.set_entries([one for one in LIBRARY if one.key not in ("december", "undated")])
    assert desk.view.current_row_key == "empty"


def test_an_agenda_that_was_removed_is_not_compared(desk: Desk) -> None:
    desk.panel.mark_chosen("april")
    desk.panel.set_entries([one for one in LIBRARY if one.key != "april"])
    desk.click("lodz", CTRL)
    assert not desk.compare.isEnabled()
    desk.press(Key.Key_Return, CTRL)
    assert desk.compared == []


def test_pasting_is_left_to_the_window(desk: Desk) -> None:
    desk.panel.mark_chosen("april")
    for text in ("", "v"):  # some platforms send the letter along
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_V, CTRL, text)
        event.setAccepted(True)
        desk.view.keyPressEvent(event)
        assert not event.isAccepted()
    assert desk.filter.text() == ""


def test_the_button_beside_the_filter_wishes_a_search(desk: Desk) -> None:
    button = next(one for one in desk.panel.findChildren(IconButton) if "Ctrl+Shift+F" in one.toolTip())
    with desk.qtbot.waitSignal(desk.panel.search_wished):
        QTest.mouseClick(button, LEFT_BUTTON)
