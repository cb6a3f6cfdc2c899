"""The order in which the rows of a comparison stand, and which pairs broke it.

Needs the standard library alone.
"""

from __future__ import annotations

from collections.abc import Sequence

Indices = tuple[int, int]

NO_ONE = -1
"""The partner of a paragraph that has none."""


def rows_in_order(
    pairs: Sequence[Indices], left_count: int, right_count: int, moved: set[Indices]
) -> list[Indices]:
    """Every paragraph once: in right-hand order, a left-only one behind the paragraph it stood behind.

    That paragraph's own place counts only when it did not move; else the one before it does.
    """
    partner = {right: left for left, right in pairs}
    paired = {left: (left, right) for left, right in pairs}
    following: dict[int, list[Indices]] = {}
    anchor = NO_ONE
    for left in range(left_count):
        if left not in paired:
            following.setdefault(anchor, []).append((left, NO_ONE))
        elif paired[left] not in moved:
            anchor = left
    rows = list(following.get(NO_ONE, []))
    for right in range(right_count):
        left_partner = partner.get(right, NO_ONE)
        rows.append((left_partner, right))
        if left_partner != NO_ONE:
            rows += following.get(left_partner, [])
    return rows


def moved_pairs(pairs: Sequence[tuple[int, int, int]]) -> set[Indices]:
    """The fewest pairs (left, right, weight) to set aside so that the others stand in one order.

    Where several choices are equally small, the pairs with the most weight stay. Takes n log n steps.
    """
    best = _PrefixMaximum(max((right for _, right, _ in pairs), default=0) + 1)
    ordered = sorted(pairs)
    previous: list[int | None] = []
    for at, (_, right, weight) in enumerate(ordered):
        length, total, before = best.below(right)
        previous.append(before)
        best.put(right, (length + 1, total + weight, at))
    kept: set[Indices] = set()
    at_kept = best.below(best.size)[2]
    while at_kept is not None:
        kept.add(ordered[at_kept][:2])
        at_kept = previous[at_kept]
    return {(left, right) for left, right, _ in pairs} - kept


_Chain = tuple[int, int, int | None]
"""A chain of pairs in order: how many, their weight, the number of the last one."""


class _PrefixMaximum:
    """The best chain that ends below a position (a Fenwick tree)."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._best: list[_Chain] = [(0, 0, None)] * (size + 1)

    def below(self, position: int) -> _Chain:
        found: _Chain = (0, 0, None)
        while position > 0:
            found = _better(found, self._best[position])
            position -= position & -position
        return found

    def put(self, position: int, chain: _Chain) -> None:
        position += 1
        while position <= self.size:
            self._best[position] = _better(self._best[position], chain)
            position += position & -position


def _better(one: _Chain, other: _Chain) -> _Chain:
    return other if other[:2] > one[:2] else one
