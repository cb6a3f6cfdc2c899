"""How the rows of the panel "Who and what" look. Colours by role of the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from agendas.library.entries import LibraryEntry
from gui import theme
from gui.reading.names import layout as names_layout
from gui.reading.names.layout import (
    GAP,
    NAME_LEFT,
    NAME_LINES,
    SAMPLE,
    SAMPLE_LEFT,
    THREAD_LEFT,
    TIMELINE_LEFT,
    TYPE_LEFT,
)
from gui.reading.names.rows import AgendaRow, AxisRow, MoreRow, NameRow, NoteRow, Row, TypeRow
from gui.reading.names.speech import NamesSpeech, days_of
from gui.reading.names.timeline_painting import paint_axis
from gui.reading.words import type_name
from gui.widgets import entity_painting, row_painting
from gui.widgets.line_breaking import broken
from gui.widgets.row_painting import Fill

INSET = theme.GRID
"""Beside the ground of a row that is pointed at, chosen or reached."""
_TICK = ((3, 6.8), (5.6, 9.4), (10, 4))
_LONGEST_DAYS = 124
"""The room that the days of an agenda may take: "30 nov – 1 dec 2025" fits."""


def paint_ground(painter: QPainter, rect: QRect, *, chosen: bool, hovered: bool, reached: bool) -> None:
    """The ground of a row: the chosen name has a bar, the row with the keyboard's mark a ring."""
    ground = QRectF(rect).adjusted(INSET, 0.5, -INSET, -0.5)
    fill: Fill = "selected" if chosen else "hover" if hovered else None
    row_painting.paint_ground(painter, ground, fill, has_bar=chosen, bar_inset=5, is_reached=reached)


def paint_row(painter: QPainter, row: Row, rect: QRect, right: int, *, active: bool) -> None:
    """What stands in a row. ``right`` is where texts end; ``active``: show what the row can do."""
    if isinstance(row, TypeRow):
        _paint_type(painter, row, rect, right)
    elif isinstance(row, NameRow):
        _paint_name(painter, row, rect, right, active)
    else:
        _paint_thread(painter, rect)
        _paint_below(painter, row, rect, right)


def _paint_below(
    painter: QPainter, row: NoteRow | AxisRow | AgendaRow | MoreRow, rect: QRect, right: int
) -> None:
    base, room = _base(rect), right - TIMELINE_LEFT
    if isinstance(row, AxisRow):
        paint_axis(painter, row.timeline, rect, TIMELINE_LEFT, right)
    elif isinstance(row, AgendaRow):
        _paint_agenda(painter, row, rect, right)
    elif isinstance(row, MoreRow):
        text = _elided(NamesSpeech().all_agendas(row.count), theme.interface_font(), room)
        _write(painter, TIMELINE_LEFT, base, text, theme.interface_font(), "accent")
    else:
        text = _elided(NamesSpeech().note(row), theme.interface_font(), room)
        _write(painter, TIMELINE_LEFT, base, text, theme.interface_font(), "muted")


def _paint_type(painter: QPainter, row: TypeRow, rect: QRect, right: int) -> None:
    _paint_box(painter, names_layout.box_of(rect), marked=row.is_marked)
    painter.setOpacity(1 if row.is_marked else 0.4)
    middle = rect.top() + rect.height() / 2
    entity_painting.underline(painter, row.type, SAMPLE_LEFT, SAMPLE_LEFT + SAMPLE, middle - 4.5)
    painter.setOpacity(1)
    font, base = theme.interface_font(strong=True), _base(rect)
    name = _elided(type_name(row.type), font, names_layout.name_room(row, right))
    _write(painter, TYPE_LEFT, base, name, font, "text" if row.is_marked else "muted")
    _write_number(painter, row, base, right, "muted")
    _paint_chevron(painter, rect, right, is_open=row.is_open)


def _paint_box(painter: QPainter, box: QRectF, *, marked: bool) -> None:
    colours = theme.current()
    if not marked:
        painter.setPen(QPen(colours.colour("muted"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour("muted"))
    painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3)
    pen = QPen(colours.colour("panel"), 1.75)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPolyline([box.topLeft() + QPointF(x, y) for x, y in _TICK])


def _paint_name(painter: QPainter, row: NameRow, rect: QRect, right: int, active: bool) -> None:
    font = theme.interface_font()
    more = names_layout.below_first_line(row, right)
    first = rect.adjusted(0, 0, 0, -more)
    base, room = _base(first), names_layout.name_room(row, right)
    lines = broken(row.name.shown, font, room, NAME_LINES) if more else [row.name.shown]
    for at, line in enumerate(lines):
        _write(painter, NAME_LEFT, base + at * more, line, font, "text")
    _write_number(painter, row, base, right, "accent" if row.step else "muted")
    if row.has_timeline and (active or row.is_chosen or row.is_open):
        _paint_chevron(painter, first, right, is_open=row.is_open)


def _paint_agenda(painter: QPainter, row: AgendaRow, rect: QRect, right: int) -> None:
    """The days, the place, the number of paragraphs (below that of the name); or that it is this agenda."""
    font, base = theme.interface_font(), _base(rect)
    small = theme.interface_font(theme.SMALL)
    entry, count = row.mention.entry, str(row.mention.blocks)
    end = names_layout.number_right(right) - QFontMetrics(small).horizontalAdvance(count)
    _write(painter, end, base, count, small, "muted")
    left, days = TIMELINE_LEFT, days_of(entry.meeting, short=True)
    if days:
        _write(painter, left, base, _elided(days, small, _LONGEST_DAYS), small, "muted")
        left += min(_LONGEST_DAYS, max(_days_column(), QFontMetrics(small).horizontalAdvance(days))) + GAP
    if row.is_current:
        _paint_here(painter, rect)
    place = NamesSpeech().this_agenda() if row.is_current else place_of(entry)
    role = "muted" if row.is_current else "text"
    _write(painter, left, base, _elided(place, font, end - GAP - left), font, role)


def _paint_here(painter: QPainter, rect: QRect) -> None:
    """The dot with a ring, as on the axis."""
    middle = QPointF(THREAD_LEFT + 0.5, rect.top() + rect.height() / 2)
    colours = theme.current()
    painter.setPen(QPen(colours.colour("accent"), 1.5))
    painter.setBrush(colours.colour("panel"))
    painter.drawEllipse(middle, 4.5, 4.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour("accent"))
    painter.drawEllipse(middle, 2, 2)


def _days_column() -> int:
    """Where places stand below one another: beside the days of a usual meeting."""
    return QFontMetrics(theme.interface_font(theme.SMALL)).horizontalAdvance("28–30 mmm 2000")


def place_of(entry: LibraryEntry) -> str:
    """By what readers tell meetings apart; else the meeting, the title or the file."""
    meeting = entry.meeting
    return " ".join((meeting.place or meeting.body or entry.title or entry.name).split())


def _paint_thread(painter: QPainter, rect: QRect) -> None:
    painter.fillRect(QRect(THREAD_LEFT, rect.top(), 1, rect.height()), theme.current().colour("hairline"))


def _paint_chevron(painter: QPainter, rect: QRect, right: int, *, is_open: bool) -> None:
    icon = theme.icon("chevron-down" if is_open else "chevron-right", "muted", names_layout.CHEVRON)
    icon.paint(painter, names_layout.chevron_of(rect, right))


def _write_number(painter: QPainter, row: TypeRow | NameRow, base: float, right: int, role: str) -> None:
    left = names_layout.number_right(right) - names_layout.number_width(row)
    _write(painter, left, base, names_layout.number_of(row), theme.interface_font(), role)


def _base(rect: QRect) -> float:
    metrics = QFontMetrics(theme.interface_font())
    return rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) / 2


def _elided(text: str, font: QFont, room: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)


def _write(painter: QPainter, left: float, base: float, text: str, font: QFont, role: str) -> None:
    painter.setFont(font)
    painter.setPen(theme.current().colour(role))
    painter.drawText(QPointF(left, base), text)
