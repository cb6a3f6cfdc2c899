"""The notice at a start after the program ended without being closed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.crash_care.running_mark import Remains

NO_TRACE = "The program was ended from outside; it left no trace of where it was."


class CrashNotice(QObject):
    """What to say of the last time, and the way to the report. ``folder`` is where the log stands."""

    def __init__(self, remains: Sequence[Remains], folder: Path, parent: QObject | None) -> None:
        super().__init__(parent)
        self._remains, self._folder = remains, folder

    @property
    def sentence(self) -> str:
        """One sentence for the bar of messages."""
        return self.tr("Standpunt stopped unexpectedly the last time. What you kept is still there.")

    @property
    def report(self) -> str:
        """As it stands in the log, but for what is no trace and can be said in the user's words."""
        return report_of(self._remains, self.tr("Nothing is known of where the program was."))

    def action(self, window: QWidget) -> QAction:
        """Shows the report over ``window``."""
        action = QAction(self.tr("Show the report"), window)
        action.triggered.connect(lambda: self._show(window))
        return action

    def _show(self, window: QWidget) -> None:
        from gui.crash_care.report_dialog import LastTimeDialog

        LastTimeDialog(self.report, self._folder, window).open()


def report_of(remains: Sequence[Remains], no_trace: str = NO_TRACE) -> str:
    """Where the program was, once for each different place, or that nothing is known."""
    return "\n\n".join(dict.fromkeys(one.trace or no_trace for one in remains))
