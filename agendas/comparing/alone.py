"""Stances that only one agenda takes: new, or dropped.

Sentences of a paragraph that follow one another on the same topics are one change: a reader would report
them as one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from typing import Literal

from agendas.comparing.features import MAIN_TOPICS, Passage
from agendas.comparing.statements import Statement
from agendas.comparing.summaries import Teller, subjects_of
from agendas.comparing.telling_order import Placed
from agendas.comparison import Change, Quotation

Kind = Literal["new", "dropped"]

ON_A_KNOWN_TOPIC = {"new": "added", "dropped": "omitted"}
"""The sentences that do not claim that the topic itself is new or gone."""

MOST_APART = 3
"""So many sentences further a judgement still belongs to the position before it."""

FEW = 3
"""So many stances on the same topics are one train of thought."""


def raised_here(
    statements: Sequence[Statement],
    others: Sequence[Statement],
    spoken_of: Set[str],
    known: Set[Statement],
    alike: Set[Statement],
) -> Iterator[Statement]:
    """The statements that say something the ``others`` do not. ``known`` have a partner there, ``alike``
    resemble one that has another partner.

    One that is alike is told all the same when it raises a subject that the other agenda never speaks of (of
    which all subjects are ``spoken_of``), a matter that no stance of it is about, or a new figure: "gelijke
    lastenverdeling" in a sentence on the support of Ukraine.
    """
    there = spoken_of | {subject for one in others for subject in (*one.matters, *one.amounts)}
    beside = _Neighbours(statements, known)
    for one in statements:
        if one in known or one.is_announced:
            continue
        new_figure = one.is_named and bool(one.amounts - there)
        says_more = one not in alike or not _subjects(one) <= there
        if new_figure or (says_more and not beside.go_on(one)):
            yield one


def _subjects(statement: Statement) -> frozenset[str]:
    """What a stance may raise; a judgement only by the programmes and documents that it names."""
    start, end = statement.sentence.start, statement.sentence.end
    named = frozenset(
        one.canonical
        for one in statement.within.block.entities
        if one.type in RAISING and start <= one.start < end
    )
    return (
        named | frozenset(statement.topics[:MAIN_TOPICS]) | statement.matters if statement.is_named else named
    )


RAISING = frozenset({"programme", "document"})
"""Names that bring up something of their own; a country or a place is named in passing."""


class _Neighbours:
    """Sentences that only prepare or go on one beside them that has a partner: "… als het bondgenootschap
    beschikt over adequate financiering. In dat licht is het kabinet voorstander van gemeenschappelijke
    financiering."
    """

    def __init__(self, statements: Sequence[Statement], known: Set[Statement]) -> None:
        self._crowds = Counter(one.topics for one in statements)
        self._known = {one.place: one for one in known}

    def go_on(self, one: Statement) -> bool:
        """Whether the statement belongs to such a neighbour."""
        reach = MOST_APART if one.is_judgement else 1
        steps = (step for step in range(-reach, reach + 1) if step)
        near = (self._known.get((one.place[0], one.place[1] + step)) for step in steps)
        return any(other is not None and self._same_thought(one, other) for other in near)

    def _same_thought(self, one: Statement, other: Statement) -> bool:
        few = self._crowds[one.topics] <= FEW and not one.matters - other.matters
        return one.topics == other.topics and (
            few or (one.is_judgement and bool(one.matters & other.matters))
        )


def alone(
    kind: Kind, statements: Sequence[Statement], teller: Teller, others: Sequence[Passage]
) -> Iterator[Placed]:
    """The changes of one side. ``others`` are the paragraphs of the agenda that lacks the stances; it may
    still speak of the topic.
    """
    elsewhere = subjects_of(others)
    for run in _runs(statements):
        own = teller.own_topic_of(run[0], elsewhere)
        topic = own or teller.topic_of(run[0])
        left, right = (None, _told(run)) if kind == "new" else (_told(run), None)
        summary = teller.tell_both(kind if own else ON_A_KNOWN_TOPIC[kind], topic, left, right)
        quote, place = _quote(run), run[0].place
        if kind == "new":
            yield Placed(Change(kind, topic, None, quote, summary), None, place)
        else:
            yield Placed(Change(kind, topic, quote, None, summary), place, None)


def _runs(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Sentences of one paragraph on the same topics; a judgement may join from a sentence further."""
    runs: list[list[Statement]] = []
    for statement in statements:
        if runs and _goes_on(runs[-1][-1], statement):
            runs[-1].append(statement)
        else:
            runs.append([statement])
    return runs


def _goes_on(before: Statement, after: Statement) -> bool:
    judged = before.is_judgement or after.is_judgement
    near = before.place[0] == after.place[0] and after.place[1] - before.place[1] <= (
        MOST_APART if judged else 1
    )
    same = before.topics[:1] == after.topics[:1] if judged else before.topics == after.topics
    return near and same


def _quote(statements: Sequence[Statement]) -> Quotation:
    """The sentences as one stretch when they follow one another, else the first that a named actor takes."""
    first, last = statements[0], statements[-1]
    if last.place[1] - first.place[1] == len(statements) - 1:
        start, end = first.sentence.start, last.sentence.end
        return replace(first.quotation, end=end, text=first.within.block.text[start:end])
    return _told(statements).quotation


def _told(statements: Sequence[Statement]) -> Statement:
    """The one that tells: the first that a named actor takes."""
    return next((one for one in statements if one.is_named), statements[0])
