from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.comparing.bands import Side
from gui.comparing.row_menu import make_menu
from gui.comparing.selectable_rows import SelectableRows
from tests.gui.comparing.hands import point_at, shown_rows, texts


@pytest.fixture
def rows(qtbot: QtBot) -> SelectableRows:
    return shown_rows(qtbot)


def actions(rows: SelectableRows, row: int, side: Side = "left") -> dict[str, QAction]:
    return {action.text(): action for action in make_menu(rows, row, side).actions()}


def test_a_pair_can_be_linked_unlinked_and_rendered_otherwise(rows: SelectableRows, qtbot: QtBot) -> None:
    menu = actions(rows, 2)
    with qtbot.waitSignal(rows.unlink_requested) as asked:
        menu["Unlink"].trigger()
    assert asked.args == ["p2", "p3"]
    with qtbot.waitSignal(rows.undo_link_requested):
        menu["Undo linking"].trigger()
    menu["Link with…"].trigger()
    assert rows.linking.is_active
    assert rows.side == "right"
    assert menu["Show word differences"].isChecked()
    menu["Without marks"].trigger()
    assert rows.rendering_of(2) == "plain"
    assert rows.rendering_of(1) != "words"
    assert actions(rows, 2)["Without marks"].isChecked()


def test_what_a_row_does_not_have_is_not_offered(rows: SelectableRows) -> None:
    new, same = actions(rows, 4, "right"), actions(rows, 0)
    assert new["Link with…"].isEnabled()
    assert not new["Unlink"].isEnabled()
    assert "Without marks" not in new
    assert "Without marks" not in same
    assert not actions(rows, 4, "left")["Link with…"].isEnabled()
    assert "Link with…" not in actions(rows, -1)


def test_of_several_pairs_one_can_be_unlinked(rows: SelectableRows, qtbot: QtBot) -> None:
    """Row 1 pairs left paragraph 4 with right 2, and names left paragraph 3 as a further partner."""
    menu = make_menu(rows, 1, "left")
    (several,) = (child for child in menu.findChildren(QMenu) if child.title() == "Unlink")
    choices = {action.text(): action for action in several.actions()}
    assert list(choices) == [
        "left paragraph 4 and right paragraph 2",
        "left paragraph 3 and right paragraph 2",
    ]
    with qtbot.waitSignal(rows.unlink_requested) as asked:
        choices["left paragraph 3 and right paragraph 2"].trigger()
    assert asked.args == ["p3", "p2"]


def test_the_ways_to_further_partners_and_the_reason(rows: SelectableRows) -> None:
    menu = actions(rows, 1)
    menu["Go to left paragraph 3"].trigger()
    assert rows.current_row == 3
    assert rows.side == "left"
    actions(rows, 2)["Why side by side?"].trigger()
    assert rows.hide_card()


def test_copying_needs_something_to_copy(rows: SelectableRows) -> None:
    assert not actions(rows, -1)["Copy"].isEnabled()
    menu = actions(rows, 2, "left")
    menu["Select this side"].trigger()
    assert texts(rows)[0] == "De bijeenkomst vindt plaats in Brussel."
    assert actions(rows, 2)["Copy as quote with source"].isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support")  # said by the platform without a display
@pytest.mark.parametrize("reason", list(QContextMenuEvent.Reason)[:2])
def test_the_menu_opens_by_mouse_and_by_key(rows: SelectableRows, reason: QContextMenuEvent.Reason) -> None:
    rows.go_to_row(0)
    at = point_at(rows, "left", "p2", 4)
    where = rows.viewport().mapToGlobal(at)
    event = QContextMenuEvent(reason, at, where)
    QApplication.sendEvent(rows.viewport(), event)
    (menu,) = rows.findChildren(QMenu)
    assert menu.isVisible()
    by_mouse = reason == QContextMenuEvent.Reason.Mouse
    assert rows.current_row == (2 if by_mouse else 0)
    if not by_mouse:  # by key it stands at the current row, wherever the pointer is
        first = rows.viewport().mapToGlobal(QPoint(0, rows.visible_bands()[0][1]))
        assert abs(menu.y() - first.y()) < 60
    menu.close()
