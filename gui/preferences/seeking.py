"""Which settings typed words mean: every word must be in what is said about the setting, in any spelling."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_UNDIVIDED = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "’": "'"})
"""Letters that Unicode does not divide into a letter and a mark."""


def folded(text: str) -> str:
    """The text in small letters without accents: "Überschrift" → "uberschrift"."""
    divided = unicodedata.normalize("NFKD", text.casefold().translate(_UNDIVIDED))
    return "".join(char for char in divided if not unicodedata.combining(char))


def matches(sought: str, told: Iterable[str]) -> bool:
    """Whether each word of ``sought`` is somewhere in what is ``told``; nothing sought finds everything."""
    text = folded(" ".join(told))
    return all(word in text for word in folded(sought).split())
