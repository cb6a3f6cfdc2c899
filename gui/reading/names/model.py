"""The rows of the panel "Who and what" as Qt's views and screen readers ask for them."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.reading.names.rows import AxisRow, NameRow, Row, RowKey, TypeRow
from gui.reading.names.speech import NamesSpeech

AnyIndex = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_Flag = Qt.ItemFlag


class NamesModel(QAbstractListModel):
    """The rows. Only what differs is taken away and put in, so that the current row and the place stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._speech = NamesSpeech()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed."""
        return self._rows

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """List these rows."""
        old, new = [row.key for row in self._rows], [row.key for row in rows]
        first = _shared(old, new)
        tail = min(_shared(old[::-1], new[::-1]), len(old) - first, len(new) - first)
        if first < len(old) - tail:
            self.beginRemoveRows(QModelIndex(), first, len(old) - tail - 1)
            self._rows = (*self._rows[:first], *self._rows[len(old) - tail :])
            self.endRemoveRows()
        if first < len(new) - tail:
            self.beginInsertRows(QModelIndex(), first, len(new) - tail - 1)
            self._rows = (*self._rows[:first], *rows[first : len(new) - tail], *self._rows[first:])
            self.endInsertRows()
        self._put(rows)

    def _put(self, rows: tuple[Row, ...]) -> None:
        """The same rows with what they show now."""
        changed = list(_differing(self._rows, rows))
        self._rows = rows
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def row_of(self, key: RowKey) -> QModelIndex:
        """Where the row with that key is; an invalid index when it is not listed."""
        at = next((at for at, row in enumerate(self._rows) if row.key == key), -1)
        return self.index(at) if at >= 0 else QModelIndex()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many rows are listed."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """The heading of a type can be checked; keys pass over the axis."""
        if not index.isValid():
            return _Flag.NoItemFlags
        row = self._rows[index.row()]
        if isinstance(row, AxisRow):
            return _Flag.ItemNeverHasChildren
        flags = _Flag.ItemIsEnabled | _Flag.ItemIsSelectable | _Flag.ItemNeverHasChildren
        return flags | _Flag.ItemIsUserCheckable if isinstance(row, TypeRow) else flags

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> object:
        """What a screen reader says, what is typed to find a row, and the tooltip."""
        row = self._rows[index.row()]
        if role == _Role.AccessibleTextRole:
            return self._speech.spoken(row)
        if role == _Role.DisplayRole:
            return row.name.shown if isinstance(row, NameRow) else self._speech.spoken(row)
        if role == _Role.CheckStateRole and isinstance(row, TypeRow):
            return Qt.CheckState.Checked if row.is_marked else Qt.CheckState.Unchecked
        return tooltip(self._speech.tip(row)) or None if role == _Role.ToolTipRole else None


def tooltip(lines: Sequence[str]) -> str:
    """Lines as a tooltip. Escaped: what a document says is never taken for markup."""
    return f"<qt>{'<br>'.join(html.escape(line) for line in lines)}</qt>" if lines else ""


def _shared(one: Sequence[RowKey], other: Sequence[RowKey]) -> int:
    """How many keys the two begin with alike."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _differing(one: Sequence[Row], other: Sequence[Row]) -> Iterator[int]:
    return (at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right)
