"""The names of an agenda: each once, written as a reader would, in an order that can be looked up in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from agendas.model import EntityType
from gui.reading.names import words
from gui.reading.names.listed import names_of
from gui.reading.text_map import Stretch
from tests.gui.reading.names.sample import NAMES, agenda_with

DUTCH = QLocale("nl")


def _canonical(kind: EntityType, *forms: str) -> list[str]:
    names = names_of(agenda_with((form, kind, form) for form in forms))
    return [name.canonical for name in names[kind]]


def test_a_name_is_listed_once_with_its_places_and_written_forms() -> None:
    names = names_of(agenda_with(NAMES))
    assert {kind: len(found) for kind, found in names.items()} == {
        "person": 1, "country": 3, "meeting": 1, "date": 1
    }  # fmt: skip
    ukraine = names["country"][0]
    assert ukraine.variants == (("Oekraïne", 2), ("Kyiv", 1))
    assert ukraine.places == (Stretch("p1", 4, 12), Stretch("p3", 4, 8), Stretch("p7", 4, 12))


def test_the_most_frequent_come_first_then_the_alphabet_without_its_accents() -> None:
    assert _canonical("country", "Zweden", "Öland", "Oman", "Zweden", "Albanië") == [
        "Zweden", "Albanië", "Öland", "Oman"
    ]  # fmt: skip


def test_dates_stand_as_the_days_go_by_those_without_a_year_last() -> None:
    forms = (
        "--05-14",
        "2035",
        "2025-06",
        "2025-04-03/2025-04-04",
        "2025-04-03",
        "eens",
        "2022",
        "2025-12-03",
    )
    assert _canonical("date", *forms) == [
        "2022", "2025-04-03", "2025-04-03/2025-04-04", "2025-06", "2025-12-03", "2035", "--05-14", "eens"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("canonical", "shown"),
    [
        ("2025-04-03/2025-04-04", "3–4 april 2025"),
        ("2025-11-30/2025-12-01", "30 november – 1 december 2025"),
        ("2025-12-31/2026-01-02", "31 december 2025 – 2 januari 2026"),
        ("2025-04-03", "3 april 2025"),
        ("2025-06", "juni 2025"),
        ("2025-06/2025-07", "juni – juli 2025"),
        ("2035", "2035"),
        ("2025/2029", "2025–2029"),
        ("--05-14", "14 mei"),
        ("--05-14/--05-15", "14–15 mei"),
        ("--06", "juni"),
        ("2025-13", "2025-13"),
        ("binnenkort", "binnenkort"),
        ("", ""),
    ],
)
def test_dates_are_written_as_a_reader_would(canonical: str, shown: str) -> None:
    assert words.date_words(canonical, DUTCH) == shown


def test_months_can_be_short() -> None:
    assert words.date_words("2025-11-30/2025-12-01", DUTCH, short=True) == "30 nov – 1 dec 2025"


@given(st.text(alphabet="0123456789-/ a", max_size=24))
def test_any_date_can_be_shown_and_ordered(canonical: str) -> None:
    assert words.date_words(canonical, DUTCH) or not canonical
    assert sorted([canonical, "2025-04-03", "--05", "x"], key=words.date_order)


def test_figures_stand_by_kind_and_size() -> None:
    forms = ("5%", "32", "USD 94000000000", "2,59%", "EUR 3500000000", "EUR 500000000", "7", "veel")
    assert _canonical("figure", *forms) == [
        "EUR 500000000", "EUR 3500000000", "USD 94000000000", "2,59%", "5%", "veel", "7", "32"
    ]  # fmt: skip


def test_a_figure_is_shown_as_written_and_a_number_with_what_is_counted() -> None:
    assert words.figure_words("EUR 3500000000", "3,5 miljard euro", [" wordt"]) == "3,5 miljard euro"
    assert words.figure_words("2%", "2%", [" van het bbp"]) == "2%"
    assert words.figure_words("32", "32", [" ministers", " ministers en", " bondgenoten"]) == (
        "32 ministers, bondgenoten"
    )
    assert words.figure_words("30", "dertig", [", en"]) == "dertig"


def test_papers_stand_by_number_before_titles() -> None:
    forms = ("motie van het lid Piri", "28676-499", "21501-02-3135", "28676-89", "pakket 19", "pakket 7")
    assert _canonical("document", *forms) == [
        "21501-02-3135", "28676-89", "28676-499", "motie van het lid Piri", "pakket 7", "pakket 19"
    ]  # fmt: skip
    (paper,) = names_of(agenda_with([("nr. 499", "document", "28676-499")]))["document"]
    assert paper.shown == "Kamerstuk 28676, no. 499"


@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=6))
def test_papers_of_any_name_can_be_ordered(titles: list[str]) -> None:
    assert len(sorted(titles, key=words.document_order)) == len(titles)
