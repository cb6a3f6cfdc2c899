"""How names are written for a reader, how they are ordered, and what a typed filter makes of them.

The canonical forms are those of the understanding (ISO days, ``28676-499``, ``EUR 3500000000``); they are
read here, never made. A form that is not known is shown as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import QLocale

from gui.reading.written_out import is_kamerstuk

_DAY = re.compile(r"(?:(\d{4})|-)(?:-(\d\d))?(?:-(\d\d))?")
_MONEY = re.compile(r"[A-Z]{3} ")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_NEXT_WORD = re.compile(r"\s([^\W\d_][\w-]*)")
_MOST_NOUNS = 3
_Parts = tuple[int | None, int | None, int | None]
_Order = tuple[object, ...]


def folded(text: str) -> str:
    """Without capitals and diacritics, so that "oekraine" finds Oekraïne."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


# Dates


def date_words(canonical: str, locale: QLocale | None = None, *, short: bool = False) -> str:
    """ "3–4 april 2025", "juni 2025", "2025–2029", "14 mei"; ``short`` shortens the months."""
    parts = _ends(canonical)
    if parts is None:
        return canonical
    first, last = parts
    locale = locale or QLocale()
    if first == last:
        return _written(last, locale, short)
    start, end = _written(_without_shared(first, last), locale, short), _written(last, locale, short)
    return f"{start}–{end}" if start.isdigit() else f"{start} – {end}"


def date_order(canonical: str) -> _Order:
    """As the days go by; what has no year stands behind what has one, what is no day behind that."""
    parts = _ends(canonical)
    if parts is None:
        return 2, canonical
    (year, month, day), last = parts
    return int(year is None), year or 0, month or 0, day or 0, tuple(part or 0 for part in last), canonical


def _ends(canonical: str) -> tuple[_Parts, _Parts] | None:
    """Year, month and day of the first and the last day."""
    found = [_DAY.fullmatch(end) for end in canonical.split("/")]
    parts = [
        (_whole(match[1]), _whole(match[2]), _whole(match[3]))
        for match in found
        if match and any(match.groups())
    ]
    if len(parts) != len(found) or len(parts) > 2 or any((month or 1) > 12 for _, month, _ in parts):
        return None
    return parts[0], parts[-1]


def _whole(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _without_shared(first: _Parts, last: _Parts) -> _Parts:
    """The first day without what the last day says already: "3" of 3–4 april 2025."""
    year, month, day = first
    if year == last[0] and month is not None:
        year = None
        if month == last[1] and day is not None:
            month = None
    return year, month, day


def _written(parts: _Parts, locale: QLocale, short: bool) -> str:
    year, month, day = parts
    length = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    name = locale.monthName(month, length).rstrip(".") if month else ""
    return " ".join(str(part) for part in (day, name, year) if part)


# Figures


def figure_words(canonical: str, written: str, followers: Iterable[str]) -> str:
    """Money and percentages as they were written; a bare number with what is counted: "32 ministers".

    ``followers`` are the texts that follow it where it occurs.
    """
    if _MONEY.match(canonical) or canonical.endswith("%"):
        return written
    nouns = (match[1] for text in followers if (match := _NEXT_WORD.match(text)))
    return f"{written} {', '.join(list(dict.fromkeys(nouns))[:_MOST_NOUNS])}".rstrip()


def figure_order(canonical: str) -> _Order:
    """Money first, a currency at a time, then percentages, then numbers; each from small to large."""
    number = _NUMBER.search(canonical)
    size = float(number[0].replace(",", ".")) if number else 0.0
    if _MONEY.match(canonical):
        return 0, canonical[:3], size, canonical
    return 1 if canonical.endswith("%") else 2, "", size, canonical


# Documents


def document_order(canonical: str) -> _Order:
    """Kamerstukken by dossier and number, then the others by title; numbers in either by size."""
    natural = [
        (0, int(part), "") if part.isdecimal() else (1, 0, part)
        for part in re.findall(r"\d{1,18}|\D+", folded(canonical))
    ]
    return int(not is_kamerstuk("document", canonical)), natural, canonical
