"""Which stretch of a passage a row of the results shows, as characters that may stand in a list.

Needs the standard library alone. Offsets are code points; every character of an excerpt stands for one
character of the passage, but for the ellipsis before it, so that marks need only be moved.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from agendas.model import Span

CUT_BEFORE, CUT_AFTER = "…\u00a0", "\u00a0…"
"""Where words are left out; never alone on a line."""
_LEAD = 48
"""Code points before the words that were found: what the sentence was about."""
_SEEN = 480
"""Code points that can come on the screen, with room to spare. Some passages have a million."""
_MARKS_LOOKED_AT = 60
_SAME_WORD = 5
"""Letters that the forms of one word have in common: bondgenoot, bondgenoten."""
_SENTENCE_END = re.compile(r"[.?!:] (?=[A-ZÀ-Þ])")
_LONGEST_STEP = 24
"""How far an excerpt begins from where it should, to begin with a word; longer words are cut."""
_UNSHOWABLE = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\u00a0\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069"
    "\\ud800-\\udfff\\ufdd0-\\ufdef\\ufff9-\\uffff]"
)
"""Control and direction characters, line ends, halves of surrogate pairs, what Qt takes for a picture."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a passage on one line, an ellipsis before it when words are left out there.

    ``marks`` are offsets into ``text``. ``is_cut``: words are left out after it too; only who lays it out
    knows where the last line ends, and puts the ellipsis there.
    """

    text: str
    marks: tuple[Span, ...] = ()
    is_cut: bool = False


def excerpt_of(text: str, marks: Sequence[Span], room: int, *, tight: bool = False) -> Excerpt:
    """The stretch of ``text`` around most of what was found, when about ``room`` code points can be seen.

    It begins a few words before that, or where the sentence begins; at the end of the passage earlier, so
    that the room is filled, but never so early that the words found would be out of sight. ``tight``: it
    begins with them, for texts whose letters take more room than usual.
    """
    at = best_mark(text, marks, room)
    begin = _word_start(text, at, at) if tight else _beginning(text, at, room)
    end = min(len(text), begin + _SEEN)
    before = CUT_BEFORE if begin else ""
    moved = _moved(marks, begin, end, len(before))
    return Excerpt(before + shown(text[begin:end]), moved, end < len(text))


def best_mark(text: str, marks: Sequence[Span], room: int) -> int:
    """Where the mark begins within ``room`` after which the most different words were found; the first of
    equals.

    Who seeks two words wants to see them beside one another, when they stand so anywhere.
    """
    words = [(mark.start, mark.of(text)[:_SAME_WORD].casefold()) for mark in marks[:_MARKS_LOOKED_AT]]
    different = [
        len({word for at, word in words[number:] if at <= start + room // 2})
        for number, (start, _) in enumerate(words)
    ]
    return words[different.index(max(different))][0] if words else 0


def shown(text: str) -> str:
    """``text`` with every character that would break a line or turn its direction replaced, one for one."""
    return _UNSHOWABLE.sub(lambda found: " " if found[0].isspace() else "\ufffd", text)


def cut_at_word(text: str, longest: int) -> str:
    """``text`` without its last word; of a word past ``longest`` code points only some letters go."""
    space = text.rfind(" ", max(0, len(text) - longest))
    return text[:space].rstrip() if space > 0 else text[: -max(1, longest // 8)]


def _beginning(text: str, at: int, room: int) -> int:
    before, filling = at - min(_LEAD, room // 3), len(text) - room * 4 // 5
    if filling < before:
        return _word_start(text, filling, at)
    sentences = [found.end() for found in _SENTENCE_END.finditer(text, max(0, before), at + 1)]
    return sentences[-1] if before > 0 and sentences else _word_start(text, before, at)


def _word_start(text: str, near: int, latest: int) -> int:
    """The first beginning of a word from ``near`` on, not after ``latest``; 0 when that is close by."""
    if near <= _LONGEST_STEP // 2:
        return 0
    space = text.find(" ", near - 1, min(near + _LONGEST_STEP, latest))
    return space + 1 if space >= 0 else near


def _moved(marks: Sequence[Span], begin: int, end: int, by: int) -> tuple[Span, ...]:
    """The marks that stand between ``begin`` and ``end``, as offsets into the excerpt."""
    first = bisect_right(marks, begin, key=lambda mark: mark.end)
    seen = takewhile(lambda mark: mark.start < end, islice(marks, first, None))
    inside = ((max(mark.start, begin), min(mark.end, end)) for mark in seen)
    return tuple(Span(start - begin + by, stop - begin + by) for start, stop in inside if start < stop)
