"""What the list of collected quotes holds: which quotes, in which groups, in which order. No widgets.

Needs the standard library alone.
"""

from __future__ import annotations

import datetime as dt
import itertools
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from agendas.quoting.quote import CollectedQuote, QuotedPiece, QuoteSource

Grouping = Literal["topic", "meeting", "own"]
"""By the first topic of a quote, by its meeting, or not at all: in the user's own order."""
GROUPINGS: tuple[Grouping, ...] = get_args(Grouping)
Refinding = Literal["exact", "by context", "lost"]
"""How a quote was found again in its document as that reads now."""
GAP = " […] "
"""Where a selection left words out, as the copies of a quote have it."""


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A topic, or the meeting of ``source``, above its quotes. Neither: the quotes without a topic."""

    topic: str = ""
    source: QuoteSource | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quote of the collection. ``under_meeting``: the heading above it says the meeting already."""

    quote: CollectedQuote
    refinding: Refinding = "exact"
    under_meeting: bool = False


ListRow = HeadingRow | QuoteRow


def words_of(pieces: Sequence[QuotedPiece]) -> str:
    """The words of a quote, as one line of text: what was left out within a paragraph is told."""
    said = pieces[0].text
    for before, piece in itertools.pairwise(pieces):
        said += (GAP if before.block == piece.block else " ") + piece.text
    return said


def arranged(
    quotes: Iterable[CollectedQuote], grouping: Grouping, refindings: Mapping[int, Refinding]
) -> tuple[ListRow, ...]:
    """The rows as the list shows them; within a group the user's own order holds.

    Topics stand in the order in which the collection names them first, what has none last. Meetings stand
    newest first, as in the library; what has no date last.
    """
    if grouping == "own":
        return tuple(QuoteRow(quote, refindings.get(quote.id, "exact")) for quote in quotes)
    key = _topic if grouping == "topic" else _meeting
    groups = _groups(quotes, key)
    if grouping == "meeting":
        groups.sort(key=_first_day, reverse=True)
    else:
        groups.sort(key=lambda group: not _topic(group[0]))
    rows: list[ListRow] = []
    for group in groups:
        rows.append(_heading(group, grouping))
        rows += (QuoteRow(quote, refindings.get(quote.id, "exact"), grouping == "meeting") for quote in group)
    return tuple(rows)


def _groups(
    quotes: Iterable[CollectedQuote], key: Callable[[CollectedQuote], object]
) -> list[list[CollectedQuote]]:
    groups: dict[object, list[CollectedQuote]] = {}
    for quote in quotes:
        groups.setdefault(key(quote), []).append(quote)
    return list(groups.values())


def _topic(quote: CollectedQuote) -> str:
    return quote.quote.topics[0] if quote.quote.topics else ""


def _meeting(quote: CollectedQuote) -> object:
    """Two versions of one agenda have one meeting; a document without a date is by itself."""
    source = quote.quote.source
    meeting = source.meeting
    if meeting.start is None:
        return source.key
    return meeting.body, meeting.start, meeting.end, meeting.place


def _first_day(group: Sequence[CollectedQuote]) -> dt.date:
    return group[0].quote.source.meeting.start or dt.date.min


def _heading(group: Sequence[CollectedQuote], grouping: Grouping) -> HeadingRow:
    if grouping == "topic":
        return HeadingRow(_topic(group[0]), None, len(group))
    return HeadingRow("", group[0].quote.source, len(group))


# The filter


def folded(text: str) -> str:
    """``text`` without capitals and diacritics, so that "oekraine" finds Oekraïne."""
    if text.isascii():
        return text.lower()
    return "".join(
        char for char in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(char)
    )


def searchable(quote: CollectedQuote, source: str) -> str:
    """All words by which a quote can be found: its own, its note, tags and topics, and its ``source``."""
    both = [one for one in (quote.quote, quote.old) if one is not None]
    words = [words_of(one.pieces) for one in both] + [topic for one in both for topic in one.topics]
    return folded(" ".join((*words, quote.note, *quote.tags, source)))


def fits(text: str, query: str) -> bool:
    """Whether every word of the query stands in a ``searchable`` text; part of a word is enough."""
    return all(word in text for word in folded(query).split())


# The user's own order


def placed(order: Sequence[int], moving: Collection[int], before: int | None) -> tuple[int, ...]:
    """The order when ``moving`` are brought together just before ``before``; None: at the end.

    ``before`` may be one of them: then they come before the next that stays.
    """
    if before in moving:
        after = order[order.index(before) :] if before is not None else ()
        before = next((one for one in after if one not in moving), None)
    staying = [one for one in order if one not in moving]
    at = len(staying) if before is None else staying.index(before)
    return (*staying[:at], *(one for one in order if one in moving), *staying[at:])


def stepped(
    order: Sequence[int], shown: Sequence[int], moving: Collection[int], step: Literal[-1, 1]
) -> tuple[int, ...]:
    """The order when ``moving`` go one place up or down among those that are ``shown``.

    What the filter hides keeps its place between its neighbours. At the end nothing changes.
    """
    places = [at for at, one in enumerate(shown) if one in moving]
    if not places:
        return tuple(order)
    if step < 0:
        passed = next((one for one in reversed(shown[: places[0]]) if one not in moving), None)
        return tuple(order) if passed is None else placed(order, moving, passed)
    passed = next((one for one in shown[places[-1] :] if one not in moving), None)
    if passed is None:
        return tuple(order)
    after = order[order.index(passed) + 1 :]
    return placed(order, moving, next((one for one in after if one not in moving), None))
