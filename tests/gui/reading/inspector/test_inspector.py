"""The inspector: three tabs, built late, chosen by keyboard and remembered; the contents behind the first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.reading.inspector.inspector import Inspector
from gui.reading.inspector.outline import footnote_rows, heading_rows
from gui.reading.inspector.row_list import _Delegate
from gui.reading.text_map import Place, Stretch
from gui.widgets.tab_row import TabRow
from tests.gui.reading.positions.sample import stating
from tests.gui.reading.sample import FIRST, THIRD, agenda_of, read_agenda, understood_agenda, with_blocks


def _shown(qtbot: QtBot, *, complete: bool = True) -> Inspector:
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.resize(300, 600)
    if complete:
        inspector.complete()
    inspector.show()
    qtbot.waitExposed(inspector)
    return inspector


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    made = _shown(qtbot)
    made.show_agenda(understood_agenda(), understood=True)
    return made


def _tab_names(tabs: TabRow) -> list[str]:
    row = QAccessible.queryAccessibleInterface(tabs)
    return [row.child(index).text(QAccessible.Text.Name) for index in range(tabs.count())]


# Tabs


def test_positions_come_first_and_each_tab_has_the_whole_height(inspector: Inspector) -> None:
    contents = inspector.contents
    assert inspector.tab == "positions"
    panels = {"contents": contents.outline, "positions": contents.positions, "names": contents.names}
    for name, panel in panels.items():
        inspector.set_tab(name)
        QApplication.processEvents()
        assert [other for other, one in panels.items() if one.isVisible()] == [name]
        assert panel.height() == inspector.height() - contents.tabs.height()


def test_keys_on_the_row_choose_a_tab_and_tell(inspector: Inspector, qtbot: QtBot) -> None:
    tabs = inspector.contents.tabs
    tabs.setFocus()
    told: list[str] = []
    inspector.tab_changed.connect(told.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(tabs, key)
    assert told == ["names", "positions", "contents", "names"], "at the end Right goes nowhere"
    assert tabs.hasFocus()
    assert inspector.contents.names.isVisible()


def test_a_click_chooses_a_tab(inspector: Inspector, qtbot: QtBot) -> None:
    tabs = inspector.contents.tabs
    with qtbot.waitSignal(inspector.tab_changed) as told:
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert told.args == ["contents"]
    assert inspector.tab == "contents"
    assert inspector.contents.outline.isVisible()


def test_the_remembered_tab_is_set_in_silence_even_before_the_contents_are_built(qtbot: QtBot) -> None:
    inspector = _shown(qtbot, complete=False)
    with qtbot.assertNotEmitted(inspector.tab_changed):
        inspector.set_tab("contents")
        assert inspector.tab == "contents"
        inspector.complete()
        assert not inspector.contents.outline.isHidden()
        inspector.set_tab("")
    assert inspector.tab == "positions", "of a tab that is not known"


def test_nothing_is_built_before_it_is_asked_for(qtbot: QtBot) -> None:
    inspector = _shown(qtbot, complete=False)
    inspector.show_agenda(stating(), understood=True)
    inspector.set_order("text")
    inspector.set_zoom(150)
    inspector.set_hidden_types(frozenset({"date"}))
    inspector.mark_place(Place("p1", 0))
    assert not inspector.copy_reached()
    assert inspector._contents is None
    assert inspector.contents.positions.count == 4
    assert inspector.contents.positions.in_order.isChecked()
    assert inspector.contents.positions.list.type.zoom == 150
    assert inspector.hidden_types == {"date"}


def test_the_tabs_can_be_heard_with_the_number_of_positions(inspector: Inspector) -> None:
    tabs = inspector.contents.tabs
    assert tabs.accessibleName() == "What the panel shows"
    assert _tab_names(tabs) == ["Contents", "Positions 2", "Who and what"]
    inspector.show_agenda(read_agenda(), understood=False)
    assert _tab_names(tabs) == ["Contents", "Positions", "Who and what"], "nothing has been counted yet"


def test_choosing_a_tab_moves_no_tab(inspector: Inspector) -> None:
    tabs = inspector.contents.tabs
    rects = [tabs.tabRect(index) for index in range(3)]
    tabs.setCurrentIndex(2)
    assert [tabs.tabRect(index) for index in range(3)] == rects
    assert rects[2].right() < inspector.width()


def test_a_name_is_shown_on_its_tab(inspector: Inspector, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(inspector.tab_changed):
        inspector.show_entity("country", "Oekraïne")
    assert inspector.tab == "names"


# Contents


def test_headings_have_their_first_paragraph_and_count_their_positions() -> None:
    rows = heading_rows(understood_agenda(), "{} standpunten".format)
    assert [(row.text, row.number, row.detail) for row in rows] == [
        ("Werksessie Oekraïne", "2", "2 standpunten"),
        ("Overig", "3", ""),
    ]


def test_a_heading_right_above_another_has_no_paragraph_of_its_own() -> None:
    agenda = agenda_of([("h1", "heading", "Deel"), ("h2", "heading", "Kop"), ("p1", "paragraph", "Tekst.")])
    levels = {"h1": 1, "h2": 2}
    agenda = replace(
        agenda, blocks=tuple(replace(block, level=levels.get(block.id, 0)) for block in agenda.blocks)
    )
    assert [(row.number, row.level) for row in heading_rows(agenda, str)] == [("", 0), ("1", 1)]


def test_a_footnote_leads_to_the_word_it_belongs_to() -> None:
    agenda = understood_agenda()
    first, second = footnote_rows(agenda)
    assert (first.number, first.text) == ("1", "Kamerstuk 28676, nr. 499 <i>")
    assert FIRST[first.target.start : first.target.end] == "😀."
    assert THIRD[second.target.start : second.target.end] == "vrede."
    assert first.tip == "<qt>Kamerstuk 28676, nr. 499 &lt;i&gt;</qt>"
    without_mark = with_blocks(agenda, p1=lambda block: replace(block, footnote_refs=()))
    assert footnote_rows(without_mark)[0].target == Stretch("f1", 0, 28)


def test_the_section_being_read_is_marked(inspector: Inspector) -> None:
    headings = inspector.contents.outline.headings
    marked = []
    for block in ("p1", "h1", "p2", "p3", "f1"):
        inspector.mark_place(Place(block, 0))
        marked.append(headings.current)
    assert marked == [-1, 0, 0, 1, 1]


def test_a_document_without_headings_says_so(inspector: Inspector) -> None:
    outline = inspector.contents.outline
    inspector.set_tab("contents")
    assert not outline.empty.isVisible()
    inspector.show_agenda(agenda_of([("p1", "paragraph", "Alleen tekst.")]), understood=True)
    assert outline.empty.isVisible()
    assert not outline.headings.isVisible()
    assert not outline.footnotes.isVisible()


def test_a_heading_that_is_a_sentence_is_read_whole(inspector: Inspector) -> None:
    """Berlin 2022: two lines of it said "op de Ra…", with half of the panel empty."""
    words = (
        "Bespreking extra steun aan Oekraïne vanuit European Peace Facility op de Raad Buitenlandse Zaken "
        "van maandag 16 mei 2022 en de Raad Buitenlandse Zaken/Defensie op dinsdag 17 mei 2022"
    )
    inspector.resize(300, 700)
    inspector.set_tab("contents")
    inspector.show_agenda(agenda_of([("h1", "heading", words)]), understood=True)
    QApplication.processEvents()
    headings = inspector.contents.outline.headings
    delegate = headings.itemDelegate()
    assert isinstance(delegate, _Delegate)
    lines = delegate.lines_of(headings.rows[0], headings.viewport().width())
    assert " ".join(lines) == words


def test_the_footnotes_fold(inspector: Inspector) -> None:
    inspector.set_tab("contents")
    section = inspector.contents.outline._notes
    assert section.heading.accessibleName() == "Footnotes 2"
    section.heading.setFocus()
    QTest.keyClick(section.heading, Qt.Key.Key_Space)
    assert not inspector.contents.outline.footnotes.isVisible()
    QTest.keyClick(section.heading, Qt.Key.Key_Space)
    assert inspector.contents.outline.footnotes.isVisible()


def test_keys_in_the_contents_scroll_them_and_enter_goes_there(inspector: Inspector, qtbot: QtBot) -> None:
    inspector.set_tab("contents")
    inspector.show_agenda(
        agenda_of([(f"h{at}", "heading", f"Kop {at}") for at in range(60)]), understood=True
    )
    QApplication.processEvents()
    outline = inspector.contents.outline
    bar = outline.area.verticalScrollBar()
    outline.setFocus()
    QTest.keyClick(outline.headings, Qt.Key.Key_End)
    assert bar.value() > bar.maximum() * 0.9
    with qtbot.waitSignal(inspector.place_chosen) as chosen:
        QTest.keyClick(outline.headings, Qt.Key.Key_Return)
    assert chosen.args == [Stretch("h59", 0, 6)]
    QTest.keyClick(outline.headings, Qt.Key.Key_Home)
    assert bar.value() < bar.maximum() * 0.1
