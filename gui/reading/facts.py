"""The line of facts above the title: which meeting, where, when, who signed."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from agendas.model import Meeting

SEPARATOR = " · "


class FactsLine(NamedTuple):
    """The facts that the document gives, in one line; ``tag`` is set apart ("informal"), or empty."""

    text: str
    tag: str = ""


def facts_line(meeting: Meeting) -> FactsLine:
    """The facts of ``meeting``. What the document does not say is left out."""
    number = meeting.kamerstuk
    facts = (
        meeting.body,
        meeting.place,
        meeting_dates(meeting, QLocale()),
        meeting.signatory,
        f"Kamerstuk {number}" if number else None,
    )
    tag = QCoreApplication.translate("ReadingPage", "informal") if meeting.informal else ""
    return FactsLine(SEPARATOR.join(fact for fact in facts if fact), tag)


def meeting_dates(meeting: Meeting, locale: QLocale) -> str:
    """ "3–4 april 2025", "30 november – 1 december 2025"; empty when the date is not known."""
    if meeting.start is None:
        return ""
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
