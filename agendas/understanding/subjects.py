"""Who takes the position: finds the Dutch actors that are the subject of a clause, and keeps out the others.

Needs the standard library alone. The actors stand in ``resources/positions.toml``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from agendas.model import Position
from agendas.understanding.clauses import (
    ADVERBS,
    DETERMINERS,
    HARD_STOPS,
    MODALS,
    PREPOSITIONS,
    SUBORDINATORS,
    Clause,
    opening_of,
    opens_clause,
)
from agendas.understanding.knowledge import names, word_class
from agendas.understanding.stances import Who, knowledge, lexicon

# After these a clause asks, supposes or dates; it does not state.
_NOT_STATING = word_class("of hoe indien als tenzij mits wanneer voordat nadat opdat zodat")
_GROUPS = word_class("lidstaten landen bondgenoten delegaties groep kopgroep meerderheid minderheid")
_AMONG = word_class("waaronder zoals evenals alsook als")
# How far a verb may stand from its subject: "Nederland, net als veel andere bondgenoten, steunt".
_SUBJECT_REACH = 16
_AFTER_PRONOUN = PREPOSITIONS | DETERMINERS | (ADVERBS - {"er"}) | {"dat"}
# Long enough for the first six words, where a pronoun is looked for.
_BEGINNING = 100
_GOING_ON = ("Hij ", "Zij ", " hij ", " zij ", " het ", "word", "werd")
_PERSONS = ("minister", "staatssecretaris", "bewindspersoon", "bewindslieden", "ondergetekende")
# Nobody else can be the subject of these beside an inverted Dutch actor: "Deze lijn steunt het kabinet".
_TELLING_VERBS = word_class("achten hechten vinden steunen verwelkomen onderschrijven waarderen")


@dataclass(frozen=True, slots=True)
class Subject:
    """A Dutch actor as a subject: words ``first`` to ``after`` (exclusive). ``who`` picks the verb's form."""

    first: int
    after: int
    actor: str
    who: Who


_MINISTER = re.compile(r"\b(?:[Mm]inister|[Ss]taatssecretaris|[Mm]inister-president|[Pp]remier) (?=[A-Z])")
# "de regering in Khartoem", "de regering van Georgië"
_ELSEWHERE = re.compile(r"\s+(?:van|uit|in|te)\s+(?!Nederland\b)[A-Z]")
# Most sentences speak of nobody Dutch; they are left alone before they are taken to words.
_DUTCH_WORDS = (
    "ederland",
    "abinet",
    "inister",
    "taatssecretaris",
    "egering",
    "ewinds",
    "ndergetekende",
    "remier",
    "nzet ",
    *(f" {pronoun} " for pronoun in ("ik", "wij", "we", "ons", "onze")),
    *(f"{pronoun} " for pronoun in ("Ik", "Wij", "We", "Ons", "Onze")),
    " mij",
    "Mij",
)


def mentions_dutch_actor(sentence: str) -> bool:
    """Whether a sentence can state a Dutch position at all by what it says itself."""
    return any(word in sentence for word in _DUTCH_WORDS)


def may_go_on(sentence: str) -> bool:
    """Whether a sentence may be about the actor of the one before it: "Hij …", "Daarbij zet het …", "Ook zal
    worden …".
    """
    beginning = sentence[:_BEGINNING]
    return any(word in beginning for word in _GOING_ON)


def subjects_of(
    sentence: str, clause: Clause, before: Position | None, signatory: str | None
) -> Iterator[Subject]:
    """The Dutch actors that no preposition governs. After a position of a minister "hij" is one too."""
    words = clause.words
    written = _written_subjects()
    for last, word in enumerate(words):
        if word not in written:
            continue
        for phrase, actor in written[word]:
            first = last + 1 - len(phrase)
            if first >= 0 and words[first : last + 1] == phrase:
                if not _is_foreign(actor, sentence, clause.starts[last] + len(word)):
                    yield from _governed_by_nothing(clause, first, last + 1, actor)
                break
    for match in _MINISTER.finditer(sentence):
        if _names_dutch_minister(sentence, match.end(), signatory):
            first, after = clause.index_at(match.start()), clause.index_at(match.end())
            yield from _governed_by_nothing(clause, first, after, "de minister")
    if before is not None:
        yield from _pronouns(words, before.actor)


def _pronouns(words: tuple[str, ...], actor: str) -> Iterator[Subject]:
    """What stands for the actor of the sentence before: "Hij benadrukte", "Daarbij zet het in op"."""
    person = any(role in actor for role in _PERSONS)
    for at, word in enumerate(words[:6]):
        if (person and word in ("hij", "zij")) or (not person and word == "het" and _is_pronoun(words, at)):
            yield Subject(at, at + 1, actor, "he")


def _is_pronoun(words: tuple[str, ...], at: int) -> bool:
    """Whether "het" stands for somebody: behind the verb of a stance and before no noun."""
    if at == 0 or at + 1 == len(words) or words[at - 1] in MODALS or words[at + 1] not in _AFTER_PRONOUN:
        return False
    return any(form.who == "he" for form in lexicon().finite.get(words[at - 1], ()))


def _names_dutch_minister(sentence: str, at: int, signatory: str | None) -> bool:
    surname = signatory.rpartition(".")[2].strip() if signatory else ""
    written = (*knowledge()["actors"]["ministers"], *([surname] if surname else []))
    return any(
        sentence.startswith(name, at) and not sentence[at + len(name) : at + len(name) + 1].isalpha()
        for name in written
    )


def _governed_by_nothing(clause: Clause, first: int, after: int, actor: str) -> Iterator[Subject]:
    previous = clause.words[first - 1] if first else ""
    # "in Nederland" is no subject, "het Italiaanse kabinet" no Dutch one.
    if previous not in PREPOSITIONS and not (actor == "kabinet" and previous in _other_actors()):
        yield Subject(first, after, actor, _who(actor))


def _who(actor: str) -> Who:
    if actor == "ik":
        return "ik"
    return "plural" if actor in ("wij", "de bewindslieden", "de bewindspersonen") else "he"


@functools.cache
def _written_subjects() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The subjects by their last (most telling) word, in words and as written, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for actor in sorted(knowledge()["actors"]["subjects"], key=len, reverse=True):
        words = tuple(actor.lower().split())
        found.setdefault(words[-1], []).append((words, actor))
    return found


def _is_foreign(actor: str, sentence: str, end: int) -> bool:
    """Whether a country owns the role: "de minister van Buitenlandse Zaken van Finland"."""
    if not actor.startswith("de "):
        return False
    if actor == "de regering":
        return _ELSEWHERE.match(sentence, end) is not None
    owner = _foreign_owner().match(sentence, end)
    return owner is not None and not owner[0].endswith("Nederland")


@functools.cache
def _foreign_owner() -> re.Pattern[str]:
    written = {re.escape(name.written) for name in names() if name.type == "country"}
    lands = "|".join(sorted(written, key=len, reverse=True))
    return re.compile(
        rf"(?:\s+(?:van|voor)\s+[A-Z][\w,]*(?:\s+(?:en\s+)?[A-Z]\w+)*)?\s+(?:van|uit)\s+(?:{lands})\b"
    )


def verb_before(clause: Clause, subject: Subject) -> int | None:
    """The finite verb before the subject: "Wel zal het kabinet", "In dit kader, verwelkomt Nederland"."""
    words, at = clause.words, subject.first - 1
    while at > 0 and words[at] in ("zich", "het", "ook", "dan", "daarom", "er", "hierbij", "daarbij"):
        at -= 1
    return at if at >= 0 and is_finite(words[at], subject) else None


def verb_after(clause: Clause, subject: Subject) -> int | None:
    """The finite verb behind the subject, past what belongs to it ("Nederland, net als …, steunt")."""
    words, start = clause.words, subject.after
    if words[start : start + 1] == (",",) and words[start + 1 : start + 2] in (("dat",), ("die",)):
        # "Nederland, dat voorzitter is, drong aan": the verb stands behind the clause between the commas.
        start = next((at for at in range(start + 2, min(start + 30, len(words))) if words[at] == ","), start)
    for at in range(start, min(start + _SUBJECT_REACH, len(words))):
        if words[at] in HARD_STOPS or (at > subject.after and opens_clause(words, at)):
            return None
        if is_finite(words[at], subject, together=at > subject.after):
            return at
        if at == subject.after and _looks_finite(words[at]):
            return at
    return None


def verb_of_group(clause: Clause, subject: Subject) -> int | None:
    """The finite verb of a group that the Netherlands is named as one of: "spraken meerdere lidstaten,
    waaronder Nederland, hun zorgen uit", "Een aantal lidstaten, waaronder Nederland, pleitte".
    """
    words, at = clause.words, subject.first - 1
    while at >= 0 and words[at] in ("onder", "meer", "andere", "ook"):
        at -= 1
    if at < 0 or words[at] not in _AMONG:
        return None
    group = Subject(subject.first, subject.after, subject.actor, "plural")
    for verb in range(at - 1, max(-1, at - 10), -1):
        if words[verb] in HARD_STOPS:
            break
        if is_finite(words[verb], group):
            return verb
    return verb_after(clause, subject)


def group_behind(clause: Clause, subject: Subject, verb: int) -> Subject | None:
    """The group that the Netherlands belongs to, as the subject of its relative clause: "Nederland behoort
    tot de lidstaten | die aandringen op".
    """
    words = clause.words
    for at in range(verb + 1, min(verb + 10, len(words) - 1)):
        if words[at] in _GROUPS and words[at + 1] in ("die", "dat", "welke"):
            return Subject(at, at + 2, subject.actor, "plural" if words[at + 1] == "die" else "he")
    return None


def is_finite(word: str, subject: Subject, *, together: bool = False) -> bool:
    """Whether the word can be the subject's finite verb. ``together``: more may have joined the subject, so
    the plural fits too ("Nederland en Duitsland pleiten").
    """
    if word in MODALS:
        return True
    forms = lexicon().finite.get(word, ())
    return any(form.who == subject.who or (together and form.who == "plural") for form in forms)


def _looks_finite(word: str) -> bool:
    """Whether an unknown word right behind the subject is its verb: "Nederland neemt deel aan …"."""
    verbal = len(word) > 2 and word.endswith(("t", "de", "te", "nam", "ging", "liet"))
    return verbal and word not in ADVERBS and word not in PREPOSITIONS


def somebody_else_first(words: tuple[str, ...], verb: int) -> bool:
    """Whether another actor opens the clause: "De Commissie roept Nederland op" is not inverted."""
    opening = opening_of(words, verb)
    if not opening or opening[0] in PREPOSITIONS | ADVERBS | SUBORDINATORS:
        return False
    if any(form.verb in _TELLING_VERBS for form in lexicon().finite.get(words[verb], ())):
        return False
    return names_another(opening[:6])


def somebody_else_says(words: tuple[str, ...], before: int) -> bool:
    """Whether the main clause is another actor's: "De Commissie stelt dat Nederland …"."""
    opening = words[: min(before, 8)]
    return bool(opening) and opening[0] not in PREPOSITIONS and names_another(opening)


def names_another(words: tuple[str, ...]) -> bool:
    """Whether another actor stands among the words, not governed by a preposition."""
    return any(
        word in _other_actors() and (at == 0 or words[at - 1] not in PREPOSITIONS)
        for at, word in enumerate(words)
    )


@functools.cache
def _other_actors() -> frozenset[str]:
    others = set(knowledge()["actors"]["others"])
    for name in names():
        if name.type == "organisation" or (name.type == "country" and name.canonical != "Nederland"):
            others.add(name.written.lower())
    return frozenset(others)


def subordinator_before(words: tuple[str, ...], first: int) -> str | None:
    """The word that makes the clause a subordinate one: "omdat Nederland", "waarbij ook het kabinet"."""
    for at in (first - 1, first - 2):
        if at < 0:
            return None
        if words[at] in SUBORDINATORS or words[at] in ("die", "als", "zoals", "nu", "of"):
            return None if words[at] in _AMONG else words[at]
        if words[at] not in ADVERBS:
            return None
    return None


def states(subordinator: str) -> bool:
    """Whether a clause after this word states something: "of" asks and "indien" supposes."""
    return subordinator not in _NOT_STATING
