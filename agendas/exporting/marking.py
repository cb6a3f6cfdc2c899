"""Which words of a row an export marks: added, removed, changed figures, or phrases that stayed.

A paragraph that was newly written shares a word here and there with the old one; striking every other word
says nothing. There the phrases that stayed are marked instead, and figures that changed. The window decides
by the same shares, which it has from here. Needs the standard library alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from agendas.comparison import Comparison, Edit, Row
from agendas.exporting.choices import WordChanges
from agendas.model import Block, Span

Side = Literal["left", "right"]
Mark = Literal["plain", "removed", "added", "figure_removed", "figure_added", "shared"]

LEAST_EQUAL = {"reworded": 0.3, "related": 0.45}
"""The share of equal text below which word marks read as confetti, by relation: the edits of a passage
that was edited come in longer stretches."""
SHORTEST_PHRASE = 3
"""Words that must stay together to be marked as a shared phrase."""

_WORD = re.compile(r"\w+")


class Stretch(NamedTuple):
    """A marked stretch of a text, by its offsets, end exclusive."""

    start: int
    end: int
    mark: Mark


Figures = Mapping[tuple[Side, str], Sequence[Span]]
"""The figures that changed, by side and block id, wherever their partner stands."""


def changed_figures(comparison: Comparison) -> Figures:
    """The figures of the changes of kind "figure"."""
    figures: dict[tuple[Side, str], list[Span]] = defaultdict(list)
    for change in comparison.changes:
        if change.kind == "figure" and change.left and change.right:
            figures["left", change.left.block].append(Span(change.left.start, change.left.end))
            figures["right", change.right.block].append(Span(change.right.start, change.right.end))
    return figures


def stretches_of(
    row: Row, side: Side, blocks: Sequence[Block], figures: Figures, word_changes: WordChanges
) -> list[list[Stretch]]:
    """For each block of a side of a row the stretches to mark, in order, none over another.

    The edits of a row point into its blocks joined by a space.
    """
    if word_changes == "never" or (word_changes == "automatic" and row.relation == "same"):
        return [[] for _ in blocks]
    edited = list(_edited(row, side, " ".join(block.text for block in blocks), word_changes))
    made, base = [], 0
    for block in blocks:
        inside = list(_within(edited, base, len(block.text)))
        own = [Stretch(span.start, span.end, _figure(side)) for span in figures.get((side, block.id), ())]
        made.append(_joined(inside, own))
        base += len(block.text) + 1
    return made


def _edited(row: Row, side: Side, text: str, word_changes: WordChanges) -> Iterator[Stretch]:
    rewritten = equal_share(row.edits) < LEAST_EQUAL.get(row.relation, 0.0)
    if word_changes == "automatic" and rewritten:
        yield from _shared(row.edits, side, text)
        return
    mark: Mark = "removed" if side == "left" else "added"
    for edit in row.edits:
        if edit.op != "equal":
            span = _span(edit, side)
            yield from _touching(
                text, Stretch(span.start, span.end, _figure(side) if edit.edit_class == "figure" else mark)
            )


def _touching(text: str, stretch: Stretch) -> Iterator[Stretch]:
    """The stretch without the blanks at its ends: a struck or underlined blank looks like a mistake."""
    inside = text[stretch.start : stretch.end]
    if inside.strip():
        start = stretch.start + len(inside) - len(inside.lstrip())
        yield Stretch(start, stretch.end - len(inside) + len(inside.rstrip()), stretch.mark)


def _shared(edits: Sequence[Edit], side: Side, text: str) -> Iterator[Stretch]:
    """The phrases that stayed; a figure that took the place of another is marked even here."""
    for edit in edits:
        span = _span(edit, side)
        if edit.edit_class == "figure" and edit.op == "replace":
            yield Stretch(span.start, span.end, _figure(side))
        elif edit.op == "equal":
            found = list(_WORD.finditer(text, span.start, span.end))
            if len(found) >= SHORTEST_PHRASE:
                yield Stretch(found[0].start(), found[-1].end(), "shared")


def equal_share(edits: Sequence[Edit], shortest: int = 0) -> float:
    """The share of both texts that stayed, from 0 to 1, in stretches of so many characters at least; 1 when
    there is no text."""
    everything = sum(len(edit.left) + len(edit.right) for edit in edits)
    equal = sum(
        len(edit.left) + len(edit.right)
        for edit in edits
        if edit.op == "equal" and len(edit.left) >= shortest
    )
    return equal / everything if everything else 1.0


def _within(stretches: Sequence[Stretch], base: int, length: int) -> Iterator[Stretch]:
    """The parts that lie in a block of that length, by offsets into it."""
    for stretch in stretches:
        start, end = max(0, stretch.start - base), min(length, stretch.end - base)
        if start < end:
            yield Stretch(start, end, stretch.mark)


def _joined(edited: Sequence[Stretch], figures: Sequence[Stretch]) -> list[Stretch]:
    """In order of place. A figure is part of the edit it stands in; a phrase with a changed figure in it did
    not stay."""
    changed = [stretch for stretch in edited if stretch.mark != "shared"]
    apart = [figure for figure in figures if not any(_overlap(figure, other) for other in changed)]
    shared = (stretch for stretch in edited if stretch.mark == "shared")
    stayed = [stretch for stretch in shared if not any(_overlap(stretch, figure) for figure in apart)]
    return sorted((*changed, *apart, *stayed))


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one.start < other.end and other.start < one.end


def _figure(side: Side) -> Mark:
    return "figure_removed" if side == "left" else "figure_added"


def _span(edit: Edit, side: Side) -> Span:
    return edit.left if side == "left" else edit.right
