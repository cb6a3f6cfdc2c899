"""A year, month, day or range as it is typed → its first and last day, or a ``QueryProblem``."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from agendas.problems import QueryProblem, printable

_PART = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?", re.ASCII)
_DUTCH_DAY = re.compile(r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})", re.ASCII)
_RANGE = re.compile(r"\.{2,}|…")  # some keyboards make one character of two or three dots


def period_of(value: str, query: str, *, years_only: bool) -> tuple[dt.date, dt.date]:
    """The days of ``2025``, ``2025-04``, ``2025-04-03``, ``3-4-2025`` or a range: ``2022..2025``, ``..2024``.

    ``years_only``: only years, as after ``jaar:``. Raises QueryProblem.
    """
    name = "year" if years_only else "date"
    ends = [end.strip() for end in _RANGE.split(value)]
    if not any(ends):
        raise QueryProblem(f"query_empty_{name}", query)
    if len(ends) > 2:
        raise QueryProblem(f"query_wrong_{name}", query, value=printable(value))
    days = [_days(end, years_only=years_only) if end else (dt.date.min, dt.date.max) for end in ends]
    (first, _), (_, last) = days[0] or (None, None), days[-1] or (None, None)
    if first is None or last is None:
        raise QueryProblem(f"query_wrong_{name}", query, value=printable(value))
    if first > last:
        raise QueryProblem("query_reversed_period", query, value=printable(value))
    return first, last


def _days(part: str, *, years_only: bool) -> tuple[dt.date, dt.date] | None:
    found = _PART.fullmatch(part) or _DUTCH_DAY.fullmatch(part)
    if not found or (years_only and len(part) > 4):
        return None
    year, month, day = (int(found[name]) if found[name] else None for name in ("year", "month", "day"))
    try:
        first = dt.date(year or 0, month or 1, day or 1)
        last = dt.date(first.year, month or 12, day or calendar.monthrange(first.year, month or 12)[1])
    except ValueError:  # a thirteenth month, the year 0000
        return None
    return first, last
