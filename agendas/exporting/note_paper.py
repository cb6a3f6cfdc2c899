"""A *wijzigingsnotitie* laid out as a paper: for each change its sentence, and below it both quotes."""

from __future__ import annotations

import math
from collections.abc import Iterator

from agendas.exporting.note_values import ChangeNote, NoteItem, NoteQuote
from agendas.exporting.paper import (
    MARGIN_MM,
    PAGE_MM,
    Cell,
    Paper,
    Paragraph,
    Table,
    TableRow,
    Text,
    plain,
    text_width_mm,
)
from agendas.exporting.paper_styles import paper_styles
from agendas.exporting.words import words

_POINTS_PER_MM = 72 / 25.4
_CHARACTER_WIDTH = 0.49
"""Of the size of the type: what a Dutch sentence in Calibri needs, and in Carlito, its stand-in."""
_LINE_HEIGHT = 1.32
"""Of the size of the type: Calibri's own line times the 108 % of the styles."""
_CELL_POINTS = 2 * 2.85
"""White space above and below the text of a cell, as DOCX and ODT have it."""


def note_paper(note: ChangeNote) -> Paper:
    """The paper of a note, upright. Its title is not repeated above the page: it is to be one page."""
    content: list[Paragraph | Table] = [plain(note.title, "title"), plain(note.subtitle, "facts")]
    content.append(_table(note) if note.items else plain(words().nothing_ticked))
    return Paper(note.document_title, landscape=False, content=tuple(content))


def page_share(note: ChangeNote) -> float:
    """How much of one A4 page the note fills: 1.0 is a full page, 1.3 runs over. An estimate.

    The rule: a line holds the width of its column divided by half the size of its type in characters; a
    paragraph is as many lines as that takes, each 1.32 times the size of the type, and the white space of its
    style; a row is as high as its highest cell. Word and LibreOffice differ by a few lines a page: what is
    estimated at more than 0.97 may run over.
    """
    paper = note_paper(note)
    width = text_width_mm(paper) * _POINTS_PER_MM
    height = (PAGE_MM[1] - 2 * MARGIN_MM) * _POINTS_PER_MM
    return sum(_height(piece, width) for piece in paper.content) / height


def fits_on_one_page(note: ChangeNote) -> bool:
    """Whether the note will be one page, in Word and LibreOffice alike."""
    return page_share(note) <= 0.97


def _table(note: ChangeNote) -> Table:
    head = TableRow((Cell((plain(note.left, "column"),)), Cell((plain(note.right, "column"),))), whole=True)
    rows = tuple(row for item in note.items for row in _rows(item))
    return Table(words().changes, (1, 1), head, rows)


def _rows(item: NoteItem) -> Iterator[TableRow]:
    yield TableRow((Cell((plain(item.summary, "summary"),), span=2),), whole=True)
    yield TableRow((_quote(item.old), _quote(item.new)), whole=True, ruled=False)


def _quote(quote: NoteQuote | None) -> Cell:
    if quote is None:
        return Cell((plain(words().absent_quote, "quote", "muted"),))
    runs = (Text("“"), *(Text(run.text, run.mark) for run in quote.parts), Text("”"))
    return Cell((Paragraph(runs, "quote"), plain(quote.source, "source")))


def _height(piece: Paragraph | Table, width: float) -> float:
    """In points."""
    if isinstance(piece, Paragraph):
        return _paragraph_height(piece, width)
    columns = [width * share / sum(piece.widths) for share in piece.widths]
    return sum(_row_height(row, columns) for row in (piece.head, *piece.rows))


def _row_height(row: TableRow, columns: list[float]) -> float:
    highest, at = 0.0, 0
    for cell in row.cells:
        room = sum(columns[at : at + cell.span]) - 2 * _CELL_POINTS
        highest = max(highest, sum(_paragraph_height(paragraph, room) for paragraph in cell.paragraphs))
        at += cell.span
    return highest + _CELL_POINTS


def _paragraph_height(paragraph: Paragraph, width: float) -> float:
    look = paper_styles().paragraph[paragraph.style]
    length = sum(len(part.text) for part in paragraph.parts)
    lines = max(1, math.ceil(length * _CHARACTER_WIDTH * look.size / width))
    return lines * look.size * _LINE_HEIGHT + look.before + look.after
