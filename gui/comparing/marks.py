"""Which words of a row are marked, and how: added, removed, changed figures, or phrases that stayed.

A paragraph that was newly written shares a word here and there with the old one; marking every other word
says nothing. There the phrases that stayed are marked instead. Needs the standard library alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from agendas.comparison import Edit, Row
from agendas.model import Span
from gui.comparing.bands import Fragment, Side

MarkKind = Literal["removed", "added", "figure_removed", "figure_added", "shared"]
WordChanges = Literal["automatic", "always", "never"]
WORD_CHANGES: tuple[WordChanges, ...] = ("automatic", "always", "never")

LEAST_EQUAL = 0.45
"""The share of equal text below which word marks read as confetti."""
SHORTEST_PHRASE = 3
"""Words that must stay together to be marked as a shared phrase."""

_WORD = re.compile(r"\w+")


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


def marks_of(row: Row, side: Side, fragment: Fragment, mode: WordChanges) -> tuple[Mark, ...]:
    """The marks inside a fragment of a row, in order, without blanks at their ends.

    An edited passage shows its edits however many they are: they come in a few long stretches.
    """
    if mode == "never" or not row.edits or (mode == "automatic" and row.relation == "same"):
        return ()
    rewritten = row.relation == "related" and equal_share(row.edits) < LEAST_EQUAL
    by_phrase = mode == "automatic" and rewritten
    made = _shared(row.edits, side, fragment) if by_phrase else _changed(row.edits, side, fragment)
    return tuple(made)


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
