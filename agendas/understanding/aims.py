"""Tells what a position is about: the stretch of the sentence that says what is wanted.

Needs the standard library alone. "Nederland benadrukt | het belang van hogere defensie-uitgaven", "Daarbij
zal het kabinet ervoor pleiten | dat bondgenoten de afspraken nakomen". The words stay as they stand; where
the rules cannot tell, there is none. That it is a position, and which verb says so, is known before
(``positions``, ``wordings``).
"""

from __future__ import annotations

from collections.abc import Iterator

from agendas.understanding.clauses import (
    ADVERBS,
    CLAUSE_REACH,
    CONJUNCTIONS,
    DETERMINERS,
    HARD_STOPS,
    MODALS,
    PREPOSITIONS,
    SUBORDINATORS,
    Clause,
    is_nominal,
    looks_like_noun,
    opening_of,
    opens_clause,
)
from agendas.understanding.knowledge import word_class
from agendas.understanding.stances import Place, Stance, lexicon

Words = tuple[str, ...]

# A reader takes in no more at a glance; an aim that is cut keeps at least the second number.
_LONGEST = 25
_SHORTEST_CUT = 8
_LONGEST_OPENING = 16

_OBJECT_CLAUSES = word_class("dat om of hoe")
_OPENERS = _OBJECT_CLAUSES | HARD_STOPS | {",", "die"}
# "het belang van X" is what is stressed; "hecht belang aan X" is only a way of saying hechten.
_OBJECT_NOUNS = word_class(
    "belang belangen noodzaak urgentie wenselijkheid zorg zorgen mening analyse opvatting visie"
    " oproep positie ambitie beeld oordeel conclusie conclusies appreciatie risico's inzet meerwaarde"
)
# What these weigh stands before the weight ("acht dit plan cruciaal voor …") or in a clause behind it.
_WEIGHING_VERBS = word_class("achten vinden noemen beschouwen")
_BOUND = word_class("aan achter bij in mee naar op over tegen tegenover toe uit van voor") | {""}
_PLACEHOLDERS = {adverb + bound for adverb in ("er", "daar", "hier", "waar") for bound in _BOUND} - {"waar"}
_POINTING = word_class(
    "dit deze die dat het er hier daar zij hij ze haar hun ook zich hem erop eraan niet geen"
    " positief negatief kritisch terughoudend constructief ongewijzigd helder duidelijk hetzelfde"
)
# What may stand between the verb and its object without belonging to it.
_FILLERS = (
    (ADVERBS - PREPOSITIONS - _PLACEHOLDERS - {"geen", "het", "groot"})
    | MODALS
    | word_class(
        "gericht gelegen primair voornemens blijven hebben worden wordt werd weggelegd oog mij ons"
        " langer langere geruime tijd jaren staat staan stond geldt weegt richten overwegend uiteindelijk"
        " daarbij hierbij"
    )
)
# These say that there is something, not what: "heeft een aantal aandachtspunten", "uitte zijn zorgen".
_HAVING_VERBS = word_class("hebben uiten maken plaatsen spreken verlenen zijn")
_GOVERNING = word_class("voor op aan naar tot tegen over met achter tegenover in van bij")
# After these a noun is the object; before others ("in dit verband") it may stand still to come.
_CLOSE = word_class("voor op aan naar tot tegen over van")
_OPENING = _OBJECT_CLAUSES | (_GOVERNING - {"bij"}) | _PLACEHOLDERS
_WEIGHTS = word_class(
    "belangrijk wenselijk onwenselijk noodzakelijk essentieel cruciaal positief jammer goed zorgelijk"
    " onaanvaardbaar onacceptabel zaak aan van dan daarom daarbij ook wel niet met er in op voor te"
    " onverstandig verstandig passend nuttig terecht gewenst ongewenst opportuun mogelijk eens zeer uiterst"
)
_ENDS_CLAUSE = word_class(
    "maar waarbij zodat omdat terwijl aangezien hoewel waarmee waardoor waarna hetgeen opdat evenals mede"
    " waaronder zoals alsook zeker"
)
_ENDS_NOUNS = (
    _ENDS_CLAUSE
    | SUBORDINATORS
    | PREPOSITIONS
    | (ADVERBS - PREPOSITIONS)
    | word_class("die welke wat hetgeen zulks")
)
_STOPS_NOUNS = word_class("niet ook daarom dan als waarbij zodat omdat terwijl waarmee waardoor opdat")
_MAY_STOP = HARD_STOPS | _STOPS_NOUNS | frozenset({"–", "—", "(", ",", "en", "maar", "op"})
_LOOSE_ENDS = (
    (PREPOSITIONS - {"gezien"}) | CONJUNCTIONS | DETERMINERS | word_class("te ook dat die of daarbij hierbij")
)
_BORDERS = (SUBORDINATORS | PREPOSITIONS | CONJUNCTIONS | {",", "of"}) - {"van", "te"}


def aim_of(sentence: str, clause: Clause, place: Place | None, stance: Stance) -> str:
    """The words that say what is wanted, as they stand in the sentence; "" when that is not sure."""
    if place is None:
        return ""
    for first, last in _stretches(clause.words, place, stance):
        if not all(word in _POINTING or word in DETERMINERS for word in clause.words[first:last]):
            return _written(sentence, clause, first, last)
    return ""


def _stretches(words: Words, place: Place, stance: Stance) -> Iterator[tuple[int, int]]:
    """First and last word (exclusive) of what may be the aim, the likeliest first: behind the verb, between
    subject and verb, in front of both.
    """
    stop = next((at for at in range(place.start, len(words)) if words[at] in ";?!"), len(words))
    for start, end in _regions(words, place, stance, stop):
        first = _first_telling(words, start, end, place)
        if first is not None:
            last = _last_telling(words, first, end, place)
            if last > first:
                yield first, last
    opening = opening_of(words, place.first)
    if len(opening) <= _LONGEST_OPENING:
        yield from _in_front(words, place.first - len(opening), place.first)


def _regions(words: Words, place: Place, stance: Stance, stop: int) -> Iterator[tuple[int, int]]:
    verb, start = place.verb, place.start
    behind = max(verb + 1, start)
    if needed := stance.reaches(words[start:stop]):
        first, last = start + needed[0], start + needed[1]
        if at := _behind_needed(words, last, start, stance):
            yield at, stop if at > verb else max(verb, stop)
        if stance.verb not in _HAVING_VERBS:
            yield (start, min(first, verb) if verb > start else first)
        return
    particle = place.particle
    if particle is not None and (
        _opens_object(words, particle) or "te" in words[particle + 2 : particle + 12]
    ):
        yield particle + 1, stop
    between = (start, start if words[verb - 1 : verb] == (",",) else verb)
    if verb < start or _opens_object(words, verb):
        yield behind, stop
        yield between
    else:
        yield between
        yield behind, stop


def _opens_object(words: Words, at: int) -> bool:
    """Whether an object clause or a governed object follows the word at ``at``."""
    return at + 1 < len(words) and words[at + 1] in _OPENING


def _behind_needed(words: Words, last: int, start: int, stance: Stance) -> int | None:
    """Where the aim can begin with the words that the stance needs: behind them ("vraagt aandacht voor"), at
    them when they are the object themselves ("benoemt het belang van"), nowhere when they say how it is
    weighed.
    """
    at = last - 1
    if words[at] in _OBJECT_CLAUSES:
        return at if opens_clause(words, at) or words[at] == "of" else None
    if words[at] in ("te", "zich", "ons", "mij", "als"):
        return last if words[at] != "als" and words[at] != "te" else None
    if words[at] in _OBJECT_NOUNS and stance.verb not in _HAVING_VERBS:
        for determiner in (at - 1, at - 2):
            if determiner >= start and words[determiner] in DETERMINERS - {"geen", "veel"}:
                return determiner
    if stance.verb in _WEIGHING_VERBS and words[last : last + 1] not in (("dat",), ("om",)):
        return None
    return last


def _first_telling(words: Words, start: int, end: int, place: Place) -> int | None:
    """The first word that belongs to the aim, past adverbs, verbs and placeholders ("het … dat")."""
    at = start
    while at < end:
        if words[at] in ("dat", "hoe") or (words[at] in ("om", "of") and opens_clause(words, at)):
            return at
        onward = _onward(words, at, end, place)
        if onward == at:
            return _beginning(words, at, end, place)
        at = onward
    return None


def _onward(words: Words, at: int, end: int, place: Place) -> int:
    """Where to look on; ``at`` itself when its word may begin the aim."""
    word, following = words[at], words[at + 1] if at + 1 < end else ""
    if word == ",":
        return _behind_insertion(words, at, end)
    if ":" in words[at : at + 3]:
        return words.index(":", at) + 1
    # "en ondersteunt het | de inspanningen", "vindt dit | een evenwichtig akkoord"
    if word in ("het", "dit", "dat") and following in DETERMINERS:
        return at + 1
    if word in _PLACEHOLDERS or (word == "het" and (following in _WEIGHTS or not following)):
        return _past_placeholder(words, at, end)
    if word == "te":
        known = at + 1 in (place.verb, place.particle) or following in lexicon().whole
        return at + 1 if known else at
    return _onward_past_word(words, at, end, place)


def _onward_past_word(words: Words, at: int, end: int, place: Place) -> int:
    word, following = words[at], words[at + 1] if at + 1 < end else ""
    if at in (place.verb, place.particle) or word in _FILLERS or word == "zich":
        return at + 1
    if word in PREPOSITIONS and (behind := _behind_adverbial(words, at, end, place)):
        return behind
    if _governs(words, at, place) and following in ("dat", "om"):  # "geen voorstander van | om nu al …"
        return at + 1
    if at < place.verb and _is_infinitive(words, at):
        return _behind_infinitive(words, at, place.verb)
    return at


def _beginning(words: Words, at: int, end: int, place: Place) -> int | None:
    """Where the aim begins when its first word is at ``at``: behind a preposition of the verb."""
    if _governs(words, at, place) and at + 1 < end and words[at + 1] not in PREPOSITIONS:
        return _governed(words, at, end)
    loose = words[at] in PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS or not words[at][0].isalnum()
    return None if loose else at


def _governs(words: Words, at: int, place: Place) -> bool:
    """Whether the preposition belongs to the verb: "pleit voor", "kan zich vinden in"; not "kan in grote
    lijnen steunen".
    """
    if words[at] in _CLOSE:
        return True
    if words[at] == "met" and at < place.verb < len(words):  # "zal met de begroting instemmen"
        return "instemmen" in lexicon().whole.get(words[place.verb], ())
    return words[at] in _GOVERNING and (at > place.verb or place.verb < place.start)


def _past_placeholder(words: Words, at: int, end: int) -> int:
    """The clause that a placeholder stands for ("acht het van belang | dat"), the end when there is none."""
    for near in range(at + 1, min(end, at + 14)):
        if words[near] == "dat" or (words[near] == "om" and opens_clause(words, near)):
            return near
    return at + 1 if "te" in words[at + 2 : min(end, at + CLAUSE_REACH)] else end


def _is_infinitive(words: Words, at: int) -> bool:
    known = words[at] in lexicon().carriers or words[at] == "deelnemen"
    return known and not looks_like_noun(words, at)


def _behind_infinitive(words: Words, at: int, verb: int) -> int:
    """Where a second infinitive's object begins: "zal stilstaan bij X en | het belang van Y onderstrepen"."""
    return next((near + 1 for near in range(at, verb) if words[near] == "en"), verb)


def _governed(words: Words, at: int, end: int) -> int | None:
    """Where the object begins: behind the preposition, at it when an infinitive follows ("is bereid | over
    deze optie na te denken").
    """
    if not words[at + 1][0].isalnum():
        return None
    stop = next((near for near in range(at + 1, end) if words[near] in _OPENERS), end)
    return at if "te" in words[at + 1 : stop] else at + 1


def _behind_insertion(words: Words, at: int, end: int) -> int:
    """Where "…, net als veel andere landen, …" closes; just behind the comma when it opens nothing."""
    last = min(end, at + 14)
    return next((near + 1 for near in range(at + 1, last) if words[near] == ","), at + 1)


def _behind_adverbial(words: Words, at: int, end: int, place: Place) -> int | None:
    """Where an adverbial ends that stands before the object: "in dit verband | het belang", "tijdens de Raad
    | voor een akkoord". None when no object follows it.
    """
    if words[at] in _CLOSE or (at and "instemmen" in lexicon().whole.get(words[at - 1], ())):
        return None
    near = at + 1
    while near < end and words[near] in DETERMINERS:
        near += 1
    noun = near
    while near < min(end, noun + 4) and near != place.verb and words[near][0].isalnum():
        if words[near] in DETERMINERS | PREPOSITIONS | _OBJECT_CLAUSES | _PLACEHOLDERS:
            break
        near += 1
    if near == noun or near >= end:
        return None
    opens = words[near] in (DETERMINERS | _OBJECT_CLAUSES | _CLOSE | _PLACEHOLDERS) - {"van"}
    return near if opens or near == place.verb else None


def _last_telling(words: Words, first: int, end: int, place: Place) -> int:
    clause = words[first] in _OBJECT_CLAUSES
    ends = {place.verb, place.particle} if not clause else set()
    last = next(
        (
            at
            for at in range(first + 1, min(end, len(words)))
            if at in ends or (words[at] in _MAY_STOP and _stops(words, at, clause=clause))
        ),
        end,
    )
    if last - first > _LONGEST:
        last = _cut(words, first)
    while last > first and (
        (words[last - 1] in _LOOSE_ENDS and not (words[last - 1] == "zijn" and "dat" in words[first:last]))
        or not words[last - 1][0].isalnum()
        or (not clause and words[last - 1] in _FILLERS)
    ):
        last -= 1
    return last


def _stops(words: Words, at: int, *, clause: bool) -> bool:
    """Whether the aim ends before the word at ``at``."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word in HARD_STOPS or word in "–—":
        return True
    if word == "(":
        return ")" not in words[at : at + 5]
    if word in ("en", "maar"):
        return _goes_on_with_verb(words, at) or (not clause and _joins_infinitive(words, at))
    if clause:
        return word == "," and following in _ENDS_CLAUSE
    if word == ",":
        listed = any(words[near] in ("en", "of") for near in range(at + 1, min(len(words), at + 12)))
        return following in _ENDS_NOUNS or not listed
    return word in _STOPS_NOUNS or words[at : at + 3] == ("op", "dit", "moment")


def _goes_on_with_verb(words: Words, at: int) -> bool:
    """Whether "en" joins a second predicate: "… en roept op", "… en zal ook wijzen op"."""
    near = at + 1
    while near < len(words) and words[near] in ADVERBS and words[near] not in _POINTING:
        near += 1
    if near == len(words) or words[near] in lexicon().whole:
        return False
    return words[near] in MODALS or any(form.who == "he" for form in lexicon().finite.get(words[near], ()))


def _joins_infinitive(words: Words, at: int) -> bool:
    """Whether "en" joins a second infinitive: "zal steun uitspreken voor X, en Y onderstrepen"."""
    for near in range(at + 1, min(len(words), at + 16)):
        word = words[near]
        if word in MODALS or word == "en" or word in HARD_STOPS:
            return False
        infinitive = lexicon().whole.get(word, ("",))[0] == word and words[near - 1] != "te"
        if infinitive and not is_nominal(words, near) and not looks_like_noun(words, near):
            return True
    return False


def _cut(words: Words, first: int) -> int:
    """A sensible border for an aim that is too long."""
    last = first + _LONGEST
    return next((at for at in range(last, first + _SHORTEST_CUT, -1) if words[at] in _BORDERS), last)


def _in_front(words: Words, start: int, end: int) -> Iterator[tuple[int, int]]:
    """ "Deze lijn | steunt het kabinet", "Aan | een goede onderbouwing | hecht Nederland"."""
    ends = _FILLERS | CONJUNCTIONS
    while end > start and (words[end - 1] in ends or words[end - 1] in lexicon().finite):
        end -= 1
    while start < end and (words[start] in _FILLERS or words[start] in _CLOSE):
        start += 1
    loose = start < end and words[start] in PREPOSITIONS | SUBORDINATORS | _PLACEHOLDERS
    if start < end and not loose and "," not in words[start:end]:
        yield start, end


def _written(sentence: str, clause: Clause, first: int, last: int) -> str:
    """The stretch with what belongs to its outermost words ("€ 10 mln", "5%"), without an open bracket."""
    start = clause.starts[first]
    end = clause.starts[last - 1] + len(clause.words[last - 1])
    if sentence[:start].endswith("€ "):
        start -= 2
    if sentence[end : end + 1] == "%":
        end += 1
    written = sentence[start:end]
    if written.count("(") > written.count(")"):
        written = written[: written.rindex("(")]
    elif written.count(")") > written.count("("):  # of a bracket that was opened before
        written = written[: written.index(")")]
    return written.strip("-–/+’' ,()")
