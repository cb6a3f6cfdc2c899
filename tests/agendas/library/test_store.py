"""The library keeps what it confirmed, and nothing it did not."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from agendas.library.store import Arrival, Library
from agendas.model import Meeting
from agendas.problems import LibraryProblem
from tests.agendas.library.made import (
    READER,
    added,
    arrival,
    key_of,
    made_bytes,
    made_record,
    meeting,
    staged,
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as opened:
        yield opened


def keys(library: Library) -> list[str]:
    return [entry.key for entry in library.entries()]


def findable(library: Library) -> set[str]:
    return {key for key, state in library.index.states().items() if not state.hidden}


def test_a_new_library_is_empty_and_has_its_folders(library: Library, tmp_path: Path) -> None:
    assert library.entries() == []
    assert (tmp_path / "documents").is_dir()
    assert (tmp_path / "incoming").is_dir()


def test_what_was_added_is_listed_found_and_kept_untouched(library: Library) -> None:
    addition = added(library, 1)
    assert addition.kind == "added"
    assert library.entries() == [addition.entry] == [library.entry(key_of(1))]
    assert [found.key for found in library.index.search('"voorstel 1"').agendas] == [key_of(1)]
    original = library.original(key_of(1))
    assert original == addition.entry.path
    assert original.read_bytes() == made_bytes(1)
    assert not original.stat().st_mode & stat.S_IWUSR
    assert not list(library.originals.incoming.glob("[!.]*"))


def test_it_is_there_at_the_next_opening(tmp_path: Path) -> None:
    with Library.open(tmp_path) as first:
        entry = added(first, 1).entry
    with Library.open(tmp_path) as second:
        assert second.entries() == [entry]
        assert second.outdated(READER) == []


def test_the_same_bytes_are_one_document(library: Library) -> None:
    added(library, 1)
    again = added(library, 1)
    assert again.kind == "already"
    assert len(library.entries()) == 1
    assert not list(library.originals.incoming.glob("[!.]*"))


def test_the_same_bytes_twice_in_one_group_are_one_document(library: Library) -> None:
    kinds = [one.kind for one in library.add_many([arrival(library, 1), arrival(library, 1)])]
    assert kinds == ["added", "already"]


def test_the_same_name_with_other_bytes_is_another_document(library: Library) -> None:
    added(library, 1)
    record = dataclasses.replace(made_record(2), name=made_record(1).name)
    library.add(record, staged(library, 2), origin="file")
    assert [entry.name for entry in library.entries()] == ["agenda 1.txt"] * 2


def test_a_copy_that_changed_after_it_was_read_is_refused(library: Library) -> None:
    copy = staged(library, 2)
    with pytest.raises(LibraryProblem) as caught:
        library.add(made_record(1), copy, origin="file")
    assert caught.value.code == "library_changed_copy"
    assert library.entries() == []


def test_an_original_that_was_damaged_is_healed_by_adding_it_again(library: Library) -> None:
    original = added(library, 1).entry.path
    original.chmod(0o644)
    original.write_bytes(b"something else")
    assert added(library, 1).kind == "already"
    assert original.read_bytes() == made_bytes(1)


def test_a_lost_original_is_marked(library: Library) -> None:
    entry = added(library, 1).entry
    assert not entry.missing
    entry.path.unlink()
    assert library.entry(entry.key).missing
    assert library.entries()[0].missing


def test_an_unknown_key_is_said(library: Library) -> None:
    assert library.standing("0" * 64) == "absent"
    for ask in (library.entry, library.original, library.as_read, library.forget_corrections):
        with pytest.raises(KeyError):
            ask("0" * 64)
    with pytest.raises(KeyError):
        library.refresh(made_record(1))


def test_a_name_that_is_no_utf_8_is_kept_with_a_mark(library: Library) -> None:
    record = dataclasses.replace(
        made_record(1), name="agenda \udcff.txt", title="A\ud800 b", meeting=Meeting("\udc80")
    )
    entry = library.add(record, staged(library, 1), origin="file").entry
    assert (entry.name, entry.title, entry.meeting.body) == ("agenda \ufffd.txt", "A\ufffd b", "\ufffd")
    library.reconcile()
    assert library.entries() == [entry]


# Removing


def test_removed_is_neither_listed_nor_found_and_can_be_undone(library: Library) -> None:
    added(library, 1)
    before = library.entries()
    library.remove([key_of(1)])
    assert library.entries() == []
    assert findable(library) == set()
    assert library.standing(key_of(1)) == "removed"
    library.restore([key_of(1)])
    assert library.entries() == before
    assert findable(library) == {key_of(1)}


def test_a_removed_document_that_is_added_again_is_back_in_its_place(library: Library) -> None:
    added(library, 1, meeting())
    added(library, 2, meeting())
    library.remove([key_of(1)])
    assert added(library, 1, meeting()).kind == "added"
    assert library.entry(key_of(1)).version == 1
    assert findable(library) == {key_of(1), key_of(2)}


def test_removing_what_is_not_there_is_no_error(library: Library) -> None:
    library.remove(["0" * 64])
    library.restore(["0" * 64])
    assert library.entries() == []


def test_after_thirty_days_a_removed_document_is_deleted(library: Library) -> None:
    today = dt.date.today()
    for number in (1, 2):
        added(library, number)
    library.correct(key_of(1), {"place": "Den Haag"})
    library.remove([key_of(1)])
    assert library.purge(today + dt.timedelta(days=30)) == []
    assert library.purge(today + dt.timedelta(days=31)) == [key_of(1)]
    assert library.standing(key_of(1)) == "absent"
    assert [path.stem for path in library.originals.paths()] == keys(library) == [key_of(2)]
    assert library.index.states().keys() == {key_of(2)}
    assert added(library, 1).entry.meeting.place == "Den Haag"


def test_a_clock_that_ran_backwards_deletes_nothing(library: Library) -> None:
    added(library, 1)
    library.remove([key_of(1)])
    assert library.purge(dt.date(1999, 1, 1)) == []


# Keeping up


def test_what_another_reader_has_read_is_outdated_until_it_is_refreshed(library: Library) -> None:
    added(library, 1)
    assert library.outdated(READER) == []
    assert library.outdated("reader-2") == [key_of(1)]
    library.correct(key_of(1), {"place": "Den Haag"})
    read_anew = dataclasses.replace(
        made_record(1, meeting(1, 1)), reader="reader-2", name="other name", title="Beter gelezen"
    )
    library.refresh(read_anew)
    assert library.outdated("reader-2") == []
    entry = library.entry(key_of(1))
    assert (entry.title, entry.name) == ("Beter gelezen", "agenda 1.txt")
    assert entry.meeting == dataclasses.replace(meeting(1, 1), place="Den Haag")
    state = library.index.states()[key_of(1)]
    assert (state.reader, state.title, state.meeting.place) == ("reader-2", "Beter gelezen", "Den Haag")


def test_a_removed_document_is_not_read_again_but_once_it_is_back(library: Library) -> None:
    added(library, 1)
    library.remove([key_of(1)])
    assert library.outdated("reader-2") == []
    library.refresh(dataclasses.replace(made_record(1), reader="reader-2"))
    assert findable(library) == set()
    assert library.entry(key_of(1)).key not in keys(library)


def test_the_index_is_made_to_agree_after_a_crash(library: Library) -> None:
    for number in (1, 2, 3):
        added(library, number)
    library.correct(key_of(2), {"title": "Verbeterd"})
    library.index.set_hidden(key_of(1), True)
    library.index.set_facts(key_of(2), "Oud", Meeting())
    assert [found.key for found in library.search("oud").agendas] == [key_of(2)]
    library.index.put(made_record(4))
    library.reconcile()
    states = library.index.states()
    assert states.keys() == {key_of(1), key_of(2), key_of(3)}
    assert not states[key_of(1)].hidden
    assert states[key_of(2)].title == "Verbeterd"
    assert [found.key for found in library.search("verbeterd").agendas] == [key_of(2)]
    assert library.search("oud").agenda_count == 0


def test_a_lost_index_is_noticed(library: Library, tmp_path: Path) -> None:
    added(library, 1)
    library.close()
    (tmp_path / "search.sqlite").unlink()
    with Library.open(tmp_path) as again:
        assert again.outdated(READER) == [key_of(1)]
        again.refresh(made_record(1))
        assert findable(again) == {key_of(1)}


def test_originals_without_a_document_are_listed(library: Library) -> None:
    added(library, 1)
    lost = arrival(library, 2)
    library.originals.place(lost.staged, lost.record.sha256, "txt")
    assert [path.stem for path in library.orphans()] == [key_of(2)]


# What fails changes nothing


def test_a_full_disk_keeps_the_old_state_whole(library: Library) -> None:
    added(library, 1)
    (pages,) = library.connection.execute("PRAGMA page_count").fetchone()
    library.connection.execute(f"PRAGMA max_page_count = {pages}")
    arrivals = [arrival(library, number) for number in range(2, 300)]
    with pytest.raises(LibraryProblem) as caught:
        library.add_many(arrivals)
    assert caught.value.code == "library_full"
    assert "ruimte" in caught.value.sentence("nl")
    assert keys(library) == [key_of(1)]
    library.reconcile()
    assert library.index.states().keys() == {key_of(1)}
    library.connection.execute("PRAGMA max_page_count = 100000")
    assert {one.kind for one in library.add_many(arrivals)} == {"added"}, (
        "the same arrivals can be given again"
    )


def test_an_original_that_cannot_be_written_is_not_added(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> NoReturn:
        raise OSError(28, os.strerror(28))

    coming = arrival(library, 1)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(LibraryProblem) as caught:
            library.add_many([coming])
    assert caught.value.code == "library_full"
    assert library.entries() == []
    assert library.add_many([coming])[0].kind == "added"


def test_an_index_that_fails_keeps_the_library_as_it_was(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_records: object) -> NoReturn:
        raise sqlite3.DatabaseError("database disk image is malformed")

    coming = arrival(library, 1)
    monkeypatch.setattr(library.index, "put_many", broken)
    with pytest.raises(LibraryProblem) as caught:
        library.add_many([coming])
    assert caught.value.code == "index_damaged"
    assert library.standing(key_of(1)) == "absent"


def test_a_copy_that_vanished_is_said(library: Library) -> None:
    with pytest.raises(LibraryProblem) as caught:
        library.add_many([Arrival(made_record(1), library.incoming(), "file")])
    assert caught.value.code == "library_changed_copy"


# Several at once


def test_two_windows_see_what_the_other_did(library: Library, tmp_path: Path) -> None:
    with Library.open(tmp_path) as other:
        version = library.data_version()
        added(other, 1)
        assert library.data_version() != version
        assert keys(library) == [key_of(1)]
        library.remove([key_of(1)])
        assert other.entries() == []


def test_what_another_window_is_importing_is_left_alone(library: Library, tmp_path: Path) -> None:
    copy = staged(library, 1)
    Library.open(tmp_path).close()
    assert copy.exists()
    library.close()
    Library.open(tmp_path).close()
    assert not copy.exists(), "nobody was importing any more"


def test_garbage_in_the_lock_files_does_not_matter(tmp_path: Path) -> None:
    with Library.open(tmp_path) as first:
        added(first, 1)
    for lock in (tmp_path / ".opening", tmp_path / "incoming" / ".in-use"):
        assert lock.exists()
        lock.write_bytes(b"garbage" * 1000)
    with Library.open(tmp_path) as again:
        assert keys(again) == [key_of(1)]


def test_a_library_that_was_replaced_is_not_written_to(library: Library, tmp_path: Path) -> None:
    added(library, 1)
    file = tmp_path / "library.sqlite"
    shutil.copy(file, tmp_path / "copy")
    file.replace(tmp_path / "set aside")
    (tmp_path / "copy").replace(file)
    assert not library.is_current()
    with pytest.raises(LibraryProblem) as caught:
        library.remove([key_of(1)])
    assert caught.value.code == "library_replaced"


def test_a_clock_that_runs_backwards_keeps_the_order_of_versions(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = iter(("2026-01-01T00:00:00+00:00", "2020-01-01T00:00:00+00:00"))
    monkeypatch.setattr("agendas.library.store._moment", lambda: next(moments))
    added(library, 1, meeting())
    added(library, 2, meeting())
    assert [(entry.key, entry.version) for entry in library.entries()] == [(key_of(2), 2), (key_of(1), 1)]
