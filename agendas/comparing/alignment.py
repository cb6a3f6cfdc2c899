"""Which paragraphs of two agendas belong together: similarity first, order second.

1. What the user linked is paired, what the user unlinked is not (``hand_links.py``).
2. Paragraphs with the same words pair first, the first copy with the first, the second with the second.
3. Every other pair that shares a feature gets a score (``similarity.py``); near-copies are re-ranked by
   their words in order, which TF-IDF does not see.
4. The best pair is taken first, then the best of what is left; a pair counts only when it is worth showing
   at all and comes near the best that its paragraphs could have. What is left over stays unpaired: a
   wrong pair misleads a reader, a missing one does not.
5. A good pair that came too late because a better one took its paragraph is named as a second partner: a
   passage was split in two, or two were merged.

Nothing asks for the same order in both documents. Swapping the documents mirrors the pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from agendas.comparing.features import Passage
from agendas.comparing.hand_links import Decided, Indices
from agendas.comparing.knowledge import weights
from agendas.comparing.products import Check, nothing
from agendas.comparing.similarity import Resemblance, Resemblances
from agendas.comparing.words import MOST_WORD_PAIRS, normal_words

NOTHING_DECIDED = Decided()


@dataclass(frozen=True, slots=True)
class Pair:
    """Paragraph ``left`` and paragraph ``right``, by their indices, and what they have in common.

    ``vouched`` is how sure the pair is because of a change between the two (``support.py``), whatever the
    likeness of the rest; 0 without one.
    """

    left: int
    right: int
    score: float
    heading: float = 0.0
    same: bool = False
    by_hand: bool = False
    vouched: float = 0.0

    @property
    def place(self) -> Indices:
        """The indices of the two paragraphs."""
        return self.left, self.right

    @property
    def certainty(self) -> float:
        """How sure the pair is, by its words or by a change."""
        return max(self.score, self.vouched)


@dataclass(frozen=True, slots=True)
class Alignment:
    """``pairs`` use each paragraph at most once, those of the user excepted; ``second`` are further partners
    of paragraphs.
    """

    pairs: tuple[Pair, ...]
    second: tuple[Pair, ...]


class Scores:
    """The pairs of two agendas' paragraphs that may be worth showing, each with its score."""

    def __init__(
        self,
        left: Sequence[Passage],
        right: Sequence[Passage],
        resemblances: Resemblances,
        check: Check = nothing,
    ) -> None:
        self.left, self.right = left, right
        self._resemblances = resemblances
        self._candidates = list(_candidates(resemblances, check))
        self._check = check
        self._pairs: dict[Indices, Pair] = {}

    def without(self, left: Set[int], right: Set[int], unlinked: Set[Indices]) -> list[Pair]:
        """The pairs without those paragraphs and those pairs, the best first."""
        found = (
            self._pair(*candidate)
            for candidate in self._candidates
            if not (candidate[0] in left or candidate[1] in right or candidate[:2] in unlinked)
        )
        return sorted(found, key=best_first)

    def linked(self, place: Indices) -> Pair:
        """A pair that the user made."""
        found = self._resemblances.of(*place)
        left, right = self._texts(place)
        same = normal_words(left) == normal_words(right)
        score = 1.0 if same else found.score(near_copy(left, right, weights().near_copy))
        return Pair(*place, score, found.heading, same, by_hand=True)

    def vouched(self, place: Indices, certainty: float) -> Pair:
        """A pair for which a change speaks."""
        found = self._resemblances.of(*place)
        return Pair(*place, found.score(), found.heading, vouched=certainty)

    def _pair(self, left: int, right: int, found: Resemblance) -> Pair:
        pair = self._pairs.get((left, right))
        if pair is None:
            self._check()
            copy = near_copy(*self._texts((left, right)), weights().near_copy)
            pair = self._pairs[left, right] = Pair(left, right, found.score(copy), found.heading)
        return pair

    def _texts(self, place: Indices) -> tuple[str, str]:
        return self.left[place[0]].block.text, self.right[place[1]].block.text


def _candidates(resemblances: Resemblances, check: Check) -> Iterator[tuple[int, int, Resemblance]]:
    """Half of what a shown pair needs is worth a second look."""
    least = weights().pair / 2
    for left, right, found in resemblances.candidates(least, check):
        if found.score() >= least:
            yield left, right, found


def align(scores: Scores, links: Decided = NOTHING_DECIDED) -> tuple[Alignment, list[Pair]]:
    """The pairs of two agendas' paragraphs, and all pairs that were weighed, the best first."""
    by_hand = [scores.linked(place) for place in sorted(links.linked)]
    same = _same_words(scores.left, scores.right, links)
    taken = {pair.left for pair in same}, {pair.right for pair in same}
    scored = scores.without(*taken, links.unlinked | links.linked)
    shown = [pair for pair in scored if pair.score >= weights().pair]
    bests = Bests(scored)
    chosen = _choose(shown, bests, links)
    second = tuple(_second_partners(shown, bests, (*by_hand, *chosen)))
    return Alignment((*by_hand, *same, *chosen), second), scored


def _same_words(left: Sequence[Passage], right: Sequence[Passage], links: Decided) -> list[Pair]:
    """The paragraphs without another partner that have the same words."""
    places: dict[tuple[str, ...], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, (passages, linked) in enumerate(((left, links.linked_left), (right, links.linked_right))):
        for at, passage in enumerate(passages):
            if at not in linked:
                places[normal_words(passage.block.text)][side].append(at)
    copies = (place for ours, theirs in places.values() for place in _copies(ours, theirs, links.unlinked))
    return [Pair(*place, 1.0, 1.0, same=True) for place in sorted(copies)]


def _copies(left: Sequence[int], right: Sequence[int], unlinked: Set[Indices]) -> Iterator[Indices]:
    """The first copy with the first, the second with the second, past what the user unlinked."""
    if not any(one in left and other in right for one, other in unlinked):
        yield from zip(left, right, strict=False)
        return
    ours, theirs = set(left), set(right)
    numbers = ((one, other) for one in range(len(left)) for other in range(len(right)))
    for one, other in sorted(numbers, key=lambda pair: (abs(pair[0] - pair[1]), sum(pair))):
        place = left[one], right[other]
        if place not in unlinked and place[0] in ours and place[1] in theirs:
            ours.remove(place[0])
            theirs.remove(place[1])
            yield place


def near_copy(left: str, right: str, at_least: float = 0.0) -> float:
    """The share of the words that both texts have in the same order (Indel ratio).

    0 below ``at_least``, and for texts too long to tell.
    """
    return shared_order(normal_words(left), normal_words(right), at_least)


def shared_order(left: Sequence[str], right: Sequence[str], at_least: float = 0.0) -> float:
    """``near_copy`` of two texts that are words already."""
    from rapidfuzz.distance import Indel

    if len(left) * len(right) > MOST_WORD_PAIRS:
        return 0.0
    return float(Indel.normalized_similarity(left, right, score_cutoff=at_least))


def best_first(pair: Pair) -> tuple[float, int, int]:
    """At equal scores what stands at the same place first; mirrored pairs, equal even so, never compete."""
    return -pair.score, abs(pair.left - pair.right), pair.left + pair.right


class Bests:
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
        return self.share_of_lesser(pair) >= weights().rivals

    def share_of_lesser(self, pair: Pair) -> float:
        """The score as a share of the best of that paragraph which has the lesser best."""
        best = min(self._left[pair.left], self._right[pair.right])
        return pair.score / best if best else 0.0


def _choose(pairs: Sequence[Pair], bests: Bests, links: Decided) -> list[Pair]:
    """The best pair, then the best of what is left, each paragraph once and none that the user linked.

    First only pairs of which neither paragraph has a much better partner. Then those who lost their better
    partner to another: paragraph 9 resembled the dinner, but the dinner went to paragraph 8.
    """
    chosen: list[Pair] = []
    left, right = set(links.linked_left), set(links.linked_right)
    for near in (bests.near_both, bests.near_one):
        for pair in pairs:
            if pair.left not in left and pair.right not in right and near(pair):
                chosen.append(pair)
                left.add(pair.left)
                right.add(pair.right)
    return chosen


def _second_partners(pairs: Sequence[Pair], bests: Bests, chosen: Sequence[Pair]) -> Iterator[Pair]:
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
