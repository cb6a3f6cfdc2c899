"""The menu "Kopiëren als": the copy styles, the one used last ticked, and the way to adapt them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from agendas.problems import Language
from gui.quoting.style_keeper import StyleKeeper

AGAIN = QKeySequence("Ctrl+Shift+C")
"""The shortcut of the style used last. The menu only shows it; the window's action has it."""
LONGEST_NAME = 48


class StyleMenu(QMenu):
    """``style_chosen`` carries the CopyStyle; the keeper knows already that it is the last used.

    It fills itself when it is about to be shown, so that a window with this menu starts without a style.
    """

    style_chosen = Signal(object)
    adapt_wished = Signal()

    def __init__(self, keeper: StyleKeeper, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Copy as"))
        self._keeper = keeper
        self._language = language
        self._group = QActionGroup(self)
        self._can_copy = True
        self.aboutToShow.connect(self.fill)
        self.adapt = QAction(self.tr("Adapt the styles…"), self)
        self.adapt.triggered.connect(self.adapt_wished.emit)
        self.addAction(self.adapt)

    def set_copying_enabled(self, can_copy: bool) -> None:
        """Without a selection there is nothing to copy; the styles can be adapted all the same."""
        self._can_copy = can_copy
        self._group.setEnabled(can_copy)

    def fill(self) -> None:
        """Make the entries anew: the styles may have changed, and which of them was used last."""
        for action in self.actions():  # not clear(), which would delete the last one too
            self.removeAction(action)
            if action is not self.adapt:
                action.deleteLater()
        last = self._keeper.last.key
        for style in self._keeper.styles:
            action = self._entry(style.name(self._language), is_last=style.key == last)
            action.triggered.connect(lambda _=False, key=style.key: self._choose(key))
        self._group.setEnabled(self._can_copy)
        self.addSeparator()
        self.addAction(self.adapt)

    def _entry(self, name: str, *, is_last: bool) -> QAction:
        shown = " ".join(name.split())
        shown = shown if len(shown) <= LONGEST_NAME else f"{shown[: LONGEST_NAME - 1].rstrip()}…"
        keys = f"\t{AGAIN.toString(QKeySequence.SequenceFormat.NativeText)}" if is_last else ""
        action = QAction(shown.replace("&", "&&") + keys, self._group)
        action.setCheckable(True)
        action.setChecked(is_last)
        self.addAction(action)
        return action

    def _choose(self, key: str) -> None:
        style = next(style for style in self._keeper.styles if style.key == key)
        self._keeper.use(key)
        self.style_chosen.emit(style)
