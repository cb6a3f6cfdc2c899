"""Plain text in so many lines of a known width: what does not fit is left out at the end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.widgets.line_breaking import broken


class FittedText(QLabel):
    """A label whose height is known before it is shown, so that what it stands in need not jump.

    With ``reserve`` it is as high as all its lines even when it has fewer, or none yet. A screen reader hears
    all of the text.
    """

    def __init__(
        self, font: QFont, lines: int = 1, *, reserve: bool = False, muted: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lines, self._reserve = lines, reserve
        self.full_text = ""
        if muted:
            self.setProperty("role", "muted")

    def show_text(self, text: str, width: int) -> None:
        """Show ``text`` in lines of ``width``; without text the label goes, unless it reserves its room."""
        self.full_text = text
        self.setAccessibleName(text)
        lines = broken(text, self.font(), width, self._lines) if text.strip() else []
        self.setText("\n".join(lines))
        count = self._lines if self._reserve else len(lines)
        self.setFixedHeight(count * QFontMetrics(self.font()).lineSpacing())
        self.setVisible(bool(count))
