"""The source that a briefing gives for a quote: in brackets behind it, or in a footnote → what it names.

What is not recognised claims nothing: a source is contradicted by what it says, never by what it leaves out.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

from agendas.model import Span
from agendas.quoting.checked import ClaimedSource, Disagreement
from agendas.quoting.checking_knowledge import checking_rules
from agendas.quoting.citation import short_name
from agendas.quoting.knowledge import citation_words, plain_form, short_names
from agendas.quoting.quote import Quote
from agendas.reading.dates import spans_in
from agendas.understanding.documents import find_documents

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_BEFORE_SOURCE = re.compile(r"[.,;:]?[ \t]{0,3}\r?\n?[ \t>]{0,8}(?=[(\[{])")
_MARK_BEHIND = re.compile(
    rf"[.,;:]?(?:[ ]?\[\^?(?P<square>\d{{1,3}})\]|(?P<raised>[{_RAISED}]{{1,3}})"
    r"|(?P<plain>\d{1,3})(?![\d%\w]))"
)
_NOTE = re.compile(
    rf"^[ \t]{{0,8}}(?:\[\^?(?P<square>\d{{1,3}})\]:?|(?P<raised>[{_RAISED}]{{1,3}})"
    r"|(?P<plain>\d{1,3})[.)]?[ \t])"
    r"[ \t]{0,8}(?P<text>\S[^\n]{0,600})",
    re.MULTILINE,
)
_NUMBERS = re.compile(r"\d{1,4}")
_YEAR = re.compile(r"(?<![\w(.,/-])(?:19|20)\d\d(?![\w)-])")
_CLOSERS = {"(": ")", "[": "]"}


class Notes:
    """The lines of a briefing that may be footnotes, by their numbers."""

    def __init__(self, text: str) -> None:
        self._lines: dict[str, list[Span]] = defaultdict(list)
        for found in _NOTE.finditer(text):
            self._lines[_label(found)].append(Span(*found.span("text")))

    def behind(self, text: str, at: int) -> Span | None:
        """The text of the note whose mark stands at this offset."""
        mark = _MARK_BEHIND.match(text, at)
        lines = self._lines.get(_label(mark), ()) if mark else ()
        later = bisect_left(lines, at, key=lambda line: line.start)
        return next((line for line in lines[later : later + 4] if is_source(line.of(text))), None)


def source_behind(text: str, at: int, notes: Notes) -> ClaimedSource | None:
    """The source behind a quote that ends at this offset: in brackets, else in the note whose mark is
    there."""
    gap = _BEFORE_SOURCE.match(text, at)
    bracketed = in_brackets(text, gap.end()) if gap else None
    if bracketed and is_source(bracketed.of(text)):
        return claimed_source(text, bracketed)
    note = notes.behind(text, at)
    return claimed_source(text, note) if note else None


def in_brackets(text: str, at: int) -> Span | None:
    """What stands between the bracket at this offset and the one that closes it; None when it is too long."""
    closer, depth = _CLOSERS.get(text[at : at + 1]), 0
    for offset in range(at, min(len(text), at + checking_rules().source.longest)) if closer else ():
        depth += (text[offset] == text[at]) - (text[offset] == closer)
        if not depth:
            return Span(at + 1, offset)
    return None


def is_source(text: str) -> bool:
    """Whether a text in brackets or in a note names a source, as far as can be told."""
    words = plain_form(text).split()
    return any(word.startswith(checking_rules().source.words) for word in words) or any(_periods(text))


def claimed_source(text: str, where: Span) -> ClaimedSource:
    """What the source in this stretch of the briefing names."""
    written = where.of(text)
    papers = (one.canonical for one in find_documents(written) if one.text.casefold().startswith("kamerst"))
    return ClaimedSource(
        where.start,
        where.end,
        written,
        tuple(_periods(written)),
        tuple(_bodies(written)),
        tuple(_paragraphs(written)),
        next((paper for paper in papers if "-" in paper), None),
    )


def disagreements(source: ClaimedSource | None, quote: Quote) -> tuple[Disagreement, ...]:
    """What the briefing's source has otherwise than the place where the words stand."""
    if source is None:
        return ()
    meeting = quote.source.meeting
    is_named = not source.bodies or not meeting.body or short_name(meeting.body) in source.bodies
    found: dict[Disagreement, bool] = {
        "date": not _fits_period(source, quote),
        "meeting": not is_named,
        "paragraph": not _fits_paragraph(source, quote),
        "kamerstuk": bool(source.kamerstuk and meeting.kamerstuk) and source.kamerstuk != meeting.kamerstuk,
    }
    return tuple(what for what, is_so in found.items() if is_so)


def _fits_period(source: ClaimedSource, quote: Quote) -> bool:
    meeting = quote.source.meeting
    first, last = meeting.start or meeting.end, meeting.end or meeting.start
    if not source.periods or not first or not last:
        return True
    return any(begin <= last and first <= end for begin, end in source.periods)


def _fits_paragraph(source: ClaimedSource, quote: Quote) -> bool:
    numbers = {piece.paragraph for piece in quote.pieces if piece.paragraph and piece.block.startswith("p")}
    return not source.paragraphs or not numbers or any(str(one) in numbers for one in source.paragraphs)


def _periods(text: str) -> Iterator[tuple[dt.date, dt.date]]:
    """The days in a source; without any its months, without those its years. The day of a letter is not that
    of a meeting, and left out."""
    spans = list(spans_in(text))
    letters = checking_rules().source.letter_dates
    days = [span.dates() for span in spans if not text[: span.start].rstrip().casefold().endswith(letters)]
    given = [dates for dates in days if dates]
    yield from given or (() if spans else _months(text) or _years(text))


def _months(text: str) -> list[tuple[dt.date, dt.date]]:
    found = _month_pattern().finditer(text)
    months = [(int(one["year"]), citation_words().months.index(one["month"].casefold()) + 1) for one in found]
    return [
        (dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]))
        for year, month in months
    ]


@functools.cache
def _month_pattern() -> re.Pattern[str]:
    months = "|".join(citation_words().months)
    return re.compile(rf"\b(?P<month>{months})\s{{1,3}}(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)


def _years(text: str) -> list[tuple[dt.date, dt.date]]:
    years = (int(year.group()) for year in _YEAR.finditer(text))
    return [(dt.date(year, 1, 1), dt.date(year, 12, 31)) for year in years]


def _paragraphs(text: str) -> Iterator[int]:
    """The numbers of ``alinea 8``, ``alinea's 2, 5`` and ``alinea 8–9``, those between two ends too."""
    for found in _paragraph_pattern().finditer(text):
        for run in re.split(r"[,;]|\ben\b", found["numbers"]):
            ends = [int(number) for number in _NUMBERS.findall(run)]
            yield from range(ends[0], min(ends[-1], ends[0] + 99) + 1) if ends else ()


@functools.cache
def _paragraph_pattern() -> re.Pattern[str]:
    names = "|".join(map(re.escape, checking_rules().source.paragraphs))
    more = r"(?:\s{0,2}(?:[,;–-]|en|t/m)\s{0,2}\d{1,4}(?!\d)){0,9}"
    return re.compile(rf"(?<!\w)(?:{names})\s{{0,2}}(?P<numbers>\d{{1,4}}(?!\d){more})", re.IGNORECASE)


def _bodies(text: str) -> Iterable[str]:
    """The meetings that are named, by their short names: of names inside one another the longest."""
    written = f" {plain_form(text)} "
    found = []
    for long in sorted(short_names(), key=len, reverse=True):
        if f" {long} " in written:
            written = written.replace(f" {long} ", "  ")
            found.append(short_names()[long])
    return dict.fromkeys(found)


def _label(found: re.Match[str]) -> str:
    return (found["square"] or found["raised"] or found["plain"]).translate(_SUPERSCRIPT)
