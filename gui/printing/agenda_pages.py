"""The reading view of an agenda on A4: title, facts, headings, numbered paragraphs, footnotes at the end.

Written by cursor, never from HTML: nothing in an agenda can become mark-up. What stands in the gutter
(paragraph numbers, the bars at positions) is painted beside its paragraph, so that in a PDF a number comes
right before its words. Always in the light theme: it is paper. Works on any thread.
"""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
)

from agendas.exporting.wording import facts_line
from agendas.exporting.words import words
from agendas.model import Agenda, Block, BlockKind, Entity, EntityType
from gui import theme
from gui.printing.lined_pages import LinedPages
from gui.printing.wishes import PrintChoices
from gui.widgets.printed_pages import PrintedPages
from gui.widgets.shown_characters import chunks, shown

GUTTER, RIGHT = 56, 52
"""Pixels of 96 to the inch beside the text: for numbers and bars, and for a line of a readable length."""
NUMBER, MARK = 11, 10
MARK_RAISED = 38
_BAR, _BAR_FROM_TEXT, _NUMBER_FROM_TEXT = 2.5, 12.0, 22.0
_LONGEST_LIST_MARK = 5


class Style(NamedTuple):
    """How a kind of block is set; sizes and white space in pixels of 96 to the inch, ``line`` in per cent."""

    size: int
    role: str = "text"
    serif: bool = True
    strong: bool = False
    line: int = 114
    above: int = 0
    below: int = 0
    indent: int = 0
    level: int = 0


STYLES: dict[BlockKind, Style] = {
    "title": Style(25, strong=True, line=96, below=22, level=1),
    "letter": Style(14, role="muted", below=6),
    "heading": Style(15, serif=False, strong=True, line=100, above=20, below=6, level=2),
    "paragraph": Style(14, below=9),
    "list_item": Style(14, below=5, indent=20),
    "footnote": Style(12, line=106, below=4),
}
LESSER_HEADING = STYLES["heading"]._replace(size=13, above=12, below=4, level=3)
FACTS = Style(12, role="muted", serif=False, line=100, below=10)
UNDERLINES: dict[EntityType, QTextCharFormat.UnderlineStyle] = {
    "person": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "country": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "organisation": QTextCharFormat.UnderlineStyle.DashUnderline,
    "place": QTextCharFormat.UnderlineStyle.DotLine,
    "meeting": QTextCharFormat.UnderlineStyle.DashUnderline,
    "programme": QTextCharFormat.UnderlineStyle.WaveUnderline,
    "date": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "figure": QTextCharFormat.UnderlineStyle.DotLine,
    "document": QTextCharFormat.UnderlineStyle.DashDotLine,
}
"""The lines of the screen as far as Qt's own underlines go."""


class _Row(NamedTuple):
    """A paragraph of the document: what stands beside it, and where its positions run, in UTF-16 units."""

    number: str = ""
    positions: tuple[tuple[int, int], ...] = ()


class AgendaPages(LinedPages):
    """The pages of ``agenda``; ``choices`` say what stands besides its words."""

    def __init__(self, agenda: Agenda, choices: PrintChoices | None = None) -> None:
        super().__init__()
        self._light = theme.load("light")
        self._rows = _Writer(self, choices or PrintChoices()).write(agenda)
        self.break_pages()

    def paint_beside(self, painter: QPainter, block: QTextBlock, lines: Sequence[QTextLine]) -> None:
        """The number beside a first line, the bars beside the lines of positions."""
        row, top = self._rows.get(block.blockNumber(), _Row()), block.layout().position().y()
        first = lines[0]
        if row.number and first.lineNumber() == 0:
            self._paint_number(painter, row.number, top + first.y() + first.ascent())
        for start, end in row.positions:
            self._paint_bar(painter, top, [line for line in lines if _overlap(line, start, end)])

    def _paint_number(self, painter: QPainter, number: str, baseline: float) -> None:
        font = theme.interface_font(NUMBER)
        painter.setFont(font)
        painter.setPen(self._light.colour("muted"))
        width = QFontMetricsF(font).horizontalAdvance(number)
        painter.drawText(QPointF(max(0, GUTTER - _NUMBER_FROM_TEXT - width), baseline), number)

    def _paint_bar(self, painter: QPainter, top: float, lines: Sequence[QTextLine]) -> None:
        if lines:
            above, below = lines[0].y(), lines[-1].y() + lines[-1].height()
            bar = QRectF(GUTTER - _BAR_FROM_TEXT, top + above, _BAR, below - above)
            painter.fillRect(bar, self._light.colour("accent"))


def _overlap(line: QTextLine, start: int, end: int) -> bool:
    return line.textStart() < end and start < line.textStart() + line.textLength()


class _Writer:
    """Writes an agenda into a document, and tells what stands beside its paragraphs."""

    def __init__(self, document: PrintedPages, choices: PrintChoices) -> None:
        self._document, self._choices = document, choices
        self._cursor = QTextCursor(document)
        self._light = theme.load("light")
        self._rows: dict[int, _Row] = {}
        self._written = False

    def write(self, agenda: Agenda) -> dict[int, _Row]:
        """By the number of a paragraph of the document, what stands beside it."""
        self._cursor.beginEditBlock()
        self._frame()
        if facts := facts_line(agenda.meeting):
            self._cursor.insertText(shown(facts), self._start(FACTS))
        blocks = [block for block in agenda.blocks if block.kind != "footnote"]
        titles = [block for block in blocks if block.kind == "title"]
        if not titles:
            self._cursor.insertText(shown(agenda.title or agenda.source.name), self._start(STYLES["title"]))
        for block in (*titles[:1], *(block for block in blocks if block not in titles[:1])):
            self._write_block(block)
        if agenda.footnotes:
            self._cursor.insertText(words().footnotes, self._start(STYLES["heading"]))
        for block in agenda.footnotes:
            self._write_block(block)
        self._cursor.endEditBlock()
        return self._rows

    def _frame(self) -> None:
        frame = self._document.rootFrame().frameFormat()
        frame.setLeftMargin(GUTTER)
        frame.setRightMargin(RIGHT)
        self._document.rootFrame().setFrameFormat(frame)

    def _write_block(self, block: Block) -> None:
        style = _style(block)
        for start, end in chunks(block.text):
            font = self._start(style if start == 0 else style._replace(above=0))
            if block.kind == "list_item" and start == 0:
                self._hang(block.text, font)
            positions = self._write_text(block, start, end, font)
            number = _number(block) if start == 0 and self._numbered(block) else ""
            self._rows[self._cursor.blockNumber()] = _Row(number, positions)

    def _numbered(self, block: Block) -> bool:
        return self._choices.numbers or block.kind == "footnote"

    def _write_text(
        self, block: Block, start: int, end: int, font: QTextCharFormat
    ) -> tuple[tuple[int, int], ...]:
        """Write a stretch with its footnote marks; returns where its positions run in the paragraph."""
        stances = [
            (max(start, sentence.start), min(end, sentence.end))
            for sentence in block.positions
            if self._choices.positions and sentence.start < end and start < sentence.end
        ]
        names = deque(self._names(block, start, end))
        marks = [
            ref for ref in block.footnote_refs if start <= ref.at < end or ref.at == end == len(block.text)
        ]
        inner = (at for entity in names for at in (entity.start, entity.end))
        cuts = {start, end, *(ref.at for ref in marks), *inner, *itertools.chain(*stances)}
        stops = sorted(at for at in cuts if start <= at <= end)
        began, at_cut = self._cursor.block().position(), {}
        for at, to in zip(stops, (*stops[1:], end), strict=True):
            at_cut[at] = self._cursor.position() - began
            self._write_marks([ref.number for ref in marks if ref.at == at], font)
            while names and names[0].end <= at:
                names.popleft()
            named = names[0] if names and names[0].start <= at else None
            self._cursor.insertText(shown(block.text[at:to]), self._underlined(font, named))
        return tuple((at_cut[first], at_cut[last]) for first, last in stances)

    def _names(self, block: Block, start: int, end: int) -> Iterator[Entity]:
        if self._choices.names:
            yield from (entity for entity in block.entities if entity.start < end and start < entity.end)

    def _underlined(self, font: QTextCharFormat, entity: Entity | None) -> QTextCharFormat:
        if entity is None:
            return font
        named = QTextCharFormat(font)
        named.setUnderlineStyle(UNDERLINES[entity.type])
        named.setUnderlineColor(self._light.entity_colour(entity.type))
        return named

    def _write_marks(self, numbers: Sequence[str], font: QTextCharFormat) -> None:
        if not numbers:
            return
        mark = QTextCharFormat(font)
        mark.setFont(theme.interface_font(MARK))
        mark.setBaselineOffset(MARK_RAISED)
        mark.setForeground(self._light.colour("accent"))
        self._cursor.insertText(shown("\u2009".join(numbers)), mark)

    def _hang(self, text: str, font: QTextCharFormat) -> None:
        """Let the bullet or number that a list item brings itself hang before its text."""
        mark, space, _ = text.partition(" ")
        if not space or len(mark) > _LONGEST_LIST_MARK or (mark[-1:].isalnum() and mark != "o"):
            return
        paragraph = self._cursor.blockFormat()
        paragraph.setTextIndent(-QFontMetricsF(font.font()).horizontalAdvance(f"{mark} "))
        self._cursor.setBlockFormat(paragraph)

    def _start(self, style: Style) -> QTextCharFormat:
        """Begin a new paragraph of the document; returns the format of its characters."""
        paragraph = QTextBlockFormat()
        paragraph.setLineHeight(style.line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        paragraph.setTopMargin(style.above if self._written else 0)
        paragraph.setBottomMargin(style.below)
        paragraph.setLeftMargin(style.indent)
        paragraph.setHeadingLevel(style.level)
        characters = QTextCharFormat()
        characters.setFont(_font(style))
        characters.setForeground(self._light.colour(style.role))
        if self._written:
            self._cursor.insertBlock(paragraph, characters)
        else:
            self._cursor.setBlockFormat(paragraph)
            self._cursor.setBlockCharFormat(characters)
        self._written = True
        return characters


def _style(block: Block) -> Style:
    if block.kind == "heading" and block.level > 1:
        return LESSER_HEADING
    style = STYLES[block.kind]
    deeper = max(1, block.level) if block.kind == "list_item" else 1
    return style._replace(indent=style.indent * deeper)


def _number(block: Block) -> str:
    return shown(block.number or "") if block.kind == "footnote" else str(block.paragraph_number or "")


def _font(style: Style) -> QFont:
    make = theme.text_font if style.serif else theme.interface_font
    font = make(style.size, strong=style.strong)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
