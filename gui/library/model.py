"""The rows of the list: a year, then its agendas, newest first; narrowed by what the user typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from agendas.library.entries import LibraryEntry, newest_first
from gui.library import wording
from gui.library.filtering import folded, matches, searchable

ENTRY_ROLE = Qt.ItemDataRole.UserRole
"""The LibraryEntry of a row, None for a year."""
SHOWN_ROLE = ENTRY_ROLE + 1
"""Whether the row's agenda is the one on the screen."""
COMPARED_ROLE = ENTRY_ROLE + 2
"""Whether the row's agenda is one of the two being compared."""
COMPARING_ROLE = ENTRY_ROLE + 3
"""Whether two agendas are on the screen, whichever the row's is."""

Index = QModelIndex | QPersistentModelIndex


class YearRow(NamedTuple):
    """The heading of a group."""

    label: str


class LibraryModel(QAbstractListModel):
    """The entries that fit the filter, grouped by year."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[LibraryEntry] = []
        self._search_texts: dict[str, str] = {}
        self._query = ""
        self._rows: list[LibraryEntry | YearRow] = []
        self._row_of: dict[str, int] = {}
        self._shown: str | None = None
        self._compared: frozenset[str] = frozenset()

    def set_entries(self, entries: Sequence[LibraryEntry]) -> None:
        """List these agendas in place of the former ones; of the same document the last stands."""
        self._entries = newest_first({entry.key: entry for entry in entries}.values())
        self._search_texts = {entry.key: searchable(entry) for entry in self._entries}
        self._refill()

    def set_filter(self, text: str) -> None:
        """List only the agendas that ``text`` fits."""
        query = folded(text)
        if query != self._query:
            self._query = query
            self._refill()

    def set_position_count(self, key: str, count: int) -> None:
        """Show how many positions an agenda takes; nothing happens when it is not in the library."""
        for at, entry in enumerate(self._entries):
            if entry.key == key:
                self._entries[at] = replace(entry, position_count=count)
                if (row := self._row_of.get(key)) is not None:
                    self._rows[row] = self._entries[at]
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
        for entry in self._entries:
            if entry.key == key:
                return entry
        raise KeyError(key)

    def index_of_key(self, key: str | None) -> QModelIndex:
        """Where the agenda stands; an invalid index when it is filtered away."""
        row = self._row_of.get(key or "")
        return QModelIndex() if row is None else self.index(row)

    def first_entry(self) -> QModelIndex:
        """The uppermost agenda; an invalid index in an empty list."""
        return self.index(1) if self._rows else QModelIndex()

    @property
    def entry_count(self) -> int:
        """How many agendas there are, listed or filtered away."""
        return len(self._entries)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows are listed, years included."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A year can be neither chosen nor reached by the keyboard."""
        if index.isValid() and isinstance(self._rows[index.row()], YearRow):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the delegate paints, what a tooltip and what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, YearRow):
            return row.label if role in _TEXT_ROLES else None
        if role in _TEXT_ROLES:
            return wording.spoken(row)
        return _tooltip(row) if role == Qt.ItemDataRole.ToolTipRole else self._painted_data(row, role)

    def _painted_data(self, entry: LibraryEntry, role: int) -> Any:
        if role == ENTRY_ROLE:
            return entry
        if role == SHOWN_ROLE:
            return entry.key == self._shown
        if role == COMPARING_ROLE:
            return bool(self._compared)
        return entry.key in self._compared if role == COMPARED_ROLE else None

    def _refill(self) -> None:
        self.beginResetModel()
        self._rows = list(self._grouped())
        self._row_of = {row.key: at for at, row in enumerate(self._rows) if isinstance(row, LibraryEntry)}
        self.endResetModel()

    def _grouped(self) -> Iterator[LibraryEntry | YearRow]:
        group: int | None = -1
        for entry in self._entries:
            if not matches(self._search_texts[entry.key], self._query):
                continue
            year = wording.year_of(entry)
            if year != group:
                group = year
                yield YearRow(str(year) if year else wording.without_date())
            yield entry

    def _changed(self, key: str | None) -> None:
        index = self.index_of_key(key)
        if index.isValid():
            self.dataChanged.emit(index, index)


_TEXT_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})


def _tooltip(entry: LibraryEntry) -> str:
    """The whole title and the number of positions; escaped, for Qt takes a tooltip for rich text."""
    from html import escape  # takes a millisecond, and no tooltip is shown before the window

    lines = [entry.title or entry.path.name]
    if entry.position_count is not None:
        lines.append(wording.positions(entry.position_count))
    return f"<qt>{'<br>'.join(escape(line) for line in lines)}</qt>"
