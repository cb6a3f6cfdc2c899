"""What is typed, and what is kept of it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from agendas.library import corrections
from agendas.model import Meeting
from gui.facts.values import (
    FACTS,
    FIRST_YEAR,
    LAST_YEAR,
    changes,
    ends_before_it_begins,
    kept_day,
    kept_kamerstuk,
    one_line,
    shown_day,
    texts_of,
)

DAYS = st.dates(dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31))


def test_the_facts_are_those_of_the_library() -> None:
    assert FACTS == corrections.FACTS


@pytest.mark.parametrize(
    "typed",
    [
        "3-4-2025", "03-04-2025", "3/4/2025", "3.4.2025", "3 4 2025", "3-4-25", "2025-04-03", "2025/4/3",
        "3 april 2025", " 3  April  2025 ", "3 apr. 2025", "3 apr 2025", "3-apr-2025",
    ],
)  # fmt: skip
def test_a_day_in_the_ways_people_type_it(typed: str) -> None:
    assert kept_day(typed) == "2025-04-03"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("14 mei 2025", "2025-05-14"), ("14 May 2025", "2025-05-14"), ("1 mrt 2024", "2024-03-01")],
)
def test_months_have_their_names_in_both_languages(typed: str, kept: str) -> None:
    assert kept_day(typed) == kept


def test_no_day_is_a_day_that_is_not_known() -> None:
    assert kept_day("  ") == ""
    assert shown_day("") == ""


@pytest.mark.parametrize(
    "typed",
    [
        "morgen", "3-4", "2025", "31-4-2025", "29-2-2025", "3-13-2025", "2025-13-01", "3 avril 2025",
        "3-4-20255", "3-4-205", "3-4-0", "0-4-2025", "1-2-3-4", "²-4-2025", "3-4-1066", "9" * 5000 + "-1-1",
    ],
)  # fmt: skip
def test_what_is_no_day(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        kept_day(typed)


@given(st.text())
def test_any_text_is_a_day_nothing_or_an_error(typed: str) -> None:
    try:
        kept = kept_day(typed)
    except ValueError:
        return
    assert kept == "" or dt.date.fromisoformat(kept).isoformat() == kept


@pytest.mark.parametrize("language", ["nl", "en"])
@given(day=DAYS)
def test_a_shown_day_is_read_back(language: str, day: dt.date) -> None:
    usual = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert kept_day(shown_day(day.isoformat())) == day.isoformat()
    finally:
        QLocale.setDefault(usual)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("28676-499", "28676-499"),
        ("28 676, nr. 499", "28676-499"),
        ("28 676 nr. 499", "28676-499"),
        ("28.676, nr 499", "28676-499"),
        ("28676, 499", "28676-499"),
        ("Kamerstuk 28 676, nr. 499", "28676-499"),
        ("Kamerstuk II 28 676, nr. 499", "28676-499"),
        ("kst-28676-499", "28676-499"),
        ("21501-02-3135", "21501-02-3135"),
        ("21 501-02, nr. 3135", "21501-02-3135"),
        ("21 501-02 nr. 3135", "21501-02-3135"),
        ("36 200 V, nr. 12", "36200-V-12"),
        ("36200-V-12", "36200-V-12"),
        ("36 410, nr. AB", "36410-AB"),
        ("28676-49", "28676-49"),
        ("", ""),
    ],
)
def test_a_kamerstuk_in_the_ways_it_is_cited(typed: str, kept: str) -> None:
    assert kept_kamerstuk(typed) == kept


@pytest.mark.parametrize(
    "typed", ["28676", "21501-02", "28 676", "2867-499", "28676-", "nr. 499", "brief", "28676-49999"]
)
def test_what_is_no_kamerstuk(typed: str) -> None:
    with pytest.raises(ValueError, match="not a Kamerstuk"):
        kept_kamerstuk(typed)


@given(st.integers(10_000, 99_999), st.sampled_from(["", "-02", "-V", "-XIV"]), st.integers(1, 9_999))
def test_a_kept_kamerstuk_stays_as_it_is(dossier: int, part: str, number: int) -> None:
    kept = f"{dossier}{part}-{number}"
    assert kept_kamerstuk(kept) == kept


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert line.isprintable()
    assert one_line(line) == line


def test_days_that_are_not_known_are_never_reversed() -> None:
    assert ends_before_it_begins("2025-05-15", "2025-05-14")
    assert not ends_before_it_begins("2025-05-14", "2025-05-14")
    assert not ends_before_it_begins("", "2025-05-14")
    assert not ends_before_it_begins("2025-05-14", "")


READ = texts_of("Agenda", Meeting("NAVO-top", True, dt.date(2025, 5, 14), None, "Antalya"))


def test_the_facts_as_texts() -> None:
    assert READ == {
        "title": "Agenda", "body": "NAVO-top", "informal": "1", "start": "2025-05-14", "end": "",
        "place": "Antalya", "signatory": "", "kamerstuk": "",
    }  # fmt: skip


def test_nothing_touched_nothing_changed() -> None:
    shown = {**READ, "place": "Brussel"}
    assert changes(shown, shown, READ, frozenset({"place"})) == {}


def test_a_new_value_an_unknown_one_and_one_set_back() -> None:
    shown = {**READ, "place": "Brussel"}
    kept = {**READ, "start": "", "signatory": "Veldkamp"}
    assert changes(kept, shown, READ, frozenset({"place"})) == {
        "start": "", "signatory": "Veldkamp", "place": None
    }  # fmt: skip
