"""Pairs for which a position or a figure speaks, though the paragraphs around them are unlike.

A long paragraph on four subjects resembles no other as a whole, yet holds the sentence that a reader looks
for: "minimaal 2% van het bbp" in one agenda, "5% defensie-uitgaven in 2035" in the other. So a change that
has both sides vouches for the pair of its paragraphs, when one of them has no partner.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from agendas.comparing.alignment import Alignment, Pair, best_first
from agendas.comparing.hand_links import Indices
from agendas.comparing.knowledge import weights
from agendas.comparison import Change
from agendas.model import Agenda


def certainty(is_figure: bool) -> float:
    """How sure a pair is for which a change speaks: a figure makes it as sure as one that keeps its place."""
    return weights().gives_way if is_figure else weights().pair


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
    for candidate in sorted(candidates, key=best_first):
        alignment = _with(alignment, candidate, vouched)
    return alignment


def _with(alignment: Alignment, candidate: Pair, vouched: Mapping[Indices, bool]) -> Alignment:
    known = {pair.place for pair in (*alignment.pairs, *alignment.second)}
    rivals = [
        pair for pair in alignment.pairs if pair.left == candidate.left or pair.right == candidate.right
    ]
    if candidate.place in known or len(rivals) > 1:
        return alignment
    is_figure = vouched[candidate.place]
    if not is_figure or not all(_gives_way(rival, vouched) for rival in rivals):
        return Alignment(alignment.pairs, (*alignment.second, candidate))
    kept = tuple(pair for pair in alignment.pairs if pair not in rivals)
    return Alignment((*kept, candidate), (*alignment.second, *rivals))


def _gives_way(pair: Pair, vouched: Mapping[Indices, bool]) -> bool:
    if pair.by_hand or pair.same:
        return False
    return pair.place not in vouched and pair.score < weights().gives_way
