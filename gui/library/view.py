"""The list itself: keys, picks of at most two agendas, a menu and a compare button on its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from agendas.library.entries import LibraryEntry
from gui.library.delegate import BUTTON_SPACE, LibraryDelegate
from gui.library.model import ENTRY_ROLE, SHOWN_ROLE, LibraryModel
from gui.library.row_list import RowListView
from gui.library.row_places import ENTRY_HEIGHT, RowPlaces
from gui.widgets.icon_button import IconButton
from gui.widgets.viewport import own_viewport

_BUTTON = 28
_PICKING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_COMMANDS = _PICKING | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_Select = QItemSelectionModel.SelectionFlag


class LibraryView(RowListView):
    """Emits what the user wants with a row; what comes of it is not known here."""

    opened = Signal(str)
    compare_wished = Signal(str)
    picks_changed = Signal()
    typed = Signal(str)
    left_upwards = Signal()
    menu_wished = Signal(str, QPoint)
    removal_wished = Signal()

    def __init__(self, model: LibraryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = own_viewport(self)
        self._model = model
        self._picks: list[str] = []
        self._pressed: str | None = None
        self._delegate = LibraryDelegate(self)
        model.modelReset.connect(self._place_rows)  # before Qt's own, which asks where the rows are
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Agendas"))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._button = self._compare_button()
        self.entered.connect(self._hover)
        self.viewportEntered.connect(self._hover)
        self.verticalScrollBar().valueChanged.connect(self._pointer_rests)
        model.modelReset.connect(self._hover)

    @property
    def picks(self) -> tuple[str, ...]:
        """The keys of the selected rows, in the order in which they were picked; two at most."""
        return tuple(self._picks)

    def select_keys(self, keys: tuple[str, ...], current: str | None = None) -> None:
        """Select those of the agendas that are listed; put the keyboard's mark on ``current`` and show it."""
        self.restore(keys, current)
        self.scrollTo(self._model.index_of_key(current))

    def restore(self, keys: tuple[str, ...], current: str | None) -> None:
        """Select and mark without scrolling."""
        bar = self.verticalScrollBar()
        place = bar.value()
        self._select(keys)
        index = self._model.index_of_key(current)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _Select.NoUpdate)  # to which Qt scrolls by itself
        bar.setValue(place)

    @property
    def current_row_key(self) -> str | None:
        """The agenda that the keyboard is at."""
        return _key(self.currentIndex())

    def keep_in_place(self, change: Callable[[], None]) -> None:
        """Do ``change``; what is on the screen stays where it is, however many rows came above it.

        At its very top the list stays at the top, so that what is new is seen.
        """
        at_top = self.verticalOffset() == 0
        seen = [(_key(self._model.index(row)), y) for row, y in self.rows_seen()]
        change()
        indexes = ((self._model.index_of_key(key), y) for key, y in seen if key)
        if not at_top and (left := next(((index, y) for index, y in indexes if index.isValid()), None)):
            self.scroll_so(left[0].row(), left[1])
        if self.underMouse():
            self._pointer_rests()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+Enter compares, Space picks, Delete removes, letters go to the filter."""
        modifiers = event.modifiers() & _COMMANDS
        shift = Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and (key := self.current_row_key):
            wished = modifiers & Qt.KeyboardModifier.ControlModifier
            (self.compare_wished if wished else self.opened).emit(key)
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), _Select.Toggle)
        elif event.key() == Qt.Key.Key_Up and self.currentIndex() == self._model.first_entry():
            self.left_upwards.emit()
        elif event.key() == Qt.Key.Key_Delete and not modifiers:
            self.removal_wished.emit()
        elif event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and modifiers == shift):
            self._wish_menu_by_keyboard()
        elif event.text().isprintable() and event.text() and not modifiers & ~shift:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what a plain click is about; the pointer and the modifiers may change until its end."""
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers() & _PICKING
        self._pressed = _key(self.indexAt(event.position().toPoint())) if plain else None
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of two has nothing to add to the first."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer; dragging over rows does not pick them all."""
        if event.buttons() == Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click opens; with Ctrl or Shift it has picked a second row."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None and pressed == _key(self.indexAt(event.position().toPoint())):
            self.opened.emit(pressed)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Shift picks a second row as Ctrl does: only two can be compared, a range cannot."""
        if isinstance(event, QMouseEvent) and event.modifiers() & _PICKING:
            pressed = event.type() == QEvent.Type.MouseButtonPress
            return _Select.Toggle if pressed else _Select.NoUpdate
        return super().selectionCommand(index, event)

    def paint_pinned(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:
        """The heading of the group that is at the top."""
        self._delegate.paint_pinned(painter, rect, index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the pointer, or of the row that the keyboard is at."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._wish_menu(self.indexAt(event.pos()), event.globalPos())
        else:
            self._wish_menu_by_keyboard()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Keep the first pick and the newest; a third takes the place of the second."""
        super().selectionChanged(selected, deselected)
        keys = [key for index in self.selectedIndexes() if (key := _key(index))]
        kept = [key for key in self._picks if key in keys]
        new = sorted((key for key in keys if key not in kept), key=lambda key: key == self.current_row_key)
        self._picks = kept + new
        if len(self._picks) > 2:
            self._select((self._picks[0], self._picks[-1]))
        else:
            self.picks_changed.emit()

    def selectAll(self) -> None:
        """Two are the most that can be compared."""

    def dataChanged(
        self,
        _first: QModelIndex | QPersistentModelIndex,
        _last: QModelIndex | QPersistentModelIndex,
        _roles: Sequence[int] = (),
    ) -> None:
        """Paint again; Qt would lay out every row anew, though a row never changes its height."""
        if self._delegate.button_index.data(SHOWN_ROLE):  # it has just been opened
            self._withdraw_compare()
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """No pointer, no button."""
        super().leaveEvent(event)
        self._hover()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button keeps to the right border."""
        super().resizeEvent(event)
        self._withdraw_compare()

    def _select(self, keys: Iterable[str]) -> None:
        """Select those of the agendas that are listed, and no others, at one go."""
        selection = QItemSelection()
        for key in keys:
            index = self._model.index_of_key(key)
            if index.isValid():
                selection.select(index, index)
        self.selectionModel().select(selection, _Select.ClearAndSelect)

    def _place_rows(self) -> None:
        self._delegate.with_year = self._model.arrangement.group != "year"
        self.place_rows(RowPlaces(self._model.heading_rows, self._model.rowCount()))

    def _wish_menu(self, index: QModelIndex, at: QPoint) -> None:
        if key := _key(index):
            self.menu_wished.emit(key, at)

    def _wish_menu_by_keyboard(self) -> None:
        self.scrollTo(self.currentIndex())
        row = self.visualRect(self.currentIndex())
        self._wish_menu(self.currentIndex(), self.viewport().mapToGlobal(row.center()))

    def _compare_button(self) -> IconButton:
        button = IconButton(
            "columns-2", self.tr("Compare with the agenda shown"), self.viewport(), role="text"
        )
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has Ctrl+Enter
        button.setFixedSize(_BUTTON, _BUTTON)
        button.hide()
        button.clicked.connect(self._compare_clicked)
        return button

    def _compare_clicked(self) -> None:
        if key := _key(self._delegate.button_index):
            self.compare_wished.emit(key)

    def _hover(self, index: QModelIndex | None = None) -> None:
        """The pointer came to a row, or left the rows."""
        self._delegate.hovered = QPersistentModelIndex(index or QModelIndex())
        self._offer_compare(index or QModelIndex())

    def _offer_compare(self, index: QModelIndex) -> None:
        """Put the button on the row, unless there is nothing to compare it with."""
        if _key(index) is None or index.data(SHOWN_ROLE) or not self._model.has_shown:
            self._withdraw_compare()
            return
        top = self.visualRect(index).top() + (ENTRY_HEIGHT - _BUTTON) // 2
        if top < self.covered_height:
            self._withdraw_compare()
            return
        left = self.viewport().width() - BUTTON_SPACE + (BUTTON_SPACE - _BUTTON) // 2
        self._button.move(left, top)
        self._button.show()
        self._move_button_mark(index)

    def _withdraw_compare(self) -> None:
        self._button.hide()
        self._move_button_mark(QModelIndex())

    def _move_button_mark(self, index: QModelIndex) -> None:
        self._delegate.button_index = QPersistentModelIndex(index)
        self.viewport().update()

    def _pointer_rests(self) -> None:
        """The list moved under a resting pointer."""
        at: QPoint = self.viewport().mapFromGlobal(self.cursor().pos())
        self._hover(self.indexAt(at) if self.viewport().rect().contains(at) else QModelIndex())


def _key(index: QModelIndex | QPersistentModelIndex) -> str | None:
    entry = index.data(ENTRY_ROLE) if index.isValid() else None
    return entry.key if isinstance(entry, LibraryEntry) else None
