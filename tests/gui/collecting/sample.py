"""Quotes of three meetings, as a reader collects them."""

from __future__ import annotations

import datetime as dt

from agendas.model import Meeting
from agendas.quoting.quote import CollectedQuote, Quote, QuotedPiece, QuoteSource

_BODY = "NAVO Foreign Ministers Meeting"
APRIL = QuoteSource(
    "a" * 64, "april.txt", "Geannoteerde agenda april",
    Meeting(_BODY, False, dt.date(2025, 4, 3), dt.date(2025, 4, 4), "Brussel"),
)  # fmt: skip
DECEMBER = QuoteSource(
    "d" * 64, "december.txt", "Geannoteerde agenda december",
    Meeting(_BODY, False, dt.date(2025, 12, 3), None, "Brussel"),
)  # fmt: skip
UNDATED = QuoteSource("u" * 64, "brief.txt", "Brief zonder datum", Meeting())


def piece(text: str, paragraph: int | None = 8, block: str = "") -> QuotedPiece:
    """A piece from the beginning of its block."""
    number = None if paragraph is None else str(paragraph)
    return QuotedPiece(block or f"p{paragraph}", 0, len(text), text, paragraph=number)


def quote(text: str, source: QuoteSource = APRIL, topic: str = "", paragraph: int | None = 8) -> Quote:
    """A quote of one piece."""
    return Quote(source, (piece(text, paragraph),), (topic,) if topic else ())


def collection() -> tuple[CollectedQuote, ...]:
    """Five quotes in the user's own order: a topic comes back, one has none, one is a pair."""
    old = quote("Nederland houdt vast aan 2% van het bbp.", APRIL, paragraph=4)
    return (
        CollectedQuote(1, quote("Rusland blijft een dreiging.", APRIL, "Rusland", 3), tags=("kern",)),
        CollectedQuote(2, quote("Nederland steunt 5% van het bbp.", DECEMBER, "defensie", 6), old=old),
        CollectedQuote(
            3, quote("De NAVO blijft op schema.", UNDATED, "", None), note="Navragen bij de directie"
        ),
        CollectedQuote(
            4, quote("Steun aan Oekraïne gaat door.", DECEMBER, "Rusland", 9), tags=("kern", "steun")
        ),
        CollectedQuote(5, quote("De capaciteitsdoelen gaan omhoog.", APRIL, "defensie", 7)),
    )
