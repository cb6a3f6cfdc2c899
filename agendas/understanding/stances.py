"""The verbs of ``resources/positions.toml``, conjugated, and whether a clause fulfils what a stance asks for.

Needs the standard library alone. Words are lower-cased tokens of one sentence; this module knows no word
order.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from agendas.model import Polarity, Position
from agendas.resources import resource
from agendas.understanding.clauses import is_negated
from agendas.understanding.knowledge import KnowledgeError, load

Who = Literal["ik", "he", "plural"]
Words = Sequence[str]

# "hecht eraan", "pleit daarvoor", "staat hiertegenover": the preposition in a pronominal adverb.
_BOUND_PREPOSITIONS = {"met": "mee", "tot": "toe"}
_WHO: tuple[Who, ...] = ("ik", "he", "he", "plural", "plural")
_PRONOMINAL = ("er", "daar", "hier", "waar")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word of a phrase: the forms it may have, or how it begins ("zorg*")."""

    forms: frozenset[str]
    beginning: str | None = None
    first: bool = False

    @classmethod
    def of(cls, written: str) -> Wanted:
        """A word as it is written in positions.toml."""
        word = written.removeprefix("^")
        if word.endswith("*"):
            return cls(frozenset(), word[:-1], written.startswith("^"))
        bound = _BOUND_PREPOSITIONS.get(word, word)
        forms = {word} | {adverb + bound for adverb in _PRONOMINAL}
        return cls(frozenset(forms), None, written.startswith("^"))

    def is_met_by(self, word: str) -> bool:
        """Whether the word is one of the forms."""
        return word.startswith(self.beginning) if self.beginning else word in self.forms


Phrase = tuple[Wanted, ...]


def _phrases(written: Iterable[str]) -> tuple[Phrase, ...]:
    return tuple(tuple(Wanted.of(word) for word in phrase.split()) for phrase in written)


def _contains(words: Words, phrase: Phrase) -> bool:
    """Whether the phrase's words stand among the words in this order."""
    if phrase[0].first:
        return bool(words) and phrase[0].is_met_by(words[0])
    rest = iter(words)
    for wanted in phrase:
        for word in rest:
            if wanted.is_met_by(word):
                break
        else:
            return False
    return True


@dataclass(frozen=True, slots=True)
class Stance:
    """One way to take a position: a verb and the words it needs or excludes."""

    verb: str
    label: str
    strength: int
    polarity: Polarity
    needs: tuple[Phrase, ...] = ()
    excludes: tuple[Phrase, ...] = ()

    def fits(self, words: Words) -> bool:
        """Whether the clause has one of the needed phrases and none of the excluded ones."""
        if any(_contains(words, phrase) for phrase in self.excludes):
            return False
        return not self.needs or any(_contains(words, phrase) for phrase in self.needs)


@dataclass(frozen=True, slots=True)
class Form:
    """A finite form: of which verb, for which subject, with which particle to look for."""

    verb: str
    who: Who
    particle: str | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All stances and all forms of their verbs.

    ``finite`` holds the forms of a main clause; ``whole`` the infinitives and participles; ``attached`` the
    finite forms of a subordinate clause ("oproept"); ``to_infinitives`` maps (particle, infinitive) of "op te
    roepen"; ``also_nouns`` are infinitives that can be nouns.
    """

    stances: Mapping[str, tuple[Stance, ...]]
    finite: Mapping[str, tuple[Form, ...]]
    whole: Mapping[str, tuple[str, ...]]
    attached: Mapping[str, tuple[Form, ...]]
    to_infinitives: Mapping[tuple[str, str], str]
    also_nouns: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """A stance that an actor takes in a sentence, before it is weighed against the others there."""

    stance: Stance
    actor: str
    rule: str
    polarity: Polarity
    strength: int

    def position(self) -> Position:
        """The value as the model keeps it, with its reason in one Dutch phrase."""
        direction = "voor" if self.polarity == "for" else "tegen"
        why = f"{self.actor} + {self.stance.label} ({self.rule}; {direction}, sterkte {self.strength})"
        return Position(self.actor, self.stance.label, self.polarity, self.strength, self.rule, why)


def taken(
    stance: Stance, actor: str, rule: str, around: Words, *, lasting: bool = False, perhaps: bool = False
) -> Found:
    """The stance as it is taken here. ``around`` are the words in which a negation counts; ``lasting``: the
    verb is blijven ("zal blijven steunen"); ``perhaps``: it is kunnen ("kan steunen").
    """
    strength = stance.strength
    if is_negated(tuple(around)):
        # "kan niet instemmen" is firm, "niet kritisch" is mild, and "niet noodzakelijk" no commitment.
        if stance.polarity == "for":
            return Found(stance, actor, rule, "against", 3)
        return Found(stance, actor, rule, "for", min(strength, 2))
    if lasting:  # promises more than "steunt"
        strength = min(5, strength + 2)
    elif perhaps:  # promises less
        strength = 1
    return Found(stance, actor, rule, stance.polarity, strength)


@functools.cache
def knowledge() -> Mapping[str, Any]:
    """``resources/positions.toml`` as it stands. Raises KnowledgeError."""
    return load(resource("positions.toml"))


@functools.cache
def lexicon() -> Lexicon:
    """The stances and forms, compiled. Raises KnowledgeError when a stance has no conjugation."""
    finite: dict[str, list[Form]] = {}
    whole: dict[str, list[str]] = {}
    attached: dict[str, list[Form]] = {}
    to_infinitives: dict[tuple[str, str], str] = {}
    for verb, forms in knowledge()["conjugations"].items():
        simple, participle, particle = _conjugation(verb, forms)
        bare = verb.removeprefix(particle or "")
        for form, who in zip((*simple, bare), _WHO, strict=True):
            finite.setdefault(form, []).append(Form(verb, who, particle))
            # Not the ik-form: "voorstel" is a noun.
            if who != "ik":
                attached.setdefault((particle or "") + form, []).append(Form(verb, who))
        for form in {verb, participle}:
            whole.setdefault(form, []).append(verb)
        if particle:
            to_infinitives[particle, bare] = verb
    return Lexicon(
        _stances(),
        {form: tuple(found) for form, found in finite.items()},
        {form: tuple(found) for form, found in whole.items()},
        {form: tuple(found) for form, found in attached.items()},
        to_infinitives,
        frozenset(knowledge()["homonyms"]["also_nouns"]),
    )


def _conjugation(verb: str, written: str) -> tuple[tuple[str, ...], str, str | None]:
    parts = [part.strip() for part in written.split("|")]
    simple = tuple(parts[0].split())
    if len(simple) != 4 or len(parts) not in (2, 3):
        raise KnowledgeError(f"positions.toml: {verb}: four forms | participle | particle, not {written!r}")
    return simple, parts[1], parts[2] if len(parts) == 3 else None


def _stances() -> dict[str, tuple[Stance, ...]]:
    found: dict[str, list[Stance]] = {}
    for entry in knowledge()["stances"]["list"]:
        verb = entry["verb"]
        if verb not in knowledge()["conjugations"]:
            raise KnowledgeError(f"positions.toml: {verb} has no conjugation")
        found.setdefault(verb, []).append(
            Stance(
                verb,
                entry.get("label", verb),
                entry["strength"],
                entry.get("polarity", "for"),
                _phrases(entry.get("with", ())),
                _phrases(entry.get("without", ())),
            )
        )
    return {verb: tuple(sorted(stances, key=lambda s: -s.strength)) for verb, stances in found.items()}
