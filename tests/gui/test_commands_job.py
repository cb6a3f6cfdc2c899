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


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(Settings(), newest_first(seed_entries()), tmp_path / "library")
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.loader.understood), qtbot.waitSignal(made.desk.listed):
        made.places.open_agenda(newest_first(seed_entries())[0].key)
        made.show()
    yield made
    made.close()


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
