"""A damaged library is set aside and made usable again, with everything the user had that can be found
anywhere."""

from __future__ import annotations

import datetime as dt
import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from agendas.comparison import HandLinks
from agendas.library.database import FILE_NAME
from agendas.library.health import Recovery, back_up_if_due, check, recover
from agendas.library.locks import IN_USE, exclusive
from agendas.library.own_names import load, save
from agendas.library.recovery_files import RECOVERED_NAME
from agendas.library.store import Library
from agendas.problems import LibraryProblem
from agendas.understanding.own_names import OwnName, OwnNames
from tests.agendas.library.linking import LEFT, LINKS, RIGHT, agenda
from tests.agendas.library.made import added, arrival, filled, key_of, meeting
from tests.agendas.library.quoting import quote
from tests.agendas.library.version_1 import DOCUMENT_KEY, write_version_1
from tests.agendas.library.version_2 import write_version_2
from tests.agendas.library.version_3 import write_version_3

TODAY = dt.date(2026, 11, 21)
COUNT = 60


def contents(folder: Path) -> tuple[object, ...]:
    """Everything of the user's in the library."""
    with Library.open(folder) as library:
        tables = [
            library.connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()  # noqa: S608
            for table in ("correction", "seed", "hand_link")
        ]
        quotes = [(one.quote, one.old, one.note, one.tags, one.taken_on) for one in library.quotes()]
        documents = library.connection.execute(
            "SELECT sha256, name, title, place, removed_on FROM document ORDER BY id"
        ).fetchall()
        entries = [replace(entry, path=entry.path.relative_to(folder)) for entry in library.entries()]
        return (documents, *tables, entries, quotes)


def make_library(folder: Path) -> tuple[object, ...]:
    with Library.open(folder) as library:
        library.add_many([arrival(library, number) for number in range(COUNT - 2)])
        added(library, COUNT, meeting())
        added(library, COUNT + 1, meeting())
        for number in range(0, COUNT - 2, 5):
            library.correct(key_of(number), {"place": f"Plaats {number}", "title": f"Beter {number}"})
        for number in range(0, COUNT, 3):
            library.keep_hand_links(agenda(number, *LEFT), agenda(number + 1, *RIGHT), LINKS)
        library.add_quotes([(quote(number), quote(number + 1)) for number in range(COUNT)], "noot", ["navo"])
        library.order_quotes(range(COUNT, 0, -1))
        library.remove_quotes(range(1, COUNT, 7))
        library.remove([key_of(number) for number in range(0, COUNT - 2, 7)])
        back_up_if_due(library, TODAY)
    return contents(folder)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[object, ...]]:
    folder = tmp_path_factory.mktemp("model") / "library"
    return folder, make_library(folder)


def overwrite(file: Path, offset: int, content: bytes) -> None:
    with file.open("rb+") as stream:
        stream.seek(offset)
        stream.write(content)


def is_noticed(folder: Path) -> bool:
    """At opening, or by the check in the background."""
    try:
        with Library.open(folder) as library:
            return bool(check(library, lambda: False))
    except LibraryProblem as problem:
        return problem.code == "library_damaged"


@pytest.mark.parametrize("seed", range(24))
def test_512_random_bytes_are_noticed_and_repaired_or_harmless(
    seed: int, model: tuple[Path, tuple[object, ...]], tmp_path: Path
) -> None:
    made, before = model
    folder = tmp_path / "library"
    shutil.copytree(made, folder)
    chance = random.Random(seed)  # noqa: S311 (not for secrets)
    file = folder / FILE_NAME
    overwrite(file, chance.randrange(file.stat().st_size - 512), chance.randbytes(512))
    if is_noticed(folder):
        recovery = recover(folder)
        assert recovery.set_aside
        assert recovery.unlisted == ()
        assert not is_noticed(folder)
    assert contents(folder) == before


def test_a_sound_library_is_left_alone(tmp_path: Path) -> None:
    filled(tmp_path, 3)
    assert recover(tmp_path) == Recovery()
    assert not (tmp_path / "damaged").exists()


@pytest.mark.parametrize("garbage", [b"", b"This is a letter" * 400])
def test_a_file_that_is_lost_comes_back_from_the_backup(garbage: bytes, tmp_path: Path) -> None:
    before = make_library(tmp_path)
    (tmp_path / FILE_NAME).write_bytes(garbage)
    recovery = recover(tmp_path)
    assert recovery.backup == tmp_path / "backups" / "library-2026-11-21.sqlite"
    assert recovery.documents == COUNT
    assert recovery.hand_links == COUNT // 3 * 2
    assert recovery.quotes == COUNT
    assert [path.read_bytes() for path in recovery.set_aside] == [garbage]
    assert contents(tmp_path) == before


def test_the_own_names_stay_as_they_are(tmp_path: Path) -> None:
    make_library(tmp_path)
    own = save(tmp_path, OwnNames((OwnName("Lima", "place", note="met de hand"),)))
    (tmp_path / FILE_NAME).write_bytes(b"")
    assert recover(tmp_path).set_aside
    assert load(tmp_path) == own


def test_what_came_after_the_backup_is_taken_from_the_damaged_file(tmp_path: Path) -> None:
    make_library(tmp_path)
    with Library.open(tmp_path) as library:
        library.correct(key_of(1), {"place": "Later"})
        added(library, 1000)
    before = contents(tmp_path)
    file = tmp_path / FILE_NAME
    connection = sqlite3.connect(file)
    (page,) = connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'document_by_meeting'"
    ).fetchone()
    connection.close()
    overwrite(file, (page - 1) * 4096, b"\xff" * 512)
    assert is_noticed(tmp_path)
    recover(tmp_path)
    assert contents(tmp_path) == before


def test_without_a_backup_the_originals_of_lost_rows_are_named(tmp_path: Path) -> None:
    filled(tmp_path, 5)
    (tmp_path / FILE_NAME).write_bytes(b"garbage" * 1000)
    recovery = recover(tmp_path)
    assert recovery.documents == 0
    assert {path.stem for path in recovery.unlisted} == {key_of(number) for number in range(5)}
    with Library.open(tmp_path) as library:
        assert tuple(library.orphans()) == recovery.unlisted
        assert added(library, 3).kind == "added"


def test_a_damaged_backup_is_passed_over(tmp_path: Path) -> None:
    before = make_library(tmp_path)
    good = tmp_path / "backups" / "library-2026-11-21.sqlite"
    for day in (22, 23):
        shutil.copy(good, tmp_path / "backups" / f"library-2026-11-{day}.sqlite")
    (tmp_path / "backups" / "library-2026-11-22.sqlite").write_bytes(b"garbage")
    overwrite(tmp_path / "backups" / "library-2026-11-23.sqlite", 4096 * 2, b"\xff" * 4096)
    (tmp_path / FILE_NAME).unlink()
    assert recover(tmp_path).backup == good
    assert contents(tmp_path) == before


def test_what_was_deleted_for_good_after_the_backup_stays_deleted(tmp_path: Path) -> None:
    make_library(tmp_path)
    with Library.open(tmp_path) as library:
        gone = library.purge(dt.date.today() + dt.timedelta(days=99))
    assert gone
    before = contents(tmp_path)
    (tmp_path / FILE_NAME).write_bytes(b"garbage" * 1000)
    assert recover(tmp_path).documents == COUNT - len(gone)
    assert links_of(contents(tmp_path)) == links_of(before)


def links_of(contents: tuple[object, ...]) -> object:
    return contents[3]


def test_links_that_were_taken_back_stay_so_when_their_table_is_whole(tmp_path: Path) -> None:
    make_library(tmp_path)
    pair = (agenda(3, *LEFT), agenda(4, *RIGHT))
    with Library.open(tmp_path) as library:
        library.keep_hand_links(*pair, HandLinks())
        library.connection.execute("UPDATE document SET title = 'damaged' WHERE id = 2")
    recover(tmp_path)
    with Library.open(tmp_path) as library:
        assert library.hand_links(*pair) == HandLinks()
        assert library.hand_links(agenda(6, *LEFT), agenda(7, *RIGHT)) == LINKS


def test_a_link_that_was_damaged_comes_back_from_the_backup(tmp_path: Path) -> None:
    before = make_library(tmp_path)
    with Library.open(tmp_path) as library:
        library.connection.execute("UPDATE hand_link SET second_words = 'damaged' WHERE rowid = 2")
    assert is_noticed(tmp_path)
    assert recover(tmp_path).backup
    assert contents(tmp_path) == before


@pytest.mark.parametrize("is_backup", [False, True])
def test_a_damaged_library_from_before_hand_links_is_repaired(is_backup: bool, tmp_path: Path) -> None:
    """Its file, and its backups, lack the table: that is no damage."""
    file = tmp_path / FILE_NAME
    write_version_1(file)
    if is_backup:
        (tmp_path / "backups").mkdir()
        shutil.copy(file, tmp_path / "backups" / "library-2026-11-20.sqlite")
        file.write_bytes(b"garbage" * 1000)
    else:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("INSERT INTO correction VALUES ('1', 'place', 'x', 'now', 7)")
            connection.commit()
    recovery = recover(tmp_path)
    assert recovery.set_aside
    assert (recovery.documents, recovery.corrections) == (1, 1)
    assert bool(recovery.backup) == is_backup
    with Library.open(tmp_path) as library:
        assert library.entry(DOCUMENT_KEY).meeting.place == "Den Haag"
        library.keep_hand_links(agenda(1, *LEFT), agenda(2, *RIGHT), LINKS)


def test_a_sound_library_from_before_hand_links_is_left_alone(tmp_path: Path) -> None:
    write_version_1(tmp_path / FILE_NAME)
    assert recover(tmp_path) == Recovery()


@pytest.mark.parametrize("is_backup", [False, True])
def test_a_damaged_library_from_before_quotes_is_repaired(is_backup: bool, tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    write_version_2(file)
    if is_backup:
        (tmp_path / "backups").mkdir()
        shutil.copy(file, tmp_path / "backups" / "library-2026-11-20.sqlite")
        file.write_bytes(b"garbage" * 1000)
    else:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("UPDATE correction SET value = 'damaged'")
            connection.commit()
    recovery = recover(tmp_path)
    assert (recovery.documents, recovery.hand_links, recovery.quotes) == (1, 1, 0)
    with Library.open(tmp_path) as library:
        assert library.add_quotes([(quote(1), None)]) == library.quotes()


def test_quotes_of_a_file_that_says_to_be_older_are_found(tmp_path: Path) -> None:
    """A damaged head says version 2, and a damaged row that the file must be recovered."""
    file = tmp_path / FILE_NAME
    write_version_3(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE correction SET value = 'damaged'")
        connection.execute("PRAGMA user_version = 2")
        connection.commit()
    assert recover(tmp_path).quotes == 1


def test_a_quote_that_was_deleted_and_collected_again_is_there_once(tmp_path: Path) -> None:
    """The backup knows it by another number than the damaged file does."""
    with Library.open(tmp_path) as library:
        library.add_quotes([(quote(number), None) for number in (1, 2, 3)])
        back_up_if_due(library, TODAY)
        library.remove_quotes([1])
        library.purge(dt.date.today() + dt.timedelta(days=99))
        library.add_quotes([(quote(1), None)])
        library.connection.execute("UPDATE quote SET note = 'damaged' WHERE id = 2")
    assert recover(tmp_path).quotes == 3
    with Library.open(tmp_path) as library:
        assert {one.quote for one in library.quotes()} == {quote(1), quote(2), quote(3)}


def test_a_correction_that_was_taken_back_stays_so_when_its_table_is_whole(tmp_path: Path) -> None:
    make_library(tmp_path)
    with Library.open(tmp_path) as library:
        library.forget_corrections(key_of(5))
        library.connection.execute("UPDATE document SET title = 'damaged' WHERE id = 2")
    recover(tmp_path)
    with Library.open(tmp_path) as library:
        assert library.entry(key_of(5)).corrected == frozenset()
        assert library.entry(key_of(1)).title == "Geannoteerde agenda 1"


def test_what_a_process_that_died_had_committed_is_read_from_the_wal(tmp_path: Path) -> None:
    filled(tmp_path / "living", 3)
    with Library.open(tmp_path / "living") as library:
        added(library, 100)
        shutil.copytree(tmp_path / "living", tmp_path / "dead")
    assert (tmp_path / "dead" / f"{FILE_NAME}-wal").stat().st_size
    with Library.open(tmp_path / "dead") as library:
        assert library.standing(key_of(100)) == "present"


@pytest.mark.parametrize("seed", range(12))
def test_a_torn_wal_gives_what_was_committed_before_the_tear(seed: int, tmp_path: Path) -> None:
    with Library.open(tmp_path / "living") as library:
        library.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for number in range(12):
            added(library, number)
        shutil.copytree(tmp_path / "living", tmp_path / "dead")
    wal = tmp_path / "dead" / f"{FILE_NAME}-wal"
    chance = random.Random(seed)  # noqa: S311 (not for secrets)
    at = chance.randrange(wal.stat().st_size)
    if seed % 2:
        with wal.open("rb+") as stream:
            stream.truncate(at)
    else:
        overwrite(wal, at, chance.randbytes(512))
    (tmp_path / "dead" / f"{FILE_NAME}-shm").unlink()
    with Library.open(tmp_path / "dead") as library:
        assert check(library, lambda: False) == []
        numbers = [number for number in range(12) if library.standing(key_of(number)) == "present"]
        assert numbers == list(range(len(numbers))), "a prefix of what was added, without gaps"


def test_a_recovery_that_was_broken_off_is_finished_at_the_next_opening(tmp_path: Path) -> None:
    before = make_library(tmp_path)
    shutil.copy(tmp_path / FILE_NAME, tmp_path / RECOVERED_NAME)
    (tmp_path / FILE_NAME).write_bytes(b"damaged")
    (tmp_path / f"{FILE_NAME}-wal").write_bytes(b"of the damaged one")
    assert contents(tmp_path) == before
    assert not (tmp_path / RECOVERED_NAME).exists()


def test_a_library_that_is_open_elsewhere_is_not_taken_from_under_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("agendas.library.recovery._PATIENCE", 0.0)
    filled(tmp_path, 1)
    with Library.open(tmp_path) as library:
        library.connection.execute("UPDATE document SET title = 'damaged'")
        with pytest.raises(LibraryProblem) as caught:
            recover(tmp_path)
        assert caught.value.code == "library_in_use"
    assert recover(tmp_path).unlisted
    with exclusive(tmp_path / IN_USE):
        pass


@pytest.mark.parametrize(
    ("mark", "code"), [("user_version = 99", "library_newer"), ("application_id = 5", "library_foreign")]
)
def test_a_file_that_is_not_ours_to_repair_is_left_alone(mark: str, code: str, tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    if code == "library_newer":
        write_version_1(file)
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA {mark}")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(LibraryProblem) as caught:
        recover(tmp_path)
    assert caught.value.code == code
    assert file.read_bytes() == before


def test_damaged_files_are_kept_each_under_its_own_number(tmp_path: Path) -> None:
    filled(tmp_path, 1)
    kept: list[Path] = []
    for garbage in (b"first" * 1000, b"second" * 1000):
        (tmp_path / FILE_NAME).write_bytes(garbage)
        kept.extend(recover(tmp_path).set_aside)
    assert [path.read_bytes()[:6] for path in kept] == [b"firstf", b"second"]
    assert not list(tmp_path.glob(".recovering-*"))
