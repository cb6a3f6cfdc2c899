"""How alike the paragraphs of two agendas are: TF-IDF over their features, with the section and the place.

A feature counts the more, the fewer paragraphs of the two documents have it. No list of word frequencies
from elsewhere is used: what is common among foreign ministers is rare among ministers of agriculture, so
the two documents themselves decide.

Vectors are whole numbers, so that a sum does not depend on the order of adding, and swapping the
documents gives exactly the mirrored scores. Needs the standard library alone.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from agendas.comparing.features import Features, Passage, with_parts
from agendas.comparing.knowledge import weights
from agendas.comparing.products import ONE, Check, Vector, nothing, product, products


@dataclass(frozen=True, slots=True)
class Resemblance:
    """What two paragraphs have in common, all from 0 to 1.

    ``cosine`` is the likeness of their features, ``heading`` that of the headings above them, ``standing``
    how much the headings and the places in the documents speak for the pair.
    """

    cosine: float
    heading: float
    standing: float

    def score(self, near_copy: float = 0.0) -> float:
        """Texts alike, in their features or word by word, and standing alike."""
        return min(max(self.cosine, near_copy) * self.standing, 1.0)


class Resemblances:
    """The resemblance of every paragraph on the left to every one on the right.

    ``check`` is called now and then while they are made.
    """

    def __init__(self, left: Sequence[Passage], right: Sequence[Passage], check: Check = nothing) -> None:
        extended = with_parts((*left, *right), check)
        left, right = extended[: len(left)], extended[len(left) :]
        check()
        self.rarity = rarity_of([passage.features for passage in (*left, *right)])
        self._left, self._right = left, right
        check()
        self._headings = _heading_cosines(left, right)
        self._vectors = []
        for side in (left, right):
            check()
            features = [passage.features for passage in side]
            self._vectors.append(vectors(features, self.rarity, weights().least_words))
        check()

    def of(self, left: int, right: int) -> Resemblance:
        """How alike paragraph ``left`` and paragraph ``right`` are, by their indices."""
        ours, theirs = self._vectors
        return self._resemblance(left, right, product(ours[left], theirs[right]))

    def together(self, left: Sequence[int], right: Sequence[int]) -> float:
        """How alike those paragraphs on the left are, as one text, to those on the right."""
        one, other = self._sum(0, left), self._sum(1, right)
        lengths = math.sqrt(product(one, one)) * math.sqrt(product(other, other))
        return product(one, other) / lengths if lengths else 0.0

    def covered(self, left: Sequence[int], right: Sequence[int]) -> tuple[float, float]:
        """How much of those paragraphs on the left, as one text, those on the right have too; and the other
        way round.
        """
        one, other = self._sum(0, left), self._sum(1, right)
        return _covered(one, other), _covered(other, one)

    def _sum(self, side: int, indices: Sequence[int]) -> Vector:
        total: Counter[str] = Counter()
        for at in indices:
            total.update(self._vectors[side][at])
        return total

    def candidates(self, least: float, check: Check = nothing) -> Iterator[tuple[int, int, Resemblance]]:
        """The pairs that may reach a score of ``least``: headings and places only ever take away."""
        ours, theirs = self._vectors
        for left, row in enumerate(products(ours, theirs, math.ceil(least * ONE * ONE), check)):
            yield from ((left, right, self._resemblance(left, right, value)) for right, value in row.items())

    def _resemblance(self, left: int, right: int, shared: int) -> Resemblance:
        weight = weights()
        one, other = self._left[left], self._right[right]
        heading = self._headings.get((one.block.section, other.block.section), 0.0)
        near = 1 - abs(one.place - other.place)
        most = 1 + weight.heading + weight.place
        standing = (1 + weight.heading * heading + weight.place * near) / most
        return Resemblance(shared / (ONE * ONE), heading, standing)


def _covered(one: Vector, other: Vector) -> float:
    total = product(one, one)
    return sum(value * value for name, value in one.items() if name in other) / total if total else 0.0


def rarity_of(all_features: Sequence[Features]) -> Mapping[str, float]:
    """How much each feature tells: high when few paragraphs have it."""
    having = Counter(feature for features in all_features for feature in features)
    count = len(all_features)
    return {feature: math.log(1 + count / n) for feature, n in having.items()}


def vectors(
    all_features: Iterable[Features],
    rarity: Mapping[str, float],
    least_words: int = 0,
    check: Check = nothing,
) -> list[Vector]:
    """The features times their rarity, scaled to length one in whole numbers.

    A text with fewer telling words than ``least_words`` stays shorter: whatever it shares is not much.
    ``check`` is called at each.
    """
    least = math.sqrt(least_words) * max(rarity.values(), default=0.0) if least_words else 0.0
    made = []
    for features in all_features:
        check()
        made.append(_vector(features, rarity, least))
    return made


def vector(features: Features, rarity: Mapping[str, float], least_words: int = 0) -> Vector:
    """One of ``vectors``."""
    return vectors([features], rarity, least_words)[0]


def _vector(features: Features, rarity: Mapping[str, float], least: float) -> Vector:
    raw = [value * rarity[feature] for feature, value in features.items()]
    length = max(math.sqrt(math.fsum([value * value for value in raw])), least)
    if not length:
        return {}
    return dict(zip(features, [round(value / length * ONE) for value in raw], strict=True))


def cosines(left: Sequence[Vector], right: Sequence[Vector], least: float = 0.0) -> list[dict[int, float]]:
    """For each vector on the left its likeness, 0 to 1, to those on the right that share a feature.

    Only from ``least`` on: of a thousand by a thousand, nearly all share something.
    """
    found = products(left, right, max(math.ceil(least * ONE * ONE), 1))
    return [{at: value / (ONE * ONE) for at, value in row.items()} for row in found]


def _heading_cosines(
    left: Sequence[Passage], right: Sequence[Passage]
) -> dict[tuple[str | None, str | None], float]:
    ours = {passage.block.section: passage.section for passage in left if passage.section}
    theirs = {passage.block.section: passage.section for passage in right if passage.section}
    rarity = rarity_of([*ours.values(), *theirs.values()])
    likeness = cosines(vectors(ours.values(), rarity), vectors(theirs.values(), rarity))
    return {
        (one, other): row.get(at, 0.0)
        for one, row in zip(ours, likeness, strict=True)
        for at, other in enumerate(theirs)
    }
