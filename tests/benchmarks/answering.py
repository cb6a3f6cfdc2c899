"""How late the window answers while documents are added: a timer asks every 5 ms whether anyone is there."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from agendas.library.entries import newest_first, seed_entries
from gui import theme
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.benchmarks.importing import made_agendas

DOCUMENTS = 200
_EVERY = 5


def measure() -> None:
    """Print the 50th, 99th and last hundredth of the lateness, idle and while importing."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.install(application)
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["XDG_CACHE_HOME"] = scratch
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, scratch)
        folder = Path(scratch) / "letters"
        folder.mkdir()
        for number, text in enumerate(made_agendas(DOCUMENTS)):
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        window = MainWindow(Settings(), newest_first(seed_entries()), Path(scratch) / "library")
        window.places.open_agenda(window.desk.ordered[0].key)
        window.show()
        _wait(window.desk.keeper.kept_up.connect)
        window.desk.keeper.add_files([folder])
        _line(f"window answers late, adding {DOCUMENTS} documents", _lateness(window))
        window.close()


def _lateness(window: MainWindow) -> list[float]:
    late: list[float] = []
    loop, timer = QEventLoop(), QTimer()
    expected = time.perf_counter() + _EVERY / 1000

    def tick() -> None:
        nonlocal expected
        now = time.perf_counter()
        late.append(max(0.0, (now - expected) * 1000))
        expected = now + _EVERY / 1000

    timer.timeout.connect(tick)
    timer.start(_EVERY)
    window.desk.keeper.imported.connect(loop.quit)
    loop.exec()
    return sorted(late)


def _wait(connect: object) -> None:
    loop = QEventLoop()
    assert callable(connect)
    connect(loop.quit)
    loop.exec()


def _line(what: str, late: list[float]) -> None:
    p99 = late[int(len(late) * 0.99)]
    print(f"{what:<46}{late[len(late) // 2]:>8.2f} ms{late[-1]:>8.2f} ms  ≤ 50 ms (p99 {p99:.1f} ms)")
