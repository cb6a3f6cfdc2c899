"""The values of a comparison: rows of paragraphs, the word edits inside them, and what changed.

Frozen, like those of ``model``; apart from them because the window's first paint needs the one and not
the other. Offsets are code points into the text of the blocks they name, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from agendas.model import Agenda, Span

Relation = Literal["same", "reworded", "related", "only_left", "only_right"]
EditOperation = Literal["equal", "insert", "delete", "replace"]
EditClass = Literal["figure", "date", "modal", "entity", "wording"]
ChangeKind = Literal["new", "dropped", "strengthened", "weakened", "figure", "reworded", "reaffirmed"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One step from the left text of a row to the right one, on word borders.

    The edits of a row cover both texts completely, in order. ``edit_class`` says what kind of words
    changed; it is None for ``equal``.
    """

    op: EditOperation
    left: Span
    right: Span
    edit_class: EditClass | None = None


@dataclass(frozen=True, slots=True)
class PairReason:
    """Why two paragraphs were paired: what they share, rarest first."""

    shared_terms: tuple[str, ...] = ()
    shared_entities: tuple[str, ...] = ()
    same_heading: bool = False
    near_copy: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a comparison: a paragraph of either side, or of both.

    ``left`` and ``right`` are block ids; a side is empty when its paragraph has no partner, and holds several
    when a passage was split or merged, or linked so by hand (``edits`` then point into their texts, joined by
    one space).
    ``also_left``/``also_right`` name further partners that have a row of their own. ``score`` runs from
    0 to 1. ``moved`` marks a pair that breaks the order of the other pairs, ``by_hand`` one that the user
    linked.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    relation: Relation
    score: float = 0.0
    moved: bool = False
    why: PairReason = PairReason()
    edits: tuple[Edit, ...] = ()
    also_left: tuple[str, ...] = ()
    also_right: tuple[str, ...] = ()
    by_hand: bool = False

    @property
    def is_change(self) -> bool:
        """Whether a reader looking for changes should stop here."""
        return self.relation != "same" or self.moved


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of one block, with its text: one side of a change."""

    block: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SentencePair:
    """Two sentences that say the same or take each other's place; ``score`` from 0 to 1. ``elsewhere``: their
    paragraphs stand in different rows, so a reader of the row would miss it.
    """

    left: Quotation
    right: Quotation
    score: float
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What changed in the Dutch position, in one sentence, with both quotes.

    ``is_formula``: the sentence stands in many agendas of the user's library, and says little.
    """

    kind: ChangeKind
    topic: str
    left: Quotation | None
    right: Quotation | None
    summary: str
    is_formula: bool = False


BlockPair = tuple[str, str]
"""The ids of a paragraph on the left and one on the right."""


@dataclass(frozen=True, slots=True)
class HandLinks:
    """What the user decided: paragraphs that belong together, and paragraphs that do not."""

    linked: frozenset[BlockPair] = frozenset()
    unlinked: frozenset[BlockPair] = frozenset()


@dataclass(frozen=True, slots=True)
class ComparisonWishes:
    """How two agendas are to be compared. ``strictness`` runs from 0 (shows many pairs) by 0.5 (what most
    readers find right) to 1 (near-certain pairs alone).
    """

    strictness: float = 0.5
    hand_links: HandLinks = HandLinks()

    def __post_init__(self) -> None:
        if not 0 <= self.strictness <= 1:
            raise ValueError(f"strictness {self.strictness} is not between 0 and 1")


class ComparisonStopped(Exception):
    """The comparison was called off."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two agendas side by side. Every paragraph of both occurs in exactly one row.

    Rows stand in right-hand reading order, left-only rows where they stood.
    """

    left: Agenda
    right: Agenda
    rows: tuple[Row, ...]
    changes: tuple[Change, ...] = ()
    sentence_pairs: tuple[SentencePair, ...] = ()
    wishes: ComparisonWishes = ComparisonWishes()
