"""Small records for the tests of searching: a few lines each, every line a passage."""

from __future__ import annotations

import datetime as dt
import hashlib

from agendas.library.found import FoundAgenda, SearchResults
from agendas.library.records import AgendaRecord, PassageRecord
from agendas.library.search_index import SearchIndex
from agendas.model import BlockKind, EntityType, Meeting, Span

KINDS: dict[str, BlockKind] = {
    "t": "title", "l": "letter", "h": "heading", "p": "paragraph", "i": "list_item", "n": "footnote",
}  # fmt: skip
NATO = "NAVO Foreign Ministers Meeting"


def passage(number: int, line: str, names: tuple[tuple[EntityType, str], ...] = ()) -> PassageRecord:
    """``"h: Oekraïne"`` is a heading, a line without a letter a paragraph. What stands between [ and ] states
    a position."""
    letter, text = line.split(": ", 1) if line[1:3] == ": " else ("p", line)
    spans: list[Span] = []
    while 0 <= (start := text.find("[")) < (end := text.find("]")):
        text = text[:start] + text[start + 1 : end] + text[end + 1 :]
        spans.append(Span(start, end - 1))
    return PassageRecord(f"{letter}{number}", KINDS[letter], None, text, tuple(spans), names)


def record(key: str, *lines: str | PassageRecord, meeting: Meeting | None = None) -> AgendaRecord:
    """An agenda of these passages, of a meeting in Brussels in 2025 unless something else is said."""
    passages = tuple(
        passage(number, line) if isinstance(line, str) else line for number, line in enumerate(lines, 1)
    )
    facts = meeting or held(dt.date(2025, 4, 3))
    return AgendaRecord(
        sha256=hashlib.sha256(key.encode()).hexdigest(), name=f"{key}.txt", format="txt", size=1, reader="1",
        nature="agenda", title=key, meeting=facts, position_count=0, text_hash="", passages=passages,
    )  # fmt: skip


def held(day: dt.date, place: str | None = "Brussel", body: str | None = NATO, days: int = 1) -> Meeting:
    """A meeting that begins on that day."""
    return Meeting(body=body, start=day, end=day + dt.timedelta(days=days - 1), place=place)


def key_of(key: str) -> str:
    """The key under which ``record`` puts it."""
    return record(key).sha256


def index_of(*records: AgendaRecord) -> SearchIndex:
    """An index in memory."""
    index = SearchIndex.open(None)
    index.put_many(records)
    return index


def titles(results: SearchResults) -> list[str]:
    """The agendas that were found, best first."""
    return [agenda.title for agenda in results.agendas]


def marked(agenda: FoundAgenda) -> list[str]:
    """What is marked in its passages, in order."""
    return [mark.of(one.text) for one in agenda.passages for mark in one.marks]
