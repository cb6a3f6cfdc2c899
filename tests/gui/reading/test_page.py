"""The reading page, driven with real keys and a real mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from agendas.quoting.passage import Excerpt, Passage
from gui import theme
from gui.reading.cards.footnote_card import FootnoteCard
from gui.reading.page import ReadingPage
from gui.reading.text_map import Place, Stretch
from gui.settings import LARGEST_ZOOM, SMALLEST_ZOOM
from tests.gui.reading.sample import (
    FIRST,
    SECOND,
    agenda_of,
    read_agenda,
    sentence,
    understood_agenda,
    with_blocks,
)

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def _page(qtbot: QtBot) -> ReadingPage:
    page = ReadingPage()
    qtbot.addWidget(page)
    page.setMinimumSize(400, 300)  # as its window has; the offscreen platform warns when a minimum changes
    page.resize(1200, 700)
    return page


@pytest.fixture
def page(qtbot: QtBot) -> ReadingPage:
    page = _page(qtbot)
    page.show_agenda(understood_agenda(30))
    page.complete()
    page.show()
    qtbot.waitExposed(page)
    page.text.setFocus()
    return page


def _select(page: ReadingPage, block: str, words: str) -> None:
    assert page.agenda is not None
    start = page.agenda.block(block).text.index(words)
    page.text.select(Stretch(block, start, start + len(words)))


def _one_excerpt(passage: object) -> tuple[str, str]:
    assert isinstance(passage, Passage)
    (excerpt,) = passage.excerpts
    return excerpt.block, passage.texts[0]


# Showing


def test_nothing_then_an_agenda_then_nothing(qtbot: QtBot) -> None:
    page = _page(qtbot)
    page.show()
    nothing = page.agenda
    assert nothing is None
    assert page._empty is not None
    assert page._empty.isVisible()
    assert not page.inspector.isVisible()
    page.open_find()
    page.request_copy()
    page.request_quote()
    page.show_agenda(read_agenda())
    shown = page.agenda
    assert shown == read_agenda()
    assert not page._empty.isVisible()
    assert page.text.accessibleName() == read_agenda().title
    page.show_nothing()
    assert page.agenda is None
    assert page.passage() is None


def test_understanding_moves_nothing(qtbot: QtBot) -> None:
    page = _page(qtbot)
    page.show_agenda(read_agenda(30))
    page.show()
    _select(page, "p9", "donderdag")
    page.text.verticalScrollBar().setValue(333)
    document = page.text.document()
    page.update_agenda(understood_agenda(30))
    assert page.text.document() is document
    assert page.text.verticalScrollBar().value() == 333
    passage = page.passage()
    assert _one_excerpt(passage) == ("p9", "donderdag")
    assert passage is not None
    assert passage.agenda.position_count == 2
    assert page.inspector.contents.positions.count == 2


def test_a_jump_right_after_opening_arrives(page: ReadingPage) -> None:
    page.show_agenda(read_agenda(200))
    page.go_to_block("p150")
    page.text.viewport().repaint()
    assert _first_in_sight(page) in ("p149", "p150")


def test_another_agenda_starts_at_its_top(page: ReadingPage) -> None:
    page.go_to_block("p20")
    assert page.text.verticalScrollBar().value() > 0
    page.show_agenda(read_agenda(40))
    assert page.text.verticalScrollBar().value() == 0
    assert page.text.textCursor().position() == 0


# Copying


def test_ctrl_c_copies_the_agendas_own_text(page: ReadingPage, qtbot: QtBot) -> None:
    _select(page, "p1", "Brussel 😀. Oekraïne")
    clipboard = QApplication.clipboard()
    clipboard.setText("as it was")
    with qtbot.waitSignal(page.copy_requested) as asked:
        QTest.keyClick(page.text, Qt.Key.Key_C, CTRL)
    assert asked.args is not None
    assert _one_excerpt(asked.args[0]) == ("p1", "Brussel 😀. Oekraïne")
    assert clipboard.text() == "as it was", "the page asks; it does not copy"
    assert page.text.createMimeDataFromSelection().text() == "Brussel 😀. Oekraïne"


def test_select_all_copies_every_block_once_in_reading_order(page: ReadingPage) -> None:
    QTest.keyClick(page.text, Qt.Key.Key_A, CTRL)
    passage = page.passage()
    assert passage is not None
    assert passage.agenda is page.agenda
    assert [excerpt.block for excerpt in passage.excerpts] == [block.id for block in passage.agenda.blocks]
    assert passage.excerpts[2] == Excerpt("p1", 0, len(FIRST))
    data = page.text.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert data.text() == "\n\n".join(block.text for block in passage.agenda.blocks)


def test_a_quote_without_a_selection_is_the_paragraph_at_the_cursor(page: ReadingPage, qtbot: QtBot) -> None:
    page.text.put_cursor(Place("p2", 12))
    with qtbot.waitSignal(page.quote_requested) as asked:
        QTest.keyClick(page.text, Qt.Key.Key_C, CTRL | SHIFT)
    assert asked.args is not None
    assert _one_excerpt(asked.args[0]) == ("p2", SECOND)
    with qtbot.assertNotEmitted(page.copy_requested):
        page.request_copy()


def test_a_selected_footnote_mark_is_no_text(page: ReadingPage) -> None:
    assert page.text.shown is not None
    mark = page.text.shown.marks[0]
    cursor = page.text.textCursor()
    cursor.setPosition(mark.position)
    cursor.setPosition(mark.position + mark.length, cursor.MoveMode.KeepAnchor)
    page.text.setTextCursor(cursor)
    assert page.passage() is None


def test_the_menu_is_the_pages_own(page: ReadingPage) -> None:
    from gui.reading.menu import make_menu

    page.text.put_cursor(Place("p2", 12))
    menu = make_menu(page)
    words = {action.text(): action for action in menu.actions() if action.text()}
    assert list(words) == ["Copy", "Copy as quote with source", "Select paragraph", "Find…"]
    assert not words["Copy"].isEnabled()
    words["Select paragraph"].trigger()
    assert _one_excerpt(page.passage()) == ("p2", SECOND)
    menu.deleteLater()


# Footnotes


def test_enter_at_a_mark_opens_the_note_and_esc_goes_back(page: ReadingPage) -> None:
    page.text.put_cursor(Place("p1", FIRST.index(" Oekraïne")))
    QTest.keyClick(page.text, Qt.Key.Key_Return)
    card = page._card
    assert card is not None
    assert card.isVisible()
    assert card._text.text() == "Kamerstuk 28676, nr. 499 <i>"
    assert card._text.textFormat() == Qt.TextFormat.PlainText
    assert page.text.rect().contains(card.geometry())
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert card.isHidden()
    QTest.keyClick(page.text, Qt.Key.Key_Return)
    assert not card.isHidden()
    page.text.verticalScrollBar().setValue(50)
    assert card.isHidden(), "its mark is elsewhere now"


def test_a_click_on_a_mark_opens_the_note_and_a_drag_does_not(page: ReadingPage) -> None:
    assert page.text.shown is not None
    assert page.text.pointing is not None
    viewport = page.text.viewport()
    point = page.text.pointing.mark_rect(page.text.shown.marks[0]).center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point - QPoint(60, 0))
    QTest.mouseMove(viewport, point)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert not page.findChildren(FootnoteCard)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert [card.isVisible() for card in page.findChildren(FootnoteCard)] == [True]


# Finding


def test_find_types_walks_and_closes(page: ReadingPage) -> None:
    page.show_agenda(understood_agenda())
    page.open_find()
    bar = page._finder.bar
    assert bar is not None
    QTest.keyClicks(bar.field, "oekraine")
    assert bar.count.text() == "1 of 3"
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 3"
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert bar.count.text() == "3 of 3"
    page.find_next()
    page.find_next()
    assert bar.count.text() == "2 of 3"
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert _one_excerpt(page.passage()) == ("h1", "Oekraïne")
    assert not page.text.decorations.hits


def test_find_crosses_footnote_marks_and_says_when_there_is_nothing(page: ReadingPage) -> None:
    page.open_find()
    bar = page._finder.bar
    assert bar is not None
    bar.field.setText("😀. oekraïne is")
    assert bar.count.text() == "1 of 31"
    bar.field.setText("<b>")
    assert bar.count.text() == "1 of 1"
    bar.field.setText("nergens")
    assert bar.count.text() == "Not found"
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    bar.field.clear()
    assert bar.count.text() == ""


def test_find_scrolls_to_what_it_finds_and_starts_from_the_cursor(page: ReadingPage) -> None:
    page.open_find()
    bar = page._finder.bar
    assert bar is not None
    bar.field.setText("Alinea 30.")
    assert page.text.verticalScrollBar().value() > 0
    page.text.put_cursor(Place("p20", 0))
    bar.field.setText("Alinea")
    assert page.text.decorations.current_hit == Stretch("p20", 0, 6)


def test_find_starts_from_what_is_in_sight_when_the_cursor_is_not(page: ReadingPage) -> None:
    bar = page.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    page.open_find()
    found = page._finder.bar
    assert found is not None
    found.field.setText("Alinea")
    hit = page.text.decorations.current_hit
    assert hit is not None
    assert int(hit.block[1:]) > 20, "not the first one of the text, far above"
    assert bar.value() > bar.maximum() * 0.9


def test_a_selection_stands_in_the_find_bar(page: ReadingPage) -> None:
    _select(page, "p2", "NAVO-top")
    QTest.keyClick(page.text, Qt.Key.Key_F, CTRL)
    bar = page._finder.bar
    assert bar is not None
    assert bar.field.text() == "NAVO-top"


def test_another_agenda_is_searched_at_once(page: ReadingPage) -> None:
    page.open_find()
    bar = page._finder.bar
    assert bar is not None
    bar.field.setText("alinea")
    page.show_agenda(agenda_of([("p1", "paragraph", "Eén alinea.")]))
    assert bar.count.text() == "1 of 1"


# Zoom


def _first_in_sight(page: ReadingPage) -> str:
    assert page.text.shown is not None
    block = page.text.shown.block_at(page.text.cursorForPosition(QPoint(300, 0)).position())
    assert block is not None
    return block.id


def test_zoom_keeps_to_its_limits_and_the_place(page: ReadingPage, qtbot: QtBot) -> None:
    page.go_to_block("p20")
    _select(page, "p20", "donderdag")
    with qtbot.waitSignal(page.zoom_changed) as changed:
        page.zoom_in()
    assert changed.args == [110]
    assert _one_excerpt(page.passage()) == ("p20", "donderdag")
    assert _first_in_sight(page) in ("p19", "p20")
    page.set_zoom(10_000)
    assert page._zoom == LARGEST_ZOOM
    page.set_zoom(0)
    page.zoom_out()
    assert page._zoom == SMALLEST_ZOOM
    with qtbot.assertNotEmitted(page.zoom_changed):
        page.set_zoom(SMALLEST_ZOOM)


def test_the_column_stays_in_the_middle_and_shrinks_when_it_must(page: ReadingPage) -> None:
    page.set_inspector_shown(False)
    page.resize(1800, 700)
    QApplication.processEvents()
    wide = page.text.viewport().width()
    page.resize(1500, 700)
    QApplication.processEvents()
    assert page.text.viewport().width() == wide, "no new line breaks while there is room"
    page.resize(500, 700)
    QApplication.processEvents()
    assert page.text.viewport().width() < 500


# The original


def test_the_original_follows_the_cursor_and_the_cursor_follows_it(page: ReadingPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.original_shown_changed) as changed:
        page.set_original_shown(True)
    assert changed.args == [True]
    pane = page._original
    assert pane is not None
    page.text.put_cursor(Place("p2", 3))
    assert [mark.cursor.selectedText() for mark in pane.extraSelections()] == [SECOND]
    pane.place_chosen.emit(Place("p3", 5))
    assert page.text.place() == Place("p3", 5)
    QApplication.processEvents()
    found = pane.document().find("Alinea 6.")
    rect = pane.cursorRect(found)
    assert pane.viewport().rect().contains(rect)
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    place = page.text.place()
    assert place is not None
    assert place.block == "p6"
    assert pane.cursorRect(found) == rect, "what was clicked stays under the mouse"
    page.text.put_cursor(Place("p30", 3))
    assert pane.viewport().rect().contains(pane.cursorRect(pane.extraSelections()[0].cursor))
    page.set_original_shown(False)
    assert not page.original_shown


def test_enter_in_the_original_goes_to_the_text(page: ReadingPage) -> None:
    page.set_original_shown(True)
    pane = page._original
    assert pane is not None
    pane.setTextCursor(pane.document().find("Het kabinet steunt"))
    QTest.keyClick(pane, Qt.Key.Key_Return)
    place = page.text.place()
    assert place is not None
    assert SECOND[: place.offset].endswith("Het kabinet steunt")


# The theme


def test_a_change_of_theme_sets_the_text_again_in_its_place(
    page: ReadingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.go_to_block("p20")
    _select(page, "p20", "donderdag")
    dark = theme.load("dark")
    monkeypatch.setattr(theme, "current", lambda: dark)
    QApplication.sendEvent(page, QEvent(QEvent.Type.PaletteChange))
    assert page.text.textCursor().charFormat().foreground().color() == dark.colour("text")
    assert _one_excerpt(page.passage()) == ("p20", "donderdag")
    assert _first_in_sight(page) in ("p19", "p20")


# The inspector


def test_a_heading_leads_to_its_place(page: ReadingPage) -> None:
    page.set_tab("contents")
    headings = page.inspector.contents.outline.headings
    assert [row.text for row in headings.rows] == ["Werksessie Oekraïne", "Overig"]
    rect = headings.visualRect(headings.model().index(1, 0))
    QTest.mouseClick(headings.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert page.text.place() == Place("h2", 0)
    assert headings.current == 1


def test_a_position_leads_to_its_sentence(page: ReadingPage) -> None:
    positions = page.inspector.contents.positions.list
    positions.setFocus()
    QTest.keyClick(positions, Qt.Key.Key_End)
    QTest.keyClick(positions, Qt.Key.Key_Return)
    start = SECOND.index("Het kabinet")
    assert page.text.place() == Place("p2", start)
    assert page.text.decorations.flashed == Stretch("p2", start, len(SECOND))
    assert positions.marked == positions.currentIndex().row()
    assert page.inspector.contents.outline.headings.current == 0


def test_the_flash_ends(page: ReadingPage, qtbot: QtBot) -> None:
    page.text._flash_timer.setInterval(10)
    page.go_to_block("p2")
    assert page.text.decorations.flashed == Stretch("p2", 0, len(SECOND))
    qtbot.waitUntil(lambda: page.text.decorations.flashed is None)


def test_the_contents_follow_the_reader(page: ReadingPage) -> None:
    headings = page.inspector.contents.outline.headings
    assert headings.current == -1
    bar = page.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert headings.current == 1


def test_a_narrow_window_lays_the_inspector_over_the_text_until_a_place_is_chosen(
    page: ReadingPage, qtbot: QtBot
) -> None:
    assert page.inspector.isVisible()
    with qtbot.waitSignal(page.inspector_toggled) as told:
        page.resize(900, 600)
    assert told.args == [False]
    assert not page.inspector.isVisible()
    page.set_inspector_shown(True)
    QApplication.processEvents()
    assert page.inspector.geometry().right() == page.width() - 1
    assert page.text.width() == page.width(), "it lies over the text"
    page.inspector.place_chosen.emit(Stretch("h2", 0, 6))
    assert not page.inspector.isVisible()
    page.resize(1300, 600)
    QApplication.processEvents()
    assert page.inspector.isVisible()
    assert page.text.width() < page.width()
    page.set_inspector_shown(False)
    assert not page.inspector.isVisible()


def test_the_nearest_position_is_marked_while_scrolling(page: ReadingPage) -> None:
    agenda = understood_agenda(30)
    last = agenda.block("p33")
    start = last.text.index("Op donderdag")
    stated = sentence(last.text, last.text[start:], "stellen")
    page.show_agenda(with_blocks(agenda, p33=lambda block: replace(block, sentences=(stated,))))
    positions = page.inspector.contents.positions
    positions.in_order.click()
    assert positions.list.marked == 0
    bar = page.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert positions.list.marked == 2


def test_tab_goes_from_an_inspector_at_the_left_to_the_text(page: ReadingPage) -> None:
    page.dock.set_side("left")
    page.text.setFocus()
    QTest.keyClick(page.text, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert page.dock.edge.hasFocus()
    QTest.keyClick(page.dock.edge, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    at_keys = QApplication.focusWidget()
    assert at_keys is not None
    assert page.inspector.isAncestorOf(at_keys)
    page.dock.set_side("right")
    page.text.setFocus()
    QTest.keyClick(page.text, Qt.Key.Key_Tab)
    assert page.dock.edge.hasFocus()


def test_a_position_chosen_over_the_text_leaves_the_keys_in_the_text(page: ReadingPage) -> None:
    page.resize(900, 600)
    page.set_inspector_shown(True)
    QApplication.processEvents()
    positions = page.inspector.contents.positions.list
    positions.setFocus()
    QTest.keyClick(positions, Qt.Key.Key_Home)
    QTest.keyClick(positions, Qt.Key.Key_Return)
    assert not page.inspector.isVisible()
    assert page.text.hasFocus()
    assert page.text.place() == Place("p2", 0)


def test_copying_in_the_list_copies_the_position(
    page: ReadingPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QToolTip, "showText", lambda *_: None)
    _select(page, "p1", "Brussel")
    positions = page.inspector.contents.positions.list
    positions.setFocus()
    QTest.keyClick(positions, Qt.Key.Key_Home)
    asked_for: list[object] = []
    page.quote_requested.connect(asked_for.append)
    QTest.keyClick(positions, Qt.Key.Key_C, CTRL)
    page.request_copy()
    page.request_quote()
    assert [_one_excerpt(passage) for passage in asked_for] == [
        ("p2", "Nederland zal Oekraïne blijven steunen.")
    ] * 3
    page.text.setFocus()
    with qtbot.waitSignal(page.copy_requested) as asked:
        page.request_copy()
    assert asked.args is not None
    assert _one_excerpt(asked.args[0]) == ("p1", "Brussel")


def test_a_name_is_shown_in_the_inspector(page: ReadingPage) -> None:
    page.set_inspector_shown(False)
    page.text.panel_wished.emit("country", "Oekraïne")
    assert page.inspector.isVisible()
    assert page.inspector.tab == "names"


def test_what_names_ask_goes_on_to_the_window(page: ReadingPage, qtbot: QtBot) -> None:
    for asking in (page.text, page.inspector.contents.names):
        with qtbot.waitSignal(page.mentions_wished) as asked:
            asking.mentions_wished.emit("country", "Oekraïne")
        assert asked.args == ["country", "Oekraïne"]
    with qtbot.waitSignal(page.agenda_wished) as asked:
        page.inspector.contents.names.agenda_wished.emit("key")
    assert asked.args == ["key"]
    with qtbot.waitSignal(page.document_wished) as asked:
        page.text.document_wished.emit("28676-499")
    assert asked.args == ["28676-499"]


def test_what_is_read_stays_in_place_when_lines_break_elsewhere(page: ReadingPage) -> None:
    page.go_to_block("p20")
    for width in (700, 450, 1600):
        page.resize(width, 700)
        QApplication.processEvents()
        assert _first_in_sight(page) in ("p19", "p20")
    page.set_original_shown(True)
    QApplication.processEvents()
    assert _first_in_sight(page) in ("p19", "p20")


# The wheel


def test_ctrl_and_the_wheel_zoom(page: ReadingPage, qtbot: QtBot) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    def turn(angle: int) -> None:
        point = QPointF(100, 100)
        event = QWheelEvent(
            point,
            point,
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            CTRL,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(page.text.viewport(), event)

    turn(60)
    assert page._zoom == 100, "half a notch of a fine wheel"
    turn(60)
    assert page._zoom == 110
    turn(-240)
    assert page._zoom == 90
