"""Where the text of the agenda stands in the document on the screen, and back.

Needs the standard library and ``gui.offsets`` alone. The document holds characters that the agenda's
text does not have (footnote marks, the line with the meeting's facts, breaks in overlong lines), and the
agenda's text may have characters that the document leaves out. Between those, text runs on unbroken:
the map is the list of such runs. Positions count UTF-16 units from the start of the document, offsets
count code points from the start of the block.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from gui.offsets import QtOffsets


class Place(NamedTuple):
    """A place in the agenda: before the character at ``offset`` of the text of ``block``."""

    block: str
    offset: int


class Stretch(NamedTuple):
    """A stretch of the text of one block, end exclusive."""

    block: str
    start: int
    end: int


class Run(NamedTuple):
    """Text of one block that stands in the document without anything between."""

    position: int
    length: int
    block: str
    start: int
    end: int


class TextMap:
    """The runs of a document, in its order. Built once, by whoever writes the document."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._positions: list[int] = []
        self._offsets: dict[str, QtOffsets] = {}
        self._of_block: dict[str, list[Run]] = {}

    def add(self, position: int, block: str, text: str, start: int, end: int) -> None:
        """Say that ``text[start:end]`` of ``block`` stands at ``position``. Runs are added in order."""
        offsets = self._offsets.get(block)
        if offsets is None:
            offsets = self._offsets[block] = QtOffsets(text)
        run = Run(position, offsets.to_qt(end) - offsets.to_qt(start), block, start, end)
        self._runs.append(run)
        self._positions.append(position)
        self._of_block.setdefault(block, []).append(run)

    def __bool__(self) -> bool:
        return bool(self._runs)

    @property
    def blocks(self) -> Iterator[str]:
        """The ids of the blocks, in the order of the document."""
        return iter(self._of_block)

    def position(self, block: str, offset: int, *, ending: bool = False) -> int:
        """Where the character at ``offset`` stands; with ``ending``, where the one before it ends.

        The two differ where a footnote mark stands between. Raises KeyError for an unknown block.
        """
        runs = self._of_block[block]
        starts = [run.start for run in runs]
        index = bisect_right(starts, offset - 1 if ending else offset) - 1
        run = runs[max(0, index)]
        inside = min(max(offset, run.start), run.end)
        offsets = self._offsets[block]
        return run.position + offsets.to_qt(inside) - offsets.to_qt(run.start)

    def range_of(self, stretch: Stretch) -> tuple[int, int]:
        """The positions where a stretch starts and ends in the document."""
        start = self.position(stretch.block, stretch.start)
        return start, max(start, self.position(stretch.block, stretch.end, ending=True))

    def place(self, position: int) -> Place | None:
        """The place at ``position``, or the nearest before it (at the top: after it). None without text."""
        if not self._runs:
            return None
        run = self._runs[max(0, bisect_right(self._positions, position) - 1)]
        return Place(run.block, self._offset_in(run, position))

    def stretches(self, start: int, end: int) -> tuple[Stretch, ...]:
        """The text between two positions, one stretch a block, in the order of the document."""
        found: dict[str, Stretch] = {}
        index = max(0, bisect_right(self._positions, start) - 1)
        for run in self._runs[index:]:
            if run.position >= end:
                break
            first, last = self._offset_in(run, start), self._offset_in(run, end)
            if first < last:
                known = found.get(run.block)
                found[run.block] = Stretch(run.block, known.start if known else first, last)
        return tuple(found.values())

    def _offset_in(self, run: Run, position: int) -> int:
        inside = min(max(position, run.position), run.position + run.length)
        offsets = self._offsets[run.block]
        return offsets.to_python(inside - run.position + offsets.to_qt(run.start))
