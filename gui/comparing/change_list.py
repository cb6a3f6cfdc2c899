"""The list of changed positions: topics, and under each its changes, painted. A click asks for the place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
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
from gui.comparing.change_items import ChangeItem, ListItem
from gui.comparing.change_layout import ChangeType
from gui.comparing.selectable_rows import as_tooltip
from gui.comparing.signs import CHANGE_SIGNS, SIGN_COLOURS, paint_sign

LEFT, RIGHT = theme.GRID * 4, theme.GRID * 3
"""Beside the texts; the scroll bar stands at the right of them."""
INSET = theme.GRID
"""Beside the ground of an item that is pointed at or reached."""
_AnyIndex = QModelIndex | QPersistentModelIndex
_ITEM = Qt.ItemDataRole.UserRole
_WALKING = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip
_CHOOSING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class _Items(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: Sequence[ListItem] = ()

    def rowCount(self, parent: _AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.items[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.items[index.row()]
        if role == _ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return layouts.item_in_words(item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(item if isinstance(item, str) else item.change.summary)
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: ChangeList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        return QSize(1, self._view.height_of(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        item: ListItem = index.data(_ITEM)
        rect: QRect = option.rect
        texts = QRect(LEFT, rect.top(), self._view.room, rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, str):
            _paint_topic(painter, item, texts, self._view.type)
        else:
            ground = QRectF(rect).adjusted(INSET, 1, -INSET, -1)
            self._paint_ground(painter, ground, option.state, index.row())
            _paint_change(painter, item, texts, self._view.type)
        painter.restore()

    def _paint_ground(self, painter: QPainter, where: QRectF, state: QStyle.StateFlag, row: int) -> None:
        colours = theme.current()
        is_marked = row == self._view.marked
        painter.setPen(Qt.PenStyle.NoPen)
        if is_marked or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colours.colour("selected" if is_marked else "hover"))
            painter.drawRoundedRect(where, theme.RADIUS, theme.RADIUS)
        if is_marked:
            painter.setBrush(colours.colour("accent"))
            bar = QRectF(where.left(), where.top() + theme.RADIUS, 3, where.height() - 2 * theme.RADIUS)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        if self._view.hasFocus() and row == self._view.currentIndex().row():
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), theme.RADIUS - 1, theme.RADIUS - 1)


def _paint_topic(painter: QPainter, topic: str, where: QRect, type_: ChangeType) -> None:
    line = layouts.broken(topic, type_.topic, where.width(), 1)
    top = where.top() + layouts.ABOVE_TOPIC
    _draw_lines(painter, line, QPointF(where.left(), top), type_.topic, "text")


def _paint_change(painter: QPainter, item: ChangeItem, where: QRect, type_: ChangeType) -> None:
    top = where.top() + layouts.ABOVE
    _paint_label(painter, item, where.adjusted(0, layouts.ABOVE, 0, 0), type_)
    top += layouts.label_height(item, type_, where.width()) + layouts.LABEL_GAP
    quotes = layouts.quotes_of(item)
    for number, (text, most) in enumerate(quotes):
        is_old = not item.new or (number == 0 and len(quotes) > 1)
        lines = layouts.broken(text, type_.quote, where.width(), most)
        _draw_lines(painter, lines, QPointF(where.left(), top), type_.quote, "muted" if is_old else "text")
        top += len(lines) * type_.line_height(type_.quote) + layouts.BETWEEN_QUOTES


def _paint_label(painter: QPainter, item: ChangeItem, where: QRect, type_: ChangeType) -> None:
    sign = CHANGE_SIGNS[item.change.kind]
    step = type_.line_height(type_.label)
    paint_sign(
        painter,
        sign,
        QRectF(where.left(), where.top() + (step - type_.sign) / 2, type_.sign, type_.sign),
    )
    after_sign = where.left() + type_.sign + layouts.SIGN_GAP
    words = [layouts.kind_in_words(item.change.kind)]
    _draw_lines(painter, words, QPointF(after_sign, where.top()), type_.label, SIGN_COLOURS[sign])
    numbers = layouts.numbers_in_words(item)
    if layouts.numbers_fit_beside(item, type_, where.width()):
        x = where.left() + where.width() - QFontMetricsF(type_.number).horizontalAdvance(numbers)
        at = QPointF(x, where.top())
    else:
        at = QPointF(after_sign, where.top() + step)
    _draw_lines(painter, [numbers], at, type_.number, "muted")


def _draw_lines(painter: QPainter, lines: Sequence[str], at: QPointF, font: QFont, role: str) -> None:
    """Draw lines one below the other, the first with its top at ``at``."""
    metrics = QFontMetricsF(font)
    step = round(font.pixelSize() * layouts.LINE_HEIGHT)
    y = at.y() + (step - metrics.height()) / 2 + metrics.ascent()
    painter.setFont(font)
    painter.setPen(theme.current().colour(role))
    for line in lines:
        painter.drawText(QPointF(at.x(), y), line)
        y += step


class ChangeList(QListView):
    """Topics and changes. ``item_chosen`` carries the place of a change; the list keeps the focus."""

    item_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marked = -1
        self.type = ChangeType(100)
        self._heights: dict[int, int] = {}
        self._items = _Items(self)
        self.setModel(self._items)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.verticalScrollBar().setSingleStep(3 * self.type.line_height(self.type.quote))
        self.clicked.connect(self._choose)

    @property
    def items(self) -> Sequence[ListItem]:
        """What is listed."""
        return self._items.items

    @property
    def room(self) -> int:
        """How wide texts may be: as wide without a scroll bar as with one, so that nothing jumps."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return max(40, self.width() - LEFT - RIGHT - bar)

    def set_items(self, items: Sequence[ListItem]) -> None:
        """List other changes, from the top."""
        self._items.beginResetModel()
        self._items.items = items
        self._heights.clear()
        self.marked = -1
        self._items.endResetModel()
        self.scrollToTop()

    def set_marked(self, place: int) -> None:
        """Mark the change at which the reader is and bring it into sight; -1 marks none."""
        self.marked = place
        if place >= 0:
            self.setCurrentIndex(self._items.index(place))
        self.viewport().update()

    def set_zoom(self, zoom: int) -> None:
        """Show the changes at ``zoom`` per cent."""
        self.type = ChangeType(zoom)
        self._heights.clear()
        self.scheduleDelayedItemsLayout()

    def height_of(self, place: int) -> int:
        """The pixels an item takes; measured once, for Qt asks often."""
        if place not in self._heights:
            self._heights[place] = layouts.height_of(self.items[place], self.type, self.room)
        return self._heights[place]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space go to the change. What is no walking here is the page's, letters too."""
        if event.key() in _CHOOSING:
            self._choose(self.currentIndex())
        elif event.key() in _WALKING:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Topics are passed over; Qt stops at one that begins the list or a page."""
        found = super().moveCursor(action, modifiers)
        if found.isValid() and isinstance(self.items[found.row()], str):
            return self._items.index(found.row() + 1)
        return found

    def scrollTo(
        self,
        index: _AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """The first change of a topic comes into sight with its topic."""
        above = self._items.index(index.row() - 1)
        if above.isValid() and isinstance(self.items[above.row()], str):
            super().scrollTo(above, hint)
        super().scrollTo(index, hint)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and isinstance(self.items[index.row()], ChangeItem):
            self.item_chosen.emit(index.row())
