"""The list of changed positions, painted: figures, and topics with their changes. A click asks for the place,
a tick puts a change on the list for a note."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui import theme
from gui.comparing import change_layout as layouts
from gui.comparing.change_items import ChangeItem, Heading, ListItem
from gui.comparing.change_layout import ChangeType, FigureColumns
from gui.comparing.change_model import ITEM, AnyIndex, ChangeModel
from gui.comparing.change_painting import ItemPainting, paint_change, paint_heading, tick_rect
from gui.widgets.row_painting import line_height, paint_ground
from gui.widgets.tick_list import TickList

LEFT, RIGHT = theme.GRID * 4, theme.GRID * 3
"""Beside the texts; the scroll bar stands at the right of them."""
INSET = theme.GRID
"""Beside the ground of an item that is pointed at or reached."""
ABOUT_TICK = 6
"""Around a box to tick, where a click is meant for it."""
_WALKING = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip
_Standard = QKeySequence.StandardKey


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: ChangeList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(1, self._view.height_of(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        view, row = self._view, index.row()
        item: ListItem = index.data(ITEM)
        rect: QRect = option.rect
        texts = QRectF(LEFT, rect.top(), view.room, rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, Heading):
            paint_heading(ItemPainting(painter, view.type, view.columns), item, texts)
        else:
            ground = QRectF(rect).adjusted(INSET, 1, -INSET, -1)
            is_marked, is_pointed = row == view.marked, option.state & QStyle.StateFlag.State_MouseOver
            paint_ground(
                painter,
                ground,
                "selected" if is_marked else "hover" if is_pointed else None,
                has_bar=is_marked,
                is_reached=view.hasFocus() and row == view.currentIndex().row(),
            )
            ticked = item.number in view.changes.ticked
            with_ = ItemPainting(painter, view.type, view.columns, ticked, is_marked)
            paint_change(with_, item, texts)
        painter.restore()


class ChangeList(TickList):
    """``item_chosen`` carries the place of a change, ``copy_wished`` the change itself; the list keeps the
    focus. The change that is marked is shown whole."""

    item_chosen = Signal(int)
    copy_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marked = -1
        self.type = ChangeType(100)
        self.columns = FigureColumns()
        self._heights: dict[int, int] = {}
        self._room: int | None = None
        self.changes = ChangeModel(self)
        self.setModel(self.changes)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.verticalScrollBar().setSingleStep(3 * line_height(self.type.quote.font))
        self.clicked.connect(self._choose)

    # --- what is listed

    @property
    def items(self) -> Sequence[ListItem]:
        """What is listed."""
        return self.changes.items

    @property
    def room(self) -> int:
        """How wide texts may be: as wide without a scroll bar as with one, so that nothing jumps."""
        if self._room is None:
            bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
            self._room = max(40, self.width() - LEFT - RIGHT - bar)
        return self._room

    def set_items(self, items: Sequence[ListItem]) -> None:
        """List other changes, from the top."""
        self.marked = -1
        self._heights.clear()
        self.columns = layouts.figure_columns(items, self.type, self.room)
        self.changes.set_items(items)
        self.scrollToTop()

    def set_marked(self, place: int) -> None:
        """Mark the change at which the reader is, show it whole and bring it into sight; -1 marks none.

        What is clicked stays under the pointer, though the one that was marked folds above it.
        """
        before, self.marked = self.marked, place
        if place != before:
            anchor = self.changes.index(place if place >= 0 else before)
            top = self.visualRect(anchor).top()
            for changed in (before, place):
                self._heights.pop(changed, None)
            self.doItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(anchor).top() - top)
        if place >= 0:
            self.setCurrentIndex(self.changes.index(place))
            self.scrollTo(self.currentIndex())
        self.viewport().update()

    def set_zoom(self, zoom: int) -> None:
        """Show the changes at ``zoom`` per cent."""
        self.type = ChangeType(zoom)
        self._measure_again()

    def height_of(self, place: int) -> int:
        """The pixels an item takes; measured once, for Qt asks often."""
        height = self._heights.get(place)
        if height is None:
            item, whole = self.items[place], place == self.marked
            height = layouts.height_of(item, self.type, self.room, self.columns, whole=whole)
            self._heights[place] = height
        return height

    def _measure_again(self) -> None:
        self._heights.clear()
        self.columns = layouts.figure_columns(self.items, self.type, self.room)
        self.scheduleDelayedItemsLayout()

    def tick_rect(self, place: int) -> QRect:
        """Where a click ticks the change at a place, in the viewport; empty for a heading."""
        item = self.changes.change_at(place)
        if item is None:
            return QRect()
        top = self.visualRect(self.changes.index(place)).top()
        box = tick_rect(item, self.type, LEFT, top).toAlignedRect()
        return box.adjusted(-ABOUT_TICK, -ABOUT_TICK, ABOUT_TICK, ABOUT_TICK)

    def is_on_tick(self, place: int, at: QPoint) -> bool:
        """Whether a point is on or close to the box of a change; headings have none."""
        return self.tick_rect(place).contains(at)

    # --- mouse and keys

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks on a box are two clicks."""
        if not self.press_tick(event):
            super().mouseDoubleClickEvent(event)

    def event(self, event: QEvent) -> bool:
        """Copying and ticking all are the list's while it has the keys, not the window's menus'."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the change, Space ticks it. What is no walking here is the page's, letters too."""
        current = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(current)
        elif event.key() == Qt.Key.Key_Space:
            self.toggle(current.row())
        elif event.matches(_Standard.Copy):
            self._wish_copy(current.row())
        elif event.matches(_Standard.SelectAll):
            self.tick_all()
        elif event.key() in _WALKING:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def tick_all(self, *, on: bool | None = None) -> None:
        """Tick all changes that are listed, or none; left out: none when all of them are ticked."""
        shown = self.changes.shown
        self.changes.tick(shown, on=not self.changes.ticked.issuperset(shown) if on is None else on)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Headings are passed over; Qt stops at one that begins the list or a page."""
        found = super().moveCursor(action, modifiers)
        if found.isValid() and isinstance(self.items[found.row()], Heading):
            return self.changes.index(found.row() + 1)
        return found

    def scrollTo(
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """The first change of a topic comes into sight with its topic."""
        above = self.changes.index(index.row() - 1)
        if above.isValid() and isinstance(self.items[above.row()], Heading):
            super().scrollTo(above, hint)
        super().scrollTo(index, hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._room = None
            self._measure_again()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme, and the letters of running text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            if hasattr(self, "type") and self.type.quote.font.family() != theme.text_family():
                self.set_zoom(self.type.zoom)
            self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        if self.changes.change_at(index.row()) is not None:
            self.item_chosen.emit(index.row())

    def toggle(self, place: int) -> None:
        """Tick the change at a place, or take its tick away; a heading does nothing."""
        item = self.changes.change_at(place)
        if item is not None:
            self.changes.tick((item.number,), on=item.number not in self.changes.ticked)

    def _wish_copy(self, place: int) -> None:
        item: ChangeItem | None = self.changes.change_at(place)
        if item is not None:
            self.copy_wished.emit(item.change)


def _is_own(event: QKeyEvent) -> bool:
    return event.matches(_Standard.Copy) or event.matches(_Standard.SelectAll)
