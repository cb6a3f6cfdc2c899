"""A panel beside, over, hidden and in a window of its own: by mouse, by keyboard, and remembered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QByteArray, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.widgets.panel_actions import PanelActions
from gui.widgets.panel_dock import ROOM_BESIDE, PanelDock
from gui.widgets.panel_edge import STEP, STRIP
from gui.widgets.panel_grip import PanelGrip
from gui.widgets.panel_layout import NARROWEST, WIDEST, PanelLayout
from gui.widgets.panel_shadow import PanelShadow
from gui.widgets.panel_window import PanelWindow

WIDTH, HEIGHT = 1200, 700


class _Window(QMainWindow):
    """A text with a field, and a panel with two."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.panel = QWidget(), QWidget()
        self.field = QLineEdit(self.text)
        column = QVBoxLayout(self.panel)
        self.first, self.second = QLineEdit(), QLineEdit()
        column.addWidget(self.first)
        column.addWidget(self.second)
        self.dock = PanelDock(self.text, self.panel, "What there is", PanelLayout(300))
        self.setCentralWidget(self.dock)
        self.resize(WIDTH, HEIGHT)


@pytest.fixture
def window(qtbot: QtBot) -> _Window:
    made = _Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def dock(window: _Window) -> PanelDock:
    return window.dock


def _own_window(dock: PanelDock) -> PanelWindow:
    own = dock.panel.window()
    assert isinstance(own, PanelWindow)
    return own


def _drag(dock: PanelDock, by: int) -> None:
    at = QPoint(2, 300)
    QTest.mousePress(dock.edge, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(dock.edge, at + QPoint(by, 0))
    QTest.mouseRelease(dock.edge, Qt.MouseButton.LeftButton, pos=at)


# Beside the text


def test_the_panel_stands_beside_the_text_and_changes_sides(dock: PanelDock) -> None:
    assert dock.panel.geometry() == QRect(WIDTH - 300, 0, 300, HEIGHT)
    assert dock.main.geometry() == QRect(0, 0, WIDTH - 300, HEIGHT)
    dock.set_side("left")
    assert dock.panel.geometry() == QRect(0, 0, 300, HEIGHT)
    assert dock.main.geometry() == QRect(300, 0, WIDTH - 300, HEIGHT)


@pytest.mark.parametrize(("side", "by"), [("right", -80), ("left", 80)])
def test_the_edge_is_dragged_away_from_the_panel_to_make_it_wider(
    dock: PanelDock, side: str, by: int, qtbot: QtBot
) -> None:
    dock.set_side("left" if side == "left" else "right")
    with qtbot.waitSignal(dock.rearranged):
        _drag(dock, by)
    assert dock.panel.width() == 380
    assert dock.main.width() == WIDTH - 380


def test_a_panel_keeps_its_bounds_and_leaves_room_for_the_text(window: _Window, dock: PanelDock) -> None:
    dock.widen(-5000)
    assert dock.panel.width() == WIDEST
    window.resize(800, HEIGHT)
    assert dock.panel.width() == 800 - ROOM_BESIDE
    window.resize(WIDTH, HEIGHT)
    assert dock.panel.width() == WIDEST, "the reader's width is not lost in a small window"
    dock.widen(5000)
    assert dock.panel.width() == NARROWEST


def test_by_keyboard_the_edge_moves_hides_and_brings_back(dock: PanelDock) -> None:
    dock.edge.setFocus()
    QTest.keyClick(dock.edge, Qt.Key.Key_Left)
    assert dock.panel.width() == 300 + STEP
    assert dock.edge.accessibleName() == "Hide: What there is"
    QTest.keyClick(dock.edge, Qt.Key.Key_Return)
    assert not dock.panel.isVisible()
    assert dock.edge.accessibleName() == "Show: What there is"
    QTest.keyClick(dock.edge, Qt.Key.Key_Left)
    QTest.keyClick(dock.edge, Qt.Key.Key_Space)
    assert dock.panel.isVisible()
    assert dock.panel.width() == 300 + STEP


@pytest.mark.parametrize("side", ["left", "right"])
def test_of_a_hidden_panel_a_strip_is_left_that_brings_it_back(
    dock: PanelDock, side: str, qtbot: QtBot
) -> None:
    dock.set_side("left" if side == "left" else "right")
    with qtbot.waitSignal(dock.toggled) as hidden:
        QTest.mouseDClick(dock.edge, Qt.MouseButton.LeftButton)
    assert hidden.args == [False]
    assert dock.main.width() == WIDTH - STRIP
    assert dock.edge.geometry().left() == (0 if side == "left" else WIDTH - STRIP)
    with qtbot.waitSignal(dock.toggled) as back:
        QTest.mouseClick(dock.edge, Qt.MouseButton.LeftButton)
    assert back.args == [True]
    assert dock.panel.isVisible()


def test_with_nothing_to_show_there_is_neither_panel_nor_strip(dock: PanelDock) -> None:
    dock.set_available(False)
    assert not dock.panel.isVisible()
    assert not dock.edge.isVisible()
    assert dock.main.width() == WIDTH
    assert dock.shown, "it comes back with the next agenda"


def test_the_grip_comes_with_the_mouse_and_goes_with_it(dock: PanelDock, qtbot: QtBot) -> None:
    dock.edge.pointed.emit(True)
    grip = dock._grip
    assert grip is not None
    assert grip.isVisible()
    dock.edge.pointed.emit(False)
    grip.pointed.emit(True)
    assert grip.isVisible()
    grip.pointed.emit(False)
    qtbot.waitUntil(lambda: not grip.isVisible())


def test_the_keys_go_to_the_heir_when_the_panel_goes(window: _Window, dock: PanelDock, qtbot: QtBot) -> None:
    dock.heir = window.field
    window.second.setFocus()
    dock.set_shown(False)
    assert window.field.hasFocus()
    dock.set_floating(True)
    qtbot.waitUntil(_own_window(dock).isActiveWindow)
    dock.set_shown(False)
    qtbot.waitUntil(window.field.hasFocus)


def test_tab_goes_in_the_order_of_reading(window: _Window, dock: PanelDock) -> None:
    text, panel, edge = dock.main, dock.panel, dock.edge
    assert dock.in_order(text) == (text, edge, panel)
    dock.set_side("left")
    assert dock.in_order(text) == (panel, edge, text)


# Over the text


@pytest.mark.parametrize("side", ["left", "right"])
def test_in_a_narrow_place_the_panel_lies_over_the_text_when_asked_for(
    dock: PanelDock, side: str, qtbot: QtBot
) -> None:
    dock.set_side("left" if side == "left" else "right")
    with qtbot.waitSignal(dock.toggled) as gone:
        dock.set_narrow(True)
    assert gone.args == [False]
    dock.set_shown(True)
    assert dock.main.width() == WIDTH
    assert dock.panel.geometry().left() == (0 if side == "left" else WIDTH - 300)
    dock.set_narrow(False)
    assert not dock.over_main
    assert dock.panel.isVisible()


# In a window of its own


def test_a_panel_gets_a_window_and_comes_back_when_that_is_closed(dock: PanelDock, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dock.rearranged):
        dock.set_floating(True)
    own = _own_window(dock)
    assert own.isVisible()
    assert own.windowTitle() == "What there is"
    assert dock.main.width() == WIDTH
    with qtbot.waitSignal(dock.rearranged):
        own.windowHandle().close()  # as the window's manager does
    assert dock.panel.parentWidget() is dock
    assert dock.panel.isVisible()
    assert not dock.floating


def test_the_button_in_its_head_brings_it_back(dock: PanelDock) -> None:
    dock.set_floating(True)
    own = _own_window(dock)
    QTest.mouseClick(own.dock_button, Qt.MouseButton.LeftButton)
    assert dock.panel.parentWidget() is dock
    assert not own.isVisible()


def test_the_grip_goes_with_the_edge(dock: PanelDock) -> None:
    """It was left over an empty page, in the middle of nothing."""
    dock.edge.pointed.emit(True)
    grip = dock.findChild(PanelGrip)
    assert grip is not None
    assert grip.isVisible()
    dock.set_available(False)
    assert not grip.isVisible()


def test_only_over_the_text_the_panel_has_a_shadow(dock: PanelDock) -> None:
    assert dock.findChild(PanelShadow) is None
    dock.set_narrow(True)
    dock.set_shown(True)
    shadow = dock.findChild(PanelShadow)
    assert shadow is not None
    assert shadow.isVisible()
    assert shadow.geometry().right() + 1 == dock.panel.geometry().left()
    fallen = dock.grab().toImage()
    near = fallen.pixelColor(shadow.geometry().right() - 1, 300).lightness()
    assert near < fallen.pixelColor(shadow.geometry().left(), 300).lightness()
    dock.set_side("left")
    dock.set_shown(True)
    assert shadow.geometry().left() == dock.panel.geometry().right() + 1
    dock.set_narrow(False)
    assert not shadow.isVisible()


def test_the_page_that_is_shown_of_a_stack_gets_the_keys_of_a_panel_that_goes(window: _Window) -> None:
    """F9 closed the list, and the keys were on the strip that was left of it."""
    stack, page = QStackedWidget(), QLineEdit()
    stack.addWidget(page)
    QVBoxLayout(window.text).addWidget(stack)
    window.dock.heir = stack
    window.first.setFocus()
    window.dock.set_shown(False)
    assert page.hasFocus()
    inner = PanelDock(QWidget(), QWidget(), "Changes", PanelLayout(300))
    inner.heir = QLineEdit(inner.main)
    comparing = QWidget()
    QVBoxLayout(comparing).addWidget(inner)
    stack.setCurrentIndex(stack.addWidget(comparing))
    window.dock.set_shown(True)
    window.first.setFocus()
    window.dock.set_shown(False)
    assert inner.heir.hasFocus()


def test_its_window_is_not_narrow_and_hides_and_comes_as_asked(dock: PanelDock) -> None:
    dock.set_floating(True)
    dock.set_narrow(True)
    assert _own_window(dock).isVisible()
    dock.set_shown(False)
    assert not dock.panel.isVisible()
    assert dock.edge.isVisible(), "the strip brings it back here too"
    QTest.mouseClick(dock.edge, Qt.MouseButton.LeftButton)
    assert _own_window(dock).isVisible()
    assert not dock.edge.isVisible()
    dock.set_floating(False)
    assert dock.over_main, "it was being looked at"


def test_its_window_comes_and_goes_with_its_page(window: _Window, dock: PanelDock, qtbot: QtBot) -> None:
    dock.set_floating(True)
    own = _own_window(dock)
    window.hide()
    assert not own.isVisible()
    window.show()
    qtbot.waitUntil(own.isVisible)


def test_the_shortcuts_of_the_window_work_in_it(window: _Window, dock: PanelDock, qtbot: QtBot) -> None:
    action = QAction(window)
    action.setShortcut("Ctrl+J")
    window.addAction(action)
    action.triggered.connect(window.field.setFocus)
    dock.set_floating(True)
    own = _own_window(dock)
    qtbot.waitUntil(own.isActiveWindow)
    assert window.first.hasFocus(), "the keys are in the panel, not at a button of its head"
    QTest.keyClick(own.windowHandle(), Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.isActiveWindow)
    assert window.field.hasFocus()
    window.second.setFocus()
    qtbot.waitUntil(own.isActiveWindow)
    assert window.second.hasFocus(), "and the other way round"
    QTest.keyClick(window.second, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.isActiveWindow)
    assert own.isVisible()


def test_the_keys_stay_where_they_are_when_the_panel_moves(
    window: _Window, dock: PanelDock, qtbot: QtBot
) -> None:
    window.second.setFocus()
    moves: list[Callable[[], None]] = [
        lambda: dock.set_side("left"),
        lambda: dock.set_floating(True),
        dock.reset,
    ]
    for move in moves:
        move()
        qtbot.waitUntil(window.second.hasFocus)


# Remembered


def test_everything_is_remembered(qtbot: QtBot, window: _Window, dock: PanelDock) -> None:
    dock.set_side("left")
    dock.widen(50)
    dock.set_floating(True)
    _own_window(dock).setGeometry(40, 50, 420, 510)
    state = dock.state()
    window.hide()
    again = _Window()
    qtbot.addWidget(again)
    again.dock.restore(state)
    again.show()
    qtbot.waitUntil(lambda: isinstance(again.panel.window(), PanelWindow))
    assert again.panel.window().geometry() == QRect(40, 50, 420, 510)
    again.dock.set_floating(False)
    assert (again.dock.side, again.panel.width()) == ("left", 350)
    again.dock.set_floating(True)
    assert again.panel.window().geometry() == QRect(40, 50, 420, 510)


def test_when_the_program_closes_all_windows_the_panel_keeps_its_own(
    window: _Window, dock: PanelDock
) -> None:
    dock.set_floating(True)
    QApplication.closeAllWindows()
    QApplication.processEvents()
    assert not window.isVisible()
    assert dock.floating


def test_a_hidden_panel_stays_hidden_and_says_so(dock: PanelDock, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dock.toggled) as told:
        dock.restore(QByteArray(b"right 300 hidden docked -"))
    assert told.args == [False]
    assert not dock.panel.isVisible()
    dock.reset()
    assert dock.panel.isVisible()


def test_a_damaged_memory_gives_the_usual_place(dock: PanelDock) -> None:
    dock.set_side("left")
    dock.restore(QByteArray(b"\xff\x00 nonsense"))
    assert (dock.side, dock.panel.width(), dock.floating) == ("right", 300, False)


# The menu


def test_the_actions_say_and_do_where_the_panel_stands(dock: PanelDock) -> None:
    actions = PanelActions(dock)
    assert not any(action.isEnabled() for action in actions.all())
    actions.follow(dock)
    assert [action.isChecked() for action in actions.all()] == [False, True, False]
    actions.to_left.trigger()
    assert dock.side == "left"
    actions.in_window.trigger()
    assert [action.isChecked() for action in actions.all()] == [False, False, True]
    actions.to_right.trigger()
    assert not dock.floating
    actions.to_right.trigger()
    assert [action.isChecked() for action in actions.all()] == [False, True, False]


def test_the_menu_key_on_the_edge_opens_the_menu(dock: PanelDock, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: opened.append(menu))
    QApplication.sendEvent(
        dock.edge, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    )
    (menu,) = opened
    next(action for action in menu.actions() if action.text() == "Hide").trigger()
    assert not dock.shown
