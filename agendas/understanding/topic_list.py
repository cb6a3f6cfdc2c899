"""The subjects of ``resources/topics.toml``, read once, and what tells each of them.

Needs ahocorasick-rs, imported with the list. The fields of the file are explained at its head.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from agendas.resources import resource
from agendas.understanding.knowledge import KnowledgeError, load

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

ANY = "*"
"""Stands for any letters at either end of a term."""

PART = ": "
"""Between a subject and its part: "Oekraïne: steun"."""

_FIELDS = frozenset(
    {
        "name",
        "in_a_sentence",
        "terms",
        "weak",
        "names",
        "other_names",
        "together",
        "within",
        "part_of",
        "rank",
    }
)


class Clue(NamedTuple):
    """What a term or a name says: so much for that topic, with ``within`` only where that is spoken of."""

    topic: str
    weight: float
    within: str | None = None


class Term(NamedTuple):
    """A written form and its clues. It may go on at either end when the file says so with a star."""

    goes_back: bool
    goes_on: bool
    clues: tuple[Clue, ...]


@dataclass(frozen=True, slots=True)
class TopicList:
    """The whole file, ready to be looked up.

    ``automaton`` finds the written forms in a text in lower case without accents (``folded``); ``terms``
    are the terms of each. ``wholes`` are the topics of which one is a part, ``together`` the names of which
    all must stand in a sentence, ``said`` the topics as a sentence names them.
    """

    automaton: AhoCorasick
    terms: tuple[tuple[Term, ...], ...]
    names: Mapping[str, tuple[Clue, ...]]
    wholes: Mapping[str, frozenset[str]]
    together: Mapping[str, frozenset[str]]
    rank: Mapping[str, float]
    said: Mapping[str, str]
    no_subjects: frozenset[str]
    no_headings: frozenset[str]
    no_words: frozenset[str]
    points_back: re.Pattern[str]
    threshold: float
    least_share: float
    most_in_sentence: int
    most_in_block: int

    def clues_in(self, plain: str) -> list[tuple[int, int, tuple[Clue, ...]]]:
        """The terms in a folded text: start, end and clues, in order, the longest first."""
        found = []
        for index, start, end in self.automaton.find_matches_as_indexes(plain, overlapping=True):
            for goes_back, goes_on, clues in self.terms[index]:
                if (goes_on or not plain[end : end + 1].isalnum()) and (
                    goes_back or not plain[start - 1 : start].isalnum()
                ):
                    found.append((start, end, clues))
        if len(found) > 1:
            found.sort(key=lambda hit: (hit[0], -hit[1]))
        return found


_PLAIN = bytes.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÄàáâäÈÉÊËèéêëÌÍÎÏìíîïÒÓÔÖòóôöÙÚÛÜùúûüÇçÑñ-\xa0?".encode("latin-1"),
    b"abcdefghijklmnopqrstuvwxyzaaaaaaaaeeeeeeeeiiiiiiiioooooooouuuuuuuuccnn   ",
)


def folded(text: str) -> str:
    """The text in lower case without accents, with spaces for hyphens and other signs: as long as it was.

    By way of bytes, which is five times as fast as ``str.translate``; the terms are Dutch.
    """
    return text.encode("latin-1", "replace").translate(_PLAIN).decode("latin-1")


def said(topic: str) -> str:
    """The topic as a sentence names it: "de steun aan Oekraïne"; a topic of no list as it is."""
    return topic_list().said.get(topic, topic)


def whole_of(topic: str) -> str:
    """The subject of which the topic is a part, by its name: "Oekraïne" of "Oekraïne: steun"."""
    return topic.partition(PART)[0]


@functools.cache
def topic_list() -> TopicList:
    """The product's list. Raises KnowledgeError."""
    return topic_list_of(load(resource("topics.toml")))


def topic_list_of(table: Mapping[str, Any]) -> TopicList:
    """The list that a table of ``topics.toml``'s form holds. Raises KnowledgeError."""
    from ahocorasick_rs import AhoCorasick  # only the first search needs it

    topics: list[dict[str, Any]] = table["topic"]
    _check(topics)
    written = _written_forms(topics, table["threshold"], table["weak_weight"])
    names: dict[str, list[Clue]] = {}
    for topic in topics:
        for field, weight in (("names", table["threshold"]), ("other_names", table["weak_weight"])):
            for name in topic.get(field, ()):
                names.setdefault(name, []).append(Clue(topic["name"], weight))
        for name in topic.get("together", ()):
            names.setdefault(name, [])  # to be seen, though it tells nothing by itself
    return TopicList(
        automaton=AhoCorasick(list(written)),
        terms=tuple(map(tuple, written.values())),
        names={name: tuple(clues) for name, clues in names.items()},
        wholes={topic["name"]: wholes for topic in topics if (wholes := _wholes(topic))},
        together={topic["name"]: frozenset(both) for topic in topics if (both := topic.get("together"))},
        rank={topic["name"]: topic.get("rank", 1.0) for topic in topics},
        said={topic["name"]: topic.get("in_a_sentence", topic["name"]) for topic in topics},
        no_subjects=frozenset(table["no_subjects"]),
        no_headings=frozenset(table["no_headings"]),
        no_words=frozenset(table["no_words"]),
        points_back=re.compile(rf"\b(?:{'|'.join(map(re.escape, table['points_back']))})\b", re.IGNORECASE),
        threshold=table["threshold"],
        least_share=table["least_share"],
        most_in_sentence=table["most_in_sentence"],
        most_in_block=table["most_in_block"],
    )


def _written_forms(topics: Iterable[Mapping[str, Any]], enough: float, weak: float) -> dict[str, list[Term]]:
    """For each written form without its stars the terms that are written so."""
    clues: dict[str, list[Clue]] = {}
    for topic in topics:
        for field, weight in (("terms", enough), ("within", enough), ("weak", weak)):
            for term in topic.get(field, ()):
                whole = whole_of(topic["name"]) if field == "within" else None
                clues.setdefault(term, []).append(Clue(topic["name"], weight, whole))
    forms: dict[str, list[Term]] = {}
    for term, told in clues.items():
        form = folded(term.strip(ANY))
        forms.setdefault(form, []).append(Term(term.startswith(ANY), term.endswith(ANY), tuple(told)))
    return forms


def _wholes(topic: Mapping[str, Any]) -> frozenset[str]:
    own = {whole_of(topic["name"])} - {topic["name"]}
    return frozenset(own | set(topic.get("part_of", ())))


def _check(topics: Iterable[Mapping[str, Any]]) -> None:
    named = {topic.get("name") for topic in topics}
    for topic in topics:
        for problem in _problems(topic, named):
            raise KnowledgeError(f"topics.toml: {topic.get('name')}: {problem}")


def _problems(topic: Mapping[str, Any], named: set[Any]) -> Iterator[str]:
    if not topic.get("name"):
        yield "a topic without a name"
        return
    if unknown := set(topic) - _FIELDS:
        yield f"unknown field {', '.join(sorted(unknown))}"
    wholes = _wholes(topic)
    if missing := wholes - named:
        yield f"part of {', '.join(sorted(missing))}, which the file does not have"
    if topic.get("within") and PART not in topic["name"] and not topic.get("together"):
        yield "within needs a whole: one before a colon in the name, or together"
    if not any(topic.get(field) for field in ("terms", "weak", "names", "other_names", "within")):
        yield "nothing tells it"
