"""The slider between strict and loose, by keys and mouse."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.comparing.strictness_slider import STEPS, StrictnessCard

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT_BUTTON, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def card(qtbot: QtBot) -> StrictnessCard:
    made = StrictnessCard()
    qtbot.addWidget(made)
    made.show()
    made.slider.setFocus()
    return made


@pytest.fixture
def told(card: StrictnessCard) -> list[float]:
    values: list[float] = []
    card.strictness_changed.connect(values.append)
    return values


def test_it_stands_in_the_middle_at_first(card: StrictnessCard, told: list[float]) -> None:
    assert card.strictness == 0.5
    assert not card.reset.isEnabled()
    assert told == []


@pytest.mark.parametrize(("key", "strictness"), [(Qt.Key.Key_Home, 1.0), (Qt.Key.Key_End, 0.0)])
def test_strict_is_at_the_left(
    card: StrictnessCard, told: list[float], key: Qt.Key, strictness: float
) -> None:
    QTest.keyClick(card.slider, key)
    assert told == [strictness]


def test_backspace_and_the_button_go_back_to_the_middle(card: StrictnessCard, told: list[float]) -> None:
    QTest.keyClick(card.slider, Qt.Key.Key_Right)
    assert card.reset.isEnabled()
    QTest.keyClick(card.slider, Qt.Key.Key_Backspace)
    QTest.keyClick(card.slider, Qt.Key.Key_PageUp)
    card.reset.setFocus()
    QTest.keyClick(card.reset, Qt.Key.Key_Space)
    assert told == [0.45, 0.5, 0.3, 0.5]
    assert card.slider.hasFocus()  # the button has nothing left to do


def test_the_knob_goes_where_one_points_and_follows(card: StrictnessCard, told: list[float]) -> None:
    slider = card.slider
    y = slider.height() // 2
    QTest.mousePress(slider, LEFT_BUTTON, NO_KEY, QPoint(2, y))
    QTest.mouseMove(slider, QPoint(slider.width() // 2, y))
    QTest.mouseRelease(slider, LEFT_BUTTON, NO_KEY, QPoint(slider.width() - 2, y))
    assert told[0] == 1.0
    assert told[-1] == 0.5


def test_escape_closes(card: StrictnessCard) -> None:
    QTest.keyClick(card.slider, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_it_opens_above_its_button_ready_for_the_keys(qtbot: QtBot) -> None:
    button = QPushButton("streng")
    qtbot.addWidget(button)
    button.move(500, 500)
    button.show()
    card = StrictnessCard(button)
    card.open_above(button)
    assert card.frameGeometry().bottom() < button.mapToGlobal(QPoint(0, 0)).y()
    assert card.slider.hasFocus() or card.focusWidget() is card.slider
    card.close()


def test_the_pairs_are_told(card: StrictnessCard) -> None:
    card.show_pairs(38)
    assert card.words == "38 pairs of paragraphs"
    assert card.slider.accessibleDescription() == card.words


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(0, STEPS))
def test_what_is_set_is_what_stands_there_and_asks_for_nothing(
    card: StrictnessCard, told: list[float], step: int
) -> None:
    card.set_strictness(step / STEPS)
    assert card.strictness == pytest.approx(step / STEPS)
    assert told == []
