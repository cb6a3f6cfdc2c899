"""The dialog on the screen, in a window, with settings of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.preferences.dialog import SettingsDialog
from gui.settings import Settings

STYLES = (("source", "Quote with source"), ("bare", "Words alone"))


@pytest.fixture(autouse=True)
def _usual_letters(qapp: QApplication) -> Iterator[None]:
    yield
    theme.choose_text_family(qapp, "")


class Desk:
    """The dialog, the settings it shows, and what it told."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.settings = Settings()
        self.told: list[str] = []
        self.file = folder / "settings.toml"
        self.dialog = SettingsDialog(
            self.settings, self.window, library_folder=folder / "library", copy_styles=STYLES
        )
        self.dialog.setting_changed.connect(self.told.append)
        self.dialog.ask_file_to_write = lambda *_: self.file
        self.dialog.ask_file_to_read = lambda *_: self.file
        with qtbot.waitExposed(self.dialog):
            self.dialog.show()
        self.dialog.activateWindow()

    @property
    def found(self) -> set[str]:
        """The keys of the settings that are listed."""
        return {key for key, row in self.dialog.list.rows.items() if row.isVisible()}

    @property
    def sentence(self) -> str:
        """What the dialog says, newest first."""
        return " ".join(self.dialog.messages.sentences)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)
