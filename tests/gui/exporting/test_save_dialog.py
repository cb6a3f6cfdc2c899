"""The dialog that asks for a place: a name without a suffix gets one, and nothing is replaced unasked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gui.exporting.save_dialog import ask_path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setWindowTitle("Export")
    qtbot.addWidget(made)
    return made


def when_open(kind: type[QWidget], act: Callable[[QWidget], None]) -> QTimer:
    """Act on the modal window of a kind as soon as it is there."""
    timer = QTimer()
    timer.setInterval(5)

    def look() -> None:
        window = QApplication.activeModalWidget()
        if isinstance(window, kind):
            timer.stop()
            act(window)

    timer.timeout.connect(look)
    timer.start()
    return timer


def type_and_save(name: str) -> Callable[[QWidget], None]:
    def act(window: QWidget) -> None:
        assert isinstance(window, QFileDialog)
        edit = window.findChild(QLineEdit, "fileNameEdit")
        assert edit is not None
        edit.setText(name)
        window.accept()

    return act


def _close(window: QWidget) -> None:
    window.close()


def test_a_name_without_a_suffix_gets_it(parent: QWidget, tmp_path: Path) -> None:
    timer = when_open(QFileDialog, type_and_save("mijn nota"))
    assert ask_path(parent, tmp_path / "Wijzigingsnotitie.docx", "Word") == tmp_path / "mijn nota.docx"
    assert not timer.isActive()


def test_no_is_no(parent: QWidget, tmp_path: Path) -> None:
    def refuse(window: QWidget) -> None:
        assert isinstance(window, QFileDialog)
        window.reject()

    timer = when_open(QFileDialog, refuse)
    assert ask_path(parent, tmp_path / "n.docx", "Word") is None
    assert not timer.isActive()


@pytest.mark.parametrize("yes", [True, False])
def test_a_file_is_replaced_on_a_yes_alone(parent: QWidget, tmp_path: Path, yes: bool) -> None:
    (tmp_path / "n.docx").write_bytes(b"oud")
    asked: list[str] = []

    def answer(window: QWidget) -> None:
        assert isinstance(window, QMessageBox)
        asked.append(window.text())
        button = QMessageBox.StandardButton.Yes if yes else QMessageBox.StandardButton.No
        if not yes:
            timers.append(when_open(QFileDialog, _close))
        window.button(button).click()

    timers = [when_open(QMessageBox, answer), when_open(QFileDialog, type_and_save("n"))]
    chosen = ask_path(parent, tmp_path / "n.docx", "Word")
    assert chosen == (tmp_path / "n.docx" if yes else None)
    assert len(asked) == 1
    assert not any(timer.isActive() for timer in timers)
