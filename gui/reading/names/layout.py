"""Where everything stands in a row of the panel "Who and what": one place for painting and for pointing.

From the left a box, a sample of the line, the name; from the right what opens the row, and the number.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QFontMetrics

from gui import theme
from gui.reading.names.rows import AgendaRow, AxisRow, MoreRow, NameRow, NoteRow, Row, TypeRow
from gui.reading.names.speech import NamesSpeech

BOX = 14
BOX_LEFT = theme.GRID * 4
SAMPLE_LEFT = BOX_LEFT + BOX + theme.GRID * 3
SAMPLE = 28
TYPE_LEFT = SAMPLE_LEFT + SAMPLE + theme.GRID * 3
NAME_LEFT = SAMPLE_LEFT
THREAD_LEFT = NAME_LEFT + theme.GRID
"""The line that ties a timeline to its name."""
TIMELINE_LEFT = THREAD_LEFT + 10
RIGHT = theme.GRID * 2
CHEVRON = 16
NAME_LINES = 2
GAP = theme.GRID * 2
_ABOVE: dict[type, int] = {TypeRow: 7, NameRow: 5, NoteRow: 6, AgendaRow: 4, MoreRow: 5}
_AXIS_LINES = 2.6

Part = Literal["box", "disclosure", "body"]


def height_of(row: Row) -> int:
    """The pixels a row takes, as the font of the interface has it."""
    line = QFontMetrics(theme.interface_font()).height()
    if isinstance(row, AxisRow):
        return round(line * _AXIS_LINES)
    return line + 2 * _ABOVE[type(row)]


def name_room(row: TypeRow | NameRow, right: int) -> int:
    """The pixels that the words of a row have before its number."""
    left = TYPE_LEFT if isinstance(row, TypeRow) else NAME_LEFT
    return number_right(right) - number_width(row) - GAP - left


def below_first_line(row: NameRow, right: int) -> int:
    """What a row is higher because its name has more than one line, as that of the PURL in a narrow panel."""
    metrics = QFontMetrics(theme.interface_font())
    fits = metrics.horizontalAdvance(row.name.shown) <= name_room(row, right)
    return 0 if fits else metrics.height()


def box_of(rect: QRect) -> QRectF:
    """The box of a type."""
    return QRectF(rect.left() + BOX_LEFT + 0.5, rect.center().y() - BOX // 2 + 1.5, BOX - 1, BOX - 1)


def chevron_of(rect: QRect, right: int) -> QRect:
    """The place of what opens a row; ``right`` is where texts end."""
    return QRect(right - CHEVRON, rect.center().y() - CHEVRON // 2 + 1, CHEVRON, CHEVRON)


def number_right(right: int) -> int:
    """Where the number ends."""
    return right - CHEVRON - theme.GRID


def number_of(row: TypeRow | NameRow) -> str:
    """ "39", and "2 of 7" while one walks."""
    if isinstance(row, TypeRow):
        return str(row.count)
    return NamesSpeech().step(row.step, row.name.count) if row.step else str(row.name.count)


def number_width(row: TypeRow | NameRow) -> int:
    """The pixels of the number."""
    return QFontMetrics(theme.interface_font()).horizontalAdvance(number_of(row))


def part_at(row: Row, rect: QRect, right: int, point: QPoint) -> Part:
    """What of a row is at ``point``: the box of a type, what opens a timeline, or the rest."""
    if isinstance(row, TypeRow):
        return "box" if point.x() < SAMPLE_LEFT - theme.GRID else "body"
    if isinstance(row, NameRow) and row.has_timeline:
        left = number_right(right) - number_width(row) - theme.GRID
        return "disclosure" if point.x() >= left and rect.contains(point) else "body"
    return "body"
