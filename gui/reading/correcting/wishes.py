"""What the reader wishes of a name: that it is one, always, or that it is none. The values alone.

The window hands them to the library, which keeps the user's own name list; the page only emits them.
"""

from __future__ import annotations

from dataclasses import dataclass

from agendas.model import EntityType


@dataclass(frozen=True, slots=True)
class MarkAs:
    """ "Altijd markeren als": ``written`` is a ``type`` everywhere, one name with ``canonical``."""

    written: str
    type: EntityType
    canonical: str


@dataclass(frozen=True, slots=True)
class Unmark:
    """ "Is geen …": what is written so is no ``type``; with None, no name at all."""

    written: str
    type: EntityType | None = None
