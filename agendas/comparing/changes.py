"""What changed in the Dutch position between two agendas.

Positions on the same matter are matched across the documents, wherever they stand (``statements.py``);
what they differ in names the change (``verdicts.py``). Figures that changed come from ``figures.py``, also
where no position stands. Without positions only changed figures are found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from agendas.comparing.features import Passage
from agendas.comparing.figures import changed_amounts
from agendas.comparing.knowledge import weights
from agendas.comparing.statements import Match, Statement, best_matches, matches_of, statements_of
from agendas.comparing.summaries import Teller, subjects_of
from agendas.comparing.verdicts import verdict_on
from agendas.comparison import Change, ChangeKind, Quotation

Place = tuple[int, int]
"""A paragraph and a sentence in it, by their indices."""


@dataclass(frozen=True, slots=True)
class Sides:
    """What the search works on: the paragraphs of both agendas, and which of them belong together."""

    left: Sequence[Passage]
    right: Sequence[Passage]
    paired: set[tuple[int, int]]
    rarity: Mapping[str, float]


def changes_between(sides: Sides, teller: Teller) -> tuple[Change, ...]:
    """The changes from the left agenda to the right one, in right-hand reading order, dropped ones last."""
    figures, told = _changed_figures(sides, teller)
    positions = _Positions(sides, told)
    standing = [*figures, *positions.matched(teller), *_alone("new", positions.new(), teller, sides.left)]
    dropped = _alone("dropped", positions.dropped(), teller, sides.right)
    return tuple(change for _, change in (*sorted(standing, key=lambda placed: placed[0]), *dropped))


def _changed_figures(sides: Sides, teller: Teller) -> tuple[list[tuple[Place, Change]], set[Place]]:
    """The figures that changed, and the sentences on the right that hold them."""
    found = []
    for old, new in changed_amounts(sides.left, sides.right, sides.rarity, sides.paired):
        named = new.topic or old.topic or new.measures or old.measures
        topic = named or teller.topic_of(old.statement, new.statement)
        summary = teller.tell("figure", topic, left=old.entity.text, right=new.entity.text)
        change = Change("figure", topic, old.quotation, new.quotation, summary)
        found.append((new.statement.place, change))
    return found, {place for place, _ in found}


class _Positions:
    """The positions of two agendas, those matched and those alone."""

    def __init__(self, sides: Sides, told: set[Place]) -> None:
        self._told, self._paired = told, sides.paired
        self._left = statements_of(sides.left, _states_position)
        self._right = statements_of(sides.right, _states_position)
        every = matches_of(self._left, self._right, sides.rarity, weights().context)
        self._every = [match for match in every if match.likeness >= weights().covered_in_pair]

    def matched(self, teller: Teller) -> Iterator[tuple[Place, Change]]:
        """Positions on the same matter and what became of them, without those whose figure is told."""
        for match in best_matches(match for match in self._every if match.likeness >= weights().statement):
            if match.right.place in self._told:
                continue
            verdict = verdict_on(match)
            topic = teller.topic_of(match.left, match.right)
            summary = teller.tell(verdict.sentence, topic, left_verb=verdict.left, right_verb=verdict.right)
            change = Change(verdict.kind, topic, match.left.quotation, match.right.quotation, summary)
            yield match.right.place, change

    def new(self) -> Iterator[Statement]:
        """Positions on the right that resemble none on the left."""
        known = {match.right for match in self._every if self._covers(match)}
        return (one for one in self._right if one not in known and one.place not in self._told)

    def dropped(self) -> Iterator[Statement]:
        """Positions on the left that resemble none on the right."""
        known = {match.left for match in self._every if self._covers(match)}
        return (one for one in self._left if one not in known)

    def _covers(self, match: Match) -> bool:
        paired = (match.left.place[0], match.right.place[0]) in self._paired
        return match.likeness >= (weights().covered_in_pair if paired else weights().covered)


def _states_position(statement: Statement) -> bool:
    return statement.position is not None and not statement.is_formula


def _alone(
    kind: ChangeKind, statements: Iterable[Statement], teller: Teller, others: Sequence[Passage]
) -> Iterator[tuple[Place, Change]]:
    """One change for all positions of a paragraph on one topic: a reader would report them as one.

    ``others`` are the paragraphs of the agenda that lacks the positions. It may still speak of the topic.
    """
    elsewhere = subjects_of(others)
    named = [(one, teller.own_topic_of(one, elsewhere)) for one in statements]
    topics = [(one.place[0], own or teller.topic_of(one), own is not None, one) for one, own in named]
    for (_, topic, own), group in groupby(topics, key=lambda found: found[:3]):
        members = [one for *_, one in group]
        quote = _quote(members)
        left, right = (quote, None) if kind == "dropped" else (None, quote)
        sentence = kind if own else _ON_A_KNOWN_TOPIC[kind]
        yield members[0].place, Change(kind, topic, left, right, teller.tell(sentence, topic))


_ON_A_KNOWN_TOPIC: Mapping[ChangeKind, str] = {"new": "added", "dropped": "omitted"}
"""The sentences that do not claim that the topic itself is new or gone."""


def _quote(statements: Sequence[Statement]) -> Quotation:
    """The sentences as one stretch when they follow one another, else the first."""
    first, last = statements[0], statements[-1]
    if last.place[1] - first.place[1] != len(statements) - 1:
        return first.quotation
    start, end = first.sentence.start, last.sentence.end
    return replace(first.quotation, end=end, text=first.within.block.text[start:end])
