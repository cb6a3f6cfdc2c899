"""The list of changed positions as Qt's views know it: what is said of each item, and which are ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from agendas.comparison import Change
from gui.comparing.change_items import ChangeItem, ListItem
from gui.comparing.change_layout import item_in_words, tooltip_of
from gui.comparing.tooltip import as_tooltip

AnyIndex = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole


class ChangeModel(QAbstractListModel):
    """The items that are listed. ``ticked`` holds the numbers of changes, those that are not listed too."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: Sequence[ListItem] = ()
        self.ticked: frozenset[int] = frozenset()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """None below an item."""
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Changes can be reached and ticked, headings cannot."""
        if not index.isValid() or self.change_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The item, what is said of it, whether it is ticked."""
        item = self.items[index.row()]
        if role == ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return item_in_words(item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(tooltip_of(item))
        if role == Qt.ItemDataRole.CheckStateRole and isinstance(item, ChangeItem):
            return Qt.CheckState.Checked if item.number in self.ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A screen reader ticks this way."""
        item = self.change_at(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or item is None:
            return False
        self.tick((item.number,), on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def change_at(self, place: int) -> ChangeItem | None:
        """The change at a place; None for a heading, and beyond the ends."""
        item = self.items[place] if 0 <= place < len(self.items) else None
        return item if isinstance(item, ChangeItem) else None

    @property
    def shown(self) -> Sequence[int]:
        """The numbers of the changes that are listed."""
        return [item.number for item in self.items if isinstance(item, ChangeItem)]

    def tick(self, numbers: Iterable[int], *, on: bool) -> None:
        """Tick changes, or take their ticks away."""
        self.set_ticked(self.ticked | set(numbers) if on else self.ticked - set(numbers))

    def set_ticked(self, ticked: frozenset[int]) -> None:
        """Tick these and no others."""
        if ticked == self.ticked:
            return
        self.ticked = ticked
        if self.items:
            ends = self.index(0), self.index(len(self.items) - 1)
            self.dataChanged.emit(*ends, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    def set_items(self, items: Sequence[ListItem]) -> None:
        """List others; the ticks stay."""
        self.beginResetModel()
        self.items = items
        self.endResetModel()


def ticks_kept(before: Sequence[Change], ticked: frozenset[int], now: Sequence[Change]) -> frozenset[int]:
    """The ticks of a list that was made anew: the same quotes, though their sentence may have changed."""
    kept = {_identity(before[number]) for number in ticked}
    return frozenset(number for number, change in enumerate(now) if _identity(change) in kept)


def _identity(change: Change) -> tuple[object, ...]:
    return change.kind, change.topic, change.left, change.right
