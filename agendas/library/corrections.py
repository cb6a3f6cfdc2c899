"""What the user knows better than the document: facts of an agenda, corrected by hand.

A correction stands in a table of its own and survives everything that happens to its document: reading it
again, rebuilding the library, removing it and adding it again.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal, cast, get_args

from agendas.library.tables import CORRECTION, put, whole
from agendas.model import Meeting
from agendas.problems import LibraryProblem

Fact = Literal["title", "body", "informal", "start", "end", "place", "signatory", "kamerstuk"]
FACTS: tuple[Fact, ...] = get_args(Fact)
Corrections = Mapping[Fact, str | None]

_DAYS: tuple[Fact, ...] = ("start", "end")


def fact_of(title: str, meeting: Meeting, fact: Fact) -> str | None:
    """A fact as the text in which it is corrected: ISO dates, "1" or "" for informal, None for what is not
    known. Raises KeyError for a fact that there is not."""
    if fact not in FACTS:
        raise KeyError(fact)
    if fact == "title":
        return title
    value = getattr(meeting, fact)
    if fact == "informal":
        return "1" if value else ""
    return value.isoformat() if isinstance(value, dt.date) else value


def applied(title: str, meeting: Meeting, corrections: Corrections) -> tuple[str, Meeting]:
    """The facts with the corrections on top.

    Where a corrected day contradicts one that was not corrected (the document was read again, and
    differently), the latter is dropped: the user knows better.
    """
    if not corrections:
        return title, meeting
    changes: dict[str, Any] = {
        fact: _value(fact, text) for fact, text in corrections.items() if fact != "title"
    }
    start, end = (changes.get(day, getattr(meeting, day)) for day in _DAYS)
    if start and end and start > end:
        changes["end" if "start" in changes else "start"] = None
    return corrections.get("title") or title, replace(meeting, **changes)


def _value(fact: Fact, text: str | None) -> str | bool | dt.date | None:
    if fact == "informal":
        return bool(text)
    if fact in _DAYS:
        return dt.date.fromisoformat(text) if text else None
    return text


def checked(facts: Corrections, title: str, meeting: Meeting) -> dict[Fact, str | None]:
    """The corrections, tidied, for an agenda with these facts. Raises LibraryProblem for a day that is none,
    and for an end before the start; KeyError for a fact that there is not."""
    tidy = {fact: _tidy(fact, text, title) for fact, text in facts.items()}
    days = {day: tidy[day] if day in tidy else fact_of(title, meeting, day) for day in _DAYS}
    if days["start"] and days["end"] and days["start"] > days["end"]:
        raise LibraryProblem("correction_days_reversed", title, start=days["start"], end=days["end"])
    return tidy


def _tidy(fact: Fact, text: str | None, title: str) -> str | None:
    if fact not in FACTS:
        raise KeyError(fact)
    words = " ".join(whole(text or "").split())
    if fact in _DAYS and words:
        try:
            return dt.date.fromisoformat(words).isoformat()
        except ValueError as error:
            raise LibraryProblem("correction_no_day", title, value=words) from error
    if fact == "kamerstuk":
        words = _kamerstuk(words)
    return words or None


def _kamerstuk(words: str) -> str:
    """The number as documents cite it, by which a citation is followed: of "21 501-02, nr. 3456"
    21501-02-3456."""
    from agendas.understanding.documents import find_documents  # patterns that only this needs

    whole_of_it = (one for one in find_documents(words) if one.text == words)
    return next((one.canonical for one in whole_of_it if one.canonical[:5].isdecimal()), words)


def corrections_of(connection: sqlite3.Connection, key: str) -> Corrections:
    """What was corrected in the agenda with that SHA-256."""
    found = connection.execute("SELECT fact, value FROM correction WHERE sha256 = ?", (key,))
    return {cast(Fact, fact): value for fact, value in found}


def all_corrections(connection: sqlite3.Connection) -> Mapping[str, Corrections]:
    """Every corrected agenda's corrections, by its SHA-256."""
    corrections: dict[str, dict[Fact, str | None]] = defaultdict(dict)
    for key, fact, value in connection.execute("SELECT sha256, fact, value FROM correction"):
        corrections[key][fact] = value
    return corrections


def keep(connection: sqlite3.Connection, key: str, facts: Corrections, moment: str) -> None:
    """Write corrections down; other facts that were corrected stay so."""
    for fact, value in facts.items():
        put(connection, CORRECTION, {"sha256": key, "fact": fact, "value": value, "corrected_at": moment})


def forget(connection: sqlite3.Connection, key: str, facts: tuple[Fact, ...] = FACTS) -> None:
    """Back to what was read."""
    connection.executemany(
        "DELETE FROM correction WHERE sha256 = ? AND fact = ?", [(key, fact) for fact in facts]
    )
