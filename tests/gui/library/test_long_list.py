"""Arranging the list, and a list of many agendas."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from agendas.library.entries import LibraryEntry
from gui.library.arrange_button import ArrangeButton
from gui.library.arrangement import Arrangement, prepared
from gui.library.panel import LibraryPanel
from gui.library.row_places import PINNED_HEIGHT
from gui.library.view import LibraryView
from tests.gui.library.desk import LEFT_BUTTON, Desk, Key, child, trigger
from tests.gui.library.entries import LIBRARY, entry

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # so says the offscreen platform


# --- arranging -----------------------------------------------------------------------------------


def test_the_arrangement_is_chosen_from_a_menu(desk: Desk) -> None:
    said: list[Arrangement] = []
    desk.panel.arrangement_changed.connect(said.append)
    desk.panel.mark_chosen("april")
    button = child(desk.panel, ArrangeButton)
    QTest.mouseClick(button, LEFT_BUTTON)
    menu = child(button, QMenu)
    assert menu.isVisible()
    assert [one.text() for one in menu.actions() if one.isChecked()] == ["Group by year", "Newest first"]
    trigger(menu, "Group by place")
    assert said == [Arrangement("place", "newest")] == [desk.panel.arrangement]
    assert desk.listed[:3] == ["antalya", "december", "april"] == desk.panel.keys_in_order()[:3]
    assert desk.view.current_row_key == "april"
    menu = button.menu_of_choices()
    assert [one.text() for one in menu.actions() if one.isChecked()] == ["Group by place", "Newest first"]
    trigger(menu, "Oldest first")
    assert said[1:] == [Arrangement("place", "oldest")]


def test_an_arrangement_that_is_remembered_is_not_said(desk: Desk) -> None:
    with desk.qtbot.assertNotEmitted(desk.panel.arrangement_changed):
        desk.panel.set_arrangement(Arrangement("none", "oldest"))
    assert desk.listed[0] == "lodz"


def test_home_reaches_the_first_row_without_groups(desk: Desk) -> None:
    desk.panel.set_arrangement(Arrangement("none"))
    desk.panel.mark_chosen("april")
    desk.press(Key.Key_Home)
    assert desk.view.current_row_key == "helsingborg"
    desk.press(Key.Key_Up)
    assert desk.filter.hasFocus()


# --- many ----------------------------------------------------------------------------------------


def of_many_years(count: int = 300) -> list[LibraryEntry]:
    start = dt.date(2010, 1, 1)
    return [entry(str(at), f"Plaats {at}", start + dt.timedelta(days=9 * at)) for at in range(count)]


def test_new_agendas_above_do_not_move_what_is_read(desk: Desk) -> None:
    many = of_many_years()
    desk.panel.set_entries(many)
    desk.panel.mark_chosen("150")
    desk.view.verticalScrollBar().setValue(desk.view.verticalScrollBar().value() - 123)
    before = desk.place_of("150")
    newer = [entry(f"new {at}", "Berlijn", dt.date(2030, 1, 1)) for at in range(7)]
    desk.panel.set_entries([*many, *newer])
    assert desk.place_of("150") == before
    assert desk.view.picks == ("150",)
    desk.panel.set_prepared(prepared(many[:200], desk.panel.arrangement))
    assert desk.place_of("150") == before


def test_a_choice_before_the_first_paint_hides_nothing_above_it(qtbot: QtBot) -> None:
    """The size of the list is known only when it is shown; measured before, it would scroll for nothing."""
    panel = LibraryPanel()
    qtbot.addWidget(panel)
    panel.resize(280, 700)
    panel.set_entries(LIBRARY)
    panel.mark_chosen("lodz")
    with qtbot.waitExposed(panel):
        panel.show()
    assert child(panel, LibraryView).verticalOffset() == 0
    panel.set_entries(of_many_years())
    panel.hide()
    panel.mark_chosen("150")
    panel.show()
    view = child(panel, LibraryView)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_at_the_top_what_is_new_is_seen(desk: Desk) -> None:
    desk.panel.set_entries(of_many_years())
    desk.panel.set_entries([*of_many_years(), entry("new", "Berlijn", dt.date(2030, 1, 1))])
    assert desk.view.verticalScrollBar().value() == 0


def test_the_heading_stays_while_its_group_scrolls_by(desk: Desk) -> None:
    desk.panel.set_entries(of_many_years())
    desk.panel.mark_chosen("150")
    desk.view.scrollTo(desk.view.currentIndex(), desk.view.ScrollHint.PositionAtTop)
    heading = desk.view.indexAt(QPoint(100, PINNED_HEIGHT // 2))
    assert heading.data() == str((dt.date(2010, 1, 1) + dt.timedelta(days=9 * 150)).year)
    assert desk.place_of("150").y() > PINNED_HEIGHT  # and covers no row that was walked to
    QTest.mouseClick(desk.view.viewport(), LEFT_BUTTON, pos=QPoint(100, PINNED_HEIGHT // 2))
    assert desk.chosen == []


def test_pages_and_the_ends_are_reached_by_keyboard(desk: Desk) -> None:
    desk.panel.set_entries(of_many_years())
    desk.panel.mark_chosen("299")
    for _page in range(3):
        desk.press(Key.Key_PageDown)
    walked = int(desk.view.current_row_key or "")
    assert 299 - 3 * 14 < walked < 299 - 3 * 8
    desk.press(Key.Key_PageUp)
    assert walked < int(desk.view.current_row_key or "") < 299
    desk.press(Key.Key_End)
    assert desk.view.current_row_key == "0"
    assert desk.view.verticalScrollBar().value() == desk.view.verticalScrollBar().maximum()
    desk.press(Key.Key_Home)
    assert desk.view.visualRect(desk.view.model().index(0, 0)).top() == 0  # with its heading
