"""The card of a name: when it comes and goes, what it says, what can be done from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from agendas.library.entries import LibraryEntry
from agendas.library.mentions import Mention, Mentions
from agendas.model import Entity, Meeting, Sentence
from gui.reading.cards.cards import Cards
from gui.reading.correcting.wishes import Unmark
from gui.reading.find_bar import FindBar
from gui.reading.page import ReadingPage
from gui.reading.pointing import Target
from gui.reading.text_map import Stretch
from tests.gui.reading.naming_sample import NAMES, STANCE, named_agenda, page_with, point_of, target_of

# What the offscreen platform does not do for menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot) -> ReadingPage:
    return page_with(qtbot)


def _move(page: ReadingPage, target: Target) -> None:
    QTest.mouseMove(page.text.viewport(), point_of(page.text, target).toPoint())
    QApplication.processEvents()


def _rest(cards: Cards) -> None:
    """The time is up for which the pointer has to rest on a word."""
    assert cards.opening.isActive()
    cards.opening.stop()
    cards.opening.timeout.emit()


def _hover(page: ReadingPage, words: str) -> Cards:
    _move(page, target_of(page, words))
    _rest(page.text.cards)
    return page.text.cards


def _click(page: ReadingPage, words: str, block: str = "p1", keys: Qt.KeyboardModifier = NONE) -> Cards:
    at = point_of(page.text, target_of(page, words, block)).toPoint()
    QTest.mouseClick(page.text.viewport(), LEFT, keys, at)
    QApplication.processEvents()
    return page.text.cards


def _put_cursor(page: ReadingPage, words: str) -> None:
    at = NAMES.index(words)
    page.text.select(Stretch("p1", at, at))


def _entry(key: str, title: str = "Titel", day: dt.date | None = None, place: str = "") -> LibraryEntry:
    return LibraryEntry(key, Path(key), title, Meeting(start=day, place=place or None))


# Coming and going


def test_the_card_comes_after_a_rest_and_takes_no_focus(page: ReadingPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.text.mentions_wished) as wished:
        cards = _hover(page, "TF Lima")
    assert wished.args == ["organisation", "Task Force Lima"]
    assert cards.name.isVisible()
    assert page.text.hasFocus()
    assert not cards.name.geometry().contains(point_of(page.text, target_of(page, "TF Lima")).toPoint())


def test_passing_over_a_name_brings_no_card(page: ReadingPage) -> None:
    target = target_of(page, "TF Lima")
    _move(page, target)
    QTest.mouseMove(page.text.viewport(), point_of(page.text, target).toPoint() + QPoint(0, 200))
    assert not page.text.cards.opening.isActive()
    assert page.text.cards.card is None


def test_the_pointer_may_go_into_the_card(page: ReadingPage) -> None:
    cards = _hover(page, "TF Lima")
    QTest.mouseMove(page.text.viewport(), QPoint(5, 5))
    assert cards.closing.isActive()
    QTest.mouseMove(cards.name, QPoint(40, 8))
    assert not cards.closing.isActive()
    assert cards.name.isVisible()
    QTest.mouseMove(page.text.viewport(), QPoint(5, 5))
    assert cards.closing.isActive()
    cards.closing.timeout.emit()
    assert not cards.name.isVisible()
    assert page.text.decorations.explained is None


def test_another_name_gets_the_card_after_a_rest_of_its_own(page: ReadingPage) -> None:
    cards = _hover(page, "TF Lima")
    _move(page, target_of(page, "Antalya"))
    assert cards.name.name.full_text == "Task Force Lima"
    _rest(cards)
    assert cards.name.name.full_text == "Antalya"


def test_no_card_while_text_is_being_selected(page: ReadingPage) -> None:
    view, target = page.text.viewport(), target_of(page, "TF Lima")
    QTest.mousePress(view, LEFT, pos=QPoint(200, 300))
    _move(page, target)
    assert not page.text.cards.opening.isActive()
    QTest.mouseRelease(view, LEFT, pos=QPoint(200, 300))


def test_a_press_and_a_key_close_a_card_that_came_by_itself(page: ReadingPage) -> None:
    cards = _hover(page, "TF Lima")
    QTest.keyClick(page.text, Key.Key_Control)  # perhaps for a click with it
    assert cards.name.isVisible()
    QTest.keyClick(page.text, Key.Key_Down)
    assert not cards.name.isVisible()
    cards = _hover(page, "Antalya")
    QTest.mousePress(page.text.viewport(), LEFT, pos=QPoint(5, 600))
    assert cards.card is None
    QTest.mouseRelease(page.text.viewport(), LEFT, pos=QPoint(5, 600))


def test_scrolling_closes_the_card_and_stops_one_that_was_coming(qtbot: QtBot) -> None:
    page = page_with(qtbot, more=40)
    cards = _hover(page, "TF Lima")
    page.text.verticalScrollBar().setValue(40)
    assert cards.card is None
    page.text.verticalScrollBar().setValue(0)
    _move(page, target_of(page, "Antalya"))
    page.text.verticalScrollBar().setValue(40)
    assert not cards.opening.isActive()


def test_esc_closes_a_card_before_anything_else(page: ReadingPage) -> None:
    page.open_find()
    page.text.setFocus()
    cards = _hover(page, "TF Lima")
    QTest.keyClick(page.text, Key.Key_Escape)
    assert cards.card is None
    bar = page.findChild(FindBar)
    assert isinstance(bar, FindBar)
    assert bar.isVisible()


def test_another_agenda_closes_the_card(page: ReadingPage) -> None:
    cards = _click(page, "TF Lima")
    page.show_agenda(named_agenda(1))
    assert not cards.name.isVisible()
    cards = _click(page, "TF Lima")
    page.update_agenda(named_agenda(1))  # the same names again
    assert cards.name.isVisible()
    page.show_nothing()
    assert cards.card is None


# Pinned


def test_a_click_pins_and_esc_gives_the_keyboard_back(page: ReadingPage) -> None:
    cards = _click(page, "TF Lima")
    assert cards.pinned
    assert cards.name.has_focus
    _move(page, target_of(page, "Antalya"))
    assert not cards.opening.isActive()
    QTest.keyClick(cards.name, Key.Key_Escape)
    assert not cards.name.isVisible()
    assert page.text.hasFocus()


def test_a_click_elsewhere_in_the_text_closes_a_pinned_card(page: ReadingPage) -> None:
    cards = _click(page, "TF Lima")
    QTest.mouseClick(page.text.viewport(), LEFT, NONE, QPoint(300, 600))
    assert cards.card is None


@pytest.mark.parametrize(("key", "keys"), [(Key.Key_Period, CTRL), (Key.Key_Return, NONE)])
def test_the_keyboard_asks_what_is_at_the_cursor(
    page: ReadingPage, key: Qt.Key, keys: Qt.KeyboardModifier
) -> None:
    _put_cursor(page, "Antalya")
    QTest.keyClick(page.text, key, keys)
    assert page.text.cards.name.name.full_text == "Antalya"
    assert page.text.cards.name.has_focus


def test_where_there_is_nothing_it_says_so(page: ReadingPage, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtWidgets import QToolTip

    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_more: said.append(text))
    _put_cursor(page, "spreekt")
    QTest.keyClick(page.text, Key.Key_Period, CTRL)
    assert said == ["No name or position is marked here."]


def test_tab_goes_round_in_the_card(page: ReadingPage) -> None:
    cards = _click(page, "TF Lima")
    passed = []
    for _step in range(6):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    card = cards.name
    assert passed == [card.previous, card.next, card.panel, card.unmark, card.mark, card]
    QTest.keyClick(card, Key.Key_Backtab)
    assert card.mark.hasFocus()


def test_next_and_previous_walk_the_places_and_the_card_stays(qtbot: QtBot) -> None:
    page = page_with(qtbot, more=30)
    cards = _click(page, "TF Lima")
    card = cards.name
    assert card.which.text() == "1 of 32"
    card.next.setFocus()
    QTest.keyClick(card.next, Key.Key_Return)
    assert (cards.target and cards.target.block, card.which.text()) == ("p3", "2 of 32")
    assert card.written.isHidden()  # Task Force Lima, written out
    QTest.keyClick(card.next, Key.Key_Space)
    place = card.pos()
    for number in ("4", "5"):
        QTest.keyClick(card.next, Key.Key_Return)
        assert card.which.text() == f"{number} of 32"
    assert card.pos() == place
    assert card.next.hasFocus()
    assert page.text.place() == ("p6", len("Alinea 6, "))
    for _step in range(5):
        QTest.mouseClick(card.previous, LEFT)
    assert card.which.text() == "32 of 32"
    assert cards.card is card


# What it says


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("TF Lima", "Task Force Lima"),
        ("EUR 500 mln.", "€ 500,000,000"),
        ("3 april", "Thursday 3 April – Friday 4 April 2025"),
        ("28676-499", "Kamerstuk 28676, no. 499"),
        ("PURL", "PURL & <b>co</b>"),
    ],
)
def test_names_dates_figures_and_papers_are_written_out(page: ReadingPage, words: str, name: str) -> None:
    card = _click(page, words).name
    assert card.name.full_text == name
    assert card.why.full_text.startswith("gazetteer <")
    assert name in card.accessibleName()


def test_nothing_on_it_is_markup(page: ReadingPage) -> None:
    cards = _click(page, "PURL")
    labels = [*cards.name.findChildren(QLabel), *cards.position.findChildren(QLabel)]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_how_often_and_how_written(page: ReadingPage) -> None:
    card = _click(page, "TF Lima").name
    assert card.count.full_text == "2 time(s) in this agenda, in 2 paragraph(s)"
    assert card.written.full_text == "Written here as “TF Lima”"
    card = _click(page, "Antalya").name
    assert card.written.isHidden()
    assert card.next.isHidden()
    card = _click(page, "36200-V-12", "f1").name
    assert card.count.full_text == "1 time(s) in this agenda"  # a note is no paragraph


def test_other_agendas_are_named_without_the_card_jumping(page: ReadingPage) -> None:
    assert page.agenda is not None
    card = _click(page, "TF Lima").name
    before = card.geometry()
    shown = _entry(page.agenda.source.sha256)
    entries = [shown, _entry("a", day=dt.date(2025, 4, 3), place="Brussel"), _entry("b"), _entry("c")]
    found = tuple(Mention(key, 2) for key in ("b", "a", "gone", shown.key))
    page.show_mentions(Mentions("organisation", "Task Force Lima", found), entries)
    said = card.mentions.full_text.replace("\u00a0", " ")
    assert said == "Also in 2 of the 3 other agenda(s): Titel, 3 Apr 2025 Brussel"
    assert card.geometry() == before
    page.show_mentions(Mentions("organisation", "Task Force Lima", ()), entries)
    assert card.mentions.full_text == "In none of the 3 other agenda(s)."
    page.show_mentions(Mentions("organisation", "Task Force Lima", ()), [shown])
    assert card.mentions.full_text == "There are no other agendas in the library."
    assert card.geometry() == before


def test_an_answer_for_another_name_is_let_go(page: ReadingPage) -> None:
    page.show_mentions(Mentions("place", "Antalya", ()), [])
    card = _click(page, "TF Lima").name
    before = card.mentions.full_text
    page.show_mentions(Mentions("place", "Antalya", ()), [])
    assert card.mentions.full_text == before


def test_of_dates_and_figures_no_other_agendas_are_asked(page: ReadingPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.text.mentions_wished):
        card = _click(page, "3 april").name
    assert card.mentions.isHidden()
    assert not card.mentions.full_text or card.mentions.full_text not in card.accessibleName()


def test_a_long_name_keeps_the_card_on_the_page(page: ReadingPage) -> None:
    card = _click(page, "TF Lima").name
    card.name.show_text("zeer lange naam " * 200, card.text_width)
    card.place_again()
    assert card.name.text().count("\n") == 2
    assert card.name.text().endswith("…")
    assert card.name.full_text.startswith("zeer lange naam zeer")
    assert page.text.rect().contains(card.geometry())


@pytest.mark.parametrize("x", [0, 1180])
@pytest.mark.parametrize("y", [0, 330, 680])
def test_the_card_stays_on_the_page_and_off_the_word(page: ReadingPage, x: int, y: int) -> None:
    card = _click(page, "TF Lima").name
    word = QRect(min(x, page.text.width() - 60), y, 60, 20)
    card.place(word)
    assert page.text.rect().contains(card.geometry())
    assert not card.geometry().intersects(word)


def test_the_card_keeps_clear_of_the_scroll_bar_which_would_lie_over_its_edge(page: ReadingPage) -> None:
    card = _click(page, "TF Lima").name
    bar = page.text.verticalScrollBar()
    page.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    QApplication.processEvents()
    bar_left = bar.mapTo(page.text, QPoint()).x()
    assert bar.isVisible()
    card.place(QRect(page.text.width() - 40, 100, 30, 20))
    assert card.geometry().right() < bar_left


# Positions


def test_one_topic_is_one(page: ReadingPage) -> None:
    """ "Topics: Oekraïne: steun" stood on the card of December 2025."""
    assert page.text.shown is not None
    sentences = (one for block in page.text.shown.agenda.blocks for one in block.sentences)
    sentence = next(one for one in sentences if one.position is not None)
    assert sentence.position is not None
    card = page.text.cards.position
    card.show_position(replace(sentence, topics=("Oekraïne: steun",)), sentence.position)
    assert card.topics.full_text == "Topic: “Oekraïne: steun”"


def test_a_position_has_a_card_too(page: ReadingPage) -> None:
    page.text.select(Stretch("p2", 3, 3))
    QTest.keyClick(page.text, Key.Key_Period, CTRL)
    card = page.text.cards.position
    assert card.isVisible()
    assert card.has_focus
    assert card.who.full_text == "Nederland · voorstander zijn van"
    assert card.strength.text() == "against · strength 2 of 5"
    assert card.about.full_text == "About: haast"
    assert card.topics.full_text == "Topics: “defensie-uitgaven”, “NAVO-top”"
    assert card.why.full_text == "stance <i> denied"
    QTest.keyClick(card, Key.Key_Escape)
    assert page.text.hasFocus()


def test_the_bar_in_the_margin_is_explained_beside_it(page: ReadingPage) -> None:
    assert page.agenda is not None
    target = Target("p2", page.agenda.block("p2").sentences[0])
    at = QPoint(50, point_of(page.text, target).toPoint().y())
    QTest.mouseMove(page.text.viewport(), at)
    QApplication.processEvents()
    _rest(page.text.cards)
    card = page.text.cards.position
    assert card.isVisible()
    assert page.text.decorations.explained == ("p2", target.what)
    assert not card.geometry().contains(at + page.text.viewport().pos())
    assert (target.what.start, target.what.end) == (0, len(STANCE))


def test_a_card_lies_beside_all_lines_of_what_it_explains(qtbot: QtBot) -> None:
    """Half of a sentence that is tinted but hidden is of no use."""
    page = page_with(qtbot)
    page.resize(520, 700)  # the words break over several lines
    QApplication.processEvents()
    for kind in ("p1", "p2"):
        assert page.agenda is not None
        block = page.agenda.block(kind)
        targets: list[Entity | Sentence] = [*block.entities, *block.sentences]
        for what in targets:
            page.text.cards.pin(Target(kind, what))
            card = page.text.cards.card
            assert card is not None
            assert page.text.pointing is not None
            lines = page.text.pointing._rects(
                *page.text.shown.text_map.range_of(Target(kind, what).stretch)  # type: ignore[union-attr]
            )
            offset = page.text.viewport().pos()
            assert not any(
                card.geometry().intersects(line.toAlignedRect().translated(offset)) for line in lines
            )


# Wishes


def test_the_card_leads_to_the_panel(page: ReadingPage, qtbot: QtBot) -> None:
    card = _click(page, "TF Lima").name
    with qtbot.waitSignal(page.text.panel_wished) as wished:
        QTest.mouseClick(card.panel, LEFT)
    assert wished.args == ["organisation", "Task Force Lima"]
    assert not card.isVisible()


def test_is_no_country(page: ReadingPage, qtbot: QtBot) -> None:
    card = _click(page, "Oekraïense").name
    assert card.unmark.text() == "Not a country"
    assert card.unmark.accessibleName() == "“Oekraïense” is not a country"
    card.unmark.setFocus()
    with qtbot.waitSignal(page.text.own_name_wished) as wished:
        QTest.keyClick(card.unmark, Key.Key_Return)
    assert wished.args == [Unmark("Oekraïense", "country")]
    assert page.text.hasFocus()


def test_mark_otherwise_offers_the_other_types_and_none_at_all(page: ReadingPage, qtbot: QtBot) -> None:
    card = _click(page, "Oekraïense").name
    QTest.mouseClick(card.mark, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert words == [
        "Person", "Organisation", "Place", "Meeting", "Programme", "Date", "Figure", "Document",
        "", "“Oekraïense” is not a name at all",
    ]  # fmt: skip
    assert all(not action.icon().isNull() for action in menu.actions()[:8])
    assert card.isVisible()
    with qtbot.waitSignal(page.text.own_name_wished) as wished:
        menu.actions()[-1].trigger()
    assert wished.args == [Unmark("Oekraïense", None)]
    menu.close()


# Papers


def test_a_paper_is_opened_from_its_card(page: ReadingPage, qtbot: QtBot) -> None:
    card = _click(page, "28676-499").name
    assert card.open.hasFocus()
    with qtbot.waitSignal(page.text.document_wished) as wished:
        QTest.keyClick(card.open, Key.Key_Return)
    assert wished.args == ["28676-499"]
    card = _click(page, "TF Lima").name
    assert card.open.isHidden()


def test_the_web_page_is_opened_by_a_click_alone(page: ReadingPage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    card = _click(page, "28676-499").name
    QTest.mouseClick(card.open, LEFT)
    page.offer_web_page("28676-499", "https://zoek.officielebekendmakingen.nl/kst-28676-499.html")
    assert card.offer.full_text == "Not in the library."
    assert card.web.text() == "Open at officielebekendmakingen.nl"
    assert card.open.isHidden()
    assert page.text.rect().contains(card.geometry())
    assert not opened
    QTest.mouseClick(card.web, LEFT)
    assert opened == [QUrl("https://zoek.officielebekendmakingen.nl/kst-28676-499.html")]


def test_ctrl_and_a_click_open_a_paper_and_an_offer_brings_the_card(page: ReadingPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.text.document_wished) as wished:
        cards = _click(page, "36200-V-12", "f1", CTRL)
    assert wished.args == ["36200-V-12"]
    assert cards.card is None
    page.offer_web_page("36200-V-12", None)
    assert cards.name.isVisible()
    assert cards.name.offer.full_text == "Not in the library."
    assert cards.name.web.isHidden()
    cards = _click(page, "TF Lima", "p1", CTRL)  # no paper: its card
    assert cards.name.name.full_text == "Task Force Lima"
    assert cards.name.offer.isHidden()


def test_an_offer_that_nobody_asked_for_is_let_go(page: ReadingPage) -> None:
    page.offer_web_page("28676-1", None)
    assert page.text.cards.card is None


def test_the_pointer_is_a_hand_over_a_paper(page: ReadingPage) -> None:
    _move(page, target_of(page, "28676-499"))
    over_paper = page.text.viewport().cursor().shape()
    _move(page, target_of(page, "Antalya"))
    over_name = page.text.viewport().cursor().shape()
    assert (over_paper, over_name) == (Qt.CursorShape.PointingHandCursor, Qt.CursorShape.IBeamCursor)


def test_names_found_after_the_text_was_shown_have_cards_too(page: ReadingPage) -> None:
    """At the first start the text is there before its names are known."""
    agenda = named_agenda(1)
    bare = tuple(replace(block, entities=(), sentences=()) for block in agenda.blocks)
    page.show_agenda(replace(agenda, blocks=bare), understood=False)
    page.update_agenda(agenda)
    assert _hover(page, "TF Lima").card is not None
