"""A document to be printed: paragraphs and tables of styled runs with real footnotes. Values alone.

Comparisons and notes are laid out as a paper once (``comparison_paper``, ``note_paper``); DOCX, ODT and the
HTML from which the window makes a PDF are written from it, so that they say the same in the same order.
All text is safe to write already.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

TextStyle = Literal[
    "plain", "removed", "added", "figure_removed", "figure_added", "shared", "number", "muted", "strong"
]
ParagraphStyle = Literal[
    "title",
    "facts",
    "heading",
    "topic",
    "body",
    "cell",
    "summary",
    "quote",
    "source",
    "passage",
    "reference",
    "remark",
    "column",
    "section",
    "sign",
]
"""``title``, ``heading`` and ``topic`` are the outline of the document."""


@dataclass(frozen=True, slots=True)
class Text:
    """A run of characters in one style."""

    text: str
    style: TextStyle = "plain"


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote whose mark stands here."""

    text: str


Inline = Text | Note


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. Bookmarks are left to the formats that have links."""

    parts: tuple[Inline, ...]
    style: ParagraphStyle = "body"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with one paragraph or more; ``span`` columns wide."""

    paragraphs: tuple[Paragraph, ...]
    span: int = 1


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row. ``whole``: it is not cut at the end of a page; ``ruled``: a line parts it from the row above."""

    cells: tuple[Cell, ...]
    whole: bool = False
    ruled: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head is repeated on every page. ``widths`` are shares of the page's width."""

    name: str
    widths: tuple[int, ...]
    head: TableRow
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: A4, on its side when ``landscape``. ``running_title`` stands above every page."""

    title: str
    landscape: bool
    content: tuple[Paragraph | Table, ...]
    running_title: str = ""

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in reading order, those of tables row by row."""
        for piece in self.content:
            if isinstance(piece, Paragraph):
                yield piece
                continue
            for row in (piece.head, *piece.rows):
                for cell in row.cells:
                    yield from cell.paragraphs


PAGE_MM = (210, 297)
MARGIN_MM = 18


def text_width_mm(paper: Paper) -> int:
    """The width between the margins."""
    return (PAGE_MM[1] if paper.landscape else PAGE_MM[0]) - 2 * MARGIN_MM


def plain(text: str, style: ParagraphStyle = "body", text_style: TextStyle = "plain") -> Paragraph:
    """A paragraph of one run."""
    return Paragraph((Text(text, text_style),), style)
