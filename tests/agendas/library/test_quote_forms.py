"""A quote that was written as text comes back equal, or not at all."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.library.quote_forms import FORM, identity_of, quote_in, text_of
from agendas.model import Meeting
from agendas.quoting.quote import Quote, QuotedPiece, QuoteSource
from tests.agendas.library.quoting import MEETING, quote

# Everything a broken document may hold: halves of characters, halves that look like a whole one, NULs, the
# sign that stands for halves, and the end of a line, which parts source and words.
HARD = st.sampled_from(
    ("\ud83d", "\ude00", "\ud83d\ude00", "\U0001f600", "\0", "\x1a", "\x1ad83d", "\n", '"', "\\")
)
ANY = st.lists(st.one_of(HARD, st.characters(exclude_categories=()))).map("".join)
SOME = ANY.filter(bool)
DAYS = st.one_of(st.none(), st.dates())


@st.composite
def pieces(draw: st.DrawFn) -> QuotedPiece:
    text, start = draw(SOME), draw(st.integers(0, 10**6))
    paragraph = draw(st.one_of(st.none(), ANY))
    return QuotedPiece(draw(ANY), start, start + len(text), text, draw(ANY), draw(ANY), paragraph)


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    start, end = draw(DAYS), draw(DAYS)
    if start and end and start > end:
        start, end = end, start
    body, place, signatory, kamerstuk = (draw(st.one_of(st.none(), ANY)) for _ in range(4))
    return Meeting(body, draw(st.booleans()), start, end, place, signatory, kamerstuk)


SOURCES = st.builds(QuoteSource, ANY, ANY, ANY, meetings())
QUOTES = st.builds(
    Quote,
    SOURCES,
    st.lists(pieces(), min_size=1, max_size=3).map(tuple),
    st.lists(ANY, max_size=3).map(tuple),
)


@given(QUOTES)
def test_any_quote_comes_back_equal_from_text_that_sqlite_can_hold(some: Quote) -> None:
    text = text_of(some)
    assert quote_in(text, FORM) == some
    assert text.encode("utf-8").decode("utf-8") == text


def test_two_halves_beside_each_other_stay_two() -> None:
    """JSON alone makes one character of them, and the quote would not fill its place any more."""
    halves = quote(words="\ud83d\ude00")
    whole = quote(words="\U0001f600!")
    assert quote_in(text_of(halves), FORM) == halves
    assert quote_in(text_of(whole), FORM) == whole
    assert len(json.loads(json.dumps("\ud83d\ude00"))) == 1


def test_the_text_can_be_read() -> None:
    source, quoted = (json.loads(line) for line in text_of(quote(1)).splitlines())
    assert source[1:3] == ["agenda 1.txt", "Geannoteerde agenda 1"]
    assert source[3]["start"] == "2025-04-03"
    assert quoted == [[["p1", 0, 25, "Nederland steunt voorstel", "", " 1.", "1"]], ["defensie"]]


def test_form_1_stays_readable() -> None:
    """As the first version wrote it. Frozen: a later version must still read it."""
    written = (
        '["ab","agenda.pdf","Geannoteerde agenda",{"body":"NAVO","informal":true,"end":"2025-04-04"}]\n'
        '[[["p3",4,7,"het","Om ","  beste","8"],["f1",0,1,"1","","",null]],["defensie","eu"]]'
    )
    meeting = Meeting("NAVO", True, None, dt.date(2025, 4, 4))
    assert quote_in(written, 1) == Quote(
        QuoteSource("ab", "agenda.pdf", "Geannoteerde agenda", meeting),
        (QuotedPiece("p3", 4, 7, "het", "Om ", "  beste", "8"), QuotedPiece("f1", 0, 1, "1")),
        ("defensie", "eu"),
    )


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (text_of(quote()), FORM + 1),
        (text_of(quote()).replace('0,25,"', '0,24,"'), FORM),
        (text_of(quote()).replace("2025-04-03", "2025-04-31"), FORM),
        (text_of(quote()).replace('"body"', '"boty"'), FORM),
        (text_of(quote()).partition("\n")[0], FORM),
        ("", FORM),
        ("[]\n[[],[]]", FORM),
    ],
)
def test_what_no_version_has_written_is_no_quote(text: str, form: int) -> None:
    assert quote_in(text, form) is None


def test_the_same_words_in_the_same_place_are_the_same_quote() -> None:
    """Whatever was corrected in the document's facts, or found about its topics, meanwhile."""
    corrected = replace(quote(meeting=replace(MEETING, place="Den Haag")), topics=())
    assert identity_of(quote(), None) == identity_of(corrected, None)


@pytest.mark.parametrize(
    ("one", "old"),
    [
        (quote(2), None),
        (quote(start=1), None),
        (quote(words="Nederland steunt voorstel."), None),
        (replace(quote(), pieces=quote().pieces * 2), None),
        (quote(), quote(2)),
        (quote(2), quote()),
    ],
)
def test_other_words_other_places_and_other_pairs_are_other_quotes(one: Quote, old: Quote | None) -> None:
    assert identity_of(one, old) != identity_of(quote(), None)
