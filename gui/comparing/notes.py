"""The small line on a side of a row: that its paragraph has no partner, and which further partners there are.

Each further partner is named, and its name leads there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from agendas.comparison import Row
from gui import theme
from gui.comparing.bands import Side
from gui.comparing.columns import Columns
from gui.comparing.letters import Type
from gui.comparing.row_layout import BandLayout, row_side
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


def note_of(script: Script, band: int, side: Side, *, one_column: bool = False) -> Note | None:
    """The note on a side of a band; above all others on an empty side, below the last text else."""
    row, its_band = script.row_of(band), script.bands[band]
    if row is None:
        return None
    blocks = script.blocks[side]
    partners = script.partners(its_band.row, side)
    numbers = [blocks[id_].paragraph_number if id_ in blocks else id_ for id_ in partners]
    paragraph = QCoreApplication.translate("ComparedRow", "paragraph {number}")
    names = tuple(paragraph.format(number=number) for number in numbers)
    if row_side(row, side):
        lead = QCoreApplication.translate("ComparedRow", "also in")
        if one_column and side == "left":  # no column tells that this is about the old text
            lead = QCoreApplication.translate("ComparedRow", "was also in")
        return Note(f"{lead} ", names) if names and its_band.last else None
    return Note(_absence(row, names), names) if its_band.first else None


def _absence(row: Row, names: tuple[str, ...]) -> str:
    """That there is no partner; or in which other row it is found, all of it or a sentence."""
    is_new = row.relation == "only_right"
    if not names:
        if is_new:
            return QCoreApplication.translate("ComparedRow", "new")
        return QCoreApplication.translate("ComparedRow", "no longer mentioned")
    if not (row.also_left or row.also_right):
        if is_new:
            lead = QCoreApplication.translate("ComparedRow", "new, but a sentence stood in")
        else:
            lead = QCoreApplication.translate("ComparedRow", "no longer mentioned, but a sentence is in")
    elif is_new:
        lead = QCoreApplication.translate("ComparedRow", "stood in")
    else:
        lead = QCoreApplication.translate("ComparedRow", "comes back in")
    return f"{lead} "


def note_rectangle(columns: Columns, type_: Type, band: BandLayout, side: Side) -> QRect:
    """Where the note of a side stands, from the top left corner of the band."""
    top = band.note_tops.get(side, type_.padding("row")[0])
    beside_text = bool(band.side(side)) or columns.one
    height = type_.note_height if beside_text else type_.line_height("row")
    return QRect(columns.text(side), top, columns.width, height)


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
