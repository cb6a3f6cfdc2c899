"""What the document on the screen holds, and what it must not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from agendas.model import Block, Meeting
from gui.reading.document import bound, build, display_order, same_text
from gui.reading.facts import facts_line
from gui.widgets.meeting_words import meeting_dates
from gui.widgets.shown_characters import LONGEST_LINE, chunks, shown
from tests.gui.reading.sample import agenda_of, read_agenda, understood_agenda, with_blocks


def test_the_title_comes_first_and_everything_is_there_literally(qapp: QApplication) -> None:
    document = build(read_agenda(), 100)
    lines = document.document.toPlainText().split("\n")
    assert lines[0].startswith("NAVO Foreign Ministers Meeting · Brussel · 3–4 April 2025 · C.C.J. Veldkamp")
    assert lines[0].endswith("informal")
    assert lines[1] == "Geannoteerde agenda NAVO FMM 3 en 4 april 2025"
    assert lines[2] == "Hierbij bied ik u de geannoteerde agenda aan."
    assert lines[3].endswith("in Brussel 😀.1 Oekraïne is uitgenodigd.")
    assert "over <b>wapens</b> & vrede.2" in lines[7]
    assert lines[-2:] == ["Kamerstuk 28676, nr. 499 <i>", "Kamerstuk 28676, nr. 489"]
    assert [mark.number for mark in document.marks] == ["1", "2"]


def test_a_text_without_a_title_or_facts_shows_its_name_and_no_empty_line(qapp: QApplication) -> None:
    agenda = agenda_of([("p1", "paragraph", "Zomaar een tekst.")], title="brief.txt")
    assert build(agenda, 100).document.toPlainText() == "brief.txt\nZomaar een tekst."
    nameless = agenda_of([("p1", "paragraph", "Zomaar een tekst.")], title="")
    assert build(nameless, 100).document.toPlainText() == "Zomaar een tekst."


def test_only_a_covering_letter_gives_way_to_the_title() -> None:
    agenda = agenda_of(
        [("p1", "paragraph", "Eerst."), ("t1", "title", "Bijlage"), ("p2", "paragraph", "Dan.")]
    )
    assert [block.id for block in display_order(agenda.blocks)] == ["p1", "t1", "p2"]
    assert [block.id for block in display_order(read_agenda().blocks)][:3] == ["t1", "l1", "p1"]


def test_the_paragraphs_of_the_document_know_their_blocks(qapp: QApplication) -> None:
    document = build(read_agenda(), 100)
    facts = document.document.begin()
    assert document.block_of(facts) is None
    title = document.block_of(facts.next())
    assert title is not None
    assert title.id == "t1"


def test_an_overlong_line_is_broken_but_stays_one_block(qapp: QApplication) -> None:
    text = "x" * (2 * LONGEST_LINE + 5)
    document = build(agenda_of([("p1", "paragraph", text)], title=""), 100)
    assert document.document.blockCount() == 3
    assert max(len(line) for line in document.document.toPlainText().split("\n")) == LONGEST_LINE
    assert document.text_map.stretches(0, document.document.characterCount())[0].end == len(text)
    last = document.block_of(document.document.lastBlock())
    assert isinstance(last, Block)
    assert last.id == "p1"


def test_an_overlong_paragraph_is_broken_after_a_space() -> None:
    text = "woord " * LONGEST_LINE
    cuts = list(chunks(text))
    assert [start for start, _ in cuts[1:]] == [end for _, end in cuts[:-1]]
    assert cuts[-1][1] == len(text)
    assert all(text[end - 1] == " " and end - start <= LONGEST_LINE for start, end in cuts)
    assert list(chunks("")) == [(0, 0)]


def test_shown_text_is_as_long_as_the_text() -> None:
    assert shown("a\u2028b\u2029c\ufdd0\ufdd1\ufffc\ud83d\x00\t") == "a b c\ufffd\ufffd\ufffd\ufffd\ufffd "


def test_in_a_title_a_day_stays_with_its_month_and_year(qapp: QApplication) -> None:
    """December 2025 broke after "VAN 3". What is found and copied is the agenda's text, not the screen's."""
    title = "AGENDA VAN DE 32 LANDEN OP 3 december 2025"
    assert bound(title).replace("\u00a0", "_") == "AGENDA VAN DE 32_LANDEN OP 3_december_2025"
    document = build(agenda_of([("t", "title", title), ("p1", "paragraph", "Op 3 december.")]), 100).document
    assert bound(title) in document.toRawText()
    assert "Op 3 december." in document.toRawText()


def test_understanding_does_not_change_the_text() -> None:
    assert same_text(read_agenda(), understood_agenda())
    assert not same_text(read_agenda(), read_agenda(1))
    changed = with_blocks(read_agenda(), p1=lambda block: replace(block, footnote_refs=()))
    assert not same_text(read_agenda(), changed)


def test_dates_of_a_meeting() -> None:
    dutch = QLocale("nl")

    def dates(start: dt.date | None, end: dt.date | None) -> str:
        return meeting_dates(Meeting(start=start, end=end), dutch)

    april = dt.date(2025, 4, 3)
    assert dates(None, None) == ""
    assert dates(april, None) == dates(april, april) == "3 april 2025"
    assert dates(april, dt.date(2025, 4, 4)) == "3–4 april 2025"
    assert dates(dt.date(2025, 11, 30), dt.date(2025, 12, 1)) == "30 november – 1 december 2025"
    assert dates(dt.date(2025, 12, 31), dt.date(2026, 1, 1)) == "31 december 2025 – 1 januari 2026"


def test_facts_that_are_not_known_leave_no_trace() -> None:
    assert facts_line(Meeting()).text == ""
    assert facts_line(Meeting(place="Brussel", kamerstuk="28676-499")).text == "Brussel · Kamerstuk 28676-499"
    assert facts_line(Meeting(informal=True)).tag == "informal"
