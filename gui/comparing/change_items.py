"""What the list of changed positions holds: a lane of figures, then the topics with their changes.

Needs the standard library alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from agendas.comparison import Change, ChangeKind, Comparison, Quotation
from agendas.model import Block
from gui.comparing.bands import Side

MOST_SHOWN = 480
"""Code points of a quote that can come on the screen, with room to spare. Some paragraphs have a million."""


@dataclass(frozen=True, slots=True)
class ChangeItem:
    """A change with what the list shows of it. A quote that does not exist is empty, its number None.

    ``number`` is the place of the change in the comparison. ``summary`` is on one line.
    """

    number: int
    change: Change
    left_number: int | None
    right_number: int | None
    summary: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a topic, or that of the lane of figures."""

    words: str
    of_figures: bool = False


ListItem = Heading | ChangeItem
"""A heading, or a change under the heading above it."""


class ChangedPositions:
    """The changes of a comparison: the figures, and the others by topic in order of first appearance; and
    their rows. In each topic what is a formula in the user's library comes last."""

    def __init__(
        self, comparison: Comparison, left: Mapping[str, Block], right: Mapping[str, Block], figures: str
    ) -> None:
        self._comparison = comparison
        self.items: Sequence[ListItem] = tuple(_items(comparison.changes, left, right, figures))

    @property
    def changes(self) -> Iterator[ChangeItem]:
        """The changes in the order of the list."""
        return (item for item in self.items if isinstance(item, ChangeItem))

    @cached_property
    def counts(self) -> Mapping[ChangeKind, int]:
        """How many there are of each kind that occurs."""
        return Counter(item.change.kind for item in self.changes)

    def shown(self, hidden: Collection[ChangeKind]) -> Sequence[ListItem]:
        """The list without some kinds, and without headings that have nothing left under them."""
        if not hidden:
            return self.items
        kept: list[ListItem] = []
        for item in self.items:
            if isinstance(item, ChangeItem) and item.change.kind in hidden:
                continue
            if isinstance(item, Heading) and kept and isinstance(kept[-1], Heading):
                kept.pop()
            kept.append(item)
        if kept and isinstance(kept[-1], Heading):
            kept.pop()
        return kept

    def row_of(self, change: Change) -> int | None:
        """The row of the comparison in which a change stands: that of the newer quote, if there is one."""
        if change.right is not None:
            return self._rows["right"].get(change.right.block)
        return self._rows["left"].get(change.left.block) if change.left else None

    def places_in(self, items: Sequence[ListItem]) -> Mapping[int, int]:
        """The place among ``items`` of the first change that stands in a row, by row."""
        places: dict[int, int] = {}
        for place, item in enumerate(items):
            row = self.row_of(item.change) if isinstance(item, ChangeItem) else None
            if row is not None:
                places.setdefault(row, place)
        return places

    @cached_property
    def _rows(self) -> dict[Side, dict[str, int]]:
        """The rows of the blocks. Made at the first jump: a comparison may have 60,000 rows."""
        rows = self._comparison.rows
        return {
            "left": {block: number for number, row in enumerate(rows) for block in row.left},
            "right": {block: number for number, row in enumerate(rows) for block in row.right},
        }


def _items(
    changes: Sequence[Change], left: Mapping[str, Block], right: Mapping[str, Block], figures: str
) -> Iterator[ListItem]:
    made = [_item(number, change, left, right) for number, change in enumerate(changes)]
    lane = [item for item in made if item.change.kind == "figure"]
    if lane:
        yield Heading(figures, of_figures=True)
        yield from lane
    by_topic: dict[str, list[ChangeItem]] = {}
    for item in made:
        if item.change.kind != "figure":
            by_topic.setdefault(item.change.topic, []).append(item)
    for topic, group in by_topic.items():
        yield Heading(as_heading(topic))
        yield from sorted(group, key=_is_formula)


def _is_formula(item: ChangeItem) -> bool:
    return item.change.is_formula


def _item(number: int, change: Change, left: Mapping[str, Block], right: Mapping[str, Block]) -> ChangeItem:
    return ChangeItem(
        number,
        change,
        _number(change.left, left),
        _number(change.right, right),
        _on_one_line(change.summary),
        _on_one_line(change.left.text) if change.left else "",
        _on_one_line(change.right.text) if change.right else "",
    )


def as_heading(topic: str) -> str:
    """ "defensie-uitgaven" begins a line here; the other capitals are the topic's own ("EU–NAVO")."""
    return topic[:1].upper() + topic[1:]


def _number(quotation: Quotation | None, blocks: Mapping[str, Block]) -> int | None:
    block = blocks.get(quotation.block) if quotation else None
    return block.paragraph_number if block else None


def _on_one_line(text: str) -> str:
    """The part of a text that a few lines can hold, on one line."""
    joined = " ".join(text[: 2 * MOST_SHOWN].split())
    is_all = len(joined) <= MOST_SHOWN and len(text) <= 2 * MOST_SHOWN
    return joined if is_all else joined[:MOST_SHOWN] + "…"
