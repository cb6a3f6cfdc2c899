"""Text of a document as it may stand in a file: as many characters, none that breaks XML or turns text.

A damaged or hostile document may hold control characters, lone surrogates, characters that XML does not know
and marks that reverse the direction of what follows. Each is replaced by one U+FFFD, so that offsets stay
right. Needs the standard library alone.
"""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # lone surrogates and what is no character
    "\u202a-\u202e\u2066-\u2069"  # directions: they could turn a figure round
    "]"
)
_LINE_ENDS = re.compile("[\t\n\r\u2028\u2029]")


def safe(text: str) -> str:
    """``text`` with as many characters, all of them harmless; a line end is a space."""
    return _UNSAFE.sub("\ufffd", _LINE_ENDS.sub(" ", text))
