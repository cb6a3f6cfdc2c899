"""The line of facts above the title: which meeting, where, when, who signed."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from agendas.model import Meeting
from gui.widgets.meeting_words import meeting_dates

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
        meeting_dates(meeting),
        meeting.signatory,
        f"Kamerstuk {number}" if number else None,
    )
    tag = QCoreApplication.translate("ReadingPage", "informal") if meeting.informal else ""
    return FactsLine(SEPARATOR.join(fact for fact in facts if fact), tag)
