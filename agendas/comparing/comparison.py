"""Two agendas side by side: the rows, their edits and reasons, and what changed in the Dutch position."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from agendas.comparing.alignment import Alignment, Pair, align
from agendas.comparing.changes import Sides, changes_between
from agendas.comparing.features import Passage, passages_of
from agendas.comparing.knowledge import weights
from agendas.comparing.ordering import NO_ONE, Indices, moved_pairs, rows_in_order
from agendas.comparing.reasons import reason_for
from agendas.comparing.similarity import Resemblances
from agendas.comparing.summaries import Teller
from agendas.comparing.support import pairs_vouched_for, supported
from agendas.comparing.wording import compare_wording
from agendas.comparison import Comparison, Edit, Relation, Row
from agendas.model import Agenda, Block

_FINE = 1 << 20
"""Scores as whole numbers, for sums that do not depend on the order of adding."""


def compare(left: Agenda, right: Agenda) -> Comparison:
    """Pairs the paragraphs of two agendas and tells what changed between them.

    Both should be read and understood; without entities the pairs are worse, without positions there are
    no changes. Every paragraph and list item of both stands in exactly one row.
    """
    ours, theirs = passages_of(left), passages_of(right)
    resemblances = Resemblances(ours, theirs)
    alignment = align(ours, theirs, resemblances)
    sides = Sides(ours, theirs, {(pair.left, pair.right) for pair in alignment.pairs}, resemblances.rarity)
    changes = changes_between(sides, Teller(left.meeting, right.meeting, resemblances.rarity))
    vouched = pairs_vouched_for(changes, left, right)
    alignment = supported(alignment, [_pair(place, resemblances) for place in vouched], vouched)
    rows = _Table(ours, theirs, alignment, resemblances.rarity).rows()
    return Comparison(left, right, rows, changes)


def _pair(place: Indices, resemblances: Resemblances) -> Pair:
    resemblance = resemblances.of(*place)
    return Pair(*place, resemblance.score(), resemblance.heading)


class _Table:
    """The rows of a comparison in the making."""

    def __init__(
        self,
        left: Sequence[Passage],
        right: Sequence[Passage],
        alignment: Alignment,
        rarity: Mapping[str, float],
    ) -> None:
        self._left, self._right = left, right
        self._rarity = rarity
        self._alignment = alignment
        self._also_left, self._also_right = _second_partners(alignment)

    def rows(self) -> tuple[Row, ...]:
        pairs = {(pair.left, pair.right): pair for pair in self._alignment.pairs}
        moved = moved_pairs([(*place, round(pair.score * _FINE)) for place, pair in pairs.items()])
        order = rows_in_order(list(pairs), len(self._left), len(self._right), moved)
        return tuple(self._row(place, pairs, moved) for place in order)

    def _row(self, place: Indices, pairs: Mapping[Indices, Pair], moved: set[Indices]) -> Row:
        left, right = place
        if right == NO_ONE:
            return self._only_left(left)
        if left == NO_ONE:
            return self._only_right(right)
        return self._paired(pairs[place], place in moved)

    def _paired(self, pair: Pair, moved: bool) -> Row:
        left, right = self._left[pair.left], self._right[pair.right]
        one, other = left.block, right.block
        edits = compare_wording(one.text, other.text, one.entities, other.entities)
        return Row(
            left=(one.id,),
            right=(other.id,),
            relation=_relation(pair, one, other, edits),
            score=round(pair.score, 3),
            moved=moved,
            why=reason_for(pair, left, right, self._rarity),
            edits=edits,
            also_left=self._ids(self._left, self._also_left[pair.right]),
            also_right=self._ids(self._right, self._also_right[pair.left]),
        )

    def _only_left(self, left: int) -> Row:
        also = self._ids(self._right, self._also_right[left])
        return Row((self._left[left].block.id,), (), "only_left", also_right=also)

    def _only_right(self, right: int) -> Row:
        also = self._ids(self._left, self._also_left[right])
        return Row((), (self._right[right].block.id,), "only_right", also_left=also)

    @staticmethod
    def _ids(passages: Sequence[Passage], indices: Sequence[int]) -> tuple[str, ...]:
        return tuple(passages[at].block.id for at in indices)


def _second_partners(alignment: Alignment) -> tuple[Mapping[int, list[int]], Mapping[int, list[int]]]:
    """For each right paragraph its further partners on the left, and the other way round, best first."""
    left: dict[int, list[int]] = defaultdict(list)
    right: dict[int, list[int]] = defaultdict(list)
    for pair in alignment.second:
        left[pair.right].append(pair.left)
        right[pair.left].append(pair.right)
    return left, right


def _relation(pair: Pair, left: Block, right: Block, edits: Sequence[Edit]) -> Relation:
    if pair.same:
        return "same"
    kept = sum(len(edit.left) for edit in edits if edit.op == "equal")
    shorter = min(len(left.text), len(right.text))
    return "reworded" if kept >= weights().reworded * shorter else "related"
