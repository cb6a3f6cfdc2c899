"""The window "Hoe Standpunt oordeelt", driven with real keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.helping.help_texts import ANCHORS, JUDGING, LANGUAGES, help_text
from gui.helping.judging_page import LEAST_FOR_CONTENTS, JudgingPage, open_judging_page
from gui.helping.page_view import ABOVE_TARGET
from gui.helping.typesetting import column_width

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[JudgingPage]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = JudgingPage(parent, "nl")
    made.resize(960, 720)
    made.show()
    qtbot.waitExposed(made)
    yield made
    del parent  # only now may it go, and the page with it


def _focused() -> QWidget:
    focused: QWidget | None = QApplication.focusWidget()
    assert focused is not None
    return focused


def _shown(page: JudgingPage) -> str:
    return page.text.toPlainText()


def _chosen(page: JudgingPage) -> str:
    return str(page.contents.currentItem().data(Qt.ItemDataRole.UserRole))


def _top_line(page: JudgingPage) -> str:
    """The line that stands where a section is put when one goes there."""
    cursor = page.text.cursorForPosition(QPoint(80, ABOVE_TARGET + 4))
    return cursor.block().text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_written_is_shown(page: JudgingPage, language: str) -> None:
    page.set_language(language)
    text = help_text(JUDGING, language)
    assert page.windowTitle() == text.title
    assert [page.contents.item(row).text() for row in range(page.contents.count())] == [
        section.text for section in text.sections
    ]
    for table in text.tables("failures"):
        assert all(cell in _shown(page) for cell in table.column(0))


@pytest.mark.parametrize("anchor", ANCHORS)
def test_others_open_it_at_a_section(page: JudgingPage, anchor: str) -> None:
    page.show_section(anchor)
    title = next(one.text for one in help_text(JUDGING, "nl").sections if one.anchor == anchor)
    assert page.text.textCursor().block().text() == title
    assert _chosen(page) == anchor
    if anchor != ANCHORS[-1]:  # the last one can never come to the top
        assert _top_line(page) == title


def test_an_unknown_section_changes_nothing(page: JudgingPage) -> None:
    page.show_section("pairs")
    page.show_section("nowhere")
    assert _chosen(page) == "pairs"


def test_scrolling_marks_the_section_that_is_read(page: JudgingPage) -> None:
    assert _chosen(page) == ANCHORS[0]
    page.text.verticalScrollBar().setValue(page.text.verticalScrollBar().maximum())
    assert _chosen(page) == ANCHORS[-1]


def test_the_contents_are_walked_with_the_keys_and_left_with_enter(page: JudgingPage) -> None:
    page.contents.setFocus()
    QTest.keyClick(page.contents, Qt.Key.Key_Down)
    assert page.text.textCursor().block().text() == help_text(JUDGING, "nl").sections[1].text
    QTest.keyClick(page.contents, Qt.Key.Key_Return)
    assert page.text.hasFocus()


def test_finding_walks_round_and_escape_leaves_the_hit_selected(page: JudgingPage) -> None:
    QTest.keyClick(page.text, Qt.Key.Key_F, CTRL)
    assert page.find_bar.field.hasFocus()
    QTest.keyClicks(page.find_bar.field, "luxemburg")
    hits = _shown(page).casefold().count("luxemburg")
    assert page.find_bar.count.text() == f"1 of {hits}"
    for _ in range(hits):
        QTest.keyClick(page.find_bar.field, Qt.Key.Key_Return)
    assert page.find_bar.count.text() == f"1 of {hits}"
    QTest.keyClick(page.find_bar.field, Qt.Key.Key_Escape)
    assert page.find_bar.isHidden()
    assert page.text.textCursor().selectedText().casefold() == "luxemburg"
    assert page.text.extraSelections() == []
    assert page.isVisible()


def test_what_is_not_there_is_said_to_be_not_found(page: JudgingPage) -> None:
    QTest.keyClick(page.text, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(page.find_bar.field, "xyzzy")
    assert page.find_bar.count.text() == "Not found"
    assert not page.find_bar.next.isEnabled()


def test_the_size_of_the_text_is_changed_and_told_and_the_place_kept(page: JudgingPage, qtbot: QtBot) -> None:
    page.show_section("pairs")
    with qtbot.waitSignal(page.zoom_changed) as told:
        QTest.keyClick(page.text, Qt.Key.Key_Equal, CTRL)
    assert told.args == [110]
    assert _chosen(page) == "pairs"
    assert column_width(110) > column_width(100)
    QTest.keyClick(page.text, Qt.Key.Key_0, CTRL)
    assert _chosen(page) == "pairs"


@pytest.mark.parametrize("width", [500, 960, 1900])
def test_the_lines_are_never_longer_than_a_reader_likes(page: JudgingPage, width: int) -> None:
    page.resize(width, 700)
    viewport = page.text.viewport()
    assert page.text.document().textWidth() == viewport.width()
    frame = page.text.document().rootFrame().frameFormat()
    room = viewport.width() - frame.leftMargin() - frame.rightMargin()
    assert room <= column_width(100) + 1
    assert page.text.horizontalScrollBar().maximum() == 0


def test_the_contents_give_way_in_a_narrow_window(page: JudgingPage) -> None:
    page.resize(LEAST_FOR_CONTENTS - 1, 600)
    assert not page.contents.isVisible()
    page.resize(LEAST_FOR_CONTENTS, 600)
    assert page.contents.isVisible()


def test_the_text_takes_the_colours_of_another_theme_and_what_was_found_stays_found(
    page: JudgingPage, qapp: QApplication
) -> None:
    """The hits of the old text are places in a document that is gone."""
    QTest.keyClick(page.text, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(page.find_bar.field, "luxemburg")
    try:
        for name in ("dark", "light"):
            theme.choose(qapp, name)
            hits = [QTextCursor(one.cursor) for one in page.text.extraSelections()]
            assert [hit.selectedText() for hit in hits] == ["Luxemburg"]
            assert hits[0].document() is page.text.document()
            assert hits[0].charFormat().foreground().color() == theme.current().colour("text")
            QTest.keyClick(page.find_bar.field, Qt.Key.Key_Return)
    finally:
        theme.choose(qapp, "system")


def test_the_text_is_set_in_the_letters_that_the_reader_chose(page: JudgingPage, qapp: QApplication) -> None:
    page.show_section("pairs")
    theme.choose_text_family(qapp, theme.INTERFACE_FAMILY)
    try:
        assert page.text.document().firstBlock().charFormat().font().family() == theme.INTERFACE_FAMILY
        assert _chosen(page) == "pairs"
    finally:
        theme.choose_text_family(qapp, "")


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_W])
def test_it_closes_by_the_keys(page: JudgingPage, key: Qt.Key) -> None:
    QTest.keyClick(page.text, key, CTRL if key == Qt.Key.Key_W else Qt.KeyboardModifier.NoModifier)
    assert not page.isVisible()


def test_one_window_has_one_page(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    page = open_judging_page(parent, "nl", 100)
    assert open_judging_page(parent, "en", 100, "pairs") is page
    assert page.windowTitle() == help_text(JUDGING, "en").title
    assert not page.isModal()
    page.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert parent.findChild(JudgingPage) is None


def test_tab_goes_round_the_parts(page: JudgingPage) -> None:
    page.activateWindow()
    page.text.setFocus()
    QTest.keyClick(page.text, Qt.Key.Key_Tab)
    assert page.contents.hasFocus()
    QTest.keyClick(page.contents, Qt.Key.Key_Tab)
    assert page.text.hasFocus()
    QTest.keyClick(page.text, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(page.find_bar.field, "luxemburg")
    for button in (page.find_bar.previous, page.find_bar.next, page.find_bar.close_button):
        QTest.keyClick(_focused(), Qt.Key.Key_Tab)
        assert button.hasFocus()
    QTest.keyClick(_focused(), Qt.Key.Key_Tab)
    assert page.text.hasFocus()


def test_space_turns_the_page_and_back(page: JudgingPage) -> None:
    bar = page.text.verticalScrollBar()
    QTest.keyClick(page.text, Qt.Key.Key_Space)
    turned = bar.value()
    assert bar.pageStep() // 2 < turned < bar.pageStep()
    QTest.keyClick(page.text, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == 0


def test_the_top_of_the_page_stays_at_the_top_when_the_window_changes(page: JudgingPage) -> None:
    """What stands above the first section was measured by it: the page opened eight pixels too low."""
    page.text.verticalScrollBar().setValue(0)
    for width in (640, 1100, 700):
        page.resize(width, 700)
        assert page.text.verticalScrollBar().value() == 0


def test_every_part_has_a_name_for_a_screen_reader(page: JudgingPage) -> None:
    bar = page.find_bar
    parts = (page.contents, page.text, bar.field, bar.previous, bar.next, bar.close_button)
    assert all(part.accessibleName() for part in parts)
