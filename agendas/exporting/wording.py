"""How exports name meetings, documents and dates, in Dutch, as the documents are."""

from __future__ import annotations

from collections.abc import Callable

from agendas.exporting.words import words
from agendas.model import Agenda, Block, Meeting
from agendas.quoting.citation import document_name, meeting_name
from agendas.quoting.dates import dutch_dates
from agendas.quoting.quotes import for_copying


def facts_line(meeting: Meeting) -> str:
    """The facts of a meeting in one line, without those the document does not give."""
    informal = "informeel" if meeting.informal else None
    facts = (meeting.body, informal, meeting.place, dates_of(meeting), meeting.signatory, meeting.kamerstuk)
    return " · ".join(fact for fact in facts if fact)


def dates_of(meeting: Meeting) -> str:
    """ "3–4 april 2025"; empty when the date is not known."""
    start = meeting.start or meeting.end
    return dutch_dates(start, meeting.end) if start else ""


def months_of(meeting: Meeting) -> str:
    """ "april 2025", the month in which the meeting began; empty when the date is not known."""
    start = meeting.start or meeting.end
    return dutch_dates(start).split(" ", 1)[1] if start else ""


def meeting_line(agenda: Agenda) -> str:
    """The meeting as a heading names it: ``NAVO FMM Brussel, 3–4 april 2025``; else the title or the file."""
    name = meeting_name(agenda.meeting) if agenda.meeting.body else document_name(agenda)
    return for_copying(_with_dates(name, agenda))


def document_line(agenda: Agenda) -> str:
    """The document as a source names it, without a paragraph: ``Geannoteerde agenda NAVO FMM Brussel, …``."""
    return for_copying(_with_dates(document_name(agenda), agenda))


def _with_dates(name: str, agenda: Agenda) -> str:
    """A title that stands for the meeting and has its year in it already needs no date."""
    dates = dates_of(agenda.meeting)
    says_it = not agenda.meeting.body and dates[-4:] in name
    return name if not dates or says_it else f"{name}, {dates}"


def as_heading(words_: str) -> str:
    """ "defensie-uitgaven" begins a line here; the other capitals are its own ("EU–NAVO")."""
    return words_[:1].upper() + words_[1:]


def paragraph_words(number: int | None) -> str:
    """ "alinea 8"; a dash for a block that is not counted."""
    return words().paragraph.format(number=number) if number else words().no_number


def footnote_marks_in(block: Block, form: str, escape: Callable[[str], str] = str) -> str:
    """The block's text with its footnote marks put back, each as ``form`` with ``{number}`` filled in."""
    parts, at = [], 0
    for ref in sorted(block.footnote_refs, key=lambda ref: ref.at):
        parts += [escape(block.text[at : ref.at]), form.format(number=ref.number)]
        at = ref.at
    return "".join((*parts, escape(block.text[at:])))
