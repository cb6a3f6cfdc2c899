"""What the entities of a megabyte cost, and that hostile text costs no more than its size."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from agendas.model import Entity
from agendas.reading import read_file
from agendas.resources import seeds_folder
from agendas.understanding.dates import Calendar, find_dates
from agendas.understanding.documents import find_documents
from agendas.understanding.entities import find_entities
from agendas.understanding.figures import find_figures
from agendas.understanding.gazetteer import find_names
from agendas.understanding.learned import definitions_in
from agendas.understanding.own_names import NO_OWN_NAMES, NoName, OwnName, OwnNames
from agendas.understanding.people import people_in
from tests.agendas.understanding.made import agenda, block

_SIZE = 60_000
# A square rule takes minutes; the real work a few hundredths of a second.
_LIMIT_SECONDS = 3
# Four times what a slow machine that does other work as well needs.
_MEGABYTE_SECONDS = 3

_UNITS = [
    "tig", "twintig", "een half ", "een ", "honderd", "miljoen ", "EUR 1 ", "EUR 1-", "1 miljard tot ", "1% ",
    "1%-", "euro ", "drie tot ", "procent ", "mei ", "mei-", "1 mei en ", "1, ", "1 mei, ", "20", "2025/",
    "jaar ",
    "artikel 1, ", "artikel 1 en 1 ", "resoluties 1701, ", "nrs. 1, ", "28 676, nrs. 1, 2, ", "motie Aa en ",
    "motie Aa (VVD), ", "COM(2025) ", "minister van ", "minister van Oekraïne ", "minister (",
    "Aa, de minister ",
    "A.", "Aa ", "Aa van ", "Van de ", "president, ", "(hierna: ", "(hierna: Aa ", ", hierna Aa ", "AB (Aa ",
    "Aa Bb (AB) ", "zogeheten Aa ", "Europese aaaaaaaaa (EA) ", "leden Aa (B), ", "'", "‘Aa", "(‘Aa ",
]  # fmt: skip


@pytest.mark.parametrize("unit", _UNITS)
def test_hostile_text_is_finished(unit: str) -> None:
    text = unit * (_SIZE // len(unit))
    found = find_names(text)
    works: list[Callable[[], object]] = [
        lambda: find_dates(text, Calendar()),
        lambda: find_figures(text),
        lambda: find_documents(text),
        lambda: people_in(text, found, {}),
        lambda: list(definitions_in(text, found)),
    ]
    for work in works:
        started = time.perf_counter()
        work()
        assert time.perf_counter() - started < _LIMIT_SECONDS


def test_many_spellings_are_joined_in_time() -> None:
    names = [
        f"Minister Jan{chr(97 + n % 26)} Naam{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}den."
        for n in range(3000)
    ]
    started = time.perf_counter()
    find_entities(agenda(*names), NO_OWN_NAMES, lambda: False)
    assert time.perf_counter() - started < _LIMIT_SECONDS


@pytest.mark.parametrize(
    "own",
    [NO_OWN_NAMES, OwnNames((OwnName("Oekraïne", "place", ("Kyiv",)),), (NoName("NAVO"), NoName("Raad")))],
    ids=["without a list", "with a list"],
)
def test_a_megabyte_is_read_in_time(own: OwnNames) -> None:
    texts = [one.text for seed in sorted(seeds_folder().glob("*.txt")) for one in read_file(seed).blocks]
    letter = agenda(*texts * (1_000_000 // sum(map(len, texts)) + 1))
    started = time.perf_counter()
    entities: tuple[tuple[Entity, ...], ...] = find_entities(letter, own, lambda: False)
    assert time.perf_counter() - started < _MEGABYTE_SECONDS
    assert any(entities)


def test_one_long_block_is_read_in_time() -> None:
    text = "De NAVO-top van 14 mei met EUR 5 miljard en minister Jan Jansma (VVD). " * 3000
    started = time.perf_counter()
    find_entities(agenda(block(text).text), NO_OWN_NAMES, lambda: False)
    assert time.perf_counter() - started < _LIMIT_SECONDS
