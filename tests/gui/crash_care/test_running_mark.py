"""Who did not end well is found at the next start, and nobody who still runs is taken for dead."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from agendas.resources import PROJECT_ROOT
from gui.crash_care.last_time import NO_TRACE, report_of
from gui.crash_care.running_mark import Remains, RunningMark, take_remains, without_paths

PUT_UP = """
import sys
from pathlib import Path
from gui.crash_care.running_mark import RunningMark
mark = RunningMark(Path(sys.argv[1]))
mark.put_up()
print("up", flush=True)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="written for, not tried on Windows")


def _run(then: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PUT_UP + then, folder],
        cwd=PROJECT_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_who_ends_well_leaves_nothing(tmp_path: Path) -> None:
    assert _run("mark.take_down()", tmp_path).returncode == 0
    assert list(tmp_path.iterdir()) == []
    assert take_remains(tmp_path) == []


def test_a_fault_leaves_where_it_was_without_paths(tmp_path: Path) -> None:
    fault = "import threading, ctypes\nthreading.Timer.run = lambda self: ctypes.string_at(0)\n"
    done = _run(fault + "t = threading.Timer(0, None); t.start(); t.join()", tmp_path)
    assert done.returncode == -signal.SIGSEGV
    (remains,) = take_remains(tmp_path)
    lines = remains.trace.splitlines()
    assert lines[0] == "Fatal error Segmentation fault"
    assert "Current thread" in lines
    assert any(line.startswith("  threading.py:") for line in lines)
    assert str(PROJECT_ROOT) not in remains.trace
    assert sys.prefix not in remains.trace
    assert take_remains(tmp_path) == []  # it is told once


def test_who_was_killed_leaves_a_mark_alone(tmp_path: Path) -> None:
    done = _run("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", tmp_path)
    assert done.returncode == -signal.SIGKILL
    assert take_remains(tmp_path) == [Remains("")]
    assert report_of([Remains(""), Remains("")]) == NO_TRACE


def test_who_still_runs_is_not_blamed(tmp_path: Path) -> None:
    """Two windows, each a process of its own: the second must not take the first for dead."""
    with subprocess.Popen(
        [sys.executable, "-c", PUT_UP + "sys.stdin.read()", tmp_path],
        cwd=PROJECT_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == b"up\n"
        assert take_remains(tmp_path) == []
        running.kill()
    assert take_remains(tmp_path) == [Remains("")]


def test_a_process_with_the_number_of_a_dead_one_is_not_taken_for_it(tmp_path: Path) -> None:
    (tmp_path / f"running-{os.getpid()}").write_bytes(b"")  # left by one that had our number
    assert take_remains(tmp_path) == [Remains("")]


def test_a_folder_that_may_not_be_written_to_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    mark = RunningMark(tmp_path / "taken")
    mark.put_up()
    mark.take_down()
    assert take_remains(tmp_path / "taken") == []


def test_a_pipe_or_a_folder_in_the_place_of_a_mark_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "running-1").mkdir()
    os.mkfifo(tmp_path / "running-2")
    (tmp_path / "running-3").write_bytes(b"")
    assert take_remains(tmp_path) == [
        Remains("")
    ]  # of the third, which the others do not keep from being found


TRACE = f"""Fatal Python error: Aborted: secret

Current thread 0x00007f0012345678 (most recent call first):
  File "{PROJECT_ROOT}/gui/main_window.py", line 12 in _open
  File "/home/jan/elders/geheim.py", line 3 in geheim
  File "/home/jan/venv/lib/python3.11/site-packages/lxml/sax.py", line 7 in handle
  File "/usr/lib/python3.11/threading.py", line 1002 in _bootstrap
  File "<string>", line 1 in <module>

Thread 0x00007f0012340000 (most recent call first):
  File "/usr/lib/python3.11/threading.py", line 331 in wait

Extension modules: geheim, lxml.etree (total: 2)
"""


def test_of_a_trace_only_the_product_and_python_are_named() -> None:
    assert without_paths(TRACE).splitlines() == [
        "Fatal error Aborted",
        "Current thread",
        "  gui/main_window.py:12 _open",
        "  (elsewhere)",
        "  lxml/sax.py:7 handle",
        "  threading.py:1002 _bootstrap",
        "  (elsewhere)",
        "Other thread",
        "  threading.py:331 wait",
    ]
