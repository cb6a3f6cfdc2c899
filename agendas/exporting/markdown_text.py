"""Text of a document in Markdown: escaped, so that it shows as it stands and starts no list, link or HTML."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])|^(\d+)([.)])|^([+=-])")


def escaped(text: str) -> str:
    """``text`` with every character that Markdown would read as mark-up escaped."""
    return _SPECIAL.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    special, number, point, dash = match.groups()
    if number:
        return f"{number}\\{point}"
    return f"\\{special or dash}"
