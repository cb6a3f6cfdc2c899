"""What any PySide6 window with a menu bar, a toolbar, a list and a text costs, with nothing behind them.

The other floor of the start: between the bare window and this lies what every such program pays, most of it
the names of Qt that Python makes when they are first used. Prints when its first paint was done.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QSize, QStringListModel, Qt, QTimer
from PySide6.QtGui import QIcon, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMainWindow, QSplitter, QTextEdit, QToolBar

ROOT = Path(__file__).resolve().parent.parent.parent
ICONS = ("panel-left", "search", "text-quote", "columns-2", "arrow-left-right")
MENUS = ("File", "Edit", "Library", "View", "Compare", "Go", "Help")


class PlainWindow(QMainWindow):
    def __init__(self, text: str) -> None:
        super().__init__()
        bar = QToolBar()
        bar.setIconSize(QSize(18, 18))
        for icon in ICONS:
            bar.addAction(QIcon(str(ROOT / f"resources/icons/{icon}.svg")), icon)
        bar.addWidget(QLineEdit())
        self.addToolBar(bar)
        for menu in MENUS:
            self.menuBar().addMenu(menu)
        rows, letter = QListView(), QTextEdit()
        rows.setModel(QStringListModel(text.split()[:5], rows))
        letter.setPlainText(text)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(rows)
        splitter.addWidget(letter)
        self.setCentralWidget(splitter)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self._done)

    def _done(self) -> None:
        print(time.monotonic(), flush=True)
        QApplication.quit()


application = QApplication([*sys.argv[:1], "-style", "Fusion"])
window = PlainWindow(min((ROOT / "seeds").glob("*.txt")).read_text(encoding="utf-8"))
window.resize(1280, 800)
window.show()
application.exec()
