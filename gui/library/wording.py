"""How an entry is said in the list: its dates, its two lines, and all of it in one sentence."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QObject

from agendas.library.entries import LibraryEntry
from agendas.problems import printable


def date_lines(entry: LibraryEntry) -> tuple[str, ...]:
    """The days for the narrow column: ``21 mei``, ``3–4 apr``, or ``30 jun –`` above ``1 jul``."""
    start, end = _ends(entry)
    if start is None or end is None:
        return ()
    if start == end:
        return (f"{start.day} {_month(start)}",)
    if (start.year, start.month) == (end.year, end.month):
        return (f"{start.day}–{end.day} {_month(end)}",)
    return (f"{start.day} {_month(start)} –", f"{end.day} {_month(end)}")


def headline(entry: LibraryEntry) -> str:
    """The place, by which readers tell meetings apart; else the meeting, the title or the file."""
    meeting = entry.meeting
    return _one_line(meeting.place or meeting.body or entry.title or entry.path.name)


def subline(entry: LibraryEntry) -> str:
    """The meeting; where the headline says that already, the title."""
    meeting = entry.meeting
    below = _one_line((meeting.body if meeting.place else None) or entry.title)
    return "" if below == headline(entry) else below


class LibraryList(QObject):
    """The words of the list. A QObject, for only its own ``tr`` counts ("1 standpunt, 2 standpunten")."""

    def informal(self) -> str:
        """The tag of an informal meeting."""
        return self.tr("informal")

    def positions(self, count: int) -> str:
        """``8 positions``."""
        return self.tr("%n position(s)", "", count)

    def without_date(self) -> str:
        """The name of the group of entries without a date."""
        return self.tr("Without date")


def informal_tag() -> str:
    """The tag of an informal meeting."""
    return LibraryList().informal()


def positions(count: int) -> str:
    """``8 positions``."""
    return LibraryList().positions(count)


def without_date() -> str:
    """The name of the group of entries without a date."""
    return LibraryList().without_date()


def spoken(entry: LibraryEntry) -> str:
    """The whole entry for a screen reader: date with its year, place, meeting, informal, positions."""
    count = entry.position_count
    parts = (
        _whole_date(entry),
        headline(entry),
        subline(entry),
        informal_tag() if entry.meeting.informal else "",
        positions(count) if count is not None else "",
    )
    return ", ".join(part for part in parts if part)


def year_of(entry: LibraryEntry) -> int | None:
    """The year under which the entry is listed."""
    start, _end = _ends(entry)
    return start.year if start else None


def _whole_date(entry: LibraryEntry) -> str:
    days = [day for day in dict.fromkeys(_ends(entry)) if day]
    whole = [QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy") for day in days]
    return " – ".join(whole)


def _ends(entry: LibraryEntry) -> tuple[dt.date | None, dt.date | None]:
    meeting = entry.meeting
    return meeting.start or meeting.end, meeting.end or meeting.start


def _month(day: dt.date) -> str:
    return QLocale().monthName(day.month, QLocale.FormatType.ShortFormat).rstrip(".")


def _one_line(text: str) -> str:
    """Document text as it may stand in a list: one line, control and direction characters replaced."""
    return printable(" ".join(text.split()))
