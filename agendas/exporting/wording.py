"""What the exports say in words, in Dutch, as the documents are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from agendas.comparison import Relation
from agendas.model import Block, Meeting

RELATION_WORDS: dict[Relation, str] = {
    "same": "gelijk",
    "reworded": "gewijzigd",
    "related": "verwant",
    "only_left": "niet meer genoemd",
    "only_right": "nieuw",
}


def facts_line(meeting: Meeting) -> str:
    """The facts of a meeting in one line, without those the document does not give."""
    dates = " – ".join(
        _day(day)
        for day in dict.fromkeys((meeting.start, meeting.end))  # a one-day meeting is one date
        if day
    )
    informal = "informeel" if meeting.informal else None
    facts = (meeting.body, informal, meeting.place, dates, meeting.signatory, meeting.kamerstuk)
    return " · ".join(fact for fact in facts if fact)


def _day(day: dt.date) -> str:
    return f"{day.day}-{day.month}-{day.year}"


def footnote_marks_in(block: Block, form: str, escape: Callable[[str], str] = str) -> str:
    """The block's text with its footnote marks put back, each as ``form`` with ``{number}`` filled in."""
    parts, at = [], 0
    for ref in sorted(block.footnote_refs, key=lambda ref: ref.at):
        parts += [escape(block.text[at : ref.at]), form.format(number=ref.number)]
        at = ref.at
    return "".join((*parts, escape(block.text[at:])))
