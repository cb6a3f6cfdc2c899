"""The entries of a note as a list: ticked or not, in an order that is changed by dragging or by keys."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
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
from PySide6.QtGui import QDropEvent, QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
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
from gui.exporting import note_draft
from gui.exporting.note_draft import Draft, DraftEntry
from gui.widgets.line_breaking import broken, line_count
from gui.widgets.row_painting import paint_ground
from gui.widgets.tick_box import SIZE as TICK
from gui.widgets.tick_box import paint_tick
from gui.widgets.tick_list import TickList

_AnyIndex = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
LINES = 3
SIDE, ABOVE = theme.GRID * 3, theme.GRID * 2
WORDS = SIDE + TICK + theme.GRID * 2
"""Where the words begin."""
_LINE = round(theme.INTERFACE * 1.4)
_Check = Qt.CheckState


class NoteModel(QAbstractListModel):
    """A draft as Qt's views know it. ``draft_changed`` is emitted after every change of it."""

    draft_changed = Signal()

    def __init__(self, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft = draft

    def rowCount(self, parent: _AnyIndex | None = None) -> int:
        """None below an entry."""
        return 0 if parent is not None and parent.isValid() else len(self.draft)

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """Entries are dragged; they are dropped between others, never on one."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        kinds = Qt.ItemFlag
        return (
            kinds.ItemIsEnabled | kinds.ItemIsSelectable | kinds.ItemIsUserCheckable | kinds.ItemIsDragEnabled
        )

    def supportedDropActions(self) -> Qt.DropAction:
        """An entry is never doubled."""
        return Qt.DropAction.MoveAction

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry, its sentence, whether it is ticked."""
        entry = self.draft[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.sentence
        if role == Qt.ItemDataRole.CheckStateRole:
            return _Check.Checked if entry.ticked else _Check.Unchecked
        return None

    def setData(self, index: _AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A screen reader ticks this way."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._put(note_draft.ticked(self.draft, index.row(), on=_Check(value) == _Check.Checked), index.row())
        return True

    def toggle(self, place: int) -> None:
        """Take an entry out of the note, or put it back."""
        self._put(note_draft.ticked(self.draft, place, on=not self.draft[place].ticked), place)

    def reword(self, place: int, sentence: str) -> None:
        """Give an entry another sentence."""
        self._put(note_draft.reworded(self.draft, place, sentence), place)

    def move(self, place: int, to: int) -> bool:
        """Put the entry at a place where that at ``to`` stands; False when it cannot go there."""
        if place == to or not (0 <= place < len(self.draft) and 0 <= to < len(self.draft)):
            return False
        nowhere = QModelIndex()
        if not self.beginMoveRows(nowhere, place, place, nowhere, to + 1 if to > place else to):
            return False
        self.draft = note_draft.moved(self.draft, place, to)
        self.endMoveRows()
        self.draft_changed.emit()
        return True

    def _put(self, draft: Draft, place: int) -> None:
        if draft == self.draft:
            return
        self.draft = draft
        index = self.index(place)
        self.dataChanged.emit(index, index)
        self.draft_changed.emit()


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: NoteList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        font = theme.interface_font()
        entry: DraftEntry = index.data(ENTRY)
        lines = line_count(entry.sentence, font, QFontMetricsF(font), self._view.room, LINES)
        return QSize(1, 2 * ABOVE + max(1, lines) * _LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        colours, entry = theme.current(), index.data(ENTRY)
        rect: QRect = option.rect
        font, is_current = theme.interface_font(), index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_pointed = option.state & QStyle.StateFlag.State_MouseOver
        paint_ground(
            painter,
            QRectF(rect).adjusted(2, 1, -2, -1),
            "selected" if is_current else "hover" if is_pointed else None,
            is_reached=is_current and self._view.hasFocus(),
        )
        box = QRectF(SIDE, rect.top() + ABOVE + (_LINE - TICK) / 2, TICK, TICK)
        paint_tick(painter, box, _Check.Checked if entry.ticked else _Check.Unchecked)
        painter.setFont(font)
        painter.setPen(colours.colour("text" if entry.ticked else "muted"))
        metrics = QFontMetricsF(font)
        y = rect.top() + ABOVE + (_LINE - metrics.height()) / 2 + metrics.ascent()
        for line in broken(entry.sentence, font, self._view.room, LINES):
            painter.drawText(WORDS, round(y), line)
            y += _LINE
        painter.restore()


class NoteList(TickList):
    """Space ticks, Ctrl+Up and Ctrl+Down move, dragging too. ``current_changed`` carries the place."""

    current_changed = Signal(int)

    def __init__(self, model: NoteModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteList")
        self.entries = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        model.dataChanged.connect(lambda *_: self.scheduleDelayedItemsLayout())

    @property
    def room(self) -> float:
        """How wide the words may be, with a scroll bar or without."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return max(40, self.width() - WORDS - SIDE - bar)

    def move_current(self, step: int) -> None:
        """Move the entry at the keys one place up (-1) or down (1)."""
        place = self.currentIndex().row()
        if self.entries.move(place, place + step):
            self.scrollTo(self.currentIndex())
            self.current_changed.emit(place + step)

    def currentChanged(self, current: _AnyIndex, previous: _AnyIndex) -> None:
        """Tell, and paint both."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.current_changed.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of an entry come before those that walk."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.move_current(steps[key])
        elif key == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def is_on_tick(self, place: int, at: QPoint) -> bool:
        """Whether a point is on a box, or beside it at the left of the words."""
        return place >= 0 and at.x() < WORDS

    def toggle(self, place: int) -> None:
        """Put an entry in the note, or leave it out."""
        self.entries.toggle(place)

    def dropEvent(self, event: QDropEvent) -> None:
        """An entry is put where the line shows it; nothing from elsewhere is taken."""
        if event.source() is not self:
            event.ignore()
            return
        self.drop_at(self.currentIndex().row(), self._gap_at(event))
        event.setDropAction(Qt.DropAction.IgnoreAction)  # Qt would take the entry away
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def drop_at(self, place: int, gap: int) -> None:
        """Put an entry in the gap before the entry at ``gap``."""
        to = gap - 1 if gap > place else gap
        if self.entries.move(place, to):
            self.current_changed.emit(to)

    def _gap_at(self, event: QDropEvent) -> int:
        at = event.position().toPoint()
        index = self.indexAt(at)
        if not index.isValid():
            return len(self.entries.draft)
        return index.row() + (at.y() > self.visualRect(index).center().y())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines in another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
