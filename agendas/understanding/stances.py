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
# Of present, past and infinitive; "ik pleitte" and "Nederland pleitte" are one form.
_WHO: tuple[tuple[Who, ...], ...] = (("ik",), ("he",), ("ik", "he"), ("plural",), ("plural",))
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


def _stretch_of(words: Words, phrase: Phrase) -> tuple[int, int] | None:
    """From where to where (exclusive) the phrase reaches, when its words stand in this order."""
    if phrase[0].first:  # "^tegen", "^niet tegen": at the beginning, and nothing in between
        if words[:1] == (",",) and "," in words[1:]:  # "is, gezien de kosten, tegen"
            return _behind_insertion(words, phrase)
        met = len(words) >= len(phrase) and all(map(Wanted.is_met_by, phrase, words))
        return (0, len(phrase)) if met else None
    first = at = -1
    for wanted in phrase:
        at += 1
        while at < len(words) and not wanted.is_met_by(words[at]):
            at += 1
        if at == len(words):
            return None
        first = at if first < 0 else first
    return first, at + 1


def _behind_insertion(words: Words, phrase: Phrase) -> tuple[int, int] | None:
    skipped = words.index(",", 1) + 1
    stretch = _stretch_of(words[skipped:], phrase)
    return (skipped, skipped + stretch[1]) if stretch else None


def _telling_forms(phrase: Phrase) -> frozenset[str]:
    """The forms of the phrase's longest word: a sentence without one of them needs no closer look."""
    return max((wanted.forms for wanted in phrase), key=lambda forms: min(map(len, forms), default=0))


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases of which one must (or none may) stand among the words. Most are one word (``alone``) or the
    beginning of one (``beginnings``): those are looked up at once, which is what makes a text of a megabyte
    quick. The ``longer`` ones stand with the forms of their most telling word.
    """

    alone: frozenset[str]
    beginnings: tuple[str, ...]
    longer: tuple[tuple[frozenset[str], Phrase], ...]
    ordered: tuple[Phrase, ...]

    @classmethod
    def of(cls, written: Iterable[str]) -> Phrases:
        """Phrases as they are written in positions.toml."""
        ordered = tuple(tuple(Wanted.of(word) for word in phrase.split()) for phrase in written)
        single = [phrase[0] for phrase in ordered if len(phrase) == 1 and not phrase[0].first]
        longer = [phrase for phrase in ordered if len(phrase) > 1 or phrase[0].first]
        return cls(
            frozenset().union(*(wanted.forms for wanted in single)),
            tuple(f" {wanted.beginning}" for wanted in single if wanted.beginning),
            tuple((_telling_forms(phrase), phrase) for phrase in longer),
            ordered,
        )

    def __bool__(self) -> bool:
        return bool(self.ordered)

    def stand_among(self, words: Words) -> bool:
        """Whether one of the phrases stands among the words."""
        if not self.alone.isdisjoint(words):
            return True
        if self.beginnings:
            written = f" {' '.join(words)}"
            for beginning in self.beginnings:
                if beginning in written:
                    return True
        for telling, phrase in self.longer:
            if not telling.isdisjoint(words) and _stretch_of(words, phrase):
                return True
        return False


NO_PHRASES = Phrases.of(())


@dataclass(frozen=True, slots=True)
class Stance:
    """One way to take a position: a verb and the words it needs or excludes."""

    verb: str
    label: str
    strength: int
    polarity: Polarity
    needs: Phrases = NO_PHRASES
    excludes: Phrases = NO_PHRASES

    def fits(self, words: Words) -> bool:
        """Whether the clause has one of the needed phrases and none of the excluded ones."""
        if self.excludes and self.excludes.stand_among(words):
            return False
        return not self.needs or self.needs.stand_among(words)

    def reaches(self, words: Words) -> tuple[int, int] | None:
        """From where to where (exclusive) the first needed phrase reaches that stands among the words."""
        stretches = (_stretch_of(words, phrase) for phrase in self.needs.ordered)
        return next((stretch for stretch in stretches if stretch), None)


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
    roepen"; ``also_nouns`` are infinitives that can be nouns; ``carriers`` are all words that may be the
    infinitive or participle of a stance.
    """

    stances: Mapping[str, tuple[Stance, ...]]
    finite: Mapping[str, tuple[Form, ...]]
    whole: Mapping[str, tuple[str, ...]]
    attached: Mapping[str, tuple[Form, ...]]
    to_infinitives: Mapping[tuple[str, str], str]
    also_nouns: frozenset[str]
    carriers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a clause a stance stands, by index of word: ``verb`` carries it (with ``particle``: "roept …
    op"), what is wanted may follow from ``start``, and what stands before ``first`` is in front of both
    subject and finite verb.
    """

    verb: int
    start: int
    first: int
    particle: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A stance that an actor takes in a sentence, before it is weighed against the others there."""

    stance: Stance
    actor: str
    rule: str
    polarity: Polarity
    strength: int
    place: Place | None = None

    def position(self, about: str = "") -> Position:
        """The value as the model keeps it, with its reason in one Dutch phrase."""
        label, strength = self.stance.label, f"sterkte {self.strength}"
        weight = strength if self.polarity == "for" else f"tegen, {strength}"
        why = f"{self.actor} · {label} ({weight}) · {self.rule}"
        return Position(self.actor, label, self.polarity, self.strength, self.rule, why, about)


def taken(
    stance: Stance,
    actor: str,
    rule: str,
    around: Words,
    place: Place | None = None,
    *,
    lasting: bool = False,
    perhaps: bool = False,
) -> Found:
    """The stance as it is taken here. ``around`` are the words in which a negation counts; ``lasting``: the
    verb is blijven ("zal blijven steunen"); ``perhaps``: it is kunnen ("kan steunen").
    """
    strength = stance.strength
    if is_negated(tuple(around)):
        # "kan niet instemmen" is firm, "niet kritisch" is mild, and "niet noodzakelijk" no commitment.
        if stance.polarity == "for":
            return Found(stance, actor, rule, "against", 3, place)
        return Found(stance, actor, rule, "for", min(strength, 2), place)
    if lasting:  # promises more than "steunt"
        strength = min(5, strength + 2)
    elif perhaps:  # promises less
        strength = 1
    return Found(stance, actor, rule, stance.polarity, strength, place)


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
        for form, persons in zip((*simple, bare), _WHO, strict=True):
            for who in persons:
                finite.setdefault(form, []).append(Form(verb, who, particle))
                # Not the ik-form of a split verb: "voorstel" is a noun.
                if persons != ("ik",) or not particle:
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
        frozenset((*whole, *(bare for _, bare in to_infinitives))),
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
                Phrases.of(entry.get("with", ())),
                Phrases.of(entry.get("without", ())),
            )
        )
    return {verb: tuple(sorted(stances, key=lambda s: -s.strength)) for verb, stances in found.items()}
