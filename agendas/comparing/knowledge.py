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
    strictest: float
    loosest: float
    together: float
    adds: float
    sentence: float
    sentence_in_row: float
    sentence_rivals: float
    company: int
    landmark: int
    context: float
    statement: float
    covered: float
    covered_in_pair: float
    repeated: float
    step: int
    firm: int
    same_topic: float
    shared_topic: float
    same_whole: float
    same_matter: float
    other_matter: float
    announced: float
    other_topic: float
    before: float
    least_alike: float
    own_topic: float
    firmness: float
    firm_words: float
    bridge: float
    judgement: float
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


@functools.cache
def judgement_table() -> Mapping[str, Any]:
    """The wordings of ``judgements.toml``, as they stand there."""
    return _toml("judgements.toml")


@dataclass(frozen=True, slots=True)
class Qualifier:
    """Words that make a position stronger or weaker by so many steps."""

    name: str
    steps: int
    pattern: re.Pattern[str]


@functools.cache
def qualifiers() -> tuple[Qualifier, ...]:
    """The kinds of words of ``qualifiers.toml``."""
    return tuple(
        Qualifier(one["name"], int(one["steps"]), _any_of(one["words"]))
        for one in _toml("qualifiers.toml")["qualifier"]
    )


@functools.cache
def matters() -> Mapping[str, re.Pattern[str]]:
    """What sentences without a common word may both be about, by the words that tell it."""
    table = _toml("matters.toml")
    return {name: _any_of(words) for name, words in (table["bridges"] | table["matters"]).items()}


@functools.cache
def bridges() -> frozenset[str]:
    """The matters that bring sentences under different topics together."""
    return frozenset(_toml("matters.toml")["bridges"])


def _any_of(words: list[str]) -> re.Pattern[str]:
    forms = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Summaries:
    """How a change is told; the places in the sentences are explained in ``summaries.toml``."""

    months: tuple[str, ...]
    in_month: str
    on_day: str
    then: str
    now: str
    this_topic: str
    no_topics: tuple[str, ...]
    no_subjects: tuple[str, ...]
    sentences: Mapping[str, str]


@functools.cache
def summaries() -> Summaries:
    """The Dutch sentences that tell a change."""
    table = _toml("summaries.toml")
    return Summaries(
        months=tuple(table["months"]),
        in_month=table["in_month"],
        on_day=table["on_day"],
        then=table["then"],
        now=table["now"],
        this_topic=table["this_topic"],
        no_topics=tuple(table["no_topics"]),
        no_subjects=tuple(table["no_subjects"]),
        sentences=table["sentences"],
    )


@functools.cache
def told_verbs() -> Mapping[str, tuple[str, ...]]:
    """How each verb is told: the six forms of ``verbs.toml``."""
    return {verb: tuple(forms) for verb, forms in _toml("verbs.toml")["verbs"].items()}


def _lines(name: str) -> list[str]:
    text = resource(f"comparing/{name}").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _toml(name: str) -> Mapping[str, Any]:
    import tomllib

    return tomllib.loads(resource(f"comparing/{name}").read_text(encoding="utf-8"))
