"""Dutch number words."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from agendas.understanding.number_words import NUMBER_WORD, number_from_words


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("twee", "2"), ("Dertig", "30"), ("zevenentwintig", "27"), ("tweeëntwintig", "22"),
        ("honderd", "100"), ("vijfhonderd", "500"), ("honderdvijftig", "150"), ("vijftienhonderd", "1500"),
        ("twaalfduizend", "12000"), ("tweehonderdvijftigduizend", "250000"), ("anderhalf", "1.5"),
        ("een half", "0.5"),
    ],
)  # fmt: skip
def test_a_number_word_has_its_value(word: str, number: str) -> None:
    assert number_from_words(word) == Decimal(number)
    assert re.match(NUMBER_WORD, word, re.IGNORECASE)


@pytest.mark.parametrize("word", ["tientallen", "gunstig", "honderden", "tigtig", "entwintig", ""])
def test_other_words_have_none(word: str) -> None:
    assert number_from_words(word) is None
