"""What is said of the marks in the text while the cursor walks through it, and when nothing is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QTextCursor
from pytestqt.qtbot import QtBot

from gui.reading.caret_speech import CaretSpeech
from gui.reading.text_map import Place
from gui.reading.text_view import TextView
from tests.gui.reading.sample import FIRST, understood_agenda


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What a screen reader is told to say; it listens, as far as Qt knows."""
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            assert event.politeness() == QAccessible.AnnouncementPoliteness.Polite
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    yield heard
    monkeypatch.undo()


@pytest.fixture
def view(qtbot: QtBot) -> TextView:
    made = TextView()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_agenda(understood_agenda(), 100)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


@pytest.fixture
def speech(view: TextView) -> CaretSpeech:
    return CaretSpeech(view)


def come_to(view: TextView, speech: CaretSpeech, block: str, words: str, into: int = 1) -> None:
    """Put the cursor into ``words`` of a block, and let it rest there."""
    assert view.shown is not None
    view.put_cursor(Place(block, view.shown.blocks[block].text.index(words) + into))
    rest(speech)


def rest(speech: CaretSpeech) -> None:
    if speech.rest.isActive():
        speech.rest.stop()
        speech.rest.timeout.emit()


def test_a_name_is_said_by_its_type_and_by_its_usual_form(
    view: TextView, speech: CaretSpeech, said: list[str]
) -> None:
    come_to(view, speech, "p1", "3 april")
    come_to(view, speech, "p1", "Brussel")
    assert said == ["date: 2025-04-03", "place"]


def test_a_position_is_said_once_however_long_one_stays_in_it(
    view: TextView, speech: CaretSpeech, said: list[str]
) -> None:
    come_to(view, speech, "p2", "Nederland")
    come_to(view, speech, "p2", "Oekraïne")
    come_to(view, speech, "p2", "blijven")
    come_to(view, speech, "p2", "De NAVO-top")
    come_to(view, speech, "p2", "Nederland")
    position = "position: Nederland, steunen, for, strength 3 of 5"
    assert said == [position, "country", position]


def test_a_footnote_mark_is_said_where_enter_opens_its_note(
    view: TextView, speech: CaretSpeech, said: list[str], qtbot: QtBot
) -> None:
    come_to(view, speech, "p3", "vrede.", len("vrede."))
    assert said == ["footnote 2"]
    with qtbot.waitSignal(view.note_wished):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_a_key_held_down_says_only_where_it_stops(
    view: TextView, speech: CaretSpeech, said: list[str]
) -> None:
    view.put_cursor(Place("p1", 0))
    for _ in range(FIRST.index("Brussel") + 2):
        view.moveCursor(QTextCursor.MoveOperation.NextCharacter)
    assert said == []
    rest(speech)
    assert said == ["place"]


def test_nothing_is_said_of_a_selection_or_of_types_that_are_switched_off(
    view: TextView, speech: CaretSpeech, said: list[str]
) -> None:
    view.decorations.hidden = frozenset({"place"})
    come_to(view, speech, "p1", "Brussel")
    view.moveCursor(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    rest(speech)
    assert said == []


def test_nothing_is_said_while_the_keys_are_elsewhere(
    view: TextView, speech: CaretSpeech, said: list[str]
) -> None:
    view.clearFocus()
    come_to(view, speech, "p1", "Brussel")
    assert said == []


def test_without_a_screen_reader_nothing_waits_either(view: TextView, speech: CaretSpeech) -> None:
    assert not QAccessible.isActive()
    view.put_cursor(Place("p1", 20))
    assert not speech.rest.isActive()
