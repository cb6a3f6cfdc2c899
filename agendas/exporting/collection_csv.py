"""A collection of quotes as a table for a spreadsheet: a row for each quote, one file that opens right.

CSV has no one form. This is the one that a Dutch Excel opens by a double click, and LibreOffice too: UTF-8
with a byte order mark (without it Excel takes the file for Windows-1252 and garbles "Oekraïne"), semicolons
(Excel separates by the list separator of Windows, in the Netherlands the semicolon, as the comma is in
figures), lines that end in CR LF. No line "sep=;": Excel then no longer heeds the mark. A cell may hold
several lines. Needs the standard library alone.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from agendas.exporting.collection import clean, note_paragraphs, unmarked_paragraphs
from agendas.exporting.wording import dates_of
from agendas.exporting.words import words
from agendas.quoting.citation import kamerstuk_name, meeting_name, source_name
from agendas.quoting.quote import CollectedQuote
from agendas.quoting.taking import citation_of, places_of

SEPARATOR = ";"
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠\t\r]")
"""A spreadsheet takes such a cell for a formula, which may fetch or run something; the wide forms too, in
East Asian settings. A list item that begins with a dash looks the same."""


def collection_as_csv(quotes: Sequence[CollectedQuote], *, with_notes: bool = True) -> bytes:
    """The quotes in the order given. ``with_notes``: with the columns of notes and tags.

    A cell that begins like a formula has an apostrophe before it, which the spreadsheet shows: a quote is
    rather shown with one sign more than calculated.
    """
    columns = {
        key: head
        for key, head in words().collection.columns.items()
        if with_notes or key not in ("note", "tags")
    }
    target = io.StringIO()
    writer = csv.writer(target, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow(columns.values())
    for number, quote in enumerate(quotes, 1):
        row = _row(number, quote)
        writer.writerow(harmless(row[key]) for key in columns)
    return target.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before it when it begins like a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _row(number: int, collected: CollectedQuote) -> dict[str, str]:
    """The cells by the keys of ``[collection.columns]``."""
    quote, old = collected.quote, collected.old
    meeting = quote.source.meeting
    day = meeting.start or meeting.end
    return {
        "number": str(number),
        "quote": "\n".join(unmarked_paragraphs(quote)),
        "source": clean(citation_of(quote)),
        "document": clean(source_name(quote.source)),
        "meeting": clean(meeting_name(meeting)),
        "dates": dates_of(meeting),
        "first_day": day.isoformat() if day else "",
        "paragraph": clean(places_of(quote)),
        "kamerstuk": clean(kamerstuk_name(meeting.kamerstuk)),
        "topics": ", ".join(map(clean, quote.topics)),
        "tags": ", ".join(map(clean, collected.tags)),
        "note": "\n".join(note_paragraphs(collected.note)),
        "old_quote": "\n".join(unmarked_paragraphs(old)) if old else "",
        "old_source": clean(citation_of(old)) if old else "",
    }
