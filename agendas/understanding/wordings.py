"""The ways of taking a position in which no Dutch actor is the subject of the verb.

Needs the standard library alone. "Voor het kabinet is het van belang dat …", "De Nederlandse inzet blijft
…", "zoals door Nederland bepleit", "wat het kabinet betreft", and the sentence that goes on without naming
the actor.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from agendas.understanding.clauses import PREPOSITIONS, Clause, end_of_main_clause
from agendas.understanding.knowledge import word_class
from agendas.understanding.stances import Found, Stance, knowledge, lexicon, taken
from agendas.understanding.subjects import names_another

_DUTCH = r"(?:nederland|het kabinet|de regering|mij|ons|ondergetekende|de minister)"
_GOING_ON = word_class("ook tevens daarbij hierbij daarnaast verder")
# Only verbs that a meeting does not do as well: it "spreekt over" and "staat stil bij", for all its members.
_SPOKEN_FOR = word_class("aandringen bepleiten inzetten oproepen pleiten vragen")
# What stands before the noun: "Daarbij is | de kern van de | kabinetsinzet".
_BEFORE_NOUN = re.compile(
    r"(?:\b(?P<before>\w+)\s+)?(?:(?:de\s+)?(?:kern|essentie|hoofdlijn|onderdeel|uitgangspunt|doel|basis|zwaartepunt)\s+van\s+)?"
    r"(?:(?:de|het|een|deze|die)\s+)?(?:(?:belangrijkste|primaire|algemene|verdere|eerste)\s+)?$"
)
_WEIGHED = Stance("zijn", "van belang achten", 3, "for")
_REFUSED = Stance("zijn", "onaanvaardbaar achten", 4, "against")
_EFFORT = Stance("inzetten", "inzet zijn", 4, "for")


def other_wordings(sentence: str, clause: Clause) -> Iterator[Found]:
    """The positions of a sentence that are worded without a Dutch subject."""
    lowered = sentence.lower()
    yield from _set_phrases(lowered)
    if "voor" in clause.words:
        yield from _weighed(clause)
    yield from _by_actor(clause)
    yield from _noun_positions(lowered, clause)


def _set_phrases(lowered: str) -> Iterator[Found]:
    pattern, stances = _phrases()
    for match in pattern.finditer(lowered):
        stance = stances[(match.lastindex or 1) - 1]
        yield Found(stance, _actor(match[0]), "vaste wending", "for", stance.strength)


@functools.cache
def _phrases() -> tuple[re.Pattern[str], tuple[Stance, ...]]:
    """All set phrases as one pattern, the stance of each at the index of its group."""
    entries = knowledge()["wording"]["phrases"]
    written = (re.escape(entry["text"]).replace(re.escape("{actor}"), _DUTCH) for entry in entries)
    pattern = re.compile(r"\b(?:" + "|".join(f"({phrase})" for phrase in written) + r")\b")
    return pattern, tuple(
        Stance(entry["label"], entry["label"], entry["strength"], "for") for entry in entries
    )


def _actor(words: str) -> str:
    return "het kabinet" if "kabinet" in words else "Nederland"


def _weighed(clause: Clause) -> Iterator[Found]:
    """ "Voor het kabinet is het van belang dat …", "Daarbij staat voor Nederland voorop dat …"."""
    words, wording = clause.words, knowledge()["wording"]
    for at, after, actor in _governed(words, "voor"):
        nearby = words[max(0, at - 4) : after + 3]
        region = words[max(0, at - 8) : after + 14]
        if not any(verb in nearby for verb in wording["weighed_verbs"]):
            continue
        for weights, stance in (("refused_for_actor", _REFUSED), ("weighed_for_actor", _WEIGHED)):
            if any(_holds(region, weight) for weight in wording[weights]):
                yield Found(stance, actor, "voor … is van belang", stance.polarity, stance.strength)
                break


def _by_actor(clause: Clause) -> Iterator[Found]:
    """ "… wordt door het kabinet verwelkomd", "zoals door Nederland bepleit", "Namens Nederland is …"."""
    words = clause.words
    for at, after, actor in (*_governed(words, "door"), *_governed(words, "namens")):
        for near in range(after, min(after + 8, len(words))):
            for verb in lexicon().whole.get(words[near], ()):
                region = words[max(0, at - 8) : near + 6]
                stance = next((s for s in lexicon().stances.get(verb, ()) if s.fits(region)), None)
                if stance and words[near] != verb:
                    yield taken(stance, actor, "lijdende vorm", words[after:near])


def _governed(words: tuple[str, ...], preposition: str) -> Iterator[tuple[int, int, str]]:
    """Where the preposition governs a Dutch actor: its index, the index behind the actor, and the actor."""
    for at, word in enumerate(words):
        if word != preposition:
            continue
        for actor in ("nederland", "het kabinet", "mij", "ons"):
            if _starts(words, at + 1, actor):
                yield at, at + 1 + len(actor.split()), _actor(actor)


def _starts(words: tuple[str, ...], at: int, phrase: str) -> bool:
    wanted = tuple(phrase.split())
    return words[at : at + len(wanted)] == wanted


def _holds(words: tuple[str, ...], phrase: str) -> bool:
    return any(_starts(words, at, phrase) for at in range(len(words)))


def _noun_positions(lowered: str, clause: Clause) -> Iterator[Found]:
    """ "De Nederlandse inzet blijft gericht op …": the position itself is the subject."""
    actors = knowledge()["actors"]
    for match in _noun_pattern().finditer(lowered):
        phrase = _BEFORE_NOUN.search(lowered, max(0, match.start() - 80), match.start())
        before, start = (phrase["before"] or "", phrase.end("before")) if phrase else ("", match.start())
        if before in PREPOSITIONS or before == "lijn":
            continue
        after = clause.index_at(match.end())
        first = clause.index_at(start)
        end = end_of_main_clause(clause.words, after)
        says = before in actors["noun_verbs"] or any(
            word in actors["noun_verbs"] for word in clause.words[after : min(after + 12, end)]
        )
        if says and not any(word in actors["noun_procedure"] for word in clause.words[first:end]):
            yield Found(_EFFORT, _actor(match[0]), "inzet als onderwerp", "for", _EFFORT.strength)


@functools.cache
def _noun_pattern() -> re.Pattern[str]:
    actors = knowledge()["actors"]
    nouns, compounds = "|".join(actors["position_nouns"]), "|".join(actors["position_compounds"])
    return re.compile(
        rf"\b(?:nederlandse\s+(?:\w+\s+)?(?:{nouns})|(?:{nouns})\s+van\s+(?:nederland|het\s+kabinet)"
        rf"|(?:onze|mijn)\s+(?:{nouns})|(?:{compounds}))\b"
    )


def same_actor_goes_on(clause: Clause, actor: str) -> Iterator[Found]:
    """ "Ook zal worden ingezet op …" behind a sentence about the Netherlands is about it still."""
    words = clause.words
    if not words or words[0] not in _GOING_ON or "door" in words or names_another(words[:8]):
        return
    for at in range(1, end_of_main_clause(words, 1)):
        passive = any(word.startswith(("word", "werd")) for word in words[1:at])
        for verb in lexicon().whole.get(words[at], ()) if passive else ():
            stance = next((s for s in lexicon().stances.get(verb, ()) if s.fits(words[1 : at + 8])), None)
            if stance and verb in _SPOKEN_FOR and words[at] != verb:
                yield taken(stance, actor, "onderwerp uit de vorige zin", words[1:at])
