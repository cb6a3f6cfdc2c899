"""Screens with more pixels: pictures are drawn for them, sizes stay what they are."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache

import pytest
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agendas.resources import PROJECT_ROOT, resource
from gui import theme
from gui.widgets.icon_button import IconButton

RATIOS = (1.0, 1.25, 1.5, 2.0, 3.0)
_DRAWN = """
import json, sys
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from gui import theme
from gui.comparing.page import ComparingPage
from gui.reading.page import ReadingPage
from tests.gui.comparing.samples import small_comparison
from tests.gui.reading.sample import understood_agenda

application = QApplication([])
theme.install(application, "light")
reading, comparing = ReadingPage(), ComparingPage()
for page in (reading, comparing):
    page.resize(1280, 800)
reading.show_agenda(understood_agenda(30))
reading.complete()
reading.show()
comparing.show()
comparing.show_comparison(small_comparison())
application.processEvents()
comparing.map.grab()
parts = {
    "text": reading.text.viewport(), "inspector": reading.inspector, "edge": reading.dock.edge,
    "rows": comparing.rows, "map": comparing.map, "changes": comparing.changes, "bar": comparing.change_bar,
}
print(json.dumps({
    "ratio": application.primaryScreen().devicePixelRatio(),
    "sizes": {name: part.geometry().getRect() for name, part in parts.items()},
    "columns": [comparing.rows.columns.left, comparing.rows.columns.right, comparing.rows.columns.width],
    "map": comparing.map._picture.devicePixelRatio(),
    "icon": theme.icon("search", size=16).pixmap(16, 16).width(),
}))
"""


@cache
def _drawn_at(ratio: float) -> dict[str, object]:
    """Both pages, on a screen of that ratio: an application has one for its whole life."""
    done = subprocess.run(
        [sys.executable, "-c", _DRAWN],
        cwd=PROJECT_ROOT,
        env={**os.environ, "QT_SCALE_FACTOR": str(ratio), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    drawn: dict[str, object] = json.loads(done.stdout)
    return drawn


@pytest.mark.parametrize("ratio", [1.5, 2.0])
def test_sizes_in_logical_pixels_are_those_of_any_screen(ratio: float) -> None:
    usual, dense = _drawn_at(1.0), _drawn_at(ratio)
    assert dense["ratio"] == ratio
    assert dense["sizes"] == usual["sizes"]
    assert dense["columns"] == usual["columns"]


@pytest.mark.parametrize("ratio", [1.5, 2.0])
def test_pictures_have_the_pixels_of_the_screen(ratio: float) -> None:
    dense = _drawn_at(ratio)
    assert dense["map"] == ratio
    assert dense["icon"] == 16 * ratio


def _alone(name: str, side: int) -> QPixmap:
    """The drawing at a number of pixels, made directly."""
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8").replace('stroke-width="2"', "")
    drawing = drawing.replace("currentColor", theme.load("light").colours["muted"])
    picture = QPixmap()
    picture.loadFromData(QByteArray(theme._at_size(drawing, side)), "SVG")
    return picture


def _icon(size: int, *ratios: float) -> QIcon:
    return theme._icon("light", "search", "muted", size, frozenset(ratios))


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize(("made", "shown"), [(16, 16), (20, 20), (20, 18), (20, 16)])
def test_an_icon_is_drawn_for_every_size_and_screen_never_stretched(
    qapp: QApplication, ratio: float, made: int, shown: int
) -> None:
    """At 18 in the toolbar and 16 in the menus a picture of 20 was made smaller, and looked out of focus."""
    picture = _icon(made, *RATIOS).pixmap(QSize(shown, shown), ratio)
    side = int(shown * ratio + 0.5)
    assert picture.size() == QSize(side, side)
    assert picture.devicePixelRatio() == ratio
    assert picture.toImage() == _with_ratio(_alone("search", side), ratio).toImage()


def _with_ratio(picture: QPixmap, ratio: float) -> QPixmap:
    picture.setDevicePixelRatio(ratio)
    return picture


def test_icons_are_drawn_again_when_a_screen_is_added(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A laptop that is put on its dock: the new screen may have twice the pixels."""
    button = IconButton("search", "Search")
    qtbot.addWidget(button)
    before = button.icon().cacheKey()
    with_denser = theme._icon(theme.current().name, "search", "muted", 16, frozenset({1.0, 2.0}))
    monkeypatch.setattr(theme, "icon", lambda *_, **__: with_denser)
    qapp.screenAdded.emit(qapp.primaryScreen())
    assert button.icon().cacheKey() != before


def test_an_icon_is_drawn_for_the_screens_there_are(qapp: QApplication) -> None:
    (screen,) = qapp.screens()
    picture = theme.icon("search", size=16).pixmap(QSize(16, 16), screen.devicePixelRatio())
    assert picture.devicePixelRatio() == screen.devicePixelRatio()
