"""A dialog whose wish is written to a file in the background, and that stays until it is there."""

from __future__ import annotations

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog


class SavingDialog(QDialog):
    """While ``is_saving``, Esc and the cross only put it out of sight: what is chosen must not be lost when
    the file cannot be written. ``come_back`` shows it again."""

    is_saving = False

    def come_back(self) -> None:
        """Be in sight, whatever was pressed meanwhile."""
        if not self.isVisible():
            self.open()

    def reject(self) -> None:
        """While a file is written the dialog is out of sight alone: it comes back if that fails."""
        if self.is_saving:
            self.hide()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the window does the same."""
        if self.is_saving:
            event.ignore()
            self.hide()
        else:
            super().closeEvent(event)
