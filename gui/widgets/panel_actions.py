"""What can be done with a panel, as actions for a menu: the panel's own, and that of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from gui.widgets.panel_dock import PanelDock


class PanelActions(QObject):
    """Left, right, and in a window of its own. Disabled until there is a dock to ``follow``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dock: PanelDock | None = None
        sides = QActionGroup(self)
        sides.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        self.to_left = self._make(self.tr("At the left"), sides)
        self.to_right = self._make(self.tr("At the right"), sides)
        self.in_window = self._make(self.tr("In a window of its own"), self)

    def _make(self, words: str, parent: QObject) -> QAction:
        action = QAction(words, parent)
        action.setCheckable(True)
        action.setEnabled(False)
        return action

    def all(self) -> tuple[QAction, ...]:
        """The actions, in the order of a menu."""
        return self.to_left, self.to_right, self.in_window

    def follow(self, dock: PanelDock) -> None:
        """Be about the panel of this dock from now on; once, for there is no other."""
        self._dock = dock
        for action in self.all():
            action.setEnabled(True)
        self.to_left.triggered.connect(lambda: dock.set_side("left"))
        self.to_right.triggered.connect(lambda: dock.set_side("right"))
        self.in_window.triggered.connect(dock.set_floating)
        dock.rearranged.connect(self._show)
        self._show()

    def _show(self) -> None:
        if (dock := self._dock) is not None:
            self.to_left.setChecked(dock.side == "left" and not dock.floating)
            self.to_right.setChecked(dock.side == "right" and not dock.floating)
            self.in_window.setChecked(dock.floating)

    def fill(self, menu: QMenu) -> None:
        """Put them in the panel's own menu, with the way to hide it and that to begin anew."""
        menu.addActions(list(self.all()))
        if (dock := self._dock) is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Hide"), lambda: dock.set_shown(False))
            menu.addAction(self.tr("As it was at first"), dock.reset)


def open_panel_menu(dock: PanelDock, at: QPoint) -> None:
    """The panel's own menu, at a place on the screen."""
    menu = QMenu(dock.panel)
    actions = PanelActions(menu)
    actions.follow(dock)
    actions.fill(menu)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
