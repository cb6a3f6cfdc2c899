"""Finds dates as Dutch letters write them, and says which days they are in ISO 8601.

Needs the standard library alone. A range is written ``start/end``, a month ``2025-06``, a year ``2035``;
a day without a year in a document without a meeting date stays without one (``--05-14``): never a guess.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from agendas.model import Entity

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_MONTH = "(?:" + "|".join(MONTHS) + ")"
_WEEKDAY = "(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_TO = r"(?:\s+(?P<link>en|tot en met|t/m|tot)\s+|\s*[-–—/&]\s*)"

# "11 en 12 mei", "28 februari en 1 maart 2022", "3 en vrijdag 4 april", "13 tot en met 15 mei", "11, 12 en
# 13 mei"
_RANGE = re.compile(
    rf"(?<![\d.,/-])(?P<d1>{_DAY})(?:\s+(?P<m1>{_MONTH}))?(?:\s+(?P<y1>{_YEAR}))?(?:,\s*{_DAY})?{_TO}"
    rf"(?:{_WEEKDAY}\s+)?(?P<d2>{_DAY})\s+(?P<m2>{_MONTH})\b(?:\s+(?P<y2>{_YEAR}))?",
    re.IGNORECASE,
)
_SINGLE = re.compile(rf"(?<![\d.,/-])(?P<d>{_DAY})\s+(?P<m>{_MONTH})\b(?:\s+(?P<y>{_YEAR}))?", re.IGNORECASE)
_NUMERIC = re.compile(rf"(?<![\d/.-])(?P<d>{_DAY})[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<y>{_YEAR})(?![\d/-])")
_MONTH_YEAR = re.compile(rf"\b(?P<m>{_MONTH})\s+(?P<y>{_YEAR})", re.IGNORECASE)
# A bare month is a date only where a preposition makes it one: "mei" and "maart" stand in names too.
_BARE_MONTH = re.compile(
    rf"\b(?:in|van|sinds|eind|begin|medio|half|vanaf|tot|voor|na|per|afgelopen|komende)\s+(?P<m>{_MONTH})\b"
    r"(?!\s+\d)",
    re.IGNORECASE,
)
_YEARS = re.compile(rf"(?<![\w./,–-])(?P<y1>{_YEAR})[-–/](?P<y2>{_YEAR}|\d\d(?!\d))(?![\w/–-])")
_YEAR_ALONE = re.compile(
    rf"(?<![\w/(–-])(?<!\d[.,])(?<!nr\. )(?<!nr\.)\(?(?P<y>{_YEAR})(?![\w%/–])(?![.,]\d)(?!-\d)"
)
_PAST = re.compile(r"\s*,?\s*(?:jl\b|j\.l\.|jongstleden|afgelopen)")
_AHEAD = re.compile(r"\s*,?\s*(?:a\.s\b|as\.|aanstaande|eerstkomende)")
_SHIFTED = re.compile(r"\s+(?:van\s+)?(?P<which>vorig|volgend)\s+jaar\b")

# A letter is sent at most about two months before its meeting.
_LETTER_BEFORE_MEETING = dt.timedelta(days=60)
# "28 februari en 1 maart" is one stretch; "24 april en 3 mei" are two dates.
_LONGEST_STRETCH_WITH_EN = dt.timedelta(days=4)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The day that dates without a year are reckoned from: the first day of the meeting, if known."""

    reference: dt.date | None = None

    def year_of(self, month: int, day: int, after: str) -> int | None:
        """The year of a day without one, given the text that follows it ("jl.", "a.s.", "vorig jaar")."""
        if self.reference is None:
            return None
        if shifted := _SHIFTED.match(after):
            return self.reference.year + (1 if shifted["which"] == "volgend" else -1)
        candidates = {
            year: date
            for year in range(self.reference.year - 1, self.reference.year + 2)
            if (date := _date(year, month, day))
        }
        if _PAST.match(after):
            return max((y for y, date in candidates.items() if date <= self.reference), default=None)
        if _AHEAD.match(after):
            earliest = self.reference - _LETTER_BEFORE_MEETING
            return min((y for y, date in candidates.items() if date >= earliest), default=None)
        return min(candidates, key=lambda y: self._distance(candidates[y]), default=None)

    def _distance(self, date: dt.date) -> int:
        return abs((date - (self.reference or date)).days)


def find_dates(text: str, calendar: Calendar) -> list[Entity]:
    """Every date in the text. A date within another one is found as well; the caller keeps the longest."""
    if not re.search(r"\d", text):
        return list(_bare_months(text, calendar))
    return [
        *_ranges(text, calendar),
        *_singles(text, calendar),
        *_months_of_years(text),
        *_bare_months(text, calendar),
        *_years(text),
    ]


def _ranges(text: str, calendar: Calendar) -> Iterator[Entity]:
    for match in _RANGE.finditer(text):
        second_month = _month(match["m2"])
        first_month = _month(match["m1"]) if match["m1"] else second_month
        last, first = int(match["d2"]), int(match["d1"])
        year = _number(match["y2"]) or calendar.year_of(
            second_month, last, text[match.end() : match.end() + 30]
        )
        first_year = _number(match["y1"]) or (year and year - (first_month > second_month))
        start, end = _date(first_year, first_month, first), _date(year, second_month, last)
        if start and end and match["link"] == "en" and match["m1"] and end - start > _LONGEST_STRETCH_WITH_EN:
            continue
        canonical = f"{_iso(first_year, first_month, first)}/{_iso(year, second_month, last)}"
        if start is None or end is None or start < end:
            yield _entity(text, match.start(), match.end(), canonical, "periode")


def _singles(text: str, calendar: Calendar) -> Iterator[Entity]:
    for match in _SINGLE.finditer(text):
        month, day = _month(match["m"]), int(match["d"])
        year = _number(match["y"]) or calendar.year_of(month, day, text[match.end() : match.end() + 30])
        yield _entity(text, match.start(), match.end(), _iso(year, month, day), "dag en maand")
    for match in _NUMERIC.finditer(text):
        canonical = _iso(int(match["y"]), int(match["m"]), int(match["d"]))
        yield _entity(text, match.start(), match.end(), canonical, "datum in cijfers")


def _months_of_years(text: str) -> Iterator[Entity]:
    for match in _MONTH_YEAR.finditer(text):
        canonical = f"{match['y']}-{_month(match['m']):02}"
        yield _entity(text, match.start(), match.end(), canonical, "maand en jaar")


def _bare_months(text: str, calendar: Calendar) -> Iterator[Entity]:
    for match in _BARE_MONTH.finditer(text):
        month = _month(match["m"])
        year = calendar.year_of(month, 15, text[match.end() : match.end() + 30])
        canonical = f"{year}-{month:02}" if year else f"--{month:02}"
        yield _entity(text, match.start("m"), match.end("m"), canonical, "maand")


def _years(text: str) -> Iterator[Entity]:
    for match in _YEARS.finditer(text):
        second = match["y2"] if len(match["y2"]) == 4 else match["y1"][:2] + match["y2"]
        if int(second) > int(match["y1"]):
            yield _entity(text, match.start(), match.end(), f"{match['y1']}/{second}", "jaren")
    for match in _YEAR_ALONE.finditer(text):
        yield _entity(text, match.start("y"), match.end("y"), match["y"], "jaar")


def _entity(text: str, start: int, end: int, canonical: str, form: str) -> Entity:
    return Entity(start, end, "date", text[start:end], canonical, f"datumpatroon: {form} → {canonical}")


def _month(written: str) -> int:
    return MONTHS.index(written.lower()) + 1


def _number(written: str | None) -> int | None:
    return int(written) if written else None


def _date(year: int | None, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if year else None
    except ValueError:  # 29 februari, 31 juni
        return None


def _iso(year: int | None, month: int, day: int) -> str:
    return f"{year}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"
