"""Which stretches of a briefing are quotes, and which source stands behind them."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.quoting.checked import ClaimedSource, QuotedInBriefing
from agendas.quoting.quoted_passages import quoted_passages

SIGNS = "“”‘’\"'„«»,`>[]()….\n 1¹^s—a"


def texts(briefing: str) -> list[str]:
    return [quote.text for quote in quoted_passages(briefing)]


def only(briefing: str) -> QuotedInBriefing:
    (quote,) = quoted_passages(briefing)
    return quote


def source_of(briefing: str) -> ClaimedSource:
    source = only(briefing).source
    assert source is not None
    return source


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("“", "”"),
        ("‘", "’"),
        ('"', '"'),
        ("'", "'"),
        ("«", "»"),
        ("„", "”"),
        ("„", "“"),
        (",,", "''"),
        (",,", "”"),
    ],
)
def test_every_kind_of_quotation_mark(opening: str, closing: str) -> None:
    quote = only(f"Het kabinet zegt: {opening}Nederland steunt dit voorstel{closing}.")
    assert quote.text == "Nederland steunt dit voorstel"
    assert (quote.start, quote.end) == (
        quote.inner.start - len(opening),
        quote.inner.end + len(closing),
    )


@pytest.mark.parametrize(
    "words",
    [
        "de NAVO’s rol in ’s-Gravenhage en ’t Gooi",
        "de NAVO's rol in 's-Gravenhage en 't Gooi",
        "in ‘s-Gravenhage, waar ‘t hof van Frans’ oom staat",
        "zo ’n brief van de ministers’ staf",
    ],
)
@pytest.mark.parametrize(("opening", "closing"), [("‘", "’"), ("“", "”")])
def test_an_apostrophe_closes_nothing(words: str, opening: str, closing: str) -> None:
    assert texts(f"Er staat {opening}{words}{closing} in.") == [words]


def test_apostrophes_alone_are_no_quote() -> None:
    assert (
        texts("De NAVO's rol in 's-Gravenhage en 't Gooi is 's lands grootste, zegt men in 's-Hertogenbosch.")
        == []
    )


def test_names_and_scare_quotes_are_left_out() -> None:
    assert texts("De “Raad Buitenlandse Zaken” en het ‘plan’ van “drie hele woorden”.") == []


def test_of_marks_in_marks_the_outermost() -> None:
    assert texts("“De NAVO is ‘hersendood’ volgens “sommigen” in Parijs.”") == [
        "De NAVO is ‘hersendood’ volgens “sommigen” in Parijs."
    ]


def test_a_mark_that_is_never_closed_opens_nothing() -> None:
    assert texts("Een “ongesloten teken, en dan “een gewoon citaat met woorden” hier.") == [
        "een gewoon citaat met woorden"
    ]


def test_a_quote_that_begins_each_paragraph_with_a_mark_is_one() -> None:
    briefing = "“De eerste alinea loopt door.\n\n“En dit is de tweede.” Meer."
    assert texts(briefing) == ["De eerste alinea loopt door.\n\n“En dit is de tweede."]


def test_ellipses_and_insertions_part_it() -> None:
    briefing = "“Nederland […] steunt … het voorstel (...) van [de minister] zeer[^1]”"
    pieces = [briefing[piece.start : piece.end] for piece in only(briefing).pieces]
    assert pieces == ["Nederland", "steunt", "het voorstel", "van", "zeer"]


def test_a_block_quote_with_its_source_below() -> None:
    briefing = (
        "Tekst.\n\n> Nederland steunt dit voorstel\n> van harte.\n>\n"
        "> — Geannoteerde agenda RBZ, 5 mei 2024, alinea 3\n\nMeer."
    )
    quote = only(briefing)
    assert quote.text == "Nederland steunt dit voorstel\n> van harte."
    assert quote.source
    assert quote.source.paragraphs == (3,)
    assert briefing[quote.source.start : quote.source.end] == quote.source.text


def test_a_block_quote_in_quotation_marks_is_one_quote() -> None:
    quote = only("> “Nederland steunt dit voorstel.” (Geannoteerde agenda RBZ, 5 mei 2024)\n")
    assert quote.text == "Nederland steunt dit voorstel."
    assert quote.source
    assert quote.source.bodies == ("RBZ",)


def test_the_source_in_brackets() -> None:
    source = source_of(
        "“Nederland steunt dit voorstel” (Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025,"
        " alinea's 2, 5 en 8–9, Kamerstuk 28676, nr. 499)."
    )
    assert source.periods == ((dt.date(2025, 4, 3), dt.date(2025, 4, 4)),)
    assert source.bodies == ("NAVO FMM",)
    assert source.paragraphs == (2, 5, 8, 9)
    assert source.kamerstuk == "28676-499"


@pytest.mark.parametrize(
    ("mark", "note"), [("[^1]", "[^1]: "), ("¹", "¹ "), ("1", "1 "), ("1", "1. "), (" [1]", "[1] ")]
)
def test_the_source_in_a_footnote(mark: str, note: str) -> None:
    source = source_of(
        f"“Nederland steunt dit voorstel”{mark} en meer.\n\n{note}Geannoteerde agenda RAZ, 1 juni 2023."
    )
    assert (source.bodies, source.periods) == (("RAZ",), ((dt.date(2023, 6, 1), dt.date(2023, 6, 1)),))


def test_a_month_or_a_year_is_a_period() -> None:
    month = source_of("“Nederland steunt dit voorstel” (agenda RBZ, april 2024)")
    year = source_of("“Nederland steunt dit voorstel” (agenda RBZ 2024)")
    assert month.periods == ((dt.date(2024, 4, 1), dt.date(2024, 4, 30)),)
    assert year.periods == ((dt.date(2024, 1, 1), dt.date(2024, 12, 31)),)


def test_the_day_of_the_letter_is_not_that_of_the_meeting() -> None:
    source = source_of("“Nederland steunt dit voorstel” (Kamerbrief van 27 maart 2025)")
    assert source.periods == ()


def test_a_remark_in_brackets_is_no_source() -> None:
    assert only("“Nederland steunt dit voorstel” (cursief van mij).").source is None


@given(st.text(alphabet=SIGNS, max_size=200))
def test_quotes_are_in_order_and_apart_whatever_the_text(briefing: str) -> None:
    end = 0
    for quote in quoted_passages(briefing):
        assert end <= quote.start < quote.end <= len(briefing)
        assert quote.inner.of(briefing) == quote.text
        for piece in quote.pieces:
            assert quote.inner.start <= piece.start < piece.end <= quote.inner.end
        end = quote.end


@pytest.mark.parametrize(
    "part",
    [
        "“",
        '"',
        "' '",
        "“a”(",
        "> (((\n",
        "1.1.",
        "a-",
        "[…",
        "[^1]",
        ",,",
        "“a b c d” (agenda ",
        "\n\n“",
        "> —",
    ],
)
def test_hostile_text_takes_time_in_proportion(part: str) -> None:
    def taken(times: int) -> float:
        before = time.process_time()
        quoted_passages(part * times)
        return time.process_time() - before

    taken(10)
    assert taken(16_000) < 24 * max(taken(2_000), 0.02)
