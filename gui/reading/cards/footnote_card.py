"""The card that shows a footnote beside its mark, so that the reader need not leave the line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLabel, QVBoxLayout, QWidget

from gui import theme
from gui.widgets.accessible_role import set_accessible_role

WIDTH = 360


class FootnoteCard(QFrame):
    """One note, as plain text, over the text. Esc or a click elsewhere closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self.setObjectName("footnoteCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_accessible_role(self, QAccessible.Role.Note)
        self._number, self._text = QLabel(), QLabel(wordWrap=True)
        self._number.setProperty("role", "muted")
        for label in (self._number, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GRID * 4, theme.GRID * 3, theme.GRID * 4, theme.GRID * 3)
        column.setSpacing(theme.GRID)
        column.addWidget(self._number)
        column.addWidget(self._text)
        self._cast_shadow()
        self.hide()

    def show_note(self, number: str, text: str, mark: QRect) -> None:
        """Show the note under its mark (``mark`` in the parent's coordinates), or above it near the end."""
        self._number.setText(self.tr("Footnote {number}").format(number=number))
        self._text.setText(text)
        self.setAccessibleName(f"{self._number.text()}: {text}")
        room = self._view.size()
        self.setFixedWidth(min(WIDTH, room.width() - theme.GRID * 4))
        self.adjustSize()
        height = self.heightForWidth(self.width())
        self.resize(self.width(), max(height, self.minimumSizeHint().height()))
        left = max(
            theme.GRID * 2, min(mark.left() - theme.GRID * 4, room.width() - self.width() - theme.GRID * 2)
        )
        below = mark.bottom() + theme.GRID * 3
        fits = below + self.height() < room.height()
        self.move(QPoint(left, below if fits else max(0, mark.top() - self.height() - theme.GRID * 2)))
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Enter go back to the text."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Looking elsewhere closes the card; selecting in it does not."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason and not self.isAncestorOf(
            self.focusWidget()
        ):
            self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.graphicsEffect() is not None:
            self._cast_shadow()

    def _close(self) -> None:
        self.hide()
        self._view.setFocus()

    def _cast_shadow(self) -> None:
        shadow = QGraphicsDropShadowEffect(self, blurRadius=24, xOffset=0, yOffset=4)
        shadow.setColor(theme.current().colour("shadow"))
        self.setGraphicsEffect(shadow)
