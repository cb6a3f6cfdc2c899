"""How a row of the list looks: the days in a column, the place, the meeting beneath, the positions.

What is superseded or has lost its original is muted. Colours by role of the theme.
"""

from __future__ import annotations

from PySide6.QtCore import QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from agendas.library.entries import LibraryEntry
from gui import theme
from gui.library import wording
from gui.library.model import (
    COMPARED_ROLE,
    COMPARING_ROLE,
    ENTRY_ROLE,
    HEADING_ROLE,
    SHOWN_ROLE,
    Heading,
    Index,
)
from gui.library.row_places import ENTRY_HEIGHT, HEADING_HEIGHT

LEFT, RIGHT = 16, 12
DATE_COLUMN = 72
BUTTON_SPACE = 36
"""What the compare button takes at the right of its row."""
_BAR = 3
_GAP = 8
_FIRST_LINE, _SECOND_LINE = 22, 40
"""Base lines of the two lines of text, from the top of the row."""
_TAG_PADDING = 5
_MARK = 14


class LibraryDelegate(QStyledItemDelegate):
    """Paints headings and agendas.

    ``button_index`` is the row that has the compare button on it, whose place is left free. ``with_year``:
    no heading says the year, so the rows do.
    """

    with_year = False

    button_index = QPersistentModelIndex()
    hovered = QPersistentModelIndex()

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """A heading is lower than an agenda."""
        return QSize(0, HEADING_HEIGHT if index.data(ENTRY_ROLE) is None else ENTRY_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row; roles of the theme, never colours."""
        entry = index.data(ENTRY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, LibraryEntry):
            self._paint_ground(painter, option.rect, index)
            right = option.rect.right() + 1 - RIGHT
            if self.button_index == index:
                right = option.rect.right() + 1 - BUTTON_SPACE
            elif index.data(COMPARED_ROLE):
                _paint_mark(painter, option.rect, "columns-2", "accent")
            elif entry.missing:
                _paint_mark(painter, option.rect, "triangle-alert", "warning")
            else:
                _paint_count(painter, option.rect, entry)
            _paint_days(painter, option.rect, entry, self.with_year)
            _paint_headline(painter, option.rect, entry, right)
            _paint_subline(painter, option.rect, entry, right)
        else:
            _paint_heading(painter, option.rect, index)
        painter.restore()

    def paint_pinned(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Paint the heading of the group at the top, on a ground of its own."""
        colours = theme.current()
        painter.fillRect(rect, colours.colour("panel"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.colour("hairline"))
        _paint_heading(painter, rect, index)

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Asks the view, not the option's state: the flags of QStyle cost a twentieth of the start."""
        role = COMPARED_ROLE if index.data(COMPARING_ROLE) else SHOWN_ROLE
        marked = bool(index.data(role))
        colours = theme.current()
        if marked or self._view.selectionModel().isSelected(index):
            painter.fillRect(rect, colours.colour("selected"))
        elif self.hovered == index:
            painter.fillRect(rect, colours.colour("hover"))
        if marked:
            painter.fillRect(QRect(rect.topLeft(), QSize(_BAR, rect.height())), colours.colour("accent"))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setPen(QPen(colours.colour("accent"), 2))
            ring = QRectF(rect).adjusted(_BAR + 2, 2, -3, -2)
            painter.drawRoundedRect(ring, theme.RADIUS, theme.RADIUS)


def _paint_heading(painter: QPainter, rect: QRect, index: Index) -> None:
    """The name; where groups are not years, how many are in it: few places have more than one page."""
    heading = index.data(HEADING_ROLE)
    count = str(heading.count) if isinstance(heading, Heading) and heading.grouping != "year" else ""
    name_font, count_font = theme.interface_font(theme.SMALL, strong=True), theme.interface_font(theme.SMALL)
    left, base = rect.left() + LEFT, rect.bottom() - 8
    room = rect.width() - LEFT - RIGHT - (QFontMetrics(count_font).horizontalAdvance(count) + _GAP)
    name = _elided(index.data(), name_font, room)
    _write(painter, QPointF(left, base), name, name_font, "muted")
    after = left + QFontMetrics(name_font).horizontalAdvance(name) + _GAP
    _write(painter, QPointF(after, base), count, count_font, "muted")


def _paint_days(painter: QPainter, rect: QRect, entry: LibraryEntry, with_year: bool) -> None:
    font, role = theme.interface_font(), _role(entry)
    lines = wording.date_lines(entry, with_year=with_year)
    for line, base in zip(lines, (_FIRST_LINE, _SECOND_LINE), strict=False):
        shade = "muted" if line.isdigit() else role  # a year by itself
        _write(painter, QPointF(rect.left() + LEFT, rect.top() + base), line, font, shade)


def _paint_headline(painter: QPainter, rect: QRect, entry: LibraryEntry, right: int) -> None:
    """The place; after it the tag, for which room is kept however long the place is."""
    left = rect.left() + LEFT + DATE_COLUMN
    right = min(right, rect.right() + 1 - RIGHT - _count_width(entry) - _GAP)
    tag = wording.informal_tag() if entry.meeting.informal else ""
    tag_width = _tag_width(tag) + _GAP if tag else 0
    font = theme.interface_font(strong=True)
    text = _elided(wording.headline(entry), font, right - left - tag_width)
    base = rect.top() + _FIRST_LINE
    _write(painter, QPointF(left, base), text, font, _role(entry))
    if tag:
        _paint_tag(painter, left + QFontMetrics(font).horizontalAdvance(text) + _GAP, base, tag)


def _role(entry: LibraryEntry) -> str:
    return "text" if entry.is_newest_version and not entry.missing else "muted"


def _paint_tag(painter: QPainter, left: int, base: int, tag: str) -> None:
    font = theme.interface_font(theme.SMALL)
    outline = QRectF(left + 0.5, base - 12.5, _tag_width(tag), 17)
    line = theme.current().colour("muted")
    line.setAlphaF(0.4)  # a hairline that can be seen on the selected row too
    painter.setPen(QPen(line, 1))
    painter.drawRoundedRect(outline, 4, 4)
    _write(painter, QPointF(left + _TAG_PADDING + 0.5, base), tag, font, "muted")


def _paint_subline(painter: QPainter, rect: QRect, entry: LibraryEntry, right: int) -> None:
    """The meeting; of which of its versions this is.

    With nothing beside it, it may run on to the border, so that usual names fit whole.
    """
    left = rect.left() + LEFT + DATE_COLUMN
    if right == rect.right() + 1 - RIGHT:
        right += RIGHT // 2
    font = theme.interface_font(theme.SMALL)
    text = _elided(wording.subline_with_version(entry), font, right - left)
    _write(painter, QPointF(left, rect.top() + _SECOND_LINE), text, font, "muted")


def _paint_count(painter: QPainter, rect: QRect, entry: LibraryEntry) -> None:
    if entry.position_count is not None:
        left = rect.right() + 1 - RIGHT - _count_width(entry)
        font = theme.interface_font(theme.SMALL)
        _write(painter, QPointF(left, rect.top() + _FIRST_LINE), str(entry.position_count), font, "muted")


def _paint_mark(painter: QPainter, rect: QRect, icon: str, role: str) -> None:
    """That the agenda is being compared, or misses its original, where the others have their number."""
    left = rect.right() + 1 - RIGHT - _MARK
    place = QRect(left, rect.top() + _FIRST_LINE - 12, _MARK, _MARK)
    theme.icon(icon, role, _MARK).paint(painter, place)


def _count_width(entry: LibraryEntry) -> int:
    if entry.missing:
        return _MARK
    if entry.position_count is None:
        return 0
    return QFontMetrics(theme.interface_font(theme.SMALL)).horizontalAdvance(str(entry.position_count))


def _tag_width(tag: str) -> int:
    return QFontMetrics(theme.interface_font(theme.SMALL)).horizontalAdvance(tag) + 2 * _TAG_PADDING


def _elided(text: str, font: QFont, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _write(painter: QPainter, base: QPointF, text: str, font: QFont, role: str) -> None:
    painter.setFont(font)
    painter.setPen(theme.current().colour(role))
    painter.drawText(base, text)
