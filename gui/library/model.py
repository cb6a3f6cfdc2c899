"""The rows of the list: a heading, then its agendas; narrowed by what the user typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from agendas.library.entries import LibraryEntry
from gui.library import wording
from gui.library.arrangement import Arrangement, Group, Grouping, Prepared, grouped
from gui.library.filtering import FilterTexts, fitting, folded

ENTRY_ROLE = Qt.ItemDataRole.UserRole
"""The LibraryEntry of a row, None for a heading."""
SHOWN_ROLE = ENTRY_ROLE + 1
"""Whether the row's agenda is the one on the screen."""
COMPARED_ROLE = ENTRY_ROLE + 2
"""Whether the row's agenda is one of the two being compared."""
COMPARING_ROLE = ENTRY_ROLE + 3
"""Whether two agendas are on the screen, whichever the row's is."""
HEADING_ROLE = ENTRY_ROLE + 4
"""The Heading of a row, None for an agenda."""

Index = QModelIndex | QPersistentModelIndex
_WAIT, _SLICE = 300, 0.004
"""Milliseconds until the filter texts are begun, and the seconds that each turn at them takes."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a group. ``label`` is None where the fact is not known; ``count`` counts its agendas."""

    grouping: Grouping
    label: str | None
    count: int


class LibraryModel(QAbstractListModel):
    """The entries that fit the filter, grouped and sorted as arranged."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: dict[str, LibraryEntry] = {}
        self._arrangement = Arrangement()
        self._groups: tuple[Group, ...] = ()
        self._texts = FilterTexts()
        self._query = ""
        self._rows: list[str | Heading] = []
        self._heading_rows: list[int] = []
        self._row_of: dict[str, int] = {}
        self._shown: str | None = None
        self._compared: frozenset[str] = frozenset()
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._fill_texts)

    def set_entries(self, entries: Sequence[LibraryEntry]) -> None:
        """List these agendas in place of the former ones; of the same document the last stands."""
        by_key = {entry.key: entry for entry in entries}
        self._take(by_key, grouped(by_key.values(), self._arrangement), None)

    def set_prepared(self, prepared: Prepared) -> None:
        """List what ``arrangement.prepared`` made, on whatever thread it did.

        If the user has chosen another arrangement since, that stands.
        """
        groups = prepared.groups
        if prepared.arrangement != self._arrangement:
            groups = grouped(prepared.entries.values(), self._arrangement)
        self._take(dict(prepared.entries), groups, prepared.texts)

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """Group and sort the agendas anew."""
        self._arrangement = arrangement
        self._groups = grouped(self._entries.values(), arrangement)
        self._refill()

    @property
    def arrangement(self) -> Arrangement:
        """How the agendas are grouped and sorted."""
        return self._arrangement

    def set_filter(self, text: str) -> None:
        """List only the agendas that ``text`` fits."""
        query = folded(text)
        if query != self._query:
            self._query = query
            self._refill()

    def set_position_count(self, key: str, count: int) -> None:
        """Show how many positions an agenda takes; nothing happens when it is not in the library."""
        if (entry := self._entries.get(key)) is not None:
            self._entries[key] = replace(entry, position_count=count)
            self._changed(key)

    def set_shown(self, key: str | None) -> None:
        """Mark the agenda on the screen."""
        before, self._shown = self._shown, key
        self._changed(before)
        self._changed(key)

    @property
    def has_shown(self) -> bool:
        """Whether an agenda is on the screen."""
        return self._shown is not None

    def set_compared(self, keys: tuple[str, str] | None) -> None:
        """Mark the two agendas that are being compared."""
        before, self._compared = self._compared, frozenset(keys or ())
        for key in before | self._compared | ({self._shown} if self._shown else set()):
            self._changed(key)

    def entry_of_key(self, key: str) -> LibraryEntry:
        """The entry with that key, listed or filtered away. Raises KeyError."""
        return self._entries[key]

    def has(self, key: str | None) -> bool:
        """Whether the agenda is in the library, listed or filtered away."""
        return key in self._entries

    @property
    def keys_in_order(self) -> list[str]:
        """The agendas that are listed, from top to bottom."""
        return list(self._row_of)

    @property
    def heading_rows(self) -> Sequence[int]:
        """The rows that are headings, from top to bottom."""
        return self._heading_rows

    def index_of_key(self, key: str | None) -> QModelIndex:
        """Where the agenda stands; an invalid index when it is filtered away."""
        row = self._row_of.get(key or "")
        return QModelIndex() if row is None else self.index(row)

    def first_entry(self) -> QModelIndex:
        """The uppermost agenda; an invalid index in an empty list."""
        return self.index_of_key(next(iter(self._row_of), None))

    @property
    def entry_count(self) -> int:
        """How many agendas there are, listed or filtered away."""
        return len(self._entries)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows are listed, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can be neither chosen nor reached by the keyboard."""
        if index.isValid() and isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the delegate paints, what a tooltip and what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, Heading):
            return _heading_data(row, role)
        entry = self._entries[row]
        if role in _TEXT_ROLES:
            return wording.spoken(entry)
        return _tooltip(entry) if role == Qt.ItemDataRole.ToolTipRole else self._painted_data(entry, role)

    def _painted_data(self, entry: LibraryEntry, role: int) -> Any:
        if role == ENTRY_ROLE:
            return entry
        if role == SHOWN_ROLE:
            return entry.key == self._shown
        if role == COMPARING_ROLE:
            return bool(self._compared)
        return entry.key in self._compared if role == COMPARED_ROLE else None

    def _take(
        self, entries: dict[str, LibraryEntry], groups: tuple[Group, ...], texts: Mapping[str, str] | None
    ) -> None:
        self._entries, self._groups = entries, groups
        self._texts.follow(entries, texts)
        self._idle.start(_WAIT)
        if not self._refill() and self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _fill_texts(self) -> None:
        """In the pauses, so that the first letter in the filter finds them made."""
        self._idle.setInterval(0)
        if self._texts.fill(_SLICE):
            self._idle.stop()

    def _refill(self) -> bool:
        """List anew; whether other rows came of it. The same rows are not taken away and brought back."""
        if self._query:
            self._texts.fill()
        rows = list(self._listed())
        if rows == self._rows:
            return False
        self.beginResetModel()
        self._rows = rows
        self._row_of = {row: at for at, row in enumerate(rows) if isinstance(row, str)}
        self._heading_rows = [at for at, row in enumerate(rows) if isinstance(row, Heading)]
        self.endResetModel()
        return True

    def _listed(self) -> Iterator[str | Heading]:
        for group in self._groups:
            keys = fitting(group.keys, self._texts.texts, self._query) if self._query else group.keys
            if keys and group.grouping != "none":
                yield Heading(group.grouping, group.label, len(keys))
            yield from keys

    def _changed(self, key: str | None) -> None:
        index = self.index_of_key(key)
        if index.isValid():
            self.dataChanged.emit(index, index)


_TEXT_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})


def _heading_data(heading: Heading, role: int) -> Any:
    if role == HEADING_ROLE:
        return heading
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return wording.spoken_heading(heading.grouping, heading.label, heading.count)
    return wording.heading(heading.grouping, heading.label) if role == Qt.ItemDataRole.DisplayRole else None


def _tooltip(entry: LibraryEntry) -> str:
    """The title and what else is to be known; escaped, for Qt takes a tooltip for rich text."""
    from html import escape  # takes a millisecond, and no tooltip is shown before the window

    return f"<qt>{'<br>'.join(escape(line) for line in wording.tooltip_lines(entry))}</qt>"
