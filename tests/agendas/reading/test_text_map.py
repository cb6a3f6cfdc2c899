"""The map from clean text back to the source."""

from __future__ import annotations

import unicodedata

import pytest

from agendas.model import Block, Omission, Piece, Span
from agendas.reading import read_text
from agendas.reading.text_map import Segment, build, canvas_of, omissions_between


def test_the_canvas_is_as_long_as_the_source() -> None:
    source = "a\u00a0b\tc\r\nd\u00ade\u2028f\u2011g\0h\u200b"
    canvas = canvas_of(source)
    assert len(canvas.text) == len(source)
    assert canvas.text == "a b c\n\nd\0e\nf-g\0h\0"


def test_a_line_end_is_one_space_with_a_piece_of_its_own() -> None:
    built = build(canvas_of("een  \n twee"), [Segment(0, 6), Segment(6, 11)], {})
    assert built.text == "een twee"
    assert built.pieces == (
        Piece(Span(0, 3), Span(0, 3)),
        Piece(Span(3, 4), Span(3, 6)),
        Piece(Span(4, 8), Span(7, 11)),
    )


@pytest.mark.parametrize(
    ("segment", "text", "dropped"),
    [
        (Segment(0, 10, "join", 0.9, "r"), "wapenleveranties", [Omission(Span(8, 9), "line-end hyphen")]),
        (Segment(0, 10, "keep", 0.9, "r"), "wapenlev-eranties", []),
    ],
)
def test_joins(segment: Segment, text: str, dropped: list[Omission]) -> None:
    built = build(canvas_of("wapenlev-\n eranties"), [segment, Segment(10, 19)], {})
    assert built.text == text
    assert list(built.dropped_hyphens) == dropped
    (join,) = built.joins
    assert built.text[join.at :] == "eranties"
    assert join.hyphen_kept == (not dropped)


def test_a_mark_is_before_the_blank_that_follows_it() -> None:
    canvas = canvas_of("daarover.1 Het").hide([Omission(Span(9, 10), "footnote mark")])
    built = build(canvas, [Segment(0, 14)], {9: "1"})
    assert built.text == "daarover. Het"
    assert [(ref.at, ref.number) for ref in built.footnote_refs] == [(9, "1")]


def test_what_is_left_has_a_reason() -> None:
    canvas = canvas_of("een \0 twee 3")
    omissions = omissions_between(
        canvas, [Span(0, 3), Span(6, 10)], [Omission(Span(11, 12), "page furniture")]
    )
    assert [(omission.source.start, omission.reason) for omission in omissions] == [
        (3, "white space"),
        (4, "control character"),
        (5, "white space"),
        (10, "white space"),
        (11, "page furniture"),
    ]


def test_source_spans_lead_back_through_a_block() -> None:
    source = "De NAVO-\n bondgenoten"
    built = build(canvas_of(source), [Segment(0, 9, "keep", 0.97, "r"), Segment(9, 21)], {})
    block = Block("p1", "paragraph", built.text, built.pieces)
    assert [span.of(source) for span in block.source_spans] == ["De NAVO-", "bondgenoten"]


def test_letters_with_loose_accents_become_one_letter() -> None:
    """A text that was decomposed on its way (a Mac) reads, searches and is marked like any other."""
    loose = unicodedata.normalize("NFD", "Nederland steunt Oekraïne en één coördinator.\n")
    agenda = read_text(loose, "mac.txt")
    assert agenda.blocks[0].text == "Nederland steunt Oekraïne en één coördinator."
    assert len(agenda.source.text) == len(loose)
