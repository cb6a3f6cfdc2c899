"""A web page or an XML publication → its text, with headings, lists, tables and footnotes in place.

Made for the pages of officielebekendmakingen.nl and for sane HTML in general. Scripts, links and pictures are
never followed. Needs lxml.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

from agendas.problems import DocumentProblem
from agendas.reading.sources import SourceDocument
from agendas.reading.sources.chrome import Page, classes, page_of
from agendas.reading.sources.encoding import (
    Decoded,
    decode,
    decode_utf16,
    looks_like_utf16,
    without_surrogates,
)
from agendas.reading.sources.html_notes import PageNotes, notes_in
from agendas.reading.sources.manuscript import (
    Manuscript,
    NoteMark,
    Paragraph,
    collapsed,
    document_of,
    row_of,
)
from agendas.reading.sources.safe_xml import Element, local, no_deeper, parse_html
from agendas.reading.sources.symbols import SUPERSCRIPT, numeral

LIMIT_MARKUP_MB = 10
"""The text of a page is a tenth of one; a page of elements takes a hundred times its size in memory."""
_HEAD = 8_192
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_BEFORE_ROOT = re.compile(
    r"\s+|\ufeff|<\?.*?\?>|<!--.*?-->|<!(?!DOCTYPE[^>]*\[|ENTITY)[^>]*>", re.DOTALL | re.IGNORECASE
)
_ROOT = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?(?P<name>[A-Za-z_][\w.-]*)")
_HTML_ROOTS = frozenset(
    ("html", "head", "body", "title", "meta", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6",
     "table", "ul", "ol", "article", "section", "main", "span", "b", "strong", "font", "center",
     "style", "script", "pre", "br")
)  # fmt: skip
_PUBLICATION = re.compile(r"\bkst-\d{5}(?:-[0-9A-Z]{1,6}){1,2}\b")
_WHITE = re.compile(r"[ \t\r\n\f]+")
_BLOCKS = frozenset(
    ("address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
     "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
     "hgroup", "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "tbody",
     "td", "tfoot", "th", "thead", "tr", "ul")
)  # fmt: skip
_HEADING = re.compile("h([1-6])")
_UNNUMBERED = frozenset(("dossiertitel", "stuktitel", "kamerstuktitel"))
"""The head of a Kamerstuk: lines of the letter, whatever they stand in; their parts are words apart."""
_SIGNED = frozenset(("functie", "naam"))
_EXPLICIT = frozenset(("expliciet", "ol", "li.nr", "lidnr"))
_NO_SIGN = re.compile(r"list-style(?:-type)?\s*:\s*none", re.IGNORECASE)


@no_deeper
def read_markup(data: bytes, name: str) -> SourceDocument:
    """The document in the bytes of an HTML or XML file, told apart by their root element.

    Raises DocumentProblem: too_large, unsafe_xml, too_deep, damaged, empty.
    """
    if len(data) > LIMIT_MARKUP_MB * 1024 * 1024:
        raise DocumentProblem("too_large", name, limit=LIMIT_MARKUP_MB)
    decoded = decoded_markup(data)
    text, surrogates = without_surrogates(decoded.text)
    root = root_name(text, name)
    if text.lstrip("\ufeff \t\r\n").startswith("<?xml") and root != "html":
        root = f"xml {root}" if root in _HTML_ROOTS else root
    if root == "document":
        from agendas.reading.sources.odt import read_flat_odt

        return read_flat_odt(data, name)
    if root and root not in _HTML_ROOTS:
        from agendas.reading.sources.publication import read_publication

        return read_publication(data, text, name)
    manuscript = manuscript_of_page(parse_html(text, name))
    return document_of(manuscript, data, name, "html", decoded.encoding, decoded.undecodable + surrogates)


def root_name(text: str, name: str) -> str:
    """The name of the root element, in lower case, empty when there is none.

    Raises DocumentProblem unsafe_xml when definitions of the document's own stand before it.
    """
    at = 0
    while match := _BEFORE_ROOT.match(text, at):
        at = match.end()
    if text.startswith("<!", at):
        raise DocumentProblem("unsafe_xml", name)
    root = _ROOT.match(text, at)
    return root["name"].lower() if root else ""


def decoded_markup(data: bytes) -> Decoded:
    """The text of a page: UTF-8 when it is that, whatever the page says of itself; else as it says."""
    wide = looks_like_utf16(data)
    if wide:
        return decode_utf16(data, wide)
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        declared = _DECLARED.search(data[:_HEAD])
        for encoding in ("utf-8", declared[1].decode("ascii", "replace") if declared else ""):
            try:
                known = codecs.lookup(encoding).name if encoding else ""
                known = "cp1252" if known == "iso8859-1" else known  # as every browser reads it
                return Decoded(data.decode(known), known)
            except (LookupError, UnicodeError, ValueError):
                continue
    return decode(data)


def manuscript_of_page(root: Element) -> Manuscript:
    """The paragraphs and notes of a page, what stands around its document left out."""
    numbers = [
        match.group()
        for meta in root.iter("meta")
        if "identifier" in (meta.get("name") or "").lower()
        and (match := _PUBLICATION.search(meta.get("content") or ""))
    ]
    page = page_of(root)
    notes = notes_in(page)
    flow = _Flow(page, notes)
    if numbers:
        flow.paragraphs.append(Paragraph([numbers[0]]))
    flow.walk_children(page.document)
    flow.flush()
    manuscript = Manuscript(flow.paragraphs, labels=notes.labels)
    for key, holder in notes.notes.items():
        inner = _Flow(page, notes, in_note=True)
        inner.walk_children(holder)
        inner.flush()
        _strip_label(inner.paragraphs, notes.labels[key])
        manuscript.notes[key] = inner.paragraphs
    return manuscript


def _strip_label(paragraphs: list[Paragraph], label: str) -> None:
    """Takes a note's own number off its text, where it was no element of its own."""
    first = next((paragraph for paragraph in paragraphs if not paragraph.is_empty), None)
    if first is None:
        return
    text = first.text.lstrip()
    opened = re.match(
        rf"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[\[(]?{re.escape(label)}[\])]|{re.escape(label)}[.:]?(?=\s))\s*", text
    )
    first.parts = [text[opened.end() :] if opened else text]


@dataclass(slots=True)
class _Flow:
    """Reads one flow of a page: the document, a note, a cell of a table."""

    page: Page
    notes: PageNotes
    in_note: bool = False
    paragraphs: list[Paragraph] = field(default_factory=list)
    parts: list[str | NoteMark] = field(default_factory=list)
    label: str = ""
    level: int | None = None
    as_typed: bool = False
    counted: dict[Element, int] = field(default_factory=dict)

    def flush(self) -> None:
        """What was read so far becomes a paragraph; a no-break space alone is an empty line."""
        parts = self.parts if self.as_typed else collapsed(self.parts)
        if not any(parts):
            self.parts = []
            return
        paragraph = Paragraph(parts, self.level, as_typed=self.as_typed)
        self.parts = []
        if not paragraph.is_empty:
            if self.label:
                paragraph.parts.insert(0, self.label + " ")
            self.label = ""
        self.paragraphs.append(paragraph)

    def text(self, text: str | None) -> None:
        if text:
            self.parts.append(text if self.as_typed else _WHITE.sub(" ", text))

    def walk_children(self, element: Element) -> None:
        """The text of an element and of all it holds, with what follows each."""
        self.text(element.text)
        for each in element:
            kind = local(each).lower()
            if kind and each not in self.notes.holders and each not in self.page.dropped:
                self.element(each, kind)
            self.text(each.tail)

    def element(self, element: Element, kind: str) -> None:
        if element in self.notes.marks and not self.in_note:
            self.parts.append(NoteMark(*self.notes.marks[element]))
        elif self.in_note and self.notes.is_back_link(element):
            return
        elif kind == "br":
            self.parts.append("\n")
        elif kind in _BLOCKS or _is_line_of_signature(element):
            self.block(element, kind)
        elif kind == "table":
            self.table(element)
        elif kind == "sup":
            self.raised(element)
        elif kind == "q":
            self.parts.append("“")
            self.walk_children(element)
            self.parts.append("”")
        else:
            self.walk_children(element)

    def block(self, element: Element, kind: str) -> None:
        """An element that stands on lines of its own."""
        self.flush()
        level, as_typed = self.level, self.as_typed
        heading = _HEADING.fullmatch(kind)
        head = _UNNUMBERED.intersection(classes(element))
        if heading:
            self.level = None if head else int(heading[1])
        self.as_typed = as_typed or kind == "pre"
        if kind == "li":
            self.label = self.sign_of(element)
        if head:
            for part in element:
                part.tail = f" {part.tail or ''}"
        self.walk_children(element)
        self.flush()
        self.level, self.as_typed = level, as_typed
        if kind == "li":
            self.label = ""

    def sign_of(self, item: Element) -> str:
        """The sign or number of a list item; empty when its text has one."""
        if _has_own_sign(item):
            return ""
        parent = item.getparent()
        if local(parent) != "ol":
            return "•"
        counted = self.counted.get(parent, _whole(parent.get("start"), 1) - 1)
        self.counted[parent] = _whole(item.get("value"), counted + 1)
        return f"{numeral(self.counted[parent], (parent.get('type') or '1')[:1])}."

    def table(self, table: Element) -> None:
        """A table, row by row."""
        self.flush()
        for row in table.iter("tr"):
            if next(row.iterancestors("table")) is not table:
                continue
            cells = []
            for cell in row.iterchildren("td", "th"):
                inner = _Flow(self.page, self.notes, self.in_note)
                inner.walk_children(cell)
                inner.flush()
                cells.append(inner.paragraphs)
            self.paragraphs += row_of(cells)
        for caption in table.iterchildren("caption"):
            self.block(caption, "caption")

    def raised(self, element: Element) -> None:
        """Raised text: the marks in it without their brackets, or digits that stay recognisable as raised."""
        marks = [each for each in element.iter() if each in self.notes.marks]
        if marks and not self.in_note:
            self.parts += [NoteMark(*self.notes.marks[mark]) for mark in marks]
            return
        text = "".join(element.itertext()).strip()
        if text.isascii() and text.isdigit() and not (self.in_note and _is_note_number(element, self.notes)):
            self.parts.append(text.translate(SUPERSCRIPT))
        elif not text.isdigit():
            self.walk_children(element)


def _is_note_number(element: Element, notes: PageNotes) -> bool:
    return any(notes.is_back_link(each) for each in element.iter())


def _is_line_of_signature(element: Element) -> bool:
    """Whether an element names who signs, or as what: each on a line of its own."""
    parent = element.getparent()
    return bool(_SIGNED.intersection(classes(element))) and "ondertekening" in classes(parent)


def _has_own_sign(item: Element) -> bool:
    """Whether the text of a list item begins with its number or sign, or is to be shown without one."""
    parent = item.getparent()
    if parent is None or "expliciet" in classes(parent) or _NO_SIGN.search(parent.get("style") or ""):
        return True
    first = next((each for each in item.iterdescendants() if (each.text or "").strip()), None)
    return first is not None and bool(_EXPLICIT.intersection(classes(first)))


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch("[0-9]{1,6}", text) else default
