"""The sheets on the screen: an edge of the theme's, and none of Qt's black shadow."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import theme
from gui.printing.preview import SheetsPreview


@pytest.mark.parametrize("name", ["light", "dark"])
def test_around_the_paper_there_is_ground_and_a_hairline(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    theme.choose(qapp, name)
    try:
        pages = QTextDocument("Regel.\n" * 300)
        preview = SheetsPreview()
        qtbot.addWidget(preview)
        preview.paintRequested.connect(pages.print_)
        preview.resize(500, 600)
        with qtbot.waitExposed(preview):
            preview.show()
        assert preview.view is not None
        qtbot.waitUntil(lambda: preview.pageCount() > 1)
        ground = theme.current().colour("hover").lightness()
        assert _darkest_below_the_first_sheet(preview) > ground - 30
    finally:
        theme.choose(qapp, "light")


def _darkest_below_the_first_sheet(preview: SheetsPreview) -> int:
    """Down the middle, between the first sheet and the second: edge, ground, edge."""
    view = preview.view
    assert view is not None
    sheet_and_room = view.sceneRect().height() / preview.pageCount()
    middle = view.mapFromScene(0, sheet_and_room + view.sceneRect().top()).y()
    view.verticalScrollBar().setValue(middle - view.viewport().height() // 2)
    image = view.grab().toImage()
    between = range(image.height() // 2 - 80, image.height() // 2 + 80)
    return min(image.pixelColor(image.width() // 2, y).lightness() for y in between)
