"""The floor of the start: a PySide6 window with nothing in it. Prints when its first paint was done."""

from __future__ import annotations

import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class BareWindow(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self._done)

    def _done(self) -> None:
        print(time.monotonic(), flush=True)
        QApplication.quit()


application = QApplication([])
window = BareWindow()
window.resize(1280, 800)
window.show()
application.exec()
