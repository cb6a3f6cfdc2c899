"""A sound copy every day, the last seven kept, whatever the clock says."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from agendas.library.backups import KEPT, newest_sound
from agendas.library.health import back_up_if_due
from agendas.library.own_names import FILE_NAME, load, save
from agendas.library.soundness import fault_of, opened_to_read
from agendas.library.store import Library
from agendas.problems import LibraryProblem
from agendas.understanding.own_names import NoName, OwnName, OwnNames
from tests.agendas.library.made import added, arrival, key_of

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as opened:
        added(opened, 1)
        yield opened


def names(library: Library) -> list[str]:
    return sorted(path.name for path in (library.folder / "backups").glob("[!.]*"))


def days_later(days: int) -> dt.date:
    return TODAY + dt.timedelta(days=days)


def count_in(backup: Path) -> int:
    with opened_to_read(backup) as connection:
        assert fault_of(connection) is None
        return int(connection.execute("SELECT count(*) FROM document").fetchone()[0])


def test_once_a_day_and_with_all_that_is_there(library: Library) -> None:
    made = back_up_if_due(library, TODAY)
    assert made == library.folder / "backups" / "library-2026-11-21.sqlite"
    assert back_up_if_due(library, TODAY) is None
    assert count_in(made) == 1
    assert names(library) == ["library-2026-11-21.sqlite"], "nothing stands beside it"


def test_the_last_seven_are_kept(library: Library) -> None:
    for day in range(10):
        back_up_if_due(library, days_later(day))
    assert names(library) == [f"library-2026-11-{day}.sqlite" for day in range(24, 31)]


def test_a_clock_that_was_set_back_deletes_no_good_copies(library: Library) -> None:
    for day in range(KEPT):
        back_up_if_due(library, days_later(1000 + day))
    later = names(library)
    added(library, 2)
    for day in range(10):
        back_up_if_due(library, days_later(day))
    assert names(library)[-KEPT:] == later
    assert len(names(library)) == 2 * KEPT
    newest = newest_sound(library.folder)
    assert newest is not None
    assert newest.name == "library-2026-11-30.sqlite", "the one that has seen most changes"


def test_files_of_others_in_the_folder_are_left_alone(library: Library) -> None:
    folder = library.folder / "backups"
    folder.mkdir()
    for name in ("library-before-holiday.sqlite", "library-2026-99-99.sqlite", "notes.txt"):
        (folder / name).write_bytes(b"mine")
    for day in range(10):
        back_up_if_due(library, days_later(day))
    assert len(names(library)) == KEPT + 3
    assert newest_sound(library.folder) == folder / "library-2026-11-30.sqlite"


def test_a_copy_made_during_an_import_holds_whole_groups(library: Library, tmp_path: Path) -> None:
    with Library.open(tmp_path) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        other.connection.execute("DELETE FROM document")
        made = back_up_if_due(library, TODAY)
        other.connection.execute("ROLLBACK")
        other.add_many([arrival(other, number) for number in range(2, 10)])
        later = back_up_if_due(library, days_later(1))
    assert made
    assert later
    assert (count_in(made), count_in(later)) == (1, 9)


def test_what_a_process_that_died_left_half_made_goes(library: Library) -> None:
    folder = library.folder / "backups"
    folder.mkdir()
    (folder / "library-2026-11-20.part").write_bytes(b"half")
    back_up_if_due(library, TODAY)
    assert names(library) == ["library-2026-11-21.sqlite"]


def test_a_damaged_library_does_not_take_the_place_of_a_good_copy(library: Library) -> None:
    back_up_if_due(library, TODAY)
    library.connection.execute("UPDATE document SET title = 'Geannoteerde agendo 1'")
    with pytest.raises(LibraryProblem) as caught:
        back_up_if_due(library, days_later(1))
    assert caught.value.code == "library_damaged"
    assert names(library) == ["library-2026-11-21.sqlite"]


def test_a_backup_is_a_library(library: Library, tmp_path: Path) -> None:
    library.correct(key_of(1), {"place": "Den Haag"})
    made = back_up_if_due(library, TODAY)
    assert made
    restored = tmp_path / "elsewhere"
    restored.mkdir()
    (restored / "library.sqlite").write_bytes(made.read_bytes())
    with Library.open(restored) as opened:
        assert opened.entry(key_of(1)).meeting.place == "Den Haag"
        assert opened.entry(key_of(1)).missing


def test_a_full_disk_leaves_the_copies_that_are_there(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up_if_due(library, TODAY)

    def full(_connection: object, target: Path) -> None:
        target.write_bytes(b"half")
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("agendas.library.backups.copy", full)
        with pytest.raises(LibraryProblem):
            back_up_if_due(library, days_later(1))
    assert "library-2026-11-22.sqlite" not in names(library)
    assert back_up_if_due(library, days_later(1))


# The own names


def own_copies(library: Library) -> list[str]:
    return [name for name in names(library) if name.startswith("own_names")]


def test_the_own_names_are_copied_beside_it(library: Library) -> None:
    kept = save(library.folder, OwnNames((OwnName("Lima", "place"),)))
    back_up_if_due(library, TODAY)
    assert own_copies(library) == ["own_names-2026-11-21.toml"]
    copied = library.folder / "backups" / "own_names-2026-11-21.toml"
    copied.replace(library.folder / FILE_NAME)
    assert load(library.folder) == kept


def test_of_the_own_names_too_the_last_seven_are_kept(library: Library) -> None:
    save(library.folder, OwnNames((), (NoName("Lima"),)))
    for day in range(9):
        back_up_if_due(library, days_later(day))
    assert own_copies(library) == [f"own_names-2026-11-{day}.toml" for day in range(23, 30)]
    assert len(names(library)) == 2 * KEPT


def test_own_names_that_cannot_be_understood_take_no_good_copy_s_place(library: Library) -> None:
    save(library.folder, OwnNames((), (NoName("Lima"),)))
    back_up_if_due(library, TODAY)
    (library.folder / FILE_NAME).write_text("kapot")
    for day in range(1, 10):
        assert back_up_if_due(library, days_later(day)), "the library itself is copied"
    assert own_copies(library) == ["own_names-2026-11-21.toml"]
