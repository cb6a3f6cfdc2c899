"""Every file of a folder is found once, in the order people count, and nothing holds the walk for ever."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.library import walking
from agendas.library.walking import FoundFile, walked


def found_in(*paths: Path, most: int = 1_000) -> list[FoundFile]:
    return walked(paths, lambda _: None, lambda: False, most)


def names(*paths: Path, most: int = 1_000) -> list[str]:
    return [
        f"{file.path.name}{': ' + file.problem.code if file.problem else ''}"
        for file in found_in(*paths, most=most)
    ]


def make(folder: Path, *files: str) -> None:
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text("tekst")


def test_folders_are_looked_through_in_the_order_people_count(tmp_path: Path) -> None:
    make(
        tmp_path,
        "brief 10.txt",
        "brief 9.txt",
        "brief.txt",
        "Brief 1.txt",
        "a/x.txt",
        "a/b/y.txt",
        "a10/z.txt",
        "a9/w.txt",
    )
    assert names(tmp_path) == [
        "brief.txt",
        "Brief 1.txt",
        "brief 9.txt",
        "brief 10.txt",
        "x.txt",
        "y.txt",
        "w.txt",
        "z.txt",
    ]


def test_what_is_named_comes_in_the_order_it_is_named(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.txt", "map/c.txt")
    assert names(tmp_path / "b.txt", tmp_path / "map", tmp_path / "a.txt") == ["b.txt", "c.txt", "a.txt"]


def test_what_programs_leave_behind_is_not_mentioned(tmp_path: Path) -> None:
    make(tmp_path, "brief.docx", "~$brief.docx", ".~lock.brief.odt#", ".DS_Store", "Thumbs.db", "desktop.ini",
         ".git/config", "brief.pdf.part", "Agenda.lnk")  # fmt: skip
    assert names(tmp_path) == ["brief.docx"]


def test_other_kinds_are_mentioned_but_opened_only_when_named(tmp_path: Path) -> None:
    make(tmp_path, "brief.doc", "foto.JPG", "tabel.xlsx", "zonder", "x.onbekend")
    assert names(tmp_path) == [
        "brief.doc", "foto.JPG: other_kind", "tabel.xlsx: other_kind", "x.onbekend", "zonder",
    ]  # fmt: skip
    assert names(tmp_path / "foto.JPG") == ["foto.JPG"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:  # 8
    make(tmp_path, "map/brief.txt", "map/diep/brief 2.txt")
    (tmp_path / "map" / "diep" / "terug").symlink_to(tmp_path / "map", target_is_directory=True)
    (tmp_path / "map" / "zelf").symlink_to(tmp_path / "map" / "zelf")
    assert names(tmp_path) == ["brief.txt", "zelf", "brief 2.txt"]


def test_folders_as_deep_as_the_system_allows(tmp_path: Path) -> None:
    folder = tmp_path
    while len(os.fsencode(folder)) < 3_000:
        folder /= "a" * 20
    folder.mkdir(parents=True)
    make(folder, "brief.txt")
    assert names(tmp_path) == ["brief.txt"]


def test_more_files_than_anyone_means_are_refused(tmp_path: Path) -> None:
    make(tmp_path, *(f"veel/{number}.txt" for number in range(5)), "later/x.txt")
    assert names(tmp_path / "veel", most=3) == ["0.txt", "1.txt", "2.txt", "veel: too_many_files"]
    assert found_in(tmp_path / "veel", most=3)[-1].problem.sentence("nl").count("3") == 1  # type: ignore[union-attr]
    assert names(tmp_path / "veel", most=5) == [f"{number}.txt" for number in range(5)]


def test_a_folder_without_documents_says_so(tmp_path: Path) -> None:
    make(tmp_path, "map/.verborgen")
    assert names(tmp_path) == [f"{tmp_path.name}: empty_folder"]


def test_a_folder_that_may_not_be_read_harms_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # 5
    make(tmp_path, "dicht/a.txt", "open/b.txt")
    scandir = os.scandir

    def refusing(path: Path) -> object:
        if path.name == "dicht":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert names(tmp_path) == ["dicht: folder_unreadable", "b.txt"]


def test_pipes_are_left_to_the_reader_to_refuse(tmp_path: Path) -> None:  # 6
    os.mkfifo(tmp_path / "pijp")
    assert names(tmp_path) == ["pijp"]


def test_names_of_any_bytes(tmp_path: Path) -> None:  # 12, 13
    make(tmp_path, os.fsdecode(b"\xff\xfe.txt"), "\u202etxt.exe", "a\nb.txt", "9" * 200, "²3.txt")
    assert len(names(tmp_path)) == 5
    assert names(Path("bestaat niet\0.txt")) == ["bestaat niet\0.txt"]


def test_a_lost_drive_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # 15
    lost = threading.Event()
    monkeypatch.setattr(os.path, "isdir", lambda _: lost.wait(20))
    started = time.monotonic()
    try:
        assert walked([tmp_path], lambda _: None, lambda: time.monotonic() > started + 0.1) == []
    finally:
        lost.set()
    assert time.monotonic() - started < 5


_NO_FIGURES = st.text(st.characters(codec="utf-8", exclude_characters="0123456789"))


@given(_NO_FIGURES, st.integers(0, 10**30), st.text("abc é"), st.text())
def test_numbers_in_any_names_are_put_in_order(before: str, number: int, after: str, other: str) -> None:
    lower, higher = f"{before}{number}{after}", f"{before}{number + 1}"
    ordered = sorted([higher, other, lower], key=walking._as_counted)
    assert ordered.index(lower) < ordered.index(higher)
