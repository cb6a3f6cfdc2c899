"""What stands in "About Standpunt", and that the versions can be handed to whoever helps."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.helping.about import WIDTH, AboutDialog

VERSIONS = "Standpunt 0.1.0 · Python 3.11.9 · Qt 6.11.1 (xcb) · Linux 6.1.0 x86_64"


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[AboutDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    yield AboutDialog(VERSIONS, parent)
    parent.close()  # which, so named here, lives as long as the test


def test_the_versions_stand_under_one_another_and_are_copied_as_one_line(dialog: AboutDialog) -> None:
    lines = dialog.versions.text().splitlines()
    assert lines == ["Standpunt 0.1.0", "Python 3.11.9 · Qt 6.11.1 (xcb)", "Linux 6.1.0 x86_64"]
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == VERSIONS


def test_a_name_alone_is_enough(qtbot: QtBot) -> None:
    dialog = AboutDialog("Standpunt", None)
    qtbot.addWidget(dialog)
    assert dialog.versions.text() == "Standpunt"


def test_every_line_has_the_room_that_it_needs(dialog: AboutDialog) -> None:
    """In a box of messages the lines stood against the right edge, and 28 pixels from the left one."""
    dialog.show()
    assert dialog.width() == WIDTH
    for label in dialog.findChildren(QLabel):
        if label.text():
            assert label.height() >= label.heightForWidth(label.width())


def test_escape_closes(dialog: AboutDialog) -> None:
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
