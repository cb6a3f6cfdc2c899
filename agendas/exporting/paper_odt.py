"""A paper as an OpenDocument text (ODF 1.3), written with odfdo.

Changes are marked by character styles, sources are footnotes. Loaded only when an OpenDocument text is
wanted: odfdo takes 60 ms to import.
"""

from __future__ import annotations

from odfdo import Cell as OdfCell
from odfdo import Column, Element, Header, HeaderRows, Row, Span
from odfdo import Note as OdfNote
from odfdo import Paragraph as OdfParagraph
from odfdo import Table as OdfTable

from agendas.exporting.odt_document import as_file, empty_document
from agendas.exporting.odt_styles import (
    CELL_STYLE,
    UNRULED_CELL_STYLE,
    WHOLE_ROW_STYLE,
    column_name,
    style_name,
    table_name,
)
from agendas.exporting.odt_text import Line, put
from agendas.exporting.paper import Cell, Note, Paper, Paragraph, Table, TableRow, Text
from agendas.exporting.paper_styles import paper_styles


def paper_as_odt(paper: Paper) -> bytes:
    """The document as a file."""
    document = empty_document(paper)
    _Writer().write(paper, document.body)
    return as_file(document)


class _Writer:
    """The text of a document in the making; counts tables and footnotes."""

    def __init__(self) -> None:
        self._styles = paper_styles()
        self._tables = self._notes = 0

    def write(self, paper: Paper, body: Element) -> None:
        """Puts the whole text in the body."""
        for piece in paper.content:
            if isinstance(piece, Paragraph):
                self._write_paragraph(piece, body)
            else:
                self._write_table(piece, body)

    def _write_paragraph(self, paragraph: Paragraph, parent: Element) -> None:
        look = self._styles.paragraph[paragraph.style]
        made = put(parent, Header(look.level) if look.level else OdfParagraph())
        made.style = style_name(look.name)  # the argument of a Header does nothing
        line, before = Line(made), " "
        for part in paragraph.parts:
            if isinstance(part, Note):
                self._write_note(part, line)
            elif part.text:
                self._line_for(part, line).write(part.text, before)
                before = part.text[-1]

    def _line_for(self, part: Text, line: Line) -> Line:
        if part.style == "plain":
            return line
        return Line(line.add(Span(style=style_name(self._styles.text[part.style].name))))

    def _write_note(self, note: Note, line: Line) -> None:
        self._notes += 1
        made = line.add(OdfNote(note_id=f"ftn{self._notes}", citation=str(self._notes)))
        text = OdfParagraph(style=style_name(self._styles.paragraph["note"].name))
        made.note_body = text
        Line(text).write(note.text)

    def _write_table(self, table: Table, parent: Element) -> None:
        self._tables += 1
        made = put(parent, OdfTable(table.name, style=table_name(self._tables)))
        for at in range(len(table.widths)):
            put(made, Column(style=column_name(self._tables, at)))
        self._write_row(table.head, put(made, HeaderRows()))
        for row in table.rows:
            self._write_row(row, made)

    def _write_row(self, row: TableRow, parent: Element) -> None:
        made = put(parent, Row(style=WHOLE_ROW_STYLE if row.whole else None))
        for cell in row.cells:
            self._write_cell(cell, row.ruled, made)

    def _write_cell(self, cell: Cell, ruled: bool, parent: Element) -> None:
        made = put(parent, OdfCell(style=CELL_STYLE if ruled else UNRULED_CELL_STYLE))
        for paragraph in cell.paragraphs:
            self._write_paragraph(paragraph, made)
        if cell.span > 1:
            made.set_attribute("table:number-columns-spanned", str(cell.span))
        for _ in range(cell.span - 1):
            put(parent, Element.from_tag("table:covered-table-cell"))
