"""Which paragraphs of two agendas belong together: similarity first, order second.

1. Paragraphs with the same words pair first, the first copy with the first, the second with the second.
2. Every other pair that shares a feature gets a score (``similarity.py``); near-copies are re-ranked by
   their words in order, which TF-IDF does not see.
3. The best pair is taken first, then the best of what is left; a pair counts only when it is worth showing
   at all and comes near the best that its paragraphs could have. What is left over stays unpaired: a
   wrong pair misleads a reader, a missing one does not.
4. A good pair that came too late because a better one took its paragraph is named as a second partner: a
   passage was split in two, or two were merged.

Nothing asks for the same order in both documents. Swapping the documents mirrors the pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from agendas.comparing.features import Passage
from agendas.comparing.knowledge import weights
from agendas.comparing.similarity import Resemblances
from agendas.comparing.words import MOST_WORD_PAIRS, normal_words


@dataclass(frozen=True, slots=True)
class Pair:
    """Paragraph ``left`` and paragraph ``right``, by their indices, and what they have in common."""

    left: int
    right: int
    score: float
    heading: float = 0.0
    same: bool = False


@dataclass(frozen=True, slots=True)
class Alignment:
    """``pairs`` use each paragraph at most once; ``second`` are further partners of paragraphs."""

    pairs: tuple[Pair, ...]
    second: tuple[Pair, ...]


def align(left: Sequence[Passage], right: Sequence[Passage], resemblances: Resemblances) -> Alignment:
    """The pairs of two agendas' paragraphs."""
    same = _same_words(left, right)
    taken = {pair.left for pair in same}, {pair.right for pair in same}
    scored = sorted(_scored(left, right, resemblances, taken), key=_best_first)
    shown = [pair for pair in scored if pair.score >= weights().pair]
    bests = _Bests(scored)
    chosen = _choose(shown, bests)
    return Alignment((*same, *chosen), tuple(_second_partners(shown, bests, chosen)))


def _same_words(left: Sequence[Passage], right: Sequence[Passage]) -> list[Pair]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, passage in enumerate(right):
        places[normal_words(passage.block.text)].append(at)
    pairs = []
    for at, passage in enumerate(left):
        copies = places.get(normal_words(passage.block.text))
        if copies:
            pairs.append(Pair(at, copies.pop(0), 1.0, 1.0, same=True))
    return pairs


def _scored(
    left: Sequence[Passage],
    right: Sequence[Passage],
    resemblances: Resemblances,
    taken: tuple[set[int], set[int]],
) -> Iterator[Pair]:
    """The pairs that may be worth showing; half of what a shown pair needs is worth a second look."""
    least = weights().pair / 2
    for one, other in resemblances.candidates(least):
        if one in taken[0] or other in taken[1]:
            continue
        found = resemblances.of(one, other)
        if found.score() >= least:
            copy = near_copy(left[one].block.text, right[other].block.text, weights().near_copy)
            yield Pair(one, other, found.score(copy), found.heading)


def near_copy(left: str, right: str, at_least: float = 0.0) -> float:
    """The share of the words that both texts have in the same order (Indel ratio).

    0 below ``at_least``, and for texts too long to tell.
    """
    from rapidfuzz.distance import Indel

    one, other = normal_words(left), normal_words(right)
    if len(one) * len(other) > MOST_WORD_PAIRS:
        return 0.0
    return float(Indel.normalized_similarity(one, other, score_cutoff=at_least))


def _best_first(pair: Pair) -> tuple[float, int, int]:
    """At equal scores what stands at the same place first; mirrored pairs, equal even so, never compete."""
    return -pair.score, abs(pair.left - pair.right), pair.left + pair.right


class _Bests:
    """The best score that each paragraph could have."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._left: dict[int, float] = defaultdict(float)
        self._right: dict[int, float] = defaultdict(float)
        for pair in pairs:
            self._left[pair.left] = max(self._left[pair.left], pair.score)
            self._right[pair.right] = max(self._right[pair.right], pair.score)

    def near_both(self, pair: Pair) -> bool:
        """Whether neither paragraph has a much better partner."""
        return pair.score >= weights().rivals * max(self._left[pair.left], self._right[pair.right])

    def near_one(self, pair: Pair) -> bool:
        """Whether one of the paragraphs has no much better partner."""
        return pair.score >= weights().rivals * min(self._left[pair.left], self._right[pair.right])


def _choose(pairs: Sequence[Pair], bests: _Bests) -> list[Pair]:
    """The best pair, then the best of what is left, each paragraph once.

    First only pairs of which neither paragraph has a much better partner. Then those who lost their better
    partner to another: paragraph 9 resembled the dinner, but the dinner went to paragraph 8.
    """
    chosen: list[Pair] = []
    left: set[int] = set()
    right: set[int] = set()
    for near in (bests.near_both, bests.near_one):
        for pair in pairs:
            if pair.left not in left and pair.right not in right and near(pair):
                chosen.append(pair)
                left.add(pair.left)
                right.add(pair.right)
    return chosen


def _second_partners(pairs: Sequence[Pair], bests: _Bests, chosen: Sequence[Pair]) -> Iterator[Pair]:
    """Pairs that came too late but mean something.

    A paragraph without a row-mate may be half of a passage that was split: it needs to be near the best of
    one of the two. Between two paragraphs that both have one, only an equally good pair is worth naming:
    an overview that lists every subject resembles everything.
    """
    left, right, kept = {pair.left for pair in chosen}, {pair.right for pair in chosen}, set(chosen)
    for pair in pairs:
        both_paired = pair.left in left and pair.right in right
        if pair not in kept and (bests.near_both(pair) if both_paired else bests.near_one(pair)):
            yield pair
