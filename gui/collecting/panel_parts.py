"""What the panel of collected quotes is made of besides its list."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from gui import theme

_CHEVRON = 12


class ChoiceButton(QPushButton):
    """Shows what is chosen, with a chevron after it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "quiet")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # puts the icon after the words
        self.colour()

    def show_choice(self, words: str) -> None:
        """Show what is chosen, and say what can be chosen here."""
        self.setText(words)
        self.setToolTip(self.tr("Group the quotes"))
        self.setAccessibleName(f"{self.toolTip()}: {words}")

    def colour(self) -> None:
        """Take the colours of a new theme."""
        self.setIcon(theme.icon("chevron-down", "muted", _CHEVRON))


class Foot(QFrame):
    """Below the list, with a hairline above."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The hairline alone."""
        with QPainter(self) as painter:
            painter.fillRect(QRect(0, 0, self.width(), 1), theme.current().colour("hairline"))
