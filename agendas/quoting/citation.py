"""The exact source of a passage, as a Dutch civil servant writes it in a note.

``Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025, alinea 8``. Needs the standard library
alone; the words and the short names of meetings stand in ``resources/quoting/``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from agendas.model import Agenda, Block, Meeting
from agendas.problems import printable
from agendas.quoting.dates import dutch_dates
from agendas.quoting.knowledge import citation_words, plain_form, short_names
from agendas.quoting.passage import Passage


def citation(passage: Passage) -> str:
    """Document, meeting, date, paragraphs and Kamerstuk, as far as the agenda gives them.

    Without a meeting the title stands for it, without a title the name of the file. A heading, a title
    and a covering letter have no number to cite.
    """
    agenda = passage.agenda
    blocks = [agenda.block(excerpt.block) for excerpt in passage.excerpts]
    parts = (
        document_name(agenda),
        _dates(agenda),
        _paragraphs(blocks),
        _footnotes(blocks),
        _kamerstuk(agenda.meeting.kamerstuk),
    )
    return ", ".join(part for part in parts if part)


def document_name(agenda: Agenda) -> str:
    """The document by its meeting (``Geannoteerde agenda NAVO FMM Brussel``), else by title, else by file."""
    if agenda.meeting.body:
        return f"{_kind(agenda.title)} {meeting_name(agenda.meeting)}"
    return agenda.title.strip().rstrip(".") or printable(agenda.source.name)


def meeting_name(meeting: Meeting) -> str:
    """The meeting and its place: ``informele NAVO FMM Antalya``. Empty when the agenda names no meeting."""
    body = meeting.body or ""
    informal = re.match(r"informele?\s+|informeel\s+", body, re.IGNORECASE)
    name = short_name(body[informal.end() :] if informal else body)
    parts = [citation_words().informal] if meeting.informal or informal else []
    parts.append(name)
    if meeting.place and plain_form(meeting.place) not in plain_form(body):  # "NAVO-top Den Haag" says it
        parts.append(meeting.place)
    return " ".join(parts)


def short_name(body: str) -> str:
    """The short name of a meeting; of a name that only begins with a known one, that part is shortened."""
    names = short_names()
    words = list(re.finditer(r"[\w'’]+", body))
    for count in range(len(words), 0, -1):
        known = " ".join(word.group().casefold() for word in words[:count])
        if known in names:
            ending = body[words[count - 1].end() :].strip(" -–/,()")
            return f"{names[known]} {ending}".strip()
    return body


def _kind(title: str) -> str:
    words = citation_words()
    beginning = title.strip().casefold()
    return next((name for begins, name in words.kinds if beginning.startswith(begins)), words.document)


def _dates(agenda: Agenda) -> str:
    """The meeting's dates; nothing when the title stands for the meeting and has its year in it already."""
    meeting = agenda.meeting
    start = meeting.start or meeting.end
    if not start or (not meeting.body and str(start.year) in agenda.title):
        return ""
    return dutch_dates(start, meeting.end)


def _paragraphs(blocks: Iterable[Block]) -> str:
    numbers = [block.paragraph_number for block in blocks]
    return _numbered(citation_words().paragraph, [str(number) for number in numbers if number is not None])


def _footnotes(blocks: Iterable[Block]) -> str:
    numbers = [block.number for block in blocks if block.kind == "footnote"]
    return _numbered(citation_words().footnote, [number for number in numbers if number])


def _numbered(word: str, numbers: list[str]) -> str:
    """``alinea 8``, ``alinea 8–9``, ``alinea 2, 5``; a mark that is no number (``*``) stands by itself."""
    runs: list[list[str]] = []
    for number in numbers:
        if runs and _follows(runs[-1][-1], number):
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = (run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
    return f"{word} {', '.join(shown)}" if runs else ""


def _follows(before: str, number: str) -> bool:
    return before.isdecimal() and number.isdecimal() and int(number) == int(before) + 1


def _kamerstuk(kamerstuk: str | None) -> str:
    """``28676-499`` as ``Kamerstuk 28676, nr. 499``; a dossier may hold hyphens too (``21501-02-3135``)."""
    dossier, _, number = (kamerstuk or "").rpartition("-")
    if not dossier:
        return kamerstuk or ""
    return citation_words().kamerstuk.format(dossier=dossier, number=number)
