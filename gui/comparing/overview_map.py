"""The whole comparison in a narrow strip: where something changed, and what is in sight.

Drawn once and kept as a picture: the ticks are counted by pixel, so that sixty thousand rows cost as much as
there are pixels, and scrolling only moves the part in sight.
"""

from __future__ import annotations

import functools
import operator
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from gui import theme
from gui.comparing.row_kinds import ROW_KINDS, RowKind, main_kind
from gui.comparing.rows_view import RowsView
from gui.comparing.script import Script
from gui.widgets.accessible_role import set_accessible_role

WIDTH = 16
THINNEST, THICKEST = 2, 4
NEAR = 3
"""Pixels around the pointer of which the tooltip tells: a tick is no target for a hand."""

_COLOURS: dict[RowKind, str] = {
    "reworded": "muted",
    "related": "muted",
    "only_right": "added",
    "only_left": "removed",
    "moved": "moved",
    "figure": "figure",
}
_PARTS: dict[RowKind, tuple[tuple[int, int], ...]] = {
    "reworded": ((2, 14),),
    "related": ((2, 6), (10, 14)),
    "only_left": ((2, 7),),
    "only_right": ((9, 14),),
    "moved": ((2, 7), (9, 14)),
    "figure": ((6, 10),),
}
"""From where to where a kind is drawn, in pixels from the left, so that colour is not needed: gone at the
left, new at the right, rewritten across, related across with a gap, figures in the middle. What moved is
broken, its right half below its left (``_STEP``)."""
_STEP = 2
_ORDER: tuple[RowKind, ...] = ("related", "reworded", "moved", "only_left", "only_right", "figure")
"""What is drawn last lies on top: what is gone or new must not vanish under what is worded otherwise."""


class Tick(NamedTuple):
    """Changes of one kind that begin at one pixel of the map; ``height`` is how far they reach."""

    top: int
    height: int
    kind: RowKind


_BITS: dict[RowKind, int] = {kind: 1 << at for at, kind in enumerate(ROW_KINDS)}
_FIGURE = _BITS["figure"]


class _Changes(NamedTuple):
    """The band in which each change begins, and its kinds, as bits: sixty thousand sets would take longer."""

    bands: list[int]
    kinds: list[int]


class OverviewMap(QWidget):
    """Ticks for the changes that are shown. A click goes there; the part in sight can be dragged."""

    def __init__(self, view: RowsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overviewMap")
        self._view = view
        self._shown = _Changes([], [])
        self._changes_of: Script | None = None
        self._hidden_others = False
        self._figures: frozenset[int] = frozenset()
        self._begun: list[int] = []
        self._ticks: tuple[Tick, ...] = ()
        self._ticks_of: tuple[object, int, int] = (None, 0, 0)
        self._picture = QPixmap()
        self._picture_of: tuple[object, ...] = ()
        self._grip = 0
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Overview of the changes"))
        set_accessible_role(self, QAccessible.Role.Graphic)
        view.scrolled.connect(self.update)
        view.hidden_changed.connect(self._count_anew)

    # --- the ticks

    def show_figures(self, rows: Iterable[int]) -> None:
        """Mark these rows as ones with a figure that changed: who counted them knows, counting takes time."""
        self._figures = frozenset(rows)
        self._count_anew()

    def _count_anew(self) -> None:
        self._hidden_others = True
        self.update()

    def ticks(self) -> tuple[Tick, ...]:
        """The changes that are shown, at most one of a kind at a pixel; counted anew when it matters."""
        total, height = self._view.placing.heights.total, self.height()
        changes = self._changes()
        of_changes, of_height, of_total = self._ticks_of
        if (
            changes is not of_changes
            or height != of_height
            or abs(total - of_total) * height > total  # off by a pixel
        ):
            self._ticks_of = (changes, height, total)
            self._ticks = tuple(self._count_ticks(changes, total)) if total else ()
        return self._ticks

    def _count_ticks(self, changes: _Changes, total: int) -> Iterator[Tick]:
        heights = self._view.placing.heights
        self._begun = list(map(list(heights.tops()).__getitem__, changes.bands))
        crowded = len(changes.bands) * THICKEST > self.height()
        thinnest = 1 if crowded else THINNEST  # or one kind would cover all others
        for pixel, (first, last) in enumerate(pairwise(self._by_pixel(total))):
            if first < last:
                alone = heights[changes.bands[first]] if last - first == 1 else 0
                height = max(thinnest, min(THICKEST, alone * self.height() // total - 1))
                together = functools.reduce(operator.or_, set(changes.kinds[first:last]))
                for kind in _kinds_of(together):
                    yield Tick(pixel, height, kind)

    def _by_pixel(self, total: int) -> Iterator[int]:
        """For each pixel the first change that begins there or below, and one more for the end."""
        for pixel in range(self.height() + 1):
            yield bisect_left(self._begun, -(-pixel * total // self.height()))

    def _changes(self) -> _Changes:
        """The changes that are shown, counted anew when others are."""
        script = self._view.script
        if script is not None and (script is not self._changes_of or self._hidden_others):
            self._changes_of, self._hidden_others = script, False
            first, rows, figures = script.bands.first_of_row, script.comparison.rows, self._figures
            numbers = self._view.shown_changes
            kinds = [_BITS[main_kind(rows[number])] for number in numbers]
            for at, number in enumerate(numbers if figures else ()):
                kinds[at] |= _FIGURE if number in figures else 0
            self._shown = _Changes([first[number] for number in numbers], kinds)
        return self._shown

    # --- drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground with the ticks, and over it the part in sight."""
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._drawn())
            in_sight = self._in_sight()
            if not in_sight.isEmpty():
                painter.fillRect(in_sight, _tint("text", 0.08))
                painter.setPen(_tint("text", 0.35))
                painter.drawRect(in_sight.adjusted(0, 0, -1, -1))

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made_of = (self.ticks(), self.size(), theme.current().name, ratio)
        if self._picture_of != made_of:
            self._picture_of = made_of
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(theme.current().colour("paper"))
            with QPainter(self._picture) as painter:
                for kind in _ORDER:
                    _draw(painter, kind, [tick for tick in self.ticks() if tick.kind == kind])
        return self._picture

    def _in_sight(self) -> QRect:
        total = max(1, self._view.placing.heights.total)
        shown = self._view.viewport().height() / total
        if self._view.script is None or shown >= 1:
            return QRect()
        top = round(self._view.placing.value / total * self.height())
        return QRect(0, top, self.width(), max(8, round(shown * self.height())))

    # --- the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the part in sight, else go to what was clicked."""
        y, in_sight = round(event.position().y()), self._in_sight()
        if in_sight.contains(QPoint(1, y)):
            self._grip = y - in_sight.center().y()
        else:
            self._grip = 0
            self._go_to(y)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag."""
        if event.buttons():
            self._go_to(round(event.position().y()) - self._grip)

    def _go_to(self, y: int) -> None:
        self._view.scroll_to_part(max(0.0, min(1.0, y / max(1, self.height()))))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls here too."""
        QCoreApplication.sendEvent(self._view.verticalScrollBar(), event)

    def event(self, event: QEvent) -> bool:
        """Say what the ticks under the pointer are."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.words_at(event.pos().y())
            QToolTip.showText(event.globalPos(), words or self.tr("Where something changed"), self)
            return True
        return super().event(event)

    def words_at(self, y: int) -> str:
        """The kinds of the changes near a height, one a line with their number: "2 new"."""
        self.ticks()
        total, height = self._ticks_of[2], max(1, self.height())
        first, last = (bisect_left(self._begun, (y + away) * total // height) for away in (-NEAR, NEAR + 1))
        near = self._changes().kinds[first:last] if self._begun else []
        counted = {kind: sum(bool(kinds & bit) for kinds in near) for kind, bit in _BITS.items()}
        return "\n".join(self._counted(kind, count) for kind, count in counted.items() if count)

    def _counted(self, kind: RowKind, count: int) -> str:
        return {
            "reworded": self.tr("%n changed", "", count),
            "related": self.tr("%n related", "", count),
            "only_right": self.tr("%n new", "", count),
            "only_left": self.tr("%n no longer mentioned", "", count),
            "moved": self.tr("%n moved", "", count),
            "figure": self.tr("%n with other figures", "", count),
        }[kind]

    def sizeHint(self) -> QSize:
        """Narrow, as high as the view."""
        return QSize(WIDTH, 100)


@functools.cache
def _kinds_of(bits: int) -> tuple[RowKind, ...]:
    return tuple(kind for kind, bit in _BITS.items() if bits & bit)


def _joined(ticks: Iterable[Tick]) -> Iterator[tuple[int, int]]:
    """From where to where there are ticks: those that touch are drawn as one."""
    top = bottom = -1
    for tick in ticks:
        if tick.top > bottom:
            if bottom > top:
                yield top, bottom
            top = tick.top
        bottom = tick.top + tick.height
    if bottom > top:
        yield top, bottom


def _draw(painter: QPainter, kind: RowKind, ticks: Iterable[Tick]) -> None:
    colour = theme.current().colour(_COLOURS[kind])
    for top, bottom in _joined(ticks):
        for at, (left, right) in enumerate(_PARTS[kind]):
            lower = _STEP if kind == "moved" and at else 0
            painter.fillRect(left, top + lower, right - left, bottom - top, colour)


def _tint(role: str, strength: float) -> QColor:
    colour = QColor(theme.current().colour(role))
    colour.setAlphaF(strength)
    return colour
