"""Dutch dates and spans of days: "woensdag 14 en donderdag 15 mei", "28 februari en 1 maart", "24–25 juni".

What a text leaves out (a year, the month of the first day) stays open in a ``DaySpan`` until somebody knows
it. Needs the standard library alone.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from agendas.reading.knowledge import any_word, table


@dataclass(frozen=True, slots=True)
class Day:
    """A day as written: the month and year may be missing; ``weekday`` is 0 for Monday."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None

    def date(self, year: int | None = None) -> dt.date | None:
        """The date, with ``year`` where the text gives none; None when there is no such day."""
        chosen = self.year or year
        if chosen is None or self.month is None:
            return None
        try:
            return dt.date(chosen, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class DaySpan:
    """The first and last day of something, and where in the text they are written."""

    first: Day
    last: Day
    start: int
    end: int

    @property
    def year(self) -> int | None:
        """The year the text gives, if it does."""
        return self.last.year or self.first.year

    def dates(self, year: int | None = None) -> tuple[dt.date, dt.date] | None:
        """Both dates, with ``year`` for the last day where the text gives none; None when impossible."""
        last = self.last.date(year)
        if last is None:
            return None
        first = self.first.date(last.year)
        if first is None:
            return None
        if first > last and not self.first.year:
            first = self.first.date(last.year - 1) if self.first.month == 12 else None
        return (first, last) if first and first <= last and (last - first).days <= 31 else None

    def same_days(self, other: DaySpan) -> bool:
        """Whether both begin on the same day of the same month."""
        return (self.first.day, self.first.month) == (other.first.day, other.first.month)

    def weekdays_fit(self, dates: tuple[dt.date, dt.date]) -> bool:
        """Whether no weekday that is written contradicts the dates."""
        pairs = zip((self.first, self.last), dates, strict=True)
        return all(day.weekday in (None, date.weekday()) for day, date in pairs)


@functools.cache
def _months() -> dict[str, int]:
    months: dict[str, int] = {}
    for number, (name, short) in enumerate(table("dates")["months"].items(), start=1):
        months |= dict.fromkeys([name, *short], number)
    return months


@functools.cache
def _span_pattern() -> re.Pattern[str]:
    """One or more days with words between them, the last of which has a month."""
    words = table("dates")
    weekday = rf"(?:{any_word(words['weekdays'])}{any_word(words['day_parts'])}?\s+)"
    day = r"(?:0?[1-9]|[12]\d|3[01])(?:e|ste|de)?"
    month = any_word(_months())
    year = r"(?:19|20)\d\d"
    one = rf"{weekday}?{day}(?:\s+{month}(?![a-zà-ÿ])(?:\s+{year}(?!\d))?)?"
    between = rf"\s*(?:,|{any_word(words['span_words'])}(?![a-zà-ÿ]))\s*(?:op\s+)?"
    return re.compile(
        rf"(?<![\w.,/-])(?:{one}{between}){{0,3}}"
        rf"{weekday}?{day}\s+{month}(?![a-zà-ÿ])(?:,?\s+{year}(?!\d))?",
        re.IGNORECASE,
    )


@functools.cache
def _day_pattern() -> re.Pattern[str]:
    words = table("dates")
    return re.compile(
        rf"(?:(?P<weekday>{any_word(words['weekdays'])}){any_word(words['day_parts'])}?\s+)?"
        r"(?P<day>\d{1,2})(?:e|ste|de)?"
        rf"(?:\s+(?P<month>{any_word(_months())})(?![a-zà-ÿ])(?:,?\s+(?P<year>\d{{4}}))?)?",
        re.IGNORECASE,
    )


_NUMERIC = re.compile(
    r"(?<![\d.-])(\d{1,2})[-./](\d{1,2})[-./]((?:19|20)\d\d)(?![\d-])"
    r"|(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)"
)


def spans_in(text: str) -> Iterator[DaySpan]:
    """The spans of days in a text, in order; those in figures (12-05-2014) too."""
    found = [span for match in _span_pattern().finditer(text) if (span := _span_of(match))]
    for match in _NUMERIC.finditer(text):
        day, month, year, iso_year, iso_month, iso_day = match.groups()
        numbers = (iso_year, iso_month, iso_day) if iso_year else (year, month, day)
        only = Day(int(numbers[2]), int(numbers[1]), int(numbers[0]))
        if only.date():
            found.append(DaySpan(only, only, match.start(), match.end()))
    return iter(sorted(found, key=lambda span: span.start))


def months_in(text: str) -> Iterator[tuple[int, int]]:
    """Months with their years, day or no day: "Brussel juni 2010" gives (6, 2010)."""
    for match in _month_pattern().finditer(text):
        yield _months()[match["month"].lower()], int(match["year"])


@functools.cache
def _month_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<month>{any_word(_months())})\s+(?P<year>(?:19|20)\d\d)(?!\d)", re.IGNORECASE)


def _span_of(match: re.Match[str]) -> DaySpan | None:
    days: list[Day] = []
    start = match.start()
    text = match.group()
    for part in _day_pattern().finditer(text):
        after_comma = text[: part.start()].rstrip().endswith(",")
        if days and after_comma and days[-1].month is None and not _joins_days(text[part.end() :]):
            days, start = [], match.start() + part.start()  # "nr. 12, 14 mei": the comma joins no days
        days.append(
            Day(
                int(part["day"]),
                _months()[part["month"].lower()] if part["month"] else None,
                int(part["year"]) if part["year"] else None,
                _weekday(part["weekday"]),
            )
        )
    if not days or days[-1].month is None:
        return None
    last = days[-1]
    first = replace(days[0], month=days[0].month or last.month)
    return DaySpan(first, last, start, match.end())


def _joins_days(rest: str) -> bool:
    """Whether the rest of a list of days ends in "en 25 november", so that its commas join days too."""
    return bool(re.match(r"\s*(?:en|&|,)\s", rest))


def _weekday(name: str | None) -> int | None:
    return table("dates")["weekdays"].index(name.lower()) if name else None


@functools.cache
def parliamentary_year_pattern() -> re.Pattern[str]:
    """ "Vergaderjaar 2021–2022": it runs from Prinsjesdag (September) to the next."""
    return re.compile(r"vergaderjaar\s+((?:19|20)\d\d)\s*[-–—/]\s*\d{2,4}", re.IGNORECASE)
