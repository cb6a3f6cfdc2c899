"""How a row of the results looks; roles of the theme, never colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.searching import layout as layouts
from gui.searching import wording
from gui.searching.model import ROW_ROLE, Index
from gui.searching.rows import HeadingRow, MoreRow, PassageRow, ResultRow

SIDE = 16
"""From the border of the panel to the headings, and to the bars of the positions."""
_BAR = 3
_GAP = 8
_MOST_KEPT = 300
"""Rows whose lines are kept between two paintings."""


class ResultDelegate(QStyledItemDelegate):
    """Paints meetings, passages and what is left of them; keeps the lines of the rows in sight."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[int, int] = {}
        self._lines: dict[int, layouts.PassageLines] = {}
        self._room = 0

    def forget(self) -> None:
        """The rows, the width or the colours are others."""
        self._heights.clear()
        self._lines.clear()

    @property
    def room(self) -> int:
        """How wide texts may be: as wide without a scroll bar as with one, so that nothing jumps."""
        bar = self._view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        room = max(80, self._view.width() - layouts.LEFT - layouts.RIGHT - bar)
        if room != self._room:
            self.forget()
            self._room = room
        return room

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measured once, for Qt asks often."""
        room, row = self.room, index.row()
        if row not in self._heights:
            self._heights[row] = layouts.height_of(index.data(ROW_ROLE), room)
        return QSize(1, self._heights[row])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row, and nothing outside it: marks may be stacked on a letter without end."""
        row: ResultRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(rect.left(), rect.top(), self.room + layouts.LEFT, rect.height())
        if isinstance(row, HeadingRow):
            _paint_hairline(painter, rect, row)
        self._paint_ground(painter, _ground(rect, row), option, index)
        if isinstance(row, HeadingRow):
            _paint_heading(painter, place, row)
        elif isinstance(row, PassageRow):
            self._paint_passage(painter, place, row, index.row())
        else:
            _paint_more(painter, place, row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, ground: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        colours = theme.current()
        is_current = index == self._view.currentIndex()
        if is_current:
            painter.fillRect(ground, colours.colour("selected"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(ground, colours.colour("hover"))
        if is_current and self._view.hasFocus():
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(ground).adjusted(3, 2, -3, -2), theme.RADIUS, theme.RADIUS)

    def _paint_passage(self, painter: QPainter, place: QRect, row: PassageRow, number: int) -> None:
        lines = self._lines_of(number, row)
        top = place.top() + layouts.ABOVE
        if row.passage.is_position:
            height = layouts.CAPTION + lines.count * layouts.LINE
            painter.fillRect(QRect(place.left() + SIDE, top, _BAR, height), theme.current().colour("accent"))
        left, width = place.left() + layouts.LEFT, place.width() - layouts.LEFT
        font = theme.interface_font(theme.SMALL)
        caption = layouts.elided(wording.caption(row.passage), font, width)
        _write(painter, QPointF(left, _base(top, layouts.CAPTION, font)), caption, font, "muted")
        painter.setPen(theme.current().colour("text"))
        lines.layout.draw(painter, QPointF(left, top + layouts.CAPTION))

    def _lines_of(self, number: int, row: PassageRow) -> layouts.PassageLines:
        if number not in self._lines:
            if len(self._lines) >= _MOST_KEPT:
                self._lines.clear()
            self._lines[number] = layouts.lines_of(row.passage, self.room)
        return self._lines[number]


def _ground(rect: QRect, row: ResultRow) -> QRect:
    """What is tinted of a row: of a heading not the space above it."""
    return rect.adjusted(0, _space_above(row), 0, 0)


def _space_above(row: ResultRow) -> int:
    is_later = isinstance(row, HeadingRow) and not row.is_first
    return layouts.HEADING - layouts.FIRST_HEADING if is_later else 0


def _paint_hairline(painter: QPainter, rect: QRect, row: HeadingRow) -> None:
    if not row.is_first:
        y = rect.top() + _space_above(row) // 2
        painter.fillRect(QRect(rect.left(), y, rect.width(), 1), theme.current().colour("hairline"))


def _paint_heading(painter: QPainter, place: QRect, row: HeadingRow) -> None:
    """Days and place on a line of their own; the meeting below, with the number of passages at the right."""
    left, width = place.left() + SIDE, place.width() - SIDE
    top = place.top() + _space_above(row)
    strong, small = theme.interface_font(strong=True), theme.interface_font(theme.SMALL)
    headline = layouts.longest_fitting(wording.headlines(row.agenda), strong, width)
    _write(painter, QPointF(left, top + 22), headline, strong, "text")
    meeting = wording.subline(row.agenda)
    count = str(row.agenda.passage_count) if meeting else wording.passages(row.agenda.passage_count)
    count_width = QFontMetrics(small).horizontalAdvance(count)
    count_left = left + width - count_width if meeting else left
    _write(painter, QPointF(count_left, top + 40), count, small, "muted")
    meeting = layouts.elided(meeting, small, width - count_width - _GAP)
    _write(painter, QPointF(left, top + 40), meeting, small, "muted")


def _paint_more(painter: QPainter, place: QRect, row: MoreRow) -> None:
    font = theme.interface_font(theme.SMALL)
    text = layouts.elided(wording.more(row.count), font, place.width() - layouts.LEFT)
    at = QPointF(place.left() + layouts.LEFT, _base(place.top(), place.height(), font))
    _write(painter, at, text, font, "accent")


def _base(top: int, height: int, font: QFont) -> float:
    """The base line of a line of text in the middle of ``height``."""
    metrics = QFontMetrics(font)
    return top + (height - metrics.height()) / 2 + metrics.ascent()


def _write(painter: QPainter, base: QPointF, text: str, font: QFont, role: str) -> None:
    painter.setFont(font)
    painter.setPen(theme.current().colour(role))
    painter.drawText(base, text)
