"""A line of the reading page has 60 to 75 characters at any width and zoom with room for it."""

from __future__ import annotations

from statistics import median

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agendas.library.entries import seed_entries
from agendas.reading import read_file
from gui.reading.document import RIGHT_PAD, column_width, gutter
from gui.reading.page import ReadingPage


def _lines(page: ReadingPage) -> list[int]:
    """How many characters the lines of running text have, the last of each paragraph left out."""
    page.text.finish_layout()
    found, block = [], page.text.document().begin()
    while block.isValid():
        if not block.blockFormat().headingLevel() and block.length() > 200:
            layout = block.layout()
            found += [layout.lineAt(at).textLength() for at in range(layout.lineCount() - 1)]
        block = block.next()
    return found


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize(
    ("width", "zoom"),
    [(1120, 100), (1280, 100), (1920, 100), (3840, 100), (1280, 70), (1920, 150), (3840, 250)],
)
def test_a_line_has_60_to_75_characters(qtbot: QtBot, width: int, zoom: int, side: str) -> None:
    page = ReadingPage()
    qtbot.addWidget(page)
    page.dock.set_side("left" if side == "left" else "right")
    page.show_agenda(read_file(next(iter(seed_entries())).path))
    page.set_zoom(zoom)
    page.resize(width, 800)
    page.show()
    QApplication.processEvents()
    needed = gutter(zoom) + column_width(zoom) + RIGHT_PAD + page.text.verticalScrollBar().width()
    assert page.text.width() >= needed, "the case has room for it"
    lines = _lines(page)
    assert len(lines) > 40
    assert 60 <= median(lines) <= 75
    assert max(lines) <= 85, "no line is wider than the column, whatever is in it"
