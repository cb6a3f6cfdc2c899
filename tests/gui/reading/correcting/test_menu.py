"""The menu of the page, and marking words as a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from agendas.quoting.passage import Excerpt, Passage
from gui.reading.correcting.mark_dialog import MarkDialog
from gui.reading.correcting.menu import MOST_WORDS, markable
from gui.reading.correcting.wishes import MarkAs, Unmark
from gui.reading.menu import make_menu
from gui.reading.page import ReadingPage
from gui.reading.text_map import Stretch
from tests.gui.reading.naming_sample import NAMES, named_agenda, page_with, point_of, target_of
from tests.gui.reading.sample import agenda_of

# What the offscreen platform does not do for menus and lists of names.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot) -> ReadingPage:
    return page_with(qtbot)


def _right_click(page: ReadingPage, at: QPoint) -> QMenu:
    """What a right click brings up, without opening it: an open menu takes the mouse."""
    view = page.text.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    page.text.menu_wished.disconnect()
    page.text.contextMenuEvent(event)
    return make_menu(page)


def _menu_on(page: ReadingPage, words: str) -> QMenu:
    return _right_click(page, point_of(page.text, target_of(page, words)).toPoint())


def _words(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def _select(page: ReadingPage, words: str) -> None:
    at = NAMES.index(words)
    page.text.select(Stretch("p1", at, at + len(words)))


def _choose(menu: QMenu, title: str, words: str) -> MarkDialog:
    """Choose a type in the list under ``title``."""
    (types,) = (action.menu() for action in menu.actions() if action.text() == title)
    assert isinstance(types, QMenu)
    next(action for action in types.actions() if action.text() == words).trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MarkDialog)
    return dialog


# The menu


def test_a_name_is_explained_and_corrected_from_its_menu(page: ReadingPage, qtbot: QtBot) -> None:
    menu = _menu_on(page, "Oekraïense")
    assert _words(menu)[3:] == [
        "What is this?",
        "“Oekraïense” is not a country",
        "“Oekraïense” is not a name at all",
        "Always mark “Oekraïense” as",
        "Find…",
    ]
    by_words = {action.text(): action for action in menu.actions()}
    for words, wish in (
        ("“Oekraïense” is not a country", Unmark("Oekraïense", "country")),
        ("“Oekraïense” is not a name at all", Unmark("Oekraïense", None)),
    ):
        with qtbot.waitSignal(page.text.own_name_wished) as wished:
            by_words[words].trigger()
        assert wished.args == [wish]
    by_words["What is this?"].trigger()
    assert page.text.cards.pinned


def test_the_menu_key_is_about_the_cursor(page: ReadingPage) -> None:
    at = NAMES.index("Antalya") + len("Antalya")  # just behind it
    page.text.select(Stretch("p1", at, at))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    page.text.menu_wished.disconnect()
    page.text.contextMenuEvent(event)
    assert "“Antalya” is not a place" in _words(make_menu(page))


def test_beside_names_the_menu_is_as_it_was(page: ReadingPage) -> None:
    menu = _right_click(page, QPoint(300, 600))
    assert _words(menu) == ["Copy", "Copy as quote with source", "Select paragraph", "Find…"]


def test_selected_words_can_be_marked(page: ReadingPage) -> None:
    _select(page, " spreekt TF Lima,"[:-1])
    menu = _right_click(page, QPoint(300, 600))
    assert "Always mark “spreekt TF Lima” as" in _words(menu)
    assert "What is this?" not in _words(menu)


def test_an_ampersand_in_a_name_is_no_key(page: ReadingPage) -> None:
    _select(page, "PURL & de top")
    assert "Always mark “PURL && de top” as" in _words(_right_click(page, QPoint(300, 600)))


@pytest.mark.parametrize(
    ("selected", "words"),
    [
        ("Task Force Lima", "Task Force Lima"),
        (" (TF Lima), ", "TF Lima"),
        ("een twee drie vier vijf zes zeven acht", "een twee drie vier vijf zes zeven acht"),
        ("een twee drie vier vijf zes zeven acht negen", None),
        (" ,. ", None),
    ],
)
def test_what_can_be_a_name(selected: str, words: str | None) -> None:
    passage = Passage(agenda_of([("p1", "paragraph", selected)]), (Excerpt("p1", 0, len(selected)),))
    assert markable(passage, None) == words
    assert MOST_WORDS == 8


def test_a_name_that_is_selected_is_corrected_not_marked() -> None:
    agenda = named_agenda()
    entity = agenda.block("p1").entities[1]
    passage = Passage(agenda, (Excerpt("p1", entity.start, entity.end),))
    assert markable(passage, entity) is None
    assert markable(passage, None) == "TF Lima"
    assert markable(None, entity) is None
    two = Passage(agenda, (Excerpt("p1", 0, 4), Excerpt("p2", 0, 4)))
    assert markable(two, None) is None


# The dialog


def test_marking_joins_a_name_of_the_agenda(page: ReadingPage, qtbot: QtBot) -> None:
    _select(page, "spreekt")
    menu = _right_click(page, QPoint(300, 600))
    dialog = _choose(menu, "Always mark “spreekt” as", "Organisation")
    assert dialog.wish() == MarkAs("spreekt", "organisation", "spreekt")
    qtbot.waitUntil(dialog.name.hasFocus)
    assert dialog.name.selectedText() == "spreekt"
    QTest.keyClicks(dialog.name, "force")
    completer = dialog.name.completer()
    assert completer is not None
    assert completer.currentCompletion() == "Task Force Lima"
    QTest.keyClick(dialog.name, Key.Key_A, CTRL)
    QTest.keyClicks(dialog.name, "  Task Force  Lima ")
    if popup := completer.popup():
        popup.hide()
    with qtbot.waitSignal(page.text.own_name_wished) as wished:
        QTest.keyClick(dialog.name, Key.Key_Return)
    assert wished.args == [MarkAs("spreekt", "organisation", "Task Force Lima")]


def test_a_name_of_another_type_keeps_its_name_and_esc_wishes_nothing(
    page: ReadingPage, qtbot: QtBot
) -> None:
    menu = _menu_on(page, "TF Lima")
    dialog = _choose(menu, "Always mark “TF Lima” as", "Programme")
    assert dialog.wish() == MarkAs("TF Lima", "programme", "Task Force Lima")
    with qtbot.assertNotEmitted(page.text.own_name_wished):
        QTest.keyClick(dialog, Key.Key_Escape)


def test_the_type_can_still_be_chosen_and_brings_its_names(qtbot: QtBot) -> None:
    names = {"place": ("Antalya",), "person": ("Andrii Sybiha",)}
    dialog = MarkDialog("Sybiha", "place", "Sybiha", names)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    assert dialog._known.stringList() == ["Antalya"]
    dialog.type.setCurrentIndex(0)
    assert dialog._known.stringList() == ["Andrii Sybiha"]
    dialog.name.setText("Andrii Sybiha")
    assert dialog._hint.full_text.startswith("A name in this agenda")
    dialog.name.setText("Iemand anders")
    assert dialog._hint.full_text.startswith("A new name")
    dialog.name.setText(" ")
    assert dialog.wish() == MarkAs("Sybiha", "person", "Sybiha")
