"""The rows of the results, as Qt lists them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.searching import wording
from gui.searching.rows import HeadingRow, ResultRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The ResultRow itself."""
_TEXT_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})


class ResultsModel(QAbstractListModel):
    """Rows that are replaced as a whole: every search gives new ones."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ResultRow] = ()

    @property
    def rows(self) -> Sequence[ResultRow]:
        """What is listed."""
        return self._rows

    def set_rows(self, rows: Sequence[ResultRow]) -> None:
        """List these in place of the former ones."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows are listed, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the delegate paints, what a tooltip and what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in _TEXT_ROLES:
            return wording.spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, HeadingRow):
            return _tooltip(wording.full_name(row.agenda))
        return None


def _tooltip(text: str) -> str:
    """Escaped, for Qt takes a tooltip for rich text; words of a document are never markup."""
    from html import escape  # no tooltip is shown before the first search

    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>"
