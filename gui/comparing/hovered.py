"""What is under the pointer: a sign, a note, a ghost, a hidden line, the mark of a footnote, a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from agendas.comparison import SentencePair
from gui.comparing.bands import Side
from gui.comparing.painting import Lit

HoveredName = tuple[int, Side, int]
"""A row, a side, and the how-manyth of the further partners named there."""


@dataclass(frozen=True, slots=True)
class Hovered:
    """What is under the pointer. Rows and bands are -1 for none; ``footnote`` is a side and a number."""

    row_sign: int = -1
    note: HoveredName | None = None
    ghost: int = -1
    run: int = -1
    footnote: tuple[Side, str] | None = None
    sentence: SentencePair | None = None

    @property
    def leads(self) -> bool:
        """Whether a press leads somewhere."""
        return self.note is not None or self.ghost >= 0 or self.run >= 0

    @property
    def lit(self) -> tuple[Lit, ...]:
        """Both sentences of the pair under the pointer."""
        pair = self.sentence
        if pair is None:
            return ()
        fill = "moved_fill" if pair.elsewhere else "hover"
        return (
            Lit("left", pair.left.block, pair.left.start, pair.left.end, fill),
            Lit("right", pair.right.block, pair.right.start, pair.right.end, fill),
        )


NOTHING = Hovered()
