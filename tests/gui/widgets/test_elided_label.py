"""A label that gives way in the middle."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.widgets.elided_label import ElidedLabel


@pytest.fixture
def label(qtbot: QtBot) -> ElidedLabel:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(200, 20)
    label.set_full_text("geannoteerde-agenda-voor-de-raad-van-maandag-3-april-2025.pdf")
    with qtbot.waitExposed(label):
        label.show()
    return label


def test_what_does_not_fit_is_left_out_in_the_middle(label: ElidedLabel) -> None:
    before, _, after = label.text().partition("…")
    assert label.full_text.startswith(before)
    assert label.full_text.endswith(after)
    assert before
    assert after.endswith(".pdf")
    assert label.fontMetrics().horizontalAdvance(label.text()) <= 200


def test_more_room_shows_all(label: ElidedLabel) -> None:
    label.resize(800, 20)
    assert label.text() == label.full_text


def test_it_never_widens_what_it_stands_in(label: ElidedLabel) -> None:
    assert label.minimumSizeHint().width() == 0


def test_a_screen_reader_hears_all_and_markup_is_text(label: ElidedLabel) -> None:
    label.set_full_text("<b>a</b>.txt")
    assert label.accessibleName() == "<b>a</b>.txt"
    assert label.textFormat() == Qt.TextFormat.PlainText
