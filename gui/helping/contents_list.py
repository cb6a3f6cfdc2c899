"""The contents of a page of help: its sections, the one that is being read marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from gui import theme
from gui.helping.markup import Heading

_ROW = theme.GRID * 8


class ContentsList(QListWidget):
    """One row a section. ``section_chosen`` carries the anchor of one that was clicked or walked to;
    ``entered`` says that Enter was pressed: the reader goes on in the text."""

    section_chosen = Signal(str)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpContents")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self._follows = False
        self.currentItemChanged.connect(self._choose)
        self.itemClicked.connect(self._choose)

    def set_sections(self, sections: Sequence[Heading]) -> None:
        """List these sections."""
        self._follows = True
        self.clear()
        for section in sections:
            item = QListWidgetItem(section.text)
            item.setData(Qt.ItemDataRole.UserRole, section.anchor)
            item.setToolTip(section.text)
            item.setSizeHint(QSize(0, _ROW))
            self.addItem(item)
        self._follows = False

    def mark(self, anchor: str) -> None:
        """Mark the section that is being read, without going there."""
        self._follows = True
        for row in range(self.count()):
            item = self.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == anchor:
                self.setCurrentItem(item)
        self._follows = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on in the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem | None, _before: QListWidgetItem | None = None) -> None:
        if item is not None and not self._follows:
            self.section_chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
