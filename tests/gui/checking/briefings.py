"""Briefings with their quotes judged, made by hand: no library is asked."""

from __future__ import annotations

import datetime as dt

from agendas.model import Meeting, Span
from agendas.quoting.checked import (
    CheckedQuote,
    ClaimedSource,
    Disagreement,
    FoundPlace,
    QuotedInBriefing,
    Verdict,
    VerdictKind,
    WordEdit,
)
from agendas.quoting.quote import Quote, QuotedPiece, QuoteSource

EXACT = "Nederland steunt de uitbreiding"
DIFFERS = "Het kabinet moet 5% van het bbp uitgeven"
ELSEWHERE = "De ministers spreken over de zuidflank"
NOWHERE = "Dit heeft niemand gezegd"
EMOJI = "\N{GRINNING FACE}"
TEXT = (
    f"Notitie {EMOJI} voor de minister\n"
    f"In april staat “{EXACT}” (alinea 3). Daarna “{DIFFERS}”.\n"
    f"Ook geldt “{ELSEWHERE}” (NAVO FMM, 3 december 2024) en “{NOWHERE}”."
)


def place(text: str, paragraph: int = 8, key: str = "a" * 64) -> FoundPlace:
    """A place in an agenda of the NATO ministers of April 2025."""
    meeting = Meeting(body="NAVO FMM", place="Brussel", start=dt.date(2025, 4, 3), end=dt.date(2025, 4, 4))
    source = QuoteSource(key, "brief.txt", "Geannoteerde agenda voor de NAVO", meeting)
    piece = QuotedPiece(f"p{paragraph}", 5, 5 + len(text), text, paragraph=str(paragraph))
    return FoundPlace(Quote(source, (piece,)))


def quoted(text: str, words: str, claimed: str = "") -> QuotedInBriefing:
    """The first place of the words in a text, between the marks that stand around it."""
    start = text.index(words)
    end = start + len(words)
    at = text.find(claimed) if claimed else 0
    source = ClaimedSource(at, at + len(claimed), claimed) if claimed else None
    return QuotedInBriefing(start - 1, end + 1, Span(start, end), words, (Span(start, end),), source)


def judged(text: str, words: str, kind: VerdictKind, **verdict: object) -> CheckedQuote:
    """A quote of a text with its verdict."""
    return CheckedQuote(quoted(text, words), Verdict(kind, **verdict))  # type: ignore[arg-type]


def edits_of(text: str = TEXT) -> tuple[WordEdit, ...]:
    """``moet`` where the source has ``zal``, and ``minimaal`` left out."""
    at = text.index(DIFFERS)
    return (
        WordEdit("equal", "Het kabinet", "Het kabinet", Span(at, at + 11)),
        WordEdit("replace", "moet", "zal", Span(at + 12, at + 16)),
        WordEdit("insert", "", "minimaal", Span(at + 17, at + 17)),
        WordEdit("equal", DIFFERS[17:], DIFFERS[17:], Span(at + 17, at + len(DIFFERS))),
    )


SOURCE_OF_DIFFERS = "Het kabinet zal minimaal 5% van het bbp uitgeven"


def results() -> tuple[CheckedQuote, ...]:
    """One of each verdict, for ``TEXT``."""
    wrong: tuple[Disagreement, ...] = ("date",)
    return (
        judged(TEXT, EXACT, "exact", place=place(EXACT, 3), others=(place(EXACT, 4, "b" * 64),)),
        judged(TEXT, DIFFERS, "differs", place=place(SOURCE_OF_DIFFERS), edits=edits_of()),
        CheckedQuote(
            quoted(TEXT, ELSEWHERE, "NAVO FMM, 3 december 2024"),
            Verdict("wrong source", place=place(ELSEWHERE, 9), disagreements=wrong),
        ),
        judged(TEXT, NOWHERE, "not found"),
    )
