"""The rows as a screen reader meets them, by the way it asks: the tree of accessible interfaces."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from pytestqt.qtbot import QtBot

from gui.comparing.accessible_rows import MOST_ITEMS
from gui.comparing.selectable_rows import SelectableRows
from tests.gui.comparing.hands import press, shown_rows
from tests.gui.comparing.samples import large_comparison, small_comparison

Key = Qt.Key
Role = QAccessible.Role
MOVED = "left paragraph 4, same subject, newly written, moved, right paragraph 2"
FIGURE = "left paragraph 2, changed, right paragraph 3"


@pytest.fixture
def rows(qtbot: QtBot) -> SelectableRows:
    return shown_rows(qtbot)


def list_of(rows: SelectableRows) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(rows)


def items(rows: SelectableRows) -> list[QAccessibleInterface]:
    of = list_of(rows)
    return [of.child(index) for index in range(of.childCount())]


def names(rows: SelectableRows, role: Role | None = None) -> list[str]:
    found = (item for item in items(rows) if role is None or item.role() == role)
    return [item.text(QAccessible.Text.Name) for item in found]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[QAccessible.Event, str]]]:
    """What a screen reader is told: the event and the name of the item. Nothing listens for real."""
    heard: list[tuple[QAccessible.Event, str]] = []

    def hear(event: QAccessibleEvent) -> None:
        of = event.accessibleInterface()
        heard.append((event.type(), of.text(QAccessible.Text.Name)))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    yield heard
    monkeypatch.undo()


def test_the_view_is_a_list_with_its_name(rows: SelectableRows) -> None:
    of = list_of(rows)
    assert of.role() == Role.List
    assert of.text(QAccessible.Text.Name) == "Two agendas side by side"
    assert of.object() is rows


def test_every_row_is_an_item_that_says_what_it_is(rows: SelectableRows) -> None:
    assert names(rows, Role.ListItem) == [
        "left paragraph 1, unchanged, right paragraph 1: De bijeenkomst vindt plaats in Brussel.",
        f"{MOVED}: Over China spreken de ministers in een aparte sessie.",
        f"{FIGURE}: Bondgenoten besteden minimaal 5% van het bbp aan defensie.",
        "left paragraph 3, no longer mentioned: De Zuidflank 🌍 vraagt aandacht van alle bondgenoten.",
        "right paragraph 4, new: De Westelijke Balkan staat voor het eerst op de agenda.",
    ]


def test_headings_and_footnotes_are_items_too(rows: SelectableRows) -> None:
    assert "Werksessie Oekraïne / Noord-Atlantische Raad" in names(rows, Role.Heading)
    assert "Footnotes" in names(rows, Role.Heading)
    assert names(rows, Role.Note) == ["Kamerstuk 28676, nr. 499", "Kamerstuk 28676, nr. 489"]


def test_a_ghost_and_a_hidden_line_say_where_they_lead(rows: SelectableRows) -> None:
    assert names(rows, Role.Link) == ["moved: now paragraph 2"]
    rows.set_hidden(frozenset({2, 3}))
    assert names(rows, Role.Button) == ["2 row(s) hidden · show"]
    assert len(names(rows, Role.ListItem)) == 3


def test_what_changed_is_the_description(rows: SelectableRows) -> None:
    descriptions = [item.text(QAccessible.Text.Description) for item in items(rows)]
    assert "removed: 2%; added: 5%" in descriptions


def test_the_tree_holds_together(rows: SelectableRows) -> None:
    of = list_of(rows)
    for index, item in enumerate(items(rows)):
        assert item.isValid()
        assert item.parent().object() is rows
        assert of.indexOfChild(item) == index
        assert item.childCount() == 0
        assert not item.rect().isEmpty()
        centre = item.rect().center()
        assert of.indexOfChild(of.childAt(centre.x(), centre.y())) == index
    assert of.child(of.childCount()) is None
    assert of.child(-1) is None


def test_items_stand_where_they_are_seen(rows: SelectableRows) -> None:
    assert rows.script is not None
    first = items(rows)[0].rect()
    assert first.topLeft() == rows.viewport().mapToGlobal(QPoint(0, rows.visible_bands()[0][1]))
    assert first.height() == rows.band_layout(0).height


def test_the_current_row_is_selected_and_with_the_focus_focused(rows: SelectableRows) -> None:
    rows.go_to_row(2)
    chosen = [item for item in items(rows) if item.state().selected]
    assert [item.text(QAccessible.Text.Name).partition(":")[0] for item in chosen] == [FIGURE]
    assert chosen[0].state().focusable
    assert chosen[0].state().focused == rows.hasFocus()


def test_a_step_is_heard_as_the_focus(
    rows: SelectableRows, told: list[tuple[QAccessible.Event, str]]
) -> None:
    press(rows, Key.Key_Down, Key.Key_Down)
    focused = [name.partition(":")[0] for event, name in told if event == QAccessible.Event.Focus]
    assert focused == [
        "left paragraph 1, unchanged, right paragraph 1",
        MOVED,
    ]
    assert list_of(rows).focusChild().state().selected


def test_a_hidden_line_is_heard_too(rows: SelectableRows, told: list[tuple[QAccessible.Event, str]]) -> None:
    rows.set_hidden(frozenset({2, 3}))
    press(rows, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert told[-1] == (QAccessible.Event.Focus, "2 row(s) hidden · show")


def test_another_side_is_another_name(
    rows: SelectableRows, told: list[tuple[QAccessible.Event, str]]
) -> None:
    rows.go_to_row(2)
    press(rows, Key.Key_Left)
    event, name = told[-1]
    assert event == QAccessible.Event.NameChanged
    assert name.endswith("Bondgenoten besteden minimaal 2% van het bbp aan defensie.")


def test_what_is_linked_is_said(rows: SelectableRows, told: list[tuple[QAccessible.Event, str]]) -> None:
    rows.go_to_row(3)
    told.clear()
    press(rows, Key.Key_L)
    assert [event for event, _ in told] == [QAccessible.Event.Announcement]


def test_another_comparison_makes_the_items_anew(
    rows: SelectableRows, told: list[tuple[QAccessible.Event, str]]
) -> None:
    before = items(rows)[0]
    number = QAccessible.uniqueId(before)
    comparison = small_comparison()
    rows.show_comparison(replace(comparison, rows=comparison.rows[:1]))
    assert QAccessible.accessibleInterface(number) is None
    assert (QAccessible.Event.ObjectReorder, "Two agendas side by side") in told
    assert len(names(rows, Role.ListItem)) == 1


def test_items_out_of_sight_are_let_go(qtbot: QtBot) -> None:
    rows = shown_rows(qtbot, large_comparison(1000), (1000, 500))
    for row in range(0, 1000, 2):
        rows.go_to_row(row)
        assert items(rows)
    of = rows.accessible
    assert of is not None
    qtbot.waitUntil(lambda: len(of.items) <= MOST_ITEMS)


def test_sixty_thousand_rows_ask_for_no_more_than_those_in_sight(qtbot: QtBot) -> None:
    rows = shown_rows(qtbot, large_comparison(6000), (1000, 500))
    laid_out = rows.layout_count
    assert list_of(rows).childCount() < 20
    assert rows.layout_count == laid_out


@pytest.mark.usefixtures("qapp")
def test_a_view_that_is_gone_takes_its_items_along() -> None:
    """A screen reader may ask for an item, by number, for longer than its window lives."""
    rows = SelectableRows()
    rows.resize(1000, 800)
    rows.show()
    rows.show_comparison(small_comparison())
    kept = items(rows)
    assert kept
    numbers = [QAccessible.uniqueId(item) for item in kept]
    rows.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del rows
    gc.collect()
    for number in numbers:
        assert QAccessible.accessibleInterface(number) is None
    assert not any(shiboken6.isValid(item) for item in kept)
