"""What the rows of the collection say: in the list, in tooltips, to a screen reader."""

from __future__ import annotations

import functools
import html

from PySide6.QtCore import QCoreApplication, QLocale

from agendas.quoting.citation import meeting_name
from agendas.quoting.quote import CollectedQuote, Quote, QuoteSource
from agendas.quoting.taking import places_of
from gui.collecting.listed import HeadingRow, ListRow, Refinding, words_of
from gui.widgets.meeting_words import meeting_dates

DOT = " · "
LONGEST_TIP = 2_000
"""Code points of a quote on hover; more would not fit the screen."""


def source_words(quote: Quote, *, under_meeting: bool = False) -> str:
    """ "paragraph 8 · NAVO FMM Brussel · 3–4 april 2025"; under the name of its meeting the place alone."""
    place = _in_our_words(places_of(quote))
    if under_meeting and place:
        return place
    return DOT.join(filter(None, (place, document_words(quote.source))))


def _in_our_words(place: str) -> str:
    """A reference is Dutch for it is copied; on the screen "alinea" stood before "3 December" in English."""
    paragraph = QCoreApplication.translate("QuotesPanel", "paragraph")
    footnote = QCoreApplication.translate("QuotesPanel", "footnote")
    return place.replace("alinea", paragraph).replace("voetnoot", footnote)


def document_words(source: QuoteSource) -> str:
    """The meeting and its days; what is not known of it is told by the title, else by the file."""
    return DOT.join(filter(None, _document_words(source, QLocale().name())))


@functools.lru_cache(1024)
def _document_words(source: QuoteSource, _language: str) -> tuple[str, str]:
    """The name and the days. Made once for all quotes of a document, in the language they are shown in."""
    meeting = source.meeting
    name = meeting_name(meeting) if meeting.body or meeting.place else ""
    return name or source.title.strip() or source.name, _unbroken(meeting_dates(meeting))


def _unbroken(words: str) -> str:
    """Words that stay on one line: a year by itself on the next says nothing."""
    return words.replace(" ", "\u00a0")


def heading_words(row: HeadingRow) -> str:
    """A topic begins a line here, so with a capital; a meeting is told by its days first, as in the library.

    Of two meetings of one council in one place the end is cut off in a narrow panel: it must not be the days.
    """
    if row.source is not None:
        return DOT.join(filter(None, reversed(_document_words(row.source, QLocale().name()))))
    name = row.topic or QCoreApplication.translate("QuotesPanel", "Other")
    return name[:1].upper() + name[1:]


def mark_words(refinding: Refinding) -> str:
    """What became of the quote in its document; nothing when it stands there as it was."""
    if refinding == "lost":
        return QCoreApplication.translate("QuotesPanel", "Not found again")
    if refinding == "by context":
        return QCoreApplication.translate("QuotesPanel", "Changed since")
    return ""


def mark_meaning(refinding: Refinding) -> str:
    """The mark in a sentence."""
    if refinding == "lost":
        return QCoreApplication.translate(
            "QuotesPanel", "These words are not in the document as it is in the library now."
        )
    if refinding == "by context":
        return QCoreApplication.translate(
            "QuotesPanel", "The place was found again, but the document now reads differently there."
        )
    return ""


def then() -> str:
    """Before the source of the earlier quote of a pair."""
    return QCoreApplication.translate("QuotesPanel", "then")


def now() -> str:
    """Before the source of the later quote of a pair."""
    return QCoreApplication.translate("QuotesPanel", "now")


def spoken(row: ListRow) -> str:
    """What a screen reader says of a row."""
    if isinstance(row, HeadingRow):
        counted = QCoreApplication.translate("QuotesPanel", "{name}, quotes: {count}")
        return counted.format(name=heading_words(row), count=row.count)
    quote = row.quote
    parts = [mark_words(row.refinding)]
    if quote.old is not None:
        parts += [then(), words_of(quote.old.pieces), source_words(quote.old), now()]
    parts += [words_of(quote.quote.pieces), source_words(quote.quote)]
    if quote.note:
        parts.append(QCoreApplication.translate("QuotesPanel", "Note: {note}").format(note=quote.note))
    if quote.tags:
        tags = QCoreApplication.translate("QuotesPanel", "Tags: {tags}")
        parts.append(tags.format(tags=", ".join(quote.tags)))
    return ". ".join(part.rstrip(". ") for part in parts if part)


def tip(row: ListRow) -> str:
    """All of the words, the note and the document. Escaped: what a document says is never markup."""
    if isinstance(row, HeadingRow):
        return _rich([heading_words(row)])
    quote = row.quote
    parts = [mark_meaning(row.refinding)]
    if quote.old is not None:
        parts += [f"{then()}: {_cut(words_of(quote.old.pieces))}"]
    parts += [_cut(words_of(quote.quote.pieces)), _cut(quote.note), _documents(quote)]
    return _rich([part for part in parts if part])


def _documents(quote: CollectedQuote) -> str:
    titles = [one.source.title or one.source.name for one in (quote.old, quote.quote) if one is not None]
    return "\n".join(dict.fromkeys(title.strip() for title in titles))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TIP else text[:LONGEST_TIP] + "…"


def _rich(parts: list[str]) -> str:
    return (
        "<qt>" + "".join(f"<p>{html.escape(part).replace(chr(10), '<br>')}</p>" for part in parts) + "</qt>"
    )
