"""Which agendas a typed text means: by place, meeting, title, year, day and month, in any spelling."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterator

from PySide6.QtCore import QLocale

from agendas.library.entries import LibraryEntry

_UNDIVIDED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "’": "'"})
"""Letters that Unicode does not divide into a letter and a mark (Łódź, Tromsø)."""


def folded(text: str) -> str:
    """``text`` without capitals and diacritics, letters and digits alone, one blank between words."""
    for _round in range(2):  # what casefold or the division gives may itself be folded: 𝕬 → A → a
        text = unicodedata.normalize("NFKD", text).casefold()
    apart = unicodedata.normalize("NFKD", text).translate(_UNDIVIDED)
    letters = (char if char.isalnum() else " " for char in apart if not unicodedata.combining(char))
    return " ".join("".join(letters).split())


def searchable(entry: LibraryEntry) -> str:
    """All words by which an entry can be found, folded, a blank before each."""
    meeting = entry.meeting
    words = (
        meeting.place,
        meeting.body,
        entry.title,
        *_dates(entry),
        "informeel" if meeting.informal else "",
    )
    return f" {folded(' '.join(word for word in words if word))}"


def matches(text: str, query: str) -> bool:
    """Whether every word of the folded ``query`` stands in the ``searchable`` text.

    Part of a word is enough, as in Ecofinraad for "raad"; a number begins where the other begins, or
    "3" would mean 2023.
    """
    return all((f" {word}" if word.isdigit() else word) in text for word in query.split())


def _dates(entry: LibraryEntry) -> Iterator[str]:
    for day in {entry.meeting.start, entry.meeting.end}:
        if day:
            yield f"{day.day} {_month_names()[day.month - 1]} {day.year}"


@functools.cache
def _month_names() -> tuple[str, ...]:
    """Each month's names, long and short, in Dutch and English."""
    locales = (QLocale("nl"), QLocale("en"))
    lengths = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    return tuple(
        " ".join(locale.monthName(month, length) for locale in locales for length in lengths)
        for month in range(1, 13)
    )
