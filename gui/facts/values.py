"""What the user types as a fact of a document, and what is kept of it. Needs QtCore alone.

Kept are texts: a day in ISO form, "1" or "" for informal, a Kamerstuk as ``28676-499``, "" for a fact that is
not known. A typed text that is none of these raises ValueError.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from agendas.model import Meeting

if TYPE_CHECKING:
    from agendas.library.corrections import Fact

FACTS: tuple[Fact, ...] = ("title", "body", "informal", "start", "end", "place", "signatory", "kamerstuk")
"""In the order in which they are shown."""
FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Outside these a year is a slip of the finger."""

_BREAKS = re.compile(r"[\s.,/-]+")
# The forms in which a Kamerstuk is cited: 28 676, nr. 499; Kamerstuk 21501-02 nr. 3135; 36 200 V, nr. 12;
# kst-28676-499; the letter is that of a paper of the Senate (36 410, AB).
_KAMERSTUK = re.compile(
    r"(?:(?:Kamerstuk(?:ken|nummer)?|kst|TK)[\s.:-]*)?(?:II?,?\s+)?"
    r"(?P<dossier>\d{2}[\s.]?\d{3})(?:\s?-\s?(?P<part>0\d|\d\d(?=\s*[-,n]))|[\s-](?P<chapter>[IVX]{1,5}[AB]?))?"
    r"(?:\s*,?\s*n(?:r|rs|ummer)\b\.?\s*|\s*[-–,]\s*)(?P<number>[1-9]\d{0,3}|[A-Z]{1,3})",
    re.IGNORECASE,
)


def texts_of(title: str, meeting: Meeting) -> dict[Fact, str]:
    """The facts as they are kept."""
    return {
        "title": one_line(title),
        "body": one_line(meeting.body or ""),
        "informal": "1" if meeting.informal else "",
        "start": meeting.start.isoformat() if meeting.start else "",
        "end": meeting.end.isoformat() if meeting.end else "",
        "place": one_line(meeting.place or ""),
        "signatory": one_line(meeting.signatory or ""),
        "kamerstuk": one_line(meeting.kamerstuk or ""),
    }


def one_line(text: str) -> str:
    """The text on one line with single blanks, without control and direction characters."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def kept_day(typed: str) -> str:
    """The ISO form of a day typed as 3-4-2025, 2025-04-03, 3/4/25 or "3 april 2025"; "" for nothing."""
    parts = [part for part in _BREAKS.split(typed.strip().casefold()) if part]
    if not parts:
        return ""
    if len(parts) != 3:
        raise ValueError(f"not a day: {typed!r}")
    day, month, year = parts if len(parts[0]) <= 2 else reversed(parts)
    number = _months().get(month) or int(month)
    return _day(int(year) + (2000 if len(year) == 2 else 0), number, int(day)).isoformat()


def shown_day(kept: str) -> str:
    """The day as it is read: "3 april 2025"."""
    if not kept:
        return ""
    day = dt.date.fromisoformat(kept)
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def kept_kamerstuk(typed: str) -> str:
    """The form of its web page: "28 676, nr. 499" → ``28676-499``; "" for nothing."""
    text = one_line(typed)
    match = _KAMERSTUK.fullmatch(text)
    if match is None:
        if text:
            raise ValueError(f"not a Kamerstuk: {typed!r}")
        return ""
    dossier = re.sub(r"\D", "", match["dossier"])
    behind = (part.upper() for part in (match["part"] or match["chapter"], match["number"]) if part)
    return "-".join((dossier, *behind))


def ends_before_it_begins(start: str, end: str) -> bool:
    """Whether two kept days are the wrong way round; one that is not known never is."""
    return bool(start and end and end < start)


def changes(
    kept: Mapping[Fact, str],
    shown: Mapping[Fact, str],
    as_read: Mapping[Fact, str],
    corrected: frozenset[str],
) -> dict[Fact, str | None]:
    """What there is to change: a new value for each fact that is neither what was ``shown`` before nor what
    was read; None for each corrected fact that is as it was read again.

    Facts that were left alone are not named, or a correction made meanwhile in another window would be
    undone.
    """
    made: dict[Fact, str | None] = {}
    for fact, value in kept.items():
        if value == as_read[fact]:
            if fact in corrected:
                made[fact] = None
        elif value != shown[fact]:
            made[fact] = value
    return made


def _day(year: int, month: int, day: int) -> dt.date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"not a year: {year}")
    return dt.date(year, month, day)


@functools.cache
def _months() -> dict[str, int]:
    """The months by their names, long and short, in Dutch and English."""
    lengths = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    return {
        QLocale(language).monthName(month, length).rstrip(".").casefold(): month
        for language in ("nl", "en")
        for length in lengths
        for month in range(1, 13)
    }
