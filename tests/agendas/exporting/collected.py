"""Collections of quotes for the tests, made by hand."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence

from agendas.model import Meeting
from agendas.quoting.quote import CollectedQuote, Quote, QuotedPiece, QuoteSource
from tests.small_agendas import APRIL


def source(title: str, meeting: Meeting) -> QuoteSource:
    """A document whose key follows from its title and meeting."""
    key = hashlib.sha256(repr((title, meeting)).encode("utf-8", "replace")).hexdigest()
    return QuoteSource(key, "agenda.txt", title, meeting)


APRIL_SOURCE = source("Geannoteerde agenda NAVO FMM", APRIL)
DECEMBER_SOURCE = source(
    "Geannoteerde agenda NAVO FMM december",
    Meeting(APRIL.body, start=dt.date(2025, 12, 3), place="Brussel", kamerstuk="28676-499"),
)
ANTALYA = source(
    "Geannoteerde agenda informele NAVO FMM",
    Meeting(APRIL.body, informal=True, start=dt.date(2025, 5, 14), end=dt.date(2025, 5, 15), place="Antalya"),
)


def quote(
    text: str = "Nederland wil 2% van het bbp besteden.",
    of: QuoteSource = APRIL_SOURCE,
    paragraph: int = 3,
    topics: Sequence[str] = ("defensie-uitgaven",),
) -> Quote:
    """A quote of one piece that begins its paragraph."""
    return Quote(of, (piece(text, paragraph),), tuple(topics))


def piece(text: str, paragraph: int) -> QuotedPiece:
    """A whole paragraph."""
    return QuotedPiece(f"p{paragraph}", 0, len(text), text, paragraph=str(paragraph))


APRIL_QUOTE = quote()
DECEMBER_QUOTE = quote("Nederland wil 5% van het bbp besteden.", DECEMBER_SOURCE, 5)
NOTE_TEXT = "Een voetnoot met een bron."
LONG_QUOTE = Quote(
    ANTALYA,
    (piece('Een "stevige" alinea.', 2), piece("De alinea daarna; met =1+1 en <b>.", 4)),
    ("Oekraïne: steun", "China"),
)
FOOTNOTE_QUOTE = Quote(
    APRIL_SOURCE, (QuotedPiece("n1", 0, len(NOTE_TEXT), NOTE_TEXT, paragraph="1"),), ("China",)
)


def collected(
    number: int,
    of: Quote = APRIL_QUOTE,
    *,
    old: Quote | None = None,
    note: str = "",
    tags: Sequence[str] = (),
) -> CollectedQuote:
    """A quote in a collection."""
    return CollectedQuote(number, of, old, note, tuple(tags), "2026-01-05T09:30:00+00:00")


COLLECTED = (
    collected(1),
    collected(2, DECEMBER_QUOTE, old=APRIL_QUOTE, note="De norm is hoger.", tags=("defensie", "VS")),
    collected(3, LONG_QUOTE, note="Eerste regel.\nTweede regel."),
    collected(4, FOOTNOTE_QUOTE, tags=("nagaan",)),
    collected(5, quote("=cmd|'/C calc'!A0", topics=()), note="- met een streepje", tags=("@x",)),
)
"""A single quote, a pair, one of paragraphs apart, a footnote, and one that a spreadsheet would calculate."""


def hostile_collection() -> tuple[CollectedQuote, ...]:
    """What a damaged or hostile document, and a user, may put in."""
    bad = "a\x00b <script>alert(1)</script> & ]]> \ud800 \ufffe \u202egnp.\u2028x"
    of = QuoteSource("b" * 64, "<x>\x1b\ud800.txt", "]]></title><script>\x07", Meeting(place="<b>\x00"))
    pieces = (piece(bad, 1), piece("x" * 50_000, 2), piece("\x00", 3))
    return (
        collected(1, Quote(of, pieces, (bad,)), old=Quote(of, (piece("\u200b", 9),)), note=bad, tags=(bad,)),
    )
