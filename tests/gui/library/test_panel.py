"""The side panel, by real keys and a real mouse."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui import theme
from gui.library.panel import LibraryPanel
from gui.library.row_places import ENTRY_HEIGHT
from gui.widgets.empty_state import EmptyState
from gui.widgets.icon_button import IconButton
from tests.gui.library.desk import CTRL, LEFT_BUTTON, SHIFT, Desk, Key, button_of
from tests.gui.library.entries import LIBRARY, UNDATED, entry

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # so says the offscreen platform


# --- choosing ------------------------------------------------------------------------------------


def test_a_click_opens(desk: Desk) -> None:
    desk.click("antalya")
    assert desk.chosen == ["antalya"]
    assert desk.panel.current_key == "antalya"
    assert desk.view.picks == ("antalya",)


def test_a_double_click_opens_once(desk: Desk) -> None:
    QTest.mouseClick(desk.view.viewport(), LEFT_BUTTON, pos=desk.place_of("antalya"))
    QTest.mouseDClick(desk.view.viewport(), LEFT_BUTTON, pos=desk.place_of("antalya"))
    assert desk.chosen == ["antalya"]


def test_a_right_click_opens_nothing(desk: Desk) -> None:
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.RightButton, pos=desk.place_of("antalya"))
    assert desk.chosen == []


def test_a_click_on_a_year_opens_nothing(desk: Desk) -> None:
    desk.panel.mark_chosen("april")
    year = desk.view.visualRect(desk.view.model().index(0, 0)).center()
    QTest.mouseClick(desk.view.viewport(), LEFT_BUTTON, pos=year)
    assert desk.chosen == []


def test_choosing_says_so_and_marking_does_not(desk: Desk) -> None:
    desk.panel.mark_chosen("april")
    assert (desk.chosen, desk.panel.current_key) == ([], "april")
    desk.panel.choose("lodz")
    assert (desk.chosen, desk.panel.current_key) == (["lodz"], "lodz")


def test_an_agenda_that_is_not_there_cannot_be_chosen(desk: Desk) -> None:
    with pytest.raises(KeyError):
        desk.panel.choose("nowhere")
    assert desk.panel.current_key is None


def test_the_open_button_asks_for_a_document(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.panel.open_requested):
        QTest.mouseClick(desk.open, LEFT_BUTTON)


# --- the keyboard --------------------------------------------------------------------------------


def test_arrows_walk_over_the_years_and_enter_opens(desk: Desk) -> None:
    desk.panel.mark_chosen("helsingborg")
    desk.view.setFocus()
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Down)
    assert desk.view.current_row_key == "antalya"
    assert desk.chosen == []
    desk.press(Key.Key_Return)
    assert desk.chosen == ["antalya"]


def test_home_and_end_stop_at_agendas(desk: Desk) -> None:
    desk.panel.mark_chosen("april")
    desk.press(Key.Key_End)
    assert desk.view.current_row_key == "undated"
    desk.press(Key.Key_Home)
    assert desk.view.current_row_key == "helsingborg"


def test_typing_in_the_list_narrows_it(desk: Desk) -> None:
    desk.panel.mark_chosen("helsingborg")
    desk.view.setFocus()
    QTest.keyClicks(desk.view, "b")
    assert desk.filter.hasFocus()
    desk.type("russ")
    assert desk.filter.text() == "bruss"
    assert desk.listed == ["december", "april"]


def test_from_the_filter_down_into_the_list_and_up_again(desk: Desk) -> None:
    desk.panel.focus_filter()
    desk.type("brussel")
    QTest.keyClick(desk.filter, Key.Key_Down)
    assert desk.view.hasFocus()
    assert desk.view.current_row_key == "december"
    desk.press(Key.Key_Return)
    assert desk.chosen == ["december"]
    desk.press(Key.Key_Up)
    assert desk.filter.hasFocus()


def test_enter_in_the_filter_opens_the_first(desk: Desk) -> None:
    QTest.keyClick(desk.filter, Key.Key_Return)
    assert desk.chosen == []
    desk.type("lodz")
    QTest.keyClick(desk.filter, Key.Key_Return)
    assert desk.chosen == ["lodz"]


def test_escape_empties_the_filter_then_leaves_it(desk: Desk) -> None:
    desk.panel.focus_filter()
    desk.type("zzz")
    QTest.keyClick(desk.filter, Key.Key_Escape)
    assert desk.filter.text() == ""
    QTest.keyClick(desk.filter, Key.Key_Escape)
    assert desk.view.hasFocus()


def test_narrowing_keeps_the_choice_and_the_picks(desk: Desk) -> None:
    desk.panel.mark_chosen("april")
    desk.click("december", CTRL)
    desk.type("brussel")
    assert desk.panel.current_key == "april"
    assert desk.view.picks == ("april", "december")
    desk.filter.clear()
    assert desk.view.picks == ("april", "december")


def test_new_entries_keep_the_choice(desk: Desk) -> None:
    desk.panel.mark_chosen("april")
    desk.panel.set_entries([*LIBRARY, entry("new", "Berlijn", dt.date(2027, 1, 1))])
    assert desk.panel.current_key == "april"
    assert desk.view.current_row_key == "april"
    assert desk.listed[0] == "new"


def empty_state(desk: Desk) -> EmptyState:
    return next(one for one in desk.panel.findChildren(EmptyState) if one.isVisible())


def test_nothing_fits_and_the_filter_can_be_cleared(desk: Desk) -> None:
    desk.type("<b>zzz")
    assert empty_state(desk).sentences == (
        "No agenda fits “<b>zzz”.",
        "The filter looks at date, place, meeting and title, not at the text.",
    )
    assert not desk.view.isVisible()
    assert desk.open.isVisible()
    QTest.mouseClick(button_of(desk.panel, "Clear the filter"), LEFT_BUTTON)
    assert desk.view.isVisible()
    assert desk.filter.hasFocus()


def test_an_empty_library_says_what_to_do(desk: Desk) -> None:
    desk.panel.set_entries([])
    assert empty_state(desk).sentence.startswith("There are no agendas yet.")
    with desk.qtbot.waitSignal(desk.panel.open_requested):
        QTest.mouseClick(button_of(desk.panel, "Add documents…"), LEFT_BUTTON)
    with desk.qtbot.waitSignal(desk.panel.seeds_wished):
        QTest.mouseClick(button_of(desk.panel, "Put back the agendas supplied"), LEFT_BUTTON)
    assert not desk.open.isVisible()  # once is enough
    desk.panel.set_entries(LIBRARY)
    assert desk.view.isVisible()
    assert desk.open.isVisible()


def test_before_the_library_is_known_nothing_is_said_of_it(qtbot: QtBot) -> None:
    panel = LibraryPanel()
    qtbot.addWidget(panel)
    panel.show()
    assert not [label for label in panel.findChildren(QLabel) if label.isVisible()]


# --- comparing -----------------------------------------------------------------------------------


def test_a_second_pick_and_the_button_compare_older_on_the_left(desk: Desk) -> None:
    desk.click("december")
    assert not desk.compare.isEnabled()
    desk.click("april", CTRL)
    assert desk.chosen == ["december"]
    QTest.mouseClick(desk.compare, LEFT_BUTTON)
    assert desk.compared == [("april", "december")]


def test_shift_picks_one_agenda_not_all_between(desk: Desk) -> None:
    desk.click("helsingborg")
    desk.click("lodz", SHIFT)
    assert desk.view.picks == ("helsingborg", "lodz")


def test_a_third_pick_takes_the_place_of_the_second(desk: Desk) -> None:
    desk.click("helsingborg")
    desk.click("lodz", CTRL)
    desk.click("april", CTRL)
    assert desk.view.picks == ("helsingborg", "april")


def test_a_second_click_takes_the_pick_back(desk: Desk) -> None:
    desk.click("helsingborg")
    desk.click("lodz", CTRL)
    desk.click("lodz", CTRL)
    assert desk.view.picks == ("helsingborg",)
    assert not desk.compare.isEnabled()


def test_space_picks_by_keyboard(desk: Desk) -> None:
    desk.panel.mark_chosen("helsingborg")
    desk.press(Key.Key_Down, CTRL)
    desk.press(Key.Key_Space)
    assert desk.view.picks == ("helsingborg", "december")
    QTest.mouseClick(desk.compare, LEFT_BUTTON)
    assert desk.compared == [("december", "helsingborg")]


def test_a_row_walked_to_is_compared_with_the_agenda_shown(desk: Desk) -> None:
    desk.panel.mark_chosen("helsingborg")
    desk.press(Key.Key_Down)
    assert desk.compare.isEnabled()
    desk.press(Key.Key_Return, CTRL)
    QTest.mouseClick(desk.compare, LEFT_BUTTON)
    assert desk.compared == [("december", "helsingborg")] * 2
    assert desk.chosen == []


def test_the_agenda_shown_is_not_compared_with_itself(desk: Desk) -> None:
    desk.panel.mark_chosen("helsingborg")
    desk.press(Key.Key_Return, CTRL)
    assert desk.compared == []


def test_nothing_is_compared_before_an_agenda_is_shown(desk: Desk) -> None:
    desk.hover("april")
    assert not desk.hover_button.isVisible()
    assert not desk.compare.isEnabled()


def test_without_a_date_the_agenda_shown_stands_on_the_left(desk: Desk) -> None:
    desk.panel.mark_chosen("april")
    desk.click(UNDATED.key, CTRL)
    QTest.mouseClick(desk.compare, LEFT_BUTTON)
    assert desk.compared == [("april", "undated")]


def test_shift_and_arrows_keep_the_first_and_the_newest(desk: Desk) -> None:
    desk.panel.mark_chosen("helsingborg")
    for _row in range(3):
        desk.press(Key.Key_Down, SHIFT)
    assert desk.view.picks == ("helsingborg", "april")
    desk.press(Key.Key_End, SHIFT)
    assert desk.view.picks == ("helsingborg", "undated")


def test_all_cannot_be_picked(desk: Desk) -> None:
    desk.panel.mark_chosen("april")
    QTest.keyClick(desk.view, Key.Key_A, CTRL)
    assert desk.view.picks == ("april",)


def test_the_button_under_the_pointer_compares_its_row(desk: Desk) -> None:
    desk.panel.mark_chosen("december")
    desk.hover("lodz")
    assert desk.hover_button.toolTip() == "Compare with the agenda shown"
    QTest.mouseClick(desk.hover_button, LEFT_BUTTON)
    assert desk.compared == [("lodz", "december")]
    assert desk.chosen == []


def test_the_agenda_shown_has_no_comparebutton_of(desk: Desk) -> None:
    desk.panel.mark_chosen("december")
    desk.hover("lodz")
    assert desk.hover_button.isVisible()
    desk.hover("december")
    assert not desk.hover_button.isVisible()


def test_the_button_leaves_a_row_that_is_opened(desk: Desk) -> None:
    desk.panel.mark_chosen("december")
    desk.hover("lodz")
    desk.click("lodz")
    assert desk.chosen == ["lodz"]
    assert not desk.hover_button.isVisible()


def test_the_button_leaves_with_its_row(desk: Desk) -> None:
    desk.panel.mark_chosen("december")
    desk.hover("lodz")
    desk.type("brussel")
    assert not desk.hover_button.isVisible()


def test_dragging_over_rows_picks_none_of_them(desk: Desk) -> None:
    desk.panel.mark_chosen("december")
    viewport = desk.view.viewport()
    QTest.mousePress(viewport, LEFT_BUTTON, pos=desk.place_of("helsingborg"))
    QTest.mouseMove(viewport, desk.place_of("lodz"))
    QTest.mouseRelease(viewport, LEFT_BUTTON, pos=desk.place_of("lodz"))
    assert desk.view.picks == ("helsingborg",)
    assert desk.chosen == []


# --- what is seen and heard ----------------------------------------------------------------------


def picture(desk: Desk) -> QImage:
    return desk.panel.grab().toImage()


def test_the_two_compared_are_marked(desk: Desk) -> None:
    plain = picture(desk)
    desk.panel.set_compared(("april", "lodz"))
    marked = picture(desk)
    accent = theme.current().colour("accent")
    for key in ("april", "lodz"):
        top = desk.view.mapTo(desk.panel, desk.place_of(key))
        assert marked.pixelColor(1, top.y()) == accent
        assert plain.pixelColor(1, top.y()) != accent
    desk.panel.set_compared(None)
    assert picture(desk) == plain


def test_a_count_that_comes_later_is_painted(desk: Desk) -> None:
    before = picture(desk)
    desk.panel.set_position_count("antalya", 5)
    assert picture(desk) != before


@pytest.mark.parametrize("fate", ["superseded", "missing"])
def test_what_is_superseded_or_lost_is_muted(desk: Desk, fate: str) -> None:
    """No letter of the row is darker than the muted text."""

    def darkest() -> int:
        place = desk.view.visualRect(desk.index_of("april"))
        top, seen = desk.view.viewport().mapTo(desk.panel, place.topLeft()).y(), picture(desk)
        heights = range(top, top + ENTRY_HEIGHT)
        return min(seen.pixelColor(x, y).lightness() for x in range(200) for y in heights)

    muted = theme.load("light").colour("muted").lightness()
    assert darkest() < muted - 20
    [april] = [one for one in LIBRARY if one.key == "april"]
    gone = replace(april, missing=True) if fate == "missing" else replace(april, versions=2)
    desk.panel.set_entries([gone if one is april else one for one in LIBRARY])
    assert darkest() >= muted - 5


def test_a_new_theme_is_painted(desk: Desk, qapp: QApplication) -> None:
    try:
        theme.choose(qapp, "dark")
        assert picture(desk).pixelColor(2, 2) == theme.load("dark").colour("panel")
    finally:
        theme.choose(qapp, "system")
    assert picture(desk).pixelColor(2, 2) == theme.load("light").colour("panel")


def test_a_screen_reader_hears_the_whole_row(desk: Desk) -> None:
    table = QAccessible.queryAccessibleInterface(desk.view)
    heard = [table.child(at).text(QAccessible.Text.Name) for at in range(table.childCount())]
    row = next(text for text in heard if "Helsingborg" in text)
    assert row.endswith("2026, Helsingborg, NAVO Foreign Ministers Meeting, 8 position(s)")
    assert table.text(QAccessible.Text.Name) == "Agendas"


def test_every_control_has_a_name(desk: Desk) -> None:
    named = (desk.view, desk.filter, *desk.panel.findChildren(IconButton))
    assert len(named) == 5
    assert all(control.accessibleName() for control in named)
    assert all(button.toolTip() for button in desk.panel.findChildren(IconButton))
    assert desk.compare.toolTip()


def test_five_thousand_agendas_are_narrowed_at_once(desk: Desk, qtbot: QtBot) -> None:
    start = dt.date(2010, 1, 1)
    many = [entry(str(at), f"Plaats {at}", start + dt.timedelta(days=at)) for at in range(5000)]
    desk.panel.set_entries(many)
    assert len(desk.listed) == 5000
    desk.type("4321")
    assert desk.listed == ["4321"]
    desk.filter.clear()
    desk.panel.choose("2500")
    assert desk.view.viewport().rect().intersects(desk.view.visualRect(desk.view.currentIndex()))
