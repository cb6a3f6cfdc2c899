"""The letters of the kept quotes follow the reader's choice, and the rows are measured anew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import theme
from gui.collecting.panel import QuotesPanel
from tests.gui.collecting.sample import collection


@pytest.fixture(autouse=True)
def _usual_letters(qapp: QApplication) -> Iterator[None]:
    yield
    theme.choose_text_family(qapp, "")


def heights(panel: QuotesPanel) -> list[int]:
    """How high the rows are on the screen."""
    model = panel.list.model()
    return [panel.list.visualRect(model.index(row, 0)).height() for row in range(model.rowCount())]


def test_quotes_are_as_high_as_if_they_had_been_listed_in_these_letters(
    qtbot: QtBot, qapp: QApplication
) -> None:
    measured = []
    for first, then in ((theme.TEXT_FAMILY, theme.LEGIBLE_FAMILY), (theme.LEGIBLE_FAMILY,) * 2):
        theme.choose_text_family(qapp, first)
        panel = QuotesPanel()
        qtbot.addWidget(panel)
        panel.resize(300, 700)
        panel.set_quotes(collection())
        panel.show()
        theme.choose_text_family(qapp, then)
        measured.append(heights(panel))
        assert panel.list.type.words.family() == theme.LEGIBLE_FAMILY
    assert measured[0] == measured[1] != []
