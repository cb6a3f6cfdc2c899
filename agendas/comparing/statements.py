"""Sentences of two agendas that are about the same matter: positions, and figures like with like.

A sentence is compared by its own features and, less, by those of the paragraph around it, because
"deze uitdaging" says nothing without it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from agendas.comparing.features import Features, Passage
from agendas.comparing.knowledge import formulas
from agendas.comparing.similarity import cosines, vector
from agendas.comparison import Quotation
from agendas.model import Position, Sentence


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """A sentence in its paragraph; ``place`` is the paragraph's index and the sentence's."""

    place: tuple[int, int]
    within: Passage

    @property
    def sentence(self) -> Sentence:
        """The sentence, by offsets into its block's text."""
        return self.within.block.sentences[self.place[1]]

    @property
    def features(self) -> Features:
        """The sentence's own features."""
        return self.within.sentences[self.place[1]]

    @property
    def position(self) -> Position | None:
        """The Dutch position it states, if any."""
        return self.sentence.position

    @property
    def is_formula(self) -> bool:
        """Whether it says what every agenda says: "de Kamer wordt geïnformeerd"."""
        return bool(formulas().search(self.text))

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.sentence.of(self.within.block.text)

    @property
    def quotation(self) -> Quotation:
        """The sentence as one side of a change."""
        return Quotation(self.within.block.id, self.sentence.start, self.sentence.end, self.text)


@dataclass(frozen=True, slots=True)
class Match:
    """Two statements on the same matter. ``likeness`` runs from 0 to 1."""

    left: Statement
    right: Statement
    likeness: float


def statements_of(passages: Sequence[Passage], wanted: Callable[[Statement], bool]) -> list[Statement]:
    """The sentences of an agenda's paragraphs that are wanted, in reading order."""
    every = (
        Statement((at, number), passage)
        for at, passage in enumerate(passages)
        for number in range(len(passage.block.sentences))
    )
    return [statement for statement in every if wanted(statement)]


def matches_of(
    left: Sequence[Statement],
    right: Sequence[Statement],
    rarity: Mapping[str, float],
    context: float,
) -> Iterator[Match]:
    """Every two statements that share a feature. ``context`` is what their paragraphs count."""
    likeness = cosines(
        [vector(_in_context(one, context), rarity) for one in left],
        [vector(_in_context(one, context), rarity) for one in right],
    )
    for one, row in zip(left, likeness, strict=True):
        for at, value in row.items():
            yield Match(one, right[at], value)


def _in_context(statement: Statement, context: float) -> Features:
    features: dict[str, float] = defaultdict(float, statement.features)
    for name, weight in statement.within.features.items():
        features[name] += context * weight
    return features


def best_matches(matches: Iterable[Match]) -> Iterator[Match]:
    """The most alike first, each statement once."""
    used: set[Statement] = set()
    for match in sorted(matches, key=_most_alike_first):
        if match.left not in used and match.right not in used:
            used |= {match.left, match.right}
            yield match


def _most_alike_first(match: Match) -> tuple[float, int, int]:
    """At equal likeness what stands at the same place first, as for paragraphs (``alignment.py``)."""
    (left, one), (right, other) = match.left.place, match.right.place
    return -match.likeness, abs(left - right) + abs(one - other), left + right + one + other
