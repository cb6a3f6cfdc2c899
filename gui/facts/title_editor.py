"""Where a title is typed: it wraps, for titles are long, but stays one line of text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from gui.facts.values import one_line

_MOST_LINES = 4
_FRAME = 14


class TitleEditor(QPlainTextEdit):
    """Plain text. Tab leaves it, Enter is the dialog's; of what is pasted the line ends become blanks."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("factTitle")
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._fit)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """The title."""
        return one_line(self.toPlainText())

    def setText(self, text: str) -> None:
        """Show a title from its beginning."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, as in the other fields."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may take more lines, or fewer."""
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """As a line edit does, say that it was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _fit(self) -> None:
        """As high as the title, up to ``_MOST_LINES``; past that it scrolls."""
        lines = self._line_count()
        shown = min(lines, _MOST_LINES)
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + _FRAME)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if shown == lines else policy.ScrollBarAsNeeded
        )

    def _line_count(self) -> int:
        layout, block, height = self.document().documentLayout(), self.document().firstBlock(), 0.0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return max(1, round(height / self.fontMetrics().lineSpacing()))
