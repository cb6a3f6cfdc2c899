"""Which agendas a typed text means: by place, meeting, title, year, day and month, in any spelling."""

from __future__ import annotations

import datetime as dt
import functools
import math
import time
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QLocale

from agendas.library.entries import LibraryEntry

_UNDIVIDED = {"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"}
"""Letters that Unicode does not divide into a letter and a mark (Łódź, Tromsø)."""


class _PlainLetters(dict[int, str]):
    """What each character becomes, found out once: twenty thousand titles fold in a third of the time."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = _UNDIVIDED.get(char, char if char.isalnum() else " ")
        self[code] = plain = "" if unicodedata.combining(char) else plain
        return plain


_PLAIN = _PlainLetters()


def folded(text: str) -> str:
    """``text`` without capitals and diacritics, letters and digits alone, one blank between words."""
    if text.isascii():
        text = text.lower()
    else:
        for _round in range(2):  # what casefold or the division gives may itself be folded: 𝕬 → A → a
            text = unicodedata.normalize("NFKD", text).casefold()
        text = unicodedata.normalize("NFKD", text)
    return " ".join(text.translate(_PLAIN).split())


def searchable(entry: LibraryEntry) -> str:
    """All words by which an entry can be found, folded, a blank before each."""
    meeting = entry.meeting
    days = {day for day in (meeting.start, meeting.end) if day}
    words = (
        _folded_often(meeting.place or ""),
        _folded_often(meeting.body or ""),
        folded(entry.title),
        *(_day_words(day) for day in sorted(days)),
        "informeel" if meeting.informal else "",
    )
    return " " + " ".join(filter(None, words))


def fitting(keys: Iterable[str], texts: Mapping[str, str], query: str) -> list[str]:
    """The keys in whose ``searchable`` text every word of the folded ``query`` stands, in the same order.

    Part of a word is enough, as in Ecofinraad for "raad"; a number begins where the other begins, or
    "3" would mean 2023.
    """
    left = list(keys)
    for word in query.split():
        sought = f" {word}" if word.isdigit() else word
        left = [key for key in left if sought in texts[key]]
    return left


class FilterTexts:
    """The filter texts of a library, made bit by bit: folding twenty thousand at once can be felt."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self._made_from: dict[str, LibraryEntry] = {}
        self._waiting: Iterator[LibraryEntry] = iter(())

    def follow(self, entries: Mapping[str, LibraryEntry], texts: Mapping[str, str] | None = None) -> None:
        """These are the agendas now; ``texts`` are theirs, if they are known already."""
        if texts is not None:
            self.texts, self._made_from = dict(texts), dict(entries)
            self._waiting = iter(())
            return
        for gone in self.texts.keys() - entries.keys():
            del self.texts[gone], self._made_from[gone]
        self._waiting = iter(tuple(entries.values()))

    def fill(self, seconds: float = math.inf) -> bool:
        """Make the texts that are wanting, for about so long; whether all are there."""
        end = time.perf_counter() + seconds
        for entry in self._waiting:
            before = self._made_from.get(entry.key)
            if before is None or not same_facts(before, entry):
                self.texts[entry.key] = searchable(entry)
            self._made_from[entry.key] = entry
            if time.perf_counter() > end:
                return False
        return True


def same_facts(one: LibraryEntry, other: LibraryEntry) -> bool:
    """Whether the two are found by the same words."""
    return one is other or (one.title == other.title and one.meeting == other.meeting)


_folded_often = functools.lru_cache(4096)(folded)
"""For texts that many agendas share."""


@functools.lru_cache(16384)
def _day_words(day: dt.date) -> str:
    return folded(f"{day.day} {_month_names()[day.month - 1]} {day.year}")


@functools.cache
def _month_names() -> tuple[str, ...]:
    """Each month's names, long and short, in Dutch and English."""
    locales = (QLocale("nl"), QLocale("en"))
    lengths = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    return tuple(
        " ".join(locale.monthName(month, length) for locale in locales for length in lengths)
        for month in range(1, 13)
    )
