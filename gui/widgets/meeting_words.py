"""How a meeting and an agenda are named wherever one is offered, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from agendas.library.entries import LibraryEntry
from agendas.model import Meeting


def entry_name(entry: LibraryEntry) -> str:
    """ "3–4 april 2025 · Brussel · version 2"; the title when the document gives no date."""
    facts = (meeting_dates(entry.meeting), entry.meeting.place) if entry.meeting.start else (entry.title,)
    version = version_words(entry.version) if entry.versions > 1 else None
    return " · ".join(fact for fact in (*facts, version) if fact)


def version_words(number: int) -> str:
    """ "version 2", of the agendas of one meeting."""
    return QCoreApplication.translate("MeetingWords", "version {number}").format(number=number)


def without_mnemonic(text: str) -> str:
    """The text for a menu, where Qt would take an ampersand for the mark of a key."""
    return text.replace("&", "&&")


def meeting_dates(meeting: Meeting, locale: QLocale | None = None) -> str:
    """ "3–4 april 2025", "30 november – 1 december 2025"; empty when the date is not known."""
    if meeting.start is None:
        return ""
    locale = locale or QLocale()
    start = QDate(meeting.start.year, meeting.start.month, meeting.start.day)
    end = start if meeting.end is None else QDate(meeting.end.year, meeting.end.month, meeting.end.day)
    last = locale.toString(end, "d MMMM yyyy")
    if start == end:
        return last
    if start.year() != end.year():
        return f"{locale.toString(start, 'd MMMM yyyy')} – {last}"
    if start.month() != end.month():
        return f"{locale.toString(start, 'd MMMM')} – {last}"
    return f"{start.day()}–{last}"
