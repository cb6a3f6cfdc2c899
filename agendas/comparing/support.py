"""Pairs for which a position or a figure speaks, though the paragraphs around them are unlike.

A long paragraph on four subjects resembles no other as a whole, yet holds the sentence that a reader looks
for: "minimaal 2% van het bbp" in one agenda, "5% defensie-uitgaven in 2035" in the other. So a change that
has both sides vouches for the pair of its paragraphs, when one of them has no partner.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from agendas.comparing.alignment import Alignment, Pair
from agendas.comparing.knowledge import weights
from agendas.comparison import Change
from agendas.model import Agenda

Indices = tuple[int, int]


def pairs_vouched_for(changes: Iterable[Change], left: Agenda, right: Agenda) -> dict[Indices, bool]:
    """The paragraphs, by their indices, between which something changed; True where a figure did."""
    ours = {block.id: at for at, block in enumerate(left.paragraphs)}
    theirs = {block.id: at for at, block in enumerate(right.paragraphs)}
    vouched: dict[Indices, bool] = {}
    for change in changes:
        if change.left and change.right:
            place = ours[change.left.block], theirs[change.right.block]
            vouched[place] = vouched.get(place, False) or change.kind == "figure"
    return vouched


def supported(alignment: Alignment, candidates: Sequence[Pair], vouched: Mapping[Indices, bool]) -> Alignment:
    """The alignment with those of the ``candidates`` (all vouched for) that give a paragraph a partner.

    A position names a second partner. A figure pairs: it is the same quantity then and now, and a reader
    wants to see it side by side. A paragraph that is already paired keeps its partner all the same, unless
    nothing vouches for that pair and the two are not much alike: then that pair becomes the second.
    The best candidate comes first.
    """
    for candidate in sorted(candidates, key=_best_first):
        alignment = _with(alignment, candidate, vouched)
    return alignment


def _best_first(pair: Pair) -> tuple[float, int, int]:
    """The order of ``alignment``: mirrored when the documents are swapped."""
    return -pair.score, abs(pair.left - pair.right), pair.left + pair.right


def _with(alignment: Alignment, candidate: Pair, vouched: Mapping[Indices, bool]) -> Alignment:
    known = {(pair.left, pair.right) for pair in (*alignment.pairs, *alignment.second)}
    rivals = [
        pair for pair in alignment.pairs if pair.left == candidate.left or pair.right == candidate.right
    ]
    if (candidate.left, candidate.right) in known or len(rivals) > 1:
        return alignment
    is_figure = vouched[candidate.left, candidate.right]
    if not is_figure or not all(_gives_way(rival, vouched) for rival in rivals):
        return Alignment(alignment.pairs, (*alignment.second, candidate))
    kept = tuple(pair for pair in alignment.pairs if pair not in rivals)
    return Alignment((*kept, candidate), (*alignment.second, *rivals))


def _gives_way(pair: Pair, vouched: Mapping[Indices, bool]) -> bool:
    return (pair.left, pair.right) not in vouched and not pair.same and pair.score < weights().gives_way
