"""The text of a briefing follows the letters that the reader chose; what was typed stays."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import theme
from gui.checking.briefing_view import BriefingView


@pytest.fixture(autouse=True)
def _usual_letters(qapp: QApplication) -> Iterator[None]:
    yield
    theme.choose_text_family(qapp, "")


def test_the_briefing_is_set_in_other_letters(qtbot: QtBot, qapp: QApplication) -> None:
    view = BriefingView()
    qtbot.addWidget(view)
    view.setPlainText("Nederland blijft Oekraïne steunen.")
    theme.choose_text_family(qapp, theme.LEGIBLE_FAMILY)
    assert view.document().defaultFont().family() == theme.LEGIBLE_FAMILY
    assert view.toPlainText() == "Nederland blijft Oekraïne steunen."
