"""Qt's preview of a printer's pages, dressed as the rest of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QResizeEvent, QShowEvent
from PySide6.QtPrintSupport import QPrintPreviewWidget
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from gui import theme
from gui.widgets.accessible_role import set_accessible_role


class SheetsPreview(QPrintPreviewWidget):
    """The sheets one below the other, as wide as there is room.

    It has a printer of its own: one that is handed over would have to outlive it, and Python lets it
    go first.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheetsPreview")
        self.setZoomMode(QPrintPreviewWidget.ZoomMode.FitToWidth)
        self.view = self.findChild(QGraphicsView)
        self._dress()

    def _dress(self) -> None:
        """Qt's own ground is a middle grey in every theme."""
        if self.view is None:
            return
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else it would jump
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_accessible_role(self.view, QAccessible.Role.Graphic)
        if self.view.scene() is not None:
            self.view.scene().setBackgroundBrush(theme.current().colour("hover"))

    def showEvent(self, event: QShowEvent) -> None:
        """Fit once the room is known."""
        super().showEvent(event)
        self.fitToWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sheets as wide as there is room."""
        super().resizeEvent(event)
        if self.isVisible():
            self.fitToWidth()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
