"""The find bar: a thin line above the text. It searches the agenda's own words, not the screen's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from gui import theme


class FindBar(QWidget):
    """Emits what is looked for and where to go; the page knows the hits."""

    words_changed = Signal(str)
    next_wished = Signal()
    previous_wished = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit(placeholderText=self.tr("Find in this agenda"), clearButtonEnabled=False)
        self.field.setAccessibleName(self.tr("Find in this agenda"))
        self.field.setFixedWidth(280)
        self.field.textChanged.connect(self.words_changed)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setMinimumWidth(96)
        self._buttons = {
            "chevron-up": self._button(self.tr("Previous (Shift+Enter)"), self.previous_wished),
            "chevron-down": self._button(self.tr("Next (Enter)"), self.next_wished),
            "x": self._button(self.tr("Close (Esc)"), self.closed),
        }
        self._compose()
        self._draw_icons()

    def _compose(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.GRID * 4, theme.GRID, theme.GRID * 3, theme.GRID)
        line.setSpacing(theme.GRID)
        line.addWidget(self.field)
        line.addSpacing(theme.GRID * 2)
        line.addWidget(self.count)
        *walking, close = self._buttons.values()
        for button in walking:  # beside what they walk through, not at the other end of a wide window
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(close)

    def _button(self, words: str, wish: SignalInstance) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "icon")
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setIconSize(QSize(16, 16))
        button.clicked.connect(wish)
        return button

    def start(self, words: str = "") -> None:
        """Show the bar with the field ready to type in; ``words`` (a selection) stand in it."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, current: int, total: int) -> None:
        """Say "3 of 12". ``current`` counts from 1; 0 when none is current."""
        if not self.field.text().strip():
            self.count.clear()
        elif not total:
            self.count.setText(self.tr("Not found"))
        else:
            self.count.setText(self.tr("{current} of {total}").format(current=current, total=total))
        for name in ("chevron-up", "chevron-down"):
            self._buttons[name].setEnabled(total > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Shift+Enter, F3, Shift+F3, Esc."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            (self.previous_wished if back else self.next_wished).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_buttons"):
            self._draw_icons()

    def _draw_icons(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(theme.icon(name, size=16))
