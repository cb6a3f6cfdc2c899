"""A library of seven agendas, one of them informal, one without a date, one without any fact."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from agendas.library.entries import LibraryEntry
from agendas.model import Meeting

FMM = "NAVO Foreign Ministers Meeting"


def entry(
    key: str,
    place: str | None = None,
    start: dt.date | None = None,
    end: dt.date | None = None,
    *,
    body: str | None = FMM,
    informal: bool = False,
    title: str = "",
    count: int | None = None,
) -> LibraryEntry:
    meeting = Meeting(body, informal, start, end or start, place)
    return LibraryEntry(key, Path(f"{key}.txt"), title, meeting, count)


HELSINGBORG = entry("helsingborg", "Helsingborg", dt.date(2026, 5, 21), dt.date(2026, 5, 22), count=8)
DECEMBER = entry("december", "Brussel", dt.date(2025, 12, 3), count=26)
ANTALYA = entry(
    "antalya", "Antalya", dt.date(2025, 5, 14), dt.date(2025, 5, 15), informal=True, title="FMM in Türkiye"
)
APRIL = entry("april", "Brussel", dt.date(2025, 4, 3), dt.date(2025, 4, 4), count=12)
LODZ = entry("lodz", "Łódź", dt.date(2023, 6, 30), dt.date(2023, 7, 1), body="Ecofinraad", count=1)
UNDATED = entry("undated", body=None, title="Een brief over de zomer")
EMPTY = entry("empty", body=None)
LIBRARY = (EMPTY, APRIL, LODZ, HELSINGBORG, UNDATED, DECEMBER, ANTALYA)
