"""The shelf gives back what was read, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendas.library.entries import LibraryEntry, seed_entries
from agendas.library.shelf import Shelf, cache_folder
from agendas.reading import read_file, read_text


@pytest.mark.parametrize("entry", seed_entries(), ids=lambda entry: entry.path.stem)
def test_an_agenda_comes_back_as_it_was_read(entry: LibraryEntry, tmp_path: Path) -> None:
    agenda = read_file(entry.path)
    Shelf(tmp_path).keep(agenda)
    assert Shelf(tmp_path).agenda(entry.key) == agenda


def test_odd_text_comes_back_too(tmp_path: Path) -> None:
    agenda = read_text("Een 😀 en een losse \ud800.\n\nNog een alinea.\n", "raar.txt")
    Shelf(tmp_path).keep(agenda)
    assert Shelf(tmp_path).agenda(agenda.source.sha256) == agenda


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"source": []}', "\x00\x01"])
def test_a_damaged_file_counts_as_not_there(damage: str, tmp_path: Path) -> None:
    agenda = read_text("Een alinea van een recept.\n", "recept.txt")
    shelf = Shelf(tmp_path)
    shelf.keep(agenda)
    (kept,) = tmp_path.rglob("*.json")
    kept.write_text(damage)
    assert shelf.agenda(agenda.source.sha256) is None


def test_a_file_under_a_wrong_name_is_not_believed(tmp_path: Path) -> None:
    agenda = read_text("Een alinea van een recept.\n", "recept.txt")
    shelf = Shelf(tmp_path)
    shelf.keep(agenda)
    (kept,) = tmp_path.rglob("*.json")
    kept.rename(kept.with_name(f"{'0' * 64}.json"))
    assert shelf.agenda("0" * 64) is None


def test_a_folder_that_cannot_be_made_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "read").write_text("in the way")
    Shelf(tmp_path).keep(read_text("Een alinea van een recept.\n", "recept.txt"))
    assert Shelf(tmp_path).agenda("0" * 64) is None


def test_the_cache_stands_where_the_system_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", "/elders")
    assert cache_folder() == Path("/elders/standpunt")
