"""Which words of a row are marked, and how: added, removed, changed figures, or phrases that stayed.

A paragraph that was newly written shares a word here and there with the old one; marking every other word
says nothing. There the phrases that stayed are marked instead, the words and names for which the two were
paired, and figures that changed. Needs the standard library alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from agendas.comparison import Comparison, Edit, Row
from agendas.model import Span
from gui.comparing.bands import Fragment, Side

MarkKind = Literal["removed", "added", "figure_removed", "figure_added", "shared"]
WordChanges = Literal["automatic", "always", "never"]
WORD_CHANGES: tuple[WordChanges, ...] = ("automatic", "always", "never")

LEAST_EQUAL = {"reworded": 0.3, "related": 0.45}
"""The share of equal text below which word marks read as confetti, by relation: the edits of a passage
that was edited come in longer stretches."""
SHORTEST_PHRASE = 3
"""Words that must stay together to be marked as a shared phrase."""

_WORD = re.compile(r"\w+")


class Marking(NamedTuple):
    """What is marked in a comparison. ``figures`` are the figures that changed, by side and block id,
    wherever their partner stands."""

    word_changes: WordChanges = "automatic"
    figures: Mapping[tuple[Side, str], Sequence[Span]] = MappingProxyType({})

    @classmethod
    def of(cls, comparison: Comparison, word_changes: WordChanges) -> Marking:
        """The marking of a whole comparison."""
        figures: dict[tuple[Side, str], list[Span]] = defaultdict(list)
        for change in comparison.changes:
            if change.kind == "figure" and change.left and change.right:
                figures["left", change.left.block].append(Span(change.left.start, change.left.end))
                figures["right", change.right.block].append(Span(change.right.start, change.right.end))
        return cls(word_changes, figures)


class Mark(NamedTuple):
    """A stretch of a block's clean text to be marked; offsets into it, end exclusive."""

    start: int
    end: int
    kind: MarkKind


def equal_share(edits: Sequence[Edit]) -> float:
    """The share of both texts that stayed, from 0 to 1; 1 when there is no text."""
    everything = sum(len(edit.left) + len(edit.right) for edit in edits)
    equal = sum(len(edit.left) + len(edit.right) for edit in edits if edit.op == "equal")
    return equal / everything if everything else 1.0


def marks_of(row: Row, side: Side, fragment: Fragment, marking: Marking) -> tuple[Mark, ...]:
    """The marks inside a fragment of a row, in order, without blanks at their ends, none over another."""
    mode = marking.word_changes
    if mode == "never" or (mode == "automatic" and row.relation == "same"):
        return ()
    changed = list(_figures(marking, side, fragment))
    rewritten = equal_share(row.edits) < LEAST_EQUAL.get(row.relation, 0.0)
    if mode == "automatic" and (rewritten or not row.edits):
        return _without_overlaps((*changed, *_shared(row.edits, side, fragment), *_reasons(row, fragment)))
    return _without_overlaps((*_changed(row.edits, side, fragment), *changed))


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


def _reasons(row: Row, fragment: Fragment) -> Iterator[Mark]:
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
