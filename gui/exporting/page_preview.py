"""The pages of a note as they will be printed, one below the other, as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui import theme
from gui.widgets.accessible_role import set_accessible_role
from gui.widgets.printed_pages import PrintedPages

AROUND = theme.GRID * 4
WIDEST = 760
PAPER = "white"
"""Of any theme: it is paper."""


class _Sheets(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageSheets")
        self._pages: PrintedPages | None = None
        self._room = 0
        self._drawn: dict[int, QPixmap] = {}

    def show_pages(self, pages: PrintedPages) -> None:
        self._pages = pages
        self.fit(self._room)

    def fit(self, room: int) -> None:
        """Be as high as the sheets are in ``room`` pixels: as wide without a scroll bar as with one, so that
        they do not jump. The bar goes into the margin at their right."""
        self._room = room
        self._drawn.clear()
        if self._pages is not None:
            self.setFixedHeight(AROUND + self._pages.pageCount() * (self._sheet().height() + AROUND))
        self.update()

    def _sheet(self) -> QSize:
        width = max(120, min(self._room - 2 * AROUND, WIDEST))
        page = self._pages.page if self._pages else QSize(210, 297)
        return QSize(width, round(width * page.height() / page.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pages is None:
            return
        sheet = self._sheet()
        left = (self._room - sheet.width()) / 2
        with QPainter(self) as painter:
            for number in range(self._pages.pageCount()):
                where = QRectF(
                    left, AROUND + number * (sheet.height() + AROUND), sheet.width(), sheet.height()
                )
                if where.toAlignedRect().intersects(event.rect()):
                    painter.drawPixmap(where.topLeft(), self._picture(number, sheet))
                    painter.setPen(QPen(theme.current().colour("hairline"), 1))
                    painter.drawRect(where.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _picture(self, number: int, sheet: QSize) -> QPixmap:
        """A sheet is drawn once, not at every scroll."""
        drawn, ratio = self._drawn.get(number), self.devicePixelRatioF()
        if drawn is not None and drawn.devicePixelRatio() != ratio:  # the window went to another screen
            drawn = None
        if drawn is None and self._pages is not None:
            drawn = self._drawn[number] = QPixmap(sheet * ratio)
            drawn.setDevicePixelRatio(ratio)
            drawn.fill(QColor(PAPER))
            scale = sheet.width() / self._pages.page.width()
            with QPainter(drawn) as painter:
                painter.setRenderHints(
                    QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
                )
                painter.scale(scale, scale)
                painter.translate(self._pages.margin, self._pages.margin)
                self._pages.paint_body(painter, number)
        return drawn or QPixmap()


class PagePreview(QScrollArea):
    """Shows pages; scrolls by the keys too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pagePreview")
        set_accessible_role(self, QAccessible.Role.Graphic)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheets = _Sheets(self)
        self.setWidget(self._sheets)

    def show_pages(self, pages: PrintedPages) -> None:
        """Show these, from where the reader is."""
        self._sheets.show_pages(pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sheets as wide as there is room."""
        super().resizeEvent(event)
        self._sheets.fit(self.width())
