"""What ``resources/quoting/checking.toml`` says. Read when the first briefing is checked."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass

from agendas.resources import resource


@dataclass(frozen=True, slots=True)
class SourceWords:
    """How the source behind a quote is recognised."""

    longest: int
    words: tuple[str, ...]
    letter_dates: tuple[str, ...]
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckingRules:
    """The limits; what each is stands in the file."""

    fewest_words: int
    longest_quote: int
    longest_insertion: int
    near: float
    near_short: float
    short: int
    preferred: float
    most_places: int
    source: SourceWords

    def nearness(self, words: int) -> float:
        """The similarity from which a passage is the source of a quote of so many words."""
        return self.near_short if words <= self.short else self.near


@functools.cache
def checking_rules() -> CheckingRules:
    """The rules in the file."""
    data = tomllib.loads(resource("quoting/checking.toml").read_text(encoding="utf-8"))
    source = data.pop("source")
    lists = {name: tuple(source[name]) for name in ("words", "letter_dates", "paragraphs")}
    return CheckingRules(**data, source=SourceWords(source["longest"], **lists))
