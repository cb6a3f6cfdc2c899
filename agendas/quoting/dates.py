"""Dutch dates as a source reference writes them: ``3–4 april 2025``. Needs the standard library alone."""

from __future__ import annotations

import datetime as dt

from agendas.quoting.knowledge import citation_words


def dutch_dates(start: dt.date, end: dt.date | None = None) -> str:
    """A day or a span, without repeating what both ends share; an en dash without blanks between them.

    ``3 december 2025`` · ``3–4 april 2025`` · ``30 juni–1 juli 2025`` · ``30 december 2025–2 januari 2026``.
    """
    last = end or start
    if start == last:
        return _day(start)
    if start.year != last.year:
        return f"{_day(start)}–{_day(last)}"
    if start.month != last.month:
        return f"{start.day} {_month(start)}–{_day(last)}"
    return f"{start.day}–{_day(last)}"


def _day(day: dt.date) -> str:
    return f"{day.day} {_month(day)} {day.year}"


def _month(day: dt.date) -> str:
    return citation_words().months[day.month - 1]
