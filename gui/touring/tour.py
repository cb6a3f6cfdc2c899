"""A tour through a window: its steps in order, skippable at any time, in the way of nothing.

Only the card itself takes clicks and keys. The focus goes to it at the start and back to where it was; who
clicks or types elsewhere meanwhile simply does, and Esc still ends the tour. Nothing moves: there is no
animation that a reader might have asked not to see.
"""

from __future__ import annotations

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from gui.touring.card import TargetRing, TourCard
from gui.touring.placing import is_in_sight, place_of
from gui.touring.steps import TourStep
from gui.widgets.announcement import announce

_MOVING = frozenset({QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide})


class Tour(QObject):
    """A tour of ``window``. ``finished`` is emitted once, when it was seen to its end, skipped or stopped;
    the tour then deletes itself."""

    finished = Signal()

    def __init__(self, steps: Sequence[TourStep], window: QWidget) -> None:
        super().__init__(window)
        self._steps, self._window = tuple(steps), window
        self._at, self._is_over = -1, False
        self._came_from: QWidget | None = None
        self._watched: list[QWidget] = []
        self._ring, self.card = TargetRing(window), TourCard(window)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._place)
        self._escape = QShortcut(Qt.Key.Key_Escape, window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.stop)
        self._focus_changed = QApplication.instance().focusChanged  # type: ignore[union-attr]
        self._focus_changed.connect(self._follow_focus)
        self.card.next_wished.connect(self.go_on)
        self.card.previous_wished.connect(self.go_back)
        self.card.skip_wished.connect(self.stop)

    # Walking

    @property
    def step(self) -> int:
        """The number of the step that is shown, from 0; -1 before the start and after the end."""
        return self._at

    def start(self) -> None:
        """Show the first step; without any the tour is over at once."""
        self._came_from = self._window.focusWidget()
        if not self._steps:
            self.stop()
            return
        self._show(0)
        self.card.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """The next step; behind the last one the tour ends."""
        if self._at + 1 < len(self._steps):
            self._show(self._at + 1)
        else:
            self.stop()

    def go_back(self) -> None:
        """The step before, if there is one."""
        if self._at > 0:
            self._show(self._at - 1)

    def stop(self) -> None:
        """End the tour. Calling it again does nothing."""
        if self._is_over:
            return
        self._at, self._is_over = -1, True
        self._watch(())
        self._focus_changed.disconnect(self._follow_focus)
        self._give_focus_back()
        self._escape.setEnabled(False)
        self._escape.deleteLater()
        for part in (self.card, self._ring):
            part.hide()
            part.deleteLater()
        self.finished.emit()
        self.deleteLater()

    def _show(self, number: int) -> None:
        self._at = number
        step = self._steps[number]
        self.card.show_step(step.title, step.text, number + 1, len(self._steps))
        self._place()
        self.card.show()
        announce(self.card, f"{step.title}. {step.text}")

    # The place of card and ring

    def _place(self) -> None:
        if self._at < 0:
            return
        target, room = self._steps[self._at].target(), self._window.rect()
        self._watch(_with_ancestors(target, self._window) if isinstance(target, QWidget) else ())
        where = self._where(target)
        seen = where if where is not None and is_in_sight(where, room) else None
        self._ring.surround(seen)
        self.card.take_place(place_of(self.card.size(), seen, room))
        self.card.raise_()

    def _where(self, target: QWidget | QRect | None) -> QRect | None:
        if not isinstance(target, QWidget):
            return target
        if not shiboken6.isValid(target) or not target.isVisibleTo(self._window):
            return None
        if target.window() is not self._window:  # a panel that floats beside the window
            return None
        return QRect(target.mapTo(self._window, QPoint()), target.size())

    def _watch(self, widgets: Sequence[QWidget]) -> None:
        """Follow what moves the target: itself, what it stands in, and the window."""
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched = list(dict.fromkeys((*widgets, self._window))) if self._at >= 0 else []
        for widget in self._watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Place the card anew, once, when everything has moved."""
        if event.type() in _MOVING:
            self._later.start()
        return super().eventFilter(watched, event)

    # The focus

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Esc outside the card ends the tour too, but not where it has a meaning of its own: in a field."""
        in_card = now is not None and (now is self.card or self.card.isAncestorOf(now))
        self._escape.setEnabled(now is not None and not in_card and not isinstance(now, QLineEdit))

    def _give_focus_back(self) -> None:
        focused: QWidget | None = self._window.focusWidget()
        in_card = focused is not None and self.card.isAncestorOf(focused)
        came_from = self._came_from
        if in_card and came_from is not None and shiboken6.isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)


def _with_ancestors(target: QWidget, window: QWidget) -> tuple[QWidget, ...]:
    found: list[QWidget] = []
    widget: QWidget | None = target
    while widget is not None and widget is not window:
        found.append(widget)
        widget = widget.parentWidget()
    return tuple(found)
