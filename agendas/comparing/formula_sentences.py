"""Sentences of every agenda (``resources/comparing/formulas.txt``): they count little and pair with nothing.

Needs the standard library alone.
"""

from __future__ import annotations

import functools
import re

from agendas.comparing.knowledge import formulas


@functools.lru_cache(maxsize=10_000)
def is_formula(sentence: str) -> bool:
    """Whether it says what every agenda says: "de Kamer wordt geïnformeerd"."""
    pattern = _for_lower_case()
    return bool(pattern.search(sentence.lower()) if pattern else formulas().search(sentence))


@functools.cache
def _for_lower_case() -> re.Pattern[str] | None:
    """The patterns for text in lower case: a third of the time. None when one of them has a capital."""
    pattern = formulas().pattern
    return re.compile(pattern) if pattern == pattern.lower() else None
