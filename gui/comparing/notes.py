"""The small line on a side of a row: that its paragraph has no partner, and which further partners there are.

Each further partner is named, and its name leads there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from gui import theme
from gui.comparing.bands import Side
from gui.comparing.columns import Columns
from gui.comparing.row_layout import BandLayout, Type, also, row_side
from gui.comparing.script import Script


class Note(NamedTuple):
    """What the line says: ``lead`` leads to nothing, each of ``names`` to a partner."""

    lead: str
    names: tuple[str, ...]


class Segment(NamedTuple):
    """A part of the line: its words, where they stand, and which name they are (-1 for none)."""

    x: int
    width: int
    words: str
    name: int


def note_of(script: Script, band: int, side: Side) -> Note | None:
    """The note on a side of a band; above all others on an empty side, below the last text else."""
    row, its_band = script.row_of(band), script.bands[band]
    if row is None:
        return None
    blocks = script.blocks[side]
    numbers = [blocks[id_].paragraph_number if id_ in blocks else id_ for id_ in also(row, side)]
    paragraph = QCoreApplication.translate("ComparedRow", "paragraph {number}")
    names = tuple(paragraph.format(number=number) for number in numbers)
    if row_side(row, side):
        lead = QCoreApplication.translate("ComparedRow", "also:") + " "
        return Note(lead, names) if names and its_band.last else None
    if not its_band.first:
        return None
    if row.relation == "only_right":
        absent = QCoreApplication.translate("ComparedRow", "new")
        elsewhere = QCoreApplication.translate("ComparedRow", "stood in")
    else:
        absent = QCoreApplication.translate("ComparedRow", "no longer mentioned")
        elsewhere = QCoreApplication.translate("ComparedRow", "comes back in")
    return Note(f"{elsewhere} " if names else absent, names)


def note_rectangle(columns: Columns, type_: Type, band: BandLayout, side: Side) -> QRect:
    """Where the note of a side stands, from the top left corner of the band."""
    above = type_.padding("row")[0]
    if band.side(side):
        return QRect(columns.text(side), band.bottom(side, above), columns.width, type_.note_height)
    return QRect(columns.text(side), above, columns.width, type_.line_height("row"))


def segments(note: Note, type_: Type) -> Iterator[Segment]:
    """The parts of a note from left to right, ``x`` from its beginning."""
    metrics = QFontMetrics(type_.small)
    x = 0
    parts = [(note.lead, -1)]
    for at, name in enumerate(note.names):
        parts += [(", ", -1)] * bool(at) + [(name, at)]
    for words, name_at in parts:
        width = metrics.horizontalAdvance(words)
        yield Segment(x, width, words, name_at)
        x += width


def name_at(note: Note, type_: Type, x: int) -> int:
    """Which name stands ``x`` pixels from the beginning of a note, -1 for none."""
    return next((part.name for part in segments(note, type_) if part.x <= x < part.x + part.width), -1)


def paint_note(painter: QPainter, type_: Type, where: QRect, note: Note, hovered: int) -> None:
    """Paint a note, muted; the name under the pointer in the accent. What does not fit is left out."""
    painter.setFont(type_.small)
    for part in segments(note, type_):
        room = where.width() - part.x
        painter.setPen(theme.current().colour("accent" if part.name == hovered >= 0 else "muted"))
        shown = QFontMetrics(type_.small).elidedText(part.words, Qt.TextElideMode.ElideRight, max(0, room))
        box = QRect(where.x() + part.x, where.y(), max(0, room), where.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
