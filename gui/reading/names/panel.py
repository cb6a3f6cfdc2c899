"""The panel "Who and what": every name in the agenda by type, where it stands, and in which agendas besides.

It is the legend of the lines in the text as well: each type shows its line and can be switched off.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from agendas.library.entries import LibraryEntry
from agendas.library.mentions import Mentions
from agendas.model import ENTITY_TYPES, Agenda, EntityType
from gui import theme
from gui.reading.names.listed import NameKey
from gui.reading.names.rows import NameRow
from gui.reading.names.view import NamesList
from gui.widgets.empty_state import EmptyState
from gui.widgets.search_field import SearchField


class NamesPanel(QWidget):
    """A filter, a switch for all types, and the list.

    ``place_chosen`` carries a Stretch; ``hidden_types_changed`` the whole new set; ``mentions_wished`` type
    and canonical form, to be answered with ``show_mentions``; ``agenda_wished`` the key of an agenda;
    ``entity_singled`` the (type, canonical form) that the reader is at, or None.
    """

    place_chosen = Signal(object)
    hidden_types_changed = Signal(object)
    mentions_wished = Signal(str, str)
    agenda_wished = Signal(str)
    entity_singled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = NamesList()
        self.list.setAccessibleName(self.tr("Names by type"))
        self.filter = SearchField(self.tr("Filter names"))
        self.all = self._switch(self.tr("All"), self.tr("Show all types in the text"), frozenset())
        self.none = self._switch(
            self.tr("None"), self.tr("Show no types in the text"), frozenset(ENTITY_TYPES)
        )
        self._marked = _muted(self.tr("Marked in the text"))
        self.empty = EmptyState("scan-text")
        self._shown = ""
        self._understood = False
        self._followed: tuple[str, NameKey] | None = None
        self._compose()
        self._connect()
        self._show_state()

    def _button(self, words: str, spoken: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("role", "quiet")
        button.setAccessibleName(spoken)
        return button

    def _switch(self, words: str, spoken: str, hidden: frozenset[EntityType]) -> QPushButton:
        button = self._button(words, spoken)
        button.clicked.connect(lambda: self.list.change_hidden_types(hidden))
        return button

    def _compose(self) -> None:
        side = theme.GRID * 3
        switches = QHBoxLayout()
        switches.setContentsMargins(side + theme.GRID, 0, side - theme.GRID, 0)
        switches.setSpacing(0)
        switches.addWidget(self._marked, 1)
        switches.addWidget(self.all)
        switches.addWidget(self.none)
        field = QHBoxLayout()
        field.setContentsMargins(side, 0, side, 0)
        field.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID * 3, 0, 0)
        column.setSpacing(theme.GRID * 2)
        column.addLayout(field)
        column.addLayout(switches)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.list.place_chosen.connect(self.place_chosen)
        self.list.hidden_types_changed.connect(self.hidden_types_changed)
        self.list.mentions_wished.connect(self.mentions_wished)
        self.list.agenda_wished.connect(self._follow)
        self.list.name_chosen.connect(self.entity_singled)
        self.list.left_upwards.connect(self.filter.setFocus)
        self.filter.textChanged.connect(self._filter)
        self.filter.left.connect(self._enter_list)
        self.filter.returnPressed.connect(self._walk_first)
        self.empty.acted.connect(self._clear_filter)

    # What is shown

    @property
    def hidden_types(self) -> frozenset[EntityType]:
        """The types that are switched off, those that do not occur included."""
        return self.list.listing.hidden_types

    @property
    def singled(self) -> EntityType | None:
        """The one type that is left while others that occur are switched off."""
        return self.list.listing.singled

    @property
    def total(self) -> int:
        """How many entities the agenda has."""
        return self.list.listing.total

    def set_hidden_types(self, hidden: frozenset[EntityType]) -> None:
        """Show which types are switched off; says nothing to anybody."""
        self.list.listing.set_hidden_types(hidden)
        self.list.refresh()

    def show_agenda(self, agenda: Agenda, *, understood: bool = False) -> None:
        """List the names of an agenda; ``understood``: no more will be found.

        In the same agenda the reader stays at the name he was at; in one that he went to from a timeline
        too, with the timeline open, so that he can go on to the next.
        """
        self._understood = understood
        if agenda.source.sha256 != self._shown:
            self._shown = agenda.source.sha256
            self.list.listing.choose(None)
            self.list.listing.close_timeline()
            self.list.scrollToTop()
        self.list.show_agenda(agenda)
        self._show_state()
        if self._followed is not None and self.total:
            (key, name), self._followed = self._followed, None
            if key == agenda.source.sha256 and self.list.show_name(name):
                self.list.toggle_timeline(name)

    def show_mentions(
        self, mentions: Mentions, entries: Mapping[str, LibraryEntry], current_key: str
    ) -> None:
        """The answer to ``mentions_wished``; an answer that comes too late is passed over."""
        self.list.show_mentions(mentions, entries, current_key)

    def show_entity(self, kind: EntityType, canonical: str) -> None:
        """Open the type of a name, choose the name and bring it into sight; a filter gives way."""
        self.filter.clear()
        self.list.show_name((kind, canonical))

    # The filter

    def _filter(self, text: str) -> None:
        self.list.listing.set_filter(text)
        self.list.refresh()
        self.list.scrollToTop()
        self._show_state()

    def _clear_filter(self) -> None:
        self.filter.clear()
        self.filter.setFocus()

    def _enter_list(self) -> None:
        if self.list.rows:
            self.list.setFocus()
            self.list.go_to_first()

    def _walk_first(self) -> None:
        """Enter in the filter walks the first name that fits, and the focus stays with the typing."""
        if self.list.listing.is_filtered:
            name = next((row.name for row in self.list.rows if isinstance(row, NameRow)), None)
            if name is not None:
                self.list.walk(name.key)

    def _follow(self, key: str) -> None:
        """The reader goes to another agenda for the sake of a name: it is chosen there too."""
        opened = self.list.listing.opened
        self._followed = (key, opened) if opened else None
        self.agenda_wished.emit(key)

    def _show_state(self) -> None:
        """The list, or a sentence in its place."""
        listed = bool(self.list.rows)
        for part in (self.filter, self._marked, self.all, self.none):
            part.setVisible(self.total > 0)
        self.list.setVisible(listed)
        self.empty.setVisible(not listed)
        if not listed:
            self._say_why_empty()

    def _say_why_empty(self) -> None:
        if self.total:
            why = self.tr("No name fits “{text}”.").format(text=self.filter.text().strip())
            self.empty.say(why, action=self.tr("Clear the filter"))
        elif self._understood:
            self.empty.say(
                self.tr("No names, dates or figures were found in this document."),
                self.tr("Select a word in the text and right-click it to mark it as a name."),
            )
        else:
            self.empty.say(
                self.tr("Persons, countries, dates and figures are listed here once found in the text.")
            )


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "muted")
    return label
