"""An agenda as a document on the screen: typography, footnote marks, and the map back to the agenda.

Built by cursor in one edit block, never from HTML: nothing in an agenda can become markup. Everything
that may change while reading (names, positions, hits) is painted over it, so the document is written
once for an agenda, a zoom, a theme and a family of letters.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from agendas.model import Agenda, Block, BlockKind, FootnoteRef
from gui import theme
from gui.reading.facts import facts_line
from gui.reading.text_map import TextMap
from gui.widgets.shown_characters import chunks, shown

FIXED_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_GUTTER, _GUTTER_GROWTH = 64, 24
RIGHT_PAD = 24
"""Room at the right of the text, so that no letter touches the edge of the page."""
MARK_SIZE = 11
MARK_RAISED = 42
"""How high a footnote mark stands above the line, in per cent of its own height."""
TAG_PADDING = "\u2002"
_IN_A_DATE = re.compile(r"(?<=\d) (?=[^\W\d_])|(?<=[^\W\d_]) (?=(?:19|20)\d\d\b)")
_SAMPLE = "De minister van Buitenlandse Zaken neemt deel aan de bijeenkomst van de Noord-Atlantische Raad. "


class Style(NamedTuple):
    """How a kind of block is set; sizes in logical pixels at 100 %."""

    size: int
    role: str = "text"
    serif: bool = True
    strong: bool = False
    line: float = theme.LINE_HEIGHT
    above: int = 0
    below: int = 0
    indent: int = 0


STYLES: dict[BlockKind, Style] = {
    "title": Style(theme.TITLE, strong=True, line=1.25, above=8, below=48),
    "letter": Style(theme.HEADING, role="muted", below=8),
    "heading": Style(theme.HEADING, serif=False, strong=True, line=1.4, above=36, below=8),
    "paragraph": Style(theme.TEXT, below=14),
    "list_item": Style(theme.TEXT, below=6, indent=24),
    "footnote": Style(theme.INTERFACE, line=1.5, below=6),
}
FACTS = Style(theme.INTERFACE, role="muted", serif=False, line=1.5, below=4)
LESSER_HEADING = STYLES["heading"]._replace(size=theme.INTERFACE, above=20, below=4)
ABOVE_FOOTNOTES = 48
AFTER: dict[BlockKind, int] = {"letter": 20, "list_item": 10}
"""Room above what follows the last block of a kind that is set tight."""
LIST_MARK = re.compile(r"(?:[-–—•·*▪◦‣o]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\d+\.\d+\.?) ")
"""The bullet or number that a list item brings itself: "- …", "1. …", "a) …"."""


class FootnoteMark(NamedTuple):
    """A footnote mark in the document: its position and length in UTF-16 units, and its number."""

    position: int
    length: int
    number: str


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """A document and how it belongs to its agenda. ``tag`` is where "informal" stands."""

    agenda: Agenda
    zoom: int
    theme_name: str
    text_family: str
    document: QTextDocument
    text_map: TextMap
    marks: tuple[FootnoteMark, ...]
    blocks: dict[str, Block]
    tag: tuple[int, int] | None = None

    def with_agenda(self, agenda: Agenda) -> ShownDocument:
        """The same document for the same text, with what has been understood of it since."""
        return replace(self, agenda=agenda, blocks={block.id: block for block in agenda.blocks})

    def block_at(self, position: int) -> Block | None:
        """The block of the agenda at a position of the document."""
        place = self.text_map.place(position)
        return self.blocks[place.block] if place else None

    def block_of(self, text_block: QTextBlock) -> Block | None:
        """The block of the agenda that a paragraph of the document shows; None for the facts."""
        block = self.block_at(text_block.position())
        if (
            block is None
            or self.text_map.position(block.id, 0) >= text_block.position() + text_block.length()
        ):
            return None
        return block


def same_text(left: Agenda, right: Agenda) -> bool:
    """Whether the two would be shown as the same document, what is understood of them apart."""
    return left.title == right.title and left.meeting == right.meeting and len(left.blocks) == len(
        right.blocks
    ) and all(
        (one.id, one.kind, one.text, one.level, one.footnote_refs)
        == (other.id, other.kind, other.text, other.level, other.footnote_refs)
        for one, other in zip(left.blocks, right.blocks, strict=True)
    )  # fmt: skip


def display_order(blocks: Sequence[Block]) -> Iterable[Block]:
    """The blocks as they stand on the screen: a title that follows a covering letter comes first."""
    first = next((at for at, block in enumerate(blocks) if block.kind == "title"), None)
    if first is None or any(block.kind != "letter" for block in blocks[:first]):
        return blocks
    return (blocks[first], *blocks[:first], *blocks[first + 1 :])


def gutter(zoom: int) -> int:
    """The room at the left of the text for numbers and marks; it grows less than the text does."""
    return _GUTTER + round((zoom - 100) / 100 * _GUTTER_GROWTH)


def column_width(zoom: int) -> int:
    """The width of a line of ``TEXT_COLUMN`` characters of running text."""
    return _column_width(zoom, theme.text_family())


@functools.lru_cache(maxsize=32)
def _column_width(zoom: int, _family: str) -> int:
    metrics = QFontMetricsF(theme.text_font(theme.scaled(theme.TEXT, zoom)))
    return round(metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * theme.TEXT_COLUMN)


def build(agenda: Agenda, zoom: int) -> ShownDocument:
    """Write ``agenda`` into a new document, with sizes at ``zoom`` per cent."""
    writer = _Writer(zoom)
    writer.write(agenda)
    return ShownDocument(
        agenda,
        zoom,
        theme.current().name,
        theme.text_family(),
        writer.document,
        writer.text_map,
        tuple(writer.marks),
        {block.id: block for block in agenda.blocks},
        writer.tag,
    )


def bound(text: str) -> str:
    """A title in which a day stays with its month and its year: a line that ends on "van 3" misleads.

    As long as ``text``; only for the eye, for what is copied comes from the agenda.
    """
    return _IN_A_DATE.sub("\u00a0", text)


class _Writer:
    """Writes one agenda into one document."""

    def __init__(self, zoom: int) -> None:
        self.document = QTextDocument()
        self.text_map = TextMap()
        self.marks: list[FootnoteMark] = []
        self.tag: tuple[int, int] | None = None
        self._zoom = zoom
        self._cursor = QTextCursor(self.document)
        self._colours = theme.current()
        self._written = False

    def write(self, agenda: Agenda) -> None:
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(theme.text_font(self._scaled(theme.TEXT)))
        self._cursor.beginEditBlock()
        self._write_facts(agenda)
        above_notes = ABOVE_FOOTNOTES
        before: BlockKind = "title"
        for block in display_order(agenda.blocks):
            style = self._style(block)
            if block.kind == "footnote":
                style = style._replace(above=above_notes)
                above_notes = 0
            elif (above := AFTER.get(before, 0)) and block.kind != before:
                style = style._replace(above=max(style.above, above))
            before = block.kind
            self._write_block(block, style)
        self._frame()
        self._cursor.endEditBlock()

    def _frame(self) -> None:
        frame = self.document.rootFrame().frameFormat()
        frame.setLeftMargin(gutter(self._zoom))
        frame.setRightMargin(RIGHT_PAD)
        frame.setTopMargin(40)
        frame.setBottomMargin(120)
        self.document.rootFrame().setFrameFormat(frame)

    def _write_facts(self, agenda: Agenda) -> None:
        facts = facts_line(agenda.meeting)
        if facts.text or facts.tag:
            font = self._start(FACTS)
            self._cursor.insertText(shown(facts.text), font)
            if facts.tag:
                self._cursor.insertText(TAG_PADDING * 2 if facts.text else TAG_PADDING, font)
                start = self._cursor.position()
                self._cursor.insertText(facts.tag, font)
                self.tag = (start, self._cursor.position())
        if agenda.title and not any(block.kind == "title" for block in agenda.blocks):
            self._cursor.insertText(shown(agenda.title), self._start(STYLES["title"]))

    def _style(self, block: Block) -> Style:
        if block.kind == "heading" and block.level > 1:
            return LESSER_HEADING
        style = STYLES[block.kind]
        deeper = max(0, block.level - 1) if block.kind == "list_item" else 0
        return style._replace(indent=style.indent * (1 + deeper)) if deeper else style

    def _write_block(self, block: Block, style: Style) -> None:
        font = self._start(style)
        if block.kind == "list_item" and (mark := LIST_MARK.match(block.text)):
            self._hang(mark[0], font)
        marks = list(block.footnote_refs)
        for start, end in chunks(block.text):
            if start:
                self._start(style._replace(above=0))
            self._write_line(block, start, end, marks, font)

    def _hang(self, mark: str, font: QTextCharFormat) -> None:
        """Let a list mark hang before its text, so that the lines of the text are flush."""
        paragraph = self._cursor.blockFormat()
        paragraph.setTextIndent(-QFontMetricsF(font.font()).horizontalAdvance(mark))
        self._cursor.setBlockFormat(paragraph)

    def _write_line(
        self, block: Block, start: int, end: int, marks: list[FootnoteRef], font: QTextCharFormat
    ) -> None:
        at = start
        while marks and (marks[0].at < end or marks[0].at == end == len(block.text)):
            mark = marks.pop(0)
            self._write_text(block, at, max(at, mark.at), font)
            self._write_mark(mark.number, font)
            at = max(at, mark.at)
        if at < end or at == start:
            self._write_text(block, at, end, font)

    def _write_text(self, block: Block, start: int, end: int, font: QTextCharFormat) -> None:
        self.text_map.add(self._cursor.position(), block.id, block.text, start, end)
        text = shown(block.text[start:end])
        self._cursor.insertText(bound(text) if block.kind == "title" else text, font)

    def _write_mark(self, number: str, font: QTextCharFormat) -> None:
        position = self._cursor.position()
        if self.marks and self.marks[-1].position + self.marks[-1].length == position:
            self._cursor.insertText("\u2009", font)
            position += 1
        mark = QTextCharFormat(font)
        mark.setFont(theme.interface_font(self._scaled(MARK_SIZE)))
        mark.setBaselineOffset(MARK_RAISED)
        mark.setForeground(self._colours.colour("accent"))
        self._cursor.insertText(shown(number), mark)
        self.marks.append(FootnoteMark(position, self._cursor.position() - position, number))

    def _start(self, style: Style) -> QTextCharFormat:
        """Begin a new paragraph of the document; returns the format of its characters."""
        paragraph = QTextBlockFormat()
        size = self._scaled(style.size) if style.size < theme.TITLE else self._title_size(style.size)
        paragraph.setLineHeight(round(size * style.line), FIXED_HEIGHT)
        paragraph.setTopMargin(self._scaled(style.above) if style.above else 0)
        paragraph.setBottomMargin(self._scaled(style.below))
        paragraph.setLeftMargin(self._scaled(style.indent) if style.indent else 0)
        characters = QTextCharFormat()
        characters.setFont(_font(style, size))
        characters.setForeground(self._colours.colour(style.role))
        if self._written:
            self._cursor.insertBlock(paragraph, characters)
        else:
            self._cursor.setBlockFormat(paragraph)
            self._cursor.setBlockCharFormat(characters)
        self._written = True
        return characters

    def _title_size(self, size: int) -> int:
        """A title is large already: it grows half as fast, or its words would not fit the line."""
        return theme.scaled(size, 100 + (self._zoom - 100) // 2 if self._zoom > 100 else self._zoom)

    def _scaled(self, size: int) -> int:
        return theme.scaled(size, self._zoom)


def _font(style: Style, size: int) -> QFont:
    make = theme.text_font if style.serif else theme.interface_font
    return make(size, strong=style.strong)
