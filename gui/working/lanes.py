"""The kinds of work in the background, as data: which lane is which, and which are too small to be told.

A lane that is not listed is silent. The words stand in ``words.py``; the lanes themselves are named by those
who run them (``gui/agenda_loader.py``, ``library_keeper.py``, ``saving.py``, ``quoting_desk.py``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Place = Literal["agendas", "library", "files", "briefings"]
"""Whose tasks they are, for lanes of the same name: the loader of agendas, the library, what writes files,
what reads a briefing."""

Kind = Literal[
    "read", "understand", "compare", "library", "import", "rebuild", "reread", "upkeep", "backup", "check",
    "search", "mentions", "formulas", "briefing", "briefing file", "save", "change",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lane:
    """``is_told``: worth a word while it runs; ``is_logged``: worth one afterwards. A failure always is, but
    for a lane of which the failure is an answer (``is_answered``: a search that is not understood).

    ``bar``: it has a bar of its own where the user looks, with its own stop: always, or as soon as its
    progress is known. The indicator then says nothing in words; the card lists it all the same.
    """

    kind: Kind
    is_told: bool = True
    is_logged: bool = False
    bar: Literal["none", "always", "with progress"] = "none"
    is_answered: bool = False


_SMALL = Lane("change", is_told=False)

LANES: Mapping[tuple[Place, str], Lane] = MappingProxyType(
    {
        ("agendas", "open"): Lane("read"),
        ("agendas", "understand"): Lane("understand"),
        ("agendas", "compare"): Lane("compare", is_logged=True, bar="always"),
        ("library", "open"): Lane("library"),
        ("library", "import"): Lane("import", is_logged=True, bar="always"),
        ("library", "read again"): Lane("reread", is_logged=True, bar="with progress"),
        ("library", "upkeep"): Lane("upkeep", is_logged=True, bar="with progress"),
        ("library", "search"): Lane("search", bar="always", is_answered=True),
        ("library", "mentions"): Lane("mentions"),
        ("library", "formulas"): Lane("formulas"),
        ("library", "briefing"): Lane("briefing", is_logged=True, bar="always"),
        ("library", "change"): _SMALL,
        ("library", "facts"): _SMALL,
        ("library", "hand links"): _SMALL,
        ("library", "list"): _SMALL,
        ("library", "poll"): Lane("change", is_told=False, is_answered=True),  # every two seconds
        ("library", "quotes"): _SMALL,
        ("files", "save"): Lane("save", is_logged=True),
        ("briefings", "briefing"): Lane("briefing file"),
    }
)

STEPS: Mapping[str, Kind] = MappingProxyType(
    {"rebuild": "rebuild", "refresh": "reread", "backup": "backup", "check": "check"}
)
"""What a job may say that it is at (``CancelToken.begin``), and the kind of work that this is."""

_NUMBERED = ("import", "read again", "change", "list")
"""Lanes of which each job has one of its own ("import 3"), so that none overtakes another."""


def lane_of(place: Place, name: str) -> Lane | None:
    """The lane of that name, None for one that is silent."""
    if place == "files":
        name = name.split(" ", 1)[0]
    numbered = name.rsplit(" ", 1)[0]
    return LANES.get((place, numbered if numbered in _NUMBERED else name))


def file_name(place: Place, name: str) -> str:
    """The name of the file that a lane writes; empty for other lanes."""
    return name.split(" ", 1)[-1].replace("\\", "/").rsplit("/", 1)[-1] if place == "files" else ""
