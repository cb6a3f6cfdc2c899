"""Reads Dutch number words: "zevenentwintig", "anderhalf", "vijfhonderd", "twaalfduizend".

Needs the standard library alone.
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal

_UNITS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = (
    "tien", "elf", "twaalf", "dertien", "veertien",
    "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_HALVES = {"een half": Decimal("0.5"), "een halve": Decimal("0.5"), "anderhalf": Decimal("1.5")}


@functools.cache
def _below_hundred() -> dict[str, int]:
    words = {word: number for number, word in enumerate(_UNITS, 1)} | {"één": 1}
    words |= {word: number for number, word in enumerate(_TEENS, 10)}
    for tens, word in zip(range(20, 100, 10), _TENS, strict=True):
        words[word] = tens
        for unit, one in enumerate(_UNITS, 1):
            words[one + ("ën" if one.endswith("e") else "en") + word] = tens + unit
    return words


def _alternatives(words: list[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


_TENS_UP = "(?:(?:" + "|".join(_UNITS) + ")?(?:ën|en)?(?:" + "|".join(_TENS) + "))"
_SMALL = _alternatives([*_UNITS, "één", *_TEENS])
_BELOW_HUNDRED = rf"(?:{_TENS_UP}|{_SMALL})"
_LARGE = rf"{_BELOW_HUNDRED}?(?:honderd|duizend)(?:en)?{_BELOW_HUNDRED}?"
NUMBER_WORD = rf"(?:een hal(?:f|ve)|anderhalf|{_LARGE}|{_BELOW_HUNDRED})"
"""A pattern for every number word below a million; not everything that it matches has a value."""


@functools.lru_cache(maxsize=1024)
def number_from_words(written: str) -> Decimal | None:
    """A Dutch number word as a number: "zevenentwintig" → 27. None for other words."""
    word = written.lower()
    if word in _HALVES:
        return _HALVES[word]
    for scale, factor in (("duizend", 1000), ("honderd", 100)):
        before, found, after = word.partition(scale)
        if found:
            times = _value(before) if before else 1
            rest = _value(after.removeprefix("en")) if after else 0
            return Decimal(times * factor + rest) if times is not None and rest is not None else None
    value = _value(word)
    return None if value is None else Decimal(value)


def _value(word: str) -> int | None:
    if (value := _below_hundred().get(word)) is not None:
        return value
    if "honderd" in word:
        number = number_from_words(word)
        return None if number is None else int(number)
    return None
