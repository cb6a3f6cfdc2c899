"""What a search gives: the agendas in which something was found, each with its best passages."""

from __future__ import annotations

from dataclasses import dataclass

from agendas.model import BlockKind, Meeting, Span


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A block in which the words stand. ``marks`` are where, in order, without overlap, as offsets into
    ``text``; ``is_position``: one of the marks stands in a sentence that states a Dutch position (or, in a
    search without words, the block has such a sentence). A title that the user corrected has the block of the
    title that it corrects, or of the first passage, but a text of its own."""

    block: str
    kind: BlockKind
    section: str | None
    text: str
    marks: tuple[Span, ...] = ()
    is_position: bool = False

    @property
    def paragraph_number(self) -> int | None:
        """The number a reader counts and cites ("alinea 8"), None for a title, heading, letter or note."""
        return int(self.block[1:]) if self.kind in ("paragraph", "list_item") else None


@dataclass(frozen=True, slots=True)
class FoundAgenda:
    """An agenda in which something was found. ``passages`` are the best ones, best first;
    ``passage_count`` counts all that fit."""

    key: str
    title: str
    meeting: Meeting
    passages: tuple[FoundPassage, ...]
    passage_count: int


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Why nothing was found. ``nowhere`` are the parts of the search, as typed, that find nothing by
    themselves; ``rest`` is a shorter search that does find something, empty when there is none."""

    nowhere: tuple[str, ...] = ()
    rest: str = ""


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The answer to a search. ``agendas`` are the best ones, best first; ``agenda_count`` counts all;
    ``hindrance`` says why there are none, where that is known."""

    query: str
    agendas: tuple[FoundAgenda, ...] = ()
    agenda_count: int = 0
    hindrance: Hindrance | None = None
