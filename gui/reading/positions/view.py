"""The list of positions: topics, and under each its sentences, painted. A click or Enter leads there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QKeyCombination,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QPainter, QResizeEvent
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
from gui.reading.positions import painting
from gui.reading.positions.painting import PositionType
from gui.reading.positions.rows import ListRow, PositionRow, TopicRow
from gui.reading.words import position_tip, tip
from gui.widgets.pinned_heading import PinnedHeadingView
from gui.widgets.row_painting import line_height, paint_ground

LEFT, RIGHT = theme.GRID * 4, theme.GRID * 2
"""Beside the texts; the scroll bar stands at the right of them."""
INSET = theme.GRID
"""Beside the ground of a row that is pointed at or reached."""
LONGEST_TIP = 2_000
"""Code points of a sentence on hover; more would not fit the screen."""
_AnyIndex = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_WALKING = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip
_CHOOSING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_COPY_ALL = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C
)


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[ListRow] = ()

    def rowCount(self, parent: _AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.rows[index.row()], TopicRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return painting.in_words(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(row)
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: PositionsList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        return QSize(1, self._view.height_of(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        row: ListRow = index.data(_ROW)
        rect: QRect = option.rect
        inside = QRect(LEFT, rect.top(), self._view.room, rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, TopicRow):
            painting.paint_topic(painter, row, inside, self._view.type)
        else:
            ground = QRectF(rect).adjusted(INSET, 1, -INSET, -1)
            view, is_pointed = self._view, option.state & QStyle.StateFlag.State_MouseOver
            paint_ground(
                painter,
                ground,
                "hover" if is_pointed else None,
                has_bar=index.row() == view.marked,
                is_reached=view.hasFocus() and index.row() == view.currentIndex().row(),
            )
            painting.paint_position(painter, row, inside, self._view.type)
        painter.restore()


class PositionsList(PinnedHeadingView):
    """Topics and positions. ``row_chosen`` carries a PositionRow; the list keeps the focus.

    ``copy_wished`` carries the PositionRow that the keys reached, ``copy_all_wished`` nothing,
    ``menu_wished`` a PositionRow and a point of the screen.
    """

    row_chosen = Signal(object)
    copy_wished = Signal(object)
    copy_all_wished = Signal()
    menu_wished = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marked = -1
        self.type = PositionType(100)
        self._heights: list[int] = []
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.verticalScrollBar().setSingleStep(3 * line_height(self.type.quote))
        self.clicked.connect(self._choose)

    @property
    def rows(self) -> Sequence[ListRow]:
        """What is listed."""
        return self._rows.rows

    @property
    def room(self) -> int:
        """How wide rows may be: as wide without a scroll bar as with one, so that nothing jumps."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return max(80, self.width() - LEFT - RIGHT - bar)

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """List other positions, from the top. What the keys had reached stays so, if it is there still."""
        if rows == self._rows.rows:
            return
        reached = self._row_at(self.currentIndex())
        self._rows.beginResetModel()
        self._rows.rows = rows
        self._set_type(self.type.zoom)
        self.marked = -1
        self._rows.endResetModel()
        self.scrollToTop()
        if reached is not None and reached in rows:
            self.setCurrentIndex(self._rows.index(rows.index(reached)))

    def set_marked(self, row: int) -> None:
        """Mark the position at which the reader is; -1 marks none. It comes into sight, unless the reader
        is pointing into the list: nothing may move away from under a mouse."""
        if row == self.marked:
            return
        self.marked = row
        if row >= 0 and not self.underMouse():
            self.scrollTo(self._rows.index(row))
        self.viewport().update()

    def set_zoom(self, zoom: int) -> None:
        """Show the positions at ``zoom`` per cent."""
        self._set_type(zoom)
        self.scheduleDelayedItemsLayout()

    def _set_type(self, zoom: int) -> None:
        digits = (len(row.number) for row in self.rows if isinstance(row, PositionRow))
        self.type = PositionType(zoom, max(digits, default=0))
        self._measure()

    def _measure(self) -> None:
        self._heights = [painting.height_of(row, self.type, self.room) for row in self.rows]
        self.place_rows(self._heights, [at for at, row in enumerate(self.rows) if isinstance(row, TopicRow)])

    def height_of(self, row: int) -> int:
        """The pixels a row takes; measured once, for Qt asks often."""
        return self._heights[row]

    def event(self, event: QEvent) -> bool:
        """Copying is the list's own while it has the focus, not the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_copy(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space go to the position. What is no walking here is the page's, letters too."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.wish_copy()
        elif event.keyCombination() == _COPY_ALL:
            self.copy_all_wished.emit()
        elif event.key() in _CHOOSING:
            self._choose(self.currentIndex())
        elif event.key() in _WALKING:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Topics are passed over; Qt stops at one that begins the list or a page."""
        if not self.currentIndex().isValid() and self.marked >= 0:
            return self._rows.index(self.marked)
        found = super().moveCursor(action, modifiers)
        if found.isValid() and isinstance(self.rows[found.row()], TopicRow):
            return self._rows.index(found.row() + 1)
        return found

    def paint_pinned(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:
        """Paint the topic that stays at the top while its positions scroll by."""
        row = self.rows[index.row()]
        if isinstance(row, TopicRow):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colours = theme.current()
            painter.fillRect(rect, colours.colour("panel"))
            painter.fillRect(QRect(0, rect.bottom(), rect.width(), 1), colours.colour("hairline"))
            inside = QRect(LEFT, rect.top(), self.room, rect.height())
            painting.paint_topic(painter, row, inside, self.type)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows wrap anew."""
        if event.size().width() != event.oldSize().width():
            self._measure()
            self.scheduleDelayedItemsLayout()  # Qt keeps the heights it has been given
        super().resizeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the position that is pointed at, or that the menu key finds reached."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index, at = self.indexAt(event.pos()), event.globalPos()
        else:
            index = self.currentIndex()
            at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(LEFT, 0))
        if (row := self._row_at(index)) is not None:
            self.setCurrentIndex(index)
            self.menu_wished.emit(row, at)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme, and the letters of running text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            if hasattr(self, "type") and self.type.quote.family() != theme.text_family():
                self.set_zoom(self.type.zoom)
            self.viewport().update()

    def wish_copy(self) -> None:
        """Ask for the position that the keys reached to be copied."""
        if (row := self._row_at(self.currentIndex())) is not None:
            self.copy_wished.emit(row)

    def _choose(self, index: QModelIndex) -> None:
        if (row := self._row_at(index)) is not None:
            self.row_chosen.emit(row)

    def _row_at(self, index: QModelIndex) -> PositionRow | None:
        row = self.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, PositionRow) else None


def _is_copy(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Copy) or event.keyCombination() == _COPY_ALL


def _tip(row: ListRow) -> str:
    """The whole sentence, then what it says and why. Escaped: what a document says is never markup."""
    import html  # over a millisecond, and nobody hovers before the first paint

    if isinstance(row, TopicRow):
        return tip(painting.topic_name(row))
    sentence = row.text if len(row.text) <= LONGEST_TIP else row.text[:LONGEST_TIP] + "…"
    return position_tip(row.position).replace("<qt>", f"<qt><p>{html.escape(sentence)}</p>", 1)
