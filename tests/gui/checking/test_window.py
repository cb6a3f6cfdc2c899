"""The window in which a briefing is checked, by real keys; the library is played by the test."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui import theme
from gui.checking.briefing_view import MOST_CHARACTERS, BriefingView
from gui.checking.details import DetailsPane
from gui.checking.list_view import CheckedList
from gui.checking.model import ROW_ROLE, CheckedModel, CheckedRow
from gui.checking.window import CheckingWindow
from gui.checking.wording import CheckingWords
from gui.widgets.message_bar import MessageBar
from gui.widgets.tab_row import TabRow
from tests.gui.checking import briefings as made

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
_Line = QTextCharFormat.UnderlineStyle


class Desk:
    """The window on the screen with its parts, and what it has asked."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = CheckingWindow()
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.briefing = _part(self.window, BriefingView)
        self.list = _part(self.window, CheckedList)
        self.tabs = _part(self.window, TabRow)
        self.details = _part(self.window, DetailsPane)
        self.messages = _part(self.window, MessageBar)
        self.checked: list[str] = []
        self.opened: list[Path] = []
        self.stops: list[None] = []
        self.places: list[tuple[str, str, int, int]] = []
        self.copied: list[tuple[str, str]] = []
        self.window.check_requested.connect(self.checked.append)
        self.window.open_requested.connect(self.opened.append)
        self.window.stop_requested.connect(lambda: self.stops.append(None))
        self.window.place_wished.connect(lambda *place: self.places.append(place))
        self.window.copy_requested.connect(lambda *texts: self.copied.append(texts))

    def check(self, text: str = made.TEXT) -> None:
        self.window.show_text(text, "notitie.docx")
        self.window.show_results(made.results() if text == made.TEXT else ())

    @property
    def rows(self) -> list[CheckedRow]:
        model = self.list.model()
        return [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]

    def go_to(self, row: int) -> None:
        self.list.setCurrentIndex(self.list.model().index(row, 0))

    def button(self, words: str) -> QPushButton:
        (found,) = (one for one in self.window.findChildren(QPushButton) if one.text() == words)
        return found

    def underlined(self) -> list[tuple[str, QTextCharFormat.UnderlineStyle]]:
        marks = self.briefing.extraSelections()
        lines = ((one.cursor.selectedText(), one.format.underlineStyle()) for one in marks)
        return [(words, line) for words, line in lines if line != _Line.NoUnderline]


Part = TypeVar("Part", bound=QWidget)


def _part(window: QWidget, kind: type[Part]) -> Part:
    part = window.findChild(kind)
    assert part is not None
    return part


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_pasted_words_are_asked_for_as_they_stand_on_the_screen(desk: Desk) -> None:
    data = QMimeData()
    data.setText("Zie\u00a0“5 %”\r\nen \u2029 meer \N{GRINNING FACE}\x00")
    data.setHtml("<b>vet</b>")
    QGuiApplication.clipboard().setMimeData(data)
    desk.briefing.setFocus()
    QTest.keyClick(desk.briefing, Key.Key_V, CTRL)
    QTest.keyClick(desk.briefing, Key.Key_Return, CTRL)
    assert desk.checked == ["Zie\u00a0“5 %”\nen \n meer \N{GRINNING FACE}\ufffd"]
    assert desk.briefing.isReadOnly()


def test_every_quote_is_underlined_in_the_way_of_its_verdict_past_an_emoji_too(desk: Desk) -> None:
    desk.check()
    assert desk.underlined() == [
        (made.EXACT, _Line.SingleUnderline),
        (made.DIFFERS, _Line.WaveUnderline),
        (made.ELSEWHERE, _Line.DashUnderline),
        (made.NOWHERE, _Line.DotLine),
    ]


def test_the_filter_counts_and_shows_one_verdict(desk: Desk) -> None:
    desk.check()
    assert [desk.tabs.accessibleTabName(index) for index in range(3)] == ["All 4", "Not found 1", "Differs 1"]
    desk.tabs.setFocus()
    QTest.keyClick(desk.tabs, Key.Key_Right)
    assert [row.kind for row in desk.rows] == ["not found"]
    assert desk.details.sentence == "Nothing like these words stands in the library."
    assert not desk.button("To the source").isEnabled()


def test_enter_in_the_list_goes_to_the_source(desk: Desk) -> None:
    desk.check()
    assert desk.list.hasFocus()
    QTest.keyClick(desk.list, Key.Key_Down)
    QTest.keyClick(desk.list, Key.Key_Return)
    assert desk.places == [("a" * 64, "p8", 5, 5 + len(made.SOURCE_OF_DIFFERS))]


def test_the_words_of_both_stand_under_each_other_with_their_sources(desk: Desk) -> None:
    desk.check()
    desk.go_to(1)
    assert desk.details.text.splitlines() == [
        "In the briefing  ",
        made.DIFFERS,
        "In the source  Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025, alinea 8",
        made.SOURCE_OF_DIFFERS,
    ]
    desk.go_to(2)
    assert desk.details.sentence.endswith("The briefing names another date than the source has.")
    assert "NAVO FMM, 3 december 2024" in desk.details.text


def test_the_same_words_in_another_agenda_are_one_choice_away(desk: Desk) -> None:
    desk.check()
    menu = desk.button("Also in 1 other agenda(s)").menu()
    menu.actions()[0].trigger()
    assert [key for key, *_ in desk.places] == ["b" * 64]


def test_replaced_words_hold_no_verdict_until_undone(desk: Desk) -> None:
    desk.check()
    desk.go_to(1)
    desk.button("Replace by the source’s words").click()
    assert f"“{made.SOURCE_OF_DIFFERS}”" in desk.briefing.text
    assert [row.changed for row in desk.rows] == [False, True, False, False]
    assert [words for words, _ in desk.underlined()] == [made.EXACT, made.ELSEWHERE, made.NOWHERE]
    assert desk.details.sentence == "Edited after the check."
    desk.briefing.setFocus()
    QTest.keyClick(desk.briefing, Key.Key_Z, CTRL)
    assert desk.briefing.text == made.TEXT
    assert not any(row.changed for row in desk.rows)
    assert len(desk.underlined()) == 4


def test_quotes_go_along_with_words_typed_before_them(desk: Desk) -> None:
    desk.check()
    desk.briefing.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(desk.briefing, "Nieuw begin. ")
    assert desk.briefing.text.startswith("Nieuw begin. Notitie")
    assert [words for words, _ in desk.underlined()] == [row.words for row in desk.rows]


def test_a_quote_with_a_hard_space_is_not_taken_for_edited(desk: Desk) -> None:
    text = "Zie “5\u00a0% van het bbp”."
    desk.window.show_text(text)
    desk.window.show_results((made.judged(text, "5\u00a0% van het bbp", "not found"),))
    desk.briefing.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(desk.briefing, "x")
    assert not desk.rows[0].changed


def test_the_caret_in_a_quote_chooses_its_row_though_the_filter_leaves_it_out(desk: Desk) -> None:
    desk.check()
    desk.tabs.setCurrentIndex(1)
    cursor = desk.briefing.textCursor()
    cursor.setPosition(made.TEXT.index(made.ELSEWHERE) + 5)
    desk.briefing.setTextCursor(cursor)
    assert len(desk.rows) == 4
    assert desk.list.currentIndex().row() == 2


def test_escape_stops_the_check_and_what_comes_late_is_not_shown(desk: Desk) -> None:
    desk.window.show_text(made.TEXT)
    desk.window.show_progress(1, 4)
    QTest.keyClick(desk.window, Key.Key_Escape)
    assert desk.stops == [None]
    assert desk.window.isVisible()
    desk.window.show_results(made.results())
    assert desk.rows == []
    assert not desk.briefing.isReadOnly()
    QTest.keyClick(desk.window, Key.Key_Escape)
    assert not desk.window.isVisible()


def test_a_dropped_file_is_asked_for_and_its_text_checked_at_once(desk: Desk, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "notitie.docx"))])
    desk.briefing.insertFromMimeData(data)
    assert desk.opened == [tmp_path / "notitie.docx"]
    assert desk.checked == []
    desk.window.show_text(made.TEXT, "notitie.docx")
    assert desk.checked == [made.TEXT]


def test_a_problem_ends_the_work_and_keeps_the_text(desk: Desk) -> None:
    desk.window.show_text(made.TEXT)
    desk.window.show_problem("De index is beschadigd.")
    assert desk.messages.sentences == ("De index is beschadigd.",)
    assert desk.briefing.text == made.TEXT
    QTest.keyClick(desk.briefing, Key.Key_Return, CTRL)
    assert len(desk.checked) == 2
    assert not desk.messages.isVisible()


def test_a_text_that_is_no_briefing_is_refused_in_a_sentence(desk: Desk) -> None:
    desk.window.show_text("a" * (MOST_CHARACTERS + 1))
    assert desk.checked == []
    assert "too long" in desk.messages.sentences[0]


def test_a_text_without_quotes_says_so(desk: Desk) -> None:
    desk.check("Geen citaat.")
    assert not desk.tabs.isVisible()
    assert not desk.button("Copy report").isEnabled()


def test_the_report_says_of_every_quote_what_differs(desk: Desk) -> None:
    desk.check()
    desk.tabs.setCurrentIndex(1)
    desk.button("Copy report").click()
    ((plain, rich),) = desk.copied
    assert "4 quote(s) · not found: 1 · differs: 1 · other source: 1 · exact: 1" in plain
    assert "“moet” where the source has “zal”" in plain
    assert "left out: “minimaal”" in plain
    assert "NAVO FMM, 3 december 2024" in plain
    assert rich.count("<li>") == 4


def test_marks_take_the_colours_of_another_theme(desk: Desk) -> None:
    desk.check()
    application = QGuiApplication.instance()
    theme.choose(application, "dark")  # type: ignore[arg-type]
    try:
        marks = desk.briefing.extraSelections()
        assert marks[-1].format.underlineColor() == theme.load("dark").colour("removed")
    finally:
        theme.choose(application, "system")  # type: ignore[arg-type]


def test_the_list_is_a_sound_model(qtmodeltester: ModelTester, desk: Desk) -> None:
    desk.check()
    model = CheckedModel(CheckingWords())
    model.set_rows(desk.rows)
    qtmodeltester.check(model)
    model.show_kind("exact")
    assert model.rowCount() == 1


def test_every_control_has_a_name(desk: Desk) -> None:
    desk.check()
    for widget in (desk.briefing, desk.list, desk.tabs):
        assert widget.accessibleName()
    assert desk.list.model().index(0, 0).data().startswith(f"Exact. {made.EXACT}. Geannoteerde agenda")


def test_a_short_quote_takes_one_line_and_a_long_one_two(desk: Desk) -> None:
    """Under every short quote there was room for a line that it does not have."""
    desk.check()
    heights = {desk.list.visualRect(desk.list.model().index(at, 0)).height() for at in range(len(desk.rows))}
    assert len(heights) == 1
    narrow = 120
    desk.list.resize(narrow, desk.list.height())
    first = desk.list.model().index(0, 0)
    assert desk.list.sizeHintForIndex(first).height() > min(heights)


def test_without_a_text_there_is_no_empty_row_of_tabs(desk: Desk) -> None:
    row = desk.tabs.parentWidget()
    assert row is not None
    assert not row.isVisible()
    desk.check()
    assert row.isVisible()
