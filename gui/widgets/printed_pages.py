"""A document laid out on A4 pages: what is printed, and what a preview shows. Works on any thread.

Pages are measured in pixels of 96 to the inch, whatever the screen has: so the preview breaks its lines
where the PDF does.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSizeF, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPalette,
    QTextDocument,
)

from agendas.exporting.paper import MARGIN_MM, PAGE_MM
from gui import theme

DOTS_PER_INCH = 96
DOTS_PER_MM = DOTS_PER_INCH / 25.4
TEXT_POINTS = 10.0
"""What the HTML does not say of its own."""
INK = "black"


class PrintedPages(QTextDocument):
    """HTML, or what a subclass writes, on pages. ``page`` is a sheet, ``body`` lies between its margins.

    No picture is ever loaded: the words come from documents, and Qt would open files that they name.
    """

    def __init__(self, html: str = "", *, landscape: bool = False) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.setUseDesignMetrics(True)
        self.setDocumentMargin(0)
        self._device = _device()
        self.documentLayout().setPaintDevice(self._device)
        short, long = (side * DOTS_PER_MM for side in PAGE_MM)
        self.page = QSizeF(long, short) if landscape else QSizeF(short, long)
        self.margin = MARGIN_MM * DOTS_PER_MM
        # A whole number: Qt counts in 64ths of a pixel, and would go a little further astray on each page.
        height = math.floor(self.page.height() - 2 * self.margin)
        self.body = QSizeF(self.page.width() - 2 * self.margin, height)
        self.setDefaultFont(printed_font(TEXT_POINTS))
        self.setPageSize(self.body)
        if html:
            self.setHtml(html)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """An empty picture, from nowhere."""
        return QImage(1, 1, QImage.Format.Format_Mono)

    def paint_body(self, painter: QPainter, number: int) -> None:
        """Draw what stands on a page, counted from 0, with the corner of its body at (0, 0)."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(INK))
        context.clip = QRectF(QPointF(0, number * self.body.height()), self.body)
        painter.save()
        painter.translate(0, -context.clip.top())
        painter.setClipRect(context.clip)
        self.documentLayout().draw(painter, context)
        painter.restore()


def printed_font(points: float) -> QFont:
    """The sans serif, for paper: spaced as it was drawn, not fitted to the dots of a screen."""
    font = theme.interface_font()
    font.setPointSizeF(points)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _device() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(DOTS_PER_MM * 1000))
    image.setDotsPerMeterY(round(DOTS_PER_MM * 1000))
    return image
