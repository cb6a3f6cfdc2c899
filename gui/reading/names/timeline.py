"""The agendas that mention a name, laid out in time: which there are, and where each stands on an axis.

Values and sums alone; ``gui.reading.names.timeline_painting`` paints them.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass

from agendas.library.entries import LibraryEntry
from agendas.library.mentions import Mentions

SMALLEST_DOT, LARGEST_DOT = 2.5, 5.5
_GROWTH = 0.7


@dataclass(frozen=True, slots=True)
class DatedMention:
    """An agenda that has the name, and in how many of its blocks."""

    entry: LibraryEntry
    blocks: int

    @property
    def day(self) -> dt.date | None:
        """The first day of the meeting, if known."""
        return self.entry.meeting.start or self.entry.meeting.end

    @property
    def radius(self) -> float:
        """How large its dot is: the area grows with the number of blocks."""
        return min(LARGEST_DOT, SMALLEST_DOT + _GROWTH * math.sqrt(max(0, self.blocks - 1)))


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the axis: where it begins and ends, and whether there is room for its number."""

    number: int
    left: float
    right: float
    is_named: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """The agendas that mention a name, newest first; ``current_key`` is the one on the screen."""

    mentions: tuple[DatedMention, ...]
    current_key: str

    @property
    def has_others(self) -> bool:
        """Whether any other agenda than the one on the screen mentions it."""
        return not all(map(self.is_current, self.mentions))

    @property
    def has_axis(self) -> bool:
        """Whether any of the agendas has a date."""
        return any(mention.day for mention in self.mentions)

    def is_current(self, mention: DatedMention) -> bool:
        """Whether it is the agenda on the screen, from which there is nowhere to go."""
        return mention.entry.key == self.current_key

    def years(self, left: float, width: float, label: float) -> tuple[Year, ...]:
        """The years of the axis; of many, only so many are named that names of ``label`` pixels fit.

        The last year is always named: the reader counts back from it.
        """
        first, last = self._span()
        step = width / (last - first + 1)
        every = max(1, math.ceil(label / step))
        return tuple(
            Year(
                year,
                left + (year - first) * step,
                left + (year - first + 1) * step,
                not (last - year) % every,
            )
            for year in range(first, last + 1)
        )

    def place(self, mention: DatedMention, left: float, width: float) -> float | None:
        """Where the middle of its dot is; None for an agenda without a date."""
        if mention.day is None:
            return None
        first, last = self._span()
        start, end = dt.date(first, 1, 1).toordinal(), dt.date(last, 12, 31).toordinal()
        return left + width * (mention.day.toordinal() - start) / (end - start)

    def nearest(self, x: float, reach: float, left: float, width: float) -> DatedMention | None:
        """The agenda whose dot is nearest to ``x``, within ``reach`` pixels."""
        distances = [
            (abs(x - at), number)
            for number, mention in enumerate(self.mentions)
            if (at := self.place(mention, left, width)) is not None
        ]
        distance, number = min(distances, default=(math.inf, 0))
        return self.mentions[number] if distance <= reach else None

    def _span(self) -> tuple[int, int]:
        years = [mention.day.year for mention in self.mentions if mention.day]
        return min(years), max(years)


def timeline_of(mentions: Mentions, entries: Mapping[str, LibraryEntry], current_key: str) -> Timeline:
    """The agendas that are (still) in the library, those without a date last."""
    found = [
        DatedMention(entries[mention.key], mention.blocks)
        for mention in mentions.found
        if mention.key in entries
    ]
    return Timeline(tuple(sorted(found, key=lambda mention: mention.day is None)), current_key)
