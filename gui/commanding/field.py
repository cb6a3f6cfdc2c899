"""A field to type in, while the keys that walk, choose and leave are those of what lies around it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from gui.widgets.search_field import SearchField

_AROUND = frozenset(
    {
        Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
        Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape,
    }
)  # fmt: skip


class CommandField(SearchField):
    """Escape does not empty it, as elsewhere, but leaves at once: what is typed here is soon typed again."""

    def event(self, event: QEvent) -> bool:
        """Say of Ctrl+K that it is not the field's: on Linux it would delete to the end of the line."""
        if isinstance(event, QKeyEvent) and is_palette_key(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the parent what is about its rows."""
        if event.key() in _AROUND:
            event.ignore()
        else:
            super().keyPressEvent(event)


def is_palette_key(event: QKeyEvent) -> bool:
    """Whether this is Ctrl+K, which opens the palette and closes it again."""
    return event.key() == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier
