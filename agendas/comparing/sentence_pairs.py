"""Sentences of two agendas that say the same or take each other's place, also in paragraphs apart.

By the same features as paragraphs, each sentence at most once. Near-copies inside a row are settled first:
no other sentence could be much more alike. Inside a row a reader expects them, and less
likeness is enough; elsewhere a pair must be sure, because it sends a reader to another place. Sentences of
paragraphs that are the same need no telling, and formulas pair with nothing: they stand everywhere.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from agendas.comparing.alignment import shared_order
from agendas.comparing.features import Passage
from agendas.comparing.formula_sentences import is_formula
from agendas.comparing.knowledge import weights
from agendas.comparing.products import ONE, Check, Vector, nothing, product, products_from
from agendas.comparing.similarity import vectors
from agendas.comparing.together import Group
from agendas.comparing.words import normal_words, units_of
from agendas.comparison import Quotation, Row, SentencePair

_SQUARE = ONE * ONE


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence that may have a partner: its paragraph and its number in it."""

    passage: Passage
    paragraph: int
    number: int
    vector: Vector
    words: tuple[str, ...]

    @property
    def quotation(self) -> Quotation:
        sentence = self.passage.block.sentences[self.number]
        text = sentence.of(self.passage.block.text)
        return Quotation(self.passage.block.id, sentence.start, sentence.end, text)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Two sentences by their numbers, how alike they are, and whether a row has both."""

    left: int
    right: int
    score: float
    inside: bool


def sentence_pairs(
    left: Sequence[Passage],
    right: Sequence[Passage],
    groups: Iterable[Group],
    rarity: Mapping[str, float],
    check: Check = nothing,
) -> tuple[SentencePair, ...]:
    """The pairs in right-hand reading order; ``elsewhere`` as the groups are rows."""
    groups = list(groups)
    same = [group for group in groups if _is_same(group, left, right)]
    ours = _lines(left, rarity, {at for group in same for at in group.left}, check)
    theirs = _lines(right, rarity, {at for group in same for at in group.right}, check)
    inside = list(_inside(ours, theirs, groups, check))
    settled = _chosen([one for one in inside if one.score >= weights().sentence_rivals])
    left_over = _without(inside, settled)
    known = {(one.left, one.right) for one in inside}
    outside = [one for one in _anywhere(ours, theirs, settled, check) if (one.left, one.right) not in known]
    chosen = [*settled, *_chosen([*left_over, *outside])]
    return tuple(
        SentencePair(
            ours[one.left].quotation, theirs[one.right].quotation, round(one.score, 3), not one.inside
        )
        for one in sorted(chosen, key=lambda one: one.right)
    )


def as_shown(pairs: Iterable[SentencePair], rows: Sequence[Row]) -> tuple[SentencePair, ...]:
    """The pairs with ``elsewhere`` as those rows have it, without those not sure enough for that."""
    on_left = {block: number for number, row in enumerate(rows) for block in row.left}
    on_right = {block: number for number, row in enumerate(rows) for block in row.right}
    shown = []
    for pair in pairs:
        elsewhere = on_left[pair.left.block] != on_right[pair.right.block]
        if not elsewhere or pair.score >= weights().sentence:
            shown.append(pair if pair.elsewhere == elsewhere else replace(pair, elsewhere=elsewhere))
    return tuple(shown)


def _is_same(group: Group, left: Sequence[Passage], right: Sequence[Passage]) -> bool:
    one, other = (
        [word for at in indices for word in normal_words(side[at].block.text)]
        for side, indices in ((left, group.left), (right, group.right))
    )
    return one == other


def _lines(
    passages: Sequence[Passage], rarity: Mapping[str, float], without: Set[int], check: Check
) -> list[_Line]:
    """The sentences that may have a partner."""
    telling: list[tuple[int, int, str]] = []
    for at, passage in enumerate(passages):
        check()
        if at not in without:
            texts = (sentence.of(passage.block.text) for sentence in passage.block.sentences)
            telling += [(at, number, text) for number, text in enumerate(texts) if not is_formula(text)]
    features = (passages[at].sentences[number] for at, number, _ in telling)
    made = vectors(features, rarity, weights().least_words, check)
    return [
        _Line(passages[at], at, number, vector, units_of(text))
        for (at, number, text), vector in zip(telling, made, strict=True)
    ]


def _inside(
    left: Sequence[_Line], right: Sequence[_Line], groups: Iterable[Group], check: Check
) -> Iterator[_Candidate]:
    """The sentences of paragraphs that share a row."""
    ours, theirs = _by_paragraph(left), _by_paragraph(right)
    for group in groups:
        check()
        mine = [line for at in group.left for line in ours.get(at, ())]
        others = [line for at in group.right for line in theirs.get(at, ())]
        for one in mine:
            for other in others:
                shared = product(left[one].vector, right[other].vector)
                yield from _likely(left, right, (one, other), shared, weights().sentence_in_row)


def _by_paragraph(lines: Sequence[_Line]) -> Mapping[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        found[line.paragraph].append(number)
    return found


def _without(candidates: Iterable[_Candidate], settled: Iterable[_Candidate]) -> list[_Candidate]:
    left, right = {one.left for one in settled}, {one.right for one in settled}
    return [one for one in candidates if one.left not in left and one.right not in right]


def _anywhere(
    left: Sequence[_Line], right: Sequence[_Line], settled: Sequence[_Candidate], check: Check
) -> Iterator[_Candidate]:
    """The sentences that are alike wherever they stand, without those that have their partner."""
    ours = sorted(set(range(len(left))) - {one.left for one in settled})
    theirs = sorted(set(range(len(right))) - {one.right for one in settled})
    least = math.ceil(weights().sentence * _SQUARE)
    found = products_from(
        least, [left[one].vector for one in ours], [right[other].vector for other in theirs], check
    )
    for one, row in zip(ours, found, strict=True):
        for at, shared in row.items():
            yield from _likely(left, right, (one, theirs[at]), shared, weights().sentence, inside=False)


def _likely(
    left: Sequence[_Line],
    right: Sequence[_Line],
    place: tuple[int, int],
    shared: int,
    least: float,
    *,
    inside: bool = True,
) -> Iterator[_Candidate]:
    one, other = left[place[0]], right[place[1]]
    likeness = min(shared / _SQUARE, 1.0)
    if likeness >= least / 2:
        likeness = max(likeness, shared_order(one.words, other.words, weights().near_copy))
    if likeness >= least:
        yield _Candidate(*place, likeness, inside)


def _chosen(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The most alike first, each sentence once; none of which either has a much better partner."""
    best_left: dict[int, float] = defaultdict(float)
    best_right: dict[int, float] = defaultdict(float)
    for one in candidates:
        best_left[one.left] = max(best_left[one.left], one.score)
        best_right[one.right] = max(best_right[one.right], one.score)
    chosen: list[_Candidate] = []
    left: set[int] = set()
    right: set[int] = set()
    for one in sorted(candidates, key=_best_first):
        near = one.score >= weights().sentence_rivals * max(best_left[one.left], best_right[one.right])
        if near and one.left not in left and one.right not in right:
            chosen.append(one)
            left.add(one.left)
            right.add(one.right)
    return chosen


def _best_first(one: _Candidate) -> tuple[float, bool, int, int]:
    """At equal likeness inside a row first, then what stands at the same place, as for paragraphs."""
    return -one.score, not one.inside, abs(one.left - one.right), one.left + one.right
