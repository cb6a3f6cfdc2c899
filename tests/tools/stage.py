"""A real window that is brought into any state, for pictures of it: what the scenes play on.

Waits by signals and conditions; a state that does not come within twenty seconds is an error.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from agendas.library.entries import newest_first, seed_entries
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.touring.tour import Tour

Shown = TypeVar("Shown", bound=QWidget)
HELSINGBORG, DECEMBER, ANTALYA, APRIL, BERLIN = (entry.key for entry in newest_first(seed_entries()))
SETTLED_AFTER = 250
"""Milliseconds for pending layouts and the flash after a jump."""
LATEST = 20_000


class Stage:
    """A window of ``size`` on a library of its own in ``folder``, with the five agendas."""

    def __init__(self, folder: Path, size: QSize) -> None:
        self.folder, self.size = folder, size
        self.afterwards: list[Callable[[], None]] = []
        """What undoes what a scene did, once it has been looked at."""
        self.window = MainWindow(Settings(), newest_first(seed_entries()), folder / "library")
        self.window.resize(size)
        self.window.places.open_agenda(DECEMBER)
        self.window.show()
        self.until(lambda: self.window.loader.is_understood(DECEMBER) and self._is_listed())

    def _is_listed(self) -> bool:
        entries, keeper = self.window.desk.ordered, self.window.desk.keeper
        return keeper.is_open and not keeper.is_busy and all(entry.position_count for entry in entries)

    def close(self) -> None:
        """End the play."""
        self.tidy()
        self.window.close()

    def tidy(self) -> None:
        """Close what floats, and go back to reading with the list at the side."""
        while self.afterwards:
            self.afterwards.pop()()
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.close()
        for tour in self.window.findChildren(Tour):
            tour.stop()
        QTest.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_Escape)
        self.window.resize(self.size)
        self.window.activateWindow()  # or the palette has no ring, and its field no caret
        self.window.messages.clear_notice()
        self.window.places.go_to_reading()
        if self.window.desk.entries.get(DECEMBER) is not None:
            self.read(DECEMBER)
        self.window.desk.show_list()
        self.settle()

    # What a reader does

    def read(self, key: str) -> None:
        """Open an agenda, and wait until it is understood."""
        self.window.places.open_agenda(key)
        self.until(lambda: self.window.loader.is_understood(key))

    def compare(self, left: str = APRIL, right: str = DECEMBER) -> None:
        """Put two side by side, at the changed figure that a reader looks for first: from 2% to 5%."""
        self.window.comparing.compare(left, right)
        self.until(lambda: self._is_compared(left, right))
        page = self.window.comparing.page()
        assert page.comparison is not None
        figures = [one.right.block for one in page.comparison.changes if one.kind == "figure" and one.right]
        rows = [at for at, row in enumerate(page.comparison.rows) if set(row.right) & set(figures)]
        if rows:
            page.go_to_row(rows[0])
        self.settle()

    def _is_compared(self, left: str, right: str) -> bool:
        shown = self.window.comparing.page().comparison
        if shown is None or self.window.desk.keeper.is_busy:
            return False
        return (shown.left.source.sha256, shown.right.source.sha256) == (left, right)

    def press(self, key: Qt.Key, widget: QWidget | None = None) -> None:
        """A key, without any other."""
        QTest.keyClick(widget or self.window, key)

    def dialog(self, kind: type[Shown]) -> Shown:
        """The dialog or window of that kind that is open."""
        self.until(lambda: any(one.isVisible() for one in self._of(kind)))
        return next(one for one in self._of(kind) if one.isVisible())

    def _of(self, kind: type[Shown]) -> list[Shown]:
        return [one for one in QApplication.allWidgets() if isinstance(one, kind)]

    # Waiting

    def until(self, ready: Callable[[], bool]) -> None:
        """Wait for a state. Raises TimeoutError."""
        loop, watch, latest = QEventLoop(), QTimer(), QTimer(singleShot=True)
        watch.timeout.connect(lambda: loop.quit() if ready() else None)
        latest.timeout.connect(lambda: loop.exit(1))
        watch.start(20)
        latest.start(LATEST)
        if loop.exec():
            raise TimeoutError("the window did not get ready")
        self.settle()

    def settle(self) -> None:
        """Let pending layouts and the flash after a jump end."""
        loop = QEventLoop()
        QTimer.singleShot(SETTLED_AFTER, loop.quit)
        loop.exec()
