"""A paper as a Word document (Office Open XML), written with python-docx.

Changes are marked by character styles, so that Word can select, restyle or clear all of one kind; sources are
footnotes. Loaded only when a Word document is wanted: python-docx takes 90 ms to import.
"""

from __future__ import annotations

import io

from docx.oxml.table import CT_Row, CT_Tbl, CT_Tc
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm

from agendas.exporting.archives import undated
from agendas.exporting.docx_document import empty_document
from agendas.exporting.docx_footnotes import Footnotes
from agendas.exporting.docx_styles import TABLE_STYLE, style_id
from agendas.exporting.docx_text import element, paragraph_of, run_of
from agendas.exporting.paper import (
    Cell,
    Inline,
    Note,
    Paper,
    Paragraph,
    Table,
    TableRow,
    text_width_mm,
)
from agendas.exporting.paper_styles import paper_styles


def paper_as_docx(paper: Paper) -> bytes:
    """The document as a file."""
    document = empty_document(paper)
    writer = _Writer(paper, Footnotes(document, style_id(paper_styles().paragraph["note"].name)))
    page = document.element.body.get_or_add_sectPr()
    for piece in paper.content:
        for made in writer.piece(piece):
            page.addprevious(made)
    target = io.BytesIO()
    document.save(target)
    return undated(target.getvalue())


class _Writer:
    """The text of a document in the making."""

    def __init__(self, paper: Paper, footnotes: Footnotes) -> None:
        self._width = text_width_mm(paper)
        self._footnotes = footnotes
        known = paper_styles()
        self._paragraph_ids = {key: style_id(look.name) for key, look in known.paragraph.items()}
        self._text_ids = {key: style_id(look.name) for key, look in known.text.items()}

    def piece(self, piece: Paragraph | Table) -> tuple[BaseOxmlElement, ...]:
        """A paragraph; or a table and the low empty paragraph that keeps it apart from what follows."""
        if isinstance(piece, Paragraph):
            return (self._paragraph(piece),)
        gap = paragraph_of((), "Normal")
        gap.get_or_add_pPr().append(element("spacing", after=0, line=120, lineRule="exact"))
        return (self._table(piece), gap)

    def _paragraph(self, paragraph: Paragraph) -> CT_P:
        runs = [self._inline(part) for part in paragraph.parts if part.text]
        return paragraph_of(runs, self._paragraph_ids[paragraph.style])

    def _inline(self, part: Inline) -> CT_R:
        if isinstance(part, Note):
            return self._footnotes.add(part.text)
        return run_of(part.text, "" if part.style == "plain" else self._text_ids[part.style])

    def _table(self, table: Table) -> CT_Tbl:
        columns = [Mm(self._width * share / sum(table.widths)) for share in table.widths]
        made = CT_Tbl.new_tbl(0, len(columns), Mm(self._width))
        for column, width in zip(made.tblGrid.gridCol_lst, columns, strict=True):
            column.w = width
        made.tblStyle_val = style_id(TABLE_STYLE)
        whole = element("tblW", w=Mm(self._width).twips, type="dxa")
        made.tblPr.replace(made.tblPr.xpath("w:tblW")[0], whole)
        made.tblPr.autofit = False
        made.tblPr.append(element("tblCaption", val=table.name))
        self._fill(made.add_tr(), table.head, columns, is_head=True)
        for row in table.rows:
            self._fill(made.add_tr(), row, columns)
        return made

    def _fill(self, made: CT_Row, row: TableRow, columns: list[Mm], *, is_head: bool = False) -> None:
        at = 0
        for cell in row.cells:
            width = Length(sum(columns[at : at + cell.span]))
            self._fill_cell(made.add_tc(), cell, width, row.ruled)
            at += cell.span
        if row.whole:
            made.get_or_add_trPr().append(element("cantSplit"))
        if is_head:
            made.get_or_add_trPr().append(element("tblHeader"))

    def _fill_cell(self, made: CT_Tc, cell: Cell, width: Length, ruled: bool) -> None:
        made.remove(made.p_lst[0])  # the empty paragraph that a new cell has
        made.width = width
        if cell.span > 1:
            made.grid_span = cell.span
        if not ruled:
            borders = element("tcBorders")
            borders.append(element("top", val="nil"))
            made.get_or_add_tcPr().append(borders)
        made.extend(map(self._paragraph, cell.paragraphs))
