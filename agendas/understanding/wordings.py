"""The ways of taking a position in which no Dutch actor is the subject of the verb.

Needs the standard library alone. "Voor het kabinet is het van belang dat …", "De Nederlandse inzet blijft
…", "zoals door Nederland bepleit", "wat het kabinet betreft", and the sentence that goes on without naming
the actor.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from agendas.understanding.clauses import ADVERBS, CLAUSE_REACH, PREPOSITIONS, Clause, end_of_main_clause
from agendas.understanding.knowledge import word_class
from agendas.understanding.stances import Found, Place, Stance, knowledge, lexicon, taken
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
_IS = frozenset({"is", "blijft", "betekent", "was", "bleef", "blijven"})
_JUDGED = Stance("zijn", "van mening zijn", 2, "for")
_WEIGHED = Stance("zijn", "van belang achten", 3, "for")
_REFUSED = Stance("zijn", "onaanvaardbaar achten", 4, "against")
_OPENS_EFFORT = frozenset({"om", "dat", "gericht", "erop", "er", "een", "het", "de"})
_TOO_COMMON = re.compile(r"\{actor\}|\bnederlandse\b|\bkabinet\b")
_CRITICISED = Stance("inzetten", "kritisch zijn", 3, "against")
_CRITICAL = frozenset({"negatief", "kritisch", "terughoudend", "afwijzend", "sceptisch"})
_OBJECT = frozenset({"dat", "om"})
_IN_LINE = Stance("aansluiten", "in lijn achten met de inzet", 2, "for")
# "Het voorstel sluit aan bij de Nederlandse inzet": it is welcome.
_CONNECTING = frozenset(
    {"sluit", "sluiten", "sloot", "sloten", "aansluit", "aansluiten", "strookt", "stroken"}
)
_EFFORT = Stance("inzetten", "inzet zijn", 4, "for")


def other_wordings(sentence: str, clause: Clause) -> Iterator[Found]:
    """The positions of a sentence that are worded without a Dutch subject."""
    yield from _bare_effort(clause)
    lowered = sentence.lower()
    yield from _set_phrases(lowered, clause)
    if "voor" in clause.words:
        yield from _weighed(clause)
    yield from _by_actor(clause)
    yield from _noun_positions(lowered, clause)


def _bare_effort(clause: Clause) -> Iterator[Found]:
    """ "Inzet is om …", "Daarbij is de inzet gericht op …": in a Dutch letter nobody else's."""
    words = clause.words[:10]
    if "inzet" not in words:
        return
    noun = words.index("inzet")
    before = words[noun - 1] if noun else ""
    near = words[noun + 1 :]
    if noun == 0 or (noun == 1 and before in ("de", "deze", "primaire")):
        verb = next((at for at, word in enumerate(near[:3]) if word in _IS), None)
        start = noun + 1 + (verb or 0)
        says = verb is not None and all(word in ADVERBS for word in near[:verb])
    else:
        start = noun
        says = before == "de" and words[noun - 2] in _IS and words[0] in ADVERBS
    if says and clause.words[start + 1 : start + 2] and clause.words[start + 1] in _OPENS_EFFORT:
        place = Place(start, start + 1, 0)
        yield Found(_EFFORT, "Nederland", "inzet als onderwerp", "for", _EFFORT.strength, place)


def _set_phrases(lowered: str, clause: Clause) -> Iterator[Found]:
    pattern, stances, telling = _phrases()
    if telling.isdisjoint(clause.words):
        return
    for match in pattern.finditer(lowered):
        stance = stances[(match.lastindex or 1) - 1]
        yield Found(stance, _actor(match[0]), "vaste wending", "for", stance.strength)


@functools.cache
def _phrases() -> tuple[re.Pattern[str], tuple[Stance, ...], frozenset[str]]:
    """All set phrases as one pattern, the stance of each at the index of its group, and the words of which
    each phrase has one: a sentence without them is not searched.
    """
    entries = knowledge()["wording"]["phrases"]
    written = (re.escape(entry["text"]).replace(re.escape("{actor}"), _DUTCH) for entry in entries)
    pattern = re.compile(r"\b(?:" + "|".join(f"({phrase})" for phrase in written) + r")\b")
    stances = (Stance(entry["label"], entry["label"], entry["strength"], "for") for entry in entries)
    telling = (_TOO_COMMON.sub("", entry["text"]).split() for entry in entries)
    return pattern, tuple(stances), frozenset(max(words, key=len) for words in telling)


def _actor(words: str) -> str:
    return "het kabinet" if "kabinet" in words else "Nederland"


def _weighed(clause: Clause) -> Iterator[Found]:
    """ "Voor het kabinet is het van belang dat …", "Daarbij staat voor Nederland voorop dat …"."""
    words, weighed_verbs = clause.words, knowledge()["wording"]["weighed_verbs"]
    for at, after, actor in _governed(words, "voor"):
        if actor == "het kabinet" and _judges(words, at, after):
            yield Found(_JUDGED, actor, "voor … is", "for", 2, _weighed_place(words, at, after, after))
        nearby = words[max(0, at - 4) : after + 3]
        region = words[max(0, at - 8) : after + 14]
        if not any(verb in nearby for verb in weighed_verbs):
            continue
        for weights, stance in (("refused_for_actor", _REFUSED), ("weighed_for_actor", _WEIGHED)):
            if reached := _reach(region, weights):
                place = _weighed_place(words, at, after, max(0, at - 8) + reached - 1)
                yield Found(stance, actor, "voor … is van belang", stance.polarity, stance.strength, place)
                break


def _weighed_place(words: tuple[str, ...], at: int, after: int, weight: int) -> Place:
    """What is weighed stands in front ("Een verlaging is | voor Nederland geen optie"), unless a clause
    behind says it ("Het is voor Nederland van belang | dat …").
    """
    behind_verb = at > 2 and words[at - 1] in _IS and words[0] not in ADVERBS | PREPOSITIONS
    if behind_verb and _OBJECT.isdisjoint(words[after : after + CLAUSE_REACH]):
        return Place(len(words), len(words), at - 1)
    return Place(weight, after, at)


def _judges(words: tuple[str, ...], at: int, after: int) -> bool:
    """ "Dialoog betekent voor het kabinet geen erkenning", "Voor het kabinet blijft dit …": what is said
    right beside "voor het kabinet" is how the cabinet sees it.
    """
    beside = words[at - 1] if at else "".join(words[after : after + 1])
    return beside in _IS


def _by_actor(clause: Clause) -> Iterator[Found]:
    """ "… wordt door het kabinet verwelkomd", "zoals door Nederland bepleit", "Namens Nederland is …"."""
    words = clause.words
    for at, after, actor in (*_governed(words, "door"), *_governed(words, "namens")):
        for near in range(after, min(after + 8, len(words))):
            for verb in lexicon().whole.get(words[near], ()):
                region = words[max(0, at - 8) : near + 6]
                stance = next((s for s in lexicon().stances.get(verb, ()) if s.fits(region)), None)
                if stance and words[near] != verb:
                    yield taken(stance, actor, "lijdende vorm", words[after:near], Place(near, after, at))


def _governed(words: tuple[str, ...], preposition: str) -> Iterator[tuple[int, int, str]]:
    """Where the preposition governs a Dutch actor: its index, the index behind the actor, and the actor."""
    if preposition not in words:
        return
    for at, word in enumerate(words):
        if word != preposition:
            continue
        for actor in ("nederland", "het kabinet", "mij", "ons"):
            if _starts(words, at + 1, actor):
                yield at, at + 1 + len(actor.split()), _actor(actor)


def _starts(words: tuple[str, ...], at: int, phrase: str) -> bool:
    wanted = tuple(phrase.split())
    return words[at : at + len(wanted)] == wanted


def _reach(words: tuple[str, ...], weights: str) -> int | None:
    """Where (exclusive) the first of the listed weights ends that stands among the words."""
    single, longer = _weights(weights)
    for at, word in enumerate(words):
        if word in single:
            return at + 1
        for phrase in longer.get(word, ()):
            if words[at : at + len(phrase)] == phrase:
                return at + len(phrase)
    return None


@functools.cache
def _weights(name: str) -> tuple[frozenset[str], dict[str, list[tuple[str, ...]]]]:
    """A list of weights in positions.toml: those of one word, and the longer ones by their first."""
    phrases = [tuple(written.split()) for written in knowledge()["wording"][name]]
    longer: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        if len(phrase) > 1:
            longer.setdefault(phrase[0], []).append(phrase)
    return frozenset(phrase[0] for phrase in phrases if len(phrase) == 1), longer


def _noun_positions(lowered: str, clause: Clause) -> Iterator[Found]:
    """ "De Nederlandse inzet blijft gericht op …": the position itself is the subject."""
    actors = knowledge()["actors"]
    if _position_nouns().isdisjoint(clause.words):
        return
    for match in _noun_pattern().finditer(lowered):
        phrase = _BEFORE_NOUN.search(lowered, max(0, match.start() - 80), match.start())
        before, start = (phrase["before"] or "", phrase.end("before")) if phrase else ("", match.start())
        after = clause.index_at(match.end())
        first = clause.index_at(start)
        if before in ("bij", "met") and not _CONNECTING.isdisjoint(clause.words[max(0, first - 8) : first]):
            place = Place(first - 1, first, first)
            yield Found(_IN_LINE, _actor(match[0]), "in lijn met de inzet", "for", _IN_LINE.strength, place)
        one_of = clause.words[max(0, first - 2) : first] in (("een", "van"), ("één", "van"))
        if (before in PREPOSITIONS and not one_of) or before == "lijn":
            continue
        end = end_of_main_clause(clause.words, after)
        verbs = (at for at in range(after, min(after + 12, end)) if clause.words[at] in actors["noun_verbs"])
        verb = next(verbs, after - 1 if before in actors["noun_verbs"] else None)
        if verb is not None and not any(word in actors["noun_procedure"] for word in clause.words[first:end]):
            place = Place(verb, max(after, verb + 1), first)
            critical = not _CRITICAL.isdisjoint(clause.words[verb : verb + 6])
            stance = _CRITICISED if critical else _EFFORT
            yield taken(stance, _actor(match[0]), "inzet als onderwerp", (), place)


@functools.cache
def _position_nouns() -> frozenset[str]:
    actors = knowledge()["actors"]
    return frozenset((*actors["position_nouns"], *actors["position_compounds"]))


@functools.cache
def _noun_pattern() -> re.Pattern[str]:
    actors = knowledge()["actors"]
    nouns, compounds = "|".join(actors["position_nouns"]), "|".join(actors["position_compounds"])
    return re.compile(
        rf"\b(?:nederlandse\s+(?:\w+\s+)?(?:{nouns})|(?:{nouns})\s+van\s+(?:nederland|het\s+(?:nederlandse\s+|demissionaire\s+)?kabinet)"
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
                place = Place(at, 1, 1)
                yield taken(stance, actor, "onderwerp uit de vorige zin", words[1:at], place)
