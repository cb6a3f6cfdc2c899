"""The program itself, with an error put into it: its log, its sentence, its status. ``main.main`` runs; the
error is patched in from outside, so that the product needs no door for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from agendas.resources import PROJECT_ROOT, seeds_folder

LETTER = next(seeds_folder().glob("*.txt"))
PRIVATE_WORDS = "geheime-zin-uit-een-brief"
IN_A_SLOT = f"""
import sys, main
from PySide6.QtCore import QTimer
def fail(): raise KeyError({PRIVATE_WORDS!r})
def after_first_paint():
    QTimer.singleShot(0, fail)
    QTimer.singleShot(0, tell)
def tell():
    from PySide6.QtWidgets import QApplication
    from gui.crash_care.report_dialog import UnexpectedDialog
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, UnexpectedDialog) and dialog.isVisible():
            print("DIALOG", flush=True)
            return dialog.quit.click()
    QTimer.singleShot(20, tell)
sys.exit(main.main([], after_first_paint))
"""
AT_START = f"""
import sys, main
from gui import main_window
def fail(*_): raise KeyError({PRIVATE_WORDS!r})
main_window.MainWindow.__init__ = fail
sys.exit(main.main([]))
"""
IN_A_COMMAND = f"""
import sys, main
import agendas.reading
def fail(*_): raise KeyError({PRIVATE_WORDS!r})
agendas.reading.read_file = fail
status = main.main(["read", {str(LETTER)!r}])
sys.exit(status if not any(name.startswith("PySide6") for name in sys.modules) else 9)
"""
INTERRUPTED = """
import sys, main
import agendas.reading
def fail(*_): raise KeyboardInterrupt
agendas.reading.read_file = fail
sys.exit(main.main(["read", "x"]))
"""


def _run(code: str, home: Path) -> subprocess.CompletedProcess[str]:
    others = ("PYTEST", "COV", "LC_", "LANG", "XDG_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(others)}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=PROJECT_ROOT,
        env={**kept, "HOME": str(home), "LC_CTYPE": "C.UTF-8", "LC_MESSAGES": "nl_NL.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def _log(home: Path) -> str:
    text = (home / ".local" / "state" / "standpunt" / "standpunt.log").read_text(encoding="utf-8")
    assert PRIVATE_WORDS not in text
    assert str(home) not in text
    assert str(PROJECT_ROOT) not in text
    return text


@pytest.mark.skipif(sys.platform != "linux", reason="the log's place is that of Linux")
class TestProgram:
    """Each in a process and a home folder of its own."""

    def test_an_error_in_a_slot_is_shown_and_the_program_can_be_quit(self, tmp_path: Path) -> None:
        done = _run(IN_A_SLOT, tmp_path)
        assert (done.returncode, done.stdout) == (0, "DIALOG\n"), done.stderr
        assert "Traceback" not in done.stderr
        assert "KeyError" in _log(tmp_path)

    def test_an_error_at_the_start_is_one_sentence_and_status_one(self, tmp_path: Path) -> None:
        done = _run(AT_START, tmp_path)
        assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
        assert "Standpunt: er ging iets mis" in done.stderr
        assert "KeyError" in _log(tmp_path)
        assert "gui/application.py:" in _log(tmp_path)

    def test_an_error_in_a_command_is_one_sentence_about_the_file(self, tmp_path: Path) -> None:
        done = _run(IN_A_COMMAND, tmp_path)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1), done.stderr
        assert done.stderr.startswith(f"{LETTER.name}: er ging iets mis")
        assert LETTER.name not in _log(tmp_path)

    def test_ctrl_c_during_a_command_is_no_traceback(self, tmp_path: Path) -> None:
        done = _run(INTERRUPTED, tmp_path)
        assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
