"""Which body meets: one name for all the ways titles and opening sentences write it.

The names stand in ``resources/reading/meetings.toml``. Needs the standard library alone.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from agendas.reading.knowledge import table

_JOINING = re.compile(
    r"\s*(?:\([^)]{1,40}\))?\s*(?:(?:van|op|d\.d\.)?\s*\d[\w\s–-]{0,28}?)?"
    r"(?:,|/|&|\ben\b|\balsmede\b)\s*(?:(?:de|het|voor|van|informele|extra|aansluitende)\s+){0,4}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A body as a text mentions it: its one name, where, and what the data file says of the name."""

    name: str
    start: int
    end: int
    generic: bool = False
    informal: bool = False


@functools.cache
def _entries() -> tuple[tuple[str, bool, bool], ...]:
    return tuple(
        (entry["name"], bool(entry.get("generic")), bool(entry.get("informal")))
        for entry in table("meetings")["body"]
    )


@functools.cache
def _patterns() -> tuple[tuple[int, re.Pattern[str]], ...]:
    """Each body's pattern with the number of its entry; blanks may be any blanks or a hyphen."""
    compiled = []
    for number, entry in enumerate(table("meetings")["body"]):
        alternatives = "|".join(entry["patterns"]).replace(" ?", r"[\s-]*").replace(" ", r"[\s-]+")
        compiled.append((number, re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w])", re.IGNORECASE)))
    return tuple(compiled)


def bodies_in(text: str) -> list[BodyMention]:
    """The bodies a text mentions, in order, the longest where they overlap."""
    return list(_bodies_in(text))


@functools.lru_cache(maxsize=64)
def _bodies_in(text: str) -> tuple[BodyMention, ...]:
    """Thirty patterns; the title and the first paragraphs are asked for them five times on the way."""
    mentions = [
        BodyMention(*_entries()[number][:1], match.start(), match.end(), *_entries()[number][1:])
        for number, pattern in _patterns()
        for match in pattern.finditer(text)
    ]
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[BodyMention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


def named_body(text: str, mentions: Sequence[BodyMention]) -> str | None:
    """The name of the first body, with a second one that is joined to it: "Eurogroep en Ecofinraad"."""
    if not mentions:
        return None
    names = [mentions[0].name]
    for before, after in itertools.pairwise(mentions):
        if not _JOINING.fullmatch(text[before.end : after.start]):
            break
        if after.name not in names and not after.generic:
            names.append(after.name)
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " en " + names[-1]
