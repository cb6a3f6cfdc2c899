"""The compare page by real keys and a real mouse."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from agendas.comparison import Change, Comparison, ComparisonWishes, Quotation, Row
from agendas.library.entries import LibraryEntry
from agendas.model import Meeting
from agendas.quoting.passage import Passage
from gui.comparing.bands import SIDES, Side
from gui.comparing.filters import FILTERS, Filter, RowFilters
from gui.comparing.header import INSET
from gui.comparing.notes import Note, name_at, note_of, note_rectangle
from gui.comparing.page import ComparingPage
from gui.comparing.rows_view import SPACE_BELOW
from gui.comparing.script import Script
from tests.gui.comparing.samples import agenda, block, entry, large_comparison, small_comparison

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support"
)  # said by the platform without a display

STEPS: tuple[Literal[1], Literal[-1]] = (1, -1)
LEFT_BUTTON, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def point_at(page: ComparingPage, side: Side, block_id: str, offset: int) -> QPoint:
    """Where the character at an offset of a block stands in sight."""
    for band, top in page.rows.visible_bands():
        for fragment in page.rows.band_layout(band).side(side):
            if fragment.fragment.block.id == block_id:
                rectangle = next(fragment.rectangles(offset, offset + 1))
                x = page.rows.columns.text(side) + rectangle.left() + 1
                return QPoint(round(x), round(top + rectangle.center().y()))
    raise AssertionError(f"{block_id} is not in sight")


def drag(qtbot: QtBot, page: ComparingPage, start: QPoint, end: QPoint) -> None:
    viewport = page.rows.viewport()
    QTest.mousePress(viewport, LEFT_BUTTON, NO_KEY, start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, LEFT_BUTTON, NO_KEY, end)


def texts(page: ComparingPage) -> list[str]:
    passage = page.passage()
    return list(passage.texts) if passage else []


# --- what is shown


def test_nothing_is_compared_at_first(qtbot: QtBot) -> None:
    page = ComparingPage()
    qtbot.addWidget(page)
    page.show()
    page.next_change()
    page.swap_sides()
    page.rows.select_all()
    page.go_to_row(3)
    assert page.comparison is None
    assert page.header.left.text() == page.header.right.text() == "Choose an agenda"
    assert page.passage() is None
    assert page._empty.sentence == "Nothing is compared yet."
    assert page._empty.isVisible()
    assert page._empty.geometry() == page.rows.viewport().rect()
    page.show_loading()
    assert not page._empty.isVisible(), "it is on its way"
    page.end_waiting()
    assert page._empty.isVisible()
    page.show_comparison(small_comparison())
    assert not page._empty.isVisible()
    page.show_comparison(replace(small_comparison(), rows=(), changes=()))
    assert page._empty.sentence == "Neither agenda has paragraphs to compare."


def test_every_block_of_both_sides_is_painted_once(page: ComparingPage) -> None:
    comparison = page.comparison
    assert comparison is not None
    painted: dict[str, list[str]] = {side: [] for side in SIDES}
    for band, _ in page.rows.visible_bands():
        for side in SIDES:
            painted[side] += [one.fragment.block.id for one in page.rows.band_layout(band).side(side)]
    for side, of in (("left", comparison.left), ("right", comparison.right)):
        assert sorted(painted[side]) == sorted(block.id for block in of.blocks if block.kind != "title")


def test_the_words_on_the_screen_are_those_of_the_agendas(page: ComparingPage) -> None:
    for band, _ in page.rows.visible_bands():
        for side in SIDES:
            for one in page.rows.band_layout(band).side(side):
                assert one.layout.text() == one.fragment.text


def test_five_thousand_rows_open_with_a_screenful_laid_out(qtbot: QtBot) -> None:
    page = ComparingPage()
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.show_comparison(large_comparison(5000))
    page.repaint()
    assert page.rows.layout_count <= 30
    bar = page.rows.verticalScrollBar()
    assert bar.maximum() > 5000 * 40
    bar.setValue(bar.maximum())
    page.repaint()
    band, top = page.rows.visible_bands()[-1]
    assert band == 4999
    assert top + page.rows.band_layout(band).height + SPACE_BELOW == page.rows.viewport().height()


def test_layouts_out_of_sight_are_forgotten(qtbot: QtBot) -> None:
    page = ComparingPage()
    qtbot.addWidget(page)
    page.show()
    page.show_comparison(large_comparison(1000))
    for row in range(0, 1000, 2):
        page.go_to_row(row)
    assert len(page.rows._layouts) <= 300


def test_a_million_characters_without_a_space(qtbot: QtBot) -> None:
    page = ComparingPage()
    qtbot.addWidget(page)
    page.show()
    left, right = agenda("links", [block("p1", "x" * 1_000_000)]), agenda("rechts", [block("p1", "Kort.")])
    page.show_comparison(Comparison(left, right, (Row(("p1",), ("p1",), "related"),)))
    assert page.rows.layout_count == 1
    page.rows.side = "left"
    page.rows.select_all()
    assert [len(text) for text in texts(page)] == [1_000_000]


def test_a_new_width_keeps_the_same_row_on_top(qtbot: QtBot) -> None:
    page = ComparingPage()
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.show_comparison(large_comparison(600))
    page.go_to_row(300)
    before = page.rows.placing.band
    page.resize(950, 640)
    assert page.rows.placing.band == before
    page.set_zoom(150)
    assert page.rows.placing.band == before


def test_a_screen_reader_hears_the_current_row(page: ComparingPage) -> None:
    page.go_to_row(3)
    said = page.rows.accessibleDescription()
    assert "change 3 of 4" in said
    assert "no longer mentioned" in said
    assert "De Zuidflank 🌍 vraagt aandacht van alle bondgenoten." in said


def test_agendas_without_paragraphs(page: ComparingPage) -> None:
    page.show_comparison(Comparison(agenda("links", []), agenda("rechts", []), ()))
    page.next_change()
    page.repaint()
    assert page.rows.visible_bands() == []
    assert page.passage() is None


# --- walking through the changes


def test_a_change_stands_a_third_below_the_top(qtbot: QtBot) -> None:
    page = ComparingPage()
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.show_comparison(large_comparison(600))
    page.go_to_row(300)
    assert dict(page.rows.visible_bands())[300] == page.rows.viewport().height() // 3
    page.next_change()
    assert page.rows.current_row == 301


# --- selecting and copying


@pytest.mark.parametrize("backwards", [False, True])
def test_a_drag_over_rows_selects_one_side(page: ComparingPage, qtbot: QtBot, backwards: bool) -> None:
    start, end = point_at(page, "left", "p2", 12), point_at(page, "left", "p3", 12)
    end.setX(end.x() + 4)
    if backwards:
        start, end = end, start
    drag(qtbot, page, start, end)
    assert texts(page) == ["besteden minimaal 2% van het bbp aan defensie.", "De Zuidflank"]


def test_a_drag_that_strays_to_the_other_side_stays_on_its_own(page: ComparingPage, qtbot: QtBot) -> None:
    drag(qtbot, page, point_at(page, "left", "p2", 0), point_at(page, "right", "p3", 20))
    passage = page.passage()
    assert passage is not None
    assert passage.agenda is page.comparison.left  # type: ignore[union-attr]
    assert texts(page) == ["Bondgenoten besteden minimaal 2% van het bbp aan defensie."]


def test_the_text_behind_an_emoji_is_copied_exactly(page: ComparingPage, qtbot: QtBot) -> None:
    QTest.mouseDClick(page.rows.viewport(), LEFT_BUTTON, NO_KEY, point_at(page, "left", "p3", 17))
    assert texts(page) == ["vraagt"]


def test_a_third_click_takes_the_paragraph(page: ComparingPage, qtbot: QtBot) -> None:
    at = point_at(page, "right", "p4", 5)
    viewport = page.rows.viewport()
    QTest.mouseClick(viewport, LEFT_BUTTON, NO_KEY, at)
    QTest.mouseDClick(viewport, LEFT_BUTTON, NO_KEY, at)
    assert texts(page) == ["Westelijke"]
    QTest.mouseClick(viewport, LEFT_BUTTON, NO_KEY, at)
    assert texts(page) == ["De Westelijke Balkan staat voor het eerst op de agenda."]


def test_shift_and_a_click_extend_the_selection(page: ComparingPage, qtbot: QtBot) -> None:
    viewport = page.rows.viewport()
    drag(qtbot, page, point_at(page, "left", "p1", 3), point_at(page, "left", "p1", 14))
    end = point_at(page, "left", "p1", 20)
    QTest.mouseClick(viewport, LEFT_BUTTON, Qt.KeyboardModifier.ShiftModifier, end)
    assert texts(page) == ["bijeenkomst vindt"]


def test_ctrl_a_takes_the_side_the_caret_is_in(page: ComparingPage, qtbot: QtBot) -> None:
    QTest.mouseClick(page.rows.viewport(), LEFT_BUTTON, NO_KEY, point_at(page, "right", "p1", 5))
    QTest.keyClick(page.rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert texts(page) == [block.text for block in page.comparison.right.blocks]  # type: ignore[union-attr]
    QTest.keyClick(page.rows, Qt.Key.Key_Left)
    QTest.keyClick(page.rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert texts(page)[0] == "De bijeenkomst vindt plaats in Brussel."
    assert texts(page)[-1] == "Kamerstuk 28676, nr. 489"


def test_shift_and_arrows_extend_by_paragraph(page: ComparingPage, qtbot: QtBot) -> None:
    page.go_to_row(2)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.rows, Qt.Key.Key_Down, shift)
    assert texts(page) == ["Bondgenoten besteden minimaal 5% van het bbp aan defensie."]
    QTest.keyClick(page.rows, Qt.Key.Key_Down, shift)
    assert len(texts(page)) == 2
    QTest.keyClick(page.rows, Qt.Key.Key_Up, shift)
    assert len(texts(page)) == 1


def test_a_drag_beyond_the_edge_scrolls_on(qtbot: QtBot) -> None:
    page = ComparingPage()
    qtbot.addWidget(page)
    page.resize(1000, 500)
    page.show()
    page.show_comparison(large_comparison(200))
    viewport = page.rows.viewport()
    start = point_at(page, "left", "p1", 0)
    QTest.mousePress(viewport, LEFT_BUTTON, NO_KEY, start)
    QTest.mouseMove(viewport, QPoint(start.x(), viewport.height() + 150))
    qtbot.waitUntil(lambda: page.rows.placing.band > 3)
    QTest.mouseRelease(viewport, LEFT_BUTTON, NO_KEY, QPoint(start.x(), viewport.height() + 150))
    assert len(texts(page)) > 4


def test_copy_and_quote_ask_with_the_passage(page: ComparingPage, qtbot: QtBot) -> None:
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    drag(qtbot, page, point_at(page, "left", "p2", 0), point_at(page, "left", "p2", 11))
    with qtbot.waitSignal(page.copy_requested) as copied:
        QTest.keyClick(page.rows, Qt.Key.Key_C, control)
    with qtbot.waitSignal(page.quote_requested) as quoted:
        QTest.keyClick(page.rows, Qt.Key.Key_C, control | shift)
    for signal in (copied, quoted):
        passage: Passage = signal.args[0]
        assert passage.texts == ("Bondgenoten",)


def test_without_a_selection_the_paragraph_of_the_current_row_is_meant(page: ComparingPage) -> None:
    assert texts(page) == []
    page.go_to_row(2)
    assert texts(page) == ["Bondgenoten besteden minimaal 5% van het bbp aan defensie."]
    page.go_to_row(3)
    assert texts(page) == ["De Zuidflank 🌍 vraagt aandacht van alle bondgenoten."]


# --- keys, mouse, other wishes


def test_escape_drops_the_selection_first_then_closes(page: ComparingPage, qtbot: QtBot) -> None:
    page.rows.select_all()
    with qtbot.assertNotEmitted(page.closed):
        QTest.keyClick(page.rows, Qt.Key.Key_Escape)
    assert texts(page) == []
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.rows, Qt.Key.Key_Escape)


def test_keys_scroll(qtbot: QtBot) -> None:
    page = ComparingPage()
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    page.show_comparison(large_comparison(300))
    bar = page.rows.verticalScrollBar()
    seen = [bar.value()]
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_End):
        QTest.keyClick(page.rows, key)
        seen.append(bar.value())
    assert seen == sorted(set(seen))
    assert page.rows.visible_bands()[-1][0] == 299
    QTest.keyClick(page.rows, Qt.Key.Key_PageUp)
    QTest.keyClick(page.rows, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() < seen[-1]
    QTest.keyClick(page.rows, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_ctrl_and_the_wheel_zoom(page: ComparingPage, qtbot: QtBot) -> None:
    centre = QPointF(page.rows.viewport().rect().center())
    event = QWheelEvent(
        centre, page.rows.viewport().mapToGlobal(centre), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.waitSignal(page.zoom_changed) as zoomed:
        QApplication.sendEvent(page.rows.viewport(), event)
    assert zoomed.args == [110]
    for _ in range(30):
        page.zoom_in()
    assert page.rows.zoom == 250
    for _ in range(30):
        page.zoom_out()
    assert page.rows.zoom == 70


def test_a_note_about_a_further_partner_leads_there(page: ComparingPage, qtbot: QtBot) -> None:
    note_band, top = page.rows.visible_bands()[2]
    where = note_rectangle(page.rows.columns, page.rows.type, page.rows.band_layout(note_band), "left")
    point = where.translated(0, top).topLeft() + QPoint(8, 8)
    assert page.rows.note_at(point) is None  # "also:" leads nowhere
    point += QPoint(40, 0)
    assert page.rows.note_at(point) == (1, "left", 0)
    QTest.mouseClick(page.rows.viewport(), LEFT_BUTTON, NO_KEY, point)
    assert page.rows.current_row == 3
    page.go_to_row(1)
    QTest.keyClick(page.rows, Qt.Key.Key_Return)
    assert page.rows.current_row == 3


def test_each_of_several_partners_is_led_to(page: ComparingPage) -> None:
    comparison = small_comparison()
    rows = list(comparison.rows)
    rows[4] = replace(rows[4], also_left=("p3", "p1"))
    page.show_comparison(replace(comparison, rows=tuple(rows)))
    assert page.rows.script is not None
    note = note_of(page.rows.script, page.rows.script.bands.first_of_row[4], "left")
    assert note == Note("stood in ", ("paragraph 3", "paragraph 1"))
    found = [name_at(note, page.rows.type, x) for x in range(0, 300, 4)]
    assert [name for at, name in enumerate(found) if at == 0 or found[at - 1] != name] == [-1, 0, -1, 1, -1]


# --- the header


def test_swap_asks_for_the_same_two_the_other_way_round(page: ComparingPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.compare_requested) as asked:
        QTest.mouseClick(page.header.swap, LEFT_BUTTON)
    assert asked.args == ["rechts" * 8, "links" * 8]


def test_another_agenda_can_be_chosen_and_the_other_sides_swaps(page: ComparingPage, qtbot: QtBot) -> None:
    third = agenda("derde", [])
    entries = [entry(of) for of in (page.comparison.left, page.comparison.right, third)]  # type: ignore[union-attr]
    page.set_agendas(entries, "links" * 8, "rechts" * 8)
    menu = page.header.left.menu_of_agendas()
    choices = {action.text(): action for action in menu.actions() if not action.isSeparator()}
    assert len(choices) == 2  # two of 3 April bear the same name
    assert [action.isChecked() for action in menu.actions() if action.isCheckable()].count(True) == 1
    with qtbot.waitSignal(page.compare_requested) as asked:
        page.header.left.chosen.emit("derde" * 8)
    assert asked.args == ["derde" * 8, "rechts" * 8]
    with qtbot.waitSignal(page.compare_requested) as asked:
        page.header.right.chosen.emit("derde" * 8)
    assert asked.args == ["rechts" * 8, "derde" * 8]
    with qtbot.assertNotEmitted(page.compare_requested):
        page.header.right.chosen.emit("derde" * 8)


def test_many_agendas_are_offered_by_year(page: ComparingPage) -> None:
    first = entry(small_comparison().left)
    many = [
        replace(first, key=str(number), meeting=replace(first.meeting, start=first.meeting.start))
        for number in range(30)
    ]
    page.set_agendas(many, "1", "2")
    menu = page.header.left.menu_of_agendas()
    (year,) = menu.actions()
    assert year.text() == "2025"
    submenu = menu.findChild(QMenu)
    assert isinstance(submenu, QMenu)
    assert submenu.isEmpty()  # thousands of actions at once would hold the window
    submenu.aboutToShow.emit()
    submenu.aboutToShow.emit()
    assert len(submenu.actions()) == 30


def test_the_names_stand_above_their_columns(page: ComparingPage) -> None:
    page.set_columns("two")
    for width in (1300, 900):
        page.resize(width, 700)
        for side, chooser in (("left", page.header.left), ("right", page.header.right)):
            assert chooser.x() + INSET == page.rows.columns.text(side)  # type: ignore[arg-type]
        assert QRect(page.header.right.geometry()).right() <= page.header.close_button.x()


def test_a_name_that_is_cut_is_whole_in_the_tooltip(page: ComparingPage) -> None:
    chooser = page.header.left
    chooser.resize(600, 32)
    assert chooser.toolTip() == ""
    chooser.resize(90, 32)
    assert chooser.text().endswith("…")
    assert "2025" in chooser.toolTip()


@pytest.mark.parametrize("width", [1300, 620])
def test_above_one_column_the_names_stand_in_a_line(page: ComparingPage, width: int) -> None:
    page.set_columns("one")
    page.resize(width, 600)
    header = page.header
    parts = [part.geometry() for part in (header.left, header.swap, header.right, header.close_button)]
    assert parts[0].x() + INSET == page.rows.columns.left
    assert all(one.right() < other.left() for one, other in pairwise(parts))


def test_long_names_give_way_in_a_line(page: ComparingPage) -> None:
    long = replace(entry(small_comparison().left), title="Geannoteerde agenda " * 9, meeting=Meeting())
    other = entry(small_comparison().right)
    page.set_agendas([long, other], long.key, other.key)
    page.set_columns("one")
    page.resize(620, 600)
    header = page.header
    assert header.right.width() == header.right.sizeHint().width()
    assert header.left.geometry().right() < header.swap.x()
    assert header.right.geometry().right() < header.close_button.x()
    assert header.left.text().endswith("…")


# --- how it is shown


def marked(page: ComparingPage) -> int:
    """How many stretches are marked in sight."""
    shown = [page.rows.band_layout(band) for band, _ in page.rows.visible_bands()]
    return sum(len(one.marks) for layout in shown for side in SIDES for one in layout.side(side))


def test_a_rendering_is_chosen_in_the_menu_and_told(page: ComparingPage, qtbot: QtBot) -> None:
    assert marked(page) == 2
    with qtbot.waitSignal(page.rendering_chosen) as told:
        page.change_bar.view.renderings["plain"].trigger()
    assert told.args == ["plain"]
    assert marked(page) == 0
    page.set_rendering("words")
    assert page.change_bar.view.renderings["words"].isChecked()
    assert marked(page) == 2


def test_the_number_of_columns_is_chosen_in_the_menu_and_told(page: ComparingPage, qtbot: QtBot) -> None:
    def in_one() -> bool:
        return page.rows.columns.one

    assert not in_one()
    with qtbot.waitSignal(page.columns_chosen) as told:
        page.change_bar.view.columns["one"].trigger()
    assert told.args == ["one"]
    assert in_one()
    page.set_columns("width")
    assert not in_one()
    page.resize(900, 600)
    assert in_one()


def test_a_narrow_page_is_as_narrow_as_one_wants(page: ComparingPage) -> None:
    page.set_filters(frozenset({"same"}))
    page.resize(600, 500)
    assert page.width() == 600
    for part in (page.header, page.rows, page.change_bar):
        assert part.geometry().right() < 600
    assert not page.changes.isVisible()


# --- walking through the changes


@pytest.mark.parametrize("key", [Qt.Key.Key_F8, Qt.Key.Key_N])
def test_next_visits_every_change_in_order_and_begins_again_with_a_hint(
    page: ComparingPage, key: Qt.Key
) -> None:
    visited = []
    for _ in range(5):
        QTest.keyClick(page.rows, key)
        visited.append(page.rows.current_row)
    assert visited == [1, 2, 3, 4, 1]
    assert page.change_bar.words[1] == "On from the first change · change 1 of 4"


@pytest.mark.parametrize("key", [Qt.Key.Key_F7, Qt.Key.Key_P])
def test_previous_visits_every_change_backwards(page: ComparingPage, key: Qt.Key) -> None:
    visited = []
    for _ in range(5):
        QTest.keyClick(page.rows, key)
        visited.append(page.rows.current_row)
    assert visited == [4, 3, 2, 1, 4]


def test_the_buttons_step_too(page: ComparingPage) -> None:
    QTest.mouseClick(page.change_bar.next, LEFT_BUTTON)
    QTest.mouseClick(page.change_bar.next, LEFT_BUTTON)
    assert page.rows.current_row == 2
    QTest.mouseClick(page.change_bar.previous, LEFT_BUTTON)
    assert page.rows.current_row == 1


def test_a_counter_steps_within_its_kind(page: ComparingPage) -> None:
    page.show_comparison(large_comparison(9))  # rows 1, 2, 4, 5, 7, 8 are reworded
    counter = page.change_bar.counters.counters["reworded"]
    visited = []
    for _ in range(3):
        QTest.mouseClick(counter, LEFT_BUTTON)
        visited.append(page.rows.current_row)
    QTest.mouseClick(counter, LEFT_BUTTON, Qt.KeyboardModifier.ShiftModifier)
    counter.setFocus()
    QTest.keyClick(counter, Qt.Key.Key_Space)
    QTest.keyClick(counter, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert [*visited, page.rows.current_row] == [1, 2, 4, 2]


def test_a_click_on_a_counter_leaves_the_keys_to_the_text(page: ComparingPage) -> None:
    QTest.mouseClick(page.change_bar.counters.counters["only_right"], LEFT_BUTTON)
    assert page.rows.current_row == 4
    assert page.rows.hasFocus()
    QTest.keyClick(page.rows, Qt.Key.Key_P)
    assert page.rows.current_row == 3


# --- filters


def test_what_a_filter_hides_is_said_and_one_click_brings_it_back(page: ComparingPage) -> None:
    page.set_filters(frozenset({"figures"}))
    assert page.rows.hidden == {0, 1, 3, 4}
    assert page.change_bar.hidden.text() == "4 rows hidden · show all"
    assert page.change_bar.hidden.isVisible()
    QTest.mouseClick(page.change_bar.hidden, LEFT_BUTTON)
    assert page.rows.hidden == frozenset()
    assert page.filters == frozenset()
    assert not page.change_bar.hidden.isVisible()


def test_the_way_back_by_keyboard_ends_in_the_text(page: ComparingPage) -> None:
    page.set_filters(frozenset({"same"}))
    page.change_bar.hidden.setFocus()
    QTest.keyClick(page.change_bar.hidden, Qt.Key.Key_Space)
    assert page.rows.hidden == frozenset()
    assert page.rows.hasFocus()


def test_steps_pass_over_what_is_hidden(page: ComparingPage) -> None:
    changes = (Change("new", "", None, Quotation("p4", 0, 2, "De"), ""),)
    page.show_comparison(replace(small_comparison(), changes=changes))
    page.set_filters(frozenset({"positions"}))
    for _ in range(2):
        page.next_change()
        assert page.rows.current_row == 4
    assert page.change_bar.words[1] == "On from the first change · change 1 of 1"
    page.show_all()
    assert page.change_bar.words[1].endswith("change 4 of 4")


@given(st.sets(st.sampled_from(FILTERS)))
def test_next_and_previous_visit_every_change_that_is_shown_once(filters: set[Filter]) -> None:
    changes = (Change("new", "", None, Quotation("p5", 0, 2, "De"), ""),)
    script = Script(replace(large_comparison(20), changes=changes))
    hidden = RowFilters(script).hidden_by(filters)
    shown = [number for number in script.changes if number not in hidden]
    for step in STEPS:
        row, visited = -1 if step > 0 else len(script.comparison.rows), []
        for _ in shown:
            found = script.next_change(row, step, shown)
            assert found is not None
            row = found[0]
            visited.append(row)
        assert sorted(visited) == shown


def test_a_counter_of_a_kind_that_is_hidden_shows_one_again(page: ComparingPage) -> None:
    page.set_filters(frozenset({"figures"}))
    page.step_in_kind("only_left", 1)
    assert page.rows.current_row == 3
    assert 3 not in page.rows.hidden


def test_a_run_opened_in_the_text_counts_no_more(page: ComparingPage) -> None:
    page.set_filters(frozenset({"figures"}))
    assert page.rows.script is not None
    page.rows.open_run(page.rows.script.bands.first_of_row[0])
    assert page.change_bar.hidden.text().startswith("2 ")
    page.show_all()
    assert page.rows.hidden == frozenset()


def test_the_filters_stay_for_the_next_two(page: ComparingPage) -> None:
    page.set_filters(frozenset({"same"}))
    page.show_comparison(large_comparison(9))
    assert page.rows.hidden == {0, 3, 6}
    assert page.change_bar.hidden.text().startswith("3 ")


def test_nothing_but_hidden_rows_is_said_too(page: ComparingPage) -> None:
    comparison = small_comparison()
    page.set_filters(frozenset({"same"}))
    page.show_comparison(replace(comparison, rows=comparison.rows[:1]))
    assert page.change_bar.words[0] == "No changes"
    assert page.change_bar.hidden.isVisible()
    assert not page.change_bar.next.isEnabled()
    page.next_change()
    assert page.rows.current_row == -1


# --- another comparison of the same two


def test_pairing_anew_keeps_the_readers_place_and_filters(page: ComparingPage) -> None:
    page.show_comparison(large_comparison(300))
    page.set_filters(frozenset({"same"}))
    page.go_to_row(151)
    top = page.rows.placing.value
    comparison = page.comparison
    assert comparison is not None
    rows = (replace(comparison.rows[0], relation="related"), *comparison.rows[1:])
    page.update_comparison(replace(comparison, rows=rows))
    assert page.rows.current_row == 151
    assert abs(page.rows.placing.value - top) <= page.rows.viewport().height() // 2
    assert 0 not in page.rows.hidden
    assert page.change_bar.counters.counters["related"].count == 1


def test_what_the_reader_opened_and_where_she_is_stays_in_sight(page: ComparingPage) -> None:
    comparison = large_comparison(30)  # every third row is the same
    page.show_comparison(comparison)
    page.set_filters(frozenset({"same"}))
    page.go_to_row(6)
    page.go_to_row(10)
    now_the_same = replace(comparison.rows[10], relation="same")
    page.update_comparison(
        replace(comparison, rows=(*comparison.rows[:10], now_the_same, *comparison.rows[11:]))
    )
    assert page.rows.current_row == 10
    assert not {6, 10} & page.rows.hidden
    assert {3, 9, 12} <= page.rows.hidden
    page.set_filters(frozenset({"same", "figures"}))
    assert {6, 10} <= page.rows.hidden  # another filter begins anew


def test_the_slider_asks_live_and_is_not_pulled_back(page: ComparingPage, qtbot: QtBot) -> None:
    asked: list[float] = []
    page.strictness_changed.connect(asked.append)
    card = page.change_bar.card
    QTest.keyClick(card.slider, Qt.Key.Key_Left)
    QTest.keyClick(card.slider, Qt.Key.Key_Left)
    assert asked == [0.55, 0.6]
    page.update_comparison(replace(small_comparison(), wishes=ComparisonWishes(0.55)))
    assert card.strictness == 0.6
    page.show_comparison(small_comparison())
    assert card.strictness == 0.5
    assert card.words == "3 pairs of paragraphs"


# --- meetings between


def three_meetings() -> tuple[LibraryEntry, ...]:
    dates = (dt.date(2025, 4, 3), dt.date(2025, 5, 14), dt.date(2025, 12, 3))
    names = ("links", "tussen", "rechts")
    return tuple(entry(agenda(name, [], date)) for name, date in zip(names, dates, strict=True))


def test_a_meeting_between_is_told_and_walked_to(page: ComparingPage, qtbot: QtBot) -> None:
    entries = three_meetings()
    page.set_agendas(entries, entries[0].key, entries[2].key)
    page.set_between(entries[1:2], tuple(pairwise(entries)))
    assert page.between.isVisible()
    with qtbot.waitSignal(page.compare_requested) as asked:
        QTest.mouseClick(page.between.walk, LEFT_BUTTON)
    assert asked.args == [entries[0].key, entries[1].key]
    assert page.header.right.key == entries[1].key
    with qtbot.waitSignal(page.compare_requested) as asked:
        QTest.mouseClick(page.between.next, LEFT_BUTTON)
    assert asked.args == [entries[1].key, entries[2].key]


def test_another_agenda_from_the_header_ends_the_walk(page: ComparingPage) -> None:
    entries = three_meetings()
    page.set_agendas(entries, entries[0].key, entries[2].key)
    page.set_between(entries[1:2], tuple(pairwise(entries)))
    page.between.begin()
    page.header.right.chosen.emit(entries[2].key)
    assert not page.between.walking
    assert page.between.sentence.startswith("Between these two")


# --- waiting, and what goes on to the window


def test_waiting_is_shown_only_after_a_while(page: ComparingPage, qtbot: QtBot) -> None:
    page.show_loading()
    assert not page.waiting.isVisible()
    qtbot.waitUntil(page.waiting.isVisible)
    page.show_comparison(small_comparison())
    assert not page.waiting.isVisible()
    assert not page.waiting.line.isVisible()


def test_escape_stops_a_comparison_before_it_closes_the_page(page: ComparingPage, qtbot: QtBot) -> None:
    page.show_progress(0.25)
    qtbot.waitUntil(page.waiting.isVisible)
    assert page.waiting.line.value() == page.waiting.line.maximum() // 4
    with qtbot.assertNotEmitted(page.closed), qtbot.waitSignal(page.stop_requested):
        QTest.keyClick(page.rows, Qt.Key.Key_Escape)
    assert not page.waiting.isVisible()
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.rows, Qt.Key.Key_Escape)


def test_a_comparison_that_failed_waits_no_more(page: ComparingPage, qtbot: QtBot) -> None:
    page.show_loading()
    page.end_waiting()
    assert not page.waiting.under_way


def test_what_the_rows_and_the_menu_wish_goes_on(page: ComparingPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.link_requested) as linked:
        page.rows.link_requested.emit("p1", "p2")
    assert linked.args == ["p1", "p2"]
    with qtbot.waitSignal(page.unlink_requested):
        page.rows.unlink_requested.emit("p1", "p2")
    with qtbot.waitSignal(page.export_requested):
        page.changes.export_requested.emit()
    with qtbot.waitSignal(page.change_copy_requested) as copied:
        page.changes.copy_requested.emit("oud → nieuw", "<p>oud → nieuw</p>")
    assert copied.args == ["oud → nieuw", "<p>oud → nieuw</p>"]
    with qtbot.waitSignal(page.note_requested) as noted:
        page.changes.note_requested.emit(())
    assert noted.args == [()]
    with qtbot.waitSignal(page.export_requested):
        page.change_bar.view.export.trigger()


def test_tab_reaches_everything_on_the_page(page: ComparingPage) -> None:
    """A page (or panel) with a focus proxy is one stop to Qt: Tab skipped all else inside it."""
    page.show_comparison(
        replace(
            small_comparison(), changes=(Change("new", "China", None, Quotation("p4", 0, 2, "De"), "Nieuw."),)
        )
    )
    page.rows.setFocus()
    reached = set[QWidget | None]()
    for _ in range(60):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        reached.add(page.window().focusWidget())
    wanted = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert not [widget for widget in wanted if widget not in reached]
