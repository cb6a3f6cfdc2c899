"""A selection in an agenda: which stretches of which blocks. Made by the window, cited by ``citation``."""

from __future__ import annotations

from dataclasses import dataclass

from agendas.model import Agenda


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of one block, by offsets into its clean text, end exclusive."""

    block: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A selection of one agenda: its excerpts in reading order, one a block at most.

    Raises KeyError for a block that the agenda does not have, ValueError for an empty passage or an
    excerpt outside its block.
    """

    agenda: Agenda
    excerpts: tuple[Excerpt, ...]

    def __post_init__(self) -> None:
        if not self.excerpts:
            raise ValueError("a passage without an excerpt")
        for excerpt in self.excerpts:
            length = len(self.agenda.block(excerpt.block).text)
            if not 0 <= excerpt.start < excerpt.end <= length:
                raise ValueError(f"{excerpt} is outside a block of {length} characters")

    @property
    def texts(self) -> tuple[str, ...]:
        """The clean text of each excerpt, blanks at the ends removed."""
        return tuple(
            self.agenda.block(excerpt.block).text[excerpt.start : excerpt.end].strip()
            for excerpt in self.excerpts
        )
