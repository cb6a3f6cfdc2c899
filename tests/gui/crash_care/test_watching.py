"""A real process that fails: what its log, its standard error and its exit status say."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from agendas.resources import PROJECT_ROOT
from tests.gui.crash_care.failing_program import PRIVATE_WORDS

COMMAND = (sys.executable, "-m", "tests.gui.crash_care.failing_program")

DUTCH = {"LC_CTYPE": "C.UTF-8", "LC_MESSAGES": "nl_NL.UTF-8"}
"""The language of the messages; the letters by a locale that every system has, else Qt complains."""


def _environment(home: Path) -> dict[str, str]:
    others = ("PYTEST", "COV", "LC_", "LANG")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(others)}
    folders = {"HOME": home, "XDG_STATE_HOME": home / "state", "LOCALAPPDATA": home / "state"}
    return {**kept, **{name: str(path) for name, path in folders.items()}, **DUTCH}


def _fail(case: str, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, case],
        cwd=PROJECT_ROOT,
        env=_environment(home),
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )


def _log(home: Path) -> str:
    """The log, after what it must never hold was looked for."""
    files = list(home.rglob("standpunt.log"))
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    assert PRIVATE_WORDS not in text
    assert str(PROJECT_ROOT) not in text
    assert str(home) not in text
    return text


def _left(home: Path) -> list[str]:
    return [file.name for file in home.rglob("running-*")]


@pytest.mark.parametrize("case", ["slot", "thread", "modal", "first-paint"])
def test_an_error_is_shown_once_and_the_program_goes_on(case: str, tmp_path: Path) -> None:
    done = _fail(case, tmp_path)
    assert (done.returncode, done.stdout.count("DIALOG Something went wrong")) == (0, 1), done.stderr
    assert "Traceback" not in done.stderr
    log = _log(tmp_path)
    assert "KeyError\n  __main__.py:" in log or "KeyError\n  threading.py:" in log
    assert " fail\n" in log
    assert _left(tmp_path) == []


def test_a_storm_while_painting_is_one_entry_with_a_count_and_one_dialog(tmp_path: Path) -> None:
    done = _fail("paint", tmp_path)
    assert done.stdout.count("DIALOG") == 1
    assert "This happened " in done.stdout
    log = _log(tmp_path)
    assert log.count("KeyError") == 1
    assert "times in all" in log


def test_a_hard_crash_is_told_at_the_next_start_and_only_there(tmp_path: Path) -> None:
    assert _fail("abort", tmp_path).returncode == -signal.SIGABRT
    assert len(_left(tmp_path)) == 1
    following = _fail("well", tmp_path)
    assert "NOTICE Standpunt stopped unexpectedly" in following.stdout
    assert "Fatal error Aborted" in _log(tmp_path)
    assert "  tests/gui/crash_care/failing_program.py:" in _log(tmp_path)
    assert "NOTICE" not in _fail("well", tmp_path).stdout


def test_what_qt_cannot_survive_is_in_the_log_without_its_words(tmp_path: Path) -> None:
    assert _fail("fatal", tmp_path).returncode == -signal.SIGABRT
    assert "Qt fatal error (default)" in _log(tmp_path)
    assert "NOTICE" in _fail("well", tmp_path).stdout
    assert "Fatal error Aborted" in _log(tmp_path)


def test_a_warning_of_qt_is_in_the_log_without_the_path(tmp_path: Path) -> None:
    assert _fail("warn", tmp_path).returncode == 0
    assert "Qt warning (default) QPixmap\n" in _log(tmp_path)


def test_an_error_while_closing_is_one_sentence_and_an_end(tmp_path: Path) -> None:
    done = _fail("close", tmp_path)
    assert done.returncode == 0
    assert "bij het afsluiten iets mis" in done.stderr
    assert "Traceback" not in done.stderr
    assert "KeyError" in _log(tmp_path)
    assert _left(tmp_path) == []


def test_quitting_from_the_dialog_closes_the_windows_first(tmp_path: Path) -> None:
    done = _fail("quit", tmp_path)
    assert (done.returncode, done.stdout.count("CLOSED")) == (0, 1)
    assert "afsluiten" not in done.stderr


def test_an_error_before_there_is_anything_is_one_sentence_and_status_one(tmp_path: Path) -> None:
    done = _fail("before", tmp_path)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "Standpunt: er ging iets mis" in done.stderr
    assert "standpunt.log" in done.stderr
    assert "KeyError" in _log(tmp_path)


def test_what_fails_while_an_object_is_cleaned_up_is_only_written(tmp_path: Path) -> None:
    done = _fail("clean-up", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert " · clean-up · #" in _log(tmp_path)


def test_an_end_as_it_should_be_leaves_no_log_and_no_mark(tmp_path: Path) -> None:
    done = _fail("well", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert _log(tmp_path) == ""
    assert _left(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_logging_out_and_ctrl_c_close_the_windows_and_are_no_crash(asked: int, tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "wait"],
        cwd=PROJECT_ROOT,
        env=_environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "READY\n"
        running.send_signal(asked)
        out, err = running.communicate(timeout=20)
    assert (running.returncode, out, err) == (0, "CLOSED\n", "")
    assert _left(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_kill_9_is_told_at_the_next_start_but_not_by_a_window_beside_it(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "wait"], cwd=PROJECT_ROOT, env=_environment(tmp_path), stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "READY\n"
        assert "NOTICE" not in _fail("well", tmp_path).stdout
        running.kill()
    assert "NOTICE" in _fail("well", tmp_path).stdout
    assert "left no trace" in _log(tmp_path)


def test_a_folder_that_may_not_be_written_to_changes_nothing_but_the_log(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file in the place of the folder")
    done = _fail("slot", tmp_path)
    assert (done.returncode, done.stdout.count("DIALOG")) == (0, 1)
    before = _fail("before", tmp_path)
    assert "een verslag kon niet worden bewaard" in before.stderr
