"""Rows that are not shown: runs of bands that collapse into one line, so that nothing is hidden silently.

A heading goes with the rows of its section when all of them are hidden, a ghost with its row. Footnotes
are never hidden. Needs the standard library alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple, Protocol

from gui.comparing.bands import BandKind


class HiddenRun(NamedTuple):
    """Bands that are not shown, from ``first`` to ``last``; the line stands in the place of the first.

    ``rows`` are the numbers of the rows hidden there.
    """

    first: int
    last: int
    rows: tuple[int, ...]


class BandsOfRows(Protocol):
    """What is asked of the bands."""

    def __len__(self) -> int: ...
    def kind(self, at: int) -> BandKind:
        """The kind of a band."""

    def row(self, at: int) -> int:
        """The number of a band's row, -1 for other kinds."""

    def ghost_of(self, at: int) -> int:
        """The row whose ghost a band is, -1 for other kinds."""


class HiddenRuns:
    """The runs of a comparison, in order. ``rows`` are all rows that are hidden."""

    def __init__(self, runs: Sequence[HiddenRun] = ()) -> None:
        self.runs = tuple(runs)
        self._firsts = [run.first for run in self.runs]
        self.last_of = {run.first: run.last for run in self.runs}
        self.first_of = {run.last: run.first for run in self.runs}

    def __bool__(self) -> bool:
        return bool(self.runs)

    def run_of(self, band: int) -> HiddenRun | None:
        """The run in which a band is hidden."""
        at = bisect_right(self._firsts, band) - 1
        return self.runs[at] if at >= 0 and band <= self.runs[at].last else None

    def following(self, band: int) -> int:
        """The band shown (or the line) below a band that is shown."""
        return self.last_of.get(band, band) + 1

    def preceding(self, band: int) -> int:
        """The band shown (or the line) above a band that is shown."""
        return self.first_of.get(band - 1, band - 1)

    def shown(self, band: int) -> int:
        """The band itself, or the line that stands for it."""
        run = self.run_of(band)
        return run.first if run else band


def hidden_runs(bands: BandsOfRows, rows: frozenset[int]) -> HiddenRuns:
    """The runs of the bands of these rows, with the headings and ghosts that go with them."""
    if not rows:
        return HiddenRuns()
    hidden = _hidden(bands, rows)
    runs, at = [], 0
    for is_hidden, group in groupby(hidden):
        last = at + len(list(group)) - 1
        if is_hidden:
            numbers = dict.fromkeys(bands.row(band) for band in range(at, last + 1))
            runs.append(HiddenRun(at, last, tuple(number for number in numbers if number >= 0)))
        at = last + 1
    return HiddenRuns(runs)


def _hidden(bands: BandsOfRows, rows: frozenset[int]) -> list[bool]:
    """Whether each band is hidden; from below, so that a heading knows its section."""
    hidden = [False] * len(bands)
    section: bool | None = None
    for at in range(len(bands) - 1, -1, -1):
        kind = bands.kind(at)
        if kind == "row" or kind == "ghost":
            hidden[at] = (bands.row(at) if kind == "row" else bands.ghost_of(at)) in rows
            section = hidden[at] and section is not False
        elif kind == "heading":
            below_it_another = at + 1 < len(hidden) and bands.kind(at + 1) == "heading"
            hidden[at] = hidden[at + 1] if below_it_another else section is True
            section = None
    return hidden
