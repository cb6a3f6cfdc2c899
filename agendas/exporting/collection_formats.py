"""One door to the formats of a collection of quotes, for a dialog.

A format's writer is loaded when it is asked for. What is printed is made from ``collection_html_for_print``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, get_args

from agendas.exporting.collection import CollectionGrouping, collection_of, collection_title
from agendas.exporting.formats import file_name
from agendas.quoting.quote import CollectedQuote

CollectionFormat = Literal["docx", "odt", "html", "markdown", "text", "csv"]
COLLECTION_FORMATS: tuple[CollectionFormat, ...] = get_args(CollectionFormat)
COLLECTION_SUFFIXES: Mapping[CollectionFormat, str] = MappingProxyType(
    {"docx": ".docx", "odt": ".odt", "html": ".html", "markdown": ".md", "text": ".txt", "csv": ".csv"}
)


def collection_in(
    format_: CollectionFormat,
    quotes: Sequence[CollectedQuote],
    grouping: CollectionGrouping = "topic",
    *,
    with_notes: bool = True,
) -> bytes:
    """The quotes as a file of that format, text as UTF-8. ``with_notes``: with the user's notes and tags.

    CSV has no headings: its rows stand in the order given, with topic and meeting in columns.
    """
    if format_ == "csv":
        from agendas.exporting.collection_csv import collection_as_csv

        return collection_as_csv(quotes, with_notes=with_notes)
    collection = collection_of(quotes, grouping, with_notes=with_notes)
    if format_ == "docx":
        from agendas.exporting.collection_paper import collection_paper
        from agendas.exporting.paper_docx import paper_as_docx

        return paper_as_docx(collection_paper(collection))
    if format_ == "odt":
        from agendas.exporting.collection_paper import collection_paper
        from agendas.exporting.paper_odt import paper_as_odt

        return paper_as_odt(collection_paper(collection))
    from agendas.exporting import collection_texts

    writers = {
        "html": collection_texts.collection_as_html,
        "markdown": collection_texts.collection_as_markdown,
        "text": collection_texts.collection_as_text,
    }
    return writers[format_](collection).encode("utf-8")


def collection_html_for_print(
    quotes: Sequence[CollectedQuote], grouping: CollectionGrouping = "topic", *, with_notes: bool = True
) -> str:
    """Simple HTML that Qt's rich text prints: each source below its quote, the font left to the program."""
    from agendas.exporting.collection_paper import collection_paper
    from agendas.exporting.paper_html import paper_as_html

    collection = collection_of(quotes, grouping, with_notes=with_notes)
    return paper_as_html(collection_paper(collection, sources="below"))


def suggested_collection_name(quotes: Sequence[CollectedQuote]) -> str:
    """What to call the file, without a suffix: ``Citaten NAVO FMM april 2025 – december 2025``."""
    return file_name(collection_title(quotes))
