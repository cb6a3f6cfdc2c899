"""The sentences of an agenda that take a stance, each with what it is about.

A stance is a Dutch position or a judgement that names nobody (``judgements.py``). Which stances of two
agendas belong together is for ``partners.py``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agendas.comparing.features import PERCENT, Features, Passage, amount_kind
from agendas.comparing.judgements import Stance, stance_of
from agendas.comparing.knowledge import matters, summaries
from agendas.comparison import Quotation
from agendas.model import Sentence

Place = tuple[int, int]
"""A paragraph and a sentence in it, by their indices."""


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """A sentence in its paragraph.

    ``topics`` are the sentence's, the first of all first. ``matters`` are those of ``matters.toml`` that it
    speaks of. ``points_back``: its stance is about what the sentence before it says ("deze rol"), whose
    matters are then its own. ``commits_money``: the Netherlands says in it what it pays.
    """

    place: Place
    within: Passage
    stance: Stance | None = None
    matters: frozenset[str] = frozenset()
    points_back: bool = False
    commits_money: bool = False
    topics: tuple[str, ...] = ()

    @property
    def is_named(self) -> bool:
        """Whether a named actor takes the stance."""
        return self.stance is not None and self.stance.basis == "position"

    @property
    def is_judgement(self) -> bool:
        """Whether it judges without saying who."""
        return self.stance is not None and self.stance.basis == "judgement"

    @property
    def is_announced(self) -> bool:
        """Whether it only says that a position will come."""
        return self.stance is not None and self.stance.basis == "announced"

    @property
    def amounts(self) -> frozenset[str]:
        """The percentages and sums of money in it, by their canonical forms."""
        start, end = self.sentence.start, self.sentence.end
        return frozenset(_amounts_in(self.within, start, end))

    @property
    def sentence(self) -> Sentence:
        """The sentence, by offsets into its block's text."""
        return self.within.block.sentences[self.place[1]]

    @property
    def features(self) -> Features:
        """The sentence's own features."""
        return self.within.sentences[self.place[1]]

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.sentence.of(self.within.block.text)

    @property
    def quotation(self) -> Quotation:
        """The sentence as one side of a change."""
        return Quotation(self.within.block.id, self.sentence.start, self.sentence.end, self.text)


COMMITS = 4
"""The strength from which a position with a sum of money is a payment or a promise."""


def stances_of(passages: Sequence[Passage]) -> list[Statement]:
    """The sentences of an agenda's paragraphs that take a stance, in reading order."""
    return [statement for at, passage in enumerate(passages) for statement in _stances_in(at, passage)]


def _stances_in(at: int, passage: Passage) -> Iterator[Statement]:
    before: Stance | None = None
    words_before = ""
    for number, sentence in enumerate(passage.block.sentences):
        text = sentence.of(passage.block.text)
        stance = stance_of(sentence.position, text)
        if stance and not (before and _only_adds(stance, text)) and not _is_of_every_letter(sentence):
            back = bool(_POINTS_BACK.match(stance.about))
            about = _matters_in(text) | (_matters_in(words_before) if back else frozenset())
            yield Statement(
                (at, number), passage, stance, about, back, commits_money(passage, sentence), sentence.topics
            )
        before, words_before = stance, text


def commits_money(passage: Passage, sentence: Sentence) -> bool:
    """Whether the Netherlands says in the sentence what it pays."""
    if sentence.position is None or sentence.position.strength < COMMITS:
        return False
    return any(amount_kind(sum_) != PERCENT for sum_ in _amounts_in(passage, sentence.start, sentence.end))


def _amounts_in(passage: Passage, start: int, end: int) -> Iterator[str]:
    for entity in passage.block.entities:
        if entity.type == "figure" and start <= entity.start < end and amount_kind(entity.canonical):
            yield entity.canonical


_POINTS_BACK = re.compile(r"(?:deze|die|dit|zulke|zo'n|daar\w*|hier\w*)\b", re.IGNORECASE)
"""What is about "deze rol" is about what the sentence before it says."""

_BACK = re.compile(r"\b(?:dit|daar|daar(?:aan|voor|op|toe|bij)|hier(?:aan|voor|op|toe|bij))\b", re.IGNORECASE)


def _only_adds(stance: Stance, text: str) -> bool:
    """Whether it only adds to the stance before it: "Nederland pleitte daar ook voor in Ramstein"."""
    return stance.basis == "position" and not stance.about and bool(_BACK.search(text))


def _is_of_every_letter(sentence: Sentence) -> bool:
    return bool(sentence.topics) and sentence.topics[0] in summaries().no_subjects


@functools.lru_cache(maxsize=4096)
def _matters_in(text: str) -> frozenset[str]:
    return frozenset(name for name, words in matters().items() if words.search(text))
