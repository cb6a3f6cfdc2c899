"""The values refuse what cannot be."""

from __future__ import annotations

import datetime as dt

import pytest

from agendas.model import Block, Entity, FootnoteRef, Meeting, Piece, Position, Span


def test_a_reversed_span_fails_where_it_is_made() -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(3, 2)


def test_the_pieces_of_a_block_must_cover_its_text() -> None:
    with pytest.raises(ValueError, match="gap"):
        Block("p1", "paragraph", "abc", (Piece(Span(1, 3), Span(0, 2)),))
    with pytest.raises(ValueError, match="end at 2"):
        Block("p1", "paragraph", "abc", (Piece(Span(0, 2), Span(0, 2)),))


def test_what_points_outside_the_text_is_refused() -> None:
    pieces = (Piece(Span(0, 3), Span(0, 3)),)
    with pytest.raises(ValueError, match="footnote mark"):
        Block("p1", "paragraph", "abc", pieces, footnote_refs=(FootnoteRef(4, "1"),))
    with pytest.raises(ValueError, match="is not at"):
        Block("p1", "paragraph", "abc", pieces, entities=(Entity(0, 2, "place", "xy", "xy"),))


def test_source_spans_merge_what_stands_together() -> None:
    pieces = (
        Piece(Span(0, 2), Span(10, 12)),
        Piece(Span(2, 3), Span(12, 14)),  # a space for a blank and a line end
        Piece(Span(3, 5), Span(20, 22)),  # a footnote stood in between
    )
    block = Block("p1", "paragraph", "ab cd", pieces)
    assert block.source_spans == (Span(10, 14), Span(20, 22))


def test_a_meeting_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Meeting(start=dt.date(2025, 4, 4), end=dt.date(2025, 4, 3))


def test_strength_is_on_the_scale() -> None:
    with pytest.raises(ValueError, match="strength"):
        Position("Nederland", "willen", "for", 6, "rule")
