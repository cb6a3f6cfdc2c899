"""A part of the inspector that can be folded away: a heading, and what stands under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui import theme

_WORDS_LEFT = 28
"""Where the words of the heading begin in it: after its edge, its room and its chevron."""


class Section(QWidget):
    """A heading that shows and hides ``body``, with small buttons ``beside`` it.

    The heading is a button: Tab and Space work.
    """

    def __init__(self, title: str, body: QWidget, *beside: QWidget) -> None:
        super().__init__()
        self._title, self._body, self._beside = title, body, beside
        self.heading = QToolButton(self)
        self.heading.setText(title)
        self.heading.setCheckable(True)
        self.heading.setChecked(True)
        self.heading.setProperty("role", "section")
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setIconSize(QSize(16, 16))
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.heading.toggled.connect(self._show_body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.GRID * 3)
        column.setSpacing(theme.GRID)
        line = QHBoxLayout()
        line.setContentsMargins(theme.GRID * 2, 0, theme.GRID * 2, 0)
        line.setSpacing(0)
        line.addWidget(self.heading, 1)
        for widget in beside:
            line.addWidget(widget)
        column.addLayout(line)
        self._count = self._make_count()
        self.set_count(None)
        column.addWidget(body)
        self._draw_chevron()

    def set_count(self, count: int | None) -> None:
        """Say in the heading how many there are; None says nothing."""
        said = "" if count is None else QLocale().toString(count)
        self._count.setText(said)
        self.heading.setAccessibleName(f"{self._title} {said}".rstrip())

    def _make_count(self) -> QLabel:
        """How many, in the small letters of every count; a part of the button to the mouse."""
        count = QLabel()
        count.setFont(theme.interface_font(theme.SMALL))
        count.setProperty("role", "muted")
        count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QHBoxLayout(self.heading)
        words = QFontMetrics(theme.interface_font(strong=True)).horizontalAdvance(self._title)
        line.setContentsMargins(_WORDS_LEFT + words + theme.GRID * 2, 0, 0, 0)
        line.addWidget(count)
        return count

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_chevron()

    def _show_body(self, shown: bool) -> None:
        for widget in (self._body, *self._beside):
            widget.setVisible(shown)
        self._draw_chevron()

    def _draw_chevron(self) -> None:
        name = "chevron-down" if self.heading.isChecked() else "chevron-right"
        self.heading.setIcon(theme.icon(name, size=16))
