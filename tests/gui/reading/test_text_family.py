"""The letters of running text: 60 to 75 characters to a line in each, and the place one reads is kept."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import theme
from gui.reading.document import build, column_width, gutter
from gui.reading.original_pane import OriginalPane
from gui.reading.page import ReadingPage
from gui.reading.positions.view import PositionsList
from tests.gui.reading.sample import agenda_of, read_agenda, understood_agenda

RUNNING = (
    "De minister van Buitenlandse Zaken zal tijdens de bijeenkomst onderstrepen dat Nederland Oekraïne "
    "blijft steunen, politiek, militair, financieel en moreel, zo lang als dat nodig is. Bondgenoten dienen "
    "ten minste 2% van het bbp aan defensie te besteden; het kabinet zet zich in voor “een eerlijke "
    "verdeling van lasten”. "
) * 6
OTHERS = tuple(one for one in theme.PRODUCT_FAMILIES if one != theme.TEXT_FAMILY)


@pytest.fixture(autouse=True)
def _usual_letters(qapp: QApplication) -> Iterator[None]:
    yield
    theme.choose_text_family(qapp, "")


@pytest.fixture
def page(qtbot: QtBot) -> ReadingPage:
    made = ReadingPage()
    qtbot.addWidget(made)
    made.setMinimumSize(400, 300)
    made.resize(1400, 700)
    made.show_agenda(understood_agenda(60))
    made.complete()
    made.show()
    qtbot.waitExposed(made)
    return made


def lines_of(document: QTextDocument) -> list[int]:
    """How many characters the lines of running text have, the last of each paragraph left out."""
    document.documentLayout().documentSize()
    block, found = document.begin(), []
    while block.isValid():
        layout = block.layout()
        found += [layout.lineAt(at).textLength() for at in range(layout.lineCount() - 1)]
        block = block.next()
    return found


@pytest.mark.parametrize("zoom", [70, 100, 200])
@pytest.mark.parametrize("family", theme.PRODUCT_FAMILIES)
def test_a_line_has_60_to_75_characters_in_every_font(family: str, zoom: int, qapp: QApplication) -> None:
    theme.choose_text_family(qapp, family)
    document = build(agenda_of([("p1", "paragraph", RUNNING)]), zoom).document
    document.setTextWidth(gutter(zoom) + column_width(zoom) + 24)
    lines = lines_of(document)
    assert len(lines) > 20
    assert 60 <= median(lines) <= 75
    assert sum(60 <= length <= 75 for length in lines) >= 0.9 * len(lines)


def fonts_in(document: QTextDocument) -> set[str]:
    """The families in which the text of a document is set."""
    return {
        form.format.font().family()
        for form in document.findBlock(document.characterCount() // 2).textFormats()
    }


@pytest.mark.parametrize("family", OTHERS)
def test_the_page_follows_at_once_and_keeps_the_place(
    family: str, page: ReadingPage, qapp: QApplication
) -> None:
    view = page.text
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    cursor = view.textCursor()
    cursor.setPosition(view.cursorForPosition(QPoint(300, 200)).position())
    view.setTextCursor(cursor)
    before, read = view.place(), view.cursorForPosition(QPoint(300, 72)).block().text()
    theme.choose_text_family(qapp, family)
    assert fonts_in(view.document()) == {family}
    assert view.place() == before
    assert view.cursorForPosition(QPoint(300, 72)).block().text() == read
    width = view.width() - view.viewportMargins().left() - view.viewportMargins().right()
    assert abs(width - (gutter(100) + column_width(100) + 24)) < 30  # the scroll bar's


def test_the_column_is_as_wide_as_the_letters_want(qapp: QApplication) -> None:
    """The width was kept for a zoom alone, and held for the serif whatever was chosen."""
    widths = []
    for family in theme.PRODUCT_FAMILIES:
        theme.choose_text_family(qapp, family)
        widths.append(column_width(100))
    assert len(set(widths)) == len(widths)


def test_a_page_that_shows_nothing_follows_too(qtbot: QtBot, qapp: QApplication) -> None:
    page = ReadingPage()
    qtbot.addWidget(page)
    theme.choose_text_family(qapp, theme.LEGIBLE_FAMILY)
    page.show_agenda(read_agenda(20))
    assert fonts_in(page.text.document()) == {theme.LEGIBLE_FAMILY}


def test_the_list_of_positions_follows(page: ReadingPage, qapp: QApplication) -> None:
    page.set_tab("positions")
    theme.choose_text_family(qapp, theme.LEGIBLE_FAMILY)
    lists = page.inspector.findChildren(PositionsList)
    assert [one.type.quote.family() for one in lists] == [theme.LEGIBLE_FAMILY]


def test_the_source_follows_with_the_same_line_on_top(qtbot: QtBot, qapp: QApplication) -> None:
    pane = OriginalPane()
    qtbot.addWidget(pane)
    pane.resize(220, 300)
    pane.show()
    pane.show_agenda(agenda_of([(f"p{at}", "paragraph", f"{at} {RUNNING[: at * 7]}") for at in range(90)]))
    pane.document().documentLayout().documentSize()
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum() // 2)
    top = pane.cursorForPosition(QPoint(40, 4)).blockNumber()
    theme.choose_text_family(qapp, theme.LEGIBLE_FAMILY)
    pane.refresh()  # by the page
    assert pane.document().defaultFont().family() == theme.LEGIBLE_FAMILY
    assert pane.cursorForPosition(QPoint(40, 4)).blockNumber() == top
