"""The menu of how the comparison is shown: which words are marked, in how many columns; and export."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from gui import theme
from gui.comparing.marks import RENDERING_MODES, RenderingMode

ColumnMode = Literal["width", "one", "two"]
COLUMN_MODES: tuple[ColumnMode, ...] = ("width", "two", "one")
"""By the width of the window · two columns · one column."""


class ViewMenu(QMenu):
    """``rendering_chosen`` and ``columns_chosen`` carry what was picked, ``export_requested`` nothing."""

    rendering_chosen = Signal(str)
    columns_chosen = Signal(str)
    export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        renderings: Mapping[RenderingMode, str] = {
            "automatic": self.tr("As suits each paragraph"),
            "words": self.tr("Changed words"),
            "phrases": self.tr("Shared phrases"),
            "plain": self.tr("Nothing but figures"),
        }
        columns: Mapping[ColumnMode, str] = {
            "width": self.tr("As the window is wide"),
            "two": self.tr("Two columns"),
            "one": self.tr("One column"),
        }
        self._add_title(self.tr("What is marked"))
        self.renderings = {mode: self._add(renderings[mode]) for mode in RENDERING_MODES}
        self.addSeparator()
        self._add_title(self.tr("Columns"))
        self.columns = {mode: self._add(columns[mode]) for mode in COLUMN_MODES}
        self.addSeparator()
        self.export = self.addAction(self.tr("Export the comparison…"), self.export_requested.emit)
        self._choose_one(self.renderings.values())
        self._choose_one(self.columns.values())
        for rendering, action in self.renderings.items():
            action.triggered.connect(lambda _=False, mode=rendering: self.rendering_chosen.emit(mode))
        for number, action in self.columns.items():
            action.triggered.connect(lambda _=False, mode=number: self.columns_chosen.emit(mode))
        self.show_rendering("automatic")
        self.show_columns("width")

    def show_rendering(self, mode: RenderingMode) -> None:
        """Tick the rendering that holds."""
        self.renderings[mode].setChecked(True)

    def show_columns(self, mode: ColumnMode) -> None:
        """Tick the number of columns that holds."""
        self.columns[mode].setChecked(True)

    def _add_title(self, words: str) -> None:
        title = self.addAction(words)
        title.setFont(theme.interface_font(strong=True))
        title.setEnabled(False)

    def _add(self, words: str) -> QAction:
        action = self.addAction(words)
        action.setCheckable(True)
        return action

    def _choose_one(self, actions: Iterable[QAction]) -> None:
        """One of these holds at a time."""
        group = QActionGroup(self)
        for action in actions:
            group.addAction(action)
