"""In which agendas of the library a name stands: the values. ``Library.mentions`` finds them."""

from __future__ import annotations

from dataclasses import dataclass

from agendas.model import EntityType


@dataclass(frozen=True, slots=True)
class Mention:
    """An agenda that has the name, by its key, and in how many of its blocks."""

    key: str
    blocks: int


@dataclass(frozen=True, slots=True)
class Mentions:
    """Every agenda that has the name (what is removed left out), the newest meeting first."""

    type: EntityType
    canonical: str
    found: tuple[Mention, ...]
