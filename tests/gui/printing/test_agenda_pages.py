"""The reading view on paper: nothing lost, in order, with what stands beside it."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter, QTextBlock, QTextCharFormat
from PySide6.QtWidgets import QApplication

from agendas.model import BlockKind, Meeting
from gui import theme
from gui.printing.agenda_pages import GUTTER, AgendaPages
from gui.printing.page_breaks import blocks_of, page_of_line
from gui.printing.things import pdf_of_thing
from gui.printing.wishes import AgendaToPrint, PrintChoices
from tests.gui.printing.samples import TITLE, facts_of, long_agenda, marked_agenda, pages_in
from tests.small_agendas import small_agenda

BARE = PrintChoices(numbers=False, positions=False)


def drawn(pages: AgendaPages, number: int = 0) -> QImage:
    image = QImage(pages.body.toSize(), QImage.Format.Format_RGB32)
    image.fill("white")
    with QPainter(image) as painter:
        pages.paint_body(painter, number)
    return image


def has_bar(pages: AgendaPages) -> bool:
    """Whether the accent stands in the gutter."""
    image, accent = drawn(pages), theme.load("light").colour("accent").rgb()
    return any(
        image.pixel(x, y) == accent for x in range(GUTTER - 14, GUTTER - 8) for y in range(image.height())
    )


@pytest.mark.parametrize("choices", [PrintChoices(names=True), BARE])
def test_every_word_is_there_in_order_across_the_pages(qapp: QApplication, choices: PrintChoices) -> None:
    agenda = long_agenda()
    pages = pages_in(pdf_of_thing(AgendaToPrint(agenda), choices))
    assert len(pages) > 3
    said = re.findall(r"w\d+x\d+", " ".join(pages))
    assert said == [word for block in agenda.paragraphs for word in block.text.split()]


def test_each_page_says_its_number_and_each_but_the_first_the_meeting(qapp: QApplication) -> None:
    pdf = pdf_of_thing(AgendaToPrint(long_agenda()), PrintChoices())
    pages = pages_in(pdf)
    assert all(f"{number} van {len(pages)}" in page for number, page in enumerate(pages, 1))
    assert [page.startswith("NAVO FMM Brussel, 3–4 april 2025") for page in pages] == [
        False,
        *[True] * (len(pages) - 1),
    ]
    assert facts_of(pdf) == (TITLE, (595, 842))


def test_the_first_page_begins_with_facts_and_title_and_the_last_has_the_footnotes(
    qapp: QApplication,
) -> None:
    pages = pages_in(pdf_of_thing(AgendaToPrint(long_agenda()), PrintChoices()))
    first = pages[0].splitlines()
    assert first[:3] == ["NAVO Foreign Ministers Meeting · Brussel · 3–4 april 2025", TITLE, "Werksessie 1"]
    assert re.search(r"Voetnoten\s+1\s+Kamerstuk 28676, nr. 480", pages[-1])


def test_a_paragraphs_number_comes_right_before_its_words(qapp: QApplication) -> None:
    """In the order of the PDF: who copies a page gets "8 De …", not all numbers first."""
    agenda = AgendaToPrint(long_agenda(8))
    numbered = " ".join(pages_in(pdf_of_thing(agenda, PrintChoices())))
    assert re.search(r"\b7\s+w7x0", numbered)
    assert not re.search(r"\b7\s+w7x0", " ".join(pages_in(pdf_of_thing(agenda, BARE))))


def test_a_footnote_keeps_its_number_without_paragraph_numbers(qapp: QApplication) -> None:
    """It is what its mark in the text says."""
    said = " ".join(pages_in(pdf_of_thing(AgendaToPrint(marked_agenda()), BARE)))
    assert re.search(r"1\s+Een noot", said)


def test_no_heading_stands_alone_at_the_foot_of_a_page(qapp: QApplication) -> None:
    """A heading that would be the last line goes to the next page, and it does happen in this range."""
    moved = 0
    for lines in range(25, 42):
        over: list[tuple[BlockKind, str]] = [("list_item", "Een punt.")] * lines
        under: list[tuple[BlockKind, str]] = [("heading", "Kop"), ("heading", "Kop"), ("paragraph", "Tekst.")]
        pages = AgendaPages(small_agenda([*over, *under], title=TITLE))
        for block in blocks_of(pages):
            if block.blockFormat().headingLevel():
                assert page_of(pages, block) == page_of(pages, block.next()), lines
                moved += bool(block.blockFormat().pageBreakPolicy())
    assert moved


def page_of(pages: AgendaPages, block: QTextBlock) -> int:
    return page_of_line(block, block.layout().lineAt(0), pages.body.height())


def test_a_bar_stands_at_a_position_if_wanted(qapp: QApplication) -> None:
    assert has_bar(AgendaPages(marked_agenda()))
    assert not has_bar(AgendaPages(marked_agenda(), PrintChoices(positions=False)))


def test_names_are_underlined_if_wanted_and_nothing_beside_them(qapp: QApplication) -> None:
    """The emoji before it takes two places in Qt's text."""

    def underlined(choices: PrintChoices) -> list[str]:
        pages = AgendaPages(marked_agenda(), choices)
        none = QTextCharFormat.UnderlineStyle.NoUnderline
        runs = [
            run
            for block in blocks_of(pages)
            for run in block.textFormats()
            if run.format.underlineStyle() != none
        ]
        text = next(block.text() for block in blocks_of(pages) if "😀" in block.text()).encode("utf-16-le")
        return [text[2 * run.start : 2 * (run.start + run.length)].decode("utf-16-le") for run in runs]

    assert underlined(PrintChoices(names=True)) == ["Nederland"]
    assert underlined(PrintChoices()) == []


def test_a_footnote_mark_stands_where_it_stood(qapp: QApplication) -> None:
    pages = AgendaPages(marked_agenda())
    assert "Eerst 😀 dit.1 Nederland steunt dat." in pages.toPlainText().splitlines()


def test_paper_is_light_in_a_dark_window(qapp: QApplication) -> None:
    light = drawn(AgendaPages(marked_agenda()))
    theme.choose(qapp, "dark")
    try:
        assert drawn(AgendaPages(marked_agenda())) == light
    finally:
        theme.choose(qapp, "light")


def test_a_document_without_anything_is_one_page_with_its_name(qapp: QApplication) -> None:
    pages = pages_in(pdf_of_thing(AgendaToPrint(small_agenda([], meeting=Meeting())), PrintChoices()))
    assert len(pages) == 1
    assert "klein.txt" in pages[0]


def test_text_never_becomes_mark_up_and_a_list_mark_hangs(qapp: QApplication) -> None:
    kinds: list[tuple[BlockKind, str]] = [("list_item", "- <b>vet</b> & meer"), ("letter", "<img src=x>")]
    pages = AgendaPages(small_agenda(kinds))
    assert "- <b>vet</b> & meer" in pages.toPlainText()
    assert "<img src=x>" in pages.toPlainText()
    hanging = [block.blockFormat().textIndent() < 0 for block in blocks_of(pages)]
    assert hanging.count(True) == 1


def test_a_title_of_hundreds_of_words_does_not_run_over_the_page(qapp: QApplication) -> None:
    agenda = replace(long_agenda(), title="lang " * 300, meeting=Meeting())
    pages = pages_in(pdf_of_thing(AgendaToPrint(agenda), PrintChoices()))
    assert "…" in pages[1].splitlines()[0]
    assert len(pages[1].splitlines()[0]) < 200


def test_a_pdf_is_made_on_a_pools_thread(qapp: QApplication, capfd: pytest.CaptureFixture[str]) -> None:
    with ThreadPoolExecutor(1) as pool:
        pdf = pool.submit(pdf_of_thing, AgendaToPrint(long_agenda(3)), PrintChoices()).result()
    assert "w3x59" in pages_in(pdf)[0]
    assert "QBasicTimer" not in capfd.readouterr().err


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=6))
def test_any_text_is_printed_whole(qapp: QApplication, texts: list[str]) -> None:
    """As many characters as the agenda has; what a page cannot show is replaced, never lost."""
    pages = AgendaPages(small_agenda([("paragraph", text) for text in texts], title=TITLE))
    shown = [block.length() - 1 for block in blocks_of(pages)]
    assert shown[2:] == [sum(2 if sign > "\uffff" else 1 for sign in text) for text in texts]
