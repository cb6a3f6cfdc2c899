"""What the inspector holds: three tabs, each as high as the panel, and the row to choose them with."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from agendas.model import Agenda
from gui.reading.inspector.outline import OutlinePanel
from gui.reading.names.panel import NamesPanel
from gui.reading.positions.panel import PositionsPanel
from gui.reading.positions.view import LEFT
from gui.reading.text_map import Place
from gui.widgets.tab_row import SIDE, TabRow


class InspectorContents(QWidget):
    """Where the reader sees what there is and goes there. ``place_chosen`` carries a Stretch."""

    place_chosen = Signal(object)
    tab_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outline, self.positions, self.names = OutlinePanel(), PositionsPanel(), NamesPanel()
        self.tabs, self._stack = TabRow(), QStackedWidget()
        self.tabs.setObjectName("inspectorTabs")
        self.tabs.setAccessibleName(self.tr("What the panel shows"))
        self._add("contents", self.tr("Contents"), self.outline)
        self._add("positions", self.tr("Positions"), self.positions)
        self._add("names", self.tr("Who and what"), self.names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tab_row())
        column.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self._choose)
        for panel in (self.outline, self.positions, self.names):
            panel.place_chosen.connect(self.place_chosen)

    def _tab_row(self) -> QWidget:
        row = QWidget()
        row.setObjectName("inspectorTabRow")
        row.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(row)
        line.setContentsMargins(LEFT - SIDE, 0, 0, 0)  # the words of the first tab stand above the lists
        line.addWidget(self.tabs)
        line.addStretch(1)
        return row

    def _add(self, name: str, words: str, panel: QWidget) -> None:
        self.tabs.add(name, words)
        self._stack.addWidget(panel)

    @property
    def tab(self) -> str:
        """The name of the tab that is shown."""
        return self.tabs.name

    def set_tab(self, name: str) -> None:
        """Show a tab; says nothing to anybody. Raises ValueError for a name that is none."""
        self.tabs.choose(name)
        self._stack.setCurrentIndex(self.tabs.currentIndex())

    def _choose(self, name: str) -> None:
        self._stack.setCurrentIndex(self.tabs.currentIndex())
        self.tab_changed.emit(name)

    def take_keys(self, reason: Qt.FocusReason) -> None:
        """Give the keys to the list of the tab, or to the tabs while there is nothing to list."""
        lists = {
            "contents": self.outline.headings,
            "positions": self.positions.list,
            "names": self.names.list,
        }
        shown = lists[self.tab]
        (self.tabs if shown.isHidden() else shown).setFocus(reason)

    def show_agenda(self, agenda: Agenda, *, understood: bool) -> None:
        """List what there is in the agenda."""
        self.outline.show_agenda(agenda)
        self.positions.show_agenda(agenda, understood=understood)
        self.tabs.set_count("positions", self.positions.count if understood else None)
        self.names.show_agenda(agenda, understood=understood)

    def mark_place(self, place: Place) -> None:
        """Mark the heading and the position at which the reader is."""
        self.outline.mark_section(place.block)
        self.positions.mark_place(place)
