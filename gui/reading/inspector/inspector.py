"""The panel beside the text. Its contents are built right after the first paint, or when asked for.

The lists and the legend would take a tenth of the start, for what nobody reads in its first moment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agendas.model import Agenda, EntityType
from gui.reading.text_map import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agendas.library.entries import LibraryEntry
    from agendas.library.mentions import Mentions
    from gui.reading.inspector.contents import InspectorContents
    from gui.reading.positions.rows import PositionOrder

WIDTH = 300
DEFAULT_TAB = "positions"


class _Shown(NamedTuple):
    agenda: Agenda
    understood: bool


class Inspector(QWidget):
    """Where the reader sees what there is, and goes there. ``place_chosen`` carries a Stretch.

    ``tab_changed`` carries "contents", "positions" or "names", when the reader chose it; ``order_changed``
    "topic" or "text". ``quote_wished`` carries a Passage, ``copy_all_wished`` a PositionList,
    ``mentions_wished`` the type and canonical form of a name, ``agenda_wished`` the key of an agenda;
    ``entity_singled`` the (type, canonical form) that the reader walks, or None.
    """

    place_chosen = Signal(object)
    hidden_types_changed = Signal(object)
    tab_changed = Signal(str)
    quote_wished = Signal(object)
    copy_all_wished = Signal(object)
    order_changed = Signal(str)
    mentions_wished = Signal(str, str)
    agenda_wished = Signal(str)
    entity_singled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Contents, positions and names"))
        self._contents: InspectorContents | None = None
        self._shown: _Shown | None = None
        self._hidden_types: frozenset[EntityType] = frozenset()
        self._tab = DEFAULT_TAB
        self._order: PositionOrder = "topic"
        self._zoom = 100

    @property
    def contents(self) -> InspectorContents:
        """The tabs and what is behind them."""
        return self.complete()

    def complete(self) -> InspectorContents:
        """Build the contents, unless that has been done."""
        if self._contents is None:
            self._contents = self._build()
        return self._contents

    def _build(self) -> InspectorContents:
        from gui.reading.inspector.contents import InspectorContents

        contents = InspectorContents()
        contents.set_tab(self._tab)
        contents.positions.set_order(self._order)
        contents.positions.set_zoom(self._zoom)
        contents.names.set_hidden_types(self._hidden_types)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(contents)
        self._connect(contents)
        if self._shown is not None:
            contents.show_agenda(self._shown.agenda, understood=self._shown.understood)
        return contents

    def _connect(self, contents: InspectorContents) -> None:
        contents.place_chosen.connect(self.place_chosen)
        contents.tab_changed.connect(self.tab_changed)
        contents.positions.quote_wished.connect(self.quote_wished)
        contents.positions.copy_all_wished.connect(self.copy_all_wished)
        contents.positions.order_changed.connect(self.order_changed)
        contents.names.hidden_types_changed.connect(self.hidden_types_changed)
        contents.names.mentions_wished.connect(self.mentions_wished)
        contents.names.agenda_wished.connect(self.agenda_wished)
        contents.names.entity_singled.connect(self.entity_singled)

    def show_agenda(self, agenda: Agenda, *, understood: bool) -> None:
        """List what there is in the agenda, as far as it is understood."""
        self._shown = _Shown(agenda, understood)
        if self._contents is not None:
            self._contents.show_agenda(agenda, understood=understood)

    def mark_place(self, place: Place) -> None:
        """Mark the heading and the position at which the reader is."""
        if self._contents is not None:
            self._contents.mark_place(place)

    # The tabs

    @property
    def tab(self) -> str:
        """The name of the tab that is shown: "contents", "positions" or "names"."""
        return self._contents.tab if self._contents else self._tab

    def set_tab(self, name: str) -> None:
        """Show a tab; a name that is none (from old settings) shows the positions."""
        self._tab = name if name in ("contents", "positions", "names") else DEFAULT_TAB
        if self._contents is not None:
            self._contents.set_tab(self._tab)

    def choose_tab(self, name: str) -> None:
        """Show a tab that the reader asked for by its name, and give it the keys."""
        self.set_tab(name)
        self.tab_changed.emit(self._tab)
        self.setFocus()

    def copy_all_positions(self) -> None:
        """Ask for all positions to be copied, whichever tab is shown."""
        if self._contents is not None:
            self._contents.positions.copy_all()

    def set_order(self, order: str) -> None:
        """List the positions by "topic" or as they stand in the "text"; anything else is by topic."""
        self._order = "text" if order == "text" else "topic"
        if self._contents is not None:
            self._contents.positions.set_order(self._order)

    def set_zoom(self, zoom: int) -> None:
        """Show the sentences at ``zoom`` per cent."""
        self._zoom = zoom
        if self._contents is not None:
            self._contents.positions.set_zoom(zoom)

    def copy_reached(self) -> bool:
        """Ask for the position at the keys to be copied with its source; whether the keys are in its list."""
        return self._contents is not None and self._contents.positions.copy_reached()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list of the tab gets the keys; with a focus proxy Tab would skip the tabs."""
        super().focusInEvent(event)
        self.contents.take_keys(event.reason())

    # Names

    def show_mentions(self, mentions: Mentions, entries: Sequence[LibraryEntry]) -> None:
        """The answer to ``mentions_wished``; ``entries`` are all that the library lists."""
        if self._contents is not None and self._shown is not None:
            by_key = {entry.key: entry for entry in entries}
            self._contents.names.show_mentions(mentions, by_key, self._shown.agenda.source.sha256)

    def show_entity(self, kind: EntityType, canonical: str) -> None:
        """Show a name in its tab."""
        self.complete()
        self.set_tab("names")
        self.contents.names.show_entity(kind, canonical)

    # Entity types

    @property
    def hidden_types(self) -> frozenset[EntityType]:
        """The entity types that are switched off."""
        return self._contents.names.hidden_types if self._contents else self._hidden_types

    def set_hidden_types(self, hidden: frozenset[EntityType]) -> None:
        """Switch these entity types off, and all others on."""
        self._hidden_types = hidden
        if self._contents is not None:
            self._contents.names.set_hidden_types(hidden)

    @property
    def singled(self) -> EntityType | None:
        """The entity type that is shown alone, filled."""
        return self._contents.names.singled if self._contents else None
