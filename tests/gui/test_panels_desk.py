"""The panels of the window, through the real window: remembered, in the menu, put back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from agendas.library.entries import newest_first, seed_entries
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.widgets.panel_window import PanelWindow

NEWEST, DECEMBER, _, APRIL, _ = (entry.key for entry in newest_first(seed_entries()))


def _open(qtbot: QtBot, folder: Path) -> MainWindow:
    made = MainWindow(Settings(), newest_first(seed_entries()), folder)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.loader.understood), qtbot.waitSignal(made.desk.listed):
        made.places.open_agenda(NEWEST)
        made.show()
    return made


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = _open(qtbot, tmp_path / "library")
    yield made
    made.close()


def _offered(window: MainWindow, panel: str) -> list[QAction]:
    menu = window.actions_.panels_menu
    menu.aboutToShow.emit()
    below = next(action.menu() for action in menu.actions() if action.text() == panel)
    assert isinstance(below, QMenu)
    return below.actions()


def test_f9_hides_the_list_and_the_strip_brings_it_back(window: MainWindow) -> None:
    window.actions_.show_library.trigger()
    assert not window.desk.side.isVisible()
    window.dock.edge.click()
    assert window.desk.side.isVisible()
    assert window.actions_.show_library.isChecked()


def test_the_panels_are_as_they_were_left(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    _offered(window, "Agendas")[1].trigger()
    _offered(window, "Contents, positions and names")[2].trigger()
    window.close()
    again = _open(qtbot, tmp_path / "library")
    assert again.dock.side == "right"
    qtbot.waitUntil(lambda: isinstance(again.reading.inspector.window(), PanelWindow))
    assert again.actions_.show_side_panel.isChecked()
    again.close()


def test_the_panel_of_changes_is_offered_from_the_first_comparison_on(
    qtbot: QtBot, window: MainWindow
) -> None:
    offered = _offered(window, "Changed positions")
    assert not any(action.isEnabled() for action in offered)
    with qtbot.waitSignal(window.loader.compared):
        window.comparing.compare(APRIL, DECEMBER)
    page = window.comparing.page()
    offered[0].trigger()
    assert page.changes.mapTo(page, page.rect().topLeft()).x() == 0
    assert page.rows.mapTo(page, page.rect().topLeft()).x() == page.changes.width()


def test_the_panels_can_be_put_back(window: MainWindow) -> None:
    _offered(window, "Agendas")[2].trigger()
    _offered(window, "Contents, positions and names")[0].trigger()
    window.reading.set_inspector_shown(False)
    window.actions_.panels_menu.actions()[-1].trigger()
    assert (window.dock.floating, window.dock.side) == (False, "left")
    assert (window.reading.dock.side, window.reading.dock.shown) == ("right", True)
    assert window.desk.side.isVisible()


def test_its_own_window_goes_with_the_page(qtbot: QtBot, window: MainWindow) -> None:
    window.reading.dock.set_floating(True)
    own = window.reading.inspector.window()
    assert own.isVisible()
    with qtbot.waitSignal(window.loader.compared):
        window.comparing.compare(APRIL, DECEMBER)
    assert not own.isVisible(), "it tells of the agenda that was read"
    window.places.go_to_reading()
    qtbot.waitUntil(own.isVisible)
