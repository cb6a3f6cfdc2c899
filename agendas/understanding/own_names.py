"""The user's own name list: what always is a name, and what is none, before the lists of the product.

The values alone; ``agendas.library.own_names`` keeps them in a file, ``entities`` applies them. An own name
with the canonical name of a listed one takes its place altogether, entry by entry.
"""

from __future__ import annotations

from dataclasses import dataclass

from agendas.model import EntityType


@dataclass(frozen=True, slots=True)
class OwnName:
    """ "Altijd markeren als": the canonical name and its variants are an entity of that type everywhere."""

    canonical: str
    type: EntityType
    variants: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class NoName:
    """ "Is geen …": what is written so is no entity of ``type``; with None, no entity at all."""

    written: str
    type: EntityType | None = None


@dataclass(frozen=True, slots=True)
class OwnNames:
    """The whole list, in the order of the user's file."""

    names: tuple[OwnName, ...] = ()
    no_names: tuple[NoName, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.names or self.no_names)


NO_OWN_NAMES = OwnNames()
