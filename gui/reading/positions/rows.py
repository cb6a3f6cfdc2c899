"""What the list of positions holds: topics, and under each the sentences that state a position. No widgets.

Needs the standard library alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from agendas.model import Agenda, Position
from gui.reading.text_map import Place, Stretch

PositionOrder = Literal["topic", "text"]
"""By topic, topics in order of first appearance; or as the sentences stand in the text."""
PositionFilter = Literal["all", "strong", "against"]
STRONG = 4
"""The strength from which a position is a strong one ("pleit voor"), of 5."""


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A sentence that states a position: where it stands, and the number of its paragraph (or empty).

    ``block_order`` counts the blocks of the agenda; ``topic`` is the sentence's first, or empty.
    """

    target: Stretch
    text: str
    number: str
    topic: str
    position: Position
    block_order: int

    @property
    def place(self) -> tuple[int, int]:
        """Where the sentence starts, so that places can be put in order."""
        return self.block_order, self.target.start


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic above its positions. An empty name: the positions below it have no topic."""

    name: str
    count: int


ListRow = TopicRow | PositionRow


def positions_of(agenda: Agenda) -> tuple[PositionRow, ...]:
    """The sentences that state a Dutch position, in the order of the text."""
    return tuple(
        PositionRow(
            Stretch(block.id, sentence.start, sentence.end),
            sentence.of(block.text),
            str(block.paragraph_number or block.number or ""),
            sentence.topics[0] if sentence.topics else "",
            sentence.position,
            order,
        )
        for order, block in enumerate(agenda.blocks)
        for sentence in block.sentences
        if sentence.position is not None
    )


def chosen(rows: Iterable[PositionRow], which: PositionFilter) -> tuple[PositionRow, ...]:
    """The rows that pass the filter."""
    return tuple(row for row in rows if _passes(row.position, which))


def _passes(position: Position, which: PositionFilter) -> bool:
    if which == "strong":
        return position.strength >= STRONG
    return which == "all" or position.polarity == "against"


def arranged(rows: Iterable[PositionRow], order: PositionOrder) -> tuple[ListRow, ...]:
    """The rows as the list shows them. What has no topic stands last, under a topic without a name."""
    if order == "text":
        return tuple(rows)
    by_topic: dict[str, list[PositionRow]] = {}
    for row in rows:
        by_topic.setdefault(row.topic, []).append(row)
    if "" in by_topic:
        by_topic[""] = by_topic.pop("")  # to the end
    listed: list[ListRow] = []
    for topic, inside in by_topic.items():
        listed += (TopicRow(topic, len(inside)), *inside)
    return tuple(listed)


class PositionFinder:
    """Finds the position nearest to a place in the text. Rows in any order."""

    def __init__(self, agenda: Agenda, rows: Sequence[ListRow]) -> None:
        self._orders = {block.id: order for order, block in enumerate(agenda.blocks)}
        found = [(row.place, at) for at, row in enumerate(rows) if isinstance(row, PositionRow)]
        found.sort()
        self._places = [place for place, _ in found]
        self._rows = [at for _, at in found]

    def nearest(self, place: Place) -> int:
        """The row of the position being read, else of that in the nearest block; -1 when there is none."""
        order = self._orders.get(place.block)
        if order is None or not self._rows:
            return -1
        here = (order, place.offset)
        after = bisect_right(self._places, here)
        near = [at for at in (after - 1, after) if 0 <= at < len(self._places)]
        return self._rows[min(near, key=lambda at: abs(self._places[at][0] - order))]
