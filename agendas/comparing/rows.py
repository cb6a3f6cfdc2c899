"""The rows of a comparison: which paragraphs stand beside each other, with their edits and reasons.

Nearly every row has one paragraph a side. Several stand in one row where the user linked them, and where
one paragraph was split into neighbours that only together are the other (``together.py``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from agendas.comparing.alignment import Pair
from agendas.comparing.features import Passage
from agendas.comparing.hand_links import Indices
from agendas.comparing.knowledge import weights
from agendas.comparing.ordering import NO_ONE, moved_pairs, rows_in_order
from agendas.comparing.progress import Watch
from agendas.comparing.reasons import reason_for
from agendas.comparing.together import Group, joined
from agendas.comparing.wording import compare_wording
from agendas.comparing.words import normal_words
from agendas.comparison import Edit, EditOperation, PairReason, Relation, Row
from agendas.model import Block

_FINE = 1 << 20
"""Scores as whole numbers, for sums that do not depend on the order of adding."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What two sides of a row have in common, which does not change with the slider."""

    relation: Relation
    edits: tuple[Edit, ...]
    why: PairReason


class RowMaker:
    """Makes rows; what it once worked out for two sides it keeps, so that a step of the slider is quick."""

    def __init__(
        self, left: Sequence[Passage], right: Sequence[Passage], rarity: Mapping[str, float]
    ) -> None:
        self._left, self._right, self._rarity = left, right, rarity
        self._told: dict[tuple[tuple[int, ...], tuple[int, ...]], _Told] = {}

    def rows(
        self, groups: Sequence[Group], second: Sequence[Pair], watch: Watch, start: float, end: float
    ) -> tuple[Row, ...]:
        """The rows of those groups and of every paragraph that is in none. ``start`` and ``end`` are shares
        of the work.
        """
        table = _Table(groups, second, len(self._left), len(self._right))
        return tuple(self._row(place, table) for place in watch.over(table.order, start, end))

    def _row(self, place: Indices, table: _Table) -> Row:
        left, right = place
        also_left = self._ids(self._left, table.also_left(right))
        also_right = self._ids(self._right, table.also_right(left))
        group = table.groups.get(place)
        if group is not None:
            return self._paired(group, place in table.moved, also_left, also_right)
        if right == NO_ONE:
            return Row(self._ids(self._left, [left]), (), "only_left", also_right=also_right)
        return Row((), self._ids(self._right, [right]), "only_right", also_left=also_left)

    def _paired(
        self, group: Group, moved: bool, also_left: tuple[str, ...], also_right: tuple[str, ...]
    ) -> Row:
        told = self._told.get((group.left, group.right))
        if told is None:
            told = self._told[group.left, group.right] = self._tell(group)
        return Row(
            left=self._ids(self._left, group.left),
            right=self._ids(self._right, group.right),
            relation=told.relation,
            score=round(group.score, 3),
            moved=moved,
            why=told.why,
            edits=told.edits,
            also_left=also_left,
            also_right=also_right,
            by_hand=group.by_hand,
        )

    def _tell(self, group: Group) -> _Told:
        left, right = joined(self._left, group.left), joined(self._right, group.right)
        one, other = left.block, right.block
        edits = _edits(one, other)
        why = reason_for(group.heading, left, right, self._rarity)
        return _Told(_relation(one.text, other.text, edits), edits, why)

    @staticmethod
    def _ids(passages: Sequence[Passage], indices: Iterable[int]) -> tuple[str, ...]:
        return tuple(passages[at].block.id for at in indices)


class _Table:
    """Where each paragraph stands. A group stands where its first paragraphs stand."""

    def __init__(
        self, groups: Sequence[Group], second: Sequence[Pair], left_count: int, right_count: int
    ) -> None:
        self.groups = {group.place: group for group in groups}
        self._row_of_left = {at: group for group in groups for at in group.left}
        self._row_of_right = {at: group for group in groups for at in group.right}
        self._also_left, self._also_right = self._second_partners(second)
        weighed = [(*place, round(group.score * _FINE)) for place, group in self.groups.items()]
        self.moved = moved_pairs(weighed)
        order = rows_in_order(list(self.groups), left_count, right_count, self.moved)
        self.order = [place for place in order if place in self.groups or not self._is_inside(place)]

    def also_left(self, right: int) -> Sequence[int]:
        """The further partners on the left of the row in which that paragraph on the right comes first."""
        return self._also_left.get(right, ())

    def also_right(self, left: int) -> Sequence[int]:
        """The further partners on the right of the row in which that paragraph on the left comes first."""
        return self._also_right.get(left, ())

    def _is_inside(self, place: Indices) -> bool:
        """Whether it is a paragraph of a group, not the first one."""
        return place[0] in self._row_of_left or place[1] in self._row_of_right

    def _second_partners(
        self, second: Sequence[Pair]
    ) -> tuple[Mapping[int, list[int]], Mapping[int, list[int]]]:
        """For the first paragraph of each row its further partners on the other side, best first.

        Both rows name the pair. One of several paragraphs would say it of its neighbours too, though: then
        only the row of the other names it.
        """
        known = {pair.place for pair in second}
        left: dict[int, list[int]] = defaultdict(list)
        right: dict[int, list[int]] = defaultdict(list)
        for pair in second:
            ours = self._row_of_left.get(pair.left, Group((pair.left,), (NO_ONE,), 0.0))
            theirs = self._row_of_right.get(pair.right, Group((NO_ONE,), (pair.right,), 0.0))
            if all((at, pair.right) in known for at in ours.left):
                _add(pair.right, right[ours.left[0]])
            if all((pair.left, at) in known for at in theirs.right):
                _add(pair.left, left[theirs.right[0]])
        return left, right


def _add(paragraph: int, partners: list[int]) -> None:
    if paragraph not in partners:
        partners.append(paragraph)


def _edits(left: Block, right: Block) -> tuple[Edit, ...]:
    """Always found from the shorter text, so that swapping the sides mirrors them: where words occur twice,
    there may be several ways that are equally short.
    """
    if (len(right.text), right.text) >= (len(left.text), left.text):
        return compare_wording(left.text, right.text, left.entities, right.entities)
    return tuple(map(_mirrored, compare_wording(right.text, left.text, right.entities, left.entities)))


_MIRRORED: Mapping[EditOperation, EditOperation] = {"insert": "delete", "delete": "insert"}


def _mirrored(edit: Edit) -> Edit:
    return Edit(_MIRRORED.get(edit.op, edit.op), edit.right, edit.left, edit.edit_class)


def _relation(left: str, right: str, edits: Sequence[Edit]) -> Relation:
    if normal_words(left) == normal_words(right):
        return "same"
    kept = sum(len(edit.left) for edit in edits if edit.op == "equal")
    return "reworded" if kept >= weights().reworded * min(len(left), len(right)) else "related"
