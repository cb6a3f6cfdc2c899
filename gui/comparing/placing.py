"""Which bands are in sight, and where: an anchor that nothing can push away.

The place in the comparison is a band and an offset into it, never a number of pixels from the top: heights
are estimates until a band is measured, and a better height above must not move the text under the eyes.
Hidden bands have no height but for the first of each run, which is as high as the line that stands for it
(nothing, where nothing is missed).

Needs the standard library alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gui.comparing.heights import Heights
from gui.comparing.hidden import HiddenRuns


class Placing:
    """Scrolls through bands whose exact height ``measure`` tells, one by one, when they come in sight."""

    def __init__(
        self,
        estimates: Sequence[int],
        measure: Callable[[int], int],
        space_below: int = 0,
        hidden: HiddenRuns | None = None,
    ) -> None:
        self.heights = Heights(estimates)
        self.space_below = space_below
        self.hidden = hidden or HiddenRuns()
        self.band = 0
        self.offset = 0
        self._measure = measure

    @property
    def total(self) -> int:
        """The height of everything, as far as it is known."""
        return self.heights.total + self.space_below

    @property
    def value(self) -> int:
        """How far below the top the view begins, as a scroll bar counts."""
        return self.heights.top(self.band) + self.offset

    def estimate_anew(self, estimates: Sequence[int], hidden: HiddenRuns | None = None) -> None:
        """Take new estimates (another width or zoom, other bands hidden); the same part of the same band
        stays on top, or the line of the run that it is hidden in."""
        part = self.offset / max(1, self.heights[self.band]) if len(self.heights) else 0.0
        self.heights = Heights(estimates)
        self.hidden = self.hidden if hidden is None else hidden
        if len(self.heights):
            self.band = self.hidden.shown(self.band)
            self.offset = round(part * self._exact(self.band))

    def scroll_by(self, pixels: int) -> None:
        """Move the view down (or up); bands that are passed are measured, so that nothing jumps."""
        self.offset += pixels
        while self.offset < 0 and self.band > 0:
            self.band = self.hidden.preceding(self.band)
            self.offset += self._exact(self.band)
        self.offset = max(0, self.offset)
        while (below := self.hidden.following(self.band)) < len(self.heights) and self.offset >= (
            height := self._exact(self.band)
        ):
            self.offset -= height
            self.band = below

    def scroll_to(self, value: int) -> None:
        """Move the view to a place of the scroll bar, by the heights as far as they are known."""
        if len(self.heights):
            self.band = self.hidden.shown(self.heights.at(value))
            self.offset = max(0, value - self.heights.top(self.band))
            self.offset = max(0, min(self.offset, self._exact(self.band) - 1))

    def show(self, band: int, below_top: int) -> None:
        """Put the top of a band that many pixels below the top of the view."""
        self.band, self.offset = self.hidden.shown(band), 0
        self.scroll_by(-below_top)

    def visible(self, view_height: int) -> list[tuple[int, int]]:
        """The bands in sight with their tops, measured. Below the last one is no more than its space."""
        found, bottom = self._from_anchor(view_height)
        bottom += self.space_below
        if bottom < view_height and (self.band or self.offset):
            self.scroll_by(bottom - view_height)
            found, _ = self._from_anchor(view_height)
        return found

    def _from_anchor(self, view_height: int) -> tuple[list[tuple[int, int]], int]:
        found: list[tuple[int, int]] = []
        y, band = -self.offset, self.band
        while y < view_height and band < len(self.heights):
            found.append((band, y))
            y += self._exact(band)
            band = self.hidden.following(band)
        return found, y

    def _exact(self, band: int) -> int:
        height = self._measure(band)
        if height != self.heights[band]:
            self.heights.set(band, height)
        return height
