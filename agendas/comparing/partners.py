"""Which stances of two agendas are on the same matter.

A sentence is compared by its own features and, less, by those of the paragraph around it, because "deze
uitdaging" says nothing without it; then by what it is about: topics, and the matters of ``matters.toml``.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from agendas.comparing.features import MAIN_TOPICS, Features
from agendas.comparing.knowledge import bridges, weights
from agendas.comparing.products import nothing
from agendas.comparing.similarity import cosines, vectors
from agendas.comparing.statements import Statement
from agendas.comparing.words import telling_words
from agendas.understanding.topic_list import whole_of


@dataclass(frozen=True, slots=True)
class Match:
    """Two statements that may be on the same matter. ``words``: how alike their words are, from 0 to 1;
    ``score``: with what they are about.
    """

    left: Statement
    right: Statement
    words: float
    score: float


def matches_of(
    left: Sequence[Statement],
    right: Sequence[Statement],
    rarity: Mapping[str, float],
    check: Callable[[], object] = nothing,
) -> list[Match]:
    """Every two statements that have something in common and may be on the same matter."""
    ours, theirs = (vectors([_in_context(one) for one in side], rarity) for side in (left, right))
    small = len(left) * len(right) <= MOST_PAIRS
    alike = cosines(ours, theirs, weights().least_alike if small else weights().covered)
    ground, about = _CommonGround(left, right), _of_each_subject(right)
    found = []
    for one, row in zip(left, alike, strict=True):
        check()
        kindred = (at for subject in (*one.topics, *one.matters) for at in about.get(subject, ()))
        for at in sorted({*row, *kindred}):
            words = row.get(at, 0.0)
            if _comparable(one, right[at]) and (score := ground.score(one, right[at], words)):
                found.append(Match(one, right[at], words, score))
    return found


def _comparable(one: Statement, other: Statement) -> bool:
    """Whether both pay a sum or neither does, or else a bridge joins them: "geen rol voor de NAVO bij
    wapenleveranties" goes on in what is paid for arms.
    """
    return one.commits_money == other.commits_money or bool(one.matters & other.matters & bridges())


MOST_PAIRS = 40_000
"""In documents of more pairs of sentences only those are looked at whose words are alike."""

MOST_ABOUT = 30
"""A topic or matter of more sentences than these brings no two of them together: their words must."""


def _of_each_subject(statements: Sequence[Statement]) -> Mapping[str, list[int]]:
    """The statements of each topic and matter, by their indices."""
    having: dict[str, list[int]] = defaultdict(list)
    for at, statement in enumerate(statements):
        for subject in (*statement.topics, *statement.matters):
            having[subject].append(at)
    return {subject: places for subject, places in having.items() if len(places) <= MOST_ABOUT}


def _in_context(statement: Statement) -> Features:
    """The features of the sentence, those of what it is ``about`` twice; those of its paragraph and, when it
    points back, of the sentence before it count less.
    """
    features: dict[str, float] = defaultdict(float, statement.features)
    for _, _, root in telling_words(statement.stance.about if statement.stance else ""):
        if root and root in statement.features:
            features[root] += statement.features[root]
    around = [(weights().context, statement.within.features)]
    if statement.points_back and statement.place[1]:
        around.append((weights().before, statement.within.sentences[statement.place[1] - 1]))
    for factor, others in around:
        for name, weight in others.items():
            features[name] += factor * weight
    return features


class _CommonGround:
    """What the statements of two agendas are about, and how many are about the same.

    What two have in common speaks for them the more, the fewer have it: two sentences on the Western Balkans
    are on the same matter, two on the support of Ukraine may not be.
    """

    def __init__(self, left: Sequence[Statement], right: Sequence[Statement]) -> None:
        self._share = _shares(_crowds(left), _crowds(right))
        self._first_share = _shares(_first_topics(left), _first_topics(right))
        self._only_one_side = _main_topics(left) ^ _main_topics(right)

    def score(self, one: Statement, other: Statement, words: float) -> float:
        """How surely two statements are on the same matter; 0 when they are not."""
        score = words + self._topics(one, other) + self._matters(one, other)
        if self._is_own(one, other) or self._is_own(other, one):
            if not one.matters & other.matters & bridges():
                return score * _factor(one) * _factor(other) if words >= weights().own_topic else 0.0
            score += weights().bridge
        elif not {*one.topics[:1]} & {*other.topics} and not {*other.topics[:1]} & {*one.topics}:
            score -= weights().other_topic
        return max(score, 0.0) * _factor(one) * _factor(other)

    def _is_own(self, one: Statement, other: Statement) -> bool:
        """Whether only one agenda takes a stance on what ``one`` is first of all about, and ``other`` is
        not.
        """
        return one.topics[:1] != other.topics[:1] and not self._only_one_side.isdisjoint(one.topics[:1])

    def _topics(self, one: Statement, other: Statement) -> float:
        """Each shared topic counts; without any, a part of the same subject."""
        shared = [topic for topic in one.topics if topic in other.topics]
        if not shared:
            wholes = set(map(whole_of, one.topics)) & set(map(whole_of, other.topics))
            return weights().same_whole if wholes else 0.0
        first = one.topics[0] if one.topics[0] == other.topics[0] else None
        return sum(
            weights().same_topic * self._first_share[topic]
            if topic == first
            else weights().shared_topic * self._share[topic]
            for topic in shared
        )

    def _matters(self, one: Statement, other: Statement) -> float:
        shared = one.matters & other.matters
        speaks = max((weights().same_matter * self._share[matter] for matter in shared), default=0.0)
        return speaks - weights().other_matter * len(one.matters ^ other.matters)


def _shares(left: Counter[str], right: Counter[str]) -> Mapping[str, float]:
    """What sharing a subject counts: one over the root of how many statements are about it."""
    return {subject: 1 / math.sqrt(max(left[subject], right[subject])) for subject in {*left, *right}}


def _main_topics(statements: Sequence[Statement]) -> set[str]:
    return {topic for statement in statements for topic in statement.topics[:MAIN_TOPICS]}


def _first_topics(statements: Sequence[Statement]) -> Counter[str]:
    return Counter(topic for one in statements for topic in one.topics[:1])


def _crowds(statements: Sequence[Statement]) -> Counter[str]:
    return Counter(subject for one in statements for subject in (*one.topics, *one.matters))


def _factor(statement: Statement) -> float:
    if statement.is_judgement:
        return weights().judgement
    return weights().announced if statement.is_announced else 1.0


def partners(may: Sequence[Match]) -> list[Match]:
    """The statements that belong together, each once, of those that ``may``.

    Positions find each other first, then what is left finds a judgement: what "het kabinet is van mening"
    goes on in what the Netherlands will plead, not in a remark beside it.
    """
    first = list(
        _best(match for match in may if not match.left.is_judgement and not match.right.is_judgement)
    )
    first += list(_seconds(first, may))
    have = _statements(first)
    return [*first, *_best(match for match in may if match.left not in have and match.right not in have)]


def _seconds(first: Sequence[Match], may: Sequence[Match]) -> Iterator[Match]:
    """Positions without partner beside one that has another, when a bridge joins them; one each.

    A sentence may hold two stances: "de collectieve verdediging versterken en de druk op Rusland vergroten"
    follows on two sentences of the other agenda.
    """
    have = _statements(first)
    twice: set[Statement] = set()
    for match in sorted(may, key=_most_alike_first):
        both = {match.left, match.right}
        free = both - have
        matters = match.left.matters & match.right.matters & bridges()
        joined = matters and match.left.topics[:1] != match.right.topics[:1]
        if len(free) == 1 and joined and not both & twice and match.left.is_named and match.right.is_named:
            have |= both
            twice |= both
            yield match


def _best(matches: Iterable[Match]) -> Iterator[Match]:
    """The most alike first, each statement once."""
    used: set[Statement] = set()
    for match in sorted(matches, key=_most_alike_first):
        if match.left not in used and match.right not in used:
            used |= {match.left, match.right}
            yield match


def _most_alike_first(match: Match) -> tuple[float, float, int, int]:
    """At equal scores what stands at the same place first, as for paragraphs (``alignment.py``)."""
    (left, one), (right, other) = match.left.place, match.right.place
    return -match.score, -match.words, abs(left - right) + abs(one - other), left + right + one + other


def _statements(matches: Iterable[Match]) -> set[Statement]:
    return {one for match in matches for one in (match.left, match.right)}
