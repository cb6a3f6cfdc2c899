"""Tells a capital that stands for its government from the town: "Moskou weigert te praten", "in Moskou".

Which towns can speak for a country is in ``resources/gazetteer/countries.toml`` (``capital``), the words that
decide are in ``resources/gazetteer/governments.toml``. Only what stands right beside the name counts, and
without a word that proves the government the town stays a town: a place too many on the map does less harm
than a position of Rusland that is none.

Needs the standard library alone. Offsets are code points.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from agendas.resources import resource
from agendas.understanding.knowledge import KnowledgeError, Name, load

_AROUND = 120
_JOINED = re.compile(r"(?:,| en| of|, en|, maar ook)\s+(?:de |het )?|/", re.IGNORECASE)
_SENTENCE_BEFORE = re.compile(r"\A.*(?:[.!?;:]\s|\n)", re.DOTALL)
_SENTENCE_AFTER = re.compile(r"[.!?;](?:\s|$)|\n")
# A compound ("Berlijn-proces") or a longer name ("Washington Post") is not the capital alone.
_NAME_GOES_ON = re.compile("[-\u2010\u2011/][^\\W\\d_]| [A-Z]")
_MARKS = ".,;:!?()[]–\"'’‘”“«»"
_FILLERS = frozenset({"de", "het", "ook", "zelfs"})
_COORDINATORS = frozenset({"en", "maar", "want"})
_COPULAS = frozenset({"is", "zijn", "was", "waren"})
_TELLING_END = 8


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name where it stands in the text."""

    start: int
    end: int
    name: Name


def with_governments(text: str, found: Iterable[NameFound]) -> list[NameFound]:
    """The same names, where the capitals that stand for their government are the country."""
    names = list(found)
    if any(one.name.capital_of for one in names):
        for run in _runs(text, names):
            _decide(text, names, run)
    return names


def _runs(text: str, names: list[NameFound]) -> Iterator[range]:
    """The names that a sentence counts up, by index: "Washington, Moskou en de EU" is judged as one."""
    first = 0
    for at in range(1, len(names) + 1):
        if at == len(names) or not _JOINED.fullmatch(text, names[at - 1].end, names[at].start):
            yield range(first, at)
            first = at


def _decide(text: str, names: list[NameFound], run: range) -> None:
    while run and _NAME_GOES_ON.match(text, names[run[-1]].end):
        run = run[:-1]
    capitals = [at for at in run if names[at].name.capital_of]
    if not capitals or any(_is_address(names[at], names[at + 1]) for at in run[:-1]):
        return
    start, end = names[run[0]].start, names[run[-1]].end
    before = _SENTENCE_BEFORE.sub("", text[max(0, start - _AROUND) : start])
    after = _SENTENCE_AFTER.split(text[end : end + _AROUND], maxsplit=1)[0]
    if _proves(before.lower(), after.lower(), several=len(run) > 1):
        for at in capitals:
            if government := names[at].name.government:
                names[at] = replace(names[at], name=government)


def _is_address(town: NameFound, land: NameFound) -> bool:
    """Whether it is a town with its country: "Ankara, Turkije"."""
    return bool(town.name.capital_of) and town.name.capital_of == land.name.canonical


# --- the proof ----------------------------------------------------------------------------------------


def _proves(before: str, after: str, several: bool) -> bool:
    """Whether the names between these lower-case stretches of a sentence stand for their governments."""
    words = _rules()
    left, right = _without_fillers(before.split()), [word.strip(_MARKS) for word in after.split()]
    if _is_party(left, words, several) or _is_genitive(after, right, words):
        return True
    if not words.place.isdisjoint(right):
        return False
    return _is_inverted(left, words) or (_is_subject(left, words) and _acts(right, words))


def _without_fillers(words: list[str]) -> list[str]:
    """The words before the name, without what may stand in between: "zolang ook de VS en Moskou"."""
    while words and words[-1] in _FILLERS:
        words = words[:-1]
    return words


def _is_party(left: list[str], words: _Rules, several: bool) -> bool:
    """Whether something is done with, to or by the names: "volgens Moskou", "de druk op Moskou"."""
    if any(" ".join(left[-length:]) in words.prepositions for length in range(1, len(left[-5:]) + 1)):
        return True
    preposition = left[-1] if left else ""
    nouns = words.nouns.get("met" if several and preposition == "tussen" else preposition)
    return nouns is not None and any(_is_noun(word.strip(_MARKS), nouns) for word in left[-4:-1])


def _is_noun(word: str, nouns: frozenset[str]) -> bool:
    """Whether it is one of them or, when long, ends in one: "vredesgesprekken" and "EU-steun", but no
    "indruk" and no "verband".
    """
    last = word.rpartition("-")[2]
    return last in nouns or any(len(noun) >= _TELLING_END and last.endswith(noun) for noun in nouns)


def _is_genitive(after: str, right: list[str], words: _Rules) -> bool:
    """Whether it owns what a government has: "Beijing’s economische beleid"."""
    return after[:2] in ("'s", "’s") and any(word.endswith(words.genitive) for word in right[1:4])


def _is_inverted(left: list[str], words: _Rules) -> bool:
    """Whether a verb or conjunction stands right before: "zo stelt Teheran", "omdat Teheran"."""
    if not left:
        return False
    if left[-1] in words.verbs or left[-1] in words.conjunctions:
        return True
    opens = len(left) == 2 or (len(left) > 2 and left[-3][-1] in ",(–")
    return opens and left[-1] in words.auxiliaries and left[-2] in words.openers


def _is_subject(left: list[str], words: _Rules) -> bool:
    """Whether a clause begins with the names, so that what follows is said of them."""
    return not left or left[-1][-1] in ",(–" or left[-1] in _COORDINATORS or left[-1] in words.conjunctions


def _acts(right: list[str], words: _Rules) -> bool:
    if right[:1] and right[0] in _COPULAS:
        return not words.states.isdisjoint(right[1:3])
    return bool(right) and (right[0] in words.verbs or right[0] in words.auxiliaries)


@dataclass(frozen=True, slots=True)
class _Rules:
    """The lists of ``governments.toml``, which explains them."""

    auxiliaries: frozenset[str]
    conjunctions: frozenset[str]
    genitive: tuple[str, ...]
    nouns: Mapping[str, frozenset[str]]
    openers: frozenset[str]
    place: frozenset[str]
    prepositions: frozenset[str]
    states: frozenset[str]
    verbs: frozenset[str]


@functools.cache
def _rules() -> _Rules:
    """Raises KnowledgeError when the file has other fields than these rules know."""
    path = resource("gazetteer/governments.toml")
    table = load(path)
    if wrong := set(table) ^ set(_Rules.__slots__):
        raise KnowledgeError(f"{path.name}: {', '.join(sorted(wrong))}: missing or unknown")
    nouns = {preposition: frozenset(listed) for preposition, listed in table.pop("nouns").items()}
    genitive = tuple(table.pop("genitive"))
    return _Rules(
        nouns=nouns, genitive=genitive, **{field: frozenset(listed) for field, listed in table.items()}
    )
