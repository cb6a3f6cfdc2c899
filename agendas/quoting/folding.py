"""Texts by their letters and digits alone, with a map back: how a quote is known in a text read otherwise.

Another reader joins a word at a line end, another version has other quotation marks: the letters stay.
rapidfuzz is loaded when two texts are first compared.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Folded:
    """The folded characters of a text; ``offsets`` has the place in the text of each of them.

    ``starts`` and ``ends`` are where a word begins and ends, by offsets into ``letters``, ends exclusive.
    """

    letters: str
    offsets: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]


def folded(text: str) -> Folded:
    """The letters and digits of ``text``: small, without accents, ligatures as their letters."""
    letters: list[str] = []
    offsets: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    inside = False
    for offset, char in enumerate(text):
        plain = _plain(char)
        if not plain:
            if inside and not unicodedata.combining(char):
                ends.append(len(letters))
                inside = False
            continue
        if not inside:
            starts.append(len(letters))
            inside = True
        letters.extend(plain)
        offsets.extend([offset] * len(plain))
    if inside:
        ends.append(len(letters))
    return Folded("".join(letters), offsets, starts, ends)


def letters_likeness(first: str, second: str) -> float:
    """How alike two runs of folded letters are, in order, 0 to 1; 1 for two without any."""
    from rapidfuzz.distance import Indel  # only a quote that is not found as it is needs it

    return float(Indel.normalized_similarity(first, second))


@functools.lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    if not char.isalnum():
        return ""
    decomposed = unicodedata.normalize("NFKD", char).casefold()
    return "".join(part for part in decomposed if part.isalnum())
