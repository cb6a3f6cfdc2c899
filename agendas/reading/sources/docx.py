"""A Word document (.docx) → its text, with headings, lists, tables and footnotes in place.

What Word shows is read, and no more: inserted text and not deleted text, the results of fields and not
their codes, text boxes once; no hidden text, comments, headers or footers. Namespaces are not compared, so
that strict and transitional files read alike. Needs lxml.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from agendas.reading.sources import SourceDocument
from agendas.reading.sources.archive import Archive
from agendas.reading.sources.docx_styles import Numbering, Styles, is_on, level_of, value_of
from agendas.reading.sources.manuscript import Manuscript, NoteMark, Paragraph, document_of, row_of
from agendas.reading.sources.safe_xml import Element, attribute, child, children, local, no_deeper, parse_xml
from agendas.reading.sources.symbols import SUPERSCRIPT, symbol

_MAIN = "word/document.xml"
_TEXT_NAMESPACES = ("wordprocessingml", "/math")
_PLAIN = {
    "tab": "\t",
    "ptab": "\t",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\xad",
}
_LEFT_OUT = frozenset(
    ("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "del",
     "moveFrom", "delText", "instrText", "delInstrText", "fldData", "annotationRef", "footnoteRef",
     "endnoteRef", "separator", "continuationSeparator", "rt", "commentReference", "ffData",
     "customXmlPr", "smartTagPr", "oMathParaPr", "ctrlPr", "numberingChange")
)  # fmt: skip
_MOST_NESTED_FIELDS = 50
_CONTENTS = "Table of Contents"
_CONTENTS_STYLE = re.compile(r"toc \d", re.IGNORECASE)
_NOTE_REFERENCE = re.compile(r"\s*NOTEREF\b")


@no_deeper
def read_docx(data: bytes, name: str) -> SourceDocument:
    """The document in the bytes of a .docx file.

    Raises DocumentProblem: damaged, encrypted, archive_bomb, archive_crowd, unsafe_xml, too_deep, empty.
    """
    package = _Package(Archive(data, name), name)
    manuscript = Manuscript()
    styles = Styles(package.part("styles"))
    numbering = Numbering(package.part("numbering"), styles)
    for kind in ("footnote", "endnote"):
        root = package.part(f"{kind}s")
        for note in children(root, kind) if root is not None else ():
            if attribute(note, "type") in (None, "normal"):
                reader = _Story(styles, numbering, field_parts=_whole_fields(note))
                reader.blocks(note)
                manuscript.notes[f"{kind} {attribute(note, 'id')}"] = reader.paragraphs
    body = child(package.main, "body")
    if body is not None:
        story = _Story(styles, numbering, frozenset(manuscript.notes), _whole_fields(body))
        story.blocks(body)
        manuscript.paragraphs = story.paragraphs
    manuscript.notes = dict(_in_use(manuscript))
    return document_of(manuscript, data, name, "docx")


def _in_use(manuscript: Manuscript) -> Iterator[tuple[str, list[Paragraph]]]:
    """The notes the text refers to, footnotes before endnotes; Word keeps others that are long deleted."""
    marked = [
        part.key
        for paragraph in manuscript.paragraphs
        for part in paragraph.parts
        if isinstance(part, NoteMark)
    ]
    for kind in ("footnote", "endnote"):
        for key in dict.fromkeys(marked):
            if key.startswith(kind) and key in manuscript.notes:
                manuscript.labels[key] = str(len(manuscript.labels) + 1)
                yield key, manuscript.notes[key]


class _Package:
    """The parts of the document, found by their relations and else under their usual names."""

    def __init__(self, archive: Archive, name: str) -> None:
        self._archive = archive
        self._name = name
        main = self._targets("_rels/.rels", "").get("officeDocument", _MAIN)
        self._main = main if main in archive else _MAIN
        folder, file = posixpath.split(self._main)
        self._folder = folder
        self._relations = self._targets(f"{folder}/_rels/{file}.rels", folder)
        self.main: Element = parse_xml(archive.read(self._main), name)

    def part(self, kind: str) -> Element | None:
        """The root of the part "footnotes", "styles", …; None when there is none."""
        path = self._relations.get(kind, f"{self._folder}/{kind}.xml")
        return parse_xml(self._archive.read(path), self._name) if path in self._archive else None

    def _targets(self, path: str, folder: str) -> dict[str, str]:
        """What a part is related to, by the last word of the relation's type; nothing outside the file."""
        if path not in self._archive:
            return {}
        found: dict[str, str] = {}
        for relation in children(parse_xml(self._archive.read(path), self._name), "Relationship"):
            kind = (relation.get("Type") or "").rpartition("/")[2]
            target = relation.get("Target") or ""
            if (relation.get("TargetMode") or "").lower() != "external":
                whole = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                found.setdefault(kind, posixpath.normpath(whole))
        return found


def _whole_fields(root: Element) -> frozenset[Element]:
    """The begins, separators and ends of fields that have both ends.

    A begin whose end was deleted would hide the rest of the document.
    """
    whole: set[Element] = set()
    opened: list[list[Element]] = []
    for mark in root.iter("{*}fldChar"):
        if any(local(above) in ("del", "moveFrom", "Fallback") for above in mark.iterancestors()):
            continue
        kind = attribute(mark, "fldCharType")
        if kind == "begin" and len(opened) < _MOST_NESTED_FIELDS:
            opened.append([mark])
        elif opened:
            opened[-1].append(mark)
            if kind == "end":
                whole.update(opened.pop())
    return frozenset(whole)


@dataclass(slots=True)
class _Field:
    """A field being read: the code so far, and whether its result has begun."""

    code: str = ""
    in_result: bool = False


@dataclass(slots=True)
class _Story:
    """Reads one flow of text: the body, a note, a cell, a text box."""

    styles: Styles
    numbering: Numbering
    note_keys: frozenset[str] = frozenset()
    field_parts: frozenset[Element] = frozenset()
    paragraphs: list[Paragraph] = field(default_factory=list)
    current: Paragraph = field(default_factory=Paragraph)
    fields: list[_Field] = field(default_factory=list)
    style: str | None = None
    turns_page: bool = False

    def blocks(self, container: Element) -> None:
        """The paragraphs and tables of a container, in order."""
        for element in container:
            kind = local(element)
            if kind == "p":
                self.paragraph(element)
            elif kind == "tbl":
                self.table(element)
            elif kind == "AlternateContent":
                self.blocks(_chosen(element))
            elif kind not in _LEFT_OUT and not _is_contents(element):
                self.blocks(element)

    def table(self, table: Element) -> None:
        """A table, row by row; deleted rows out."""
        for row in _within(table, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            cells = []
            for cell in _within(row, "tc"):
                story = self.inner()
                story.blocks(cell)
                cells.append(story.paragraphs)
            self.paragraphs += row_of(cells)

    def inner(self) -> _Story:
        return _Story(self.styles, self.numbering, self.note_keys, self.field_parts)

    def paragraph(self, element: Element) -> None:
        """A paragraph; when its mark is deleted, its text runs on in the next."""
        properties = child(element, "pPr")
        self.style = value_of(properties, "pStyle") or self.styles.default
        if _CONTENTS_STYLE.match(self.styles.name(self.style)):
            return
        if is_on(properties, "pageBreakBefore"):
            self.turns_page = True
        label = self.numbering.label(properties, self.style)
        if label and not self.current.parts:
            self.current.parts.append(label + " ")
        label_only = len(self.current.parts)
        self.inline(element, hidden=False)
        mark = child(properties, "rPr")
        if mark is not None and (child(mark, "del") is not None or child(mark, "moveFrom") is not None):
            return
        if len(self.current.parts) == label_only and label:
            self.current.parts.clear()
        level = level_of(properties)
        self.current.heading_level = self.styles.heading_level(self.style) if level is None else level or None
        self.finish()
        section = child(properties, "sectPr")
        if section is not None and value_of(section, "type") not in ("continuous", "nextColumn"):
            self.turns_page = True

    def finish(self) -> None:
        if not self.current.is_empty:
            self.current.starts_page = self.turns_page
            self.turns_page = False
        self.paragraphs.append(self.current)
        self.current = Paragraph()

    def inline(self, container: Element, *, hidden: bool) -> None:
        """The text of a paragraph, a run, or anything that wraps runs."""
        for element in container:
            kind = local(element)
            if kind == "instrText" and self.fields:
                self.fields[-1].code += element.text or ""
            elif kind in _LEFT_OUT or _asks_for_text(element, kind):
                continue
            elif kind == "r" and "/math" not in element.tag:
                self.run(element)
            elif kind == "fldChar":
                self.field_part(element)
            elif kind == "txbxContent":
                self.text_box(element)
            elif kind == "AlternateContent":
                self.inline(_chosen(element), hidden=hidden)
            elif hidden or self.in_code() or not self.piece(element, kind):
                self.inline(element, hidden=hidden)

    def in_code(self) -> bool:
        """Whether what is read is the code of a field and not its result."""
        return any(not field_.in_result for field_ in self.fields)

    def run(self, run: Element) -> None:
        properties = child(run, "rPr")
        hidden = self.styles.is_hidden(properties, self.style)
        start = len(self.current.parts)
        self.inline(run, hidden=hidden)
        added = self.current.parts[start:]
        refers = bool(self.fields and _NOTE_REFERENCE.match(self.fields[-1].code))
        if refers or value_of(properties, "vertAlign") == "superscript":
            self.current.parts[start:] = [
                _raised(part, refers) if isinstance(part, str) else part for part in added
            ]

    def piece(self, element: Element, kind: str) -> bool:
        """Reads an element that stands for text; False when it is none and may hold some."""
        if kind == "t":
            if any(word in element.tag for word in _TEXT_NAMESPACES):
                self.current.parts.append(_text(element))
        elif kind in _PLAIN:
            self.current.parts.append(_PLAIN[kind])
        elif kind == "br":
            self.line_break(attribute(element, "type"))
        elif kind == "lastRenderedPageBreak":
            self.turns_page = True
        elif kind == "sym":
            self.current.parts.append(symbol(attribute(element, "font"), attribute(element, "char")))
        elif kind in ("footnoteReference", "endnoteReference"):
            key = f"{kind.removesuffix('Reference')} {attribute(element, 'id')}"
            if key in self.note_keys:
                self.current.parts.append(NoteMark(key))
        else:
            return False
        return True

    def line_break(self, kind: str | None) -> None:
        if kind == "page":
            self.turns_page = True
        self.current.parts.append("\n")

    def field_part(self, element: Element) -> None:
        """Begin, separator or end of a field: only what stands behind the separator is shown."""
        if element not in self.field_parts:
            return
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].in_result = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    def text_box(self, content: Element) -> None:
        """A text box: its paragraphs stand before the paragraph it is anchored in."""
        story = self.inner()
        story.blocks(content)
        self.paragraphs += story.paragraphs


def _raised(text: str, refers: bool) -> str | NoteMark:
    """A raised number: the mark of a note that is referred to again, or one that was typed by hand."""
    if refers and text.strip().isdigit():
        return NoteMark("", text.strip())
    return text.translate(SUPERSCRIPT) if text.strip().isdigit() else text


def _text(element: Element) -> str:
    """The text of a run; blanks at its ends count only when the file says so."""
    text = (element.text or "").replace("\n", " ").replace("\r", " ")
    keeps = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    return text if keeps or "/math" in element.tag else text.strip(" \t")


def _chosen(alternatives: Element) -> Element:
    """Of content given twice, the new form; the old one when only that has a text box or any text."""
    forms = [*children(alternatives, "Choice"), *children(alternatives, "Fallback")]
    telling = (form for form in forms if next(form.iter("{*}t", "{*}footnoteReference"), None) is not None)
    return next(telling, forms[0] if forms else alternatives)


def _within(container: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those inside content controls."""
    for element in container:
        kind = local(element)
        if kind == name:
            yield element
        elif kind not in _LEFT_OUT and kind not in ("tbl", "p"):
            yield from _within(element, name)


def _is_contents(element: Element) -> bool:
    """Whether a content control is a table of contents, or only asks for text to be typed."""
    if local(element) != "sdt":
        return False
    gallery = child(element, "sdtPr", "docPartObj", "docPartGallery")
    is_contents = gallery is not None and attribute(gallery, "val") == _CONTENTS
    return is_contents or _asks_for_text(element, "sdt")


def _asks_for_text(element: Element, kind: str) -> bool:
    """Whether a content control shows no more than a request to fill it in."""
    return kind == "sdt" and child(element, "sdtPr", "showingPlcHdr") is not None
