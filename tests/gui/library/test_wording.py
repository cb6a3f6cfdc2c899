"""How an entry is said in the list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from gui.library import wording
from tests.gui.library.entries import ANTALYA, DECEMBER, EMPTY, HELSINGBORG, LODZ, UNDATED, entry


@pytest.fixture(autouse=True)
def _dutch_dates() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl"))
    yield
    QLocale.setDefault(before)


def test_a_day_a_span_and_a_span_over_two_months() -> None:
    assert wording.date_lines(DECEMBER) == ("3 dec",)
    assert wording.date_lines(HELSINGBORG) == ("21–22 mei",)
    assert wording.date_lines(LODZ) == ("30 jun –", "1 jul")
    assert wording.date_lines(UNDATED) == ()


def test_what_stands_in_the_two_lines() -> None:
    assert (wording.headline(DECEMBER), wording.subline(DECEMBER)) == (
        "Brussel",
        "NAVO Foreign Ministers Meeting",
    )
    assert (wording.headline(UNDATED), wording.subline(UNDATED)) == ("Een brief over de zomer", "")
    assert (wording.headline(EMPTY), wording.subline(EMPTY)) == ("empty.txt", "")


def test_a_meeting_without_a_place_has_its_title_beneath() -> None:
    group = entry("x", body="Eurogroep", title="Geannoteerde agenda Eurogroep")
    assert (wording.headline(group), wording.subline(group)) == ("Eurogroep", "Geannoteerde agenda Eurogroep")


def test_text_of_documents_stays_on_one_line_and_turns_nothing_round() -> None:
    assert wording.headline(entry("x", "Den\u00a0\n Haag\u202e")) == "Den Haag\ufffd"


def test_all_of_it_for_a_screen_reader() -> None:
    assert (
        wording.spoken(DECEMBER) == "3 december 2025, Brussel, NAVO Foreign Ministers Meeting, 26 position(s)"
    )
    assert wording.spoken(ANTALYA) == (
        "14 mei 2025 – 15 mei 2025, Antalya, NAVO Foreign Ministers Meeting, informal"
    )


def test_a_meeting_of_which_only_the_last_day_is_known() -> None:
    late = entry("x", "Brussel", end=dt.date(2025, 3, 10))
    assert wording.date_lines(late) == ("10 mrt",)


def test_where_no_heading_says_the_year_the_date_does() -> None:
    assert wording.date_lines(DECEMBER, with_year=True) == ("3 dec", "2025")
    assert wording.date_lines(HELSINGBORG, with_year=True) == ("21–22 mei", "2026")
    assert wording.date_lines(LODZ, with_year=True) == ("30 jun –", "1 jul 2023")
    assert wording.date_lines(UNDATED, with_year=True) == ()


OLDER = replace(ANTALYA, version=1, versions=2)


def test_which_version_it_is_is_shown_and_said() -> None:
    assert wording.subline_with_version(OLDER) == "version 1 of 2 · NAVO Foreign Ministers Meeting"
    assert wording.subline_with_version(ANTALYA) == "NAVO Foreign Ministers Meeting"
    assert wording.spoken(OLDER).endswith("informal, version 1 of 2, an older version")
    newest = replace(OLDER, version=2)
    assert wording.spoken(newest).endswith("informal, version 2 of 2")


def test_what_was_corrected_is_named_in_the_tooltip_alone() -> None:
    corrected = replace(DECEMBER, title="Titel", corrected=frozenset({"place", "end", "start"}))
    assert wording.tooltip_lines(corrected) == ["Titel", "26 position(s)", "corrected by hand: date, place"]
    assert wording.spoken(corrected) == wording.spoken(DECEMBER)


def test_every_fact_that_can_be_corrected_has_a_name() -> None:
    facts = ("title", "body", "informal", "start", "end", "place", "signatory", "kamerstuk")
    lines = [
        wording.tooltip_lines(replace(DECEMBER, corrected=frozenset({fact, "not a fact"})))[-1]
        for fact in facts
    ]
    assert len(set(lines)) == len(facts) - 1  # the first and last day are one date
    assert all(line.removeprefix("corrected by hand: ").strip() for line in lines)


def test_a_missing_original_is_said_with_what_helps() -> None:
    missing = replace(DECEMBER, missing=True)
    assert "Add the document again" in wording.spoken(missing)
    assert "Add the document again" in wording.tooltip_lines(missing)[-1]


def test_the_file_is_named_as_the_user_knows_it() -> None:
    """The original stands under its hash in the library's folder."""
    assert wording.headline(replace(EMPTY, name="brief.docx")) == "brief.docx"


def test_headings() -> None:
    assert wording.heading("place", "Den\u202e Haag") == "Den\ufffd Haag"
    assert [wording.heading(by, None) for by in ("year", "place", "body")] == [
        "Without date",
        "Without place",
        "Without kind of meeting",
    ]
    assert wording.spoken_heading("place", "Brussel", 2) == "Brussel, 2 agenda(s)"
