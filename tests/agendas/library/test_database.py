"""Only our own, whole files are opened; for all others there is a sentence, and not a byte is changed."""

from __future__ import annotations

import os
import sqlite3
import tomllib
from pathlib import Path

import pytest

from agendas.library.database import FILE_NAME, problems
from agendas.library.store import Library
from agendas.problems import LibraryProblem, sentence_of
from agendas.resources import resource
from tests.agendas.library.made import added, filled, key_of
from tests.agendas.library.version_1 import write_version_1


def refusal(folder: Path) -> str:
    with pytest.raises(LibraryProblem) as caught:
        Library.open(folder)
    problem = caught.value
    for language in ("nl", "en"):
        sentence = problem.sentence(language)
        assert sentence.startswith(str(folder)[:60])
        assert "\n" not in sentence
    return problem.code


def test_a_newer_library_is_refused_and_not_changed(tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    write_version_1(file)
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = file.read_bytes()
    assert refusal(tmp_path) == "library_newer"
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "mark", ["CREATE TABLE diary (day TEXT)", "PRAGMA application_id = 12345", "PRAGMA user_version = 7"]
)
def test_the_file_of_another_program_is_refused_and_not_changed(tmp_path: Path, mark: str) -> None:
    file = tmp_path / FILE_NAME
    connection = sqlite3.connect(file)
    connection.execute(mark)
    connection.close()
    before = file.read_bytes()
    assert refusal(tmp_path) == "library_foreign"
    assert file.read_bytes() == before
    assert not (tmp_path / f"{FILE_NAME}-wal").exists()


@pytest.mark.parametrize("content", [b"This is a letter." * 500, b"\0" * 5000, os.urandom(5000)])
def test_what_is_no_database_is_damaged_and_not_changed(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert refusal(tmp_path) == "library_damaged"
    assert (tmp_path / FILE_NAME).read_bytes() == content


def test_a_head_that_was_overwritten_is_damage_and_not_another_program(tmp_path: Path) -> None:
    for offset in (60, 68):  # user_version, application_id
        file = tmp_path / str(offset) / FILE_NAME
        file.parent.mkdir()
        write_version_1(file)
        content = bytearray(file.read_bytes())
        content[offset : offset + 4] = b"\x6a\x91\x02\x77"
        file.write_bytes(content)
        assert refusal(file.parent) == "library_damaged"


@pytest.mark.parametrize("left", [None, b""])
def test_a_library_whose_database_is_gone_is_damaged_and_not_begun_anew(
    tmp_path: Path, left: bytes | None
) -> None:
    filled(tmp_path, 1)
    (tmp_path / FILE_NAME).unlink()
    if left is not None:
        (tmp_path / FILE_NAME).write_bytes(left)
    assert refusal(tmp_path) == "library_damaged"


def test_an_empty_file_without_documents_is_a_new_library(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"")
    with Library.open(tmp_path) as library:
        assert library.entries() == []


def test_a_process_that_died_before_the_first_tables_leaves_a_new_library(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    with Library.open(tmp_path) as library:
        assert library.entries() == []


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert refusal(tmp_path / "file" / "library") == "library_not_writable"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere"
)
def test_a_folder_that_may_not_be_written_to_is_said(tmp_path: Path) -> None:
    filled(tmp_path, 1)
    tmp_path.chmod(0o500)
    try:
        assert refusal(tmp_path) == "library_not_writable"
    finally:
        tmp_path.chmod(0o700)


def test_a_library_that_was_moved_to_read_only_files_is_said(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.connection.execute("PRAGMA query_only = ON")
        with pytest.raises(LibraryProblem) as caught:
            added(library, 1)
        assert caught.value.code == "library_not_writable"
        library.connection.execute("PRAGMA query_only = OFF")


def test_another_window_that_writes_too_long_is_said(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library, Library.open(tmp_path) as other:
        library.connection.execute("PRAGMA busy_timeout = 0")
        other.connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryProblem) as caught:
            library.remove([key_of(1)])
        assert caught.value.code == "library_busy"
        other.connection.execute("ROLLBACK")


def test_it_is_opened_with_care(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        asked = {
            name: library.connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "foreign_keys", "synchronous", "trusted_schema", "busy_timeout")
        }
    assert asked == {
        "journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "trusted_schema": 0,
        "busy_timeout": 10_000,
    }  # fmt: skip


def test_what_the_system_refuses_is_a_sentence_too(tmp_path: Path) -> None:
    for number, code in ((28, "library_full"), (13, "library_not_writable"), (5, "library_unreadable")):
        with pytest.raises(LibraryProblem) as caught, problems(tmp_path):
            raise OSError(number, os.strerror(number))
        assert caught.value.code == code


def test_a_mistake_of_the_program_is_not_hidden(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    library.close()
    with pytest.raises(sqlite3.ProgrammingError):
        library.entries()


def test_every_sentence_is_there_in_both_languages() -> None:
    facts = ("reason", "value", "start", "end", "line", "field", "fields", "entry", "type", "types")
    places = dict(zip(facts, "abcdefghij", strict=True))
    sentences = tomllib.loads(resource("i18n/library_problems.toml").read_text(encoding="utf-8"))
    for code in sentences:
        for language in ("nl", "en"):
            assert sentence_of(code, "agenda.txt", language, **places)
