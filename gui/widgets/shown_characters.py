"""Characters as they may stand in a document on the screen: as many as there were, none that Qt changes.

Needs the standard library alone. Qt turns U+2028, U+2029, U+FDD0 and U+FDD1 into line ends, takes U+FFFC
for a picture, and loses lone surrogates; each would shift every offset after it. They are shown as
something harmless of the same length. What is copied never comes from here, but from the agenda.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST_LINE = 20_000
"""Characters to a line of the document; a line of 10 MB takes Qt over 20 seconds to lay out."""

_UNSHOWABLE = re.compile("[\\x00-\\x1f\\u2028\\u2029\\ufdd0\\ufdd1\\ufffc\\ud800-\\udfff]")
_BLANKS = frozenset("\t\n\v\f\r\u2028\u2029")


def shown(text: str) -> str:
    """``text`` with every character that a document cannot hold replaced by one that it can."""
    return _UNSHOWABLE.sub(lambda found: " " if found[0] in _BLANKS else "\ufffd", text)


def chunks(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The stretches in which ``text[start:end]`` is shown: one, unless it is too long for one line.

    A long stretch is broken after a space where it has one, else in the middle of a word.
    """
    end = len(text) if end is None else end
    while end - start > LONGEST_LINE:
        space = text.rfind(" ", start + LONGEST_LINE // 2, start + LONGEST_LINE)
        cut = space + 1 if space > 0 else start + LONGEST_LINE
        yield start, cut
        start = cut
    yield start, end
