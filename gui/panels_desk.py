"""What one window does with its panels: the agendas at its side, the inspector and the changed positions.

Remembers how each stands, and offers it all in one menu, which is filled when it is first opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtWidgets import QMainWindow

from gui.actions import Actions
from gui.comparing_desk import ComparingDesk
from gui.reading.page import ReadingPage
from gui.settings import Settings
from gui.widgets.panel_dock import PanelDock

if TYPE_CHECKING:
    from gui.comparing.page import ComparingPage
    from gui.widgets.panel_actions import PanelActions

LIBRARY, INSPECTOR, CHANGES = "panel-library", "panel-inspector", "panel-changes"
"""The names under which the settings keep the layouts."""


class PanelsDesk(QObject):
    """The panels of one window; ``dock`` has the agendas. ``restore`` and ``keep`` go with the window's own.

    ``changed`` comes when one stands otherwise than before.
    """

    changed = Signal()

    def __init__(
        self,
        dock: PanelDock,
        reading: ReadingPage,
        comparing: ComparingDesk,
        settings: Settings,
        actions: Actions,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._settings, self._actions = settings, actions
        self._docks = {LIBRARY: dock, INSPECTOR: reading.dock}
        self._offered: dict[str, PanelActions] = {}
        dock.toggled.connect(actions.show_library.setChecked)
        actions.show_library.toggled.connect(dock.set_shown)
        actions.panels_menu.aboutToShow.connect(self._fill_menu)
        comparing.page_made.connect(self._add_changes)
        for each in self._docks.values():
            self._watch(each)

    def _watch(self, dock: PanelDock) -> None:
        dock.toggled.connect(self.changed)
        dock.rearranged.connect(self.changed)

    def _add_changes(self, page: ComparingPage) -> None:
        """The page of comparisons is made late; what was remembered of its panel waited for it."""
        self._docks[CHANGES] = page.dock
        page.dock.restore(self._settings.layout(CHANGES))
        self._watch(page.dock)
        if CHANGES in self._offered:
            self._offered[CHANGES].follow(page.dock)

    def restore(self) -> None:
        """Every panel as it was left."""
        for name, dock in self._docks.items():
            dock.restore(self._settings.layout(name))

    def keep(self) -> None:
        """Remember how every panel stands."""
        for name, dock in self._docks.items():
            self._settings.keep_layout(name, dock.state())

    def reset(self) -> None:
        """Every panel as at the first start, those that are not there yet too."""
        self._settings.keep_layout(CHANGES, QByteArray())
        for dock in self._docks.values():
            dock.reset()

    def _fill_menu(self) -> None:
        if self._offered:
            return
        from gui.widgets.panel_actions import PanelActions

        menu = self._actions.panels_menu
        for name, words in (
            (LIBRARY, self.tr("Agendas")),
            (INSPECTOR, self.tr("Contents, positions and names")),
            (CHANGES, self.tr("Changed positions")),
        ):
            offered = self._offered[name] = PanelActions(self)
            if name in self._docks:
                offered.follow(self._docks[name])
            menu.addMenu(words).addActions(list(offered.all()))
        menu.addSeparator()
        menu.addAction(self.tr("Put the panels back"), self.reset)
