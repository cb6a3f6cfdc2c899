"""What changed in the Dutch position between two agendas.

Stances on the same matter are matched across the documents, wherever they stand (``partners.py``); what they
differ in names the change (``verdicts.py``). Stances that only one agenda takes are new or dropped
(``alone.py``), figures that changed come from ``figures.py``, subjects that one agenda lacks altogether from
``subjects.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from agendas.comparing.alone import alone, raised_here
from agendas.comparing.features import Passage
from agendas.comparing.figures import changed_amounts
from agendas.comparing.knowledge import weights
from agendas.comparing.partners import Match, matches_of, partners
from agendas.comparing.products import nothing
from agendas.comparing.statements import Statement, stances_of
from agendas.comparing.subjects import gone_subjects
from agendas.comparing.summaries import Teller, subjects_of
from agendas.comparing.telling_order import Placed, in_reading_order
from agendas.comparing.verdicts import verdict_on
from agendas.comparison import Change


@dataclass(frozen=True, slots=True)
class Sides:
    """What the search works on: the paragraphs of both agendas, and which of them belong together."""

    left: Sequence[Passage]
    right: Sequence[Passage]
    paired: Set[tuple[int, int]]
    rarity: Mapping[str, float]


def changes_between(
    sides: Sides, teller: Teller, check: Callable[[], object] = nothing
) -> tuple[Change, ...]:
    """The changes from the left agenda to the right one, by topic in right-hand reading order, topics that
    are gone last.
    """
    figures = list(_changed_figures(sides, teller))
    stances = _Stances(sides, figures, check)
    found = [
        *figures,
        *stances.matched(teller),
        *alone("new", stances.new(), teller, sides.left),
        *alone("dropped", stances.dropped(), teller, sides.right),
    ]
    return in_reading_order([*found, *gone_subjects(sides.left, sides.right, found, teller)])


def _changed_figures(sides: Sides, teller: Teller) -> Iterator[Placed]:
    for old, new in changed_amounts(sides.left, sides.right, sides.rarity, sides.paired):
        named = new.topic or old.topic or new.measures or old.measures
        topic = named or teller.topic_of(old.statement, new.statement)
        summary = teller.tell("figure", topic, left=old.phrase, right=new.phrase)
        change = Change("figure", topic, old.quotation, new.quotation, summary)
        yield Placed(change, old.statement.place, new.statement.place)


class _Stances:
    """The stances of two agendas, those matched and those alone. What figures tell is told."""

    def __init__(self, sides: Sides, figures: Iterable[Placed], check: Callable[[], object]) -> None:
        told = list(figures)
        self._told_left, self._told_right = {one.left for one in told}, {one.right for one in told}
        self._sides = sides
        self._left, self._right = stances_of(sides.left), stances_of(sides.right)
        self._every = matches_of(self._left, self._right, sides.rarity, check)
        self._matched = partners([match for match in self._every if self._may_match(match)])

    def _may_match(self, match: Match) -> bool:
        told = match.left.place in self._told_left or match.right.place in self._told_right
        return not told and match.score >= weights().statement

    def matched(self, teller: Teller) -> Iterator[Placed]:
        """Stances on the same matter and what became of them; a mere repetition only of a firm position."""
        for match in self._matched:
            verdict = verdict_on(match)
            if verdict.kind == "reaffirmed" and not _is_firm(match):
                continue
            topic = teller.topic_of(match.left, match.right)
            words = {"left_words": verdict.left, "right_words": verdict.right}
            summary = teller.tell_both(verdict.sentence, topic, match.left, match.right, **words)
            change = Change(verdict.kind, topic, match.left.quotation, match.right.quotation, summary)
            yield Placed(change, match.left.place, match.right.place)

    def new(self) -> list[Statement]:
        """Stances on the right that resemble none on the left."""
        known = {match.right for match in self._matched}
        alike = {match.right for match in self._every if self._covers(match)}
        rest = raised_here(self._right, self._left, subjects_of(self._sides.left), known, alike)
        return [one for one in rest if one.place not in self._told_right]

    def dropped(self) -> list[Statement]:
        """Stances on the left that resemble none on the right."""
        known = {match.left for match in self._matched}
        alike = {match.left for match in self._every if self._covers(match)}
        rest = raised_here(self._left, self._right, subjects_of(self._sides.right), known, alike)
        return [one for one in rest if one.place not in self._told_left]

    def _covers(self, match: Match) -> bool:
        paired = (match.left.place[0], match.right.place[0]) in self._sides.paired
        return match.words >= (weights().covered_in_pair if paired else weights().covered)


def _is_firm(match: Match) -> bool:
    stances = (match.left.stance, match.right.stance)
    return any(stance is not None and stance.strength >= weights().firm for stance in stances)
