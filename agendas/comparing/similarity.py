"""How alike the paragraphs of two agendas are: TF-IDF over their features, with the section and the place.

A feature counts the more, the fewer paragraphs of the two documents have it. No list of word frequencies
from elsewhere is used: what is common among foreign ministers is rare among ministers of agriculture, so
the two documents themselves decide.

Vectors are whole numbers, so that a sum does not depend on the order of adding, and swapping the
documents gives exactly the mirrored scores. Needs the standard library alone.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from agendas.comparing.features import Features, Passage, with_parts
from agendas.comparing.knowledge import weights

Vector = Mapping[str, int]

_ONE = 1 << 15
"""The length of a vector: a cosine is a sum of products, divided by its square."""


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
    """The resemblance of every paragraph on the left to every one on the right."""

    def __init__(self, left: Sequence[Passage], right: Sequence[Passage]) -> None:
        extended = with_parts((*left, *right))
        left, right = extended[: len(left)], extended[len(left) :]
        self.rarity = rarity_of([passage.features for passage in (*left, *right)])
        self._left, self._right = left, right
        self._headings = _heading_cosines(left, right)
        least = weights().least_words
        self._cosines = cosines(
            [vector(passage.features, self.rarity, least) for passage in left],
            [vector(passage.features, self.rarity, least) for passage in right],
        )

    def of(self, left: int, right: int) -> Resemblance:
        """How alike paragraph ``left`` and paragraph ``right`` are, by their indices."""
        weight = weights()
        one, other = self._left[left], self._right[right]
        heading = self._headings.get((one.block.section, other.block.section), 0.0)
        near = 1 - abs(one.place - other.place)
        most = 1 + weight.heading + weight.place
        standing = (1 + weight.heading * heading + weight.place * near) / most
        return Resemblance(self._cosines[left].get(right, 0.0), heading, standing)

    def candidates(self, least: float) -> Iterable[tuple[int, int]]:
        """The pairs that may reach a score of ``least``: headings and places only ever take away."""
        for left, row in enumerate(self._cosines):
            yield from ((left, right) for right, cosine in row.items() if cosine >= least)


def rarity_of(all_features: Sequence[Features]) -> Mapping[str, float]:
    """How much each feature tells: high when few paragraphs have it."""
    having = Counter(feature for features in all_features for feature in features)
    count = len(all_features)
    return {feature: math.log(1 + count / n) for feature, n in having.items()}


def vector(features: Features, rarity: Mapping[str, float], least_words: int = 0) -> Vector:
    """The features times their rarity, scaled to length one in whole numbers.

    A text with fewer telling words than ``least_words`` stays shorter: whatever it shares is not much.
    """
    raw = {feature: value * rarity[feature] for feature, value in features.items()}
    least = math.sqrt(least_words) * max(rarity.values(), default=0.0)
    length = max(math.sqrt(math.fsum(value * value for value in raw.values())), least)
    return {feature: round(value / length * _ONE) for feature, value in raw.items()} if length else {}


def cosines(left: Sequence[Vector], right: Sequence[Vector]) -> list[dict[int, float]]:
    """For each vector on the left its likeness, 0 to 1, to those on the right that share a feature."""
    having: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, features in enumerate(right):
        for feature, value in features.items():
            having[feature].append((at, value))
    found = []
    for features in left:
        products: dict[int, int] = defaultdict(int)
        for feature, value in features.items():
            for at, other in having.get(feature, ()):
                products[at] += value * other
        found.append({at: product / (_ONE * _ONE) for at, product in products.items()})
    return found


def _heading_cosines(
    left: Sequence[Passage], right: Sequence[Passage]
) -> dict[tuple[str | None, str | None], float]:
    ours = {passage.block.section: passage.section for passage in left if passage.section}
    theirs = {passage.block.section: passage.section for passage in right if passage.section}
    rarity = rarity_of([*ours.values(), *theirs.values()])
    likeness = cosines(
        [vector(features, rarity) for features in ours.values()],
        [vector(features, rarity) for features in theirs.values()],
    )
    return {
        (one, other): row.get(at, 0.0)
        for one, row in zip(ours, likeness, strict=True)
        for at, other in enumerate(theirs)
    }
