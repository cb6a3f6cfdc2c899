"""A collection of quotes as it is told on paper: groups under headings, each quote with its source.

The value from which every format but CSV is written, so that all say the same in the same order. All text is
safe to write already.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from agendas.exporting.safe_text import safe
from agendas.exporting.wording import as_heading, dates_of, months_of
from agendas.exporting.words import words
from agendas.model import Meeting
from agendas.quoting.citation import meeting_name, source_name
from agendas.quoting.copy_style import CopyStyle
from agendas.quoting.copying import words_of
from agendas.quoting.quote import CollectedQuote, Quote, QuoteSource
from agendas.quoting.quotes import for_copying
from agendas.quoting.taking import citation_of

CollectionGrouping = Literal["topic", "meeting", "own"]
"""By the first topic of a quote, by its meeting, or not at all: in the order given."""

_QUOTED = CopyStyle("collection", "", "", "{quote}", paragraphs="\n")
_UNMARKED = replace(_QUOTED, marks=False)
_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class ToldQuote:
    """A quote in quotation marks, a paragraph or more, and its whole source without a full stop.

    ``label`` stands before the two quotes of a pair: "Was:" and "Nu:"; it is empty for a quote by itself.
    """

    paragraphs: tuple[str, ...]
    source: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class CollectionItem:
    """One quote, or the earlier and the later of a pair; below it the user's tags and note."""

    quotes: tuple[ToldQuote, ...]
    note: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def tags_line(self) -> str:
        """ "Trefwoorden: defensie, Oekraïne"; empty without tags."""
        return words().collection.tags.format(tags=", ".join(self.tags)) if self.tags else ""


@dataclass(frozen=True, slots=True)
class CollectionGroup:
    """Items below a heading; an empty heading is left out."""

    heading: str
    items: tuple[CollectionItem, ...]


@dataclass(frozen=True, slots=True)
class Collection:
    """What is written. ``facts`` tells how much there is of how many documents; empty when there is nothing.

    ``document_title`` is what the file calls itself.
    """

    title: str
    document_title: str
    facts: str
    groups: tuple[CollectionGroup, ...]


def collection_of(
    quotes: Sequence[CollectedQuote], grouping: CollectionGrouping = "topic", *, with_notes: bool = True
) -> Collection:
    """The quotes in groups; within a group the order given holds. ``with_notes``: with notes and tags.

    Topics stand in the order in which the quotes name them first, quotes without one last; meetings newest
    first, those without a date last. So does the list in the window.
    """
    groups = tuple(
        CollectionGroup(heading, tuple(_item(quote, with_notes=with_notes) for quote in group))
        for heading, group in _grouped(quotes, grouping)
    )
    return Collection(words().collection.title, collection_title(quotes), _facts(quotes), groups)


def collection_title(quotes: Sequence[CollectedQuote]) -> str:
    """``Citaten NAVO FMM april 2025 – december 2025``, or how many agendas the quotes are from."""
    said = words().collection
    meetings = {source.key: source.meeting for source in sources_of(quotes)}
    bodies = {meeting.body for meeting in meetings.values()}
    days = sorted({day for meeting in meetings.values() if (day := _first_day(meeting))})
    if len(bodies) == 1 and None not in bodies and days:
        months = dict.fromkeys(_month(day) for day in (days[0], days[-1]))
        return clean(f"{said.title} {meeting_name(Meeting(bodies.pop()))} {' – '.join(months)}")
    return said.from_agendas.format(title=said.title, agendas=_count(said.agendas, len(meetings)))


def sources_of(quotes: Sequence[CollectedQuote]) -> tuple[QuoteSource, ...]:
    """The documents that are quoted, each once, those of earlier quotes too."""
    every = [one.source for quote in quotes for one in (quote.old, quote.quote) if one]
    return tuple({source.key: source for source in every}.values())


def quoted_paragraphs(quote: Quote) -> tuple[str, ...]:
    """The words in quotation marks, with a mark where some were not selected: one line for each paragraph."""
    return tuple(safe(line) for line in words_of(quote, _QUOTED).split("\n"))


def unmarked_paragraphs(quote: Quote) -> tuple[str, ...]:
    """The words alone, as they stand in the document."""
    return tuple(safe(line) for line in words_of(quote, _UNMARKED).split("\n"))


def note_paragraphs(note: str) -> tuple[str, ...]:
    """The lines of the user's note that say something."""
    return tuple(line for one in note.splitlines() if (line := clean(one)))


def clean(text: str) -> str:
    """One line that may leave the product and stand in XML."""
    return safe(for_copying(text))


def _item(quote: CollectedQuote, *, with_notes: bool) -> CollectionItem:
    told = _told_pair(quote.old, quote.quote) if quote.old else (_told(quote.quote),)
    if not with_notes:
        return CollectionItem(told)
    tags = tuple(tag for one in quote.tags if (tag := clean(one)))
    return CollectionItem(told, note_paragraphs(quote.note), tags)


def _told_pair(old: Quote, new: Quote) -> tuple[ToldQuote, ...]:
    said = words().collection
    return _told(old, said.old), _told(new, said.new)


def _told(quote: Quote, label: str = "") -> ToldQuote:
    return ToldQuote(quoted_paragraphs(quote), clean(citation_of(quote)), label)


def _grouped(
    quotes: Sequence[CollectedQuote], grouping: CollectionGrouping
) -> list[tuple[str, list[CollectedQuote]]]:
    if grouping == "own":
        return [("", list(quotes))] if quotes else []
    if grouping == "topic":
        by_topic = _by(quotes, _topic)
        by_topic.sort(key=lambda group: not group[0])
        return [(_topic_heading(topic, alone=len(by_topic) == 1), group) for topic, group in by_topic]
    by_meeting = [group for _, group in _by(quotes, _meeting)]
    by_meeting.sort(key=lambda group: _first_day(group[0].quote.source.meeting) or dt.date.min, reverse=True)
    return [(source_heading(group[0].quote.source), group) for group in by_meeting]


def _by(
    quotes: Sequence[CollectedQuote], key: Callable[[CollectedQuote], _Key]
) -> list[tuple[_Key, list[CollectedQuote]]]:
    groups: dict[_Key, list[CollectedQuote]] = {}
    for quote in quotes:
        groups.setdefault(key(quote), []).append(quote)
    return list(groups.items())


def _topic(quote: CollectedQuote) -> str:
    return clean(quote.quote.topics[0]) if quote.quote.topics else ""


def _topic_heading(topic: str, *, alone: bool) -> str:
    """ "Other quotes" says nothing above a collection in which no quote has a topic."""
    return as_heading(topic) if topic else "" if alone else words().collection.other


def _meeting(quote: CollectedQuote) -> object:
    """Two versions of one agenda have one meeting; a document without a date is by itself."""
    source = quote.quote.source
    meeting = source.meeting
    if _first_day(meeting) is None:
        return source.key
    return meeting.body, meeting.start, meeting.end, meeting.place


def source_heading(source: QuoteSource) -> str:
    """``NAVO FMM Brussel, 3–4 april 2025``; else the title or the file, which may say its year."""
    meeting, dates = source.meeting, dates_of(source.meeting)
    name = meeting_name(meeting) if meeting.body else source_name(source)
    says_it = not meeting.body and dates[-4:] in name
    return as_heading(clean(name if not dates or says_it else f"{name}, {dates}"))


def _facts(quotes: Sequence[CollectedQuote]) -> str:
    if not quotes:
        return ""
    said = words().collection
    documents = _count(said.documents, len(sources_of(quotes)))
    return said.counted.format(quotes=_count(said.quotes, len(quotes)), documents=documents)


def _count(forms: Sequence[str], count: int) -> str:
    return forms[count != 1].format(count=count)


def _first_day(meeting: Meeting) -> dt.date | None:
    return meeting.start or meeting.end


def _month(day: dt.date) -> str:
    return months_of(Meeting(start=day))
