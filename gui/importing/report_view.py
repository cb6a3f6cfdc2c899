"""The list of the report: opens agendas, offers to add what is no agenda, and lets words be copied."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QPlainTextEdit, QWidget

from gui.importing.report_delegate import ReportDelegate
from gui.importing.report_model import ReportModel, ReportRow
from gui.importing.wording import ImportWords

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ReportView(QListView):
    """Emits what the user wants with a row. The reason of the current row, when it failed, can be selected
    word by word; Ctrl+C copies the words selected, else the rows."""

    agenda_chosen = Signal(str)
    add_anyway_wished = Signal(object)

    def __init__(self, model: ReportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = ReportDelegate(self, model, ImportWords())
        self.setObjectName("importReport")
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Documents"))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entered.connect(self._hover)
        self.viewportEntered.connect(self._hover)
        self.doubleClicked.connect(self._open)
        model.modelAboutToBeReset.connect(self._close_reason)
        model.modelReset.connect(self._hover)

    def copy(self) -> None:
        """Copy the words selected in a reason, else the selected rows."""
        words = self._selected_words()
        rows = sorted(self.selectedIndexes(), key=QModelIndex.row)
        if text := words or copied(self._model.shown_rows[index.row()] for index in rows):
            QGuiApplication.clipboard().setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the agenda of a row, or adds the document that is none."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
            self._add_anyway(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The reason of a failure is put there to be selected, as long as its row is the current one."""
        super().currentChanged(current, previous)
        self._close_reason()
        if current.isValid() and self._row(current).kind == "failed":
            self._delegate.opened = QPersistentModelIndex(current)
            self.openPersistentEditor(current)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over the button of a row."""
        super().mouseMoveEvent(event)
        on_button = self._button_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if on_button else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the button of a row."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            index = self._button_at(event.position().toPoint())
            if index is not None:
                self._add_anyway(index)

    def leaveEvent(self, event: QEvent) -> None:
        """No pointer, no row under it."""
        super().leaveEvent(event)
        self._hover()

    def _row(self, index: QModelIndex | QPersistentModelIndex) -> ReportRow:
        return self._model.shown_rows[index.row()]

    def _open(self, index: QModelIndex) -> None:
        if key := self._row(index).key:
            self.agenda_chosen.emit(key)

    def _add_anyway(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row.addable:
            self.add_anyway_wished.emit([row])

    def _button_at(self, at: QPoint) -> QModelIndex | None:
        index = self.indexAt(at)
        if not index.isValid():
            return None
        places = self._delegate.places(self.visualRect(index), self._row(index))
        return index if places.button.contains(at) else None

    def _selected_words(self) -> str:
        if not self._delegate.opened.isValid():
            return ""
        reason = self.viewport().findChild(QPlainTextEdit)
        return reason.textCursor().selectedText() if reason else ""

    def _close_reason(self) -> None:
        opened, self._delegate.opened = self._delegate.opened, QPersistentModelIndex()
        if opened.isValid():
            self.closePersistentEditor(self._model.index(opened.row()))

    def _hover(self, index: QModelIndex | None = None) -> None:
        self._delegate.hovered = QPersistentModelIndex(index or QModelIndex())
        self.viewport().update()


def copied(rows: Iterable[ReportRow]) -> str:
    """Rows as they are copied: a line each, name, outcome and reason apart by tabs."""
    return "\n".join("\t".join(row.fields()) for row in rows)
