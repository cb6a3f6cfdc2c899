"""Persons by their role and definitions, on sentences with every entity marked (``learned.txt``)."""

from __future__ import annotations

import pytest

from agendas.understanding import understand
from tests.agendas.understanding.made import agenda
from tests.agendas.understanding.marked import Marked, marked_lines


@pytest.mark.parametrize("case", marked_lines("learned.txt"), ids=lambda case: case.text[:60])
def test_the_entities_of_a_sentence_are_exactly_those_marked(case: Marked) -> None:
    (block,) = understand(agenda(case.text)).blocks
    found = tuple((entity.start, entity.type, entity.text, entity.canonical) for entity in block.entities)
    assert found == case.entities


def _canonical(*texts: str) -> list[list[str]]:
    read = understand(agenda(*texts))
    return [
        [entity.canonical for entity in block.entities if entity.type == "person"] for block in read.blocks
    ]


def test_a_surname_that_two_people_bear_is_neither() -> None:
    found = _canonical("Minister Jan Jansma en minister Piet Jansma spraken.", "Jansma zweeg.")
    assert found == [["Jan Jansma", "Piet Jansma"], ["Jansma"]]


def test_a_surname_that_is_a_word_of_the_letter_is_found_with_its_role_alone() -> None:
    found = _canonical(
        "Minister Anna Slot sprak.", "Tot slot volgt iets anders.", "Slot. Minister Slot sprak."
    )
    assert found == [["Anna Slot"], [], ["Anna Slot"]]


def test_a_surname_with_a_particle_keeps_it() -> None:
    found = _canonical("Minister Jan van Dam sprak.", "Van Dam en minister van Dam.", "Aan de Dam.")
    assert found == [["Jan van Dam"], ["Jan van Dam", "Jan van Dam"], []]


def test_a_definition_holds_in_the_whole_letter() -> None:
    read = understand(agenda("Het BWPX groeit.", "Het Baltic Water Programme X (BWPX) loopt."))
    assert [entity.canonical for entity in read.blocks[0].entities] == ["Baltic Water Programme X"]
