"""A template being typed: its fields in colour, a mistake marked where it stands, the sentence below it."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFocusEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from agendas.quoting.copy_style_problems import CopyStyleProblem
from gui import theme
from gui.offsets import QtOffsets

_FIELD = re.compile(r"(?<!\{)\{\w+\}")
_ROUND = 14
"""The style sheet's edge and space above and below the lines."""


class TemplateField(QPlainTextEdit):
    """``focused`` tells where a field is to be put in. Tab leaves it: no template needs one."""

    focused = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("styleTemplate")
        self.setTabChangesFocus(True)
        self.setFont(theme.interface_font())
        self.document().setDocumentMargin(0)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + _ROUND)
        self._problem: CopyStyleProblem | None = None

    def show_template(self, template: str) -> None:
        """Show another template; no signal, and what was typed in the one before cannot be undone here."""
        if template != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(template)
            self.moveCursor(QTextCursor.MoveOperation.End)  # where a chip is most likely wished
            self.blockSignals(False)

    def show_problem(self, problem: CopyStyleProblem | None, sentence: str) -> None:
        """Mark what is wrong, or nothing; ``sentence`` is for those who do not see the mark."""
        self._problem = problem
        self.setAccessibleDescription(sentence)
        if self.property("wrong") != (wrong := problem is not None):
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)
        self._mark()

    def insert_field(self, field: str) -> None:
        """Put ``{field}`` in the place of the cursor or the selection, and go on typing behind it."""
        self.insertPlainText(f"{{{field}}}")
        self.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The field that chips go to."""
        super().focusInEvent(event)
        self.focused.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_problem"):
            self._mark()

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as its lines."""
        return QSize(320, self.height())

    def _mark(self) -> None:
        template = self.toPlainText()
        spans = [(found.start(), found.end(), False) for found in _FIELD.finditer(template)]
        problem = self._problem
        if problem and problem.at is not None and problem.length:
            at, end = problem.at, problem.at + problem.length
            spans = [span for span in spans if span[1] <= at or end <= span[0]] + [(at, end, True)]
        offsets = QtOffsets(template)
        self.setExtraSelections(
            [self._selection(offsets.to_qt(start), offsets.to_qt(end), wrong) for start, end, wrong in spans]
        )

    def _selection(self, start: int, end: int, is_wrong: bool) -> QTextEdit.ExtraSelection:
        """Wrong is also underlined: red alone says nothing to who does not see it."""
        colours, look = theme.current(), QTextCharFormat()
        look.setForeground(colours.colour("removed" if is_wrong else "accent"))
        if is_wrong:
            look.setBackground(colours.colour("removed_fill"))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            look.setUnderlineColor(colours.colour("removed"))
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, look
        return selection
