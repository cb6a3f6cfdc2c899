"""The words of a sentence and the borders of its clauses: what the rules about positions stand on.

Needs the standard library alone. Words are lower case; the word classes listed here are closed classes of
Dutch (conjunctions, prepositions, auxiliaries), not knowledge about agendas, which stands in
``resources/``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from agendas.understanding.knowledge import word_class

# No dot: inside a sentence it belongs to an abbreviation ("EUR 10 mln. beschikbaar").
_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|[^\W_](?:[\w’'+/-]*[\w+/-])?|[,;:()–—?!]")

SUBORDINATORS = word_class(
    "dat omdat doordat zodat opdat aangezien terwijl hoewel om wanneer indien tenzij mits voordat nadat"
    " hoe wie"
    " waar waarin waarop waarbij waarmee waarvoor waarover waaraan waartoe waardoor waaruit waarna waarvan"
    " wat"
    " vanwege wegens teneinde ondanks"
)
PREPOSITIONS = word_class(
    "aan bij binnen buiten conform door gezien in inzake jegens langs met na naar naast namens onder op"
    " over per"
    " richting rond sinds te tegen tegenover ten tijdens tot tussen uit van vanuit vanwege via volgens"
    " voor voorbij"
    " wegens zonder dankzij ondanks inclusief behalve om"
)
ADVERBS = word_class(
    "ook dan daarom daarbij hierbij daarnaast tevens echter wel immers zelf eveneens verder nog nu dus"
    " toch steeds"
    " altijd reeds al hier daar hiermee daarmee actief graag derhalve bovendien nogmaals wederom opnieuw"
    " voorts"
    " onverminderd vooralsnog momenteel zich met name onder andere o.a. in beginsel principe zeer sterk"
    " groot het er"
    " niet geen vooral juist uitdrukkelijk expliciet nadrukkelijk hiertoe daartoe meermaals consequent ten"
    " eerste"
    " tweede slot samen tot zo tegelijkertijd vervolgens daarentegen overigens mede"
)
MODALS = word_class(
    "zal zullen zou zouden wil willen wilde wilden kan kunnen kon konden moet moeten mag blijft blijven"
    " bleef bleven"
    " heeft hebben heb had hadden is zijn ben was waren gaat ga ging hoopt hoop beoogt dient poogt"
    " probeert tracht"
    " wenst streeft"
)
PERHAPS = word_class("kan kunnen kon konden zou zouden")
NEGATIONS = word_class("niet geen nooit noch evenmin geenszins nimmer")
CONJUNCTIONS = word_class("en maar alsmede alsook tevens dan")
HARD_STOPS = frozenset(";:?!")
DETERMINERS = word_class("de het een deze dit die geen meer veel extra hun onze haar zijn eigen")
_LOOSE = SUBORDINATORS | PREPOSITIONS | CONJUNCTIONS | ADVERBS
# Only at these a main clause can end.
_BORDERS = SUBORDINATORS | HARD_STOPS | {"die", "welke"}

# How far a clause is followed at the most: rules stay linear on a sentence of any length.
CLAUSE_REACH = 60


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of a sentence in lower case, with the offset of each."""

    words: tuple[str, ...]
    starts: tuple[int, ...]

    def index_at(self, offset: int) -> int:
        """The index of the first word at or after a character offset."""
        return bisect_left(self.starts, offset)


def clause_of(sentence: str) -> Clause:
    """The sentence in words."""
    lowered = sentence.lower()
    if len(lowered) != len(sentence):  # "İ" has two characters in lower case
        lowered = "".join(one if len(one.lower()) > 1 else one.lower() for one in sentence)
    matches = list(_TOKEN.finditer(lowered))
    return Clause(tuple([match[0] for match in matches]), tuple([match.start() for match in matches]))


def opens_clause(words: tuple[str, ...], at: int) -> bool:
    """Whether a subordinate clause begins with the word at ``at``."""
    word, following = words[at], words[at + 1 : at + 3]
    if word in ("die", "welke"):
        return at > 0 and words[at - 1] == ","
    if word not in SUBORDINATORS:
        return False
    # "waar mogelijk", "indien nodig", "om die reden", "wat het kabinet betreft" open nothing.
    if word in ("waar", "indien") and following[:1] in (
        ("mogelijk",),
        ("nodig",),
        ("relevant",),
        ("gewenst",),
    ):
        return False
    if word == "om" and following[1:] in (("reden",), ("redenen",)):
        return False
    return not (word == "wat" and "betreft" in words[at + 1 : at + 4])


def end_of_main_clause(words: tuple[str, ...], start: int) -> int:
    """Where the main clause ends: just behind the word that opens a subordinate clause."""
    last = min(start + CLAUSE_REACH, len(words))
    for at in range(start, last):
        if words[at] not in _BORDERS:
            continue
        if words[at] in HARD_STOPS:
            return at
        if opens_clause(words, at):
            return at if words[at] in ("die", "welke") else at + 1
    return last


def opening_of(words: tuple[str, ...], end: int) -> tuple[str, ...]:
    """The words before ``end`` in the same main clause: what stands in front of an inverted verb."""
    start = end
    while start > max(0, end - CLAUSE_REACH) and words[start - 1] not in HARD_STOPS:
        start -= 1
    return words[start:end]


def looks_like_noun(words: tuple[str, ...], at: int) -> bool:
    """Whether an article or an adjective stands before the word: "hernieuwde bijdragen" is no infinitive."""
    before = words[at - 1] if at else ""
    # Commissie, unie, Oekraïne end in -e without being adjectives.
    return before in DETERMINERS or (
        before.endswith("e") and not before.endswith(("ie", "ïne")) and len(before) > 3
    )


def is_nominal(words: tuple[str, ...], at: int) -> bool:
    """Whether an infinitive is used as a noun: "het voortzetten van", "het verder versterken van". In
    "het belang onderstrepen van" it is not.
    """
    if words[at + 1 : at + 2] != ("van",):
        return False
    return words[at - 1 : at] == ("het",) or (words[at - 2 : at - 1] == ("het",) and words[at - 1] in ADVERBS)


def is_joined(words: tuple[str, ...], at: int, start: int) -> bool:
    """Whether an infinitive is joined by "en" to one before it, past an inner clause: "zal stilstaan bij het
    belang van X om Y te behouden en bondgenoten tot actie aansporen".
    """
    following = words[at + 1] if at + 1 < len(words) else ","
    before = words[max(start, at - 7) : at]
    goes_on = following[0].isalpha() and following not in _LOOSE
    return not goes_on and "en" in before and "te" not in before[before.index("en") :]


def is_split_off(words: tuple[str, ...], at: int) -> bool:
    """Whether a preposition is the particle of a split verb: it governs nothing ("roept partijen op om …",
    "juicht dit toe"), or an infinitive with "te" follows ("roept partijen op de wapens neer te leggen").
    """
    following = words[at + 1] if at + 1 < len(words) else ","
    if following == "te":
        return False
    if following not in DETERMINERS and (not following[0].isalpha() or following in _LOOSE):
        return True
    return "te" in words[at + 2 : at + 16]


def is_negated(words: tuple[str, ...]) -> bool:
    """Whether a negation stands among the words. "niet alleen" and "niet slechts" are none."""
    return any(
        word in NEGATIONS and words[at + 1 : at + 2] not in (("alleen",), ("slechts",), ("enkel",))
        for at, word in enumerate(words)
    )
