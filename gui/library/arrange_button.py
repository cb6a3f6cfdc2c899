"""The button beside the filter: by what the list is grouped, and which agendas come first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from gui.library.arrangement import Arrangement
from gui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu


class ArrangeButton(IconButton):
    """``chosen`` carries the Arrangement that the user picked from the menu."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("arrow-down-wide-narrow", "", parent)
        self.arrangement = Arrangement()
        self.setToolTip(self.tr("Group and sort the agendas"))
        self.setAccessibleName(self.toolTip())
        self.clicked.connect(self._open_menu)

    def menu_of_choices(self) -> QMenu:
        """The choices, with a tick at those that hold."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        now = self.arrangement
        self._add_choices(
            menu,
            (
                (self.tr("Group by year"), replace(now, group="year")),
                (self.tr("Group by place"), replace(now, group="place")),
                (self.tr("Group by kind of meeting"), replace(now, group="body")),
                (self.tr("Do not group"), replace(now, group="none")),
            ),
        )
        menu.addSeparator()
        self._add_choices(
            menu,
            (
                (self.tr("Newest first"), replace(now, order="newest")),
                (self.tr("Oldest first"), replace(now, order="oldest")),
            ),
        )
        return menu

    def _add_choices(self, menu: QMenu, choices: Sequence[tuple[str, Arrangement]]) -> None:
        from PySide6.QtGui import QActionGroup

        group = QActionGroup(menu)
        for name, arrangement in choices:
            action = group.addAction(name)
            action.setCheckable(True)
            action.setChecked(arrangement == self.arrangement)
            action.setData(arrangement.to_text())
            menu.addAction(action)
        group.triggered.connect(lambda action: self._choose(Arrangement.from_text(str(action.data()))))

    def _choose(self, arrangement: Arrangement) -> None:
        if arrangement != self.arrangement:
            self.arrangement = arrangement
            self.chosen.emit(arrangement)

    def _open_menu(self) -> None:
        menu = self.menu_of_choices()
        menu.popup(self.mapToGlobal(QPoint(self.width() - menu.sizeHint().width(), self.height() + 2)))
