"""How an entry is said in the list: its dates, its two lines, and all of it in one sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from PySide6.QtCore import QDate, QLocale, QObject

from agendas.library.entries import LibraryEntry
from agendas.problems import printable
from gui.library.arrangement import Grouping


def date_lines(entry: LibraryEntry, *, with_year: bool = False) -> tuple[str, ...]:
    """The days for the narrow column: ``21 mei``, ``3–4 apr``, or ``30 jun –`` above ``1 jul``.

    ``with_year``: where no heading says the year, it stands beneath, or after the last day.
    """
    start, end = _ends(entry)
    if start is None or end is None:
        return ()
    year = str(end.year) if with_year else ""
    if (start.year, start.month) != (end.year, end.month):
        return (f"{start.day} {_month(start)} –", f"{end.day} {_month(end)} {year}".rstrip())
    days = f"{start.day}" if start == end else f"{start.day}–{end.day}"
    return tuple(filter(None, (f"{days} {_month(end)}", year)))


def headline(entry: LibraryEntry) -> str:
    """The place, by which readers tell meetings apart; else the meeting, the title or the file."""
    meeting = entry.meeting
    return _one_line(meeting.place or meeting.body or entry.title or entry.name or entry.path.name)


def subline(entry: LibraryEntry) -> str:
    """The meeting; where the headline says that already, the title."""
    meeting = entry.meeting
    below = _one_line((meeting.body if meeting.place else None) or entry.title)
    return "" if below == headline(entry) else below


def subline_with_version(entry: LibraryEntry) -> str:
    """``versie 2 van 2 · NAVO Foreign Ministers Meeting``; the version first, for the end may not fit."""
    return " · ".join(filter(None, (version_tag(entry), subline(entry))))


class LibraryList(QObject):
    """The words of the list. A QObject, for only its own ``tr`` counts ("1 standpunt, 2 standpunten")."""

    def informal(self) -> str:
        """The tag of an informal meeting."""
        return self.tr("informal")

    def positions(self, count: int) -> str:
        """``8 positions``."""
        return self.tr("%n position(s)", "", count)

    def version(self, version: int, versions: int) -> str:
        """The tag of one of several agendas of a meeting."""
        return self.tr("version {number} of {count}").format(number=version, count=versions)

    def agendas(self, count: int) -> str:
        """``12 agendas``."""
        return self.tr("%n agenda(s)", "", count)

    def unknown(self, grouping: Grouping) -> str:
        """The name of the group in which a fact is not known."""
        names = {
            "year": self.tr("Without date"),
            "place": self.tr("Without place"),
            "body": self.tr("Without kind of meeting"),
        }
        return names.get(grouping, "")

    def superseded(self) -> str:
        """That a newer agenda of the meeting is in the library."""
        return self.tr("an older version")

    def missing(self) -> str:
        """That the original is gone, and what helps."""
        return self.tr(
            "The original is no longer in the library's folder. Add the document again to mend this."
        )

    def corrected(self, facts: Collection[str]) -> str:
        """Which facts are not as read; first and last day are one fact to the reader."""
        names = {
            "title": self.tr("title"), "body": self.tr("meeting"), "informal": self.tr("informal or not"),
            "start": self.tr("date"), "end": self.tr("date"), "place": self.tr("place"),
            "signatory": self.tr("signatory"), "kamerstuk": self.tr("parliamentary number"),
        }  # fmt: skip
        given = dict.fromkeys(names[fact] for fact in names if fact in facts)
        return self.tr("corrected by hand: {facts}").format(facts=", ".join(given))


def informal_tag() -> str:
    """The tag of an informal meeting."""
    return LibraryList().informal()


def positions(count: int) -> str:
    """``8 positions``."""
    return LibraryList().positions(count)


def version_tag(entry: LibraryEntry) -> str:
    """Which of the versions it is; empty when there is but one."""
    return LibraryList().version(entry.version, entry.versions) if entry.versions > 1 else ""


def heading(grouping: Grouping, label: str | None) -> str:
    """The name of a group: the year, place or meeting, or that it is not known."""
    return LibraryList().unknown(grouping) if label is None else _one_line(label)


def spoken_heading(grouping: Grouping, label: str | None, count: int) -> str:
    """The name of a group and how many agendas are in it, for a screen reader."""
    return f"{heading(grouping, label)}, {LibraryList().agendas(count)}"


def spoken(entry: LibraryEntry) -> str:
    """The whole entry for a screen reader: date with its year, place, meeting, tags, positions."""
    count, words = entry.position_count, LibraryList()
    parts = (
        _whole_date(entry),
        headline(entry),
        subline(entry),
        informal_tag() if entry.meeting.informal else "",
        version_tag(entry),
        "" if entry.is_newest_version else words.superseded(),
        positions(count) if count is not None else "",
        words.missing() if entry.missing else "",
    )
    return ", ".join(part for part in parts if part)


def tooltip_lines(entry: LibraryEntry) -> list[str]:
    """The whole title, the number of positions, and what was corrected or is gone."""
    words = LibraryList()
    lines = [entry.title or entry.name or entry.path.name]
    if entry.position_count is not None:
        lines.append(positions(entry.position_count))
    if entry.versions > 1:
        lines.append(version_tag(entry))
    if entry.corrected:
        lines.append(words.corrected(entry.corrected))
    if entry.missing:
        lines.append(words.missing())
    return lines


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
