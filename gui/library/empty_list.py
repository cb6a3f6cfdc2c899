"""What stands in the place of an empty list: what to do, and the buttons to do it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme

_ICON = 16


class EmptyList(QWidget):
    """An empty library. ``open_wished``: a document; ``seeds_wished``: the agendas supplied."""

    open_wished = Signal()
    seeds_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = QPushButton(self.tr("Open document…"), self)
        self._open.setProperty("role", "primary")
        self._seeds = QPushButton(self.tr("Put back the agendas supplied"), self)
        self._seeds.setToolTip(self.tr("Put the agendas that come with Standpunt back in the library"))
        self._open.clicked.connect(self.open_wished)
        self._seeds.clicked.connect(self.seeds_wished)
        self.setFocusProxy(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 16)
        column.setSpacing(8)
        what_to_do = self.tr("There are no agendas yet. Open a document, or drop files on this window.")
        label = sentence(self, what_to_do)
        label.setContentsMargins(4, 4, 4, 8)
        column.addWidget(label)
        column.addWidget(self._open)
        column.addWidget(self._seeds)
        column.addStretch(1)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        self._open.setIcon(theme.icon("folder-open", "on_accent", _ICON))
        self._seeds.setIcon(theme.icon("rotate-ccw", "muted", _ICON))


def sentence(parent: QWidget, text: str = "") -> QLabel:
    """A muted sentence where the list would be."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    label.setContentsMargins(16, 8, 16, 8)
    return label
