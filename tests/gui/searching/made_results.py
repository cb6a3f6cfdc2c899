"""Results as a search gives them, made by hand: usual ones, many, and passages that are hostile."""

from __future__ import annotations

import datetime as dt
import re

from agendas.library.found import FoundAgenda, FoundPassage, SearchResults
from agendas.model import Meeting, Span

FMM = "NAVO Foreign Ministers Meeting"
APRIL = Meeting(FMM, False, dt.date(2025, 4, 3), dt.date(2025, 4, 4), "Brussel")
MAY = Meeting(FMM, True, dt.date(2025, 5, 14), dt.date(2025, 5, 15), "Antalya")
NEW_YEAR = Meeting("Raad Buitenlandse Zaken", False, dt.date(2025, 11, 30), dt.date(2025, 12, 1), "Luxemburg")
LONG = (
    "De NAVO-bondgenoten spreken tijdens deze werksessie over de steun aan Oekraïne en over de stappen die "
    "nodig zijn om de productie van de defensie-industrie te vergroten. Nederland onderstreept dat iedere "
    "bondgenoot daaraan een eerlijke bijdrage moet leveren, en dat de steun wordt voortgezet zo lang als "
    "nodig is. Ook zal Nederland benadrukken dat bondgenoten de afspraken van de top moeten nakomen."
)


def marks_of(word: str, text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in re.finditer(word + r"\w*", text, re.IGNORECASE))


def passage(
    text: str = LONG, word: str = "bondgeno", *, block: str = "p8", section: str | None = None, **kind: object
) -> FoundPassage:
    position = bool(kind.get("position", False))
    return FoundPassage(
        block, kind.get("kind", "paragraph"), section, text, marks_of(word, text) if word else (), position  # type: ignore[arg-type]
    )  # fmt: skip


def agenda(
    key: str, meeting: Meeting, *passages: FoundPassage, more: int = 0, title: str = "Geannoteerde agenda"
) -> FoundAgenda:
    return FoundAgenda(key, title, meeting, passages, len(passages) + more)


def usual(query: str = "bondgenoot") -> SearchResults:
    """Two meetings, one with more passages than are listed: seven rows."""
    agendas = (
        agenda(
            "april",
            APRIL,
            passage(section="Werksessie Strategische uitdagingen", position=True),
            passage("De bondgenoten zijn het eens.", block="p12"),
            passage(block="h2", kind="heading", text="De bondgenoten en de zuidflank"),
            more=7,
        ),
        agenda("may", MAY, passage("Wat Nederland van iedere bondgenoot verlangt.", block="p3")),
    )
    return SearchResults(query, agendas, len(agendas))


def many(query: str = "bondgenoot", agendas: int = 50, length: int = 1500) -> SearchResults:
    """Fifty meetings with five long passages each, of more that were found."""
    text = (LONG + " ") * (length // len(LONG) + 1)
    found = []
    for number in range(agendas):
        start = dt.date(2025, 1, 1) - dt.timedelta(days=30 * number)
        meeting = Meeting(FMM, False, start, start + dt.timedelta(days=1), "Brussel")
        passages = [
            passage(text[at * 37 : at * 37 + length], block=f"p{at + 1}", position=at == 0) for at in range(5)
        ]
        found.append(agenda(str(number), meeting, *passages, more=number % 3))
    return SearchResults(query, tuple(found), agendas + 262)
