"""Correcting facts, by real keys."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from agendas.library.corrections import Fact
from agendas.library.entries import LibraryEntry
from agendas.model import Meeting
from gui.facts.choice_field import ChoiceField
from gui.facts.fact_field import FactField
from gui.facts.facts_dialog import PAUSE, FactsDialog
from gui.widgets.icon_button import IconButton

# What the offscreen platform does not do for the list of known names.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)

Key = Qt.Key
TITLE = "Geannoteerde agenda NAVO-top"
READ = Meeting("NAVO-top", False, dt.date(2025, 5, 14), dt.date(2025, 5, 15), None, "C.C.J. Veldkamp")
CORRECTED = replace(READ, start=dt.date(2025, 5, 13), place="Antalya", informal=True)


class Desk:
    """The dialog on the screen, with its parts and what came of it."""

    def __init__(self, qtbot: QtBot, meeting: Meeting, read: Meeting = READ, title: str = TITLE) -> None:
        corrected = frozenset({"start", "place", "informal"}) if meeting is CORRECTED else frozenset()
        entry = LibraryEntry("key", Path("x"), title, meeting, name="een\nbrief.pdf", corrected=corrected)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.dialog = FactsDialog(
            entry, title, read, ("NAVO-top", "Raad Buitenlandse Zaken"), ("Antalya", "Brussel"), self.window
        )
        with qtbot.waitExposed(self.dialog):
            self.dialog.show()
        self.dialog.activateWindow()
        self.made: list[Mapping[Fact, str | None]] = []
        made, dialog = self.made, self.dialog  # not self: the dialog would be all that keeps its parent alive
        dialog.accepted.connect(lambda: made.append(dialog.changes()))

    def field(self, fact: Fact) -> FactField:
        return self.dialog.fields[fact]

    def write(self, fact: Fact, text: str) -> None:
        """Type a fact anew."""
        editor = self.field(fact).editor
        editor.setFocus()
        QTest.keyClick(editor, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(editor, Key.Key_Delete)
        QTest.keyClicks(editor, text)

    def shown(self, fact: Fact) -> str:
        editor = self.field(fact).editor
        assert not isinstance(editor, QCheckBox)
        return editor.text()

    def below(self, fact: Fact) -> list[str]:
        """What stands below a field."""
        return [label.text() for label in self.field(fact).findChildren(QLabel) if label.isVisible()]

    def undo(self, fact: Fact) -> IconButton:
        found = self.field(fact).findChild(IconButton)
        assert found is not None
        return found

    def button(self, words: str) -> QPushButton:
        return next(one for one in self.dialog.findChildren(QPushButton) if one.text() == words)

    def tab(self) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, Key.Key_Tab)

    def save(self) -> Mapping[Fact, str | None]:
        QTest.keyClick(self.dialog, Key.Key_Return)
        assert self.made
        return self.made[-1]


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, READ)


@pytest.fixture
def corrected(qtbot: QtBot) -> Desk:
    return Desk(qtbot, CORRECTED)


def test_nothing_touched_nothing_changed(desk: Desk, corrected: Desk) -> None:
    assert desk.save() == {}
    assert corrected.save() == {}


def test_facts_are_shown_as_they_are_read_by_people(desk: Desk) -> None:
    assert desk.shown("start") == "14 May 2025"
    assert desk.shown("place") == ""
    assert desk.below("start") == []
    names = [label.accessibleName() for label in desk.dialog.findChildren(QLabel)]
    assert "een\ufffdbrief.pdf" in names


def test_each_fact_can_be_typed(desk: Desk) -> None:
    desk.write("title", "Agenda <b>A&B</b>")
    desk.write("body", "Raad Algemene Zaken")
    desk.field("informal").editor.setFocus()
    QTest.keyClick(desk.field("informal").editor, Key.Key_Space)
    desk.write("start", "3-4-2025")
    desk.write("end", "2025-04-04")
    desk.write("place", "Praag")
    desk.write("signatory", "")
    desk.write("kamerstuk", "28 676, nr. 499")
    assert desk.save() == {
        "title": "Agenda <b>A&B</b>", "body": "Raad Algemene Zaken", "informal": "1",
        "start": "2025-04-03", "end": "2025-04-04", "place": "Praag", "signatory": "",
        "kamerstuk": "28676-499",
    }  # fmt: skip


def test_a_text_that_is_left_is_written_as_it_is_kept(desk: Desk) -> None:
    desk.write("start", "3-4-2025")
    desk.tab()
    assert desk.shown("start") == "3 April 2025"
    desk.write("kamerstuk", "28 676, nr. 499")
    desk.tab()
    assert desk.shown("kamerstuk") == "28676-499"


def test_what_was_read_stands_beside_what_differs(corrected: Desk) -> None:
    assert corrected.below("start") == ["read: 14 May 2025"]
    assert corrected.below("place") == ["read: nothing"]
    assert corrected.below("informal") == ["read: not informal"]
    assert corrected.below("end") == []
    assert corrected.field("start").editor.accessibleDescription() == "read: 14 May 2025"


def test_one_fact_goes_back(corrected: Desk) -> None:
    QTest.mouseClick(corrected.undo("start"), Qt.MouseButton.LeftButton)
    assert corrected.shown("start") == "14 May 2025"
    assert corrected.field("start").editor.hasFocus()
    assert not corrected.undo("start").isVisible()
    assert corrected.save() == {"start": None}


def test_typing_what_was_read_is_going_back(corrected: Desk) -> None:
    corrected.write("start", "14-5-2025")
    assert corrected.save() == {"start": None}


def test_all_facts_go_back(corrected: Desk) -> None:
    corrected.write("signatory", "Iemand anders")
    QTest.mouseClick(corrected.button("All as read"), Qt.MouseButton.LeftButton)
    assert not corrected.button("All as read").isEnabled()
    assert corrected.save() == {"start": None, "place": None, "informal": None}


def test_a_date_that_is_none_is_said_after_a_pause(desk: Desk) -> None:
    desk.write("start", "3-13")
    assert desk.dialog.pause.interval() == PAUSE
    assert desk.dialog.pause.isActive()
    assert not desk.button("Save").isEnabled()
    assert not any("not a date" in line for line in desk.below("start"))
    desk.dialog.pause.timeout.emit()
    sentence = "This is not a date; type for example 3-4-2025 or 2025-04-03."
    assert sentence in desk.below("start")
    assert desk.field("start").editor.accessibleDescription() == sentence
    QTest.keyClicks(desk.field("start").editor, "-2025")  # 3-13-2025, and then the month is mended
    desk.write("start", "3-1-2025")
    assert sentence not in desk.below("start")
    assert desk.button("Save").isEnabled()


def test_a_number_that_is_none_is_said_when_it_is_left(desk: Desk) -> None:
    desk.write("kamerstuk", "28676")
    assert not desk.button("Save").isEnabled()
    desk.tab()
    assert "This is not the number of a Kamerstuk; type for example 28676-499." in desk.below("kamerstuk")
    QTest.mouseClick(desk.undo("kamerstuk"), Qt.MouseButton.LeftButton)
    assert desk.below("kamerstuk") == []
    assert desk.button("Save").isEnabled()


def test_enter_does_not_save_what_is_wrong(desk: Desk) -> None:
    desk.write("end", "morgen")
    QTest.keyClick(desk.field("end").editor, Key.Key_Return)
    assert desk.made == []
    assert desk.dialog.isVisible()


def test_an_end_before_the_start(desk: Desk) -> None:
    desk.write("start", "20-5-2025")
    desk.dialog.pause.timeout.emit()
    assert "The last day comes before the first day." in desk.below("end")
    assert not desk.button("Save").isEnabled()
    desk.write("end", "")
    assert desk.button("Save").isEnabled()
    assert desk.save() == {"start": "2025-05-20", "end": ""}


def test_a_document_needs_a_title(desk: Desk) -> None:
    desk.write("title", " ")
    desk.tab()
    assert any("title is needed" in line for line in desk.below("title"))
    assert not desk.button("Save").isEnabled()


def test_a_number_the_document_gives_is_right_in_any_form(qtbot: QtBot) -> None:
    read = replace(READ, kamerstuk="28676-(R1234)-7")
    desk = Desk(qtbot, read, read)
    assert desk.button("Save").isEnabled()
    assert desk.save() == {}


def test_hostile_facts_are_shown_literally_on_one_line(qtbot: QtBot) -> None:
    read = replace(READ, place="<img src='file:///dev/zero'>", body="A\u202eB\u2028C")
    desk = Desk(qtbot, read, read, title="Een\ntitel")
    assert desk.shown("place") == "<img src='file:///dev/zero'>"
    assert desk.shown("body") == "A B C"
    assert desk.save() == {}
    other = Desk(qtbot, READ, read)
    assert other.below("place") == ["read: <img src='file:///dev/zero'>"]
    labels = other.field("place").findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_known_names_are_offered_and_taken_by_keys(desk: Desk) -> None:
    editor = desk.field("body").editor
    assert isinstance(editor, ChoiceField)
    editor.setFocus()
    QTest.keyClick(editor, Key.Key_Down)
    popup = editor.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    assert popup.model().rowCount() == 2
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    assert desk.shown("body") == "Raad Buitenlandse Zaken"
    assert desk.dialog.isVisible()


def test_part_of_a_name_finds_it(desk: Desk) -> None:
    desk.write("body", "buitenl")
    editor = desk.field("body").editor
    assert isinstance(editor, ChoiceField)
    popup = editor.completer().popup()
    assert popup is not None
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == [
        "Raad Buitenlandse Zaken"
    ]
    popup.hide()


def test_tab_goes_through_all_facts_in_order(desk: Desk) -> None:
    reached = []
    for _ in range(10):
        reached.append(QApplication.focusWidget())
        desk.tab()
    fields = [desk.field(fact).editor for fact in desk.dialog.fields]
    assert reached[: len(fields)] == fields
    assert desk.button("Cancel") in reached
    assert desk.button("Save") in reached


def test_every_editor_and_button_has_a_name(corrected: Desk) -> None:
    for field in corrected.dialog.fields.values():
        assert field.editor.accessibleName()
    assert corrected.undo("place").accessibleName() == "Back to what was read: Place"


def test_escape_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.write("place", "Brussel")
    popup = desk.field("place").editor
    assert isinstance(popup, ChoiceField)
    popup.completer().popup().hide()  # type: ignore[union-attr]
    QTest.keyClick(desk.dialog, Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(desk.dialog))
    assert desk.made == []


def test_enter_in_the_title_saves(desk: Desk) -> None:
    desk.write("title", "Anders")
    QTest.keyClick(desk.field("title").editor, Key.Key_Return)
    assert desk.made == [{"title": "Anders"}]


def test_a_long_title_is_seen_whole(qtbot: QtBot) -> None:
    one_line = Desk(qtbot, READ)
    short = one_line.field("title").editor.height()
    long = Desk(qtbot, READ, title="Geannoteerde agenda voor de informele bijeenkomst " * 3)
    assert long.field("title").editor.height() > 2 * short
    assert long.save() == {}


def test_it_fits_the_smallest_window_at_twice_the_size(corrected: Desk) -> None:
    smallest = QSize(450, 300)
    assert corrected.dialog.minimumSizeHint().boundedTo(smallest) == corrected.dialog.minimumSizeHint()


def test_opened_and_closed_many_times_with_the_keyboard_in_it(qtbot: QtBot) -> None:
    """As the window does it: Python keeps nothing of the dialog but what its own signal holds."""
    window = QWidget()
    qtbot.addWidget(window)
    made: list[Mapping[Fact, str | None]] = []
    for _ in range(6):
        _open_and_save(window, made)
        gc.collect()
        QApplication.processEvents()
    assert made == [{"place": "Brussel"}] * 6
    assert window.findChildren(FactsDialog) == []


def _open_and_save(window: QWidget, made: list[Mapping[Fact, str | None]]) -> None:
    dialog = FactsDialog(LibraryEntry("key", Path("x"), TITLE, READ), TITLE, READ, parent=window)
    dialog.accepted.connect(lambda: made.append(dialog.changes()))
    dialog.open()
    place = dialog.fields["place"].editor
    place.setFocus()
    QTest.keyClicks(place, "Brussel")
    QTest.keyClick(place, Key.Key_Return)
