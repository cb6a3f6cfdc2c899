"""The side panel on the screen, with its parts, and hands to press its keys."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from gui.library.panel import LibraryPanel
from gui.library.view import LibraryView
from gui.widgets.icon_button import IconButton
from gui.widgets.search_field import SearchField
from tests.gui.library.entries import LIBRARY

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT_BUTTON = Qt.MouseButton.LeftButton
Key = Qt.Key
Child = TypeVar("Child", bound=QObject)


class Wishes:
    """What the panel was asked to pass on."""

    def __init__(self, panel: LibraryPanel) -> None:
        self.facts: list[str] = []
        self.originals: list[str] = []
        self.removals: list[list[str]] = []
        panel.facts_requested.connect(self.facts.append)
        panel.show_original_requested.connect(self.originals.append)
        panel.remove_requested.connect(self.removals.append)


class Desk:
    """The panel on the screen, with its parts and what it has said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.panel = LibraryPanel()
        qtbot.addWidget(self.panel)
        self.panel.resize(280, 700)
        self.panel.set_entries(LIBRARY)
        with qtbot.waitExposed(self.panel):
            self.panel.show()
        self.panel.activateWindow()
        self.view = child(self.panel, LibraryView)
        self.filter = child(self.panel, SearchField)
        self.hover_button = child(self.view.viewport(), IconButton)
        self.wishes = Wishes(self.panel)
        self.compare, self.open = (button_of(self.panel, text) for text in ("Compare", "Open…"))
        self.chosen: list[str] = []
        self.compared: list[tuple[str, str]] = []
        self.panel.agenda_chosen.connect(self.chosen.append)
        self.panel.compare_requested.connect(lambda left, right: self.compared.append((left, right)))

    def index_of(self, key: str) -> QModelIndex:
        rows = (self.view.model().index(row, 0) for row in range(self.view.model().rowCount()))
        return next(row for row in rows if self.key_of(row) == key)

    def place_of(self, key: str) -> QPoint:
        place = self.view.visualRect(self.index_of(key))
        return QPoint(place.left() + 100, place.center().y())

    def key_of(self, row: QModelIndex) -> str | None:
        found = row.data(Qt.ItemDataRole.UserRole)
        return found.key if found else None

    @property
    def listed(self) -> list[str]:
        rows = (self.view.model().index(row, 0) for row in range(self.view.model().rowCount()))
        return [key for row in rows if (key := self.key_of(row))]

    def click(self, key: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(self.view.viewport(), LEFT_BUTTON, modifiers, self.place_of(key))

    def hover(self, key: str) -> None:
        at = QPointF(self.place_of(key))
        no_button, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        glob = QPointF(self.view.viewport().mapToGlobal(at.toPoint()))
        move = QMouseEvent(QEvent.Type.MouseMove, at, glob, no_button, no_button, none)
        QApplication.sendEvent(self.view.viewport(), move)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.filter, text)

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view, key, modifiers)


def child(parent: QObject, kind: type[Child]) -> Child:
    found = parent.findChild(kind)
    assert found is not None
    return found


def button_of(panel: LibraryPanel, text: str) -> QPushButton:
    return next(button for button in panel.findChildren(QPushButton) if button.text() == text)


def action(menu: QMenu, text: str) -> QAction:
    return next(one for one in menu.actions() if one.text() == text)


def trigger(menu: QMenu, text: str) -> None:
    action(menu, text).trigger()
    menu.close()
