"""In which agendas a name stands: counted by block, newest meeting first."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.library.mentions import Mention, Mentions
from agendas.library.search_index import Interrupted, SearchIndex
from agendas.library.store import Library
from agendas.library.words import forms_in
from agendas.model import EntityType, Meeting
from agendas.problems import LibraryProblem
from tests.agendas.library.made import made_bytes, made_record
from tests.agendas.library.made import meeting as made_meeting
from tests.agendas.library.searchable import held, index_of, key_of, passage, record

Name = tuple[EntityType, str]
CHINA: Name = ("country", "China")
RUTTE: Name = ("person", "Mark Rutte")


def found(index: SearchIndex, name: Name) -> list[tuple[str, int]]:
    made = index.mentions(*name)
    assert (made.type, made.canonical) == name
    return [(mention.key, mention.blocks) for mention in made.found]


def test_every_block_counts_once_and_the_newest_meeting_is_first() -> None:
    index = index_of(
        record("a", passage(1, "t: China", (CHINA,)), passage(2, "China", (CHINA, RUTTE)), "China"),
        record("b", passage(1, "n: China", (CHINA,)), meeting=held(dt.date(2026, 5, 1))),
        record("c", passage(1, "l: Rutte", (RUTTE,)), meeting=held(dt.date(2024, 5, 1))),
        record("d", passage(1, "China", (CHINA,)), meeting=Meeting()),
    )
    assert found(index, CHINA) == [(key_of("b"), 1), (key_of("a"), 2), (key_of("d"), 1)]
    assert found(index, RUTTE) == [(key_of("a"), 1), (key_of("c"), 1)]


def test_only_that_name_of_that_type() -> None:
    index = index_of(record("a", passage(1, "Londen", (("place", "Londen"), ("person", "Rutte")))))
    assert found(index, ("place", "Londen")) == [(key_of("a"), 1)]
    assert found(index, ("country", "Londen")) == []
    assert found(index, ("person", "Mark Rutte")) == []
    assert found(index, ("place", "")) == []


@pytest.mark.parametrize("name", [("date", "2026-05-01"), ("figure", "2%")])
def test_dates_and_figures_are_not_kept_by_name(name: Name) -> None:
    assert found(index_of(record("a", passage(1, "1 mei", (name,)))), name) == []


def test_hidden_and_forgotten_agendas_are_left_out() -> None:
    index = index_of(*(record(key, passage(1, "China", (CHINA,))) for key in "abc"))
    index.set_hidden(key_of("a"), True)
    index.forget(key_of("b"))
    assert found(index, CHINA) == [(key_of("c"), 1)]


def test_the_library_leaves_out_what_was_removed_and_goes_by_corrected_days(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        for number, year in ((1, 2024), (2, 2025), (3, 2026)):
            one = made_record(number, made_meeting(year=year))
            staged = library.incoming()
            staged.write_bytes(made_bytes(number))
            named = replace(one, passages=(replace(one.passages[0], names=(CHINA,)),))
            library.add(named, staged, origin="file")
        first, second, third = (made_record(number).sha256 for number in (1, 2, 3))
        library.remove([second])
        library.correct(first, {"start": "2026-12-31", "end": "2026-12-31"})
        assert library.mentions(*CHINA) == Mentions(*CHINA, (Mention(first, 1), Mention(third, 1)))


def test_it_can_be_called_off_and_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    index = index_of(record("a", passage(1, "China", (CHINA,))))
    monkeypatch.setattr(index._stop, "clear", index.interrupt)
    with pytest.raises(Interrupted):
        index.mentions(*CHINA)
    monkeypatch.undo()
    assert found(index, CHINA) == [(key_of("a"), 1)]


def test_a_damaged_index_is_a_sentence(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.index._db.execute("DROP TABLE names")
        with pytest.raises(LibraryProblem) as caught:
            library.mentions(*CHINA)
        assert caught.value.code == "index_damaged"


def test_nothing_is_counted_of_what_is_gone_and_nothing_twice() -> None:
    index = index_of(record("a", passage(1, "China", (CHINA,)), passage(2, "China", (CHINA, RUTTE))))
    index.put(record("a", passage(1, "China", (CHINA, ("country", "CHINA")))))
    assert found(index, CHINA) == [(key_of("a"), 1)]
    assert found(index, RUTTE) == []
    index.forget(key_of("a"))
    assert index._db.execute("SELECT count(*) FROM named").fetchone() == (0,)


# By words


def test_words_are_found_wherever_they_stand() -> None:
    index = index_of(
        record("a", "t: Task Force Lima"), record("b", "n: taskforce"), record("c", "l: De task-force"),
        record("d", "i: Task Force’s"), record("e", "Task", "Force"), record("f", "p: Taskfor"),
    )  # fmt: skip
    index.set_hidden(key_of("c"), True)
    assert index.keys_with(["Task force"]) == {key_of(key) for key in "acd"}
    assert index.keys_with(["lima", "Taskforce"]) == {key_of("a"), key_of("b")}
    assert index.keys_with([]) == set()
    assert index.keys_with(["Peru"]) == set()
    assert index.keys_with(["Peru", "€"]) is None


@given(st.text(max_size=12), st.text(max_size=4), st.text(max_size=12))
def test_what_stands_there_word_for_word_is_found(before: str, written: str, after: str) -> None:
    index = index_of(record("a", f"p: {before} {written} {after}"))
    assert index.keys_with([written]) == (None if not forms_in(written) else {key_of("a")})
    index.close()
