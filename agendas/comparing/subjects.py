"""Subjects that one agenda gives a paragraph and the other does not name at all.

"Finland en Zweden: niet meer genoemd" is a change worth a line, also where no sentence took a position on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from agendas.comparing.features import Passage
from agendas.comparing.knowledge import summaries
from agendas.comparing.statements import Place, Statement
from agendas.comparing.summaries import Teller, subjects_of
from agendas.comparing.telling_order import Placed
from agendas.comparison import Change
from agendas.understanding.topic_list import whole_of


def gone_subjects(
    left: Sequence[Passage], right: Sequence[Passage], told: Sequence[Placed], teller: Teller
) -> Iterator[Placed]:
    """The subjects that came or went, without those of sentences that are ``told``."""
    told_left = {one.left for one in told if one.left}
    told_right = {one.right for one in told if one.right}
    known = _subjects_at(left, told_left) | _subjects_at(right, told_right)
    for statement, topic in _own_subjects(left, _wholes(right) | known, {at for at, _ in told_left}):
        summary = teller.tell("subject_gone", topic)
        yield Placed(Change("dropped", topic, statement.quotation, None, summary), statement.place, None)
    for statement, topic in _own_subjects(right, _wholes(left) | known, {at for at, _ in told_right}):
        summary = teller.tell("subject_come", topic)
        yield Placed(Change("new", topic, None, statement.quotation, summary), None, statement.place)


def _subjects_at(passages: Sequence[Passage], places: Set[Place]) -> set[str]:
    sentences = (passages[at].block.sentences[number] for at, number in places)
    return {whole_of(topic) for sentence in sentences for topic in sentence.topics}


def _wholes(passages: Sequence[Passage]) -> Set[str]:
    return {whole_of(subject) for subject in subjects_of(passages)}


def _own_subjects(
    passages: Sequence[Passage], known: Set[str], told: Set[int]
) -> Iterator[tuple[Statement, str]]:
    """The first sentence of each paragraph that is first of all about a subject which is not ``known``.
    Paragraphs of which something is ``told`` have had their turn.
    """
    found = set(known) | set(summaries().no_subjects)
    for at, passage in enumerate(passages):
        for topic in passage.block.topics[:1]:
            if at not in told and whole_of(topic) not in found:
                found.add(whole_of(topic))
                yield Statement((at, _where(passage, topic)), passage), topic


def _where(passage: Passage, topic: str) -> int:
    """The first sentence of the paragraph on that topic."""
    return next((at for at, one in enumerate(passage.block.sentences) if topic in one.topics), 0)
