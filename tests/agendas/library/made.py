"""Small records and documents for tests: no reading, no understanding."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

from agendas.library.records import AgendaRecord, PassageRecord
from agendas.library.store import Addition, Arrival, Library, Origin
from agendas.model import Meeting, Span

READER = "reader-1"
BODY = "NAVO Foreign Ministers Meeting"


def meeting(day: int = 3, month: int = 12, year: int = 2025, **facts: str) -> Meeting:
    """A meeting of one day in Brussels, unless something else is said."""
    start = dt.date(year, month, day)
    return Meeting(facts.get("body", BODY), False, start, start, facts.get("place", "Brussel"))


def made_bytes(number: int) -> bytes:
    """What stands in the made document with that number."""
    return f"Geannoteerde agenda {number}\n\nNederland steunt voorstel {number}.\n".encode()


def made_record(
    number: int, facts: Meeting | None = None, *, title: str = "", text: str = ""
) -> AgendaRecord:
    """The record of the made document; by itself it is of a meeting that no other number has."""
    content = made_bytes(number)
    text = text or f"Nederland steunt voorstel {number}."
    if facts is None:
        day = dt.date(2000, 1, 1) + dt.timedelta(days=number)
        facts = Meeting(BODY, False, day, day, "Brussel")
    return AgendaRecord(
        sha256=hashlib.sha256(content).hexdigest(),
        name=f"agenda {number}.txt",
        format="txt",
        size=len(content),
        reader=READER,
        nature="agenda",
        title=title or f"Geannoteerde agenda {number}",
        meeting=facts,
        position_count=1,
        text_hash=hashlib.sha256(text.encode()).hexdigest(),
        passages=(PassageRecord("p1", "paragraph", None, text, (Span(0, len(text)),)),),
    )


def key_of(number: int) -> str:
    """The key of the made document."""
    return hashlib.sha256(made_bytes(number)).hexdigest()


def staged(library: Library, number: int) -> Path:
    """A copy of the made document, in ``incoming/``."""
    path = library.incoming()
    path.write_bytes(made_bytes(number))
    return path


def arrival(
    library: Library, number: int, facts: Meeting | None = None, *, origin: Origin = "file", text: str = ""
) -> Arrival:
    """The made document, ready to be added."""
    return Arrival(made_record(number, facts, text=text), staged(library, number), origin)


def added(
    library: Library, number: int, facts: Meeting | None = None, *, origin: Origin = "file", text: str = ""
) -> Addition:
    """Add the made document."""
    return library.add_many([arrival(library, number, facts, origin=origin, text=text)])[0]


def filled(folder: Path, count: int) -> None:
    """A library of ``count`` made documents."""
    with Library.open(folder) as library:
        library.add_many([arrival(library, number) for number in range(count)])
