"""Figures that changed between two agendas, like with like.

A percentage is compared with a percentage, euros with euros, and only when the words around them say that
they measure the same thing. A figure that both agendas give has not changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from agendas.comparing.features import Features, Passage, amount_kind
from agendas.comparing.knowledge import weights
from agendas.comparing.similarity import cosine, vector
from agendas.comparing.statements import Statement
from agendas.comparing.words import agenda_stems, telling_words
from agendas.model import Entity, Quotation


@dataclass(frozen=True, slots=True, eq=False)
class Amount:
    """A percentage or a sum of money in its sentence. ``kind`` is "%" or the currency."""

    statement: Statement
    entity: Entity
    kind: str

    @property
    def quotation(self) -> Quotation:
        """The figure as one side of a change."""
        entity = self.entity
        return Quotation(self.statement.within.block.id, entity.start, entity.end, entity.text)

    @property
    def measures(self) -> str | None:
        """What the figure measures: the first telling word behind it ("5% defensie-uitgaven"), if any."""
        sentence = self.statement.sentence
        behind = self.statement.within.block.text[self.entity.end : sentence.end]
        words = (word.strip(".,;:()") for word in behind.split())
        return next((word for word in words if any(_tells(part) for part in word.split("-"))), None)

    @property
    def around(self) -> Features:
        """The telling words on either side, within the sentence."""
        sentence, most = self.statement.sentence, weights().around_figure
        words = [(sentence.start + at, root) for at, _, root in telling_words(self.statement.text) if root]
        before = [root for at, root in words if at < self.entity.start][-most:]
        after = [root for at, root in words if at >= self.entity.end][:most]
        return dict.fromkeys({*before, *after} - agenda_stems(), 1.0)


def _tells(word: str) -> bool:
    return any(root and root not in agenda_stems() for _, _, root in telling_words(word))


def changed_amounts(
    left: Sequence[Passage],
    right: Sequence[Passage],
    rarity: Mapping[str, float],
    paired: set[tuple[int, int]],
) -> Iterator[tuple[Amount, Amount]]:
    """Figures that gave way to others, the surest first, each once.

    ``paired`` are the paragraphs that belong together, by their indices.
    """
    ours, theirs = _only(_amounts_of(left), _amounts_of(right)), _only(_amounts_of(right), _amounts_of(left))
    vectors = {amount: vector(amount.around, rarity) for amount in (*ours, *theirs)}
    alike: list[tuple[bool, float, tuple[int, int], int, Amount, Amount]] = []
    for one, other in ((one, other) for one in ours for other in theirs if one.kind == other.kind):
        likeness = cosine(vectors[one], vectors[other])
        if _alike(one, other, likeness, (ours, theirs), paired):
            alike.append(
                (one.measures != other.measures, -likeness, one.statement.place, len(alike), one, other)
            )
    used: set[Amount] = set()
    for *_, one, other in sorted(alike):
        if one not in used and other not in used:
            used |= {one, other}
            yield one, other


def _alike(
    one: Amount,
    other: Amount,
    likeness: float,
    every: tuple[Sequence[Amount], Sequence[Amount]],
    paired: set[tuple[int, int]],
) -> bool:
    """Whether two figures measure the same thing: by the words around them, or as the only ones there are.

    "minimaal 2% van het bbp aan defensie" and "5% defensie-uitgaven in 2035" share a single word, but
    neither agenda has another percentage that it could be about.
    """
    same_measure = one.measures is not None and one.measures == other.measures
    if likeness >= weights().like_figures / (2 if same_measure else 1):
        return True
    only = all(
        len({amount.entity.canonical for amount in side if amount.kind == one.kind}) == 1 for side in every
    )
    return only and (likeness > 0 or (one.statement.place[0], other.statement.place[0]) in paired)


def _only(amounts: Sequence[Amount], others: Sequence[Amount]) -> list[Amount]:
    """The amounts that the other agenda does not give."""
    known = {amount.entity.canonical for amount in others}
    return [amount for amount in amounts if amount.entity.canonical not in known]


def _amounts_of(passages: Sequence[Passage]) -> list[Amount]:
    amounts = []
    for at, passage in enumerate(passages):
        for number, sentence in enumerate(passage.block.sentences):
            for entity in passage.block.entities:
                kind = amount_kind(entity.canonical) if entity.type == "figure" else None
                if kind and sentence.start <= entity.start < sentence.end:
                    amounts.append(Amount(Statement((at, number), passage), entity, kind))
    return amounts
