"""Commands by name and the sheet of keys, in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agendas.library.entries import newest_first, seed_entries
from gui.commanding.key_sheet import KeySheet
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.opened_window import opened_window

pytestmark = pytest.mark.usefixtures("library_at_hand")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    yield from opened_window(qtbot, tmp_path / "library", newest_first(seed_entries())[0].key)


def test_a_command_is_run_by_its_name(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "larger")
    before = Settings().zoom
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert Settings().zoom > before


def test_every_command_of_the_menus_is_in_the_palette(qtbot: QtBot, window: MainWindow) -> None:
    from gui.commanding.command import commands_of

    names = {command.name for command in commands_of(window.menuBar())}
    assert {"Add to your quotes", "Next change", "Print…", "High contrast", "Names of your own…"} <= names


def test_the_sheet_of_keys_opens_with_f1(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = window.findChild(KeySheet)
    assert sheet is not None
    assert sheet.isVisible()
    qtbot.keyClick(sheet.field, Qt.Key.Key_Escape)


def test_every_command_has_a_key_of_its_own(window: MainWindow) -> None:
    """But for those that choose one of several, and for lists of agendas."""
    from gui.commanding.command import BETWEEN_MENUS, commands_of

    commands = [one for one in commands_of(window.menuBar()) if BETWEEN_MENUS not in one.menu]
    assert [one.name for one in commands if not one.shortcut] == []
    keys = [one.shortcut for one in commands]
    assert sorted(keys) == sorted(set(keys))


def test_every_tool_button_tells_its_key(window: MainWindow) -> None:
    from PySide6.QtWidgets import QToolButton

    buttons = [one for one in window.tool_bar.findChildren(QToolButton) if one.defaultAction() is not None]
    assert len(buttons) >= 4
    for button in buttons:
        assert button.defaultAction().shortcut().toString() in button.toolTip(), button.text()
