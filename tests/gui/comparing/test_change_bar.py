"""The line below the columns: counters, filters, what fits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.comparing.change_bar import ChangeBar
from gui.comparing.filter_menu import FilterMenu
from gui.comparing.filters import FILTERS
from gui.comparing.row_kinds import ROW_KINDS, RowKind
from gui.comparing.view_menu import COLUMN_MODES, ViewMenu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT_BUTTON, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ALL_KINDS: dict[RowKind, tuple[int, ...]] = {kind: tuple(range(12)) for kind in ROW_KINDS}


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[ChangeBar]:
    page = QWidget()
    qtbot.addWidget(page)
    made = ChangeBar(page)
    made.resize(1400, 40)
    page.show()
    yield made
    page.close()


# --- counts


def test_the_kinds_that_occur_are_counted(bar: ChangeBar) -> None:
    bar.show_changes({"reworded": (1, 2), "only_right": (4,)})
    assert bar.words[0] == "2 changed · 1 new"
    assert [kind for kind, counter in bar.counters.counters.items() if counter.isVisible()] == [
        "reworded",
        "only_right",
    ]


def test_no_changes_is_said(bar: ChangeBar) -> None:
    bar.show_changes({})
    assert bar.words[0] == "No changes"
    bar.show_place(None, 0)
    assert not bar.next.isEnabled()
    assert not bar.previous.isEnabled()


def test_before_a_comparison_nothing_is_said(bar: ChangeBar) -> None:
    assert bar.words == ("", "")
    assert not bar.filter.isEnabled()
    assert not bar.next.isEnabled()
    bar.show_changes({})
    assert bar.filter.isEnabled()


def test_every_control_has_a_name(bar: ChangeBar) -> None:
    bar.show_changes(ALL_KINDS)
    bar.show_hidden(3)
    controls = [bar.previous, bar.next, bar.filter, bar.strictness, bar.more, bar.positions, bar.hidden]
    assert all(control.accessibleName() for control in (*controls, *bar.counters.counters.values()))


def test_a_hint_takes_the_place_of_the_number_for_a_while(bar: ChangeBar, qtbot: QtBot) -> None:
    bar.show_changes(ALL_KINDS)
    bar.show_place(2, 5)
    bar._hint.setInterval(1)
    bar.show_hint("On again")
    assert bar.words[1] == "On again · change 2 of 5"
    qtbot.waitUntil(lambda: bar.words[1] == "change 2 of 5")


# --- as much as there is room for


@pytest.mark.parametrize("width", [1600, 1000, 700, 480, 400])
def test_nothing_overlaps_and_nothing_is_cut_off(bar: ChangeBar, width: int) -> None:
    bar.show_changes(ALL_KINDS)
    bar.show_hidden(1234)
    bar.show_place(12, 34)
    bar.resize(width, 40)
    QApplication.processEvents()  # the parts move when Qt comes to it, before it paints
    bar.resize(width, bar.sizeHint().height())
    QApplication.processEvents()
    shown = [bar.previous, bar.next, bar.hidden, bar.filter, bar.strictness, bar.more, bar.positions]
    places = []
    for part in (*bar.counters.counters.values(), *shown):
        at = part.mapTo(bar, QPoint(0, 0))
        places.append(part.rect().translated(at))
        assert part.width() >= part.minimumSizeHint().width()
        assert at.x() >= 0
        assert at.x() + part.width() <= width
    assert not any(one.intersects(other) for one in places for other in places if one is not other)


def test_names_when_there_is_room_else_signs(bar: ChangeBar) -> None:
    bar.show_changes(ALL_KINDS)
    bar.show_place(1, 9)
    counter = bar.counters.counters["only_left"]
    assert counter.sizeHint().width() == counter.wanted_width(with_name=True)
    bar.resize(700, 40)
    assert counter.sizeHint().width() == counter.wanted_width(with_name=False)
    assert "no longer mentioned" in counter.toolTip()


# --- filters


def test_the_menu_stays_open_while_filters_are_put_together(bar: ChangeBar, qtbot: QtBot) -> None:
    bar.show_changes(ALL_KINDS)
    menu = bar.filters
    menu.popup(QPoint(0, 0))
    for kind in ("figures", "same"):
        QTest.mouseClick(menu, LEFT_BUTTON, NO_KEY, menu.actionGeometry(menu.choices[kind]).center())
        assert menu.isVisible()
    assert menu.filters == {"figures", "same"}
    QTest.mouseClick(menu, LEFT_BUTTON, NO_KEY, menu.actionGeometry(menu.show_all).center())
    assert menu.filters == frozenset()
    assert not menu.isVisible()


def test_space_switches_and_leaves_open_enter_chooses(qtbot: QtBot) -> None:
    menu = FilterMenu()
    qtbot.addWidget(menu)
    told: list[frozenset[str]] = []
    menu.chosen.connect(told.append)
    menu.popup(QPoint(0, 0))
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert not menu.isVisible()
    assert told == [{"positions"}, {"positions", "figures"}, {"positions", "figures", "same"}]


def test_filters_that_are_set_are_told_once(qtbot: QtBot) -> None:
    menu = FilterMenu()
    qtbot.addWidget(menu)
    told: list[frozenset[str]] = []
    menu.chosen.connect(told.append)
    menu.set_filters(frozenset(FILTERS))
    menu.set_filters(frozenset(FILTERS))
    assert told == [frozenset(FILTERS)]
    menu.show_all.trigger()
    assert told[1:] == [frozenset()]
    assert not menu.show_all.isEnabled()


# --- how it is shown


def test_of_renderings_and_columns_one_holds_at_a_time(qtbot: QtBot) -> None:
    menu = ViewMenu()
    qtbot.addWidget(menu)
    told: list[str] = []
    menu.columns_chosen.connect(told.append)
    menu.rendering_chosen.connect(told.append)
    for mode in COLUMN_MODES:
        menu.columns[mode].trigger()
    menu.renderings["phrases"].trigger()
    assert told == [*COLUMN_MODES, "phrases"]
    assert [mode for mode, action in menu.columns.items() if action.isChecked()] == ["one"]
    assert [mode for mode, action in menu.renderings.items() if action.isChecked()] == ["phrases"]
