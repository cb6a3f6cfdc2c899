"""What a paragraph is about, as weighted features: stems, phrases, canonical names, topics, its part to play.

What each counts stands in ``resources/comparing/weights.toml``. How rare a feature is comes later
(``similarity.py``).
"""

from __future__ import annotations

import bisect
import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from agendas.comparing.formula_sentences import is_formula
from agendas.comparing.knowledge import roles, weights
from agendas.comparing.products import Check, nothing
from agendas.comparing.words import agenda_stems, stem, telling_words
from agendas.model import Agenda, Block, Entity, Meeting, Sentence
from agendas.understanding.topic_list import whole_of

Features = Mapping[str, float]

ENTITY_MARK = "@"
TOPIC_MARK = "#"
ROLE_MARK = "="
"""What the names of features begin with that are no words; a phrase has a blank."""

MAIN_TOPICS = 2
"""So many topics of a sentence count; a third one is an aside."""

PERCENT = "%"
CURRENCY_CODE = len("EUR")

_Weighed = Iterator[tuple[int, str, float]]
"""Features with the offset at which they stand and their weight."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as the comparison sees it.

    ``sentences`` are the features of each of the block's sentences, in its order; ``place`` runs from 0
    (first paragraph of the document) to 1 (last).
    """

    block: Block
    features: Features
    sentences: tuple[Features, ...]
    section: Features
    place: float


def passages_of(agenda: Agenda, check: Check = nothing) -> tuple[Passage, ...]:
    """The paragraphs of an agenda with their features, in reading order. ``check`` is called at each."""
    blocks = agenda.paragraphs
    headings = {block.text: _heading(block) for block in agenda.blocks if block.kind == "heading"}
    passages = []
    for at, block in enumerate(blocks):
        check()
        place = _place(at, len(blocks))
        passages.append(_passage(block, agenda.meeting, _section(block, headings), place))
    return tuple(passages)


def _place(at: int, count: int) -> float:
    """From 0, the first, to 1, the last; an only paragraph is as near to the one as to the other."""
    return at / (count - 1) if count > 1 else 0.5


def _passage(block: Block, meeting: Meeting, section: Features, place: float) -> Passage:
    """The features of a paragraph and of each of its sentences, those of formulas weakened.

    The first of several sentences counts more: it tells what a paragraph is about.
    """
    sentences = block.sentences or (Sentence(0, len(block.text)),)
    starts = [sentence.start for sentence in sentences]
    factors = [weights().formula if is_formula(one.of(block.text)) else 1.0 for one in sentences]
    emphasis = weights().first_sentence if len(sentences) > 1 else 1.0
    in_all: dict[str, float] = defaultdict(float)
    by_sentence: list[dict[str, float]] = [defaultdict(float) for _ in sentences]
    first_end, low, high, number = sentences[0].end, 0, 0, 0
    for start, name, full in _features(block, meeting):
        if not low <= start < high:  # most features stand in the sentence of the one before
            number = max(bisect.bisect_right(starts, start) - 1, 0)
            low, high = sentences[number].start, sentences[number].end
        weight = full
        if low <= start < high:
            weight *= factors[number]
            by_sentence[number][name] += weight
        in_all[name] += weight * emphasis if start < first_end else weight
    found = tuple(map(_dampened, by_sentence[: len(block.sentences)]))
    return Passage(block, _dampened(in_all), found, section, place)


def _heading(block: Block) -> Features:
    """The features of a heading: "NATO-Ukraine Council" counts as its canonical name alone."""
    words = (
        (start, name, weight)
        for start, name, weight in _words(block.text)
        if not any(entity.start <= start < entity.end for entity in block.entities)
    )
    return _total((*words, *_names(block, None)))


def _section(block: Block, headings: dict[str, Features]) -> Features:
    """The features of the heading in force, without its names when the heading is no block."""
    if block.section is None:
        return {}
    if block.section not in headings:
        headings[block.section] = _total(_words(block.section))
    return headings[block.section]


def _total(features: Iterable[tuple[int, str, float]]) -> Features:
    total: dict[str, float] = defaultdict(float)
    for _, name, weight in features:
        total[name] += weight
    return _dampened(total)


def _dampened(total: Features) -> Features:
    """How much each feature counts; one that stands there five times does not say five times as much."""
    return {name: weight if weight < 1 else 1 + math.log(weight) for name, weight in total.items()}


def _features(block: Block, meeting: Meeting) -> _Weighed:
    yield from _words(block.text)
    yield from _names(block, meeting)
    yield from _topics(block)
    yield from _roles(block.text)


def _words(text: str) -> _Weighed:
    weight = weights()
    before = ""
    for start, _, root in telling_words(text):
        common = root in agenda_stems()
        if root:
            yield start, root, weight.agenda_word if common else weight.stem
        if before and root and not common:
            yield start, f"{before} {root}", weight.phrase
        before = "" if common else root


def _names(block: Block, meeting: Meeting | None) -> _Weighed:
    weight = weights()
    for entity in block.entities:
        if entity.type == "figure":
            amount = amount_kind(entity.canonical)
            if amount is None:
                continue
            yield entity.start, ROLE_MARK + amount, weight.amount
        elif meeting and (part := _part_of(entity, meeting)):
            yield entity.start, ROLE_MARK + part, weight.role
            continue
        yield entity.start, ENTITY_MARK + entity.canonical, weight.entity


def amount_kind(canonical: str) -> str | None:
    """The kind of an amount: "%" or a currency; None for counts. "2%" and "5%" are the same kind of thing."""
    if canonical.endswith(PERCENT):
        return PERCENT
    currency = canonical.partition(" ")[0]
    return currency if len(currency) == CURRENCY_CODE and currency.isalpha() and currency.isupper() else None


def _part_of(entity: Entity, meeting: Meeting) -> str | None:
    """Whether the entity is the own meeting's date or place, which mean the same whatever they are."""
    if entity.type == "place":
        return "place" if entity.canonical == meeting.place else None
    if entity.type != "date" or not (meeting.start and meeting.end):
        return None
    first, _, last = entity.canonical.partition("/")
    is_day = len(first) == len("2025-04-03")
    within = meeting.start.isoformat() <= first and (last or first) <= meeting.end.isoformat()
    return "date" if is_day and within else None


def _topics(block: Block) -> _Weighed:
    """The main topics of each sentence, by their wholes: a paragraph on "Oekraïne: steun" and one on
    "Oekraïne: NAVO-lidmaatschap" are about the same matter, and what sets them apart stands in their words.
    """
    weight = weights().topic
    for sentence in block.sentences:
        for topic in dict.fromkeys(map(whole_of, sentence.topics[:MAIN_TOPICS])):
            yield sentence.start, TOPIC_MARK + topic, weight


def _roles(text: str) -> _Weighed:
    for name, pattern in roles().items():
        for found in pattern.finditer(text):
            yield found.start(), ROLE_MARK + name, weights().role


LONG_WORD, LONG_PART = 9, 5
"""From how many letters a word may be a compound, and a word may be its part."""


def with_parts(passages: Sequence[Passage], check: Check = nothing) -> tuple[Passage, ...]:
    """The passages with the parts of their compounds as features, where a part stands as a word somewhere.

    "agressieoorlog" is also about the "oorlog" of the other agenda. The two texts are the only dictionary.
    ``check`` is called now and then.
    """
    vocabulary = _vocabulary(passages, check)
    parts: dict[str, set[str]] = defaultdict(set)
    for word in vocabulary:
        check()
        if len(word) >= LONG_WORD and (found := set(map(stem, _parts(word, vocabulary)))):
            parts[stem(word)] |= found - {stem(word)}
    return tuple(_with(passage, parts) for passage in passages)


def _vocabulary(passages: Sequence[Passage], check: Check) -> set[str]:
    """The words that can be part of another."""
    words: set[str] = set()
    for passage in passages:
        check()
        words.update(word for _, word, root in telling_words(passage.block.text) if root)
    common = agenda_stems()
    return {word for word in words if len(word) >= LONG_PART and stem(word) not in common}


def _with(passage: Passage, parts: Mapping[str, set[str]]) -> Passage:
    compounds = [name for name in passage.features if name in parts]
    return replace(passage, features=_extended(passage.features, compounds, parts)) if compounds else passage


def _parts(word: str, vocabulary: set[str]) -> Iterator[str]:
    """The longest word that ``word`` begins with and the longest it ends in."""
    cuts = range(LONG_PART, len(word) - 2)
    heads = (word[:cut] for cut in reversed(cuts) if word[:cut] in vocabulary)
    tails = (word[-cut:] for cut in reversed(cuts) if word[-cut:] in vocabulary)
    yield from (*itertools.islice(heads, 1), *itertools.islice(tails, 1))


def _extended(features: Features, compounds: Iterable[str], parts: Mapping[str, set[str]]) -> Features:
    extended = dict(features)
    for name in compounds:
        for part in parts[name]:
            extended[part] = extended.get(part, 0.0) + features[name] * weights().part
    return extended
