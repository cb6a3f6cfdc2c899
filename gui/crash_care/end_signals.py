"""Logging out and Ctrl+C end the program as closing it does, so that nothing is taken for a crash afterwards.

Qt waits in C, where Python hears no signals: a pipe wakes it. Windows has no such signals.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")


class EndSignals(QObject):
    """Calls ``end`` on the window's thread when the system asks the program to end. Made on that thread."""

    def __init__(self, end: Callable[[], None], parent: QObject | None) -> None:
        super().__init__(parent)
        self._end = end
        self._former: dict[int, object] = {}
        self._pipe: tuple[int, int] | None = None

    def listen(self) -> None:
        """From now on, until ``stop``. A second signal of the same kind ends the program at once."""
        if sys.platform == "win32":
            return
        self._pipe = reading, writing = os.pipe()
        os.set_blocking(reading, False)
        os.set_blocking(writing, False)
        notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(lambda: os.read(reading, 64))  # Python comes to its senses here
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        for number in (getattr(signal, name) for name in _SIGNALS):
            if signal.getsignal(number) is not signal.SIG_IGN:  # nohup wants it to live on
                self._former[number] = signal.signal(number, self._ended)

    def stop(self) -> None:
        """Give the signals back."""
        if self._pipe is None:
            return
        signal.set_wakeup_fd(-1)
        for number, handler in self._former.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # as signal() gave it
        for notifier in self.findChildren(QSocketNotifier):
            notifier.setEnabled(False)
        for end in self._pipe:
            os.close(end)
        self._pipe = None

    def _ended(self, number: int, _frame: object) -> None:
        signal.signal(number, signal.SIG_DFL)
        QTimer.singleShot(0, self._end)  # not here, between any two steps of what runs: it may hold a lock
