"""Quotes to collect, in the tests of that."""

from __future__ import annotations

import datetime as dt

from agendas.model import Meeting
from agendas.quoting.quote import Quote, QuotedPiece, QuoteSource
from tests.agendas.library.made import key_of

_BODY, _FROM, _TO = "NAVO Foreign Ministers Meeting", dt.date(2025, 4, 3), dt.date(2025, 4, 4)
MEETING = Meeting(_BODY, False, _FROM, _TO, "Brussel", None, "28676-499")
WORDS = "Nederland steunt voorstel"


def quote(number: int = 1, *, words: str = WORDS, start: int = 0, meeting: Meeting = MEETING) -> Quote:
    """A quote from the made document with that number."""
    source = QuoteSource(key_of(number), f"agenda {number}.txt", f"Geannoteerde agenda {number}", meeting)
    piece = QuotedPiece("p1", start, start + len(words), words, "", f" {number}.", "1")
    return Quote(source, (piece,), ("defensie",))
