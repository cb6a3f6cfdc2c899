"""What stands where there is nothing: why, what to do, and how it keeps its shape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.widgets.empty_state import LONGEST_LINE, EmptyState


def shown(qtbot: QtBot, width: int = 300, height: int = 400, *, is_drop_target: bool = False) -> EmptyState:
    state = EmptyState("search", is_drop_target=is_drop_target)
    qtbot.addWidget(state)
    state.resize(width, height)
    with qtbot.waitExposed(state):
        state.show()
    return state


def labels(state: EmptyState) -> list[QLabel]:
    return [label for label in state.findChildren(QLabel) if label.isVisible() and label.text()]


def test_a_sentence_alone_is_muted_and_with_an_advice_it_stands_out(qtbot: QtBot) -> None:
    state = shown(qtbot)
    state.say("Nothing is here.")
    assert [(one.text(), one.property("role")) for one in labels(state)] == [("Nothing is here.", "muted")]
    state.say("Nothing is here.", "Look elsewhere.")
    assert [one.property("role") for one in labels(state)] == ["text", "muted"]
    assert state.sentences == ("Nothing is here.", "Look elsewhere.")


def test_a_button_is_there_when_there_is_something_to_do(qtbot: QtBot) -> None:
    state = shown(qtbot)
    state.say("Nothing is here.")
    assert state.findChildren(QPushButton) == []
    state.say("Nothing fits.", action="Clear the filter", second="Help")
    with qtbot.waitSignal(state.acted):
        state.action.click()
    with qtbot.waitSignal(state.second_acted):
        state.second.click()
    state.say("Nothing is here.")
    assert not state.action.isVisible()
    assert not state.second.isVisible()


def test_the_first_button_stands_above_the_second_whichever_came_first(qtbot: QtBot) -> None:
    state = shown(qtbot)
    state.say("Nothing fits.", second="Help")
    state.say("Nothing fits.", action="Clear the filter", second="Help")
    qtbot.waitUntil(lambda: state.action.geometry().bottom() < state.second.geometry().top())


@pytest.mark.parametrize("width", [280, 500, 1600])
def test_lines_are_short_and_stand_a_little_above_the_middle(qtbot: QtBot, width: int) -> None:
    state = shown(qtbot, width, 600)
    state.say("Only what is said of it stands here. " * 4)
    (label,) = labels(state)
    assert label.width() <= state.fontMetrics().averageCharWidth() * (LONGEST_LINE + 1)
    assert label.geometry().left() >= 16
    assert abs(label.geometry().center().x() - width // 2) <= 1
    assert 100 < label.geometry().center().y() < 300
    assert label.height() >= label.heightForWidth(label.width()), "every line is to be read"


def test_it_never_makes_a_panel_wider(qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    state = EmptyState("search")
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(state)
    state.say("Nothing was found for “" + "x" * 300 + "”.")
    assert column.minimumSize().width() == 0
    panel.resize(200, 900)
    panel.show()
    (label,) = labels(state)
    assert label.geometry().right() <= 200
    assert "x" * 300 in state.sentence, "a screen reader hears no places to break"


def test_words_of_documents_are_never_markup(qtbot: QtBot) -> None:
    state = shown(qtbot)
    state.say("No agenda fits “<b>x</b>”.", "<i>y</i>")
    assert {label.textFormat() for label in labels(state)} == {Qt.TextFormat.PlainText}


def test_the_place_to_drop_is_drawn_around_all_that_is_said(qtbot: QtBot) -> None:
    state = shown(qtbot, is_drop_target=True)
    state.say("Drop documents here.", action="Add documents…")
    qtbot.waitUntil(lambda: state.action.geometry().top() > labels(state)[0].geometry().bottom())
    edge = state._drop_rect()
    assert edge.contains(labels(state)[0].geometry())
    assert edge.contains(state.action.geometry())
    assert state.rect().adjusted(8, 8, -8, -8).contains(edge)
    plain = shown(qtbot)
    plain.say("Drop documents here.", action="Add documents…")
    assert state.grab().toImage() != plain.grab().toImage()


def test_the_icon_follows_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    state = shown(qtbot)
    state.say("Nothing is here.")
    icon = next(label for label in state.findChildren(QLabel) if not label.pixmap().isNull())
    light = icon.pixmap().toImage()
    theme.choose(qapp, "dark")
    try:
        assert icon.pixmap().toImage() != light
    finally:
        theme.choose(qapp, "system")
    state.set_icon("search-x")
    assert icon.pixmap().toImage() != light


@pytest.mark.parametrize("width", [280, 400, 560])
def test_no_word_stands_on_a_line_by_itself(qtbot: QtBot, width: int) -> None:
    """ "gecontroleerd." stood alone below a full line."""
    state = shown(qtbot, width, 600)
    state.say("Hier komen de citaten van de briefing te staan zodra die is gecontroleerd.")
    (label,) = labels(state)
    sides = 2 * label.contentsMargins().left()
    assert label.width() >= label.fontMetrics().horizontalAdvance("gecontroleerd.") + sides
    words = label.fontMetrics().horizontalAdvance(label.text())
    lines = label.height() // label.fontMetrics().lineSpacing()
    assert words / lines > 0.8 * (label.width() - sides), "the lines are about as long as one another"


def test_buttons_keep_more_distance_than_sentences_do(qtbot: QtBot) -> None:
    state = shown(qtbot)
    state.say("Nothing fits.", "Look elsewhere.", action="Clear the filter")
    sentence, advice = labels(state)
    between = advice.geometry().top() - sentence.geometry().bottom()
    qtbot.waitUntil(lambda: state.action.geometry().top() - advice.geometry().bottom() > 1.5 * between)
