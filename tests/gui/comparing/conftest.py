"""The compare page on the screen, with a small comparison of every kind of row."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.comparing.page import ComparingPage
from tests.gui.comparing.samples import entry, small_comparison


@pytest.fixture
def page(qtbot: QtBot) -> ComparingPage:
    made = ComparingPage()
    qtbot.addWidget(made)
    made.resize(1520, 800)
    comparison = small_comparison()
    made.set_agendas(
        [entry(comparison.left), entry(comparison.right)],
        comparison.left.source.sha256,
        comparison.right.source.sha256,
    )
    made.show()
    made.show_comparison(comparison)
    made.rows.setFocus()
    return made
