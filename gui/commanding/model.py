"""The commands that fit, as Qt lists them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.commanding.command import Command

Index = QModelIndex | QPersistentModelIndex
COMMAND_ROLE = Qt.ItemDataRole.UserRole
"""The Command itself."""


class CommandsModel(QAbstractListModel):
    """Rows that are replaced as a whole. What cannot be done now can be seen, but not reached."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.commands: Sequence[Command] = ()

    def set_commands(self, commands: Sequence[Command]) -> None:
        """List these in place of the former ones."""
        self.beginResetModel()
        self.commands = commands
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many commands are listed."""
        return 0 if parent.isValid() else len(self.commands)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Greyed commands cannot be chosen."""
        if not index.isValid() or not self.commands[index.row()].enabled:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the delegate paints and what a screen reader says."""
        if not index.isValid():
            return None
        command = self.commands[index.row()]
        if role == COMMAND_ROLE:
            return command
        if role == Qt.ItemDataRole.DisplayRole:
            return command.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(command)
        return None

    def step(self, row: int, by: int) -> int:
        """The command that can be done ``by`` rows from ``row``, or the nearest in that direction, else the
        last before it; ``row`` itself where there is none."""
        last = len(self.commands) - 1
        if last < 0:
            return row
        aim = max(0, min(last, row + by))
        direction = 1 if by > 0 else -1
        onward = range(aim, last + 1 if by > 0 else -1, direction)
        back = range(aim, row, -direction)
        return next((at for at in (*onward, *back) if self.commands[at].enabled), row)


def spoken(command: Command) -> str:
    """A command in words, for a screen reader."""
    return ", ".join(filter(None, (command.name, command.menu, command.shortcut)))
