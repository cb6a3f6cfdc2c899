"""A search as a value: what is asked of a passage, of its meeting, and what it must not have.

``query_parser`` makes it from what the user typed; ``searching`` answers it. Needs the standard library
alone.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Manner = Literal["inflected", "exact", "prefix"]


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand side by side, as folded forms (``words.forms_in``); mostly one word.

    ``inflected``: in any inflection. ``exact``: as written between quotation marks, but for case and
    accents. ``prefix``: the last word goes on in any way.
    """

    forms: tuple[str, ...]
    manner: Manner = "inflected"


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the passage, by any of its written forms: a country, or any name at all."""

    forms: tuple[str, ...]
    of_country: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting of which at least one day lies in the period, its ends included."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class At:
    """A meeting at this place: the words stand in the name of the place."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Of:
    """A meeting of this body: the words stand in the name of the body."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence that states a Dutch position, with these words when there are any. Only ever excluded:
    what is asked for in positions is ``Query.positions_only``."""

    words: Words | None = None


Term = Words | Named | Held | At | Of | Stated


@dataclass(frozen=True, slots=True)
class Query:
    """All that must hold. Of each group in ``groups`` one term is enough; of ``excluded`` none may hold.

    ``positions_only``: the words must stand in sentences that state a Dutch position. ``text`` is what
    the user typed.
    """

    text: str
    groups: tuple[tuple[Term, ...], ...] = ()
    excluded: tuple[Term, ...] = ()
    positions_only: bool = False

    @property
    def words(self) -> tuple[Words | Named, ...]:
        """What is looked for in the passages, in order."""
        return tuple(term for group in self.groups for term in group if isinstance(term, Words | Named))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked at all."""
        return not (self.groups or self.excluded or self.positions_only)
