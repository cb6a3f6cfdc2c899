"""Paragraphs that stand in one row: nearly always one a side, sometimes several.

Several, where the user linked them, and where a passage was split in two or two were merged: neighbours that
only together are the paragraph on the other side. A second partner further off stays in its own row, which
names the other (``Row.also_left``): a reader follows each text in its order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from agendas.comparing.alignment import Alignment, Pair, best_first
from agendas.comparing.features import Passage
from agendas.comparing.hand_links import Indices
from agendas.comparing.knowledge import weights
from agendas.comparing.similarity import Resemblances
from agendas.model import Block, Entity, Piece, Span

BETWEEN = " "
"""What stands between the paragraphs of one side of a row, in the text that its edits point into."""


@dataclass(frozen=True, slots=True)
class Group:
    """The paragraphs of one row, by their indices, in reading order."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    heading: float = 0.0
    by_hand: bool = False

    @property
    def place(self) -> Indices:
        """The first paragraph of either side."""
        return self.left[0], self.right[0]


def groups_of(
    alignment: Alignment, unlinked: Set[Indices], split: Iterable[Pair] = ()
) -> tuple[list[Group], list[Pair]]:
    """The rows that pairs make: one for each pair, and one for pairs with a paragraph in common; and the
    second partners.

    ``split`` are second partners that belong in the row of the first (``split_passages``). No row holds two
    paragraphs that the user unlinked; a link that would bring them together is a second partner.
    """
    rows = _Rows(unlinked)
    by_hand = sorted((pair for pair in alignment.pairs if pair.by_hand), key=best_first)
    rest = [pair for pair in alignment.pairs if not pair.by_hand]
    left_over = [pair for pair in (*by_hand, *rest, *split) if not rows.put(pair)]
    inside = set(split) - set(left_over)
    return rows.groups, [*left_over, *(pair for pair in alignment.second if pair not in inside)]


class _Rows:
    """Groups in the making, each paragraph in one of them."""

    def __init__(self, unlinked: Set[Indices]) -> None:
        self._unlinked = unlinked
        self._groups: dict[Indices, Group] = {}
        self._of_left: dict[int, Group] = {}
        self._of_right: dict[int, Group] = {}

    @property
    def groups(self) -> list[Group]:
        """The groups, none of which share a paragraph."""
        return list(self._groups.values())

    def put(self, pair: Pair) -> bool:
        """Puts the pair in the row of either paragraph, and says whether that was possible."""
        rows = [self._of_left.get(pair.left), self._of_right.get(pair.right)]
        every = {row.place: row for row in rows if row}
        made = _merged([*every.values(), _alone(pair)])
        if every and any((one, other) in self._unlinked for one in made.left for other in made.right):
            return False
        for place in every:
            del self._groups[place]
        self._groups[made.place] = made
        self._of_left.update(dict.fromkeys(made.left, made))
        self._of_right.update(dict.fromkeys(made.right, made))
        return True


def split_passages(alignment: Alignment, resemblances: Resemblances) -> list[Pair]:
    """The second partners that belong in the row of the first: neighbours, of which one has no other partner,
    that together are clearly more like the paragraph on the other side than the better of them.
    """
    splits = _Splits(alignment)
    return [pair for pair in sorted(alignment.second, key=best_first) if splits.take(pair, resemblances)]


class _Splits:
    """The rows as they grow by second partners."""

    def __init__(self, alignment: Alignment) -> None:
        self._of_left = {pair.left: _alone(pair) for pair in alignment.pairs}
        self._of_right = {pair.right: _alone(pair) for pair in alignment.pairs}
        self._settled = {pair.place for pair in alignment.pairs if pair.same or pair.by_hand}
        self._second = alignment.second

    def take(self, pair: Pair, resemblances: Resemblances) -> bool:
        """Puts the pair in the row of the one paragraph that has a row, and says whether it belongs there."""
        if (pair.left in self._of_left) == (pair.right in self._of_right):
            return False
        row = self._of_left.get(pair.left) or self._of_right[pair.right]
        grown = _merged([row, _alone(pair)])
        if row.place in self._settled or not _is_split(grown, resemblances) or self._hides_one(grown):
            return False
        self._of_left.update(dict.fromkeys(grown.left, grown))
        self._of_right.update(dict.fromkeys(grown.right, grown))
        return True

    def _hides_one(self, grown: Group) -> bool:
        """Whether a second partner would be left that neither row can name: each would say too much."""
        others = (pair for pair in self._second if not _holds(grown, pair))
        return any(
            (len(grown.left) > 1 and pair.left in grown.left and self._rights_beside(pair.right) > 1)
            or (len(grown.right) > 1 and pair.right in grown.right and self._lefts_beside(pair.left) > 1)
            for pair in others
        )

    def _rights_beside(self, right: int) -> int:
        return len(self._of_right[right].right) if right in self._of_right else 1

    def _lefts_beside(self, left: int) -> int:
        return len(self._of_left[left].left) if left in self._of_left else 1


def _holds(group: Group, pair: Pair) -> bool:
    return pair.left in group.left and pair.right in group.right


def _is_split(group: Group, resemblances: Resemblances) -> bool:
    """Whether it is one paragraph beside neighbours that only together are that paragraph."""
    if min(len(group.left), len(group.right)) > 1 or not _neighbours(group.left, group.right):
        return False
    whole = 0 if len(group.left) == 1 else 1
    less = list(_without_one(group))
    likeness = max(resemblances.together(*sides) for sides in less)
    share = max(resemblances.covered(*sides)[whole] for sides in less)
    return (
        resemblances.together(group.left, group.right) >= weights().together * likeness
        and resemblances.covered(group.left, group.right)[whole] >= weights().adds * share
    )


def _without_one(group: Group) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The group without one of its neighbours, for each of them."""
    if len(group.right) > 1:
        yield from ((group.left, tuple(at for at in group.right if at != out)) for out in group.right)
    else:
        yield from ((tuple(at for at in group.left if at != out), group.right) for out in group.left)


def _neighbours(*sides: Sequence[int]) -> bool:
    return all(side[-1] - side[0] == len(side) - 1 for side in sides)


def _alone(pair: Pair) -> Group:
    return Group((pair.left,), (pair.right,), pair.score, pair.heading, pair.by_hand)


def _merged(groups: Sequence[Group]) -> Group:
    return Group(
        tuple(sorted({at for group in groups for at in group.left})),
        tuple(sorted({at for group in groups for at in group.right})),
        max(group.score for group in groups),
        max(group.heading for group in groups),
        any(group.by_hand for group in groups),
    )


def joined(passages: Sequence[Passage], indices: Sequence[int]) -> Passage:
    """Paragraphs as one, a blank between them: what the edits and reasons of their row are about."""
    first = passages[indices[0]]
    if len(indices) == 1:
        return first
    blocks = [passages[at].block for at in indices]
    features = dict(first.features)
    for at in indices[1:]:
        for name, value in passages[at].features.items():
            features[name] = max(features.get(name, 0.0), value)
    return replace(first, block=_joined_block(blocks), features=features)


def _joined_block(blocks: Sequence[Block]) -> Block:
    """The text and the names alone: nothing else is asked of it."""
    text = BETWEEN.join(block.text for block in blocks)
    entities: list[Entity] = []
    at = 0
    for block in blocks:
        entities += [replace(one, start=at + one.start, end=at + one.end) for one in block.entities]
        at += len(block.text) + len(BETWEEN)
    whole = Span(0, len(text))
    return Block(blocks[0].id, "paragraph", text, (Piece(whole, whole),), entities=tuple(entities))
