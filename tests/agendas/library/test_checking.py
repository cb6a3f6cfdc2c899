"""The check in the background finds damage anywhere, and ends when it is told to."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from agendas.library.checking import ORIGINALS_A_DAY, of_today
from agendas.library.entries import LibraryEntry
from agendas.library.health import check, recover
from agendas.library.store import Library
from agendas.model import Meeting
from agendas.problems import LibraryProblem
from tests.agendas.library.made import READER, added, key_of, made_record


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as opened:
        for number in (1, 2, 3):
            added(opened, number)
        opened.correct(key_of(1), {"place": "Den Haag"})
        yield opened


def codes(library: Library) -> list[str]:
    problems = check(library, lambda: False)
    assert all(problem.sentence("nl") for problem in problems)
    return [problem.code for problem in problems]


def test_a_sound_library_has_no_problems(library: Library) -> None:
    assert codes(library) == []


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE document SET place = 'Brustel'",
        "UPDATE correction SET value = 'Den Haal'",
        "UPDATE document SET seal = 1 WHERE id = 2",
        "DELETE FROM library",
    ],
)
def test_a_value_that_was_not_written_by_us_is_damage(library: Library, damage: str) -> None:
    library.connection.execute(damage)
    assert codes(library) == ["library_damaged"]


def test_damaged_and_missing_originals_are_named(library: Library) -> None:
    damaged, missing = library.entry(key_of(1)).path, library.entry(key_of(2)).path
    damaged.chmod(0o644)
    damaged.write_bytes(b"something else")
    missing.unlink()
    found = check(library, lambda: False)
    assert sorted((problem.code, problem.name) for problem in found) == [
        ("original_damaged", "agenda 1.txt"),
        ("original_missing", "agenda 2.txt"),
    ]


def test_a_damaged_index_is_to_be_rebuilt(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library.index, "check", lambda: False)
    assert codes(library) == ["index_damaged"]


def test_damage_that_only_the_check_finds_is_repaired_at_the_next_start(
    library: Library, tmp_path: Path
) -> None:
    """A letter inside a value: the library opens, and would for ever."""
    library.connection.execute("UPDATE document SET place = 'Brustel'")
    assert codes(library) == ["library_damaged"]
    Library.open(tmp_path).close()  # another thread of this window goes on
    library.close()
    with pytest.raises(LibraryProblem) as caught:
        Library.open(tmp_path)
    assert caught.value.code == "library_damaged"
    recover(tmp_path)
    Library.open(tmp_path).close()


def test_an_index_that_only_the_check_finds_damaged_is_made_anew_at_the_next_start(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library.index, "check", lambda: False)
    assert codes(library) == ["index_damaged"]
    library.close()
    for expected in ([key_of(1), key_of(2), key_of(3)], []):
        with Library.open(tmp_path) as again:
            assert again.outdated(READER) == expected
            for number in (1, 2, 3):
                again.refresh(made_record(number))


def test_it_can_be_stopped_before_and_while_it_runs(library: Library) -> None:
    library.entry(key_of(2)).path.unlink()
    questions = Counter[str]()

    def after(count: int) -> bool:
        questions["asked"] += 1
        return questions["asked"] > count

    assert check(library, lambda: True) == []
    for count in range(5):
        questions.clear()
        check(library, lambda count=count: after(count))  # type: ignore[misc]
    assert codes(library) == ["original_missing"], "nothing of a check that was stopped stays behind"


def test_in_the_course_of_days_every_original_is_looked_at() -> None:
    entries = [
        LibraryEntry(f"{number:064}", Path(), "", Meeting()) for number in range(4 * ORIGINALS_A_DAY + 7)
    ]
    seen = Counter[str]()
    for day in range(5):
        today = of_today(entries, dt.date(2026, 11, 21) + dt.timedelta(days=day))
        assert len(today) <= ORIGINALS_A_DAY
        seen.update(entry.key for entry in today)
    assert seen.keys() == {entry.key for entry in entries}
    assert set(seen.values()) == {1}
    assert of_today([], dt.date(2026, 11, 21)) == []
