"""The panel beside the text. Its contents are built right after the first paint, or when asked for.

The lists and the legend would take a tenth of the start, for what nobody reads in its first moment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agendas.model import Agenda, EntityType

if TYPE_CHECKING:
    from gui.reading.inspector_contents import InspectorContents

WIDTH = 300


class Inspector(QWidget):
    """Where the reader sees what there is, and goes there. ``place_chosen`` carries a Stretch."""

    place_chosen = Signal(object)
    hidden_types_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Contents and highlights"))
        self.setFixedWidth(WIDTH)
        self._contents: InspectorContents | None = None
        self._agenda: Agenda | None = None
        self._hidden_types: frozenset[EntityType] = frozenset()

    @property
    def contents(self) -> InspectorContents:
        """The lists and the legend."""
        return self.complete()

    def complete(self) -> InspectorContents:
        """Build the contents, unless that has been done."""
        if self._contents is None:
            self._contents = self._build()
        return self._contents

    def _build(self) -> InspectorContents:
        from gui.reading.inspector_contents import InspectorContents

        contents = InspectorContents()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)  # the hairline at the left
        column.addWidget(contents)
        contents.place_chosen.connect(self.place_chosen)
        contents.legend.set_hidden_types(self._hidden_types)
        contents.legend.hidden_types_changed.connect(self.hidden_types_changed)
        if self._agenda is not None:
            contents.show_agenda(self._agenda)
        return contents

    def show_agenda(self, agenda: Agenda) -> None:
        """List what there is in the agenda."""
        self._agenda = agenda
        if self._contents is not None:
            self._contents.show_agenda(agenda)

    def mark_section(self, agenda: Agenda, block_id: str) -> None:
        """Mark the heading under which a block stands."""
        if self._contents is not None:
            self._contents.mark_section(agenda, block_id)

    @property
    def hidden_types(self) -> frozenset[EntityType]:
        """The entity types that are switched off."""
        return self._contents.legend.hidden_types if self._contents else self._hidden_types

    def set_hidden_types(self, hidden: frozenset[EntityType]) -> None:
        """Switch these entity types off, and all others on."""
        self._hidden_types = hidden
        if self._contents is not None:
            self._contents.legend.set_hidden_types(hidden)

    @property
    def singled(self) -> EntityType | None:
        """The entity type that is shown alone, filled."""
        return self._contents.legend.singled if self._contents else None
