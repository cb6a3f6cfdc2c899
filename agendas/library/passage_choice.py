"""Which passages of an agenda are shown, and what is marked in them. Pure: needs no index."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agendas.library.found import FoundPassage
from agendas.library.marking import Hit, Marker, marks_of
from agendas.library.search_plan import Plan
from agendas.library.search_tables import PASSAGE_BITS, Row, from_bytes, passage_from, spans_from
from agendas.model import BlockKind, Span

KIND_WEIGHTS: dict[BlockKind, float] = {
    "title": 1.5, "heading": 1.3, "paragraph": 1.0, "list_item": 1.0, "footnote": 0.8, "letter": 0.5,
}  # fmt: skip
POSITION_WEIGHT = 1.2
"""Of a hit in a sentence that states a Dutch position: most searches are after one."""
REPEAT_WEIGHT = 0.1
MOST_REPEATS = 5


@dataclass(frozen=True, slots=True)
class _Examined:
    """A passage as it is kept, and what stands in it; ``counts`` says how often each term does."""

    row: Row
    hits: Sequence[Hit]
    counts: dict[int, int]


class PassageChoice:
    """The best passages of each agenda, of those that fit and were looked at."""

    def __init__(self, plan: Plan, rows: Iterable[Row]) -> None:
        self._plan = plan
        self._marker = Marker(plan.terms)
        self._of_agenda: dict[int, list[_Examined]] = defaultdict(list)
        self._passages_with: Counter[int] = Counter()
        for row in rows:
            self._examine(row)

    def best(self, agenda_id: int, most: int) -> tuple[FoundPassage, ...]:
        """The best passages, best first; equals in reading order."""
        ranked = sorted(self._of_agenda[agenda_id], key=self._worth, reverse=True)
        return tuple(self._found(one) for one in ranked[:most])

    def _examine(self, row: Row) -> None:
        hits = self._marker.hits(from_bytes(row[4]))
        counts: dict[int, int] = {}
        for _, _, term in hits:
            counts[term] = counts.get(term, 0) + 1
        for term in counts:
            self._passages_with[term] += 1
        self._of_agenda[row[0] >> PASSAGE_BITS].append(_Examined(row, hits, counts))

    def _worth(self, one: _Examined) -> float:
        """More for each term that few of the passages have, a little more for each time it is repeated."""
        terms = sum(
            (1 + REPEAT_WEIGHT * min(count - 1, MOST_REPEATS)) / self._passages_with[term]
            for term, count in one.counts.items()
        )
        positions = spans_from(one.row[5])
        in_position = positions and any(_inside(hit, positions) for hit in one.hits)
        return terms * KIND_WEIGHTS[one.row[2]] * (POSITION_WEIGHT if in_position else 1)

    def _found(self, one: _Examined) -> FoundPassage:
        passage, _ = passage_from(one.row)
        stated = [hit for hit in one.hits if _inside(hit, passage.positions)]
        if self._plan.positions_only:
            # a name is asked of the whole passage, words of the position itself
            names = [hit for hit in one.hits if self._plan.terms[hit[2]].tokens is not None]
            marks, is_position = marks_of({*stated, *names}), True
        else:
            marks = marks_of(one.hits)
            is_position = bool(stated) if self._plan.terms else bool(passage.positions)
        return FoundPassage(passage.block, passage.kind, passage.section, passage.text, marks, is_position)


def _inside(hit: Hit, positions: Sequence[Span]) -> bool:
    return any(span.start <= hit[0] and hit[1] <= span.end for span in positions)
