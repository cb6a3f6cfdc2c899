"""Finding words in the clean text of an agenda, whatever their case, accents and typography.

Needs the standard library and the model alone. Text and words are folded to plain small letters before
they are compared, and every hit is given in the offsets of the unfolded text.
"""

from __future__ import annotations

import functools
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from agendas.model import Block
from gui.reading.text_map import Stretch

_TYPOGRAPHY = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "}
)


class FoldedText:
    """A text as it is searched, with the way back to its own offsets."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        folded = [_fold(char) for char in text]
        self.text = "".join(folded)
        self._starts: list[int] | None = None
        if any(len(part) != 1 for part in folded):
            self._starts, at = [], 0
            for part in folded:
                self._starts.append(at)
                at += len(part)

    def hits(self, words: str) -> Iterator[tuple[int, int]]:
        """Where ``words`` (folded) occur, in offsets of the text as it was given."""
        at = self.text.find(words)
        while at >= 0:
            yield self._offset(at), self._offset(at + len(words) - 1) + 1
            at = self.text.find(words, at + len(words))

    def _offset(self, at: int) -> int:
        """The character from which the folded character at ``at`` came."""
        return at if self._starts is None else bisect_right(self._starts, at) - 1


def folded_words(words: str) -> str:
    """What a reader typed, as it is searched for: ends trimmed, blanks single."""
    return " ".join("".join(map(_fold, words)).split())


def find(words: str, blocks: Iterable[Block]) -> tuple[Stretch, ...]:
    """Every hit, in the order of the blocks; none for empty words."""
    wanted = folded_words(words)
    if not wanted:
        return ()
    return tuple(
        Stretch(block.id, start, end)
        for block in blocks
        for start, end in _folded_text(block.text).hits(wanted)
    )


@functools.lru_cache(maxsize=2048)
def _folded_text(text: str) -> FoldedText:
    return FoldedText(text)


@functools.lru_cache(maxsize=4096)
def _fold(char: str) -> str:
    """A letter without its accents; nothing for soft hyphens, zero-width characters and bidi controls."""
    if char < "\x7f":
        return char.lower()
    parts = unicodedata.normalize("NFKD", char).casefold()
    kept = "".join(part for part in parts if unicodedata.category(part) not in ("Mn", "Cf"))
    return kept.translate(_TYPOGRAPHY)
