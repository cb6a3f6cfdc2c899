"""The letters of the found passages follow the reader's choice, and the rows are as high as they need."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import theme
from gui.searching.rows import rows_of
from gui.searching.view import ResultsView
from tests.gui.searching.made_results import many


@pytest.fixture(autouse=True)
def _usual_letters(qapp: QApplication) -> Iterator[None]:
    yield
    theme.choose_text_family(qapp, "")


def tops_in(first: str, then: str, qtbot: QtBot, qapp: QApplication) -> list[int]:
    """Where the rows stand that were listed in one family and are shown in another."""
    theme.choose_text_family(qapp, first)
    view = ResultsView()
    qtbot.addWidget(view)
    view.resize(280, 700)
    view.show()
    view.set_rows(rows_of(many(agendas=30, length=150)))
    qapp.processEvents()  # what showing it has scheduled must not do the work
    theme.choose_text_family(qapp, then)
    qapp.processEvents()
    model = view.model()
    return [view.visualRect(model.index(row, 0)).top() for row in range(model.rowCount())]


def test_passages_are_broken_anew(qtbot: QtBot, qapp: QApplication) -> None:
    """Qt keeps the heights it was given: a passage with a line less stood in the room of the old one."""
    wide, narrow = theme.TEXT_FAMILY, theme.LEGIBLE_FAMILY
    fresh = tops_in(narrow, narrow, qtbot, qapp)
    assert tops_in(wide, wide, qtbot, qapp) != fresh
    assert tops_in(wide, narrow, qtbot, qapp) == fresh
