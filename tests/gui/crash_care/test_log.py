"""The log: two small files, and nothing that stands in its way ever raises."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event

import pytest

from gui.crash_care import log as log_module
from gui.crash_care.log import FORMER_NAME, LARGEST_ENTRY, LARGEST_FILE, NAME, Log


def test_an_entry_has_a_head_with_the_time_and_a_body(tmp_path: Path) -> None:
    log = Log(tmp_path / "new" / "folder")
    assert log.write("window · #1", "KeyError\n  gui/x.py:1 f")
    head, *body = log.file.read_text(encoding="utf-8").splitlines()
    assert head.startswith("== 20")
    assert head.endswith(" · window · #1")
    assert body == ["KeyError", "  gui/x.py:1 f", ""]


def test_the_log_is_two_files_that_do_not_grow(tmp_path: Path) -> None:
    log = Log(tmp_path)
    entry = "x" * 15_000
    for _ in range(3 * LARGEST_FILE // len(entry)):
        assert log.write("window", entry)
    assert sorted(file.name for file in tmp_path.iterdir()) == [FORMER_NAME, NAME]
    assert all(file.stat().st_size <= LARGEST_FILE for file in tmp_path.iterdir())


def test_an_entry_is_cut_off_after_its_head(tmp_path: Path) -> None:
    log = Log(tmp_path)
    assert log.write("window", "é" * 100_000)
    assert log.file.stat().st_size <= LARGEST_ENTRY
    assert log.file.read_bytes().startswith(b"== ")
    assert log.file.read_bytes().endswith(b"[...]\n\n")


def test_a_file_in_the_place_of_the_folder_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    assert not Log(tmp_path / "taken").write("window", "x")


def test_a_folder_in_the_place_of_the_file_is_no_error(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    assert not Log(tmp_path).write("window", "x")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_in_the_place_of_the_file_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / NAME)
    assert not Log(tmp_path).write("window", "x")


def test_the_log_is_not_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "of-somebody").write_text("kept")
    (tmp_path / NAME).symlink_to(tmp_path / "of-somebody")
    assert not Log(tmp_path).write("window", "x")
    assert (tmp_path / "of-somebody").read_text() == "kept"


def test_a_full_disk_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    assert not Log(tmp_path).write("window", "x")


def test_a_drive_that_does_not_answer_is_waited_for_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer, asked = Event(), []

    def stalled(_handle: int, data: bytes) -> int:
        asked.append(data)
        answer.wait()
        return len(data)

    monkeypatch.setattr(log_module, "PATIENCE", 0.01)
    monkeypatch.setattr(os, "write", stalled)
    log = Log(tmp_path)
    assert not log.write("window", "x")
    assert not log.write("window", "y")
    answer.set()
    assert len(asked) == 1
