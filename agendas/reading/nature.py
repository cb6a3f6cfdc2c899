"""What kind of document this is: an agenda, another letter of the government, or no such thing.

Only an agenda has a meeting; only an official letter has headings and a title. Signs stand in
``resources/reading/agenda.toml``. Needs the standard library alone.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from agendas.model import Nature
from agendas.reading.bodies import bodies_in
from agendas.reading.dates import spans_in
from agendas.reading.knowledge import table
from agendas.reading.sentences import split_sentences
from agendas.reading.structure import has_title_formula, is_report_title

_OPENING_PARAGRAPHS = 4
_SEARCHED = 12_000
_SUPPLEMENT = 600
"""A letter that mentions the agenda in its first lines adds to it ("In aanvulling op …")."""


@functools.cache
def _pattern(section: str, key: str) -> re.Pattern[str]:
    value = table("agenda")[section][key]
    alternatives = [value] if isinstance(value, str) else value
    return re.compile("|".join(f"(?:{alternative})" for alternative in alternatives), re.IGNORECASE)


def nature_of(
    title: str, letters: Sequence[str], paragraphs: Sequence[str], headings: Sequence[str] = ()
) -> Nature:
    """What the document is, by its title, its covering letter, its first paragraphs, and its headings."""
    covering = " ".join(letters)[:_SEARCHED]
    opening = " ".join(paragraphs[:_OPENING_PARAGRAPHS])[:_SEARCHED]
    debates = _pattern("reports", "written").search(f"{title} {covering} {opening}")
    if debates or is_report_title(title):
        return "official letter"
    offers = _pattern("agenda", "covering")
    if offers.search(title) or _is_title_of_agenda(title) or (letters and offers.search(covering)):
        return "agenda"
    if not _pattern("reports", "covering").search(f"{covering} {opening[:_SUPPLEMENT]}"):
        mentions = [opening[:_SUPPLEMENT], *headings] if letters else []
        if any(offers.search(text) for text in mentions) or _announces_meeting(title, paragraphs):
            return "agenda"
    return "official letter" if letters or title else "other"


def _is_title_of_agenda(title: str) -> bool:
    """Whether a title without "geannoteerde agenda" still is one: "Inzet WTO 13 juni 2017"."""
    return has_title_formula(title) and bool(bodies_in(title)) and next(spans_in(title), None) is not None


def _announces_meeting(title: str, paragraphs: Sequence[str]) -> bool:
    """Whether the first paragraphs say that a known body will meet on a day, and what the Dutch say there."""
    voices = _pattern("agenda", "voices").search(" ".join((title, *paragraphs))[:_SEARCHED])
    if not voices:
        return False
    for paragraph in paragraphs[:_OPENING_PARAGRAPHS]:
        for sentence in split_sentences(paragraph)[:6]:
            text = sentence.of(paragraph)
            if is_event(text) and next(spans_in(text), None) and (bodies_in(text) or bodies_in(title)):
                return True
    return False


def is_event(sentence: str) -> bool:
    """Whether a sentence says that a meeting will take place (not: took place)."""
    return not is_past(sentence) and bool(_pattern("agenda", "events").search(sentence[:1500]))


def is_past(sentence: str) -> bool:
    """Whether a sentence says that a meeting took place."""
    return bool(_pattern("reports", "past").search(sentence[:1500]))
