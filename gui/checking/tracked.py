"""Where a quote stands in a text that is being edited. Needs the standard library alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class TrackedRange:
    """A stretch of a document that moves with what is typed before it and grows with what is typed in it.

    Offsets in the document's own units, end exclusive. A change over one of its ends is taken into it: the
    words are others then, which whoever compares them sees.
    """

    start: int
    end: int

    def follow(self, at: int, removed: int, added: int) -> None:
        """``removed`` units at ``at`` have become ``added`` others, as QTextDocument tells it."""
        grown = added - removed
        if at + removed <= self.start:
            self.start += grown
            self.end += grown
        elif at < self.end:
            self.start = min(self.start, at)
            self.end = max(self.end, at + removed) + grown
