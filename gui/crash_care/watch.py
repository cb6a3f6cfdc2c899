"""What watches a running window, put together: hooks, Qt's messages, signals, the mark of this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from gui.crash_care import qt_messages, sentences
from gui.crash_care.care import CrashCare
from gui.crash_care.end_signals import EndSignals
from gui.crash_care.hooks import Hooks
from gui.crash_care.last_time import CrashNotice, report_of
from gui.crash_care.log import Log
from gui.crash_care.places import state_folder
from gui.crash_care.running_mark import RunningMark, take_remains
from gui.crash_care.surroundings import surroundings


class Watch:
    """Made on the window's thread, when there is an application."""

    def __init__(self, folder: Path | None = None) -> None:
        self.quit_wished: Callable[[], object] = QApplication.closeAllWindows
        application = QApplication.instance()
        self._log = Log(folder or state_folder())
        self._care = CrashCare(self._log, self._quit, application)
        self._hooks = Hooks(self._care.catch, self._quit)
        self._signals = EndSignals(self._quit, application)
        self._mark = RunningMark(self._log.folder)
        self._notice: CrashNotice | None = None

    def begin(self) -> None:
        """Watch from now on."""
        self._hooks.install()
        qt_messages.listen(self._care.tell_of_qt)
        self._signals.listen()
        if remains := take_remains(self._log.folder):
            self._log.write("the last time", f"{surroundings()}\n{report_of(remains)}")
            self._notice = CrashNotice(remains, self._log.folder, self._care)
        self._mark.put_up()

    def take_notice(self) -> CrashNotice | None:
        """What is to be said of the last time; the first time it is asked for."""
        notice, self._notice = self._notice, None
        return notice

    def _quit(self) -> None:
        """Let every window keep what it has to; and end, also when one of them cannot close any more."""
        try:
            self.quit_wished()
        finally:
            QCoreApplication.exit(0)

    def end(self) -> None:
        """The window ended well. What could not be shown any more is said on standard error."""
        self._mark.take_down()
        self._signals.stop()
        qt_messages.stop_listening()
        self._hooks.remove()
        self._care.finish()
        if self._care.has_unseen:
            sentences.say("at_the_end", "Standpunt", self._log.file)
