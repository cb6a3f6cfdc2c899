"""What can be done with the quotes that are selected, in a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from agendas.quoting.quote import CollectedQuote
from gui import theme
from gui.widgets.meeting_words import without_mnemonic


class QuotesMenu(QMenu):
    """The menu of one quote or several. Says what is wished, and is gone once closed.

    ``tag_wished`` carries a tag and whether all of the quotes shall have it.
    """

    place_wished = Signal()
    old_place_wished = Signal()
    copy_wished = Signal()
    note_wished = Signal()
    tag_wished = Signal(str, bool)
    export_wished = Signal()
    print_wished = Signal()
    removal_wished = Signal()

    def __init__(self, parent: QWidget, picked: Sequence[CollectedQuote], tags: Sequence[str]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_one = len(picked) == 1
        if is_one and picked[0].old is not None:
            self._add(self.tr("Go to the later source"), self.place_wished, "book-open", "Return")
            self._add(self.tr("Go to the earlier source"), self.old_place_wished, "", "Shift+Return")
        elif is_one:
            self._add(self.tr("Go to the source"), self.place_wished, "book-open", "Return")
        self._add(self.tr("Copy"), self.copy_wished, "copy", "Ctrl+C")
        self.addSeparator()
        if is_one:
            self._add(self.tr("Note and tags…"), self.note_wished, "text", "F2")
        self._add_tags(picked, tags)
        self.addSeparator()
        self._add(self.tr("Export…"), self.export_wished, "file-text")
        self._add(self.tr("Print…"), self.print_wished)
        self.addSeparator()
        self._add(self.tr("Remove from the collection"), self.removal_wished, "x", "Delete")

    def _add_tags(self, picked: Sequence[CollectedQuote], tags: Sequence[str]) -> None:
        if not tags:
            return
        menu = self.addMenu(self.tr("Tags"))
        for tag in tags:
            action = menu.addAction(without_mnemonic(tag))
            action.setCheckable(True)
            action.setChecked(all(tag in quote.tags for quote in picked))
            action.triggered.connect(lambda checked, tag=tag: self.tag_wished.emit(tag, checked))

    def _add(self, text: str, wish: object, icon: str = "", key: str = "") -> QAction:
        """The key is shown; it works in the list without the menu."""
        action = self.addAction(theme.icon(icon), text) if icon else self.addAction(text)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(wish)
        return action
