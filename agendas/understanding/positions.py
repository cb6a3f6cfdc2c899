"""Finds the sentences in which the Netherlands takes a position, and says which.

Needs the standard library alone. The words stand in ``resources/positions.toml``; here stand the rules of
Dutch word order: subject and verb ("Het kabinet onderstreept"), inversion ("Daarbij zal Nederland …
pleiten"), verb-final subordinate clauses ("waarbij Nederland … heeft benadrukt"), split verbs ("roept …
op"), second predicates ("… en verwelkomt …") and negation. ``subjects`` knows whose view it is,
``wordings`` the other ways of saying it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from agendas.model import Block, Position
from agendas.understanding.aims import aim_of
from agendas.understanding.clauses import (
    ADVERBS,
    CLAUSE_REACH,
    CONJUNCTIONS,
    HARD_STOPS,
    MODALS,
    PERHAPS,
    Clause,
    clause_of,
    end_of_main_clause,
    is_joined,
    is_nominal,
    is_split_off,
    looks_like_noun,
    opening_of,
    opens_clause,
)
from agendas.understanding.stances import Form, Found, Place, Stance, lexicon, taken
from agendas.understanding.subjects import (
    Subject,
    group_behind,
    is_finite,
    may_go_on,
    mentions_dutch_actor,
    somebody_else_first,
    somebody_else_says,
    states,
    subjects_of,
    subordinator_before,
    verb_after,
    verb_before,
    verb_of_group,
)
from agendas.understanding.wordings import other_wordings, same_actor_goes_on

Words = tuple[str, ...]
# "De Commissie stelt dat Nederland …" is the Commission's; "De Raad …, waarbij Nederland …" is Dutch.
_TELLING = frozenset({"dat", "die", "als", "wat", "omdat", "doordat", "wie", "zoals"})
# "Nederland is gevraagd om bij te dragen": what somebody else wants.
_ASKED = frozenset({"gevraagd", "verzocht", "uitgenodigd", "opgeroepen", "aangespoord", "verplicht"})
# "streeft ernaar de Kamer voor de zomer te informeren": procedure, whatever the verb.
_INFORMING = frozenset(
    {"informeren", "geïnformeerd", "berichten", "toekomen", "toezenden", "toesturen", "sturen"}
)
_PASSIVE = frozenset({"is", "was", "zijn", "waren", "wordt", "worden", "werd", "werden", "ben"})
_BELONGS = frozenset({"behoort", "behoorde", "hoort", "hoorde", "is", "was"})
_INTENTIONS = frozenset({"plan", "voornemens", "voornemen"})
# More predicates of one subject than this say nothing new.
_JOINED_PREDICATES = 8


def find_positions(block: Block, signatory: str | None = None) -> list[Position | None]:
    """The position of each sentence of the block, None where it states none."""
    found: list[Position | None] = []
    before: Position | None = None
    for sentence in block.sentences:
        before = position_of(sentence.of(block.text), before, signatory)
        found.append(before)
    return found


def position_of(
    sentence: str, before: Position | None = None, signatory: str | None = None
) -> Position | None:
    """The position that a sentence states, the strongest when there are more; None when it states none.

    ``before`` is that of the sentence before it in the paragraph: "Ook zal worden ingezet op …" and "Hij
    benadrukte …" go on about the same actor.
    """
    if not mentions_dutch_actor(sentence) and (before is None or not may_go_on(sentence)):
        return None
    if sentence.rstrip(" ”\"»)'").endswith("?"):
        return None
    clause = clause_of(sentence)
    found = list(other_wordings(sentence, clause))
    for subject in subjects_of(sentence, clause, before, signatory):
        found += _of_subject(clause, subject)
    if not found and before is not None:
        found += same_actor_goes_on(clause, before.actor)
    if not found:
        return None
    strongest = max(found, key=lambda one: one.strength)
    return strongest.position(aim_of(sentence, clause, strongest.place, strongest.stance))


@dataclass(frozen=True, slots=True)
class _Predicate:
    """What is said of a subject: the finite verb at ``verb``, and the rest of its main clause from ``start``
    to ``end``. ``opening`` stands in front of both.
    """

    words: Words
    subject: Subject
    verb: int
    start: int
    end: int
    rule: str

    @classmethod
    def of(cls, words: Words, subject: Subject, verb: int, start: int, rule: str) -> _Predicate:
        """The predicate that reaches to the end of its main clause."""
        return cls(words, subject, verb, start, end_of_main_clause(words, start), rule)

    def joined(self, verb: int) -> _Predicate:
        """The next predicate of the same subject."""
        return _Predicate.of(self.words, self.subject, verb, verb + 1, self.rule)

    @property
    def first(self) -> int:
        return min(self.verb, self.subject.first)

    @property
    def opening(self) -> Words:
        return opening_of(self.words, self.first)

    def place(self, verb: int, particle: int | None = None) -> Place:
        """Where a stance stands that the word at ``verb`` carries; ``particle`` counts from the start."""
        return Place(verb, self.start, self.first, None if particle is None else self.start + particle)


def _of_subject(clause: Clause, subject: Subject) -> Iterator[Found]:
    words = clause.words
    if (at := verb_of_group(clause, subject)) is not None:
        yield from _of_predicates(
            _Predicate.of(words, subject, at, max(at + 1, subject.after), "een van een groep")
        )
    elif (at := verb_before(clause, subject)) is not None:
        if not somebody_else_first(words, at):
            yield from _of_predicates(_Predicate.of(words, subject, at, subject.after, "omgekeerde volgorde"))
    elif (subordinator := subordinator_before(words, subject.first)) is not None:
        told = subordinator in _TELLING and somebody_else_says(words, subject.first)
        if states(subordinator) and not told:
            yield from _verb_final(words, subject)
    elif (at := verb_after(clause, subject)) is not None:
        yield from _of_predicates(_Predicate.of(words, subject, at, at + 1, "onderwerp en werkwoord"))
        if words[at] in _BELONGS and (group := group_behind(clause, subject, at)) is not None:
            yield from _verb_final(words, group)


def _of_predicates(first: _Predicate) -> Iterator[Found]:
    """The stances of a predicate and of those joined to it: "… onderschrijft die wens en is van mening …"."""
    predicate: _Predicate | None = first
    for _ in range(_JOINED_PREDICATES):
        if predicate is None:
            return
        second = _second_verb(predicate)
        yield from _of_predicate(predicate, second)
        predicate = predicate.joined(second) if second is not None else None


def _of_predicate(predicate: _Predicate, second: int | None) -> Iterator[Found]:
    verb = predicate.words[predicate.verb]
    region = predicate.words[predicate.start : predicate.end]
    if verb in _PASSIVE and not _ASKED.isdisjoint(region):
        return
    if "kamer" in region and not _INFORMING.isdisjoint(region):
        return
    finite = list(_finite_stances(predicate, second))
    at_the_end = list(_stances_at_the_end(predicate)) if verb in MODALS else []
    # "is bereid bij te dragen" is willing, "heeft aandacht gevraagd" has asked.
    if finite and any(form.verb == "zijn" for form in lexicon().finite.get(verb, ())):
        yield from finite
    else:
        yield from at_the_end or finite


def _finite_stances(predicate: _Predicate, second: int | None) -> Iterator[Found]:
    """The stances of the finite verb. A negation behind ``second``, the next predicate's verb, is not its."""
    words, subject = predicate.words, predicate.subject
    own = words[predicate.start : second] if second is not None else None
    region, opening = words[predicate.start : predicate.end], predicate.opening
    found: list[tuple[bool, Found]] = []
    for form in lexicon().finite.get(words[predicate.verb], ()):
        particle = _particle_at(region, form)
        if form.who not in (subject.who, "plural") or (form.particle and particle is None):
            continue
        lasting = form.verb == "blijven"
        for verb in ("blijven", "zijn") if lasting else (form.verb,):
            if stance := _fitting(verb, region, opening):
                place = predicate.place(predicate.verb, particle)
                # "roept Rusland op | de oorlog niet te laten escaleren": the negation is not of the verb.
                around = (own or region) if particle is None else region[:particle]
                one = taken(stance, subject.actor, predicate.rule, around, place, lasting=lasting)
                found.append((form.particle is None and bool(stance.needs), one))
    # "geeft de voorkeur aan …" is geven, not aangeven: a set expression goes before a split verb.
    surest = any(sure for sure, _ in found)
    yield from (one for sure, one in found if sure or not surest)


def _particle_at(region: Words, form: Form) -> int | None:
    """Where the split-off half of the verb stands in the region."""
    if form.particle is None or form.particle not in region:
        return None
    return next(
        (at for at, word in enumerate(region) if word == form.particle and is_split_off(region, at)), None
    )


def _fitting(verb: str, region: Words, opening: Words = ()) -> Stance | None:
    """The strongest stance of the verb that the clause fulfils; what it needs may also stand in front."""
    for stance in lexicon().stances.get(verb, ()):
        if stance.fits(region) or (stance.needs and stance.fits((*opening, *region))):
            return stance
    return None


def _stances_at_the_end(predicate: _Predicate) -> Iterator[Found]:
    """The infinitive or participle of an auxiliary: in its own clause, else behind an inner clause."""
    words, end = predicate.words, predicate.end
    found = False
    carriers = lexicon().carriers
    for at in range(predicate.start, end):
        if words[at] in carriers:
            for one in _stance_at(predicate, at):
                found = True
                yield one
    if 0 < end < len(words) and opens_clause(words, end - 1):
        intends = not _INTENTIONS.isdisjoint(words[predicate.start : end])
        for at in range(end, _end_behind_inner_clause(words, end)):
            # In "zal deelnemen om te steunen" the infinitive belongs to the inner clause, in "is van plan om
            # te steunen" to the subject.
            if is_joined(words, at, end) or (not found and (intends or words[at - 1] != "te")):
                yield from _stance_at(predicate, at)


def _end_behind_inner_clause(words: Words, end: int) -> int:
    """How far to look for the infinitive of "zal de voorstellen die zijn gedaan steunen". Not past another
    auxiliary: then the infinitive belongs to that one.
    """
    last = min(end + CLAUSE_REACH, len(words))
    return next((at for at in range(end, last) if words[at] in HARD_STOPS or words[at] in MODALS), last)


def _stance_at(predicate: _Predicate, at: int) -> Iterator[Found]:
    words, start, auxiliary = predicate.words, predicate.start, predicate.words[predicate.verb]
    for verb in _whole_verbs(words, at):
        region = (*words[start:at], *words[at + 1 : end_of_main_clause(words, at + 1)])
        if stance := _fitting(verb, region, predicate.opening):
            lasting = auxiliary in ("blijft", "blijven") or "blijven" in words[max(start, at - 1) : at + 1]
            actor, perhaps = predicate.subject.actor, auxiliary in PERHAPS
            place, rule = predicate.place(at), predicate.rule
            yield taken(stance, actor, rule, words[start:at], place, lasting=lasting, perhaps=perhaps)


def _whole_verbs(words: Words, at: int) -> tuple[str, ...]:
    """The verbs that the word at ``at`` is an infinitive, participle or attached form of ("op te roepen")."""
    if at >= 2 and words[at - 1] == "te":
        verb = lexicon().to_infinitives.get((words[at - 2], words[at]))
        if verb:
            return (verb,)
    if words[at] in lexicon().also_nouns and looks_like_noun(words, at):
        return ()
    if is_nominal(words, at):
        return ()
    return lexicon().whole.get(words[at], ())


def _second_verb(predicate: _Predicate) -> int | None:
    """The finite verb that shares the subject: "… en is van mening", "…, maar steunt", "en roept op"."""
    words, start = predicate.words, predicate.start
    end = predicate.end
    for joint in range(start, end):
        if words[joint] not in CONJUNCTIONS:
            continue
        at = joint + 1
        while at < end and words[at] in ADVERBS:
            at += 1
        if at < end and is_finite(words[at], predicate.subject):
            return at
    return None


def _verb_final(words: Words, subject: Subject) -> Iterator[Found]:
    """A subordinate clause: "omdat Nederland hieraan hecht", "waarbij Nederland heeft benadrukt"."""
    start = subject.after
    for at in range(start, end_of_main_clause(words, start)):
        verbs = [*_whole_verbs(words, at), *_final_finites(words[at], subject)]
        region = (*words[max(0, subject.first - 2) : at], *words[at + 1 : at + 8])
        for verb in verbs:
            if stance := _fitting(verb, region):
                place = Place(at, start, 0)  # what stands before is another clause
                yield taken(stance, subject.actor, "bijzin", words[start:at], place)


def _final_finites(word: str, subject: Subject) -> Iterator[str]:
    for form in lexicon().attached.get(word, ()):
        if form.who == subject.who:
            yield form.verb
