"""What the list of changed positions holds: the topics, and under each its changes. No widgets.

Needs the standard library alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from agendas.comparison import Change, Comparison, Quotation
from agendas.model import Block
from gui.comparing.bands import Side

MOST_SHOWN = 480
"""Code points of a quote that can come on the screen, with room to spare. Some paragraphs have a million."""


@dataclass(frozen=True, slots=True)
class ChangeItem:
    """A change with what the list shows of it. A quote that does not exist is empty, its number None."""

    change: Change
    left_number: int | None
    right_number: int | None
    old: str
    new: str


ListItem = str | ChangeItem
"""A topic, or a change under the topic above it."""


class ChangedPositions:
    """The changes of a comparison by topic, topics in order of first appearance; and their rows."""

    def __init__(self, comparison: Comparison, left: Mapping[str, Block], right: Mapping[str, Block]) -> None:
        self._comparison = comparison
        self.items: Sequence[ListItem] = tuple(_items(comparison.changes, left, right))

    def row_of(self, change: Change) -> int | None:
        """The row of the comparison in which a change stands: that of the newer quote, if there is one."""
        if change.right is not None:
            return self._rows["right"].get(change.right.block)
        return self._rows["left"].get(change.left.block) if change.left else None

    def place_of_row(self, row: int) -> int:
        """The place in ``items`` of the first change that stands in a row, -1 when there is none."""
        return self._places.get(row, -1)

    @cached_property
    def _rows(self) -> dict[Side, dict[str, int]]:
        """The rows of the blocks. Made at the first jump: a comparison may have 60,000 rows."""
        rows = self._comparison.rows
        return {
            "left": {block: number for number, row in enumerate(rows) for block in row.left},
            "right": {block: number for number, row in enumerate(rows) for block in row.right},
        }

    @cached_property
    def _places(self) -> dict[int, int]:
        places: dict[int, int] = {}
        for place, item in enumerate(self.items):
            row = self.row_of(item.change) if isinstance(item, ChangeItem) else None
            if row is not None:
                places.setdefault(row, place)
        return places


def _items(
    changes: Sequence[Change], left: Mapping[str, Block], right: Mapping[str, Block]
) -> Sequence[ListItem]:
    by_topic: dict[str, list[ListItem]] = {}
    for change in changes:
        item = ChangeItem(
            change,
            _number(change.left, left),
            _number(change.right, right),
            _excerpt(change.left),
            _excerpt(change.right),
        )
        by_topic.setdefault(change.topic, [_as_heading(change.topic)]).append(item)
    return [item for group in by_topic.values() for item in group]


def _as_heading(topic: str) -> str:
    """ "defensie-uitgaven" begins a line here; the other capitals are the topic's own ("EU–NAVO")."""
    return topic[:1].upper() + topic[1:]


def _number(quotation: Quotation | None, blocks: Mapping[str, Block]) -> int | None:
    block = blocks.get(quotation.block) if quotation else None
    return block.paragraph_number if block else None


def _excerpt(quotation: Quotation | None) -> str:
    """The part of a quote that a few lines can hold, on one line; empty without a quote."""
    if quotation is None:
        return ""
    text = " ".join(quotation.text[: 2 * MOST_SHOWN].split())
    is_all = len(text) <= MOST_SHOWN and len(quotation.text) <= 2 * MOST_SHOWN
    return text if is_all else text[:MOST_SHOWN] + "…"
