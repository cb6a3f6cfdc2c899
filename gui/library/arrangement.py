"""How the list is grouped and sorted, and the groups that come of it. May run on any thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from agendas.library.entries import LibraryEntry
from gui.library.filtering import FilterTexts, folded

Grouping = Literal["year", "place", "body", "none"]
Order = Literal["newest", "oldest"]
GROUPINGS: tuple[Grouping, ...] = get_args(Grouping)
ORDERS: tuple[Order, ...] = get_args(Order)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """By what the agendas are grouped ("body" is the kind of meeting), and which come first in a group."""

    group: Grouping = "year"
    order: Order = "newest"

    def to_text(self) -> str:
        """``year newest``, for the settings."""
        return f"{self.group} {self.order}"

    @classmethod
    def from_text(cls, text: str) -> Arrangement:
        """The arrangement of ``to_text``; the usual one for any other text."""
        known = (cls(group, order) for group in GROUPINGS for order in ORDERS)
        return next((one for one in known if one.to_text() == text), cls())


class Group(NamedTuple):
    """Agendas under one heading. ``label`` is the document's own text, None where the fact is not known;
    with the grouping "none" there is one group, which has no heading."""

    grouping: Grouping
    label: str | None
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A list that only needs to be shown. ``texts`` are what the filter looks in, by key."""

    entries: Mapping[str, LibraryEntry]
    arrangement: Arrangement
    groups: tuple[Group, ...]
    texts: Mapping[str, str]


def prepared(
    entries: Iterable[LibraryEntry], arrangement: Arrangement, former: Prepared | None = None
) -> Prepared:
    """The list of these agendas, in any order; of the same document the last stands.

    ``former`` saves folding again the texts of agendas that have not changed.
    """
    by_key = {entry.key: entry for entry in entries}
    maker = FilterTexts()
    if former is not None:
        maker.follow(former.entries, former.texts)
    maker.follow(by_key)
    maker.fill()
    return Prepared(by_key, arrangement, grouped(by_key.values(), arrangement), maker.texts)


def grouped(entries: Iterable[LibraryEntry], arrangement: Arrangement) -> tuple[Group, ...]:
    """The groups in the order of the list; what has no date, place or kind of meeting comes last."""
    fact = _FACTS[arrangement.group]
    gathered: dict[str | None, list[str]] = {}
    for entry in _by_date(entries, arrangement.order):
        label = fact(entry)
        if (keys := gathered.get(label)) is None:
            gathered[label] = [entry.key]
        else:
            keys.append(entry.key)
    known: Iterable[str] = (label for label in gathered if label is not None)
    if arrangement.group in ("place", "body"):
        known = sorted(known, key=lambda label: (folded(label), label))
    last = [None] if None in gathered else []
    return tuple(Group(arrangement.group, label, tuple(gathered[label])) for label in (*known, *last))


def _by_date(entries: Iterable[LibraryEntry], order: Order) -> list[LibraryEntry]:
    """Those without a date last; of one meeting the newest version first, whatever the order."""
    sign = -1 if order == "newest" else 1

    def place(entry: LibraryEntry) -> tuple[int, str, int, str, str]:
        meeting = entry.meeting
        day = meeting.start or meeting.end
        when = sign * day.toordinal() if day else dt.date.max.toordinal() + 1
        return (when, meeting.body or "", -entry.version, entry.title, entry.key)

    return sorted(entries, key=place)


def _year(entry: LibraryEntry) -> str | None:
    day = entry.meeting.start or entry.meeting.end
    return str(day.year) if day else None


def _place(entry: LibraryEntry) -> str | None:
    return _worded(entry.meeting.place)


def _body(entry: LibraryEntry) -> str | None:
    return _worded(entry.meeting.body)


def _worded(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


_FACTS: dict[Grouping, Callable[[LibraryEntry], str | None]] = {
    "year": _year,
    "place": _place,
    "body": _body,
    "none": lambda _entry: None,
}
