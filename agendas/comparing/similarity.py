"""How alike the paragraphs of two agendas are: weighted stems, phrases and canonical names.

A paragraph becomes a vector of features; a feature counts the more, the fewer paragraphs of the two
documents have it (TF-IDF). No list of word frequencies from elsewhere is used: what is common among
foreign ministers is rare among ministers of agriculture, so the two documents themselves decide.

Vectors are whole numbers, so that a sum does not depend on the order of adding, and swapping the
documents gives exactly the mirrored scores.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from agendas.comparing.knowledge import Weights, formulas, roles, weights
from agendas.comparing.words import agenda_stems, telling_words
from agendas.model import Agenda, Block, Entity, Meeting, Span

Features = Mapping[str, float]
Vector = Mapping[str, int]

ENTITY_MARK = "@"
ROLE_MARK = "="
TOPIC_MARK = "#"
"""What the names of features begin with that are no words."""

_ONE = 1 << 15
"""The length of a vector: a cosine is a sum of products, divided by its square."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as the comparison sees it. ``place`` runs from 0 (first) to 1 (last)."""

    block: Block
    features: Features
    section: Features
    place: float


@dataclass(frozen=True, slots=True)
class Resemblance:
    """What two paragraphs have in common. All run from 0 to 1; ``score`` blends the others."""

    cosine: float
    heading: float
    score: float


def passages_of(agenda: Agenda) -> tuple[Passage, ...]:
    """The paragraphs of an agenda with their features, in reading order."""
    blocks = agenda.paragraphs
    headings = {block.text: block for block in agenda.blocks if block.kind == "heading"}
    sections = {
        section: features_of(headings[section], Meeting()) if section in headings else _stems(section)
        for section in {block.section for block in blocks if block.section}
    }
    last = max(len(blocks) - 1, 1)
    return tuple(
        Passage(block, features_of(block, agenda.meeting), sections.get(block.section or "", {}), at / last)
        for at, block in enumerate(blocks)
    )


def features_of(block: Block, meeting: Meeting) -> Features:
    """The features of a block and how much each counts before its rarity is known."""
    weight = weights()
    dull = [Span(*span) for span in formula_spans(block)]
    found: dict[str, float] = defaultdict(float)
    for start, feature, value in (*_word_features(block.text, weight), *_entity_features(block, meeting)):
        in_formula = any(span.start <= start < span.end for span in dull)
        found[feature] += value * (weight.formula if in_formula else 1.0)
    return {feature: value if value < 1 else 1 + math.log(value) for feature, value in found.items()}


def formula_spans(block: Block) -> Iterable[tuple[int, int]]:
    """The sentences of a block that are formula (``formulas.txt``)."""
    sentences = [(sentence.start, sentence.end) for sentence in block.sentences] or [(0, len(block.text))]
    return [span for span in sentences if formulas().search(block.text, *span)]


def _stems(text: str) -> Features:
    return {feature: value for _, feature, value in _word_features(text, weights())}


def _word_features(text: str, weight: Weights) -> Iterable[tuple[int, str, float]]:
    before = ""
    for start, _, root in telling_words(text):
        common = root in agenda_stems()
        if root:
            yield start, root, weight.agenda_word if common else weight.stem
        if before and root and not common:
            yield start, f"{before} {root}", weight.bigram
        before = "" if common else root


def _entity_features(block: Block, meeting: Meeting) -> Iterable[tuple[int, str, float]]:
    weight = weights()
    for entity in block.entities:
        kind = _amount(entity)
        role = _role(entity, meeting)
        if entity.type == "figure":
            if kind:
                yield entity.start, ROLE_MARK + kind, weight.amount
                yield entity.start, ENTITY_MARK + entity.canonical, weight.entity
        elif role:
            yield entity.start, ROLE_MARK + role, weight.role
        else:
            yield entity.start, ENTITY_MARK + entity.canonical, weight.entity
    for sentence in block.sentences:
        for topic in sentence.topics:
            yield sentence.start, TOPIC_MARK + topic, weight.topic
    for name, pattern in roles().items():
        for found in pattern.finditer(block.text):
            yield found.start(), ROLE_MARK + name, weight.role


def _amount(entity: Entity) -> str | None:
    if entity.canonical.endswith("%"): return "percentage"
    if entity.canonical[:3].isupper() : return "money"
    return None


def _role(entity: Entity, meeting: Meeting) -> str | None:
    """Whether the entity is this meeting's own date, place or name."""
    if entity.type == "place" and meeting.place and entity.canonical == meeting.place:
        return "place"
    if entity.type == "date" and meeting.start and meeting.end:
        first, _, last = entity.canonical.partition("/")
        if len(first) == len("2025-04-03"):
            within = meeting.start.isoformat() <= first and (last or first) <= meeting.end.isoformat()
            return "date" if within else None
    return None


class Resemblances:
    """The resemblance of every paragraph on the left to every one on the right."""

    def __init__(self, left: Sequence[Passage], right: Sequence[Passage]) -> None:
        left, right = with_parts(left, right)
        self.rarity = rarity_of([passage.features for passage in (*left, *right)])
        self._left, self._right = left, right
        self._headings = _heading_cosines(left, right)
        self._cosines = _cosines(
            [vector(passage.features, self.rarity) for passage in left],
            [vector(passage.features, self.rarity) for passage in right],
        )

    def of(self, left: int, right: int) -> Resemblance:
        """How alike paragraph ``left`` and paragraph ``right`` are, by their indices."""
        weight = weights()
        cosine = self._cosines[left].get(right, 0) / (_ONE * _ONE)
        one, other = self._left[left], self._right[right]
        heading = self._headings.get((one.block.section, other.block.section), 0.0)
        near = 1 - abs(one.place - other.place)
        lift = (1 + weight.heading * heading + weight.place * near) / (1 + weight.heading + weight.place)
        return Resemblance(cosine, heading, min(cosine * lift, 1.0))

    def candidates(self) -> Iterable[tuple[int, int]]:
        """The pairs that share anything at all."""
        return ((left, right) for left, row in enumerate(self._cosines) for right in row)


def with_parts(left, right):
    vocabulary = {f for p in (*left, *right) for f in p.features if len(f) >= 5 and f.isalpha() and f not in agenda_stems()}
    w = weights().part
    if not w: return left, right
    parts = {}
    for word in vocabulary:
        if len(word) < 9: continue
        found = {p for n in range(5, len(word)-3) for p in (word[:n], word[n:]) if p in vocabulary}
        if found:
            # longest only
            parts[word] = {p for p in found if not any(p != q and p in q for q in found)}
    out = []
    for side in (left, right):
        new = []
        for p in side:
            f = dict(p.features)
            for word in p.features:
                for part in parts.get(word, ()):
                    f[part] = max(f.get(part, 0), 0) + w * p.features[word]
            new.append(Passage(p.block, f, p.section, p.place))
        out.append(tuple(new))
    return out


def rarity_of(all_features: Sequence[Features]) -> Mapping[str, float]:
    """How much each feature tells: high when few paragraphs have it."""
    having = Counter(feature for features in all_features for feature in features)
    count = len(all_features)
    return {feature: math.log(1 + count / n) for feature, n in having.items()}


def vector(features: Features, rarity: Mapping[str, float]) -> Vector:
    """The features times their rarity, scaled to length one in whole numbers."""
    raw = {feature: value * rarity[feature] for feature, value in features.items()}
    length = math.sqrt(math.fsum(value * value for value in raw.values()))
    return {feature: round(value / length * _ONE) for feature, value in raw.items()} if length else {}


def _cosines(left: Sequence[Vector], right: Sequence[Vector]) -> list[dict[int, int]]:
    """For each vector on the left its products with those on the right that share a feature."""
    having: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, features in enumerate(right):
        for feature, value in features.items():
            having[feature].append((at, value))
    products = []
    for features in left:
        sums: dict[int, int] = defaultdict(int)
        for feature, value in features.items():
            for at, other in having.get(feature, ()):
                sums[at] += value * other
        products.append(dict(sums))
    return products


def _heading_cosines(
    left: Sequence[Passage], right: Sequence[Passage]
) -> dict[tuple[str | None, str | None], float]:
    ours = {passage.block.section: passage.section for passage in left if passage.section}
    theirs = {passage.block.section: passage.section for passage in right if passage.section}
    rarity = rarity_of([*ours.values(), *theirs.values()])
    return {
        (one, other): _cosines([vector(mine, rarity)], [vector(features, rarity)])[0].get(0, 0)
        / (_ONE * _ONE)
        for one, mine in ours.items()
        for other, features in theirs.items()
    }
