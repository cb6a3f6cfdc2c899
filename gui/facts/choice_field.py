"""A line to type in that also offers what is known: the names of meetings, places."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from gui import theme

_ICON = 16


class ChoiceField(QLineEdit):
    """Anything may be typed. What is typed brings up the names that contain it; Down brings up all."""

    def __init__(self, choices: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._completer = QCompleter(list(choices), self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        if popup := self._completer.popup():
            popup.setObjectName("factChoices")
        self.setCompleter(self._completer)
        self._arrow = QAction(self.tr("Show all (Down)"), self)
        self._arrow.triggered.connect(self.offer_all)
        self._arrow.setVisible(bool(choices))
        self.addAction(self._arrow, QLineEdit.ActionPosition.TrailingPosition)
        self._colour()

    def offer_all(self) -> None:
        """Bring up every choice, whatever has been typed."""
        self._completer.setCompletionPrefix("")
        self._completer.complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down brings up the choices."""
        if event.key() == Qt.Key.Key_Down:
            self.offer_all()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        self._arrow.setIcon(theme.icon("chevron-down", "muted", _ICON))
