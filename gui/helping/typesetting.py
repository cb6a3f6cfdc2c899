"""A page of help as a document on the screen, in the typography of the reading view.

Built by cursor, as the agendas are: the page then has their sizes, colours and line heights, and follows
the theme and the size of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from gui import theme
from gui.helping.markup import Heading, HelpBlock, HelpText, Item, Paragraph, Run, Runs, Table

SIDE = theme.GRID * 8
"""Room at either side of the text."""
_TOP, _BOTTOM = theme.GRID * 10, theme.GRID * 30
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_SAMPLE = "Alinea’s worden gekoppeld door wat zij delen: zeldzame woorden, namen, onderwerpen en bedragen. "


class Style(NamedTuple):
    """How a kind of block is set; sizes in logical pixels at 100 %."""

    size: int
    serif: bool = True
    strong: bool = False
    role: str = "text"
    line: float = theme.LINE_HEIGHT
    above: int = 0
    below: int = 0
    indent: int = 0


_HEADINGS = {
    1: Style(theme.TITLE, strong=True, line=1.25, below=20),
    2: Style(theme.LARGE, strong=True, line=1.3, above=44, below=10),
    3: Style(theme.HEADING, serif=False, strong=True, line=1.4, above=22, below=6),
}
_PARAGRAPH = Style(theme.TEXT, below=14)
_ITEM = Style(theme.TEXT, below=6, indent=24)
_CELL = Style(theme.HEADING, line=1.45)
_HEAD_CELL = Style(theme.SMALL, serif=False, strong=True, role="muted", line=1.4)
_BELOW_LIST, _BELOW_TABLE = 10, 20
_SHORT, _LONG = 20, 60
"""A cell of up to so many characters is kept on one line; more than so many make no column wider."""
_PER_CHARACTER, _PADDING = 1.5, 4.0
"""What a character and the room beside it take of the width of the column, in per cent."""


@dataclass(frozen=True, slots=True)
class SetPage:
    """The document, with the position at which each section begins, by its anchor, in reading order."""

    document: QTextDocument
    sections: dict[str, int]
    zoom: int
    looks: tuple[str, str]


def column_width(zoom: int) -> int:
    """The width of a line of ``theme.TEXT_COLUMN`` characters of running text, in pixels."""
    metrics = QFontMetricsF(theme.text_font(theme.scaled(theme.TEXT, zoom)))
    return round(metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * theme.TEXT_COLUMN)


def looks_now() -> tuple[str, str]:
    """What a page looks like besides its size: the theme and the family of its text."""
    return theme.current().name, theme.text_family()


def typeset(text: HelpText, zoom: int) -> SetPage:
    """Write ``text`` into a new document, with sizes at ``zoom`` per cent."""
    writer = _Writer(zoom)
    for block in text.blocks:
        writer.write(block)
    writer.frame()
    return SetPage(writer.document, writer.sections, zoom, looks_now())


class _Writer:
    """Writes one page into one document."""

    def __init__(self, zoom: int) -> None:
        self.document = QTextDocument()
        self.sections: dict[str, int] = {}
        self._zoom = zoom
        self._colours = theme.current()
        self._cursor = QTextCursor(self.document)
        self._is_empty = True
        self._in_list = False
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)

    def frame(self) -> None:
        """Room around the text."""
        frame = self.document.rootFrame().frameFormat()
        frame.setLeftMargin(SIDE)
        frame.setRightMargin(SIDE)
        frame.setTopMargin(_TOP)
        frame.setBottomMargin(_BOTTOM)
        self.document.rootFrame().setFrameFormat(frame)

    def write(self, block: HelpBlock) -> None:
        """Add a block at the end."""
        match block:
            case Heading():
                self._write_runs((Run(block.text),), _HEADINGS[block.level])
                if block.anchor:
                    self.sections[block.anchor] = self._cursor.block().position()
            case Paragraph():
                self._write_runs(block.runs, _PARAGRAPH)
            case Item():
                self._write_item(block)
            case Table():
                self._write_table(block)

    def _write_item(self, item: Item) -> None:
        characters = self._start(_ITEM)
        paragraph = self._cursor.blockFormat()
        mark = f"{item.mark}\u2002"
        paragraph.setTextIndent(-QFontMetricsF(characters.font()).horizontalAdvance(mark))
        self._cursor.setBlockFormat(paragraph)
        self._cursor.insertText(mark, characters)
        self._insert(item.runs, _ITEM)
        self._in_list = True

    def _write_runs(self, runs: Runs, style: Style) -> None:
        self._start(style)
        self._insert(runs, style)

    def _start(self, style: Style) -> QTextCharFormat:
        """Begin a new paragraph; returns the format of its characters."""
        above = style.above or (_BELOW_LIST if self._in_list and style is not _ITEM else 0)
        self._in_list = False
        paragraph, characters = self._paragraph(style, above), self._characters(style)
        if self._is_empty:
            self._cursor.setBlockFormat(paragraph)
            self._cursor.setBlockCharFormat(characters)
        else:
            self._cursor.insertBlock(paragraph, characters)
        self._is_empty = False
        return characters

    def _insert(self, runs: Runs, style: Style) -> None:
        for run in runs:
            self._cursor.insertText(run.text, self._characters(style, strong=run.strong))

    def _paragraph(self, style: Style, above: int = 0) -> QTextBlockFormat:
        paragraph = QTextBlockFormat()
        paragraph.setLineHeight(round(self._size(style) * style.line), _FIXED)
        paragraph.setTopMargin(theme.scaled(above, self._zoom) if above else 0)
        paragraph.setBottomMargin(theme.scaled(style.below, self._zoom) if style.below else 0)
        paragraph.setLeftMargin(theme.scaled(style.indent, self._zoom) if style.indent else 0)
        if style.above and style.strong:
            paragraph.setHeadingLevel(2)
        return paragraph

    def _characters(self, style: Style, *, strong: bool = False) -> QTextCharFormat:
        make = theme.text_font if style.serif else theme.interface_font
        characters = QTextCharFormat()
        characters.setFont(make(self._size(style), strong=style.strong or strong))
        characters.setForeground(self._colours.colour(style.role))
        return characters

    def _size(self, style: Style) -> int:
        """What is large already grows half as fast, or its words would not fit the line."""
        grown = self._zoom
        if style.size >= theme.LARGE and self._zoom > 100:
            grown = 100 + (self._zoom - 100) // 2
        return theme.scaled(style.size, grown)

    # Tables

    def _write_table(self, table: Table) -> None:
        """A table stands between two paragraphs; the one behind it is left for what follows."""
        columns = len(table.head)
        made = self._cursor.insertTable(len(table.rows) + 1, columns, self._table_format(table))
        for column, words in enumerate(table.head):
            self._fill(made.cellAt(0, column), (Run(words),), _HEAD_CELL)
        for row, cells in enumerate(table.rows, 1):
            for column, runs in enumerate(cells):
                self._fill(made.cellAt(row, column), runs, _CELL)
        self._cursor = QTextCursor(self.document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_empty = True  # Qt put an empty paragraph behind the table

    def _table_format(self, table: Table) -> QTextTableFormat:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        form.setBorderCollapse(True)
        form.setCellSpacing(0)
        form.setHeaderRowCount(1)
        form.setCellPadding(0)
        form.setTopMargin(theme.GRID * 2)
        form.setBottomMargin(_BELOW_TABLE)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, share) for share in _shares(table)]
        )
        return form

    def _fill(self, cell: QTextTableCell, runs: Runs, style: Style) -> None:
        form = QTextTableCellFormat()
        form.setBottomBorder(1)
        form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBottomBorderBrush(self._colours.colour("hairline"))
        form.setTopPadding(theme.GRID + 2)
        form.setBottomPadding(theme.GRID + 2)
        form.setRightPadding(theme.GRID * 4)
        cell.setFormat(form)
        self._cursor = cell.firstCursorPosition()
        self._cursor.setBlockFormat(self._paragraph(style))
        self._insert(runs, style)


def _shares(table: Table) -> list[float]:
    """The widths of the columns in per cent: the short ones get what they need, the long ones the rest."""
    lengths = [
        max(len(head), *(len(cell) for cell in table.column(at))) for at, head in enumerate(table.head)
    ]
    needed = [length * _PER_CHARACTER + _PADDING if length <= _SHORT else 0.0 for length in lengths]
    wide = sum(min(length, _LONG) for length in lengths if length > _SHORT)
    left = 100 - sum(needed)
    return [need or left * min(length, _LONG) / wide for need, length in zip(needed, lengths, strict=True)]
