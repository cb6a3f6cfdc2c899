"""A collection of quotes laid out as a paper: DOCX, ODT and what is printed are written from it.

In a document that will be edited the source of a quote is a real footnote, so that it moves along with the
quote. On paper it stands below the quote: nobody need turn to the last page for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from agendas.exporting.collection import Collection, CollectionGroup, CollectionItem, ToldQuote
from agendas.exporting.paper import Inline, Note, Paper, Paragraph, Text, plain
from agendas.exporting.words import words

SourcePlace = Literal["footnote", "below"]


def collection_paper(collection: Collection, sources: SourcePlace = "footnote") -> Paper:
    """The paper of a collection, upright. Its title runs above the pages."""
    content = [plain(collection.title, "title")]
    if collection.facts:
        content.append(plain(collection.facts, "facts"))
    for group in collection.groups:
        content += _group(group, sources)
    if not collection.groups:
        content.append(plain(words().collection.empty))
    title = collection.document_title
    return Paper(title, landscape=False, content=tuple(content), running_title=title)


def _group(group: CollectionGroup, sources: SourcePlace) -> Iterator[Paragraph]:
    if group.heading:
        yield plain(group.heading, "heading")
    for item in group.items:
        yield from _item(item, sources)


def _item(item: CollectionItem, sources: SourcePlace) -> Iterator[Paragraph]:
    for quote in item.quotes:
        yield from _quote(quote, sources)
    if item.tags:
        yield plain(item.tags_line, "reference")
    for line in item.note:
        yield plain(line, "remark")


def _quote(quote: ToldQuote, sources: SourcePlace) -> Iterator[Paragraph]:
    label: tuple[Inline, ...] = (Text(quote.label, "strong"), Text(" ")) if quote.label else ()
    last = len(quote.paragraphs) - 1
    for at, words_ in enumerate(quote.paragraphs):
        note = (Note(f"{quote.source}."),) if at == last and sources == "footnote" else ()
        yield Paragraph((*(label if at == 0 else ()), Text(words_), *note), "passage")
    if sources == "below":
        yield plain(f"{quote.source}.", "reference")
