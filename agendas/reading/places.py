"""Where a meeting is held: "plaats in Helsingborg, Zweden", "te Luxemburg", "op Malta".

Only the city is taken, as readers name a meeting by it. Exceptions stand in
``resources/reading/places.toml``. Needs the standard library alone.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from agendas.reading.bodies import bodies_in
from agendas.reading.knowledge import any_word, table, words
from agendas.reading.other_meetings import is_of_another

_ONLINE = re.compile(
    r"\b(?:video|tele)conferentie|\bvideoverbinding|\bvirtue(?:el|le)|\bdigitaal|\bonline\b", re.IGNORECASE
)


@functools.cache
def _place() -> str:
    """A pattern for a place's name: irregular ones, else one to three words with a capital."""
    data = table("places")
    word = r"(?:['’]s-)?[A-ZÀ-ÞŁŚŠŽČĆĐŻŹ][\w’'-]*[\w]"
    return rf"(?P<place>{any_word(data['irregular'])}|{word}(?:\s+{word}){{0,2}})"


@functools.cache
def _patterns() -> tuple[str, ...]:
    """The ways a sentence says where, likeliest first."""
    place = _place()
    island = rf"(?P<place>{any_word(table('places')['islands'])})"
    before = r"(?:in|te|nabij|bij|rond)"
    auxiliary = r"(?:zal|zullen|wordt|worden|komt|komen|is|zijn)"
    # "over de verkiezingen die in Libië worden gehouden" says nothing about the meeting.
    quiet = r"(?:(?!\bover\b|\bdie\b|\bwaar)[^.;])"
    event = any_word(table("places")["events"])
    return (
        rf"\bplaats(?:vind(?:t|en))?\s+(?:\([^)]{{0,60}}\)\s+)?{before}\s+{place}",
        rf"\bplaats(?:vinden)?\s+op\s+{island}",
        rf"\b{event}\b[^.,;]{{0,40}}?\s{before}\s+{place}",
        rf"\b(?:vindt|vinden)\b[^.;]{{0,220}}?\s{before}\s+{place}[^.;]{{0,220}}?\bplaats\b",
        rf"\b{auxiliary}\b{quiet}{{0,150}}?\s{before}\s+{place}{quiet}{{0,150}}?\b{event}\b",
        rf"\b(?:die|dat|welke)\s+(?:op|van)\s+{quiet}{{0,100}}?\s{before}\s+{place}{quiet}{{0,100}}?\b(?:plaats|gehouden)",
        rf"\b(?:vindt|vinden|{auxiliary})\b{quiet}{{0,220}}?\sop\s+{island}",
        rf"^In\s+{place}\s+(?:vindt|vinden|komt|komen|wordt|worden|zal|zullen)\b",
        rf"\bvergader(?:t|en)\b{quiet}{{0,60}}?\s{before}\s+{place}",
    )


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """One of the patterns, made only when the likelier ones found nothing."""
    return re.compile(pattern)


def place_in_sentence(sentence: str, body: str | None = None) -> str | None:
    """The city in which a sentence says the meeting of ``body`` is held; None when it says none."""
    for pattern in _patterns():
        for match in _compiled(pattern).finditer(sentence):
            place = _accepted(match["place"])
            if place and not is_of_another(sentence, match.start("place"), body):
                return place
    return None


def is_online(sentence: str) -> bool:
    """Whether a sentence says that a meeting is held over a line, and so nowhere."""
    return bool(_ONLINE.search(sentence))


def place_in_title(title: str) -> str | None:
    """The city a title or covering sentence names: "te Brussel", "Brussel, 12 mei", "op Malta"."""
    return next(_places_of_title(title), None)


@functools.cache
def _title_patterns() -> tuple[re.Pattern[str], ...]:
    place, island = _place(), rf"(?P<place>{any_word(table('places')['islands'])})"
    return (
        re.compile(rf"\b(?:te|in)\s+{place}"),
        re.compile(rf"\bop\s+{island}"),
        re.compile(rf"\b\d{{4}}\s*,?\s*\(?{place}\)?$"),
        re.compile(rf",\s*{place},?\s+(?:\d{{1,2}}\b|op\s+\d)"),
        re.compile(rf"\({place}\)$"),
    )


def _places_of_title(title: str) -> Iterator[str]:
    if title.isupper():
        title = " ".join(_lowered(word) for word in title.split())
    for pattern in _title_patterns():
        for match in pattern.finditer(title):
            if place := _accepted(match["place"]):
                yield place


def _lowered(word: str) -> str:
    """A word of a title in capitals, as it would stand in a sentence."""
    return word.lower() if word.lower() in words("headings", "unfinished_endings") else word.title()


def _accepted(name: str) -> str | None:
    """The name up to the first word that is no part of a place; None when nothing is left."""
    if re.fullmatch(any_word(table("places")["irregular"]), name):
        return name
    if bodies_in(name):
        return None
    kept: list[str] = []
    for word in name.split():
        if word in _no_places() or word.split("-")[0] in _no_places() or _is_acronym(word):
            break
        kept.append(word)
    return " ".join(kept) or None


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


@functools.cache
def _no_places() -> frozenset[str]:
    months = (month.capitalize() for month in table("dates")["months"])
    return frozenset((*table("places")["no_places"], *months))
