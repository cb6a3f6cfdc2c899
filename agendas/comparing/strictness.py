"""More pairs or fewer: from the pairs that most readers find right to the surer ones, or to more of them.

Everything is measured by how many times a pair has what it needs (``weights.toml``): stricter asks for more
than once, looser for less. What is shown at a stricter setting is shown at every looser one, as a pair or as
a second partner: strictness only takes pairs away from those of the middle, looseness only gives partners to
paragraphs, the surest first, so that a pair never loses its paragraph to a lesser one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agendas.comparing.alignment import Alignment, Bests, Pair, best_first
from agendas.comparing.knowledge import weights

MIDDLE = 0.5
"""The strictness that is what most readers find right."""


def margin(strictness: float) -> float:
    """How many times a pair must have what it needs; 1 in the middle."""
    weight = weights()
    if strictness >= MIDDLE:
        return float(weight.strictest ** ((strictness - MIDDLE) / MIDDLE))
    return float(weight.loosest ** ((MIDDLE - strictness) / MIDDLE))


def at_strictness(alignment: Alignment, scored: Sequence[Pair], strictness: float) -> Alignment:
    """The alignment at another strictness. ``scored`` are all the pairs that might be shown."""
    if strictness > MIDDLE:
        return _stricter(alignment, margin(strictness))
    if strictness < MIDDLE:
        return _looser(alignment, scored, margin(strictness))
    return alignment


def _stricter(alignment: Alignment, least: float) -> Alignment:
    def sure(pair: Pair) -> bool:
        return pair.by_hand or pair.certainty >= least * weights().pair

    return Alignment(tuple(filter(sure, alignment.pairs)), tuple(filter(sure, alignment.second)))


def _looser(alignment: Alignment, scored: Sequence[Pair], least: float) -> Alignment:
    """The surest of the others first, so that a looser setting goes on where a stricter one stopped."""
    pairs, second = list(alignment.pairs), list(alignment.second)
    known = {pair.place for pair in (*pairs, *second)}
    left, right = {pair.left for pair in pairs}, {pair.right for pair in pairs}
    for pair in _surest_first(scored, least):
        if pair.place in known or (pair.left in left and pair.right in right):
            continue
        (second if pair.left in left or pair.right in right else pairs).append(pair)
        left.add(pair.left)
        right.add(pair.right)
    return Alignment(tuple(pairs), tuple(second))


def _surest_first(scored: Sequence[Pair], least: float) -> Iterator[Pair]:
    bests, weight = Bests(scored), weights()
    margins = {
        pair: min(pair.score / weight.pair, bests.share_of_lesser(pair) / weight.rivals) for pair in scored
    }
    loose = (pair for pair in scored if margins[pair] >= least)
    return iter(sorted(loose, key=lambda pair: (-margins[pair], best_first(pair))))
