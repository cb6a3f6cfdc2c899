"""The whole comparison in a narrow strip: where something changed, and what is in sight."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, QSize
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from agendas.comparison import Row
from gui import theme
from gui.comparing.rows_view import RowsView
from gui.comparing.script import Script

WIDTH = 14
TickKind = Literal["changed", "removed", "added", "moved"]
TICK_COLOURS: dict[TickKind, str] = {
    "changed": "muted",
    "removed": "removed",
    "added": "added",
    "moved": "moved",
}


class Tick(NamedTuple):
    """A change on the map: where it begins and how far it reaches, in pixels."""

    top: int
    height: int
    kind: TickKind


class OverviewMap(QWidget):
    """Ticks for the changes: left for what is gone, right for what is new. A click or a drag goes there."""

    def __init__(self, view: RowsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overviewMap")
        self._view = view
        self._ticks: tuple[Tick, ...] = ()
        self._ticks_of: tuple[object, int, int] = (None, 0, 0)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Overview of the changes"))
        self.setToolTip(self.tr("Where something changed; click to go there"))
        view.scrolled.connect(self.update)

    def ticks(self) -> tuple[Tick, ...]:
        """The changes, at most one of a kind at a pixel, counted anew when it makes a difference."""
        script, total = self._view.script, self._view.placing.heights.total
        made_of = (script, self.height(), total)
        same = self._ticks_of[:2] == made_of[:2]
        if not same or abs(total - self._ticks_of[2]) * self.height() > total:
            self._ticks_of = made_of
            self._ticks = tuple(self._count_ticks(script, total)) if script and total else ()
        return self._ticks

    def _count_ticks(self, script: Script, total: int) -> Iterator[Tick]:
        heights = self._view.placing.heights
        tops, first = list(heights.tops()), script.bands.first_of_row
        before: tuple[int, TickKind] | None = None
        for number, kind in zip(script.changes, self._kinds(script), strict=True):
            band = first[number]
            top = tops[band] * self.height() // total
            if (top, kind) != before:
                before = top, kind
                yield Tick(top, max(2, min(4, heights[band] * self.height() // total - 1)), kind)

    def _kinds(self, script: Script) -> list[TickKind]:
        return [tick_kind(script.comparison.rows[number]) for number in script.changes]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the part in sight and the ticks."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().colour("paper"))
            painter.fillRect(self._in_sight(), _tint("text", 0.08))
            for tick in self.ticks():
                left, right = {"removed": (2, 6), "added": (8, 12)}.get(tick.kind, (2, 12))
                where = QRect(left, tick.top, right - left, tick.height)
                painter.fillRect(where, theme.current().colour(TICK_COLOURS[tick.kind]))

    def _in_sight(self) -> QRect:
        total = max(1, self._view.placing.heights.total)
        shown = self._view.viewport().height() / total
        if self._view.script is None or shown >= 1:
            return QRect()
        top = round(self._view.placing.value / total * self.height())
        return QRect(0, top, self.width(), max(6, round(shown * self.height())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the part that was clicked."""
        self._view.scroll_to_part(event.position().y() / max(1, self.height()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag."""
        part = event.position().y() / max(1, self.height())
        self._view.scroll_to_part(max(0.0, min(1.0, part)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls here too."""
        QCoreApplication.sendEvent(self._view.verticalScrollBar(), event)

    def sizeHint(self) -> QSize:
        """Narrow, as high as the view."""
        return QSize(WIDTH, 100)


def tick_kind(row: Row) -> TickKind:
    """What a row is on the map."""
    if row.relation == "only_left":
        return "removed"
    if row.relation == "only_right":
        return "added"
    return "moved" if row.moved else "changed"


def _tint(role: str, strength: float) -> QColor:
    colour = QColor(theme.current().colour(role))
    colour.setAlphaF(strength)
    return colour
