"""Two agendas side by side: the rows, their edits and reasons, and what changed in the Dutch position.

The work is done in three layers, each kept for the next comparison of the same agendas: what holds whatever
the wishes (``Prepared``), what holds for one set of hand links (``_Found``), and the rows at one strictness.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from agendas.comparing.alignment import Alignment, Pair, Scores, align
from agendas.comparing.changes import Sides, changes_between
from agendas.comparing.features import passages_of
from agendas.comparing.hand_links import Decided, decided
from agendas.comparing.progress import Watch
from agendas.comparing.rows import RowMaker
from agendas.comparing.sentence_pairs import as_shown, sentence_pairs
from agendas.comparing.similarity import Resemblances
from agendas.comparing.strictness import at_strictness
from agendas.comparing.summaries import Teller
from agendas.comparing.support import certainty, pairs_vouched_for, supported
from agendas.comparing.together import groups_of, split_passages
from agendas.comparison import Change, Comparison, ComparisonWishes, SentencePair
from agendas.model import Agenda

NO_WISHES = ComparisonWishes()


def compare(
    left: Agenda,
    right: Agenda,
    wishes: ComparisonWishes = NO_WISHES,
    *,
    progress: Callable[[float], object] | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Comparison:
    """Pairs the paragraphs of two agendas and tells what changed between them.

    Both should be read and understood; without entities the pairs are worse, without positions there are
    few changes. Every paragraph and list item of both stands in exactly one row. ``progress`` gets a share
    of the work from 0 to 1 now and then. Raises ComparisonStopped soon after ``stopped`` says so.
    """
    prepared = prepare(left, right, progress=progress, stopped=stopped)
    return prepared.compare(wishes, progress=progress, stopped=stopped)


def prepare(
    left: Agenda,
    right: Agenda,
    *,
    progress: Callable[[float], object] | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Prepared:
    """What a comparison of the two needs whatever the wishes: keep it to compare again at once.

    ``progress`` and ``stopped`` as for ``compare``, which goes on from ``PREPARED``.
    """
    return Prepared(left, right, Watch(progress, stopped))


PREPARED = 0.5
"""The share of the work of a first comparison that ``prepare`` does."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What holds for one set of hand links: the pairs in the middle, all that were weighed, what changed."""

    alignment: Alignment
    scored: list[Pair]
    changes: tuple[Change, ...]
    sentences: tuple[SentencePair, ...]


class Prepared:
    """Two agendas ready to be compared, again and again. Not for two threads at once."""

    def __init__(self, left: Agenda, right: Agenda, watch: Watch) -> None:
        self.left, self.right = left, right
        watch.at(0.0)
        self._ours = passages_of(left, watch.check)
        watch.at(0.15)
        self._theirs = passages_of(right, watch.check)
        watch.at(0.3)
        self._resemblances = Resemblances(self._ours, self._theirs, watch.check)
        watch.at(0.4)
        self._scores = Scores(self._ours, self._theirs, self._resemblances, watch.check)
        self._rows = RowMaker(self._ours, self._theirs, self._resemblances.rarity)
        self._found: tuple[Decided, _Found] | None = None
        watch.at(PREPARED)

    def compare(
        self,
        wishes: ComparisonWishes = NO_WISHES,
        *,
        progress: Callable[[float], object] | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Comparison:
        """The comparison as wished. Another strictness with the same links only makes the rows anew.

        What changed and which sentences correspond is found from the pairs in the middle: a slider that
        shows fewer pairs side by side does not unsay what changed.
        """
        watch = Watch(progress, stopped)
        links = decided(wishes.hand_links, self.left, self.right)
        found = self._found_with(links, watch)
        alignment = at_strictness(found.alignment, found.scored, wishes.strictness)
        groups, second = groups_of(alignment, links.unlinked, split_passages(alignment, self._resemblances))
        rows = self._rows.rows(groups, second, watch, 0.8, 1.0)
        watch.at(1.0)
        sentences = as_shown(found.sentences, rows)
        return Comparison(self.left, self.right, rows, found.changes, sentences, wishes)

    def _found_with(self, links: Decided, watch: Watch) -> _Found:
        if self._found is None or self._found[0] != links:
            self._found = links, self._find(links, watch)
        return self._found[1]

    def _find(self, links: Decided, watch: Watch) -> _Found:
        alignment, scored = align(self._scores, links)
        watch.at(0.6)
        changes = self._changes(alignment, watch)
        watch.at(0.7)
        alignment = self._supported(alignment, changes, links)
        groups, _ = groups_of(alignment, links.unlinked)
        rarity = self._resemblances.rarity
        sentences = sentence_pairs(self._ours, self._theirs, groups, rarity, watch.check)
        watch.at(0.8)
        return _Found(alignment, scored, changes, sentences)

    def _changes(self, alignment: Alignment, watch: Watch) -> tuple[Change, ...]:
        rarity = self._resemblances.rarity
        sides = Sides(self._ours, self._theirs, {pair.place for pair in alignment.pairs}, rarity)
        teller = Teller(self.left.meeting, self.right.meeting, rarity)
        return changes_between(sides, teller, watch.check)

    def _supported(self, alignment: Alignment, changes: tuple[Change, ...], links: Decided) -> Alignment:
        vouched = pairs_vouched_for(changes, self.left, self.right)
        vouched = {place: figure for place, figure in vouched.items() if place not in links.unlinked}
        candidates = [self._scores.vouched(place, certainty(figure)) for place, figure in vouched.items()]
        return supported(alignment, candidates, vouched)
