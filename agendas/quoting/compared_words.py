"""Texts as words to be compared: what typing and typesetting change makes no difference, all else does.

No difference: blanks and line ends, the shape of quotation marks, apostrophes and dashes, a hyphen inside a
word (it may be that of a line end), soft hyphens and marks without width, ligatures, accents that are
composed or not, marks of footnotes, signs of Markdown. Standard library alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

_ZERO = "\u00ad\u200b-\u200f\u2060\ufeff"
_HYPHENS = "\\-\u2010\u2011\u00ad"
_LETTER = f"(?:[^\\W_⁰¹²³⁴-⁹]|[{_ZERO}\u0300-\u036f])"
_DIGITS = r"\d{1,30}(?:[.,:]\d{1,30}){0,6}(?:\s?[%‰])?(?![^\W_])"  # limits: a line of "1.1.1.…" stays linear
_WORD = f"{_LETTER}+(?:(?:[{_HYPHENS}](?:[ \\t]*\\r?\\n[ \\t]*>?[ \\t]*)?|['’ʼ`´]){_LETTER}+)*"
_NOTE_MARK = r"\[\^?\d{1,3}\]|[⁰¹²³⁴-⁹]+"
_TOKENS = re.compile(f"(?P<note>{_NOTE_MARK})|(?P<word>{_DIGITS}|{_WORD})|(?P<sign>[^\\w\\s])")
_IGNORED = frozenset("\"'“”„‟‘’‚‛«»‹›`´ʼ*_>[]\\•·\ue000" + "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")
_SHAPES = str.maketrans(dict.fromkeys("–—−‐‑‒―", "-") | dict.fromkeys("’ʼ`´‘", "'"))
_INVISIBLE = re.compile(f"[{_ZERO}]")
_INNER_HYPHEN = re.compile(rf"(?<=[^\W\d_])[{_HYPHENS}]\s*>?\s*(?=[^\W\d_])")
_STOPS = frozenset(".,;:-")
_BLANKS = re.compile(r"[\s>]+")


class Compared(NamedTuple):
    """A word or a sign: what it is compared by, and where it stands."""

    key: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is more than a sign."""
        return self.key[0].isalnum()


def compared_words(text: str, start: int = 0, end: int | None = None) -> list[Compared]:
    """The words and signs of this stretch of the text, in order, with their offsets in the text."""
    stop = len(text) if end is None else end
    found = (
        Compared(_key(one.group()), *one.span())
        for one in _TOKENS.finditer(text, start, stop)
        if one.lastgroup != "note" and one.group() not in _IGNORED
    )
    return [one for one in found if one.key]


def trimmed(words: Sequence[Compared]) -> Sequence[Compared]:
    """The words without the stops before and after them: a quote ends with one that is the writer's own."""
    start, end = 0, len(words)
    while start < end and words[start].key in _STOPS:
        start += 1
    while start < end and words[end - 1].key in _STOPS:
        end -= 1
    return words[start:end]


def loose(key: str) -> str:
    """The key without capitals: the first word of a quote may begin with another one than the source."""
    return key.casefold()


def _key(written: str) -> str:
    if written.isascii() and written.isalnum():
        return written
    joined = _INVISIBLE.sub("", _INNER_HYPHEN.sub("", written))
    return unicodedata.normalize("NFKC", _BLANKS.sub("", joined).translate(_SHAPES))
