"""The menu of copy styles."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from agendas.quoting.copy_style import CopyStyle
from agendas.resources import PROJECT_ROOT
from gui.quoting.style_keeper import StyleKeeper
from gui.quoting.style_menu import LONGEST_NAME, StyleMenu

KEPT = """
import sys
from gui.quoting.style_menu import StyleMenu
assert "agendas.quoting.copy_styles" not in sys.modules
assert "agendas.quoting.copying" not in sys.modules
"""


@pytest.fixture
def keeper(qtbot: QtBot, tmp_path: Path) -> StyleKeeper:
    return StyleKeeper(tmp_path / "copy_styles.toml")


@pytest.fixture
def menu(qtbot: QtBot, keeper: StyleKeeper) -> StyleMenu:
    menu = StyleMenu(keeper, "nl")
    qtbot.addWidget(menu)
    menu.fill()
    return menu


def entries(menu: StyleMenu) -> list[QAction]:
    return [action for action in menu.actions() if action.isCheckable()]


def ticked(menu: StyleMenu) -> list[str]:
    return [action.text() for action in entries(menu) if action.isChecked()]


def test_the_styles_and_then_the_way_to_adapt_them(menu: StyleMenu) -> None:
    assert [action.text() for action in menu.actions()] == [
        "Alleen de tekst",
        "Met bron tussen haakjes\tCtrl+Shift+C",
        "Met voetnoot",
        "Markdown-citaat",
        "Toen en nu, met beide bronnen",
        "",
        "Adapt the styles…",
    ]


def test_the_one_chosen_is_copied_in_and_ticked_from_then_on(menu: StyleMenu, keeper: StyleKeeper) -> None:
    chosen: list[CopyStyle] = []
    menu.style_chosen.connect(chosen.append)
    entries(menu)[2].trigger()
    menu.fill()
    assert [style.key for style in chosen] == ["footnote"]
    assert keeper.last.key == "footnote"
    assert ticked(menu) == ["Met voetnoot\tCtrl+Shift+C"]


def test_choosing_the_same_again_copies_again(menu: StyleMenu) -> None:
    chosen: list[CopyStyle] = []
    menu.style_chosen.connect(chosen.append)
    for _ in range(2):
        entries(menu)[1].trigger()
        menu.fill()
    assert len(chosen) == 2


def test_without_a_selection_only_adapting_can_be_chosen(menu: StyleMenu) -> None:
    menu.set_copying_enabled(False)
    menu.fill()
    assert not any(action.isEnabled() for action in entries(menu))
    assert menu.adapt.isEnabled()


def test_adapting_can_be_chosen_however_often_the_menu_was_shown(qtbot: QtBot, menu: StyleMenu) -> None:
    """Emptying the menu deleted the action, and its second showing failed."""
    menu.fill()
    with qtbot.waitSignal(menu.adapt_wished):
        menu.actions()[-1].trigger()


def test_a_new_style_is_there_at_the_next_showing(menu: StyleMenu, keeper: StyleKeeper) -> None:
    name = "R&D " + "heel " * 30
    keeper.keep([CopyStyle(key="own-1", nl=name, en=name, template="{quote}", own=True)])
    menu.fill()
    shown = entries(menu)[-1].text()
    assert shown.startswith("R&&D heel")
    assert len(shown.replace("&&", "&")) <= LONGEST_NAME


def test_the_menu_is_made_without_reading_a_style() -> None:
    done = subprocess.run([sys.executable, "-c", KEPT], cwd=PROJECT_ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
