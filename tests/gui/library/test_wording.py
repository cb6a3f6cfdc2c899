"""How an entry is said in the list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

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
    assert wording.year_of(late) == 2025
