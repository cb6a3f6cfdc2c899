"""A line of a comparison has 60 to 75 characters where there is room for it, in one column and in two."""

from __future__ import annotations

from statistics import median

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.comparing.page import ComparingPage
from tests.gui.comparing.samples import large_comparison


def _lines(page: ComparingPage) -> list[int]:
    """How many characters the lines have, the last of each paragraph left out."""
    found: list[int] = []
    for band, _ in page.rows.visible_bands():
        layout = page.rows.band_layout(band)
        for fragment in (*layout.left, *layout.right):
            lines = fragment.layout
            found += [lines.lineAt(at).textLength() for at in range(lines.lineCount() - 1)]
    return found


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize(
    ("width", "zoom", "mode"),
    [(1920, 100, "two"), (3840, 100, "two"), (3840, 200, "two"), (1280, 100, "one"), (3840, 250, "one")],
)
def test_a_line_has_60_to_75_characters(qtbot: QtBot, width: int, zoom: int, mode: str, side: str) -> None:
    page = ComparingPage()
    qtbot.addWidget(page)
    page.dock.set_side("left" if side == "left" else "right")
    page.set_columns("one" if mode == "one" else "two")
    page.set_zoom(zoom)
    page.resize(width, 1000)
    page.show()
    page.show_comparison(large_comparison(40))
    QApplication.processEvents()
    lines = _lines(page)
    assert len(lines) > 10
    assert 60 <= median(lines) <= 75, lines
