"""Finds dates as Dutch letters write them, and says which days they are in ISO 8601.

Needs ahocorasick-rs (by way of ``gazetteer``). A range is written ``start/end``, a month ``2025-06``, a year
``2035``; a day without a year in a document without a meeting date stays without one (``--05-14``): never a
guess.
Quarters and halves of a year are the months they run through (``2026-07/2026-09``). Of "eind 2025" and "de
zomer van 2026" the year alone is a date; "de komende vijf jaar" and "het najaar" name none.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from agendas.model import Entity
from agendas.understanding.gazetteer import Words

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_MONTH = "(?:" + "|".join(MONTHS) + ")"
_WEEKDAY = "(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_TO = r"(?:\s+(?P<link>en|tot en met|t/m|tot)\s+|\s*[-–—/&]\s*)"

# What stands before the name of a month, from the month back: "11 en 12 mei", "28 februari en 1 maart 2022",
# "3 en vrijdag 4 april", "13 tot en met 15 mei", "11, 12 en 13 mei".
_DAY_BEFORE = re.compile(rf"(?<![\d.,/-])(?P<d>{_DAY})\s+$")
_LAST_DAY = re.compile(rf"(?<!\d)(?P<d>{_DAY})\s+$")
_FIRST_DAY = re.compile(
    rf"(?<![\d.,/-])(?P<d1>{_DAY})(?:\s+(?P<m1>{_MONTH})(?:\s+(?P<y1>{_YEAR}))?|(?:,\s*{_DAY}){{0,3}}){_TO}"
    rf"(?:{_WEEKDAY}\s+)?$",
    re.IGNORECASE,
)
_YEAR_AFTER = re.compile(rf"\s+(?P<y>{_YEAR})")
_LONGEST_DAY, _LONGEST_START = 5, 60
_NUMERIC = re.compile(rf"(?<![\d/.-])(?P<d>{_DAY})[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<y>{_YEAR})(?![\d/-])")
_ISO = re.compile(r"(?<![\w/.-])(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-2]\d|3[01])(?![\w/-])")
_UP_TO_A_MONTH = re.compile(rf"{_TO}(?P<m2>{_MONTH})\b(?:\s+(?P<y2>{_YEAR}))?", re.IGNORECASE)
# A bare "mei" or "maart" is a date only where a preposition makes it one: they stand in names too.
_NUMBER_AFTER = re.compile(r"\s+\d")
_BEFORE_A_MONTH = re.compile(
    r"\b(?:in|van|sinds|eind|begin|medio|half|vanaf|tot|voor|na|per|afgelopen|komende|maand|tussen|rond|tijdens|over"
    r"|tot en met|t/m)\s+$",
    re.IGNORECASE,
)
_NEVER_A_NAME = frozenset(MONTHS) - {"mei", "maart"}
_YEARS = re.compile(rf"(?<![\w./,–-])(?P<y1>{_YEAR})[-–/](?P<y2>{_YEAR}|\d\d(?!\d))(?![\w/–-])")
_YEAR_ALONE = re.compile(
    rf"(?<![\w/(–-])(?<!\d[.,])(?<!nr\. )(?<!nr\.)\(?(?P<y>{_YEAR})(?![\w%/–])(?![.,]\d)(?!-\d)"
)
# "ruim 2000 militairen", "1999 stuks", "2000 euro": a number that only looks like a year.
_COUNTS = re.compile(
    r"\b(?:ruim|circa|ca\.|ongeveer|bijna|zo[’']n|minstens|minimaal|maximaal|meer dan|EUR|USD)\s$|[€$]\s?$"
)
_COUNTED = re.compile(
    r"\s(?:euro|dollar|procent|militairen|soldaten|mensen|stuks|ton|kilometer|km|inwoners|doden)\b"
)
_QUARTER = re.compile(
    r"\b(?:(?:Q(?P<q>[1-4])|(?P<o>eerste|tweede|derde|vierde|laatste|[1-4]e)\s+kwartaal)|(?P<h>eerste|tweede)\s+helft)"
    rf"(?:\s+van)?\s+(?:(?P<y>{_YEAR})|(?P<r>dit|vorig|volgend|komend)\s+jaar\b)",
    re.IGNORECASE,
)
_ORDINALS = ("eerste", "tweede", "derde", "vierde")
_RELATIVE = re.compile(r"\b(?P<r>dit|vorig|volgend|komend)\s+jaar\b(?!\w)", re.IGNORECASE)
_DECADE = re.compile(
    r"\bjaren\s+(?:[’']?(?P<n>[4-9]0)(?!\d)|(?P<w>veertig|vijftig|zestig|zeventig|tachtig|negentig))\b"
    r"(?:\s+van\s+de\s+vorige\s+eeuw)?",
    re.IGNORECASE,
)
_TENS = ("veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_MONTH_BEFORE = re.compile(rf"{_MONTH}\s+(?:van\s+)?$", re.IGNORECASE)
_YEAR_LAST = ("-20", "/20", ".20", "-19", "/19", ".19")
_STRETCHES = {"dit": 0, "vorig": -1, "volgend": 1, "komend": 1}
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

    def year(self, shift: int) -> int | None:
        """This year, the last or the next, as the letter's writer counts; None where it cannot be told: a
        letter before a meeting in January may be of the year before.
        """
        if self.reference is None or (self.reference - _LETTER_BEFORE_MEETING).year != self.reference.year:
            return None
        return self.reference.year + shift

    def _distance(self, date: dt.date) -> int:
        return abs((date - (self.reference or date)).days)


def find_dates(text: str, calendar: Calendar) -> list[Entity]:
    """Every date in the text. A date within another one is found as well; the caller keeps the longest."""
    found: list[Entity] = []
    for index, start, end in _months().find(text):
        found += _around_a_month(text, _Month(index % 12 + 1, start, end), calendar)
    if "jaar" in text or "jaren" in text:
        found += _relative_years(text, calendar)
    if "kwartaal" in text or " helft" in text or "Q" in text:
        found += _quarters(text, calendar)
    if "20" in text or "19" in text:
        found += _numeric(text)
        found += _years(text)
    return found


@functools.cache
def _months() -> Words:
    """The months, each in small letters, as a title has it and in capitals."""
    return Words.of(write(month) for write in (str.lower, str.capitalize, str.upper) for month in MONTHS)


@dataclass(frozen=True, slots=True)
class _Month:
    """The name of a month where it stands."""

    number: int
    start: int
    end: int


def _around_a_month(text: str, month: _Month, calendar: Calendar) -> Iterator[Entity]:
    yield from _range(text, month, calendar)
    if day := _DAY_BEFORE.search(text, max(0, month.start - _LONGEST_DAY), month.start):
        year, end = _year_after(text, month, int(day["d"]), calendar)
        if year is None or _date(year, month.number, int(day["d"])):
            canonical = _iso(year, month.number, int(day["d"]))
            yield _entity(text, day.start(), end, canonical, "dag en maand")
    if year_after := _YEAR_AFTER.match(text, month.end):
        canonical = f"{year_after['y']}-{month.number:02}"
        yield _entity(text, month.start, year_after.end(), canonical, "maand en jaar")
    elif not _NUMBER_AFTER.match(text, month.end):
        yield from _bare_month(text, month, calendar)
    yield from _months_in_a_row(text, month, year_after)


def _year_after(text: str, month: _Month, day: int, calendar: Calendar) -> tuple[int | None, int]:
    """The year of a day, written behind it or reckoned, and where the date ends."""
    if written := _YEAR_AFTER.match(text, month.end):
        return int(written["y"]), written.end()
    return calendar.year_of(month.number, day, text[month.end : month.end + 30]), month.end


def _range(text: str, month: _Month, calendar: Calendar) -> Iterator[Entity]:
    day = _LAST_DAY.search(text, max(0, month.start - _LONGEST_DAY), month.start)
    match = day and _FIRST_DAY.search(text, max(0, day.start() - _LONGEST_START), day.start())
    if not day or not match:
        return
    last, first = int(day["d"]), int(match["d1"])
    first_month = _month(match["m1"]) if match["m1"] else month.number
    year, ends = _year_after(text, month, last, calendar)
    first_year = _number(match["y1"]) or (year and year - (first_month > month.number))
    start, end = _date(first_year, first_month, first), _date(year, month.number, last)
    if start and end and match["link"] == "en" and end - start > _LONGEST_STRETCH_WITH_EN:
        if not match["m1"]:  # "op 3 en 17 mei": two days, the second of which is found as such
            yield _entity(text, match.start("d1"), match.end("d1"), start.isoformat(), "dag")
        return
    if start < end if start and end else year is None:
        canonical = f"{_iso(first_year, first_month, first)}/{_iso(year, month.number, last)}"
        yield _entity(text, match.start(), ends, canonical, "periode")


def _bare_month(text: str, month: _Month, calendar: Calendar) -> Iterator[Entity]:
    written = text[month.start : month.end]
    if written in _NEVER_A_NAME or _BEFORE_A_MONTH.search(text, max(0, month.start - 20), month.start):
        year = calendar.year_of(month.number, 15, text[month.end : month.end + 30])
        canonical = f"{year}-{month.number:02}" if year else f"--{month.number:02}"
        yield _entity(text, month.start, month.end, canonical, "maand")


def _months_in_a_row(text: str, month: _Month, own_year: re.Match[str] | None) -> Iterator[Entity]:
    """ "mei tot en met juli 2025", "mei en juni 2025"."""
    ends = own_year.end() if own_year else month.end
    match = _UP_TO_A_MONTH.match(text, ends)
    if match is None or not match["y2"]:
        return
    last, year = _month(match["m2"]), int(match["y2"])
    first_year = int(own_year["y"]) if own_year else year - (month.number > last)
    start, end = f"{first_year}-{month.number:02}", f"{year}-{last:02}"
    if start < end:
        if match["link"] == "en":  # two months, the second of which is found as such
            yield _entity(text, month.start, ends, start, "maand")
        else:
            yield _entity(text, month.start, match.end(), f"{start}/{end}", "maanden")


def _numeric(text: str) -> Iterator[Entity]:
    for pattern, possible in ((_NUMERIC, any(sign in text for sign in _YEAR_LAST)), (_ISO, "-" in text)):
        for match in pattern.finditer(text) if possible else ():
            if date := _date(int(match["y"]), int(match["m"]), int(match["d"])):
                yield _entity(text, match.start(), match.end(), date.isoformat(), "datum in cijfers")


def _quarters(text: str, calendar: Calendar) -> Iterator[Entity]:
    for match in _QUARTER.finditer(text):
        year = _number(match["y"]) or calendar.year(_STRETCHES[(match["r"] or "dit").lower()])
        if year is None:
            continue
        if half := match["h"]:
            first, months = 1 + 6 * _ORDINALS.index(half.lower()), 6
        else:
            first, months = 1 + 3 * (_quarter(match) - 1), 3
        canonical = f"{year}-{first:02}/{year}-{first + months - 1:02}"
        yield _entity(text, match.start(), match.end(), canonical, "deel van een jaar")


def _quarter(match: re.Match[str]) -> int:
    if match["q"]:
        return int(match["q"])
    ordinal = match["o"].lower()
    if ordinal == "laatste":
        return 4
    return int(ordinal[0]) if ordinal[0].isdigit() else _ORDINALS.index(ordinal) + 1


def _relative_years(text: str, calendar: Calendar) -> Iterator[Entity]:
    for match in _RELATIVE.finditer(text):
        year = calendar.year(_STRETCHES[match["r"].lower()])
        # "11 april vorig jaar" has its year from these words already.
        if year and not _MONTH_BEFORE.search(text, max(0, match.start() - 16), match.start()):
            yield _entity(text, match.start(), match.end(), str(year), "betrekkelijk jaar")
    for match in _DECADE.finditer(text):
        tens = int(match["n"]) // 10 if match["n"] else 4 + _TENS.index(match["w"].lower())
        yield _entity(text, match.start(), match.end(), f"19{tens}0/19{tens}9", "decennium")


def _years(text: str) -> Iterator[Entity]:
    for match in _YEARS.finditer(text):
        second = match["y2"] if len(match["y2"]) == 4 else match["y1"][:2] + match["y2"]
        if int(second) > int(match["y1"]):
            yield _entity(text, match.start(), match.end(), f"{match['y1']}/{second}", "jaren")
    for match in _YEAR_ALONE.finditer(text):
        start, end = match.span("y")
        if not (_COUNTED.match(text, end) or _COUNTS.search(text, max(0, start - 12), start)):
            yield _entity(text, start, end, match["y"], "jaar")


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
