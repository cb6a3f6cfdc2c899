"""Figures that changed between two agendas, like with like.

A percentage is compared with a percentage, euros with euros, and only when the words around them say that
they measure the same thing. A figure that both agendas give has not changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from agendas.comparing.features import PERCENT, Features, Passage, amount_kind
from agendas.comparing.knowledge import weights
from agendas.comparing.similarity import cosines, vector
from agendas.comparing.statements import Statement, commits_money
from agendas.comparing.words import agenda_stems, telling_words
from agendas.comparison import Quotation
from agendas.model import Entity

_AT_LEAST = re.compile(
    r"(?:minimaal|ten minste|tenminste|minstens|maximaal|ten hoogste|"
    r"ruim|bijna|circa|ongeveer|meer dan|jaarlijks)\s+$",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?: van (?:het|hun|ons) (?:bbp|bruto binnenlands product|bni|bnp))?(?: [\w-]*uitgaven)?(?: in 20\d\d)?"
)


@dataclass(frozen=True, slots=True, eq=False)
class Amount:
    """A percentage or a sum of money in its sentence.

    ``kind`` is "%" or the currency, ``around`` the telling words on either side of it, ``measures`` the first
    telling word behind it ("5% defensie-uitgaven"), if any.
    """

    statement: Statement
    entity: Entity
    kind: str
    around: Features
    measures: str | None

    @property
    def quotation(self) -> Quotation:
        """The figure as one side of a change."""
        entity = self.entity
        return Quotation(self.statement.within.block.id, entity.start, entity.end, entity.text)

    @property
    def phrase(self) -> str:
        """The figure with what it is a share of and by when: "minimaal 2% van het bbp", "5% in 2035"."""
        text, entity, sentence = self.statement.within.block.text, self.entity, self.statement.sentence
        before = _AT_LEAST.search(text[sentence.start : entity.start])
        behind = _SHARE.match(text, entity.end, sentence.end)
        return f"{before.group() if before else ''}{entity.text}{behind.group() if behind else ''}"

    @property
    def topic(self) -> str | None:
        """The topic of its sentence that the words around the figure name, if any."""
        topics = self.statement.sentence.topics
        return next(
            (one for one in topics if any(root in self.around for _, _, root in telling_words(one))), None
        )


def changed_amounts(
    left: Sequence[Passage],
    right: Sequence[Passage],
    rarity: Mapping[str, float],
    paired: Set[tuple[int, int]],
) -> Iterator[tuple[Amount, Amount]]:
    """Figures that gave way to others, the surest first, each once.

    ``paired`` are the paragraphs that belong together, by their indices.
    """
    ours, theirs = _amounts_of(left), _amounts_of(right)
    ours, theirs = _without(ours, theirs), _without(theirs, ours)
    used: set[Amount] = set()
    for one, other in _surest_first(ours, theirs, rarity, paired):
        if one not in used and other not in used:
            used |= {one, other}
            yield one, other


def _surest_first(
    left: Sequence[Amount],
    right: Sequence[Amount],
    rarity: Mapping[str, float],
    paired: Set[tuple[int, int]],
) -> Iterator[tuple[Amount, Amount]]:
    """The amounts that measure the same thing: by the words around them, or as the only ones there are."""
    lone = {PERCENT} if _has_one_percentage(left) and _has_one_percentage(right) else set()
    likeness = cosines(
        [vector(amount.around, rarity) for amount in left],
        [vector(amount.around, rarity) for amount in right],
    )
    alike: list[tuple[bool, float, int, int]] = []
    for at, one in enumerate(left):
        for to, other in enumerate(right):
            words = likeness[at].get(to, 0.0)
            together = words > 0 or (one.statement.place[0], other.statement.place[0]) in paired
            if one.kind == other.kind and (_alike(one, other, words) or (together and one.kind in lone)):
                alike.append((one.measures != other.measures, -words, at, to))
    return ((left[at], right[to]) for *_, at, to in sorted(alike))


def _alike(one: Amount, other: Amount, likeness: float) -> bool:
    """Whether the words around two figures say that they measure the same thing."""
    if one.kind != PERCENT:
        return likeness >= weights().like_sums or _pay_for_the_same(one, other)
    same_measure = one.measures is not None and one.measures == other.measures
    return likeness >= weights().like_percentages / (2 if same_measure else 1)


def _pay_for_the_same(one: Amount, other: Amount) -> bool:
    """Whether the Netherlands pays both, first of all for the same: EUR 3,5 miljard for Ukraine in May, EUR
    500 mln. for Ukraine in December. A ceiling of the Union's is no payment.
    """
    topics, others = one.statement.topics[:1], other.statement.topics[:1]
    return one.statement.commits_money and other.statement.commits_money and bool(topics) and topics == others


def _has_one_percentage(amounts: Sequence[Amount]) -> bool:
    """Whether there is a single percentage, which can then be about one thing only.

    "minimaal 2% van het bbp aan defensie" and "5% defensie-uitgaven in 2035" share a single word, but
    neither agenda has another percentage. Of sums of money this cannot be said: EUR 5,7 miljard was a ceiling
    of the Union's, EUR 3,5 miljard what the Netherlands gave.
    """
    return len({amount.entity.canonical for amount in amounts if amount.kind == PERCENT}) == 1


def _without(amounts: Sequence[Amount], others: Sequence[Amount]) -> list[Amount]:
    """The amounts that the other agenda does not give."""
    known = {amount.entity.canonical for amount in others}
    return [amount for amount in amounts if amount.entity.canonical not in known]


def _amounts_of(passages: Sequence[Passage]) -> list[Amount]:
    amounts = []
    for at, passage in enumerate(passages):
        for number, sentence in enumerate(passage.block.sentences):
            statement = Statement(
                (at, number), passage, commits_money=commits_money(passage, sentence), topics=sentence.topics
            )
            for entity in passage.block.entities:
                kind = amount_kind(entity.canonical) if entity.type == "figure" else None
                if kind and sentence.start <= entity.start < sentence.end:
                    around, measures = _around(statement, entity), _measured(statement, entity)
                    amounts.append(Amount(statement, entity, kind, around, measures))
    return amounts


def _around(statement: Statement, figure: Entity) -> Features:
    start, most = statement.sentence.start, weights().around_figure
    words = [(start + at, root) for at, _, root in telling_words(statement.text) if root]
    before = [root for at, root in words if at < figure.start][-most:]
    behind = [root for at, root in words if at >= figure.end][:most]
    return dict.fromkeys({*before, *behind} - agenda_stems(), 1.0)


def _measured(statement: Statement, figure: Entity) -> str | None:
    behind = statement.within.block.text[figure.end : statement.sentence.end]
    words = (word.strip(".,;:()") for word in behind.split())
    return next((word for word in words if _tells(word)), None)


def _tells(word: str) -> bool:
    return any(root and root not in agenda_stems() for _, _, root in telling_words(word))
