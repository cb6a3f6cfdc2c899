"""What the list of results holds: a meeting, its passages, and how many more there are. No widgets.

Needs the standard library alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from agendas.library.found import FoundAgenda, FoundPassage, SearchResults
from agendas.model import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an agenda that the user wants to see: a block of it, and what was found there.

    ``marks`` are offsets into the block's text; none when the search was not for words.
    """

    key: str
    block: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A meeting, above its passages."""

    agenda: FoundAgenda
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class PassageRow:
    """One of the best passages of a meeting."""

    agenda: FoundAgenda
    passage: FoundPassage

    @property
    def place(self) -> Place:
        """Where the passage stands."""
        return Place(self.agenda.key, self.passage.block, self.passage.marks)


@dataclass(frozen=True, slots=True)
class MoreRow:
    """How many passages of a meeting are not listed."""

    agenda: FoundAgenda
    count: int


ResultRow = HeadingRow | PassageRow | MoreRow


def rows_of(results: SearchResults) -> list[ResultRow]:
    """All rows, in the order of the results."""
    return [row for agenda in results.agendas for row in _rows_of(agenda, agenda is results.agendas[0])]


def _rows_of(agenda: FoundAgenda, is_first: bool) -> Iterator[ResultRow]:
    yield HeadingRow(agenda, is_first)
    for passage in agenda.passages:
        yield PassageRow(agenda, passage)
    if (left := agenda.passage_count - len(agenda.passages)) > 0:
        yield MoreRow(agenda, left)
