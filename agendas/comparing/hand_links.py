"""What the user decided about paragraphs, by their indices: which belong together, which do not.

Block ids that an agenda does not have are passed over: it may have been read again in another way. A pair
that is both linked and unlinked is linked.
"""

from __future__ import annotations

from dataclasses import dataclass

from agendas.comparison import HandLinks
from agendas.model import Agenda

Indices = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Decided:
    """Pairs of a paragraph on the left and one on the right, by their indices."""

    linked: frozenset[Indices] = frozenset()
    unlinked: frozenset[Indices] = frozenset()

    @property
    def linked_left(self) -> frozenset[int]:
        """The paragraphs on the left that are linked."""
        return frozenset(left for left, _ in self.linked)

    @property
    def linked_right(self) -> frozenset[int]:
        """The paragraphs on the right that are linked."""
        return frozenset(right for _, right in self.linked)


def decided(links: HandLinks, left: Agenda, right: Agenda) -> Decided:
    """The links of which both paragraphs exist."""
    ours = {block.id: at for at, block in enumerate(left.paragraphs)}
    theirs = {block.id: at for at, block in enumerate(right.paragraphs)}
    linked, unlinked = (
        frozenset((ours[one], theirs[other]) for one, other in pairs if one in ours and other in theirs)
        for pairs in (links.linked, links.unlinked)
    )
    return Decided(linked, unlinked - linked)
