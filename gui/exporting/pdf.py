"""The HTML of an export as a PDF: A4, text that can be selected, the title and the page on every sheet.

Works on any thread that is not stopped by the end of the application.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter

from agendas.exporting.words import words
from gui import theme
from gui.exporting.printed_pages import DOTS_PER_INCH, DOTS_PER_MM, PrintedPages, printed_font

SMALL_POINTS = 8.0
FROM_EDGE_MM = 9
"""Where the running title and the page's number stand, in the middle of the margins."""
_Align = Qt.AlignmentFlag


def pdf_of(html: str, title: str, *, landscape: bool = False) -> bytes:
    """The PDF as bytes. ``title`` is the document's own, and stands above every page but the first."""
    _events = QEventLoop()  # a layout starts a timer, and a pool's thread has nobody to run it
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, title, landscape=landscape)
    pages = PrintedPages(html, landscape=landscape)
    with QPainter(writer) as painter:
        count = pages.pageCount()
        for number in range(count):
            if number:
                writer.newPage()
            _paint_sheet(painter, pages, number, title)
    return bytes(buffer.data().data())


def _writer(buffer: QBuffer, title: str, *, landscape: bool) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle(title)
    writer.setCreator("Standpunt")
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, QMarginsF(0, 0, 0, 0)))
    return writer


def _paint_sheet(painter: QPainter, pages: PrintedPages, number: int, title: str) -> None:
    painter.save()
    painter.translate(pages.margin, pages.margin)
    pages.paint_body(painter, number)
    painter.restore()
    painter.setFont(printed_font(SMALL_POINTS))
    painter.setPen(QColor(theme.load("light").colour("muted")))
    edge = FROM_EDGE_MM * DOTS_PER_MM
    lines = QRectF(pages.margin, edge - 10, pages.body.width(), pages.page.height() - 2 * (edge - 10))
    page, of = words().page_of
    painter.drawText(
        lines, _Align.AlignBottom | _Align.AlignRight, f"{page}{number + 1}{of}{pages.pageCount()}"
    )
    if number:
        painter.drawText(lines, _Align.AlignTop | _Align.AlignLeft, title)
