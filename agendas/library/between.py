"""The meetings between two that are compared: what was said there, a comparison of the two passes over.

Asks the list of the library alone: no database, no document.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Sequence

from agendas.library.entries import LibraryEntry

Step = tuple[LibraryEntry, LibraryEntry]
"""Two agendas to compare, left and right."""


def between(entries: Sequence[LibraryEntry], left_key: str, right_key: str) -> tuple[LibraryEntry, ...]:
    """The agendas of the same body's meetings that began after the one meeting and before the other, the
    oldest first, of each meeting the newest version. None when either is not in ``entries``, its body or
    first day is not known, or their bodies differ; an agenda whose original is gone is passed over.
    """
    ends = _ends(entries, left_key, right_key)
    if ends is None:
        return ()
    body = _body(ends[0])
    days = [end.meeting.start for end in ends if end.meeting.start]
    if not body or body != _body(ends[1]) or len(days) < 2:
        return ()
    newest: dict[dt.date, LibraryEntry] = {}
    for entry in sorted(entries, key=lambda entry: entry.version):
        day = entry.meeting.start
        if day and min(days) < day < max(days) and _body(entry) == body and not entry.missing:
            newest[day] = entry
    return tuple(newest[day] for day in sorted(newest))


def steps(entries: Sequence[LibraryEntry], left_key: str, right_key: str) -> tuple[Step, ...]:
    """The comparisons by which one walks from the left meeting to the right one, past those between;
    backwards in time when the left one is the later. Just the two when nothing is between; none when either
    is not in ``entries``."""
    ends = _ends(entries, left_key, right_key)
    if ends is None:
        return ()
    left, right = ends
    stops = between(entries, left_key, right_key)
    if left.meeting.start and right.meeting.start and left.meeting.start > right.meeting.start:
        stops = stops[::-1]
    return tuple(itertools.pairwise((left, *stops, right)))


def _ends(entries: Sequence[LibraryEntry], left_key: str, right_key: str) -> Step | None:
    left, right = (
        next((entry for entry in entries if entry.key == key), None) for key in (left_key, right_key)
    )
    return (left, right) if left and right else None


def _body(entry: LibraryEntry) -> str:
    """The name of the body, however its capitals and blanks are written: users correct it by hand."""
    return " ".join((entry.meeting.body or "").split()).casefold()
