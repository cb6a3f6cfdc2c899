"""A part of the inspector that can be folded away: a heading, and what stands under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui import theme


class Section(QWidget):
    """A heading that shows and hides ``body``, with small buttons ``beside`` it.

    The heading is a button: Tab and Space work.
    """

    def __init__(self, title: str, body: QWidget, *beside: QWidget) -> None:
        super().__init__()
        self._title, self._body, self._beside = title, body, beside
        self.heading = QToolButton(self)
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
        line.setSpacing(0)
        line.addWidget(self.heading, 1)
        for widget in beside:
            line.addWidget(widget)
        column.addLayout(line)
        column.addWidget(body)
        self.set_count(None)
        self._draw_chevron()

    def set_count(self, count: int | None) -> None:
        """Say in the heading how many there are; None says nothing."""
        self.heading.setText(self._title if count is None else f"{self._title}  {count}")
        self.heading.setAccessibleName(self.heading.text())

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
