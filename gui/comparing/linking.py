"""Linking and unlinking paragraphs by hand: what is being linked now, by drag, by click or by key.

Emits wishes; who keeps them compares the two agendas anew. Where a link can begin and end stands in
``link_places``, how it looks in ``link_painting``.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QPoint, QPointF, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from agendas.comparison import BlockPair
from gui.comparing.bands import SIDES, Side
from gui.comparing.link_painting import paint_line, paint_source, paint_target, paint_words
from gui.comparing.link_places import (
    Handle,
    Target,
    beginning_of_line,
    end_of_line,
    handle_at,
    handle_of,
    pair_of,
    pairs_of,
    rectangle_of,
    target_at,
    target_of,
)
from gui.comparing.row_words import paragraph_name
from gui.comparing.rows_view import RowsView
from gui.widgets.announcement import announce

Way = Literal["pressed", "dragging", "choosing"]
"""Pressed on a handle and not yet moved; dragging from it; or the paragraph opposite is yet to be chosen."""
SAID_FOR = 4000
"""Milliseconds for which it is said what was done."""


class Linking(QObject):
    """One link in the making. ``words`` say what is going on, "" when nothing is."""

    link_requested = Signal(str, str)
    unlink_requested = Signal(str, str)
    words_changed = Signal(str)

    def __init__(self, view: RowsView) -> None:
        super().__init__(view)
        self._view = view
        self._way: Way | None = None
        self._handle: Handle | None = None
        self._target: Target | None = None
        self._point: QPoint | None = None
        self._pressed_at = QPoint()
        self.words = ""
        self._forget_words = QTimer(self)
        self._forget_words.setSingleShot(True)
        self._forget_words.setInterval(SAID_FOR)
        self._forget_words.timeout.connect(lambda: self._say(""))

    @property
    def is_active(self) -> bool:
        """Whether a link is being made."""
        return self._way in {"dragging", "choosing"}

    @property
    def is_held(self) -> bool:
        """Whether the mouse button is down on a handle."""
        return self._way in {"pressed", "dragging"}

    @property
    def target(self) -> Target | None:
        """The paragraph that the link would go to now."""
        return self._target

    # --- by mouse

    def press(self, point: QPoint) -> bool:
        """The mouse was pressed: a drag may begin, or the partner is chosen. False when it is not ours."""
        if self._way == "choosing":
            self.move(point)
            if self._target is not None:
                self._finish()
            return True
        handle = handle_at(self._view, point)
        if handle is None:
            return False
        self._way, self._handle, self._pressed_at = "pressed", handle, point
        return True

    def move(self, point: QPoint) -> None:
        """The pointer was moved: show what would be linked."""
        if self._way == "pressed":
            if (point - self._pressed_at).manhattanLength() < QApplication.startDragDistance():
                return
            self._way = "dragging"
        if self._handle is not None and self.is_active:
            self._point, self._target = point, target_at(self._view, self._handle, point)
            self._say_what_is_going_on()

    def release(self) -> Handle | None:
        """The button was let go: link, or the handle that was merely clicked."""
        clicked = self._handle if self._way == "pressed" else None
        if self._way == "dragging" and self._target is not None:
            self._finish()
        elif self._way != "choosing":
            self.cancel()
        return clicked

    # --- by key or menu

    def begin(self, row: int, side: Side, block: str | None = None) -> bool:
        """Choose the partner of a row's paragraph on a side: by click, or by key on the row it stands in."""
        handle = handle_of(self._view, row, side, block)
        if handle is None:
            return False
        self._way, self._handle, self._target, self._point = "choosing", handle, None, None
        self._say_what_is_going_on()
        announce(self._view, self.words)
        return True

    def aim(self, row: int) -> None:
        """Show that the link would go to a row: the reader walks there by key."""
        if self._way == "choosing" and self._handle is not None:
            self._point = None
            self._target = target_of(self._view, self._handle, row, self.wanted_side)
            self._say_what_is_going_on()

    @property
    def wanted_side(self) -> Side:
        """The side that the partner is chosen from."""
        return "right" if self._handle is None or self._handle.left is not None else "left"

    def confirm(self, row: int) -> None:
        """Link with the paragraph in a row."""
        self.aim(row)
        if self._target is not None:
            self._finish()
        else:
            self._tell(self.tr("There is no paragraph on that side here"), keep=True)

    def unlink(self, row: int) -> None:
        """Ask that the paragraphs of a row are no longer paired."""
        script = self._view.script
        if script is None or row < 0:
            return
        pairs = pairs_of(script.comparison.rows[row])
        if not pairs:
            self._tell(self.tr("There is no pair here to unlink"))
        for pair in pairs:
            self.unlink_pair(pair)

    def unlink_pair(self, pair: BlockPair) -> None:
        """Ask that two paragraphs are no longer paired."""
        self._tell(self.tr("Unlinked: {left} and {right} · Ctrl+Z undoes").format(**self._names(pair)))
        self.unlink_requested.emit(*pair)

    def cancel(self) -> bool:
        """Make no link after all. Whether one was being made."""
        was_active = self.is_active
        self._way = self._handle = self._target = self._point = None
        if was_active:
            self._tell(self.tr("No link was made"))
        return was_active

    def forget(self) -> None:
        """Another comparison is shown: what was being linked is no longer there."""
        self._way = self._handle = self._target = self._point = None
        self._view.viewport().update()

    # --- what happens

    def _finish(self) -> None:
        handle, target = self._handle, self._target
        pair = pair_of(handle, target) if handle and target else None
        self.forget()
        if pair is None or target is None or handle is None:
            return
        if target.row == handle.row:
            self._tell(self.tr("Already together: {left} and {right}").format(**self._names(pair)))
            return
        self._tell(self.tr("Linked: {left} and {right} · Ctrl+Z undoes").format(**self._names(pair)))
        self.link_requested.emit(*pair)

    def _names(self, pair: BlockPair) -> dict[str, str]:
        script = self._view.script
        if script is None:
            return {"left": pair[0], "right": pair[1]}
        return {side: paragraph_name(script, side, id_) for side, id_ in zip(SIDES, pair, strict=True)}

    def _say_what_is_going_on(self) -> None:
        handle, target = self._handle, self._target
        pair = pair_of(handle, target) if handle and target else None
        if handle is None:
            return
        if pair is not None:
            words = self.tr("Link {left} with {right}").format(**self._names(pair))
        else:
            words = self._invitation(handle)
        self._say(words)

    def _invitation(self, handle: Handle) -> str:
        """What to do next. A sign stands for both sides: there the end decides which."""
        if handle.left is not None and handle.right is not None:
            return self.tr("Drag onto the paragraph to link with · Esc cancels")
        side: Side = "left" if handle.left is not None else "right"
        script, block = self._view.script, handle.block(side)
        name = paragraph_name(script, side, block) if script and block else ""
        if self._way == "dragging":
            if side == "left":
                words = self.tr("Link {paragraph}: drag it onto a paragraph on the right · Esc cancels")
            else:
                words = self.tr("Link {paragraph}: drag it onto a paragraph on the left · Esc cancels")
        elif side == "left":
            words = self.tr("Link {paragraph}: choose one on the right, then L or click · Esc cancels")
        else:
            words = self.tr("Link {paragraph}: choose one on the left, then L or click · Esc cancels")
        return words.format(paragraph=name)

    def _tell(self, words: str, *, keep: bool = False) -> None:
        """Say what was done, for a while; while a link is still being made, until it is said otherwise."""
        self._say(words)
        announce(self._view, words)
        if not keep:
            self._forget_words.start()

    def _say(self, words: str) -> None:
        self._forget_words.stop()
        self._view.viewport().update()
        if words != self.words:
            self.words = words
            self.words_changed.emit(words)

    # --- how it looks

    def paint(self, painter: QPainter) -> None:
        """Paint the link in the making over the rows."""
        if self.is_active and self._handle is not None:
            self._paint_link(painter, self._handle)
        if self.words:
            paint_words(painter, self.words, self._view.viewport().rect())

    def _paint_link(self, painter: QPainter, handle: Handle) -> None:
        for side in SIDES:
            block = handle.block(side)
            if block is None or (self._target is not None and side == self._target.side):
                continue
            if where := rectangle_of(self._view, handle.row, side, block):
                paint_source(painter, where)
        end = QPointF(self._point) if self._point is not None else None
        if self._target is not None:
            if where := rectangle_of(self._view, *self._target):
                paint_target(painter, where)
            end = end_of_line(self._view, self._target) or end
        if end is not None:
            paint_line(painter, beginning_of_line(self._view, handle), end)
