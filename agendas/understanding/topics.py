"""What a sentence is about, by the words and names of ``resources/topics.toml``.

Needs ahocorasick-rs, imported at the first agenda. A topic is a short Dutch name ("defensie-uitgaven").
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from agendas.model import Block, Entity
from agendas.resources import resource
from agendas.understanding import Interrupted
from agendas.understanding.gazetteer import fold_case
from agendas.understanding.knowledge import KnowledgeError, load

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

Topics = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BlockTopics:
    """What a block is about as a whole, and each of its sentences; the strongest first."""

    block: Topics
    sentences: tuple[Topics, ...]


def find_topics(
    blocks: Sequence[Block], entities: Sequence[Sequence[Entity]], stopped: Callable[[], bool]
) -> list[BlockTopics]:
    """The topics of each block. ``entities`` are those of each block. Raises Interrupted."""
    headings = {
        block.text: topics_of(block.text, names)
        for block, names in zip(blocks, entities, strict=True)
        if block.kind == "heading"
    }
    found = []
    for block, names in zip(blocks, entities, strict=True):
        if stopped():
            raise Interrupted
        heading = headings.get(block.section or "", ())
        sentences = _topics_of_sentences(block, names, heading)
        found.append(BlockTopics(topics_of(block.text, names) or heading, tuple(sentences)))
    return found


def _topics_of_sentences(block: Block, entities: Sequence[Entity], heading: Topics) -> list[Topics]:
    """The topics of each sentence of the block, strongest first. A sentence without any of its own goes on
    about those of the sentence before it, the first one about those of the heading above it.
    """
    hits = _terms_in(block.text)
    found: list[Topics] = []
    for sentence in block.sentences:
        first = bisect_left(hits, sentence.start, key=lambda hit: hit[0])
        after = bisect_left(hits, sentence.end, key=lambda hit: hit[0])
        names = entities[
            bisect_left(entities, sentence.start, key=lambda entity: entity.start) : bisect_left(
                entities, sentence.end, key=lambda entity: entity.start
            )
        ]
        own = _ranked({term for _, term in hits[first:after]}, {entity.canonical for entity in names})
        found.append(own or (found[-1] if found else heading))
    return found


def topics_of(text: str, entities: Iterable[Entity]) -> Topics:
    """What a text as a whole is about: that of a heading holds for what stands under it."""
    return _ranked({term for _, term in _terms_in(text)}, {entity.canonical for entity in entities})


def _terms_in(text: str) -> list[tuple[int, str]]:
    """Where the terms begin, each at the beginning of a word, in order."""
    folded = fold_case(text)
    rules = _rules()
    return sorted(
        (start, rules.terms[index])
        for index, start, _ in rules.automaton.find_matches_as_indexes(folded, overlapping=True)
        if not folded[start - 1 : start].isalnum()
    )


def _ranked(terms: Iterable[str], names: set[str]) -> Topics:
    rules = _rules()
    scores: dict[str, float] = {}
    for term in sorted(terms):
        for topic, weight in rules.by_term[term]:
            scores[topic] = scores.get(topic, 0) + weight
    for name in sorted(names):
        for topic, weight in rules.by_name.get(name, ()):
            scores[topic] = scores.get(topic, 0) + weight
    for topic, together in rules.together:
        if together <= names:
            scores[topic] = scores.get(topic, 0) + rules.threshold
    enough = [topic for topic, score in scores.items() if score >= rules.threshold]
    return tuple(sorted(enough, key=lambda topic: (-scores[topic], topic))[: rules.most])


@dataclass(frozen=True, slots=True)
class _Rules:
    automaton: AhoCorasick
    terms: tuple[str, ...]
    by_term: dict[str, list[tuple[str, float]]]
    by_name: dict[str, list[tuple[str, float]]]
    together: tuple[tuple[str, frozenset[str]], ...]
    threshold: float
    most: int


@functools.cache
def _rules() -> _Rules:
    from ahocorasick_rs import AhoCorasick  # only the first search needs it

    table = load(resource("topics.toml"))
    by_term: dict[str, list[tuple[str, float]]] = {}
    by_name: dict[str, list[tuple[str, float]]] = {}
    together: list[tuple[str, frozenset[str]]] = []
    for topic in table["topic"]:
        _check(topic)
        name: str = topic["name"]
        for field, weight in (("terms", table["threshold"]), ("weak", table["weak_weight"])):
            for term in topic.get(field, ()):
                by_term.setdefault(fold_case(term), []).append((name, weight))
        sufficient = set(topic.get("sufficient", ()))
        for entity in topic.get("entities", ()):
            weight = table["threshold"] if entity in sufficient else table["entity_weight"]
            by_name.setdefault(entity, []).append((name, weight))
        if both := topic.get("together"):
            together.append((name, frozenset(both)))
    terms = tuple(by_term)
    return _Rules(
        AhoCorasick(list(terms)), terms, by_term, by_name, tuple(together), table["threshold"], table["most"]
    )


def _check(topic: dict[str, Any]) -> None:
    if unknown := set(topic) - {"name", "terms", "weak", "entities", "sufficient", "together"}:
        raise KnowledgeError(f"topics.toml: {topic.get('name')}: unknown field {', '.join(sorted(unknown))}")
    if missing := set(topic.get("sufficient", ())) - set(topic.get("entities", ())):
        raise KnowledgeError(f"topics.toml: {topic['name']}: {missing} must be among its entities as well")
