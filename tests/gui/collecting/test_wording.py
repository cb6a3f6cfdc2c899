"""What the rows of the collection say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from agendas.quoting.quote import Quote
from gui.collecting import wording
from gui.collecting.listed import HeadingRow, QuoteRow
from tests.gui.collecting.sample import APRIL, UNDATED, collection, piece, quote

DAYS = "3–4\u00a0april\u00a02025"
"""On one line: a year by itself on the next says nothing."""


@pytest.fixture(autouse=True)
def _dutch_dates() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl"))
    yield
    QLocale.setDefault(before)


def test_a_source_tells_place_meeting_and_days() -> None:
    assert wording.source_words(quote("Woorden.")) == f"paragraph 8 · NAVO FMM Brussel · {DAYS}"


def test_under_its_meeting_a_source_tells_the_place_alone_unless_it_has_none() -> None:
    assert wording.source_words(quote("Woorden."), under_meeting=True) == "paragraph 8"
    title = quote("Titel", paragraph=None)
    assert wording.source_words(title, under_meeting=True) == f"NAVO FMM Brussel · {DAYS}"


def test_without_a_meeting_the_title_stands_for_it_else_the_file() -> None:
    assert wording.document_words(UNDATED) == "Brief zonder datum"
    assert wording.document_words(replace(UNDATED, title=" ")) == "brief.txt"


def test_a_heading_begins_with_the_days_which_a_narrow_panel_must_not_cut_off() -> None:
    assert wording.heading_words(HeadingRow("", APRIL, 2)) == f"{DAYS} · NAVO FMM Brussel"
    assert wording.heading_words(HeadingRow("defensie-uitgaven")) == "Defensie-uitgaven"
    assert wording.heading_words(HeadingRow()) == "Other"


def test_a_quote_over_two_paragraphs_names_both() -> None:
    both = Quote(APRIL, (piece("Eerst.", 8), piece("Dan.", 9)))
    assert wording.source_words(both).startswith("paragraph 8–9 · ")


def test_a_screen_reader_hears_both_quotes_of_a_pair_and_the_tags() -> None:
    first, pair, *_ = collection()
    said = wording.spoken(QuoteRow(pair))
    assert said.index("2% van het bbp") < said.index("now") < said.index("5% van het bbp")
    assert wording.spoken(QuoteRow(first)).endswith("Tags: kern")
    assert wording.spoken(HeadingRow("Rusland", None, 3)) == "Rusland, quotes: 3"


def test_a_tooltip_says_what_a_mark_means_and_names_both_documents() -> None:
    tip = wording.tip(QuoteRow(collection()[1], "by context"))
    assert "reads differently" in tip
    assert "Geannoteerde agenda april" in tip
    assert "Geannoteerde agenda december" in tip


def test_a_tooltip_of_a_million_characters_is_cut() -> None:
    endless = QuoteRow(replace(collection()[0], quote=quote("x" * 1_000_000)))
    assert len(wording.tip(endless)) < 2 * wording.LONGEST_TIP
