"""The list of collected quotes: its keys, its clicks and its menu; what comes of a wish is not known here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from agendas.quoting.quote import CollectedQuote
from gui.collecting import layout as layouts
from gui.collecting.dragging import DraggableRowsView
from gui.collecting.layout import PartKind

_LINKS: frozenset[PartKind] = frozenset({"source", "old source"})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_Select = QItemSelectionModel.SelectionFlag
_Act = QAbstractItemView.CursorAction


class QuotesView(DraggableRowsView):
    """Several quotes may be selected; a source, when clicked, leads to its place.

    ``place_wished`` and ``old_place_wished`` carry a CollectedQuote, ``step_wished`` -1 or 1,
    ``menu_wished`` a point of the screen.
    """

    place_wished = Signal(object)
    old_place_wished = Signal(object)
    copy_wished = Signal()
    removal_wished = Signal()
    note_wished = Signal()
    step_wished = Signal(int)
    menu_wished = Signal(QPoint)
    typed = Signal(str)
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: tuple[int, PartKind] | None = None

    # Keys

    def event(self, event: QEvent) -> bool:
        """Copying and moving are the list's own while it has the focus, not the window's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_own(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        is_step = event.modifiers() == _CTRL and event.key() in _STEPS and self.is_own_order
        return event.matches(QKeySequence.StandardKey.Copy) or is_step or event.key() == Qt.Key.Key_F2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the source, Ctrl+C copies, Delete removes, F2 notes, Ctrl+Up and Down move."""
        if not self._do(event):
            super().keyPressEvent(event)

    def _do(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wished.emit()
        elif key in _ENTER and self.current:
            self._wish_place(self.current, "old source" if modifiers & _SHIFT else "source")
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not modifiers:
            self.removal_wished.emit()
        elif key == Qt.Key.Key_F2:
            self.note_wished.emit()
        elif key in _STEPS and modifiers == _CTRL and self.is_own_order:
            self.step_wished.emit(_STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Up and not modifiers and self._is_at_top():
            self.left_upwards.emit()
        elif key == Qt.Key.Key_Escape and self.picked:
            self.clearSelection()
        elif (
            key != Qt.Key.Key_Space
            and event.text().isprintable()
            and event.text()
            and not modifiers & ~_SHIFT
        ):
            self.typed.emit(event.text())
        else:
            return False
        return True

    def _is_at_top(self) -> bool:
        return not self.listed or self.current == self.listed[0]

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Headings are passed over; Qt stops at one that begins the list or a page."""
        found = super().moveCursor(action, modifiers)
        if not found.isValid() or self._model.quote_row(found) is not None:
            return found
        step = -1 if action in (_Act.MoveUp, _Act.MovePageUp, _Act.MovePrevious) and found.row() else 1
        return self._model.index(found.row() + step)

    # The mouse

    def link_at(self, point: QPoint) -> tuple[int, PartKind] | None:
        """The source at a place of the viewport, and of which quote."""
        index = self.indexAt(point)
        row = self._model.quote_row(index)
        if row is None:
            return None
        where = QRectF(self.inside(self.visualRect(index)))
        for placed in layouts.placed_parts(row, self.type, where):
            if placed.part.kind in _LINKS and placed.where.contains(point):
                metrics = self.type.metrics[placed.part.kind]
                end = placed.where.left() + max(metrics.horizontalAdvance(line) for line in placed.lines)
                return (row.quote.id, placed.part.kind) if point.x() <= end else None
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note what is pressed; the release does it."""
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers() & (_CTRL | _SHIFT)
        self._pressed = self.link_at(event.position().toPoint()) if plain else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a source leads there."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None and pressed == self.link_at(event.position().toPoint()):
            self._wish_place_of(*pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Anywhere on a quote leads to its source; on the source the first click did."""
        self._pressed = None
        row = self._model.quote_row(self.indexAt(event.position().toPoint()))
        if (
            row
            and event.button() == Qt.MouseButton.LeftButton
            and not self.link_at(event.position().toPoint())
        ):
            self._wish_place(row.quote, "source")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over a source."""
        super().mouseMoveEvent(event)
        self._point(self.link_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """No pointer, nothing pointed at."""
        super().leaveEvent(event)
        self._point(None)

    def _point(self, at: tuple[int, PartKind] | None) -> None:
        if at != self._pointed:
            self._pointed = at
            shape = Qt.CursorShape.PointingHandCursor if at else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def _wish_place_of(self, quote_id: int, kind: PartKind) -> None:
        if row := self._model.quote_row(self._model.index_of(quote_id)):
            self._wish_place(row.quote, kind)

    def _wish_place(self, quote: CollectedQuote, kind: PartKind) -> None:
        is_old = kind == "old source" and quote.old is not None
        (self.old_place_wished if is_old else self.place_wished).emit(quote)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what is selected; a quote outside of it is selected first."""
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_mouse else self.currentIndex()
        if self._model.quote_row(index) is None:
            return
        if not self.selectionModel().isSelected(index):
            self.selectionModel().setCurrentIndex(index, _Select.ClearAndSelect)
        below = self.visualRect(index).center()
        self.menu_wished.emit(event.globalPos() if is_mouse else self.viewport().mapToGlobal(below))
