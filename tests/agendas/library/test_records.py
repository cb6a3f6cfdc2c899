"""A record travels as JSON between two processes and comes out the same."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.library.entries import LibraryEntry, seed_entries
from agendas.library.records import PassageRecord, fields_of, record_from, record_of
from agendas.model import Span
from agendas.reading import read_file
from agendas.understanding import understand
from tests.agendas.library.searchable import record


@pytest.mark.parametrize("entry", seed_entries()[:2], ids=lambda entry: entry.path.stem)
def test_a_seed(entry: LibraryEntry) -> None:
    agenda = understand(read_file(entry.path))
    made = record_of(agenda, size=1, reader="r")
    assert record_from(json.loads(json.dumps(fields_of(made)))) == made
    sentences = [span.of(one.text) for one in made.passages for span in one.sentences]
    assert sentences == [one.of(block.text) for block in agenda.blocks for one in block.sentences]
    assert all(set(one.positions) <= set(one.sentences) for one in made.passages)


SPANS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=3).map(
    lambda ends: tuple(Span(min(one), max(one)) for one in ends)
)


@given(st.text(max_size=20), SPANS, SPANS)
def test_any_passage(text: str, positions: tuple[Span, ...], sentences: tuple[Span, ...]) -> None:
    passage = PassageRecord("p1", "paragraph", None, text, positions, (("person", "\ud800"),), sentences)
    made = record("a", passage)
    assert record_from(json.loads(json.dumps(fields_of(made)))) == made
