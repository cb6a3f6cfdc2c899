"""The rows of the collection, as Qt lists them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.collecting import wording
from gui.collecting.listed import ListRow, QuoteRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The ListRow itself."""
_SPOKEN = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})


class QuotesModel(QAbstractListModel):
    """Rows that are replaced as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[ListRow] = ()
        self._row_of_id: dict[int, int] = {}

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """List these in place of the former ones."""
        self.beginResetModel()
        self.rows = rows
        self._row_of_id = {row.quote.id: at for at, row in enumerate(rows) if isinstance(row, QuoteRow)}
        self.endResetModel()

    def index_of(self, quote_id: int | None) -> QModelIndex:
        """The row of a quote; an invalid index when it is not listed."""
        at = -1 if quote_id is None else self._row_of_id.get(quote_id, -1)
        return self.index(at) if at >= 0 else QModelIndex()

    def quote_row(self, index: Index) -> QuoteRow | None:
        """The quote of a row; None for a heading, and where there is no row."""
        row = self.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, QuoteRow) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows are listed, headings included."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be neither reached nor selected."""
        if self.quote_row(index) is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled  # the view knows when dragging makes sense

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the delegate paints, what a tooltip and what a screen reader says."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in _SPOKEN:
            return wording.spoken(row)
        return wording.tip(row) if role == Qt.ItemDataRole.ToolTipRole else None
