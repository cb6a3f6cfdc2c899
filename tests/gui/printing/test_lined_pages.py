"""Lines on pages: each on one, and whole."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QApplication

from gui.printing.agenda_pages import AgendaPages
from gui.printing.lined_pages import LinedPages
from gui.printing.page_breaks import blocks_of, page_of_line
from gui.printing.things import pages_of
from gui.printing.wishes import PrintChoices, QuotesToPrint
from tests.gui.printing.samples import collection, long_agenda


def places_of(pages: LinedPages) -> list[list[int]]:
    """For each line in order, the pages that it is painted on. Fails when it is cut off there."""
    places: list[list[int]] = []
    height = pages.body.height()
    for block in blocks_of(pages):
        found: dict[int, list[int]] = {}
        for number in range(pages.pageCount()):
            for line in pages.lines_on(block, number):
                found.setdefault(line.lineNumber(), []).append(number)
                top = block.layout().position().y() + line.y() - number * height
                assert -0.1 <= top <= height - line.height() + 0.1
        assert len(found) == block.layout().lineCount()
        places += found.values()
    return places


@pytest.mark.parametrize("count", range(5, 60, 6))
def test_each_line_of_a_collection_is_on_one_page_and_not_cut(qapp: QApplication, count: int) -> None:
    """The first line of a page was lost: Qt put it a 64th of a pixel above where the page began."""
    thing = QuotesToPrint(collection(count, note="Mijn eigen noot bij dit citaat. " * (count % 4)))
    pages = pages_of(thing, PrintChoices())
    assert isinstance(pages, LinedPages)
    places = places_of(pages)
    assert all(len(on) == 1 for on in places)
    assert places == sorted(places)
    for block in blocks_of(pages):
        if block.blockFormat().headingLevel():
            assert first_page(pages, block) == first_page(pages, block.next())


def first_page(pages: LinedPages, block: QTextBlock) -> int:
    return page_of_line(block, block.layout().lineAt(0), pages.body.height())


def test_the_hundredth_page_is_as_exact_as_the_first(qapp: QApplication) -> None:
    pages = AgendaPages(long_agenda(10, 5000))
    assert pages.pageCount() > 100
    assert all(len(on) == 1 for on in places_of(pages))
