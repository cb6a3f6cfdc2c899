"""The top of the list comes back as it was, or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from agendas.library.entries import newest_first, seed_entries
from agendas.library.front_page import MOST_ENTRIES, FrontPage


def test_the_entries_come_back_as_they_were(tmp_path: Path) -> None:
    first, *others = newest_first(seed_entries())
    odd = replace(
        first, name="raar \ud800.pdf", format="pdf", position_count=3, version=1, versions=2,
        corrected=frozenset({"place", "start"}), missing=True,
    )  # fmt: skip
    FrontPage(tmp_path, Path("bibliotheek")).keep([odd, *others])
    assert FrontPage(tmp_path, Path("bibliotheek")).entries() == [odd, *others]


def test_an_empty_library_is_not_an_unknown_one(tmp_path: Path) -> None:
    front = FrontPage(tmp_path, Path("bibliotheek"))
    assert front.entries() is None
    front.keep([])
    assert front.entries() == []


def test_another_library_has_another_front_page(tmp_path: Path) -> None:
    FrontPage(tmp_path, Path("een")).keep(seed_entries())
    assert FrontPage(tmp_path, Path("ander")).entries() is None


def test_only_what_fits_the_screen_is_kept(tmp_path: Path) -> None:
    many = [replace(seed_entries()[0], key=str(number)) for number in range(MOST_ENTRIES + 10)]
    front = FrontPage(tmp_path, Path("bibliotheek"))
    front.keep(many)
    assert front.entries() == many[:MOST_ENTRIES]


@pytest.mark.parametrize("damage", ["", "[]", '{"version": 0}', '{"version": 1, "entries": [[1]]}', "\x00"])
def test_a_damaged_front_page_counts_as_not_there(damage: str, tmp_path: Path) -> None:
    front = FrontPage(tmp_path, Path("bibliotheek"))
    front.keep(seed_entries())
    (kept,) = tmp_path.rglob("*.json")
    kept.write_text(damage)
    assert front.entries() is None


def test_a_folder_that_cannot_be_made_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "front").write_text("in the way")
    FrontPage(tmp_path, Path("bibliotheek")).keep(seed_entries())
    assert FrontPage(tmp_path, Path("bibliotheek")).entries() is None
