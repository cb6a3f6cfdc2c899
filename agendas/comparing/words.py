"""A text as words: where they stand, their normal form, their Dutch stem.

Needs PyStemmer, loaded at the first stem.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

from agendas.comparing.knowledge import agenda_words, stop_words

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
"""A word for its meaning: the halves of ``NAVO-top`` are two, ``NAVO's`` is one."""

MOST_WORD_PAIRS = 400_000_000
"""Two texts of 20,000 words each; word-by-word comparison beyond takes seconds and hundreds of megabytes."""

_POSSESSIVE = re.compile(r"['’].*")

_UNITS = re.compile(r"[^\W_]+(?:[.,][0-9]+)*|[%€$£+]")


def words_of(text: str) -> list[tuple[int, str]]:
    """The words of ``text`` in lower case, each with the offset at which it starts."""
    return [(found.start(), found.group().lower()) for found in WORD.finditer(text)]


@functools.lru_cache(maxsize=2_000)
def telling_words(text: str) -> tuple[tuple[int, str, str], ...]:
    """The words that may say something of a subject: offset, word in lower case, stem.

    Stop words and bare numbers come with an empty stem; figures and dates are entities.
    """
    return tuple((start, word, _telling_stem(word)) for start, word in words_of(text))


@functools.lru_cache(maxsize=2_000)
def normal_words(text: str) -> tuple[str, ...]:
    """The text without what ``same`` overlooks: spacing, case and punctuation.

    A decimal comma and the sign of a unit are no punctuation: 2,5% is not 25%. A text of nothing but
    punctuation is its own only word.
    """
    return units_of(text)


def units_of(text: str) -> tuple[str, ...]:
    """``normal_words`` of a text that is not asked for again."""
    folded = text.casefold()
    return tuple(_UNITS.findall(folded)) or (folded.strip(),)


@functools.lru_cache(maxsize=50_000)
def _telling_stem(word: str) -> str:
    return "" if len(word) == 1 or word.isdigit() or word in stop_words() else stem(word)


@functools.lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The Dutch stem of a lower-case word, its possessive ending gone (``China's`` → ``china``)."""
    return _stemmer()(_POSSESSIVE.sub("", word))


@functools.cache
def agenda_stems() -> frozenset[str]:
    """The stems of the words of every agenda."""
    return frozenset(map(stem, agenda_words()))


@functools.cache
def _stemmer() -> Callable[[str], str]:
    import Stemmer

    without_cache = 0  # PyStemmer's own cache is not made for threads, and stem() has one
    stem_word: Callable[[str], str] = Stemmer.Stemmer("dutch", without_cache).stemWord
    return stem_word
