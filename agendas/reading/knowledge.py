"""What the reading knows, as it stands in ``resources/``: loaded once, on first use.

Needs the standard library and ``agendas.resources``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Any

from agendas.resources import resource


@functools.cache
def table(name: str) -> dict[str, Any]:
    """The contents of ``resources/reading/{name}.toml``."""
    import tomllib  # costs milliseconds that a window without a document need not spend

    return tomllib.loads(resource(f"reading/{name}.toml").read_text(encoding="utf-8"))


@functools.cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of words of a table, as a set, in lower case."""
    return frozenset(word.lower() for word in table(name)[key])


def any_of(alternatives: Iterable[str]) -> str:
    """A pattern that matches any of these patterns, the longest first."""
    return "(?:" + "|".join(sorted(alternatives, key=len, reverse=True)) + ")"


def any_word(words_: Iterable[str]) -> str:
    """A pattern that matches any of these words literally, the longest first; a space is any blanks."""
    return any_of(re.escape(word).replace(r"\ ", r"\s+") for word in words_)


@functools.cache
def abbreviations() -> dict[str, bool]:
    """Each abbreviation in lower case, and whether it may also end a sentence."""
    entries: dict[str, bool] = {}
    for line in resource("abbreviations.txt").read_text(encoding="utf-8").splitlines():
        entry = line.split("#", 1)[0].strip().lower()
        if entry:
            entries[entry.removesuffix("+").strip()] = entry.endswith("+")
    return entries
