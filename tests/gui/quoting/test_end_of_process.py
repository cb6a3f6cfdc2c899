"""A process that copied something ends as it should, also where the clipboard outlives Python."""

from __future__ import annotations

import os
import subprocess
import sys

from agendas.resources import PROJECT_ROOT

COPY_AND_QUIT = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from agendas.quoting.passage import Excerpt, Passage
from gui.quoting.clipboard import copy_quote
from tests.small_agendas import small_agenda

application = QGuiApplication([])
copy_quote(Passage(small_agenda([("paragraph", "Nederland steunt dat.")]), (Excerpt("p1", 0, 21),)))
QTimer.singleShot(0, application.quit)
application.exec()
"""


def test_a_process_that_copied_a_quote_ends_well() -> None:
    """It died of a segmentation fault after Python had gone, with the quote still on the clipboard."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", COPY_AND_QUIT]
    done = subprocess.run(command, cwd=PROJECT_ROOT, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
