"""Which paragraphs of two agendas belong together: similarity first, order second.

1. Paragraphs with the same words pair first, the first copy with the first, the second with the second.
2. Every other pair that shares a feature gets a score (``similarity.py``); near-copies are re-ranked by
   their words in order, which TF-IDF does not see.
3. The best pair is taken first, then the best of what is left; a pair counts only when it is worth showing
   at all and comes near the best either paragraph could have. What is left over stays unpaired: a wrong
   pair misleads a reader, a missing one does not.
4. A good pair that came too late because a better one took its paragraph is a second partner.

Nothing asks for the same order in both documents. Swapping the documents mirrors the pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agendas.comparing.knowledge import weights
from agendas.comparing.similarity import Passage, Resemblance, Resemblances
from agendas.comparing.words import normal_form

Indices = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Paragraph ``left`` and paragraph ``right``, by their indices, and what they have in common."""

    left: int
    right: int
    score: float
    heading: float = 0.0
    near_copy: float = 0.0
    same: bool = False


@dataclass(frozen=True, slots=True)
class Alignment:
    """``pairs`` use each paragraph at most once; ``second`` are further partners of paragraphs."""

    pairs: tuple[Pair, ...]
    second: tuple[Pair, ...]


def align(left: Sequence[Passage], right: Sequence[Passage], resemblances: Resemblances) -> Alignment:
    """The pairs of two agendas' paragraphs."""
    same = _same_words(left, right)
    scored = _scored(left, right, resemblances, {pair.left for pair in same}, {pair.right for pair in same})
    chosen, second = _best_first(scored)
    return Alignment((*same, *chosen), tuple(second))


def _same_words(left: Sequence[Passage], right: Sequence[Passage]) -> list[Pair]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, passage in enumerate(right):
        places[normal_form(passage.block.text)].append(at)
    pairs = []
    for at, passage in enumerate(left):
        copies = places.get(normal_form(passage.block.text))
        if copies:
            pairs.append(Pair(at, copies.pop(0), 1.0, 1.0, 1.0, same=True))
    return pairs


def _scored(
    left: Sequence[Passage],
    right: Sequence[Passage],
    resemblances: Resemblances,
    taken_left: set[int],
    taken_right: set[int],
) -> list[Pair]:
    threshold = weights().pair
    pairs = []
    for one, other in resemblances.candidates():
        if one in taken_left or other in taken_right:
            continue
        found = resemblances.of(one, other)
        if found.score < threshold / 2:
            continue
        copy = _near_copy(left[one], right[other])
        score = max(found.score, copy if copy >= weights().near_copy else 0.0)
        pairs.append(Pair(one, other, score, found.heading, copy))
    return pairs


def _near_copy(one: Passage, other: Passage) -> float:
    from rapidfuzz.distance import Indel

    mine, theirs = normal_form(one.block.text).split(), normal_form(other.block.text).split()
    return float(Indel.normalized_similarity(mine, theirs))


def _best_first(pairs: list[Pair]) -> tuple[list[Pair], list[Pair]]:
    best_left, best_right = _best(pairs)
    weight = weights()
    chosen: list[Pair] = []
    second: list[Pair] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for pair in sorted(
        pairs, key=lambda pair: (-pair.score, abs(pair.left - pair.right), pair.left + pair.right)
    ):
        mine, theirs = best_left[pair.left], best_right[pair.right]
        if pair.score < weight.pair:
            break
        free = pair.left not in used_left and pair.right not in used_right
        if free and pair.score >= weight.rivals * max(mine, theirs):
            chosen.append(pair)
            used_left.add(pair.left)
            used_right.add(pair.right)
        elif pair.score >= weight.also and pair.score >= weight.rivals * min(mine, theirs):
            second.append(pair)
    return chosen, second


def _best(pairs: Iterable[Pair]) -> tuple[dict[int, float], dict[int, float]]:
    left: dict[int, float] = defaultdict(float)
    right: dict[int, float] = defaultdict(float)
    for pair in pairs:
        left[pair.left] = max(left[pair.left], pair.score)
        right[pair.right] = max(right[pair.right], pair.score)
    return left, right
