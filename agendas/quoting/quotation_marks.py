"""Where quotation marks open and close in a text: “…”, ‘…’, "…", '…', «…», „…”, „…“, ,,…''.

An apostrophe looks like a closing mark, and a typing aid makes opening ones of those before a word
(‘s-Gravenhage). A mark that is never closed opens nothing; the pairs inside it count. One pass, whatever the
text. Standard library alone.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from agendas.model import Span

_MARK = re.compile(",,|''|``|[“”„‟«»‘’‚‛‹›\"']")
_CLOSED_BY = {
    "“": "”", "‟": "”", "„": "”“", "«": "»", "‹": "›", "‘": "’", "‛": "’", "‚": "’‘", '"': '"', "'": "'",
    ",,": ('”', '"', "''", "“"), "``": "''",
}  # fmt: skip
_SINGLE = frozenset("‘’‚‛'")
# Words that are written with an apostrophe before them: 's-Gravenhage, 't, 'n, zo 'n, 'ns.
_SHORTENED = re.compile(r"(?:s|t|n|k|m|r|d|ie|ns)(?![^\W_])", re.IGNORECASE)
_POSSESSIVE = frozenset("sxzSXZ")
_PARAGRAPH_START = re.compile(r"(?:^|\n[ \t>]*\r?\n)[ \t>]*\Z")
_LOOK_BACK = 40


class _Mark(NamedTuple):
    """A quotation mark as it is written, where it stands, and what it may do there."""

    sign: str
    start: int
    end: int
    opens: bool
    closes: bool


class Pair(NamedTuple):
    """A quoted stretch: with its marks, and without."""

    outer: Span
    inner: Span


def quoted_pairs(text: str, longest: int) -> list[Pair]:
    """The quoted stretches of at most ``longest`` characters, in order; of those inside one another the
    outermost."""
    marks = [_mark(text, found) for found in _MARK.finditer(text)]
    closed: list[Pair] = []
    open_: list[_Mark] = []
    for mark, after in itertools.zip_longest(marks, marks[1:]):
        _close_or_open(text, mark, after, open_, closed, longest)
    return list(_outermost(closed))


def _close_or_open(
    text: str, mark: _Mark, after: _Mark | None, open_: list[_Mark], closed: list[Pair], longest: int
) -> None:
    while open_ and mark.start - open_[0].start > longest:
        del open_[0]
    at = _opener_of(mark, open_) if mark.closes else None
    if at is not None and not _is_possessive(text, mark, after, open_[at]):
        opener = open_[at]
        del open_[at:]
        closed.append(Pair(Span(opener.start, mark.end), Span(opener.end, mark.start)))
    elif mark.opens and not _goes_on(text, mark, open_):
        open_.append(mark)


_DEEPEST = 8


def _opener_of(mark: _Mark, open_: Sequence[_Mark]) -> int | None:
    """The innermost open mark that this one closes."""
    for at in range(len(open_) - 1, max(-1, len(open_) - 1 - _DEEPEST), -1):
        if mark.sign in _CLOSED_BY[open_[at].sign]:
            return at
    return None


def _mark(text: str, found: re.Match[str]) -> _Mark:
    sign, (start, end) = found.group(), found.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    ends_word = bool(before) and not before.isspace() and before not in "([{"
    starts_word = bool(after) and not after.isspace()
    shortened = sign in _SINGLE and bool(_SHORTENED.match(text, end, end + 4))
    opens = sign in _CLOSED_BY and starts_word and not before.isalnum() and not shortened
    closes = ends_word and not (sign in _SINGLE and after.isalpha())
    return _Mark(sign, start, end, opens, closes)


def _is_possessive(text: str, mark: _Mark, after: _Mark | None, opener: _Mark) -> bool:
    """Whether it is the apostrophe of ‘… van Stubbs’ plan …’: another mark closes the quote later on."""
    if mark.sign not in _SINGLE or after is None or text[mark.start - 1] not in _POSSESSIVE:
        return False
    goes_on = text[mark.end : mark.end + 1] == " " and text[mark.end + 1 : mark.end + 2].isalpha()
    return goes_on and after.closes and not after.opens and after.sign in _CLOSED_BY[opener.sign]


def _goes_on(text: str, mark: _Mark, open_: Sequence[_Mark]) -> bool:
    """Whether it repeats the mark of a quote that goes on in another paragraph, as typesetters do."""
    return (
        bool(open_)
        and open_[-1].sign == mark.sign
        and bool(_PARAGRAPH_START.search(text, max(0, mark.start - _LOOK_BACK), mark.start))
    )


def _outermost(pairs: list[Pair]) -> Iterator[Pair]:
    end = 0
    for pair in sorted(pairs, key=lambda one: (one.outer.start, -one.outer.end)):
        if pair.outer.start >= end:
            yield pair
            end = pair.outer.end
