"""A quote as the text in which the library keeps it, and back: the same value, whatever is in its words.

Two lines of JSON, of the source and of what was quoted: many quotes have the same source, which is then
understood once. ``FORM`` is written beside them; a quote in a form that is not known comes back as None.
Knows no database.
"""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import json
import re
from collections.abc import Sequence
from typing import Any

from agendas.model import Meeting
from agendas.quoting.quote import Quote, QuotedPiece, QuoteSource

FORM = 1
"""Which values stand in the text, in which order. Other ones are written in the next form; this one stays
readable."""
_PIECE = ("block", "start", "end", "text", "before", "after", "paragraph")

# SQLite holds no half of a character (a lone surrogate), and of two halves beside each other, as a broken
# document may hold, JSON makes the whole character: the quote would be a character shorter. A half is
# therefore written as this sign, which JSON itself never holds unescaped, and its number.
_HALF = "\x1a"
_HALVES = re.compile("[\ud800-\udfff]")
_WRITTEN_HALVES = re.compile(f"{_HALF}([0-9a-f]{{4}})")


def text_of(quote: Quote) -> str:
    """The quote as text without halves of characters."""
    source = quote.source
    of_source = [source.key, source.name, source.title, _facts_of(source.meeting)]
    pieces = [[getattr(piece, name) for name in _PIECE] for piece in quote.pieces]
    return f"{_written(of_source)}\n{_written([pieces, quote.topics])}"


def quote_in(text: str, form: int) -> Quote | None:
    """The quote that was written so; None for what no version up to this one has written."""
    if form != FORM:
        return None
    of_source, _, quoted = text.partition("\n")
    try:
        pieces, topics = _read(quoted)
        return Quote(_source(of_source), tuple([QuotedPiece(*piece) for piece in pieces]), tuple(topics))
    except (ValueError, KeyError, TypeError):
        return None


def identity_of(quote: Quote, old: Quote | None) -> str:
    """The same for the same words in the same places of the same documents, whatever else is known of
    them."""
    places = [_places(one) for one in (quote, old) if one]
    return hashlib.blake2b(json.dumps(places).encode(), digest_size=16).hexdigest()


def _places(quote: Quote) -> list[object]:
    return [quote.source.key, [(piece.block, piece.start, piece.end, piece.text) for piece in quote.pieces]]


def _written(values: Sequence[object]) -> str:
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return _HALVES.sub(lambda half: f"{_HALF}{ord(half[0]):04x}", text)


def _read(text: str) -> Any:
    if _HALF in text:
        text = _WRITTEN_HALVES.sub(lambda half: chr(int(half[1], 16)), text)
    return json.loads(text)


def _facts_of(meeting: Meeting) -> dict[str, object]:
    facts = {name: getattr(meeting, name) for name in Meeting.__dataclass_fields__}
    return {
        name: fact.isoformat() if isinstance(fact, dt.date) else fact
        for name, fact in facts.items()
        if fact is not None
    }


@functools.lru_cache(maxsize=256)
def _source(text: str) -> QuoteSource:
    key, name, title, facts = _read(text)
    facts |= {day: dt.date.fromisoformat(facts[day]) for day in ("start", "end") if day in facts}
    return QuoteSource(key, name, title, Meeting(**facts))
