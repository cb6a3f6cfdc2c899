"""The pairs of paragraphs that a comparison shows."""

from __future__ import annotations

from agendas.comparison import BlockPair, Comparison


def beside_each_other(comparison: Comparison) -> set[BlockPair]:
    """The pairs in the rows."""
    return {(left, right) for row in comparison.rows for left in row.left for right in row.right}


def shown_pairs(comparison: Comparison) -> set[BlockPair]:
    """The pairs in the rows and the second partners that rows name."""
    also = set()
    for row in comparison.rows:
        also |= {(left, right) for left in row.left for right in row.also_right}
        also |= {(left, right) for left in row.also_left for right in row.right}
    return beside_each_other(comparison) | also
