"""The comparisons that were opened last, newest first, as text for the settings."""

from __future__ import annotations

import json

MOST_RECENT = 10
Pair = tuple[str, str]
"""The keys of two agendas, left and right."""


def recent_from(text: str) -> tuple[Pair, ...]:
    """The pairs in a stored text; what is damaged is left out."""
    try:
        stored = json.loads(text or "[]")
    except ValueError:
        return ()
    if not isinstance(stored, list):
        return ()
    return tuple((str(pair[0]), str(pair[1])) for pair in stored if _is_pair(pair))[:MOST_RECENT]


def with_newest(text: str, pair: Pair) -> str:
    """The stored text with a pair put first. Two agendas count once, whichever stands left."""
    others = [known for known in recent_from(text) if {*known} != {*pair}]
    return json.dumps([pair, *others][:MOST_RECENT])


def _is_pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(key, str) and key for key in value)
