"""A list whose rows have a box to tick: what the mouse does on the boxes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QListView, QWidget


class TickList(QListView):
    """Ticks where a press began and ended on the same box. Who derives from it says where the boxes are, and
    what a tick does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_tick = -1

    def is_on_tick(self, place: int, at: QPoint) -> bool:
        """Whether a point of the viewport is on the box of the row at ``place``, which may be -1."""
        raise NotImplementedError

    def toggle(self, place: int) -> None:
        """Tick the row at a place, or take its tick away."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a box is no press on its row, and drags nothing."""
        if not self.press_tick(event):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ticks, where it was pressed on a box."""
        pressed, self._pressed_tick = self._pressed_tick, -1
        if pressed < 0:
            super().mouseReleaseEvent(event)
        elif pressed == self._tick_under(event):
            self.setCurrentIndex(self.model().index(pressed, 0))
            self.toggle(pressed)

    def press_tick(self, event: QMouseEvent) -> bool:
        """Note a press on a box; whether it was one."""
        self._pressed_tick = self._tick_under(event)
        return self._pressed_tick >= 0

    def _tick_under(self, event: QMouseEvent) -> int:
        at = event.position().toPoint()
        place = self.indexAt(at).row()
        is_tick = event.button() == Qt.MouseButton.LeftButton and self.is_on_tick(place, at)
        return place if is_tick else -1
