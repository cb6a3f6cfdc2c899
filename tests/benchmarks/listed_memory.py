"""Starts Standpunt as a user does and prints its resident megabytes when nothing goes on any more."""

from __future__ import annotations

import sys
from pathlib import Path

PAGES_IN_A_MB = 256


def _watch() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from gui.main_window import MainWindow

    (window,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    timer = QTimer(window)

    def look() -> None:
        if window.desk.keeper.is_busy:
            return
        timer.stop()
        resident = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        print(len(window.desk.ordered), resident / PAGES_IN_A_MB, flush=True)
        QApplication.closeAllWindows()

    timer.timeout.connect(look)
    timer.start(300)


import main  # noqa: E402

sys.exit(main.main([], _watch))
