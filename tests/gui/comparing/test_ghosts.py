from __future__ import annotations

from agendas.comparison import Row
from gui.comparing.ghosts import ghost_places
from tests.gui.comparing.samples import agenda, block

LEFT = agenda(
    "links",
    [
        block("p1", "Eén."),
        block("h1", "Oekraïne", kind="heading"),
        block("p2", "Twee.", "Oekraïne"),
        block("p3", "Drie.", "Oekraïne"),
        block("h2", "Overig", kind="heading"),
        block("p4", "Vier.", "Overig"),
        block("p5", "Vijf.", "Overig"),
    ],
)


def row(number: int, *, moved: bool = False) -> Row:
    return Row((f"p{number}",), (f"p{number}",), "same", moved=moved)


def places(*rows: Row) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    found = ghost_places(LEFT, rows)
    return {at: list(of) for at, of in found.above.items()}, {at: list(of) for at, of in found.below.items()}


def test_what_moved_is_missed_below_the_paragraph_it_followed() -> None:
    assert places(row(3, moved=True), row(1), row(2), row(4), row(5)) == ({}, {2: [0]})


def test_the_first_of_a_section_is_missed_below_its_heading() -> None:
    """Below the last paragraph of the section above it would seem to have belonged there."""
    assert places(row(4, moved=True), row(1), row(2), row(3), row(5)) == ({4: [0]}, {})


def test_a_whole_section_that_moved_is_missed_below_the_one_above() -> None:
    moved = row(4, moved=True), row(5, moved=True)
    assert places(*moved, row(1), row(2), row(3)) == ({}, {4: [0, 1]})


def test_what_stood_first_is_missed_at_the_top() -> None:
    assert places(row(2), row(3), row(4), row(5), row(1, moved=True)) == ({0: [4]}, {})


def test_nothing_else_leaves_a_ghost() -> None:
    gone = Row(("p3",), (), "only_left", moved=True)
    assert places(row(1), row(2), gone, row(4), row(5)) == ({}, {})
