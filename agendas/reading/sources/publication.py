"""An XML publication (officielebekendmakingen.nl, or any other) → its text.

The publications' own elements are known by name (``al``, ``tussenkop``, ``noot``, ``lijst``, ``kop``);
in any other XML an element with text of its own is a paragraph, and one that only holds others is not.
Needs lxml.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from agendas.problems import DocumentProblem
from agendas.reading.sources import SourceDocument
from agendas.reading.sources.manuscript import (
    Manuscript,
    NoteMark,
    Paragraph,
    collapsed,
    document_of,
    row_of,
)
from agendas.reading.sources.safe_xml import Element, attribute, local, parse_xml

_WHITE = re.compile(r"[ \t\r\n\f]+")
_DECLARATION = re.compile(r"\A\ufeff?<\?xml[^>]*\?>")
_PUBLICATION = re.compile(r"kst-\d{5}(?:-[0-9A-Z]{1,6}){1,2}")
_LEFT_OUT = frozenset(
    ("metadata", "meta-data", "meta", "plaatje", "illustratie", "figuur", "officiele-inhoudsopgave",
     "colspec", "jci-link", "redactionele-correcties", "bwb-inputbestand", "script", "style")
)  # fmt: skip
_PARAGRAPHS = frozenset(
    ("al", "noot.al", "considerans.al", "datumtekst", "tekstregel", "functie", "naam", "organisatie",
     "plaats", "intitule", "citeertitel", "wat", "wij", "term", "bijschrift", "p", "para", "label")
)  # fmt: skip
_HEADINGS = frozenset(("tussenkop", "kop", "titel", "opschrift", "title", "heading"))
_LINES = frozenset(("dossier", "stuknr"))
"""Elements whose parts stand on one line, apart by a space: "28 676", "NAVO"."""
_DIVISIONS = frozenset(
    ("divisie", "bijlage", "hoofdstuk", "paragraaf", "divisietekst", "section", "afdeling")
)
_NOTES = frozenset(("noot", "voetnoot", "footnote"))
_NOTE_NUMBERS = frozenset(("noot.nr", "nootnummer", "noot.lijst.nr"))
_ITEM_NUMBERS = frozenset(("li.nr", "linummer", "lidnr", "lidnummer"))
_ROWS = frozenset(("row", "tr"))
_CELLS = frozenset(("entry", "td", "th"))
_SUBHEADING_LEVEL = 3
_UNSIGNED = ("ongemarkeerd", "expliciet")


def read_publication(data: bytes, text: str, name: str) -> SourceDocument:
    """The document in an XML file; ``text`` is its bytes decoded, used when these belie their declaration.

    Raises DocumentProblem: unsafe_xml, too_deep, damaged, empty.
    """
    try:
        root = parse_xml(data, name)
    except DocumentProblem as problem:
        if problem.code != "damaged":
            raise
        root = parse_xml(_DECLARATION.sub("", text).encode("utf-8"), name)
    manuscript = Manuscript()
    flow = _Flow(manuscript)
    flow.identify(root)
    flow.block(root)
    manuscript.paragraphs = flow.paragraphs
    return document_of(manuscript, data, name, "xml")


@dataclass(slots=True)
class _Flow:
    """Reads one flow of a publication: its text, a note, a cell of a table."""

    manuscript: Manuscript
    paragraphs: list[Paragraph] = field(default_factory=list)
    parts: list[str | NoteMark] = field(default_factory=list)
    label: str = ""
    depth: int = 0

    def identify(self, root: Element) -> None:
        """The publication's own number, where its metadata has one: a line of its own at the top."""
        for meta in root.iter("{*}meta"):
            match = _PUBLICATION.search(attribute(meta, "content") or "")
            if match and "identifier" in (attribute(meta, "name") or "").lower():
                self.paragraphs.append(Paragraph([match.group()]))
                return

    def blocks(self, container: Element) -> None:
        for element in container:
            self.block(element)

    def block(self, element: Element) -> None:
        """An element that stands between others: a paragraph, a heading, a list, …, or what holds these."""
        kind = local(element).lower()
        if not kind or kind in _LEFT_OUT:
            return
        if kind in _HEADINGS:
            self.heading(element, kind)
        elif kind in _PARAGRAPHS or kind in _LINES:
            self.paragraph(element, spaced=kind not in ("al", "noot.al", "p"))
        elif kind == "stuk":
            self.document_head(element)
        elif kind in _ITEM_NUMBERS:
            self.label = _text(element)
        elif kind == "li":
            self.item(element)
        elif kind in _ROWS:
            self.row(element)
        elif kind in _NOTES:
            self.note(element)
        elif _is_mixed(element):
            self.paragraph(element)
        else:
            inside = int(kind in _DIVISIONS)
            self.depth += inside
            self.blocks(element)
            self.depth -= inside

    def heading(self, element: Element, kind: str) -> None:
        level = _SUBHEADING_LEVEL if kind == "tussenkop" else max(1, min(self.depth + 1, 9))
        self.paragraph(element, level=level, spaced=kind == "kop")

    def document_head(self, element: Element) -> None:
        """A document of a dossier: its number and title are one line of the letter's head."""
        head = [each for each in element if local(each).lower() in ("stuknr", "titel")]
        for each in head:
            self.inline(each, spaced=False)
            self.parts.append(" ")
        self.finish()
        for each in element:
            if each not in head:
                self.block(each)

    def paragraph(self, element: Element, *, level: int | None = None, spaced: bool = False) -> None:
        self.inline(element, spaced=spaced)
        self.finish(level)

    def finish(self, level: int | None = None) -> None:
        paragraph = Paragraph(collapsed(self.parts), level)
        self.parts = []
        if self.label and not paragraph.is_empty:
            paragraph.parts.insert(0, self.label + " ")
            self.label = ""
        self.paragraphs.append(paragraph)

    def inline(self, element: Element, *, spaced: bool) -> None:
        """The text of a paragraph; ``spaced`` when its parts are words apart."""
        self.text(element.text)
        for each in element:
            kind = local(each).lower()
            if kind in _NOTES:
                self.note(each)
            elif kind == "nootref":
                self.parts.append(NoteMark(f"id {attribute(each, 'refid')}"))
            elif kind == "br":
                self.parts.append("\n")
            elif kind and kind not in _LEFT_OUT:
                self.inline(each, spaced=spaced)
                if spaced:
                    self.parts.append(" ")
            self.text(each.tail)

    def text(self, text: str | None) -> None:
        if text:
            self.parts.append(_WHITE.sub(" ", text))

    def item(self, element: Element) -> None:
        """An item of a list: its number or sign stands before its first paragraph."""
        parent = element.getparent()
        kind = attribute(parent, "type") if parent is not None else None
        self.label = "" if kind in _UNSIGNED else "•"
        if _is_mixed(element):
            self.paragraph(element)
        else:
            self.blocks(element)
        self.label = ""

    def row(self, element: Element) -> None:
        cells = []
        for cell in element:
            if local(cell).lower() in _CELLS:
                inner = _Flow(self.manuscript)
                inner.paragraph(cell) if _is_mixed(cell) else inner.blocks(cell)
                cells.append(inner.paragraphs)
        self.paragraphs += row_of(cells)

    def note(self, element: Element) -> None:
        """A note: its mark stays here, its text goes to the notes."""
        key = f"id {attribute(element, 'id') or f'{len(self.manuscript.notes)} of those without'}"
        inner = _Flow(self.manuscript)
        label = ""
        self.manuscript.notes[key] = []
        for each in element:
            if local(each).lower() in _NOTE_NUMBERS:
                label = _text(each)
            else:
                inner.block(each)
        if _is_mixed(element):
            inner.paragraph(element)
        self.manuscript.notes[key] = inner.paragraphs
        self.manuscript.labels[key] = label
        self.parts.append(NoteMark(key, label))


def _is_mixed(element: Element) -> bool:
    """Whether an element has text of its own, between those it holds or beside them."""
    return bool((element.text or "").strip()) or any((each.tail or "").strip() for each in element)


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
