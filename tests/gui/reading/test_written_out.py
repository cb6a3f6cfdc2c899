"""Dates, figures and papers written out from their canonical forms."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from agendas.model import EntityType
from gui.reading.written_out import is_kamerstuk, written_out


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("canonical", "words"),
    [
        ("2025-04-03", "donderdag 3 april 2025"),
        ("2025-04-03/2025-04-04", "donderdag 3 april – vrijdag 4 april 2025"),
        ("2025-12-31/2026-01-01", "woensdag 31 december 2025 – donderdag 1 januari 2026"),
        ("2025-04", "april 2025"),
        ("--04", "april"),
        ("--04-03", "3 april"),  # the year is not known, so the weekday is not either
        ("2024/2027", "2024–2027"),
        ("2035", "2035"),
        ("2025-02-30", "2025-02-30"),
        ("2025-13", "2025-13"),
        ("2025-Q1", "2025-Q1"),
    ],
)
def test_dates(canonical: str, words: str) -> None:
    assert written_out("date", canonical) == words


@pytest.mark.parametrize(
    ("canonical", "words"),
    [
        ("EUR 3500000000", "€ 3.500.000.000"),
        ("USD 1000-2500.5", "USD 1.000 – 2.500,5"),
        ("2%", "2%"),
        ("2,5%", "2,5%"),
        ("1.5-2%", "1,5 – 2%"),
        ("32", "32"),
        ("32000", "32.000"),
        ("EUR " + "9" * 40, "€ 9" + ".999" * 13),
        ("veel", "veel"),
    ],
)
def test_figures(canonical: str, words: str) -> None:
    assert written_out("figure", canonical) == words


@pytest.mark.parametrize(
    ("canonical", "words"),
    [
        ("28676-499", "Kamerstuk 28676, no. 499"),
        ("21501-02-3135", "Kamerstuk 21501-02, no. 3135"),
        ("36200-V-12", "Kamerstuk 36200-V, no. 12"),
        ("28676", "28676"),
        ("COM(2020) 381", "COM(2020) 381"),
    ],
)
def test_papers(canonical: str, words: str) -> None:
    assert written_out("document", canonical) == words
    assert is_kamerstuk("document", canonical) is (words != canonical)


@pytest.mark.parametrize("kind", ["person", "place", "meeting"])
def test_names_stand_as_they_are(kind: EntityType) -> None:
    assert written_out(kind, "2025-04-03") == "2025-04-03"
    assert not is_kamerstuk(kind, "28676-499")
