"""What the comparison knows of the language, read once from ``resources/comparing/``.

Needs the standard library alone; a file is read at its first use, so that importing costs nothing.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from agendas.resources import resource


@dataclass(frozen=True, slots=True)
class Weights:
    """The numbers of ``weights.toml``, where each is explained."""

    stem: float
    phrase: float
    entity: float
    role: float
    topic: float
    amount: float
    part: float
    agenda_word: float
    formula: float
    first_sentence: float
    heading: float
    place: float
    least_words: int
    pair: float
    rivals: float
    near_copy: float
    gives_way: float
    reworded: float
    same_heading: float
    company: int
    landmark: int
    context: float
    statement: float
    covered: float
    covered_in_pair: float
    repeated: float
    step: int
    like_percentages: float
    like_sums: float
    around_figure: int


@functools.cache
def weights() -> Weights:
    """The weights and thresholds of the comparison."""
    tables = _toml("weights.toml")
    return Weights(**{name: value for table in tables.values() for name, value in table.items()})


@functools.cache
def stop_words() -> frozenset[str]:
    """Words that say nothing of a subject, lower case."""
    return frozenset(_lines("stopwords.txt"))


@functools.cache
def agenda_words() -> frozenset[str]:
    """Words of every agenda, whatever its subject, lower case."""
    return frozenset(_lines("agenda_words.txt"))


@functools.cache
def formulas() -> re.Pattern[str]:
    """Finds a phrase that makes its sentence a formula."""
    phrases = (line.replace(" ", r"\s+") for line in _lines("formulas.txt"))
    return re.compile("|".join(f"(?:{phrase})" for phrase in phrases), re.IGNORECASE)


@functools.cache
def roles() -> Mapping[str, re.Pattern[str]]:
    """What a paragraph can be for, by the pattern that tells."""
    return {name: re.compile(role["pattern"], re.IGNORECASE) for name, role in _toml("roles.toml").items()}


@functools.cache
def modal_ranks() -> Mapping[str, int]:
    """How binding each modal word is, from 1 (may) to 5 (must)."""
    return {word: int(rank) for rank, words in _toml("modals.toml").items() for word in words}


@dataclass(frozen=True, slots=True)
class Summaries:
    """How a change is told; the places in the sentences are explained in ``summaries.toml``."""

    months: tuple[str, ...]
    then: str
    now: str
    this_topic: str
    no_topics: tuple[str, ...]
    sentences: Mapping[str, str]


@functools.cache
def summaries() -> Summaries:
    """The Dutch sentences that tell a change."""
    table = _toml("summaries.toml")
    return Summaries(
        months=tuple(table["months"]),
        then=table["then"],
        now=table["now"],
        this_topic=table["this_topic"],
        no_topics=tuple(table["no_topics"]),
        sentences=table["sentences"],
    )


def _lines(name: str) -> list[str]:
    text = resource(f"comparing/{name}").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _toml(name: str) -> Mapping[str, Any]:
    import tomllib

    return tomllib.loads(resource(f"comparing/{name}").read_text(encoding="utf-8"))
