"""The line in which a search is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gui.widgets.search_field import SearchField

LONGEST = 1000
"""Characters; nobody types more, and a pasted book is no search."""


class QueryField(SearchField):
    """A search field that tells its ways out apart: ``left_downwards`` by Down, ``escaped`` by Escape when
    the field is empty or ``escape_first`` says that something else is to be closed first."""

    left_downwards = Signal()
    escaped = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.escape_first = False
        self.setMaxLength(LONGEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to what is below; Escape closes, empties, leaves, in this order."""
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and (self.escape_first or not self.text()):
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def replace_text(self, text: str) -> None:
        """Put another text in the field, which Ctrl+Z takes back."""
        self.selectAll()
        self.insert(text)

    def type_on(self, text: str) -> None:
        """Add to the end what was typed elsewhere; "\\b" takes the last letter."""
        self.end(False)
        if text == "\b":
            self.backspace()
        else:
            self.insert(text)
