"""Numbered papers, on sentences with every entity marked (``documents.txt``)."""

from __future__ import annotations

import pytest

from agendas.understanding import understand
from tests.agendas.understanding.made import agenda
from tests.agendas.understanding.marked import Marked, marked_lines


@pytest.mark.parametrize("case", marked_lines("documents.txt"), ids=lambda case: case.text[:60])
def test_the_entities_of_a_sentence_are_exactly_those_marked(case: Marked) -> None:
    (block,) = understand(agenda(case.text)).blocks
    found = tuple((entity.start, entity.type, entity.text, entity.canonical) for entity in block.entities)
    assert found == case.entities
