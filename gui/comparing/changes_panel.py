"""The panel of changed positions, right of the columns: what the Netherlands says differently, by topic."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui import theme
from gui.comparing.change_items import ChangedPositions, ChangeItem
from gui.comparing.change_list import LEFT, ChangeList
from gui.comparing.script import Script

WIDTH = 312
HEAD = 40


class ChangesPanel(QWidget):
    """Lists the changed positions of a comparison. ``row_chosen`` carries the row where one stands."""

    row_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changesPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._positions: ChangedPositions | None = None
        self._title = QLabel(self.tr("Changed positions"), self)
        self._title.setProperty("role", "section")
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.empty = QLabel(
            self.tr("No changed Dutch positions were found. The texts may still differ."), self
        )
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(LEFT, theme.GRID * 2, LEFT, 0)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = ChangeList(self)
        self.list.setAccessibleName(self._title.text())
        self.setFocusProxy(self.list)
        self.list.item_chosen.connect(self._choose)
        self._lay_out()

    def _lay_out(self) -> None:
        ground = QWidget(self)
        ground.setObjectName("changesHead")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        ground.setFixedHeight(HEAD)
        head = QHBoxLayout(ground)
        head.setContentsMargins(LEFT, 0, LEFT, 0)
        head.setSpacing(theme.GRID * 2)
        head.addWidget(self._title)
        head.addWidget(self.count)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)  # the hairline at the left
        column.setSpacing(0)
        column.addWidget(ground)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)

    def show_changes(self, script: Script) -> None:
        """List the changed positions of a comparison."""
        blocks = script.blocks
        self._positions = ChangedPositions(script.comparison, blocks["left"], blocks["right"])
        count = len(script.comparison.changes)
        self.count.setText(str(count) if count else "")
        self.empty.setVisible(not count)
        self.list.setVisible(bool(count))
        self.list.set_items(self._positions.items)

    def mark_row(self, row: int) -> None:
        """Mark the change that stands in the row at which the reader is; a chosen one stays marked."""
        if self._positions is None or not self._positions.items:
            return
        if row < 0:
            self.list.set_marked(-1)
        elif row != self._row_at(self.list.marked):
            self.list.set_marked(self._positions.place_of_row(row))

    def set_zoom(self, zoom: int) -> None:
        """Show the changes at ``zoom`` per cent."""
        self.list.set_zoom(zoom)

    def _row_at(self, place: int) -> int | None:
        item = self._positions.items[place] if self._positions and place >= 0 else None
        return (
            self._positions.row_of(item.change) if self._positions and isinstance(item, ChangeItem) else None
        )

    def _choose(self, place: int) -> None:
        row = self._row_at(place)
        if row is not None:
            self.list.set_marked(place)
            self.row_chosen.emit(row)
