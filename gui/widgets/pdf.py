"""Pages as a PDF: A4, text that can be selected, the title and the page on every sheet.

Works on any thread that is not stopped by the end of the application.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter

from agendas.exporting.words import words
from gui import theme
from gui.widgets.printed_pages import DOTS_PER_INCH, DOTS_PER_MM, PrintedPages

SMALL = 11
"""In pixels of a sheet: points would be scaled twice on a printer."""
FROM_EDGE_MM = 9
"""Where the running title and the page's number stand, in the middle of the margins."""
_Align = Qt.AlignmentFlag


def pdf_of(html: str, title: str, *, landscape: bool = False) -> bytes:
    """The HTML of an export as a PDF. ``title`` is the document's own, and stands above every page but the
    first."""
    return pdf_of_pages(lambda: PrintedPages(html, landscape=landscape), title)


def pdf_of_pages(make: Callable[[], PrintedPages], title: str, running_title: str = "") -> bytes:
    """The pages that ``make`` makes, on this thread, as a PDF. Without a ``running_title`` the title runs."""
    _events = QEventLoop()  # a layout starts a timer, and a pool's thread has nobody to run it
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pages = make()
    writer = _writer(buffer, title, landscape=pages.page.width() > pages.page.height())
    with QPainter(writer) as painter:
        for number in range(pages.pageCount()):
            if number:
                writer.newPage()
            paint_sheet(painter, pages, number, running_title or title)
    return bytes(buffer.data().data())


def paint_sheet(painter: QPainter, pages: PrintedPages, number: int, running_title: str) -> None:
    """Draw a whole sheet, counted from 0, its corner at (0, 0): the running title, the text, the page."""
    edge = FROM_EDGE_MM * DOTS_PER_MM
    lines = QRectF(pages.margin, edge - 10, pages.body.width(), pages.page.height() - 2 * (edge - 10))
    if number:
        _paint_small(painter, lines, _Align.AlignTop | _Align.AlignLeft, running_title)
    painter.save()
    painter.translate(pages.margin, pages.margin)
    pages.paint_body(painter, number)
    painter.restore()
    page, of = words().page_of
    said = f"{page}{number + 1}{of}{pages.pageCount()}"
    _paint_small(painter, lines, _Align.AlignBottom | _Align.AlignRight, said)


def _paint_small(painter: QPainter, where: QRectF, align: Qt.AlignmentFlag, text: str) -> None:
    font = theme.interface_font(SMALL)
    font.setPixelSize(SMALL)
    painter.setFont(font)
    painter.setPen(QColor(theme.load("light").colour("muted")))
    fitting = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(where, align, fitting)


def _writer(buffer: QBuffer, title: str, *, landscape: bool) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle(title)
    writer.setCreator("Standpunt")
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, QMarginsF(0, 0, 0, 0)))
    return writer
