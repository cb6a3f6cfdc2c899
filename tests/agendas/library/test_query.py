"""What may be typed, and what is said when it is not understood."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.library.query import At, Held, Named, Of, Stated, Term, Words
from agendas.library.query_parser import parse
from agendas.problems import Language, QueryProblem


def groups(text: str) -> list[tuple[Term, ...]]:
    return list(parse(text).groups)


def code(text: str) -> str:
    with pytest.raises(QueryProblem) as raised:
        parse(text)
    languages: tuple[Language, ...] = ("nl", "en")
    for language in languages:
        sentence = raised.value.sentence(language)
        assert sentence
        assert "{most}" not in sentence
        assert "\n" not in sentence
    return raised.value.code


def test_words_must_all_hold() -> None:
    assert groups(" steun  Oekraïne ") == [(Words(("steun",)),), (Words(("oekraine",)),)]


def test_or_ties_tighter_than_a_space() -> None:
    assert groups("steun OR hulp Oekraïne") == [
        (Words(("steun",)), Words(("hulp",))),
        (Words(("oekraine",)),),
    ]
    assert groups("steun OF hulp") == groups("steun OR hulp")
    assert len(groups("steun of hulp")) == 3


@pytest.mark.parametrize("quoted", ['"zo lang als"', "“zo lang als”", "„zo lang als”", "«Zo  lang-als»"])
def test_a_phrase_in_any_quotation_marks(quoted: str) -> None:
    assert groups(quoted) == [(Words(("zo", "lang", "als"), "exact"),)]


def test_a_prefix() -> None:
    assert groups("bondgeno*") == [(Words(("bondgeno",), "prefix"),)]
    assert groups("NAVO-bond*") == [(Words(("navo", "bond"), "prefix"),)]


@pytest.mark.parametrize("minus", ["-", "−"])
def test_what_is_left_out(minus: str) -> None:
    query = parse(f'steun {minus}Rusland {minus}"de Krim" {minus}jaar:2025 {minus}land:Rusland')
    assert query.excluded == (
        Words(("rusland",)),
        Words(("de", "krim"), "exact"),
        Held(dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
        Named(("rusland",), of_country=True),
    )


def test_fields() -> None:
    query = parse('plaats:Brussel land:"Verenigde Staten" naam:Rutte orgaan:NAVO JAAR:2025')
    assert [term for (term,) in query.groups] == [
        At(("brussel",)),
        Named(("verenigde", "staten"), of_country=True),
        Named(("rutte",)),
        Of(("navo",)),
        Held(dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
    ]
    english = 'place:Brussel country:"Verenigde Staten" name:Rutte body:NAVO year:2025'
    assert parse(english).groups == query.groups


@pytest.mark.parametrize(
    "typed", ["standpunt:steun", "standpunt: steun", "steun standpunt:", "position:steun"]
)
def test_positions_only_is_of_the_whole_search(typed: str) -> None:
    query = parse(typed)
    assert query.positions_only
    assert query.groups == ((Words(("steun",)),),)


def test_positions_only_alone_and_left_out() -> None:
    assert parse("standpunt:").positions_only
    assert parse("steun -standpunt:").excluded == (Stated(),)
    assert parse("steun -standpunt:hulp").excluded == (Stated(Words(("hulp",))),)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-04-03", "2025-04-03", "2025-04-03"),
        ("3-4-2025", "2025-04-03", "2025-04-03"),
        ("2024..2026", "2024-01-01", "2026-12-31"),
        ("2025-04..2025-12", "2025-04-01", "2025-12-31"),
        ("2024…2026", "2024-01-01", "2026-12-31"),
        ("..2024", "0001-01-01", "2024-12-31"),
        ("2024..", "2024-01-01", "9999-12-31"),
    ],
)
def test_periods(value: str, first: str, last: str) -> None:
    held = Held(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert groups(f"datum:{value}") == [(held,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"', "query_open_quote"),
        ('steun "zo lang', "query_open_quote"),
        ("land:", "query_empty_field"),
        ('plaats:""', "query_empty_field"),
        ("land: Oekraïne", "query_empty_field"),
        ("jaar:", "query_empty_year"),
        ("jaar:..", "query_empty_year"),
        ("jaar:25", "query_wrong_year"),
        ("jaar:2025-04", "query_wrong_year"),
        ("jaar:0000", "query_wrong_year"),
        ("jaar:2025-2026", "query_wrong_year"),
        ("datum:", "query_empty_date"),
        ("datum:2025-13", "query_wrong_date"),
        ("datum:2025-02-30", "query_wrong_date"),
        ("datum:1..2..3", "query_wrong_date"),
        ("datum:{name}", "query_wrong_date"),
        ("jaar:2026..2022", "query_reversed_period"),
        ("-Rusland", "query_only_excluded"),
        ("-standpunt:", "query_only_excluded"),
        ("OR steun", "query_or_without_side"),
        ("steun OR", "query_or_without_side"),
        ("steun OR OF hulp", "query_or_without_side"),
        ("steun OR -hulp", "query_excluded_beside_or"),
        ("steun -hulp OR Rusland", "query_excluded_beside_or"),
        ("*", "query_lone_star"),
        ("steun -*", "query_lone_star"),
        ("b*", "query_short_prefix"),
        ("C++*", "query_short_prefix"),
        ("😀", "query_no_words"),
        ("-", "query_no_words"),
        ("x" * 10_000, "query_too_long"),
        ("a " * 41, "query_too_many_words"),
    ],
)
def test_what_is_not_understood_is_said(text: str, expected: str) -> None:
    assert code(text) == expected


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("NAVO-Oekraïne", ("navo", "oekraine")),
        ("C++", ("c",)),
        ("a:b", ("a", "b")),
        ("foo:bar", ("foo", "bar")),
        ("http://x", ("http", "x")),
        ("AND", ("and",)),
        ("NEAR(", ("near",)),
        ("NOT", ("not",)),
        ("(steun)", ("steun",)),
        ("steun\x00Rusland", ("steun", "rusland")),
        ("{title}:x", ("title", "x")),
        ("rank^2", ("rank", "2")),
        ("'; DROP", ("drop",)),
    ],
)
def test_what_only_looks_like_syntax_is_text(text: str, forms: tuple[str, ...]) -> None:
    found = [form for (term,) in groups(text) if isinstance(term, Words) for form in term.forms]
    assert tuple(found) == forms


def test_nothing_typed_is_an_empty_query() -> None:
    assert parse(" \t\n\u00a0").is_empty


PIECES = st.sampled_from(
    ['"', "“", "-", "*", "OR", "OF", ":", "..", "jaar:", "land:", "standpunt:", "datum:", "2025", "a",
     "steun", " ", "(", ")", "\0", "\ud800", "😀", "+", "^", "{", "}",
     "NEAR(", "AND", "'", "%", "_", "e\u0301"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=15).map("".join)))
def test_any_text_is_a_query_or_a_problem(text: str) -> None:
    try:
        query = parse(text)
    except QueryProblem as problem:
        sentence = problem.sentence("nl")
    else:
        sentence = query.text + "."
    assert sentence
