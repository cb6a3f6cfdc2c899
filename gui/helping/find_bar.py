"""The bar to find words on a page of help: a field, how many there are, and the way to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from gui import theme
from gui.widgets.announcement import announce
from gui.widgets.icon_button import IconButton


class HelpFindBar(QWidget):
    """Emits what is looked for and where to go; the page knows the hits."""

    words_changed = Signal(str)
    step_wished = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpFindBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit()
        self.field.setMaximumWidth(280)
        self.field.textChanged.connect(self.words_changed)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.previous, self.next = IconButton("chevron-up", ""), IconButton("chevron-down", "")
        self.close_button = IconButton("x", "")
        self.previous.clicked.connect(lambda: self.step_wished.emit(-1))
        self.next.clicked.connect(lambda: self.step_wished.emit(1))
        self.close_button.clicked.connect(self.closed)
        self._compose()
        self.name_parts()

    def _compose(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.GRID * 4, theme.GRID, theme.GRID * 3, theme.GRID)
        line.setSpacing(theme.GRID)
        line.addWidget(self.field, 1)
        line.addSpacing(theme.GRID * 2)
        line.addWidget(self.count)
        line.addStretch(1)
        for button in (self.previous, self.next, self.close_button):
            line.addWidget(button)

    def name_parts(self) -> None:
        """Name everything in the language of the interface."""
        self.field.setPlaceholderText(self.tr("Find on this page"))
        self.field.setAccessibleName(self.tr("Find on this page"))
        for button, name in (
            (self.previous, self.tr("Previous (Shift+Enter)")),
            (self.next, self.tr("Next (Enter)")),
            (self.close_button, self.tr("Close (Esc)")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)

    def start(self) -> None:
        """Be shown, ready to type in."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, current: int, total: int) -> None:
        """Say "3 of 12". ``current`` counts from 1."""
        words = self.tr("{current} of {total}").format(current=current, total=total)
        if not total:
            words = self.tr("Not found") if self.field.text().strip() else ""
        if words and words != self.count.text():
            announce(self, words)
        self.count.setText(words)
        self.previous.setEnabled(total > 0)
        self.next.setEnabled(total > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Shift+Enter walk the hits; Esc closes."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step_wished.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
