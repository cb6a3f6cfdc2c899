"""Who asks for a tab has the keys in its list, and comes from there to all that stands above it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from gui.reading.inspector.inspector import Inspector
from tests.gui.keyboard_walk import reachable, walk
from tests.gui.reading.sample import read_agenda, understood_agenda


def shown(qtbot: QtBot, *, understood: bool = True) -> Inspector:
    made = Inspector()
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show_agenda(understood_agenda() if understood else read_agenda(), understood=understood)
    made.complete()
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.mark.parametrize("tab", ["contents", "positions", "names"])
def test_the_list_of_the_tab_gets_the_keys(qtbot: QtBot, tab: str) -> None:
    """They were with the panel itself, which does nothing with them."""
    inspector = shown(qtbot)
    inspector.choose_tab(tab)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QAbstractItemView)
    assert focus.accessibleName()


@pytest.mark.parametrize("tab", ["contents", "positions", "names"])
def test_tab_comes_to_what_stands_above_the_list(qtbot: QtBot, tab: str) -> None:
    """The list was the focus proxy of its panel: Tab went from the tabs to it, past the buttons between."""
    inspector = shown(qtbot)
    inspector.choose_tab(tab)
    inspector.contents.tabs.setFocus(Qt.FocusReason.TabFocusReason)
    assert set(reachable(inspector)) <= set(walk(inspector))


def test_without_a_list_the_tabs_have_the_keys(qtbot: QtBot) -> None:
    inspector = shown(qtbot, understood=False)
    inspector.choose_tab("positions")
    assert QApplication.focusWidget() is inspector.contents.tabs
