"""The sheet of keys, driven with real keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.commanding.command import Command
from gui.commanding.key_sheet import KeySheet, in_two_columns, menu_groups
from gui.commanding.other_keys import KeyGroup, KeyLine


def _nothing() -> None:
    """Run by nobody."""


def _command(name: str, menu: str, keys: str) -> Command:
    return Command(name, menu, keys, False, _nothing)


COMMANDS = (
    _command("Open…", "File", "Ctrl+O"),
    _command("About", "Help", ""),
    _command("Dark", "View › Appearance", "Ctrl+Alt+D"),
    _command("Larger", "View", "Ctrl++"),
)


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[KeySheet]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = KeySheet(COMMANDS, parent)
    made.show()
    qtbot.waitExposed(made)
    yield made
    del parent  # only now may it go, and the sheet with it


def _shown(sheet: KeySheet) -> list[str]:
    return [line.name for group in sheet.shown for line in group.lines]


def test_what_has_keys_stands_under_its_menu_of_the_bar() -> None:
    assert menu_groups(COMMANDS) == (
        KeyGroup("File", (KeyLine("Open…", "Ctrl+O"),)),
        KeyGroup("View", (KeyLine("Dark", "Ctrl+Alt+D"), KeyLine("Larger", "Ctrl++"))),
    )


def test_keys_that_are_in_no_menu_are_there_too(sheet: KeySheet) -> None:
    keys = {line.name: line.keys for group in sheet.shown for line in group.lines}
    assert keys["Link two passages"] == "L"
    assert keys["Unlink the passages"] == "U"
    assert keys["Tick the change"] == "Space"


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("open ctrl", ["Open…"]),
        ("view", ["Dark", "Larger"]),
        ("ctrl++", ["Larger"]),
        ("CTRL+alt dark", ["Dark"]),
        ("++", ["Larger"]),
        ("unl", ["Unlink the passages"]),
    ],
)
def test_typing_filters_by_name_group_and_keys(sheet: KeySheet, query: str, names: list[str]) -> None:
    QTest.keyClicks(sheet.field, query)
    assert _shown(sheet) == names


def test_nothing_found_says_so(sheet: KeySheet) -> None:
    QTest.keyClicks(sheet.field, "zzz")
    assert [label.text() for label in sheet.scroller.findChildren(QLabel)] == [
        "There is no key with these words."
    ]


def test_the_page_keys_scroll_and_escape_closes_even_a_filled_field(sheet: KeySheet, qtbot: QtBot) -> None:
    sheet.resize(sheet.minimumSize())
    bar = sheet.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(sheet.field, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClicks(sheet.field, "o")
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    assert sheet.isVisible()
    with qtbot.waitSignal(sheet.destroyed):
        QTest.keyClick(sheet.field, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("sizes", "left"), [((), 0), ((3,), 1), ((9, 2, 2, 2), 1), ((1, 1, 9), 2)])
def test_the_columns_are_about_as_high(sizes: tuple[int, ...], left: int) -> None:
    groups = [KeyGroup(str(at), (KeyLine("a", "A"),) * size) for at, size in enumerate(sizes)]
    first, second = in_two_columns(groups)
    assert len(first) == left
    assert [*first, *second] == groups
