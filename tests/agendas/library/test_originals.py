"""Originals are copied whole or not at all, and nothing outside the library's folder is touched."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path
from threading import Barrier, Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.library.originals import Originals, sha256_of


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    made = Originals(tmp_path / "library")
    made.prepare()
    return made


def put(originals: Originals, content: bytes, format_: str = "txt") -> str:
    copy = originals.fresh_path()
    copy.write_bytes(content)
    key = originals.settle(copy)
    originals.sync([originals.place(copy, key, format_)])
    return key


@given(st.binary(max_size=2000))
def test_the_bytes_are_kept_under_their_hash(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    originals = Originals(tmp_path_factory.mktemp("library"))
    originals.prepare()
    key = put(originals, content, "pdf")
    assert key == hashlib.sha256(content).hexdigest()
    path = originals.path(key, "pdf")
    assert path.read_bytes() == content
    assert path.relative_to(originals.folder) == Path(key[:2]) / f"{key}.pdf"
    assert not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    assert originals.names() == {path.name}
    assert list(originals.paths()) == [path]


def test_damage_is_noticed_and_mended_by_the_next_copy(originals: Originals) -> None:
    key = put(originals, b"agenda")
    assert originals.is_sound(key, "txt")
    path = originals.path(key, "txt")
    path.chmod(0o644)
    path.write_bytes(b"agenta")
    assert not originals.is_sound(key, "txt")
    put(originals, b"agenda")
    assert originals.is_sound(key, "txt")
    path.unlink(missing_ok=True)
    assert not originals.is_sound(key, "txt")


def test_a_sound_original_stays_the_file_it_is(originals: Originals) -> None:
    key = put(originals, b"agenda")
    before = originals.path(key, "txt").stat().st_ino
    put(originals, b"agenda")
    assert originals.path(key, "txt").stat().st_ino == before
    assert not list(originals.incoming.iterdir())


def test_the_same_bytes_from_two_sides_at_once(originals: Originals) -> None:
    together, failures = Barrier(2), []

    def add() -> None:
        copy = originals.fresh_path()
        copy.write_bytes(b"agenda" * 10_000)
        key = originals.settle(copy)
        together.wait()
        try:
            originals.place(copy, key, "txt")
        except OSError as error:
            failures.append(error)

    for _ in range(10):
        threads = [Thread(target=add) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        key = hashlib.sha256(b"agenda" * 10_000).hexdigest()
        assert not failures
        assert originals.is_sound(key, "txt")
        originals.delete(key, "txt")
    assert not list(originals.incoming.iterdir())


def test_only_copies_in_incoming_are_discarded(originals: Originals, tmp_path: Path) -> None:
    own = tmp_path / "agenda.txt"
    own.write_bytes(b"of the user")
    originals.discard(own)
    assert own.exists()
    copy = originals.fresh_path()
    copy.write_bytes(b"agenda")
    originals.discard(copy)
    originals.discard(copy)
    assert not copy.exists()


def test_deleting_is_for_good_and_can_be_repeated(originals: Originals) -> None:
    key = put(originals, b"agenda")
    originals.delete(key, "txt")
    originals.delete(key, "txt")
    assert originals.names() == set()


def test_strange_files_among_the_originals_do_no_harm(originals: Originals) -> None:
    (originals.folder / ".DS_Store").write_bytes(b"")
    key = put(originals, b"agenda")
    assert originals.names() == {f"{key}.txt"}


def test_the_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"abc")
    assert sha256_of(tmp_path / "file") == hashlib.sha256(b"abc").hexdigest()
