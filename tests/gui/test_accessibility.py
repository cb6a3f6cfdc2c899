"""Every page, panel, card and dialog as one meets them who does not see them, or has no mouse.

The states are those of the pictures (``tests/tools/scenes.py``): what has a picture is walked here too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QSlider, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.importing.report_dialog import ImportReportDialog
from tests.gui import keyboard_walk
from tests.gui.accessible_tree import Role, complaints, named
from tests.gui.importing.reports import MIXED
from tests.tools import stage as stages
from tests.tools.scenes import SCENES
from tests.tools.stage import Stage

LONG = frozenset({"importing", "import-report", "library", "about"})
"""Scenes that wait for fifty files, and Qt's own dialog, which waits for an answer."""
WALKED = ("reading", "names", "original", "finding", "comparing", "note", "export", "quotes", "searching",
          "facts", "own-names", "checking", "printing", "copy-styles", "settings")  # fmt: skip
"""Scenes with controls of every kind; the others have some of the same."""
PLAYS = {scene.name: scene.play for scene in SCENES}


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setattr(stages, "SETTLED_AFTER", 0)
    made = Stage(tmp_path, QSize(1280, 800))
    yield made
    made.close()
    made.window.deleteLater()


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_everything_on_every_page_says_what_it_is(stage: Stage) -> None:
    found: dict[str, None] = {}
    for scene in SCENES:
        if scene.name not in LONG:
            stage.tidy()
            found.update(dict.fromkeys(f"{scene.name}: {one}" for one in complaints(scene.play(stage))))
    assert list(found) == []


def test_tab_comes_to_every_control_in_the_order_of_reading_and_back(stage: Stage) -> None:
    found = []
    for name in WALKED:
        stage.tidy()
        found += [f"{name}: {one}" for one in wrong_on_the_way(played(stage, name))]
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("appearance", theme.THEMES)
def test_one_sees_where_the_keys_are(stage: Stage, qapp: QApplication, appearance: str) -> None:
    theme.choose(qapp, appearance)
    try:
        unseen = []
        for name in ("reading", "names", "comparing", "export", "facts", "settings"):
            stage.tidy()
            stops = keyboard_walk.looks(played(stage, name))
            unseen += [f"{name}: {described(stop.widget)}" for stop in stops if stop.told_by < stop.needed]
        assert unseen == []
    finally:
        theme.choose(qapp, "light")


def test_the_report_of_an_import_says_what_it_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    report = ImportReportDialog(MIXED, "en", window)
    report.show()
    assert complaints(report) == []
    assert len(named(report, Role.ListItem)) >= len(MIXED.outcomes)


def nameless(parent: QWidget) -> QWidget:
    return QSlider(parent)


def raw(parent: QWidget) -> QWidget:
    button = QPushButton(parent)
    button.setAccessibleName("chooserButton")
    return button


def undescribed(parent: QWidget) -> QWidget:
    button = QPushButton(theme.icon("x"), "", parent)
    button.setAccessibleName("Close")
    return button


def without_role(parent: QWidget) -> QWidget:
    ground = QWidget(parent)
    ground.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    ground.setAccessibleName("Pages")
    return ground


def alike(parent: QWidget) -> QWidget:
    QPushButton("Export…", parent)
    return QPushButton("Export…", parent)


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (nameless, "no name"),
        (raw, "a name for programmers"),
        (undescribed, "an icon without a description"),
        (without_role, "no role"),
        (alike, "called as another one"),
    ],
)
def test_the_walk_would_tell(qtbot: QtBot, make: Callable[[QWidget], QWidget], complaint: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = make(window)
    window.show()
    (told,) = complaints(window)
    assert told.startswith(f"{complaint}: ")
    made.hide()
    assert complaints(window) == []


def test_a_control_that_tab_skips_is_told(qtbot: QtBot) -> None:
    """A focus proxy below other controls: Tab goes from above it to the proxy, past all between."""
    window, panel = QWidget(), QWidget()
    outer, column = QVBoxLayout(window), QVBoxLayout(panel)
    before, above, below = QPushButton("Before"), QPushButton("Above"), QPushButton("Below")
    for layout, widget in ((outer, before), (outer, panel), (column, above), (column, below)):
        layout.addWidget(widget)
    panel.setFocusProxy(below)
    qtbot.addWidget(window)
    show_with_keys(qtbot, window, before)
    assert list(wrong_on_the_way(window)) == ["not reached: QPushButton “Above”", "another way back"]


def test_a_ring_in_the_colour_of_its_ground_is_not_seen(qtbot: QtBot) -> None:
    """The ring of the main button of a dialog was accent on accent."""
    window = QWidget()
    ringed, flat = QPushButton("Save", window), QPushButton("Cancel", window)
    flat.move(0, 60)
    flat.setStyleSheet("QPushButton { background: navy; } QPushButton:focus { border: 2px solid navy; }")
    ringed.setStyleSheet("QPushButton { background: navy; } QPushButton:focus { border: 2px solid white; }")
    qtbot.addWidget(window)
    show_with_keys(qtbot, window, ringed)
    seen = {stop.widget: stop.told_by >= stop.needed for stop in keyboard_walk.looks(window)}
    assert seen == {ringed: True, flat: False}


def show_with_keys(qtbot: QtBot, window: QWidget, widget: QWidget) -> None:
    window.show()
    window.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def played(stage: Stage, name: str) -> QWidget:
    """What the scene shows, with the keys in it."""
    shown = PLAYS[name](stage)
    shown.activateWindow()
    stage.until(shown.isActiveWindow)
    if shown.focusWidget() is None:
        shown.setFocus()
    return shown


def wrong_on_the_way(window: QWidget) -> Iterator[str]:
    """What Tab does not come to, or before its turn; and whether Shift+Tab goes the same way back."""
    visited = keyboard_walk.walk(window)
    for missed in keyboard_walk.reachable(window):
        if missed not in visited:
            yield f"not reached: {described(missed)}"
    for one, other in keyboard_walk.out_of_order(window, visited):
        yield f"{described(other)} after {described(one)}"
    if keyboard_walk.walk(window, back=True)[1:] != visited[:0:-1]:
        yield "another way back"


def described(widget: QWidget) -> str:
    name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    return f"{type(widget).__name__} “{name}”"


def test_tab_goes_from_left_to_right_through_the_window(stage: Stage) -> None:
    shown = played(stage, "reading")
    way = [described(widget) for widget in keyboard_walk.walk(shown)]
    at = {
        name: next(i for i, one in enumerate(way) if one.startswith(name))
        for name in ("LibraryView", "TextView", "PositionsList")
    }
    begun = at["LibraryView"]
    turned = {name: (place - begun) % len(way) for name, place in at.items()}
    assert turned["LibraryView"] < turned["TextView"] < turned["PositionsList"]
