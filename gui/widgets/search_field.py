"""A line to type in what is sought: a magnifier before it, a cross to empty it, Escape does the same."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui import theme

_ICON = 16


class SearchField(QLineEdit):
    """``left`` is emitted when Escape is pressed in an empty field, or Down: the user is done typing."""

    left = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._magnifier = QAction(placeholder, self)
        self._magnifier.triggered.connect(self._begin)
        self._cross = QAction(self.tr("Clear"), self)
        self._cross.triggered.connect(self.clear)
        self.addAction(self._magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._show_cross)
        self._show_cross("")
        self._colour()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the field; a second Escape, or Down, leaves it."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Down}:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _begin(self) -> None:
        """Who clicks the magnifier wants to type; what stood there is typed over."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.selectAll()

    def _show_cross(self, text: str) -> None:
        self._cross.setVisible(bool(text))

    def _colour(self) -> None:
        self._magnifier.setIcon(theme.icon("search", "muted", _ICON))
        self._cross.setIcon(theme.icon("x", "muted", _ICON))
