"""Loading Qt ahead changes nothing but the time: whatever cannot be loaded is left alone."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest

from agendas.resources import PROJECT_ROOT
from gui import preload


def test_what_is_not_there_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preload, "FONT_LIBRARY", "libdoes-not-exist.so.0")
    monkeypatch.setattr(preload, "PLUGINS", ("imageformats/libnot-there.so",))
    monkeypatch.setattr("importlib.machinery.PathFinder.find_spec", lambda _name: None)
    preload.preload_qt()
    for thread in threading.enumerate():
        if thread.name == "preload":
            thread.join(10)
            assert not thread.is_alive()


def test_qt_works_after_it_was_loaded_ahead() -> None:
    code = (
        "from gui.preload import preload_qt; preload_qt()\n"
        "from PySide6.QtWidgets import QApplication, QLabel\n"
        "application = QApplication([]); label = QLabel('Oekraïne'); label.show(); label.grab()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT_ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
