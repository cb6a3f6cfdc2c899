"""The list of results: arrows walk all its rows, Enter and a click open, letters go back to the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from gui.searching.delegate import ResultDelegate
from gui.searching.layout import LINE
from gui.searching.model import ROW_ROLE, Index, ResultsModel
from gui.searching.rows import HeadingRow, ResultRow

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class ResultsView(QListView):
    """Emits what the user wants; what comes of it is not known here.

    ``opened`` carries the ResultRow. ``typed`` carries what is to be added to the search text, "\\b" takes
    its last letter. ``left`` is emitted at Up from the first row, and at Escape.
    """

    opened = Signal(object)
    typed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed = QModelIndex()
        self._model = ResultsModel(self)
        self._delegate = ResultDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Search results"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(LINE)

    @property
    def rows(self) -> Sequence[ResultRow]:
        """What is listed."""
        return self._model.rows

    def set_rows(self, rows: Sequence[ResultRow], *, again: bool = False) -> None:
        """List these, from the top; of a search that was made ``again``, from where the user was."""
        current, at = self.currentIndex().data(ROW_ROLE), self.verticalScrollBar().value()
        self._pressed = QModelIndex()
        self._delegate.forget()
        self._model.set_rows(rows)
        if again:
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(at)
            if current in rows:
                self.setCurrentIndex(self._model.index(rows.index(current)))
        else:
            self.scrollToTop()

    def enter(self) -> None:
        """Take the keyboard: at the row where it was, else at the first passage, which is what is sought."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(min(1, len(self.rows) - 1)))
            self.scrollToTop()  # its heading stands above it
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, letters go to the field, the rest walks."""
        is_command = bool(event.modifiers() & _COMMANDS)
        if event.key() in _ENTER:
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape or (
            event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0
        ):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Backspace and not is_command:
            self.typed.emit("\b")
        elif event.text() and event.text().isprintable() and not is_command:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what a click is about; the pointer may have moved on until its end."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self.indexAt(event.position().toPoint()) if is_left else QModelIndex()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of two has nothing to add to the first."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer; dragging over rows does not walk them."""
        if event.buttons() == Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the row on which it began and ended."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, QModelIndex()
        if pressed.isValid() and pressed == self.indexAt(event.position().toPoint()):
            self._open(pressed)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """The first passage of a meeting comes into sight with its heading."""
        above = self._model.index(index.row() - 1)
        if above.isValid() and isinstance(above.data(ROW_ROLE), HeadingRow):
            super().scrollTo(above, hint)
        super().scrollTo(index, hint)

    def doItemsLayout(self) -> None:
        """Rows that wrap anew change their heights; the uppermost row stays where it is."""
        top = self.indexAt(QPoint(0, 0))
        before = self.visualRect(top).top()
        super().doItemsLayout()
        if top.isValid() and before:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(top).top() - before)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme, or break the passages anew in other letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_delegate"):
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()
            self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ROW_ROLE))
