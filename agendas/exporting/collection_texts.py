"""A collection of quotes as Markdown, as HTML for a browser, and as plain text for a mail."""

from __future__ import annotations

from collections.abc import Iterator

from agendas.exporting.as_text import COLUMNS, wrapped
from agendas.exporting.collection import Collection, CollectionGroup, CollectionItem, ToldQuote
from agendas.exporting.html_page import escaped, html_page
from agendas.exporting.markdown_text import escaped as in_markdown
from agendas.exporting.words import words

_INDENT = "    "


def collection_as_markdown(collection: Collection) -> str:
    """Quotes as block quotes, their sources as footnotes at the end; ends with a line end."""
    sources: list[str] = []
    parts = [f"# {in_markdown(collection.title)}", in_markdown(collection.facts)]
    for group in collection.groups:
        parts += [f"## {in_markdown(group.heading)}"] * bool(group.heading)
        for item in group.items:
            parts += _item_in_markdown(item, sources)
    if not collection.groups:
        parts.append(words().collection.empty)
    notes = (f"[^{number}]: {in_markdown(source)}." for number, source in enumerate(sources, 1))
    return "\n\n".join(part for part in (*parts, "\n".join(notes)) if part) + "\n"


def _item_in_markdown(item: CollectionItem, sources: list[str]) -> Iterator[str]:
    for quote in item.quotes:
        sources.append(quote.source)
        label = f"**{in_markdown(quote.label)}** " if quote.label else ""
        paragraphs = "\n>\n> ".join(map(in_markdown, quote.paragraphs))
        yield f"> {label}{paragraphs}[^{len(sources)}]"
    if item.tags:
        yield f"*{in_markdown(item.tags_line)}*"
    yield from map(in_markdown, item.note)


def collection_as_html(collection: Collection) -> str:
    """One page that needs nothing else: each quote with its source below it."""
    content = "".join(map(_group_in_html, collection.groups))
    if not collection.groups:
        content = f"<p>{escaped(words().collection.empty)}</p>\n"
    facts = f'<p class="facts">{escaped(collection.facts)}</p>\n' if collection.facts else ""
    body = f'<main class="collection">\n<h1>{escaped(collection.title)}</h1>\n{facts}{content}</main>\n'
    return html_page(collection.document_title, body)


def _group_in_html(group: CollectionGroup) -> str:
    heading = f"<h2>{escaped(group.heading)}</h2>\n" if group.heading else ""
    return f"<section>\n{heading}{''.join(map(_item_in_html, group.items))}</section>\n"


def _item_in_html(item: CollectionItem) -> str:
    notes = "".join(f'<p class="note">{escaped(line)}</p>\n' for line in item.note)
    tags = f'<p class="small">{escaped(item.tags_line)}</p>\n' if item.tags else ""
    return f"<article>\n{''.join(map(_quote_in_html, item.quotes))}{tags}{notes}</article>\n"


def _quote_in_html(quote: ToldQuote) -> str:
    label = f"<strong>{escaped(quote.label)}</strong> " if quote.label else ""
    paragraphs = "</p>\n<p>".join(map(escaped, quote.paragraphs))
    caption = f'<figcaption class="source">{escaped(quote.source)}.</figcaption>'
    return f"<figure>\n<blockquote>\n<p>{label}{paragraphs}</p>\n</blockquote>\n{caption}\n</figure>\n"


def collection_as_text(collection: Collection) -> str:
    """Quotes indented, each with its source in brackets; ends with a line end."""
    parts = [_underlined(collection.title, "="), wrapped(collection.facts)]
    for group in collection.groups:
        parts += [_underlined(group.heading, "-")] * bool(group.heading)
        for item in group.items:
            parts += _item_as_text(item)
    if not collection.groups:
        parts.append(words().collection.empty)
    return "\n\n".join(part for part in parts if part) + "\n"


def _underlined(heading: str, line: str) -> str:
    return f"{wrapped(heading)}\n{line * min(COLUMNS, len(heading))}"


def _item_as_text(item: CollectionItem) -> Iterator[str]:
    for quote in item.quotes:
        label = f"{quote.label} " if quote.label else ""
        text = "\n".join((label + quote.paragraphs[0], *quote.paragraphs[1:])) + f" ({quote.source})."
        yield "\n\n".join(wrapped(line, _INDENT) for line in text.split("\n"))
    if item.tags:
        yield wrapped(item.tags_line, _INDENT)
    yield from map(wrapped, item.note)
