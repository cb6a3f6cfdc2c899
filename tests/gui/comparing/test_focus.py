"""Who comes to the rows with Tab is somewhere in them, and sees it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.comparing.selectable_rows import SelectableRows
from tests.gui.comparing.hands import shown_rows


def rows_with_keys(qtbot: QtBot) -> SelectableRows:
    rows = shown_rows(qtbot)
    qtbot.waitUntil(rows.hasFocus)
    return rows


@pytest.mark.parametrize("reason", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason])
def test_tab_comes_to_the_first_row_in_sight(qtbot: QtBot, reason: Qt.FocusReason) -> None:
    """Before the first arrow key nothing showed that the keys were in the rows."""
    rows = rows_with_keys(qtbot)
    rows.clearFocus()
    assert rows.current_row < 0
    rows.setFocus(reason)
    assert rows.current_row == 0


def test_a_comparison_that_just_opened_is_read_from_its_top(qtbot: QtBot) -> None:
    rows = rows_with_keys(qtbot)
    rows.clearFocus()
    rows.setFocus(Qt.FocusReason.OtherFocusReason)
    assert rows.current_row < 0


def test_who_comes_back_is_where_he_was(qtbot: QtBot) -> None:
    rows = rows_with_keys(qtbot)
    rows.set_current_row(2)
    rows.clearFocus()
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert rows.current_row == 2
