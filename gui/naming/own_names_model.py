"""The rows of the dialog: those of the own names in which all that is sought occurs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QIcon

from agendas.model import EntityType
from agendas.understanding.own_names import OwnName
from gui.naming.own_entries import OwnEntry, matches, name_of, note_of, variants_of
from gui.widgets.entity_type_words import none_of_type, one_of_type

NAME, TYPE, VARIANTS, NOTE = range(4)
LONGEST = 300
"""Characters of a cell; a column has no room for more."""
ROW_HEIGHT = 28
"""The same with the line of a type in it and without: the view takes the first row for all."""
_Index = QModelIndex | QPersistentModelIndex


def type_words(entry: OwnEntry) -> str:
    """ "country", "no country" or "no name"."""
    return one_of_type(entry.type) if isinstance(entry, OwnName) else none_of_type(entry.type)


class OwnNamesModel(QAbstractTableModel):
    """Holds the whole list, in its order; shows what is sought. ``sample`` draws the line of a type."""

    def __init__(
        self,
        entries: Sequence[OwnEntry],
        sample: Callable[[EntityType], QIcon] | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.entries = list(entries)
        self._sample = sample
        self._sought = ""
        self._rows = list(range(len(self.entries)))

    # What Qt asks

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Name, type, other ways to write it, note."""
        return 0 if parent is not None and parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Name"), self.tr("Type"), self.tr("Also written as"), self.tr("Note"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, a sample beside the type, the whole row for a screen reader."""
        entry = self.entry_at(index.row())
        cells = (name_of(entry), type_words(entry), variants_of(entry), note_of(entry))
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(cells[index.column()][:LONGEST].split())
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, ROW_HEIGHT)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(cell for cell in cells if cell)
        is_type = role == Qt.ItemDataRole.DecorationRole and index.column() == TYPE
        if is_type and isinstance(entry, OwnName) and self._sample is not None:
            return self._sample(entry.type)
        return None

    # What the dialog does

    def entry_at(self, row: int) -> OwnEntry:
        """The entry in a row that is shown."""
        return self.entries[self._rows[row]]

    def seek(self, sought: str) -> None:
        """Show the rows in which every word of ``sought`` occurs."""
        self.beginResetModel()
        self._sought = sought
        self._rows = [at for at, entry in enumerate(self.entries) if self._fits(entry)]
        self.endResetModel()

    def change(self, row: int, entry: OwnEntry) -> None:
        """Another entry in the same row; it stays in sight even if it is no longer what is sought."""
        self.entries[self._rows[row]] = entry
        self.dataChanged.emit(self.index(row, NAME), self.index(row, NOTE))

    def remove(self, row: int) -> tuple[int, OwnEntry]:
        """Take a row out; the answer is what ``put_back`` needs."""
        at = self._rows[row]
        self.beginRemoveRows(QModelIndex(), row, row)
        entry = self.entries.pop(at)
        del self._rows[row]
        self._rows = [other - (other > at) for other in self._rows]
        self.endRemoveRows()
        return at, entry

    def put_back(self, at: int, entry: OwnEntry) -> int:
        """Undo the last ``remove``. The row where it stands now, or -1 when it is not what is sought."""
        self.entries.insert(at, entry)
        self.seek(self._sought)
        return self._rows.index(at) if at in self._rows else -1

    def _fits(self, entry: OwnEntry) -> bool:
        return matches(entry, self._sought, type_words(entry))
