"""What is gathered from the menus."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gui.commanding.command import commands_of


def _window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def test_menus_are_walked_in_their_order_without_mnemonics_and_separators(qtbot: QtBot) -> None:
    window = _window(qtbot)
    file, view = window.menuBar().addMenu("&File"), window.menuBar().addMenu("&View")
    file.addAction("&Open…").setShortcut(QKeySequence("Ctrl+O"))
    file.addSeparator()
    file.addAction("Print && &sign\tCtrl+P").setEnabled(False)
    file.addAction("Hidden").setVisible(False)
    view.addMenu("&Appearance").addAction("&Dark")
    found = [(one.name, one.menu, one.shortcut, one.enabled) for one in commands_of(window.menuBar())]
    assert found == [
        ("Open…", "File", "Ctrl+O", True),
        ("Print & sign", "File", "", False),
        ("Dark", "View › Appearance", "", True),
    ]


def test_a_menu_that_is_filled_when_it_is_shown_is_asked(qtbot: QtBot) -> None:
    window = _window(qtbot)
    compare = window.menuBar().addMenu("Compare").addMenu("With")

    def fill() -> None:
        compare.clear()
        compare.addAction("3 December")

    compare.aboutToShow.connect(fill)
    assert [one.name for one in commands_of(window.menuBar())] == ["3 December"]
    assert [one.name for one in commands_of(window.menuBar())] == ["3 December"]


def test_what_is_in_a_greyed_menu_cannot_be_done(qtbot: QtBot) -> None:
    window = _window(qtbot)
    menu = window.menuBar().addMenu("Compare")
    menu.addAction("Swap")
    menu.menuAction().setEnabled(False)
    assert [one.enabled for one in commands_of(window.menuBar())] == [False]


def _wide(window: QMainWindow) -> tuple[QMenu, QAction]:
    menu = window.menuBar().addMenu("View")
    action = menu.addAction("Wide")
    action.setCheckable(True)
    return menu, action


def test_running_triggers_the_entry(qtbot: QtBot) -> None:
    window = _window(qtbot)
    _menu, action = _wide(window)
    commands_of(window.menuBar())[0].run()
    assert action.isChecked()


def test_running_what_has_gone_does_nothing(qtbot: QtBot) -> None:
    window = _window(qtbot)
    menu, action = _wide(window)
    command = commands_of(window.menuBar())[0]
    menu.clear()
    command.run()
    assert not isValid(action)
