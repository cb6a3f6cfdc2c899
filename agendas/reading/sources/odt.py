"""An OpenDocument text (.odt, .fodt) → its text, with headings, lists, tables and footnotes in place.

What the program shows is read: no deleted text (ODF keeps it apart), no annotations, no hidden text, no
tables of contents; frames and text boxes once. Needs lxml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from agendas.problems import DocumentProblem
from agendas.reading.sources import SourceDocument
from agendas.reading.sources.archive import Archive
from agendas.reading.sources.manuscript import Manuscript, NoteMark, Paragraph, collapsed, document_of, row_of
from agendas.reading.sources.odt_styles import Lists, Styles
from agendas.reading.sources.safe_xml import Element, attribute, child, children, local, no_deeper, parse_xml

_CONTENT = "content.xml"
_STYLES = "styles.xml"
_MANIFEST = "META-INF/manifest.xml"
_WHITE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 10
_LEFT_OUT = frozenset(
    ("tracked-changes", "annotation", "annotation-end", "table-of-content", "illustration-index",
     "table-index", "object-index", "user-index", "alphabetical-index", "bibliography", "forms",
     "scripts", "sequence-decls", "variable-decls", "user-field-decls", "dde-connection-decls",
     "note-citation", "title", "desc", "ruby-text", "script", "event-listeners", "object",
     "object-ole", "image", "math", "tracked-changes-view-info", "alphabetical-index-auto-mark-file",
     "glue-point", "number", "covered-table-cell", "shapes", "toc-mark", "binary-data")
)  # fmt: skip
_SHAPES = frozenset(
    ("custom-shape", "rect", "ellipse", "circle", "line", "polyline", "polygon", "path", "connector",
     "caption", "measure", "regular-polygon")
)  # fmt: skip


@no_deeper
def read_odt(data: bytes, name: str) -> SourceDocument:
    """The document in the bytes of an .odt file.

    Raises DocumentProblem: damaged, encrypted, archive_bomb, archive_crowd, unsafe_xml, too_deep, empty.
    """
    archive = Archive(data, name)
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise DocumentProblem("encrypted", name)
    content = parse_xml(archive.read(_CONTENT), name)
    styles = parse_xml(archive.read(_STYLES), name) if _STYLES in archive else None
    return document_of(_manuscript(content, styles), data, name, "odt")


@no_deeper
def read_flat_odt(data: bytes, name: str) -> SourceDocument:
    """The document in the bytes of an .fodt file: the same XML, without an archive."""
    return document_of(_manuscript(parse_xml(data, name), None), data, name, "odt")


def _manuscript(content: Element, style_part: Element | None) -> Manuscript:
    manuscript = Manuscript()
    styles = Styles([content] if style_part is None else [style_part, content])
    body = child(content, "body", "text")
    if body is not None:
        story = _Story(styles, Lists(styles), manuscript)
        story.blocks(body)
        manuscript.paragraphs = story.paragraphs
    return manuscript


@dataclass(slots=True)
class _Story:
    """Reads one flow of text: the body, a note, a cell, a text box."""

    styles: Styles
    lists: Lists
    manuscript: Manuscript
    paragraphs: list[Paragraph] = field(default_factory=list)
    current: Paragraph = field(default_factory=Paragraph)
    label: str = ""
    turns_page: bool = False

    def inner(self) -> _Story:
        return _Story(self.styles, self.lists, self.manuscript)

    def blocks(self, container: Element) -> None:
        """The paragraphs, lists and tables of a container, in order."""
        for element in container:
            kind = local(element)
            if kind in _LEFT_OUT or _is_hidden_block(element):
                continue
            if kind in ("p", "h"):
                self.paragraph(element, kind)
            elif kind == "list":
                self.list_(element)
            elif kind == "table":
                self.table(element)
            elif kind == "soft-page-break":
                self.turns_page = True
            else:
                self.blocks(element)

    def list_(self, element: Element) -> None:
        """A list: the number or bullet of an item stands before its first paragraph."""
        self.lists.enter(element)
        for item in children(element, "list-item", "list-header"):
            self.label = self.lists.label(item) if local(item) == "list-item" else ""
            self.blocks(item)
            self.label = ""
        self.lists.leave()

    def table(self, table: Element) -> None:
        for row in _rows(table):
            cells = []
            for cell in children(row, "table-cell"):
                story = self.inner()
                story.blocks(cell)
                cells.append(story.paragraphs)
            self.paragraphs += row_of(cells)

    def paragraph(self, element: Element, kind: str) -> None:
        style = attribute(element, "style-name")
        if self.styles.is_hidden(style):
            return
        self.turns_page = self.turns_page or self.styles.starts_page(style)
        self.current = Paragraph()
        self.inline(element)
        self.current.parts = [
            part.replace(_FIXED_SPACE, " ") if isinstance(part, str) else part
            for part in collapsed(self.current.parts)
        ]
        if kind == "h":
            self.current.heading_level = _number(attribute(element, "outline-level"), 1)
        else:
            self.current.heading_level = self.styles.outline_level(style)
        if not self.current.is_empty:
            self.current.starts_page, self.turns_page = self.turns_page, False
            if self.label:
                self.current.parts.insert(0, self.label + " ")
                self.label = ""
        self.paragraphs.append(self.current)

    def inline(self, container: Element) -> None:
        """The text of a paragraph or of anything within it, with what follows each element."""
        self.text(container.text)
        for element in container:
            kind = local(element)
            if kind and kind not in _LEFT_OUT:
                self.element(element, kind)
            self.text(element.tail)

    def text(self, text: str | None) -> None:
        if text:
            self.current.parts.append(_WHITE.sub(" ", text))

    def element(self, element: Element, kind: str) -> None:
        if kind == "s":
            count = min(_number(attribute(element, "c"), 1), _MOST_SPACES)
            self.current.parts.append(_FIXED_SPACE * count)
        elif kind == "tab":
            self.current.parts.append("\t")
        elif kind == "line-break":
            self.current.parts.append("\n")
        elif kind == "soft-page-break":
            self.turns_page = True
        elif kind == "note":
            self.note(element)
        elif kind == "note-ref":
            self.current.parts.append(NoteMark("", "".join(element.itertext()).strip()))
        elif kind in _SHAPES or kind in ("frame", "g"):
            self.text_box(element)
        elif not self.is_hidden(element, kind):
            self.inline(element)

    def is_hidden(self, element: Element, kind: str) -> bool:
        """Whether a part of a paragraph is hidden, by its style or by a condition."""
        if kind == "span":
            return self.styles.is_hidden(attribute(element, "style-name"))
        return kind == "hidden-text" and attribute(element, "is-hidden") == "true"

    def note(self, element: Element) -> None:
        """A footnote or endnote: its mark stays here, its text goes to the notes."""
        key = f"note {len(self.manuscript.notes) + 1}"
        body = child(element, "note-body")
        if body is None:
            return
        story = self.inner()
        self.manuscript.notes[key] = story.paragraphs
        story.blocks(body)
        citation = child(element, "note-citation")
        label = "".join(citation.itertext()).strip() if citation is not None else ""
        self.manuscript.labels[key] = label
        self.current.parts.append(NoteMark(key, label))

    def text_box(self, element: Element) -> None:
        """A frame or shape: its paragraphs stand before the paragraph it is anchored in."""
        story = self.inner()
        story.blocks(element)
        self.paragraphs += story.paragraphs


_FIXED_SPACE = "\x1f"
"""Stands for a space that counts (``text:s``) until the others are collapsed."""


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table, in whatever groups they stand."""
    for element in table:
        kind = local(element)
        if kind == "table-row":
            yield element  # once, also when it is repeated: repeated rows in repeated rows have no end
        elif kind in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(element)


def _is_hidden_block(element: Element) -> bool:
    """Whether a section, or the paragraph it stands in, is hidden."""
    kind = local(element)
    if kind == "section":
        return attribute(element, "display") == "none" or attribute(element, "is-hidden") == "true"
    if kind == "p":
        marks = element.iterfind(".//{*}hidden-paragraph")
        return any(attribute(mark, "is-hidden") == "true" for mark in marks)
    return False


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else default
