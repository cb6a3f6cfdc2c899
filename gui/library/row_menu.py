"""What can be done with an agenda of the list, in a menu."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui import theme


class RowMenu(QMenu):
    """The menu of one row, or of the two that are picked. Says what is wished, and is gone once closed."""

    opening_wished = Signal()
    window_wished = Signal()
    comparison_wished = Signal()
    facts_wished = Signal()
    original_wished = Signal()
    removal_wished = Signal()

    def __init__(self, parent: QWidget, *, picks: int, can_compare: bool, has_original: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        two = picks == 2
        compare = self.tr("Compare the two") if two else self.tr("Compare with the agenda shown")
        remove = self.tr("Remove both from the library") if two else self.tr("Remove from the library")
        self._add(self.tr("Open"), self.opening_wished, "book-open", "Enter")
        self._add(self.tr("Open in a new window"), self.window_wished, "app-window")
        self._add(compare, self.comparison_wished, "columns-2", "Ctrl+Enter").setEnabled(can_compare)
        self.addSeparator()
        self._add(self.tr("Correct the facts…"), self.facts_wished, "text")
        original = self._add(self.tr("Show the original in its folder"), self.original_wished, "folder-open")
        original.setEnabled(has_original)
        self.addSeparator()
        self._add(remove, self.removal_wished, "x", "Delete")

    def _add(self, text: str, wish: object, icon: str, key: str = "") -> QAction:
        """The key is shown; it works in the list without the menu."""
        action = self.addAction(theme.icon(icon), text)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(wish)
        return action
