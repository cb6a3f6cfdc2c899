"""What stands on the line in the place of rows that are not shown."""

from __future__ import annotations

from PySide6.QtCore import QObject


class HiddenLine(QObject):
    """Has no subclasses: PySide looks a text up under the class of an object first, and takes it with its
    number filled in for a translation. As a method of the rows' base class the line stayed English.
    """

    def words(self, count: int) -> str:
        """How many rows are hidden, and what a click does."""
        return self.tr("%n row(s) hidden · show", "", count)
