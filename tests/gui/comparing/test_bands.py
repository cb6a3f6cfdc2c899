from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from agendas.comparison import Comparison, Row
from gui.comparing.bands import LONGEST_FRAGMENT, SIDES, Bands
from tests.gui.comparing.samples import agenda, block, large_comparison, small_comparison


def shown(comparison: Comparison) -> dict[str, Counter[str]]:
    """How many characters of every block stand in the bands."""
    found: dict[str, Counter[str]] = {side: Counter() for side in SIDES}
    for band in Bands(comparison):
        for side in SIDES:
            for fragment in band.side(side):
                found[side][fragment.block.id] += len(fragment.text)
    return found


def expected(comparison: Comparison) -> dict[str, Counter[str]]:
    sides = {"left": comparison.left, "right": comparison.right}
    return {
        side: Counter(
            {block.id: len(block.text) for block in of.blocks if block.kind not in {"title", "letter"}}
        )
        for side, of in sides.items()
    }


def test_every_block_stands_there_exactly_once() -> None:
    assert shown(small_comparison()) == expected(small_comparison())


def test_headings_stand_above_the_first_row_of_their_section_that_did_not_move() -> None:
    """The heading "Overig" goes with its only paragraph; "Werksessie" does not go with a moved one."""
    order = [
        (
            band.kind,
            [fragment.block.id for fragment in band.left],
            [fragment.block.id for fragment in band.right],
        )
        for band in Bands(small_comparison())
    ]
    assert order == [
        ("row", ["p1"], ["p1"]),
        ("heading", ["h2"], []),
        ("row", ["p4"], ["p2"]),
        ("heading", ["h1"], ["h1"]),
        ("row", ["p2"], ["p3"]),
        ("row", ["p3"], []),
        ("ghost", [], []),
        ("row", [], ["p4"]),
        ("footnotes", [], []),
        ("footnote", ["n1"], []),
        ("footnote", ["n2"], []),
    ]


def test_a_heading_without_paragraphs_stands_at_the_end() -> None:
    left = agenda("links", [block("p1", "Tekst."), block("h1", "Rondvraag", kind="heading")])
    comparison = Comparison(left, agenda("rechts", []), (Row(("p1",), (), "only_left"),))
    assert [band.kind for band in Bands(comparison)] == ["row", "heading"]


def test_a_very_long_paragraph_is_cut_where_a_line_can_end() -> None:
    words = "woord " * 4000
    left, right = agenda("links", [block("p1", words)]), agenda("rechts", [block("p1", "x" * 25_000)])
    comparison = Comparison(left, right, (Row(("p1",), ("p1",), "related"),))
    bands = Bands(comparison)
    assert shown(comparison) == expected(comparison)
    assert [(band.first, band.last) for band in bands] == [(True, False), (False, False), (False, True)]
    for band in bands:
        assert all(len(fragment.text) <= LONGEST_FRAGMENT for fragment in (*band.left, *band.right))
        assert all(fragment.text.startswith("woord") for fragment in band.left)


def test_a_row_of_several_paragraphs_knows_where_its_edits_point() -> None:
    left = agenda("links", [block("p1", "Eén."), block("p2", "Twee.")])
    comparison = Comparison(left, agenda("rechts", []), (Row(("p1", "p2"), (), "only_left"),))
    (band,) = Bands(comparison)
    assert [fragment.base for fragment in band.left] == [0, 5]


@settings(max_examples=30)
@given(st.integers(0, 40), st.sets(st.integers(0, 39)), st.sets(st.integers(0, 39)))
def test_whatever_moved_every_block_stands_there_once(
    count: int, headings: set[int], moved: set[int]
) -> None:
    whole = large_comparison(count)
    blocks = []
    for at, paragraph in enumerate(whole.left.blocks):
        if at in headings:
            blocks.append(block(f"h{at + 1}", f"Kop {at}", kind="heading"))
        blocks.append(paragraph)
    rows = [replace(row, moved=at in moved) for at, row in enumerate(whole.rows)]
    comparison = replace(whole, left=replace(whole.left, blocks=tuple(blocks)), rows=tuple(rows[::-1]))
    assert shown(comparison) == expected(comparison)
