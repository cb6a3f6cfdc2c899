"""The exact source of a passage, as a Dutch civil servant writes it in a note.

``Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025, alinea 8``. Needs the standard library
alone; the words and the short names of meetings stand in ``resources/quoting/``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from agendas.model import Agenda, Block, Meeting
from agendas.problems import printable
from agendas.quoting.dates import dutch_dates
from agendas.quoting.knowledge import citation_words, plain_form, short_names
from agendas.quoting.passage import Passage
from agendas.quoting.quote import QuoteSource


def citation(passage: Passage) -> str:
    """Document, meeting, date, paragraphs and Kamerstuk, as far as the agenda gives them.

    Without a meeting the title stands for it, without a title the name of the file. A heading, a title
    and a covering letter have no number to cite.
    """
    agenda = passage.agenda
    blocks = [agenda.block(excerpt.block) for excerpt in passage.excerpts]
    return reference(source_of(agenda), places(_paragraph_numbers(blocks), _footnote_numbers(blocks)))


def source_of(agenda: Agenda) -> QuoteSource:
    """What a source reference needs of an agenda."""
    return QuoteSource(agenda.source.sha256, agenda.source.name, agenda.title, agenda.meeting)


def reference(source: QuoteSource, places: str) -> str:
    """Document, dates, ``places`` in it and Kamerstuk, as far as there are."""
    meeting = source.meeting
    parts = (source_name(source), _dates(source), places, kamerstuk_name(meeting.kamerstuk))
    return ", ".join(part for part in parts if part)


def places(paragraphs: Iterable[str], footnotes: Iterable[str]) -> str:
    """Where in a document: ``alinea 8–9, voetnoot 1``; empty without any number."""
    words = citation_words()
    parts = (_numbered(words.paragraph, paragraphs), _numbered(words.footnote, footnotes))
    return ", ".join(part for part in parts if part)


def document_name(agenda: Agenda) -> str:
    """The document by its meeting (``Geannoteerde agenda NAVO FMM Brussel``), else by title, else by file."""
    return source_name(source_of(agenda))


def source_name(source: QuoteSource) -> str:
    """``document_name`` of the document that a quote was taken from."""
    if source.meeting.body:
        return f"{_kind(source.title)} {meeting_name(source.meeting)}"
    return source.title.strip().rstrip(".") or printable(source.name)


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


def _dates(source: QuoteSource) -> str:
    """The meeting's dates; nothing when the title stands for the meeting and has its year in it already."""
    meeting = source.meeting
    start = meeting.start or meeting.end
    if not start or (not meeting.body and str(start.year) in source.title):
        return ""
    return dutch_dates(start, meeting.end)


def _paragraph_numbers(blocks: Iterable[Block]) -> Iterator[str]:
    return (str(block.paragraph_number) for block in blocks if block.paragraph_number is not None)


def _footnote_numbers(blocks: Iterable[Block]) -> Iterator[str]:
    return (block.number for block in blocks if block.kind == "footnote" and block.number)


def _numbered(word: str, numbers: Iterable[str]) -> str:
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


def kamerstuk_name(kamerstuk: str | None) -> str:
    """``28676-499`` as ``Kamerstuk 28676, nr. 499``; a dossier may hold hyphens too (``21501-02-3135``)."""
    dossier, _, number = (kamerstuk or "").rpartition("-")
    if not dossier:
        return kamerstuk or ""
    return citation_words().kamerstuk.format(dossier=dossier, number=number)
