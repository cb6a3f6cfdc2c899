"""The way of Tab through parts of a window that were made in another order."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.tab_order import arrange_tab_order
from tests.gui.keyboard_walk import walk


class Window(QWidget):
    """Two panels with two buttons each; the lower was made first."""

    def __init__(self) -> None:
        super().__init__()
        self.low, self.high = QWidget(self), QWidget(self)
        self.below = [QPushButton(name, self.low) for name in ("c", "d")]
        self.above = [QPushButton(name, self.high) for name in ("a", "b")]
        for panel, buttons in ((self.high, self.above), (self.low, self.below)):
            column = QVBoxLayout(panel)
            for button in buttons:
                column.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.high)
        layout.addWidget(self.low)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.above[0].setFocus()
    qtbot.waitUntil(made.above[0].hasFocus)
    return made


def way(window: Window) -> str:
    window.above[0].setFocus()
    return "".join(stop.text() for stop in walk(window) if isinstance(stop, QPushButton))


def test_the_parts_follow_one_another_as_they_are_named(window: Window) -> None:
    arrange_tab_order(window.high, window.low)
    assert way(window) == "abcd"
    arrange_tab_order(window.above[0], window.low, window.above[1])
    assert way(window) == "acdb"


def test_a_part_in_a_window_of_its_own_is_left_out(window: Window, qtbot: QtBot) -> None:
    floating = QWidget()
    qtbot.addWidget(floating)
    QPushButton("z", floating)
    arrange_tab_order(window.high, floating, window.low)
    assert way(window) == "abcd"
    assert QApplication.focusWidget() is window.above[0]
