"""Which words of a row are marked, and how: one of three renderings, by the pair or as the reader chose.

- words: what was removed and what was added. For passages that were edited.
- phrases: a passage that was newly written shares a word here and there with the old one; marking every
  other word says nothing. There the phrases that stayed are marked, and figures that changed; where no
  phrase stayed, the words and names for which the two were paired.
- plain: two passages that share a subject and hardly a phrase: only the figures that changed.

Needs the standard library alone. What an export marks too stands in ``agendas.exporting.marking``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from agendas.comparison import Edit, Row
from agendas.exporting.marking import LEAST_EQUAL, SHORTEST_PHRASE, equal_share
from agendas.model import Span
from gui.comparing.bands import Fragment, Side

MarkKind = Literal["removed", "added", "figure_removed", "figure_added", "shared"]
Rendering = Literal["words", "phrases", "plain"]
RenderingMode = Literal["automatic", "words", "phrases", "plain"]
RENDERING_MODES: tuple[RenderingMode, ...] = ("automatic", "words", "phrases", "plain")

RowBlocks = tuple[tuple[str, ...], tuple[str, ...]]
"""The ids of a row's paragraphs, left and right: they name the row in another comparison of the two, too."""

LEAST_SHARED = 0.08
"""The share of a related pair's text in shared phrases below which it is left plain: the odd "van de
NAVO" in two long passages says nothing."""

SHORTEST_STRETCH = 14
"""Characters of an equal stretch that is likely a phrase of so many words."""

_WORD = re.compile(r"\w+")


class Marking(NamedTuple):
    """What is marked in a comparison. ``figures`` are the figures that changed, by side and block id,
    wherever their partner stands; ``of_rows`` what the reader chose for single rows, by their blocks."""

    mode: RenderingMode = "automatic"
    figures: Mapping[tuple[Side, str], Sequence[Span]] = MappingProxyType({})
    of_rows: Mapping[RowBlocks, RenderingMode] = MappingProxyType({})

    def rendering_of(self, row: Row) -> Rendering:
        """How a row is rendered."""
        mode = self.of_rows.get((row.left, row.right), self.mode) if self.of_rows else self.mode
        return automatic_rendering(row) if mode == "automatic" else mode


class Mark(NamedTuple):
    """A stretch of a block's clean text to be marked; offsets into it, end exclusive."""

    start: int
    end: int
    kind: MarkKind


def automatic_rendering(row: Row) -> Rendering:
    """The rendering that says most about a row: by how much of its text stayed, and in how long stretches."""
    if row.relation == "same" or not (row.left and row.right):
        return "plain"
    if row.edits and equal_share(row.edits) >= LEAST_EQUAL.get(row.relation, 0.0):
        return "words"
    if row.relation == "reworded":
        return "phrases"
    return "phrases" if row.edits and equal_share(row.edits, SHORTEST_STRETCH) >= LEAST_SHARED else "plain"


def marks_of(row: Row, side: Side, fragment: Fragment, marking: Marking) -> tuple[Mark, ...]:
    """The marks inside a fragment of a row, in order, without blanks at their ends, none over another."""
    rendering = marking.rendering_of(row)
    figures = list(_figures(marking, side, fragment))
    if rendering == "words":
        return _without_overlaps((*_changed(row.edits, side, fragment), *figures))
    if rendering == "phrases":
        shared = list(_shared(row.edits, side, fragment))
        has_phrase = any(mark.kind == "shared" for mark in shared)
        reasons = () if has_phrase else reasons_in(row, fragment)
        return _without_overlaps((*figures, *shared, *reasons))
    return _without_overlaps(figures)


def _without_overlaps(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """In order of place; where two overlap, the one that came first stays."""
    kept: list[Mark] = []
    for mark in marks:
        if all(mark.end <= other.start or other.end <= mark.start for other in kept):
            kept.append(mark)
    return tuple(sorted(kept))


def _figures(marking: Marking, side: Side, fragment: Fragment) -> Iterator[Mark]:
    kind: MarkKind = "figure_removed" if side == "left" else "figure_added"
    for span in marking.figures.get((side, fragment.block.id), ()):
        if fragment.start <= span.start and span.end <= fragment.end:
            yield Mark(span.start, span.end, kind)


def reasons_in(row: Row, fragment: Fragment) -> Iterator[Mark]:
    """The words and names that both sides share, wherever they stand: why the two are beside each other."""
    shared = set(row.why.shared_entities)
    for entity in fragment.block.entities:
        if entity.canonical in shared and fragment.start <= entity.start and entity.end <= fragment.end:
            yield Mark(entity.start, entity.end, "shared")
    if row.why.shared_terms:
        terms = "|".join(re.escape(term) for term in row.why.shared_terms)
        pattern = re.compile(rf"(?<!\w)(?:{terms})(?!\w)", re.IGNORECASE)
        for found in pattern.finditer(fragment.block.text, fragment.start, fragment.end):
            yield Mark(found.start(), found.end(), "shared")


def _changed(edits: Sequence[Edit], side: Side, fragment: Fragment) -> Iterator[Mark]:
    kind: MarkKind = "removed" if side == "left" else "added"
    figure: MarkKind = "figure_removed" if side == "left" else "figure_added"
    for edit in edits:
        if edit.op != "equal":
            yield from _within(fragment, _span(edit, side), figure if edit.edit_class == "figure" else kind)


def _shared(edits: Sequence[Edit], side: Side, fragment: Fragment) -> Iterator[Mark]:
    """The phrases that stayed; a figure that took the place of another is marked even here."""
    figure: MarkKind = "figure_removed" if side == "left" else "figure_added"
    for edit in edits:
        if edit.edit_class == "figure" and edit.op == "replace":
            yield from _within(fragment, _span(edit, side), figure)
        if edit.op == "equal":
            for mark in _within(fragment, _span(edit, side), "shared"):
                words = list(_WORD.finditer(fragment.block.text, mark.start, mark.end))
                if len(words) >= SHORTEST_PHRASE:
                    yield Mark(words[0].start(), words[-1].end(), "shared")


def _span(edit: Edit, side: Side) -> Span:
    return edit.left if side == "left" else edit.right


def _within(fragment: Fragment, span: Span, kind: MarkKind) -> Iterator[Mark]:
    """The part of a stretch that lies in the fragment; nothing when that is blank."""
    start = max(fragment.start, span.start - fragment.base)
    end = min(fragment.end, span.end - fragment.base)
    text = fragment.block.text[start:end] if start < end else ""
    if text.strip():
        yield Mark(start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip()), kind)
