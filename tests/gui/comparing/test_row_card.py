"""The card over the rows."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.comparing.row_card import RowCard
from tests.gui.comparing.samples import block


def test_a_number_is_not_broken_over_two_lines(qtbot: QtBot) -> None:
    """ "Kamerstuk 28" stood at the end of a line, "676, nr." on the next."""
    view = QWidget()
    qtbot.addWidget(view)
    card = RowCard(view)
    card.tell_footnote(block("n1", "Kamerstuk 28 676, nr. 404 van 3 april 2025."))
    said = [label.text() for label in card.findChildren(QLabel)]
    assert "Kamerstuk 28\u00a0676, nr.\u00a0404 van 3 april 2025." in said
