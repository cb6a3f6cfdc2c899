"""The own names as one list, to be looked through and changed. Needs no Qt."""

from __future__ import annotations

from collections.abc import Iterable

from agendas.understanding.own_names import NoName, OwnName, OwnNames

OwnEntry = OwnName | NoName
BETWEEN = "; "
"""Between the other ways to write a name, on one line."""


def entries_of(own: OwnNames) -> list[OwnEntry]:
    """The names, then what is none, each in the order of the file."""
    return [*own.names, *own.no_names]


def own_names_of(entries: Iterable[OwnEntry]) -> OwnNames:
    """The own names of such a list."""
    entries = list(entries)
    return OwnNames(
        tuple(entry for entry in entries if isinstance(entry, OwnName)),
        tuple(entry for entry in entries if isinstance(entry, NoName)),
    )


def name_of(entry: OwnEntry) -> str:
    """By what it is listed."""
    return entry.canonical if isinstance(entry, OwnName) else entry.written


def variants_of(entry: OwnEntry) -> str:
    """The other ways to write it, on one line."""
    return BETWEEN.join(entry.variants) if isinstance(entry, OwnName) else ""


def note_of(entry: OwnEntry) -> str:
    """What the user noted with it."""
    return entry.note if isinstance(entry, OwnName) else ""


def variants_from(typed: str, name: str) -> tuple[str, ...]:
    """The ways to write a name that were typed, each once, without the name itself."""
    found = (" ".join(part.split()) for part in typed.split(BETWEEN.strip()))
    return tuple(dict.fromkeys(part for part in found if part and part != name))


def matches(entry: OwnEntry, sought: str, type_words: str) -> bool:
    """Whether every word that is sought stands somewhere in the row."""
    row = " ".join((name_of(entry), variants_of(entry), note_of(entry), type_words)).casefold()
    return all(word in row for word in sought.casefold().split())
