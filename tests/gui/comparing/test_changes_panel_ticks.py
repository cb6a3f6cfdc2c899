"""Ticking, filtering and copying changed positions, by real keys and a real mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agendas.comparison import Change, Quotation
from gui.comparing.change_items import ChangeItem, Heading
from gui.comparing.kind_chips import KindChip
from gui.comparing.page import ComparingPage
from tests.gui.comparing.samples import small_comparison
from tests.gui.comparing.test_changes_panel import CHANGES, LEFT_BUTTON, NO_KEY, click, place_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SPACE = Qt.Key.Key_Space


@pytest.fixture
def changed(page: ComparingPage) -> ComparingPage:
    page.show_comparison(replace(small_comparison(), changes=CHANGES))
    return page


def click_box(page: ComparingPage, place: int) -> None:
    shown = page.changes.list
    QTest.mouseClick(shown.viewport(), LEFT_BUTTON, NO_KEY, shown.tick_rect(place).center())


def ticked(page: ComparingPage) -> tuple[Change, ...]:
    return page.changes.ticked


def check_state(page: ComparingPage, place: int) -> Qt.CheckState:
    index = page.changes.list.model().index(place, 0)
    return Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))


# --- ticks


def test_a_click_on_a_box_ticks_and_goes_nowhere(changed: ComparingPage) -> None:
    place = place_of(changed, CHANGES[1])
    click_box(changed, place)
    assert ticked(changed) == (CHANGES[1],)
    assert check_state(changed, place) == Qt.CheckState.Checked
    assert changed.rows.current_row == -1
    assert changed.changes.list.marked == -1
    click_box(changed, place)
    assert ticked(changed) == ()


def test_two_quick_clicks_on_a_box_are_two_clicks(changed: ComparingPage) -> None:
    shown, place = changed.changes.list, place_of(changed, CHANGES[0])
    where = shown.tick_rect(place).center()
    QTest.mouseDClick(shown.viewport(), LEFT_BUTTON, NO_KEY, where)
    assert ticked(changed) == ()
    assert changed.rows.current_row == -1


def test_a_press_that_leaves_the_box_ticks_nothing(changed: ComparingPage) -> None:
    shown, place = changed.changes.list, place_of(changed, CHANGES[1])
    QTest.mousePress(shown.viewport(), LEFT_BUTTON, NO_KEY, shown.tick_rect(place).center())
    QTest.mouseRelease(
        shown.viewport(), LEFT_BUTTON, NO_KEY, shown.visualRect(shown.model().index(place, 0)).center()
    )
    assert ticked(changed) == ()
    assert changed.rows.current_row == -1


def test_space_ticks_and_the_count_says_how_many(changed: ComparingPage) -> None:
    shown = changed.changes.list
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Home)
    QTest.keyClick(shown, SPACE)
    assert ticked(changed) == (CHANGES[0],)
    assert changed.changes.count.text() == "1 of 4"
    assert changed.changes.tick_all.checkState() == Qt.CheckState.PartiallyChecked
    assert changed.rows.current_row == -1
    QTest.keyClick(shown, SPACE)
    assert changed.changes.count.text() == "4"


def test_control_a_ticks_all_and_then_none(changed: ComparingPage) -> None:
    shown = changed.changes.list
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_A, CONTROL)
    assert len(ticked(changed)) == 4
    assert changed.changes.tick_all.checkState() == Qt.CheckState.Checked
    QTest.keyClick(shown, Qt.Key.Key_A, CONTROL)
    assert ticked(changed) == ()


def test_the_box_above_goes_from_some_to_all_to_none(changed: ComparingPage) -> None:
    click_box(changed, place_of(changed, CHANGES[1]))
    box = changed.changes.tick_all
    QTest.mouseClick(box, LEFT_BUTTON)
    assert len(ticked(changed)) == 4
    QTest.mouseClick(box, LEFT_BUTTON)
    assert ticked(changed) == ()
    box.setFocus()
    QTest.keyClick(box, SPACE)
    assert len(ticked(changed)) == 4


def test_the_note_is_asked_for_in_the_order_of_the_list(changed: ComparingPage, qtbot: QtBot) -> None:
    assert not changed.changes.note.isEnabled()
    for change in (CHANGES[3], CHANGES[2], CHANGES[0]):
        click_box(changed, place_of(changed, change))
    with qtbot.waitSignal(changed.changes.note_requested) as asked:
        QTest.mouseClick(changed.changes.note, LEFT_BUTTON)
    assert asked.args == [(CHANGES[0], CHANGES[2], CHANGES[3])]
    with qtbot.waitSignal(changed.changes.export_requested):
        QTest.mouseClick(changed.changes.export, LEFT_BUTTON)


def test_a_screen_reader_can_tick(changed: ComparingPage) -> None:
    model, place = changed.changes.list.model(), place_of(changed, CHANGES[1])
    index = model.index(place, 0)
    assert model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
    assert model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert ticked(changed) == (CHANGES[1],)


def test_ticks_stay_when_the_same_agendas_are_paired_otherwise(changed: ComparingPage) -> None:
    click_box(changed, place_of(changed, CHANGES[1]))
    again = (CHANGES[3], replace(CHANGES[1], summary="Anders gezegd.", is_formula=True))
    changed.update_comparison(replace(small_comparison(), changes=again))
    assert ticked(changed) == (again[1],)


def test_other_agendas_begin_without_ticks(changed: ComparingPage) -> None:
    click_box(changed, place_of(changed, CHANGES[1]))
    other = small_comparison()
    source = replace(other.left.source, sha256="anders")
    changed.show_comparison(replace(other, left=replace(other.left, source=source), changes=CHANGES))
    assert ticked(changed) == ()


# --- chips


def test_there_is_a_chip_for_each_kind_that_occurs(changed: ComparingPage) -> None:
    chips = changed.changes.chips.chips
    assert {kind for kind, chip in chips.items() if chip.isVisible()} == {
        "new",
        "dropped",
        "figure",
        "reworded",
    }
    assert chips["new"].accessibleName() == "New: 1"
    assert not any(one.geometry().intersects(other.geometry()) for one, other in _pairs(changed))


def _pairs(page: ComparingPage) -> list[tuple[KindChip, KindChip]]:
    shown = [chip for chip in page.changes.chips.chips.values() if chip.isVisible()]
    return [(one, other) for at, one in enumerate(shown) for other in shown[at + 1 :]]


def test_a_chip_hides_its_kind_and_nothing_is_hidden_silently(changed: ComparingPage) -> None:
    panel = changed.changes
    QTest.mouseClick(panel.chips.chips["dropped"], LEFT_BUTTON)
    kinds = [item.change.kind for item in panel.list.items if isinstance(item, ChangeItem)]
    assert kinds == ["figure", "new", "reworded"]
    assert "Defensie-uitgaven" not in [item.words for item in panel.list.items if isinstance(item, Heading)]
    assert panel.hidden.isVisible()
    assert panel.hidden.text().startswith("1")
    panel.show_all.setFocus()
    QTest.keyClick(panel.show_all, SPACE)
    assert len([item for item in panel.list.items if isinstance(item, ChangeItem)]) == 4
    assert not panel.hidden.isVisible()
    assert panel.list.hasFocus()


def test_all_kinds_can_be_hidden_and_come_back(changed: ComparingPage) -> None:
    panel = changed.changes
    for chip in panel.chips.chips.values():
        if chip.isVisible():
            QTest.mouseClick(chip, LEFT_BUTTON)
    assert panel.list.items == []
    assert panel.empty.isVisible()
    assert panel.empty.sentence == "All changed positions are of kinds that are hidden."
    assert panel.hidden.text().startswith("4")
    assert not changed.grab().isNull()
    QTest.mouseClick(panel.show_all, LEFT_BUTTON)
    assert panel.list.items


def test_what_is_hidden_keeps_its_tick(changed: ComparingPage) -> None:
    click_box(changed, place_of(changed, CHANGES[2]))
    QTest.mouseClick(changed.changes.chips.chips["dropped"], LEFT_BUTTON)
    assert ticked(changed) == (CHANGES[2],)
    assert changed.changes.count.text() == "1 of 4"
    assert changed.changes.tick_all.checkState() == Qt.CheckState.Unchecked


def test_a_chip_that_is_off_stays_off_for_the_next_comparison_and_says_so(changed: ComparingPage) -> None:
    QTest.mouseClick(changed.changes.chips.chips["dropped"], LEFT_BUTTON)
    changed.update_comparison(replace(small_comparison(), changes=CHANGES[:3]))
    assert changed.changes.hidden.isVisible()
    changed.update_comparison(replace(small_comparison(), changes=CHANGES[:2]))
    assert not changed.changes.hidden.isVisible()


def test_the_mark_follows_the_change_when_kinds_are_hidden(changed: ComparingPage) -> None:
    click(changed, place_of(changed, CHANGES[1]))
    QTest.mouseClick(changed.changes.chips.chips["figure"], LEFT_BUTTON)
    assert changed.changes.list.marked == place_of(changed, CHANGES[1]) == 1


# --- copying


def test_control_c_copies_both_quotes_with_their_sources(page: ComparingPage, qtbot: QtBot) -> None:
    change = Change(
        "reworded",
        "China",
        Quotation("p4", 0, 49, "China manifesteert zich als rivaal van het Westen."),
        Quotation("p2", 0, 20, "Over China spreken de"),
        "China: <b>anders</b>.",
    )
    page.show_comparison(replace(small_comparison(), changes=(change,)))
    shown = page.changes.list
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Home)
    with qtbot.waitSignal(page.changes.copy_requested) as copied:
        QTest.keyClick(shown, Qt.Key.Key_C, CONTROL)
    text, html = copied.args
    summary, old, new = text.split("\n\n")
    assert summary == "China: <b>anders</b>."
    assert old.startswith("“China manifesteert")
    assert "april 2025" in old
    assert "alinea" in old
    assert "december 2025" in new
    assert "&lt;b&gt;" in html
    assert "<b>" not in html


def test_the_windows_own_copy_key_leaves_the_list_its_own(changed: ComparingPage) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_C, CONTROL)
    event.ignore()
    QApplication.sendEvent(changed.changes.list, event)
    assert event.isAccepted()
    other = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F, CONTROL)
    other.ignore()
    QApplication.sendEvent(changed.changes.list, other)
    assert not other.isAccepted()
