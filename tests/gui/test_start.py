"""The start: what is imported before the first paint, and what the command line answers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from agendas.resources import PROJECT_ROOT

NOT_BEFORE_THE_FIRST_PAINT = (
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtSvg",
    "PySide6.QtTest",
    "Stemmer",
    "agendas.comparing",
    "agendas.comparison",
    "agendas.exporting",
    "agendas.reading",
    "agendas.understanding",
    "ahocorasick_rs",
    "diff_match_patch",
    "docx",
    "gui.commanding",
    "gui.comparing.page",
    "gui.helping",
    "gui.preferences",
    "gui.quoting.clipboard",
    "gui.reading.find_bar",
    "gui.reading.original_pane",
    "gui.touring",
    "gui.working",
    "numpy",
    "odfdo",
    "pyphen",
    "rapidfuzz",
    "sqlite3",
    "unittest",
    "xml",
)


def _environment(tmp_path: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV"))}
    return {
        **kept,
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path),
        **more,
    }


def _imported_at_first_paint(home: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.first_paint", "--modules"],
        cwd=PROJECT_ROOT,
        env=_environment(home),
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split()[1:])


def test_nothing_is_imported_before_the_first_paint_that_it_does_not_need(tmp_path: Path) -> None:
    first_start, second_start = _imported_at_first_paint(tmp_path), _imported_at_first_paint(tmp_path)
    assert "gui.main_window" in second_start  # else the list below would prove nothing
    assert "agendas.reading" in first_start  # which leaves the agenda on the shelf for the second
    assert sorted(second_start.intersection(NOT_BEFORE_THE_FIRST_PAINT)) == []


def test_a_missing_file_is_one_sentence_and_status_one(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "main.py", tmp_path / "weg.txt"],
        cwd=PROJECT_ROOT,
        env=_environment(tmp_path, LC_ALL="nl_NL.UTF-8"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "weg.txt" in done.stderr
    assert "bestaat niet" in done.stderr
