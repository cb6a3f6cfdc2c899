"""How a text was laid out: wrapped at a width or a line to a paragraph, and where its paragraphs end.

All questions here are about two lines and the gap between them. Needs the standard library alone.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from agendas.reading.knowledge import abbreviations, any_of, any_word, table, words
from agendas.reading.lines import Line

_LONGEST_WRAPPED = 150
_SHARE_OF_LONG_LINES = 0.3
_FULL = 0.86
"""A line ends a paragraph when the next word would have fitted within this share of the width."""
_HEADING_WIDTH = 0.72
"""A line this much shorter than the width ended on purpose, even without a full stop: a heading."""

_TERMINAL = re.compile(r"(?:[.!?:;…]|\.\.)[)\]»”’\"'*]*$")
_SENTENCE_END = re.compile(r"[.!?…][)\]»”’\"']*$")
_STARTS_LOWER = re.compile(r"[(«“\"'‘]*[^\W\d_]")
_LINE_END_HYPHEN = re.compile(r"[^\s\W_][)\]»”’\"']?[-\xad]$|[)\]]-$")


@dataclass(frozen=True, slots=True)
class Layout:
    """Whether lines are wrapped, and the width (in characters) of the column around each line."""

    wrapped: bool
    widths: tuple[int, ...]
    full_width: int

    def is_short(self, lines: Sequence[Line], index: int, next_index: int, share: float = _FULL) -> bool:
        """Whether the first word of the next line would have fitted behind this one."""
        first_word = lines[next_index].text.split(" ", 1)[0]
        return len(lines[index].text) + 1 + len(first_word) <= share * self.widths[index]


def layout_of(lines: Sequence[Line], skipped: frozenset[int]) -> Layout:
    """The layout of a document, furniture left out."""
    lengths = [0 if index in skipped else len(line.text) for index, line in enumerate(lines)]
    filled = sorted(length for length in lengths if length)
    if not filled:
        return Layout(True, tuple(lengths), 0)
    total = sum(filled)
    long_lines = sum(length for length in filled if length > _LONGEST_WRAPPED)
    wrapped = long_lines <= _SHARE_OF_LONG_LINES * total
    fitting = [length for length in filled if length <= _LONGEST_WRAPPED] or filled
    full = fitting[int(0.95 * (len(fitting) - 1))]
    return Layout(wrapped, tuple(min(full, width) for width in _widest_around(lengths, 8)), full)


def _widest_around(lengths: Sequence[int], reach: int) -> list[int]:
    """For each line the longest line at most ``reach`` lines away: the width of its column."""
    size = len(lengths)
    block = 2 * reach + 1
    padded = [0] * reach + list(lengths) + [0] * (reach + block)
    rising, falling = padded[:], padded[:]
    for index in range(1, len(padded)):
        if index % block:
            rising[index] = max(rising[index - 1], padded[index])
    for index in range(len(padded) - 2, -1, -1):
        if (index + 1) % block:
            falling[index] = max(falling[index + 1], padded[index])
    return [max(falling[index], rising[index + block - 1]) for index in range(size)]


_TAIL = 12
"""The end of a line is judged by its last characters alone: lines may be very long."""


def is_terminal(text: str) -> bool:
    """Whether a line stops at a full stop, question mark, colon or semicolon, perhaps behind a quote."""
    return bool(_TERMINAL.search(text[-_TAIL:]))


def ends_with_hyphen(text: str) -> bool:
    """Whether a line stops at a hyphen that sticks to a word (``NAVO-``), not at a dash (``Den Haag -``)."""
    return bool(_LINE_END_HYPHEN.search(text[-_TAIL:]))


def ends_sentence(text: str) -> bool:
    """Whether a line stops where a sentence does."""
    return bool(_SENTENCE_END.search(text[-_TAIL:])) and not _ends_with_abbreviation(text)


def _ends_with_abbreviation(text: str) -> bool:
    last = text.rsplit(" ", 1)[-1].lower().lstrip("(«“\"'‘")
    return abbreviations().get(last) is False


def is_unfinished(text: str) -> bool:
    """Whether a line stops where no sentence, heading or list item does: at "van de", a comma, a dash."""
    if ends_with_hyphen(text) or text.endswith((",", "–", "-", "(", "/", "&")):
        return True
    return ends_with_small_word(text) or _ends_with_abbreviation(text)


def ends_with_small_word(text: str) -> bool:
    """Whether a line stops at an article, preposition or conjunction: nothing ends there."""
    return text.rsplit(" ", 1)[-1].lower() in words("headings", "unfinished_endings")


def starts_lower(text: str) -> bool:
    """Whether a line begins with a lower-case letter, as only the middle of a sentence does."""
    match = _STARTS_LOWER.match(text)
    if not match or not match.group()[-1].islower():
        return False
    rest = text[match.end() : match.end() + 1]
    return not rest.isupper()  # iFMM, eID: a name that opens a sentence


def starts_like_sentence(text: str) -> bool:
    """Whether a line begins with a word that opens a sentence, with its capital: De, Het, Tijdens, …"""
    return bool(_opener().match(text))


@functools.cache
def _opener() -> re.Pattern[str]:
    return re.compile(any_word(table("headings")["sentence_openers"]) + r"(?=[\s,])")


@functools.cache
def bullet_pattern() -> re.Pattern[str]:
    """A bullet or number that opens a list item or a heading; group ``glyph`` when it is no number."""
    signs = any_of(re.escape(sign) for sign in table("lists")["bullets"])
    numbers = any_of(table("lists")["numbers"])
    return re.compile(rf"(?:(?P<glyph>(?:{signs}|[\ue000-\uf8ff])+)|(?P<number>{numbers}))\s+(?=\S)")


def has_bullet(text: str) -> bool:
    """Whether a line opens with a bullet or a number, as a list item does."""
    return bool(bullet_pattern().match(text))


def is_short_heading_line(layout: Layout, lines: Sequence[Line], index: int, next_index: int) -> bool:
    """Whether a line ends well before the column does, without a full stop, and a new sentence follows."""
    text, following = lines[index].text, lines[next_index].text
    if is_terminal(text) or is_unfinished(text) or starts_lower(following):
        return False
    if layout.is_short(lines, index, next_index, _HEADING_WIDTH):
        return True
    return starts_like_sentence(following) and layout.is_short(lines, index, next_index, 1.0)
