"""The data files: complete, sorted, and their own examples fit."""

from __future__ import annotations

import re

import pytest

from agendas.reading.knowledge import abbreviations, table
from agendas.resources import resource


def test_abbreviations_are_sorted_and_end_in_a_dot() -> None:
    lines = resource("abbreviations.txt").read_text(encoding="utf-8").splitlines()
    entries = [line.removesuffix("+").strip() for line in lines if line and not line.startswith("#")]
    assert entries == sorted(set(entries))
    assert all(entry.endswith(".") for entry in entries)


@pytest.mark.parametrize(
    "entry", ["nr.", "d.d.", "m.b.t.", "t.b.v.", "o.a.", "t.a.v.", "c.q.", "incl.", "art.", "dhr."]
)
def test_abbreviations_that_never_end_a_sentence(entry: str) -> None:
    assert abbreviations()[entry] is False


@pytest.mark.parametrize("entry", ["jl.", "a.s.", "c.s.", "etc.", "e.d.", "enz.", "mln.", "mld."])
def test_abbreviations_that_may_end_one(entry: str) -> None:
    assert abbreviations()[entry] is True


@pytest.mark.parametrize("entry", table("furniture")["pattern"], ids=lambda entry: str(entry["name"]))
def test_each_piece_of_furniture_fits_its_example(entry: dict[str, str]) -> None:
    assert re.fullmatch(entry["match"], entry["example"], re.IGNORECASE)


@pytest.mark.parametrize(
    "line",
    ["Oekraïne", "2025-2029", "Nederland staat op pagina 3 van de lijst.", "De Tweede Kamer, die dit vroeg,"],
)
def test_text_is_no_furniture(line: str) -> None:
    assert not any(
        re.fullmatch(entry["match"], line, re.IGNORECASE) for entry in table("furniture")["pattern"]
    )


@pytest.mark.parametrize("entry", table("meetings")["body"], ids=lambda entry: str(entry["name"]))
def test_each_body_has_patterns_that_compile(entry: dict[str, list[str]]) -> None:
    assert entry["patterns"]
    for pattern in entry["patterns"]:
        re.compile(pattern)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("headings", "sentence_openers"),
        ("headings", "finite_verbs"),
        ("headings", "unfinished_endings"),
        ("headings", "fixed"),
        ("headings", "labels"),
        ("hyphens", "prefixes"),
        ("hyphens", "words"),
        ("hyphens", "conjunctions"),
        ("hyphens", "endings"),
        ("hyphens", "no_prefixes"),
        ("footnotes", "openings"),
        ("places", "no_places"),
        ("places", "irregular"),
        ("places", "islands"),
        ("places", "events"),
    ],
)
def test_lists_of_words_are_sorted(name: str, key: str) -> None:
    entries = table(name)[key]
    assert entries == sorted(set(entries), key=lambda entry: (entry.lower(), entry))
