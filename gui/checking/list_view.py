"""The list of checked quotes: arrows choose, Enter goes to the source."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from gui.checking.delegate import CheckedDelegate
from gui.checking.model import ROW_ROLE, CheckedModel
from gui.checking.wording import CheckingWords

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CheckedList(QListView):
    """``row_chosen`` carries the current row, None for none; ``opened`` says that its source is wished."""

    row_chosen = Signal(object)
    opened = Signal()

    def __init__(self, model: CheckedModel, words: CheckingWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Quotes of the briefing"))
        self.setModel(model)
        self.setItemDelegate(CheckedDelegate(self, words))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the source."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which row is chosen."""
        super().currentChanged(current, previous)
        self.row_chosen.emit(current.data(ROW_ROLE) if current.isValid() else None)
