"""The menu of filters: stays open while one chooses, so that several can be put together."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from gui.comparing.filters import FILTERS, Filter


class FilterMenu(QMenu):
    """``chosen`` carries the filters that hold, whenever one is switched on or off."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names: Mapping[Filter, str] = {
            "positions": self.tr("Only changed positions"),
            "figures": self.tr("Only figures"),
            "same": self.tr("Hide what is the same"),
            "editorial": self.tr("Hide editorial changes"),
        }
        self.choices: dict[Filter, QAction] = {}
        for kind in FILTERS:
            if kind == "same":
                self.addSeparator()
            self.choices[kind] = self.addAction(names[kind])
            self.choices[kind].setCheckable(True)
            self.choices[kind].toggled.connect(self._tell)
        self.addSeparator()
        self.show_all = self.addAction(self.tr("Show all"), lambda: self.set_filters(()))
        self.setToolTipsVisible(True)
        self.choices["editorial"].setToolTip(
            self.tr("Paragraphs in which a few words changed, and nothing of what is said")
        )
        self._tell_nothing_new()

    @property
    def filters(self) -> frozenset[Filter]:
        """The filters that hold."""
        return frozenset(kind for kind, action in self.choices.items() if action.isChecked())

    def set_filters(self, filters: frozenset[Filter] | tuple[Filter, ...]) -> None:
        """Switch on these and no others; told once, if anything changes."""
        if frozenset(filters) == self.filters:
            return
        for kind, action in self.choices.items():
            action.blockSignals(True)
            action.setChecked(kind in filters)
            action.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        self._tell_nothing_new()
        self.chosen.emit(self.filters)

    def _tell_nothing_new(self) -> None:
        self.show_all.setEnabled(bool(self.filters))

    def _switch(self) -> bool:
        """Switch the filter under the pointer or the keys; False when that is none."""
        action: QAction | None = self.activeAction()
        if action is None or not action.isCheckable():
            return False
        action.toggle()
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a filter leaves the menu open."""
        if self.actionAt(event.position().toPoint()) is not self.activeAction() or not self._switch():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So does the space bar; Enter chooses and closes."""
        if event.key() != Qt.Key.Key_Space or not self._switch():
            super().keyPressEvent(event)
