"""The heights of very many bands one below the other, and where each stands.

Chunked prefix sums: a height may change (an estimate becomes exact) without summing everything again.
Needs the standard library alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate

_CHUNK = 256
"""Near the square root of the largest comparison (60,000 bands), where both sums of a look-up are short."""


class Heights:
    """Heights in whole pixels. Bands are counted from 0; a height is never negative."""

    __slots__ = ("_chunks", "_heights")

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = list(heights)
        self._chunks = [
            sum(self._heights[start : start + _CHUNK]) for start in range(0, len(self._heights), _CHUNK)
        ]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, band: int) -> int:
        return self._heights[band]

    @property
    def total(self) -> int:
        """The height of all bands together."""
        return sum(self._chunks)

    def set(self, band: int, height: int) -> None:
        """Give a band its exact height. Raises ValueError for a negative one."""
        if height < 0:
            raise ValueError(f"a band cannot be {height} pixels high")
        self._chunks[band // _CHUNK] += height - self._heights[band]
        self._heights[band] = height

    def top(self, band: int) -> int:
        """Where a band begins; the total for the number of bands."""
        chunk, rest = divmod(band, _CHUNK)
        return sum(self._chunks[:chunk]) + sum(self._heights[band - rest : band])

    def at(self, y: int) -> int:
        """The band that covers ``y``; the nearest one beyond the ends. Raises IndexError without bands."""
        if not self._heights:
            raise IndexError("no bands")
        band, rest = self._chunk_at(max(0, y))
        while band < len(self._heights) - 1 and rest >= self._heights[band]:
            rest -= self._heights[band]
            band += 1
        return band

    def _chunk_at(self, y: int) -> tuple[int, int]:
        """The first band of the chunk that covers ``y``, and how far below its top ``y`` is."""
        chunk = 0
        while chunk < len(self._chunks) - 1 and y >= self._chunks[chunk]:
            y -= self._chunks[chunk]
            chunk += 1
        return chunk * _CHUNK, y

    def tops(self) -> Iterator[int]:
        """Where every band begins, in order, in one pass."""
        return accumulate(self._heights[:-1], initial=0) if self._heights else iter(())
