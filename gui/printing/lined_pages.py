"""Pages of running text, painted line by line."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextLine

from gui.printing.page_breaks import blocks_of, keep_headings_with_text, page_of_line
from gui.widgets.printed_pages import INK, PrintedPages


class LinedPages(PrintedPages):
    """Pages on which each line is painted once: documents without tables.

    Qt's own painting starts a page with the last line of the page before it, out of sight, but in a PDF it is
    there to be found and copied twice. Once written, ``break_pages`` is to be called.
    """

    def __init__(self, html: str = "") -> None:
        super().__init__(html)
        self._tops: list[float] = []
        if html:
            self.break_pages()

    def break_pages(self) -> None:
        """Lay out the pages; a heading goes along with the text under it."""
        keep_headings_with_text(self, self.body.height())
        self.pageCount()  # lays out the whole document
        self._tops = [block.layout().position().y() for block in blocks_of(self)]

    def paint_body(self, painter: QPainter, number: int) -> None:
        """Draw what stands on a page, counted from 0: each paragraph after what stands beside it."""
        top = number * self.body.height()
        painter.save()
        painter.translate(0, -top)
        painter.setClipRect(QRectF(0, top, self.body.width(), self.body.height()))
        at = max(0, bisect.bisect_right(self._tops, top) - 1)
        block = self.findBlockByNumber(at)
        while block.isValid() and self._tops[at] < top + self.body.height():
            self._paint_paragraph(painter, block, number)
            block, at = block.next(), at + 1
        painter.restore()

    def _paint_paragraph(self, painter: QPainter, block: QTextBlock, number: int) -> None:
        here = self.lines_on(block, number)
        if here:
            self.paint_beside(painter, block, here)
            painter.setPen(QColor(INK))
            for line in here:
                line.draw(painter, block.layout().position())

    def lines_on(self, block: QTextBlock, number: int) -> list[QTextLine]:
        """The lines of a paragraph that stand on a page, counted from 0."""
        layout, height = block.layout(), self.body.height()
        every = (layout.lineAt(count) for count in range(layout.lineCount()))
        return [line for line in every if page_of_line(block, line, height) == number]

    def paint_beside(self, painter: QPainter, block: QTextBlock, lines: Sequence[QTextLine]) -> None:
        """Draw what stands beside the lines of a paragraph that are on a page. Nothing, if not overridden."""
