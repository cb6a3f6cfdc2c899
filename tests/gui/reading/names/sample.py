"""Agendas full of names, and what a library answers about them, made by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from agendas.library.entries import LibraryEntry
from agendas.library.mentions import Mention, Mentions
from agendas.model import Agenda, Entity, EntityType, Meeting
from tests.gui.reading.sample import agenda_of

Written = tuple[str, EntityType, str]
"""The words as they stand in the text, their type, and the canonical form."""

NAMES: tuple[Written, ...] = (
    ("Oekraïne", "country", "Oekraïne"),
    ("NUC", "meeting", "NAVO-Oekraïne Raad"),
    ("Kyiv", "country", "Oekraïne"),
    ("Rusland", "country", "Rusland"),
    ("Albanië", "country", "Albanië"),
    ("NATO-Ukraine Council", "meeting", "NAVO-Oekraïne Raad"),
    ("Oekraïne", "country", "Oekraïne"),
    ("3 en 4 april 2025", "date", "2025-04-03/2025-04-04"),
    ("Kallas", "person", "Kaja Kallas"),
)


def agenda_with(names: Iterable[Written], seed: str = "") -> Agenda:
    """One paragraph for each name; ``seed`` makes it another document."""
    written = tuple(names)
    texts = [f"{seed}Ook {words} wordt besproken." for words, _kind, _canonical in written]
    agenda = agenda_of((f"p{at}", "paragraph", text) for at, text in enumerate(texts, 1))
    blocks = []
    for block, (words, kind, canonical) in zip(agenda.blocks, written, strict=True):
        start = block.text.index(words)
        blocks.append(replace(block, entities=(Entity(start, start + len(words), kind, words, canonical),)))
    return replace(agenda, blocks=tuple(blocks))


def entries(count: int) -> dict[str, LibraryEntry]:
    """Agendas ``k0``, ``k1``, … of meetings half a year apart, the newest first."""
    made = {}
    for at in range(count):
        day = dt.date(2026, 5, 21) - dt.timedelta(days=182 * at)
        meeting = Meeting("NAVO FMM", start=day, end=day + dt.timedelta(days=1), place=f"Plaats {at}")
        made[f"k{at}"] = LibraryEntry(f"k{at}", Path(f"{at}.txt"), f"Agenda {at}", meeting)
    return made


def mentions(kind: EntityType, canonical: str, keys: Iterable[str]) -> Mentions:
    """The library's answer: the first agenda has the name in one block, the second in two, …"""
    return Mentions(kind, canonical, tuple(Mention(key, at) for at, key in enumerate(keys, 1)))
