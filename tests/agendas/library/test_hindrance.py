"""Why a search finds nothing, and what is found without the part that is to blame."""

from __future__ import annotations

import datetime as dt

import pytest

from agendas.library.found import Hindrance
from agendas.library.hindrance import MOST_PARTS, parts_of
from tests.agendas.library.searchable import held, index_of, record


def hindrance_of(query: str) -> Hindrance | None:
    index = index_of(
        record("a", "Oekraïne vraagt steun.", "De Zuidflank vraagt aandacht."),
        record("b", "Hormuz is dicht.", meeting=held(dt.date(2026, 5, 21), "Helsingborg")),
    )
    try:
        return index.search(query).hindrance
    finally:
        index.close()


@pytest.mark.parametrize(
    ("query", "nowhere", "rest"),
    [
        ("fietspad", ("fietspad",), ""),
        ("Oekraïne fietspad", ("fietspad",), "Oekraïne"),
        ("fietspad Oekraïne stoplicht", ("fietspad", "stoplicht"), "Oekraïne"),
        ("fietspad stoplicht", ("fietspad", "stoplicht"), ""),
        ("Oekraïne Hormuz", (), "Oekraïne"),  # both are somewhere, but in no agenda together
        ("Oekraïne jaar:2026", (), "Oekraïne"),
        ("jaar:2026 Oekraïne", (), "Oekraïne"),  # the condition is left out, wherever it stands
        ("Oekraïne jaar:1999", ("jaar:1999",), "Oekraïne"),
        ("Hormuz plaats:Brussel", (), "Hormuz"),
        ("Hormuz -dicht", (), "Hormuz"),
        ('Oekraïne "geen steun"', ('"geen steun"',), "Oekraïne"),
        ("fiets OR stoplicht Oekraïne", ("fiets OR stoplicht",), "Oekraïne"),
        ("Oekraïne Hormuz fietspad", ("fietspad",), ""),
    ],
)
def test_what_stands_nowhere_and_what_is_found_without_it(
    query: str, nowhere: tuple[str, ...], rest: str
) -> None:
    assert hindrance_of(query) == Hindrance(nowhere, rest)


def test_what_finds_something_and_what_asks_nothing_has_no_hindrance() -> None:
    assert hindrance_of("Oekraïne") is None
    assert hindrance_of("  ") is None


def test_a_pasted_sentence_is_not_looked_up_word_by_word() -> None:
    words = " ".join(f"woord{number}" for number in range(MOST_PARTS + 1))
    assert hindrance_of(words) is None


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ('steun plaats:"Den Haag" -oorlog', ["steun", 'plaats:"Den Haag"', "-oorlog"]),
        ("steun OF hulp OR bijstand nu", ["steun OF hulp OR bijstand", "nu"]),
        ("„twee woorden” los", ["„twee woorden”", "los"]),
        ("", []),
    ],
)
def test_the_parts_are_what_was_typed(typed: str, parts: list[str]) -> None:
    assert parts_of(typed) == parts
