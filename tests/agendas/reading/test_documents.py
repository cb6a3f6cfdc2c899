"""Whole documents against golden files that were made by reading: the seeds, and letters of our own in the
manner of other councils and years."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agendas.reading import read_bytes, read_file, read_text
from tests.agendas.reading.golden import as_text, described, documents, golden_file

DOCUMENTS = documents()


@pytest.mark.parametrize("document", DOCUMENTS, ids=[path.stem for path in DOCUMENTS])
def test_document_reads_as_expected(document: Path) -> None:
    expected = golden_file(document).read_text(encoding="utf-8")
    assert as_text(described(read_file(document))) == as_text(json.loads(expected))


def test_there_are_five_seeds_and_twenty_letters() -> None:
    assert len(DOCUMENTS) == 25


@pytest.mark.parametrize("document", DOCUMENTS[:5], ids=[path.stem for path in DOCUMENTS[:5]])
def test_file_bytes_and_text_read_the_same(document: Path) -> None:
    data = document.read_bytes()
    from_file = read_file(document)
    assert read_bytes(data, document.name) == from_file
    assert described(read_text(data.decode("utf-8"), document.name)) == described(from_file)


def test_doubtful_joins_are_few_and_have_a_reason() -> None:
    joins = [join for path in DOCUMENTS[:5] for block in read_file(path).blocks for join in block.joins]
    assert len(joins) >= 15
    assert all(join.reason and 0.5 <= join.confidence <= 1 for join in joins)
