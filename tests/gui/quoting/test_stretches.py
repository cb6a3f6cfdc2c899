"""What one key selects."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agendas.model import Agenda, Sentence
from agendas.quoting.passage import Passage
from gui.quoting.stretches import paragraph_around, sentence_around
from tests.agendas.quoting.samples import agenda, block

TEXT = "Eerste zin. 😀 Tweede zin.  "


def understood(*sentences: Sentence, text: str = TEXT) -> Agenda:
    return agenda([replace(block("p1", text), sentences=sentences)])


def words(passage: Passage | None) -> str | None:
    return passage.texts[0] if passage else None


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        (0, "Eerste zin."),
        (10, "Eerste zin."),
        (11, "Eerste zin."),  # the blank between two belongs to the one before it
        (12, "😀 Tweede zin."),
        (26, "😀 Tweede zin."),
    ],
)
def test_the_sentence_at_the_cursor(offset: int, expected: str) -> None:
    both = understood(Sentence(0, 11), Sentence(12, 25))
    assert words(sentence_around(both, "p1", offset)) == expected


def test_before_the_first_sentence_it_is_the_first() -> None:
    assert words(sentence_around(understood(Sentence(12, 25)), "p1", 0)) == "😀 Tweede zin."


def test_the_blanks_at_its_end_are_not_selected() -> None:
    passage = sentence_around(understood(Sentence(12, len(TEXT))), "p1", 20)
    assert passage is not None
    assert (passage.excerpts[0].start, passage.excerpts[0].end) == (12, len(TEXT) - 2)


def test_without_known_sentences_it_is_the_paragraph() -> None:
    assert words(sentence_around(understood(), "p1", 5)) == TEXT.strip()


def test_the_paragraph() -> None:
    assert words(paragraph_around(understood(Sentence(0, 11)), "p1")) == TEXT.strip()


def test_blanks_alone_are_nothing() -> None:
    assert sentence_around(understood(text="  "), "p1", 1) is None
