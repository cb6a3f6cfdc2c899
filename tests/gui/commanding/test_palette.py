"""The palette, driven with real keys and a real mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
from pytestqt.qtbot import QtBot

from gui.commanding.command import Command
from gui.commanding.palette import CommandPalette

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class _Desk:
    """A window with a text that has the keyboard, and the palette over it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.ran: list[str] = []
        self.focus_at_run: list[object] = []
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.text = QTextEdit()
        self.window.setCentralWidget(self.text)
        self.window.resize(1000, 700)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.text.setFocus()
        qtbot.waitUntil(self.text.hasFocus)
        self.palette = CommandPalette(self.commands(), self.window)

    def commands(self) -> tuple[Command, ...]:
        many = tuple(self._command(f"Number {at}", "Many") for at in range(30))
        greyed = self._command("Number none", "Many", enabled=False)
        return (greyed, self._command("Open…", "File"), self._command("Close", "File"), *many)

    def _command(self, name: str, menu: str, *, enabled: bool = True) -> Command:
        return Command(name, menu, "Ctrl+F12", enabled, partial(self._note, name))

    def _note(self, name: str) -> None:
        self.ran.append(name)
        self.focus_at_run.append(QApplication.focusWidget())

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.palette.field, key)

    def type(self, words: str) -> None:
        QTest.keyClicks(self.palette.field, words)

    def current(self) -> str:
        return str(self.palette.list.currentIndex().data())


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[_Desk]:
    made = _Desk(qtbot)
    made.palette.show_card()
    yield made
    made.palette.close_card()


def test_typing_and_enter_run_the_best_and_give_the_keyboard_back_first(desk: _Desk) -> None:
    desk.type("cl")
    desk.press(Qt.Key.Key_Return)
    assert desk.ran == ["Close"]
    assert desk.focus_at_run == [desk.text]
    assert desk.palette.isHidden()


def test_escape_closes_at_once_and_gives_the_keyboard_back(desk: _Desk) -> None:
    desk.type("open")
    desk.press(Qt.Key.Key_Escape)
    assert desk.palette.isHidden()
    assert desk.text.hasFocus()
    assert desk.ran == []
    desk.palette.show_card()
    assert desk.palette.field.text() == ""


def test_the_arrows_pass_over_what_is_greyed_and_go_round(desk: _Desk) -> None:
    assert desk.current() == "Open…"
    desk.press(Qt.Key.Key_Down)
    assert desk.current() == "Close"
    desk.press(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert desk.current() == "Number 29"
    desk.press(Qt.Key.Key_Down)
    assert desk.current() == "Open…"


def test_pages_stop_at_the_ends(desk: _Desk) -> None:
    desk.press(Qt.Key.Key_PageDown)
    assert desk.current() == "Number 6"
    desk.press(*[Qt.Key.Key_PageDown] * 6)
    assert desk.current() == "Number 29"
    desk.press(*[Qt.Key.Key_PageUp] * 6)
    assert desk.current() == "Open…"


def test_greyed_commands_cannot_be_run(desk: _Desk) -> None:
    desk.type("none")
    assert len(desk.palette.model.commands) == 1
    desk.press(Qt.Key.Key_Return, Qt.Key.Key_Down)
    row = desk.palette.list.visualRect(desk.palette.model.index(0)).center()
    QTest.mouseClick(desk.palette.list.viewport(), LEFT, pos=row)
    assert desk.ran == []
    assert desk.palette.isVisible()


def test_nothing_found_says_so(desk: _Desk) -> None:
    desk.type("zzz")
    assert desk.palette.nothing.isVisible()
    assert desk.palette.list.isHidden()
    desk.press(Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_PageUp)
    assert desk.ran == []


def test_what_was_run_comes_first_the_next_time(desk: _Desk, qtbot: QtBot) -> None:
    desk.type("12")
    with qtbot.waitSignal(desk.palette.ran) as told:
        desk.press(Qt.Key.Key_Return)
    assert told.args == ["Many › Number 12"]
    desk.palette.show_card()
    assert desk.current() == "Number 12"


def test_a_click_runs(desk: _Desk) -> None:
    second = desk.palette.list.visualRect(desk.palette.model.index(2)).center()
    QTest.mouseClick(desk.palette.list.viewport(), LEFT, pos=second)
    assert desk.ran == ["Close"]


def _press_beside(desk: _Desk) -> None:
    QTest.mouseClick(desk.window, LEFT, pos=QPoint(5, 5))


@pytest.mark.parametrize(
    "leave",
    [
        _press_beside,
        lambda desk: desk.text.setFocus(),
        lambda desk: QTest.keyClick(desk.palette.field, Qt.Key.Key_K, CTRL),
        lambda desk: desk.palette.show_card(),
    ],
)
def test_it_closes_when_one_goes_elsewhere(desk: _Desk, leave: Callable[[_Desk], None]) -> None:
    leave(desk)
    assert desk.palette.isHidden()
    assert desk.text.hasFocus()


def test_keys_of_the_menus_rest_while_it_is_open(desk: _Desk) -> None:
    fired: list[str] = []
    shortcut = QShortcut("Ctrl+D", desk.window)
    shortcut.activated.connect(lambda: fired.append("D"))
    QTest.keyClick(desk.palette.field, Qt.Key.Key_D, CTRL)
    assert fired == []
    desk.press(Qt.Key.Key_Escape)
    QTest.keyClick(desk.text, Qt.Key.Key_D, CTRL)
    assert fired == ["D"]


@pytest.mark.parametrize("size", [(900, 600), (420, 300), (1900, 1000)])
def test_it_stays_in_the_middle_and_inside_of_the_window(
    desk: _Desk, qtbot: QtBot, size: tuple[int, int]
) -> None:
    desk.window.resize(*size)
    middle = desk.window.rect().center().x()
    qtbot.waitUntil(lambda: abs(desk.palette.geometry().center().x() - middle) <= 1)
    assert desk.window.rect().contains(desk.palette.geometry())


def test_a_screen_reader_hears_the_names(desk: _Desk) -> None:
    assert desk.palette.field.accessibleName()
    assert desk.palette.list.accessibleName()
    spoken = desk.palette.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Open…, File, Ctrl+F12"
