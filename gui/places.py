"""Where a reader is: an agenda, or two side by side, and the words at the top of the view.

Values only. Words are named by block and offset, never by pixels from the top of a document: a place holds
when the text is set larger, narrower, or was understood better since.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

Side = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Spot:
    """Words in a view: an offset in a block (of a ``side`` when two agendas are compared), and how far
    below the top of the view they stand, in logical pixels; above it when negative. No block: the top."""

    block: str = ""
    offset: int = 0
    height: int = 0
    side: Side = "right"


@dataclass(frozen=True, slots=True)
class VisitedPlace:
    """The agenda with ``key`` at a spot, or beside the one with the key ``other``, which stands right."""

    key: str
    other: str = ""
    spot: Spot = field(default_factory=Spot)

    @property
    def is_comparison(self) -> bool:
        """Whether two agendas are side by side."""
        return bool(self.other)

    def shows_the_same(self, place: VisitedPlace) -> bool:
        """Whether both are places in one agenda, or in one comparison."""
        return (self.key, self.other) == (place.key, place.other)

    def at(self, spot: Spot) -> VisitedPlace:
        """Another spot in the same."""
        return replace(self, spot=spot)
