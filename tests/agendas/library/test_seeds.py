"""The product's agendas are offered once; one that the user removed stays away until it is asked back."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil
from pathlib import Path

from agendas.library.entries import seed_entries
from agendas.library.store import Addition, Library
from tests.agendas.library.made import made_record

SEEDS = [entry.path for entry in seed_entries()]


def place(library: Library, path: Path) -> Addition:
    entry = next(entry for entry in seed_entries() if entry.path == path)
    copy = library.incoming()
    shutil.copyfile(path, copy)
    record = dataclasses.replace(made_record(1), sha256=entry.key, name=entry.name, meeting=entry.meeting)
    return library.add(record, copy, origin="seed")


def test_a_new_library_has_all_to_be_placed_and_none_missing(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        assert library.unplaced_seeds() == SEEDS
        assert library.missing_seeds() == []
        place(library, SEEDS[0])
        assert library.unplaced_seeds() == SEEDS[1:]


def test_a_removed_one_stays_away_for_good_and_can_be_brought_back(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        for path in SEEDS:
            place(library, path)
        library.remove([seed_entries()[2].key])
    with Library.open(tmp_path) as library:
        assert library.unplaced_seeds() == []
        assert library.missing_seeds() == [SEEDS[2]]
        library.purge(dt.date.today() + dt.timedelta(days=99))
        assert library.unplaced_seeds() == []
        assert library.missing_seeds() == [SEEDS[2]]
        assert place(library, SEEDS[2]).kind == "added"
        assert library.missing_seeds() == []


def test_one_that_the_user_added_before_counts_as_placed(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        entry = seed_entries()[0]
        copy = library.incoming()
        shutil.copyfile(entry.path, copy)
        library.add(dataclasses.replace(made_record(1), sha256=entry.key), copy, origin="file")
        assert SEEDS[0] in library.unplaced_seeds()
        assert place(library, SEEDS[0]).kind == "already"
        assert SEEDS[0] not in library.unplaced_seeds()
