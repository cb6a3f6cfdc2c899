"""The collection of quotes: kept in the user's order, whatever becomes of the documents and of the file."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.library import quotes as rows_of_quotes
from agendas.library.health import back_up_if_due, check, recover
from agendas.library.migrations import migrate
from agendas.library.recovery_files import DAMAGE_MARK
from agendas.library.soundness import fault_of
from agendas.library.store import DAYS_UNTIL_PURGED, Library
from agendas.library.tables import QUOTE, broken_rows, put, rows
from agendas.problems import LibraryProblem
from agendas.quoting.quote import CollectedQuote
from tests.agendas.library.made import added, key_of
from tests.agendas.library.quoting import quote

LATER = dt.date.today() + dt.timedelta(days=DAYS_UNTIL_PURGED + 1)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as opened:
        yield opened


@pytest.fixture(scope="module")
def memory() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    yield connection
    connection.close()


def collect(library: Library, *numbers: int) -> list[CollectedQuote]:
    """Quotes from the documents with these numbers."""
    return library.add_quotes([(quote(number), None) for number in numbers])


def ids(library: Library) -> list[int]:
    return [one.id for one in library.quotes()]


OTHER_LETTERS = "replace(quote, 'steunt', 'stuint')"
NO_LETTERS = "CAST(x'5b22ff' AS TEXT)"


def damage(library: Library, number: int, wrong: str = OTHER_LETTERS) -> None:
    """Other bytes in a quote, as a disk may make them."""
    library.connection.execute(f"UPDATE quote SET quote = {wrong} WHERE id = ?", (number,))  # noqa: S608


# Adding


def test_a_new_library_has_no_quotes(library: Library) -> None:
    assert library.quotes() == []


def test_quotes_are_there_at_the_next_opening_in_the_order_of_being_added(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        first = library.add_quotes([(quote(1), None), (quote(2), quote(1))], "een noot", ["oekraïne"])
        last = library.add_quotes([(quote(3), None)])
    with Library.open(tmp_path) as again:
        assert again.quotes() == [*first, *last]
        assert fault_of(again.connection) is None
    assert [(one.quote, one.old) for one in first] == [(quote(1), None), (quote(2), quote(1))]
    assert [(one.note, one.tags) for one in (*first, *last)] == [("een noot", ("oekraïne",))] * 2 + [("", ())]
    assert dt.datetime.fromisoformat(first[0].taken_on).tzinfo == dt.UTC


def test_the_same_quote_is_kept_once_and_stays_as_it_is(library: Library) -> None:
    first, second = collect(library, 1, 2)
    library.change_quote(first.id, "mijn noot", ["eu"])
    again = library.add_quotes([(quote(1), None), (quote(3), None), (quote(3), None)], "nieuw", ["navo"])
    assert (again[0].id, again[0].note, again[0].tags) == (first.id, "mijn noot", ("eu",))
    assert again[1] == again[2]
    assert ids(library) == [first.id, second.id, again[1].id]


def test_a_quote_alone_and_in_a_pair_are_two(library: Library) -> None:
    library.add_quotes([(quote(1), None), (quote(1), quote(2)), (quote(2), quote(1))])
    assert len(library.quotes()) == 3


def test_a_removed_one_that_is_added_again_comes_at_the_end_with_its_note(library: Library) -> None:
    first, second = collect(library, 1, 2)
    library.change_quote(first.id, "mijn noot", ["eu"])
    library.remove_quotes([first.id])
    (again,) = collect(library, 1)
    assert (again.note, again.tags) == ("mijn noot", ("eu",))
    assert ids(library) == [second.id, again.id]
    library.remove_quotes([again.id])
    (last,) = library.add_quotes([(quote(1), None)], "ander", ["navo"])
    assert (last.note, last.tags) == ("ander", ("navo",))


def test_all_are_added_or_none(library: Library) -> None:
    with pytest.raises(AttributeError):
        library.add_quotes([(quote(1), None), (None, None)])  # type: ignore[list-item]
    assert library.quotes() == []


# Notes and tags


def test_a_note_and_tags_are_changed_each_by_itself(library: Library) -> None:
    (one,) = collect(library, 1)
    assert library.change_quote(one.id, note=" twee\nregels \n").note == "twee\nregels"
    changed = library.change_quote(one.id, tags=["eu", "navo"])
    assert library.quotes() == [changed]
    assert (changed.note, changed.tags) == ("twee\nregels", ("eu", "navo"))
    cleared = library.change_quote(one.id, "", ())
    assert (cleared.note, cleared.tags, cleared.quote) == ("", (), quote(1))


def test_a_tag_is_kept_once_without_blanks_around_it(library: Library) -> None:
    (one,) = collect(library, 1)
    changed = library.change_quote(
        one.id, tags=["  EU  top ", "", " ", "Navo", "eu top", "NAVO", "half \ud83d"]
    )
    assert changed.tags == ("EU top", "Navo", "half \ufffd")


def test_a_quote_that_is_not_there_cannot_be_changed(library: Library) -> None:
    collect(library, 1)
    with pytest.raises(KeyError):
        library.change_quote(7, "noot")


# Order


def test_the_user_s_order_holds_at_the_next_opening(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        one, two, three = (quote.id for quote in collect(library, 1, 2, 3))
        library.order_quotes([three, one, two])
        assert ids(library) == [three, one, two]
        (four,) = (quote.id for quote in collect(library, 4))
    with Library.open(tmp_path) as again:
        assert ids(again) == [three, one, two, four]
        assert fault_of(again.connection) is None


def test_those_that_are_not_named_stay_where_they_are(library: Library) -> None:
    """A filter hid the second; another window added the last."""
    one, two, three, four, five = (quote.id for quote in collect(library, 1, 2, 3, 4, 5))
    library.order_quotes([four, one, three, one, 99])
    assert ids(library) == [four, two, one, three, five]


def test_a_removed_quote_comes_back_where_it_was(library: Library) -> None:
    one, two, three = (quote.id for quote in collect(library, 1, 2, 3))
    before = library.quotes()
    library.remove_quotes([two, 99])
    assert ids(library) == [one, three]
    library.remove_quotes([two])
    library.restore_quotes([two, three, 99])
    assert library.quotes() == before


KINDS = st.sampled_from(("add", "order", "remove", "restore"))


@given(changes=st.lists(st.tuples(KINDS, st.permutations(range(1, 7)))))
def test_any_sequence_of_changes_gives_the_order_a_list_would(
    changes: list[tuple[str, list[int]]], memory: sqlite3.Connection
) -> None:
    memory.execute("DELETE FROM quote")
    there, removed = list[int](), set[int]()
    for kind, numbers in changes:
        some = numbers[:3]
        if kind == "add":
            rows_of_quotes.add(memory, [(quote(number), None) for number in some], "", (), "now")
            back = [number for number in some if number in removed or number not in there]
            there = [number for number in there if number not in back] + back
            removed -= set(back)
        elif kind == "order":
            rows_of_quotes.arrange(memory, [ids_by_number(memory).get(number, 99) for number in some])
            turn = iter([number for number in some if number in there])
            there = [next(turn) if number in some else number for number in there]
        else:
            kept = [ids_by_number(memory).get(number, 99) for number in some]
            rows_of_quotes.set_removed(memory, kept, "2026-11-21" if kind == "remove" else None)
            removed = removed | (set(some) & set(there)) if kind == "remove" else removed - set(some)
    found, is_damaged = rows_of_quotes.collected(memory)
    assert [one.quote for one in found] == [quote(number) for number in there if number not in removed]
    assert not is_damaged
    assert not broken_rows(memory, QUOTE)


def ids_by_number(connection: sqlite3.Connection) -> dict[int, int]:
    """The numbers of the quotes' rows, removed ones too, by those of their documents."""
    numbers = {key_of(number): number for number in range(1, 7)}
    keys = connection.execute("SELECT id, substr(quote, 3, 64) FROM quote").fetchall()
    return {numbers[key]: row for row, key in keys}


# Documents and other windows


def test_a_quote_outlives_its_document(library: Library) -> None:
    added(library, 1)
    kept = collect(library, 1)
    library.remove([key_of(1)])
    assert library.purge(LATER) == [key_of(1)]
    assert library.quotes() == kept


def test_removed_quotes_are_deleted_for_good_after_thirty_days(library: Library) -> None:
    one, two = collect(library, 1, 2)
    library.remove_quotes([one.id])
    assert library.purge(dt.date.today() + dt.timedelta(days=DAYS_UNTIL_PURGED)) == []
    library.restore_quotes([one.id])
    library.remove_quotes([one.id])
    assert library.purge(LATER) == []
    library.restore_quotes([one.id])
    assert library.quotes() == [two]


def test_another_window_sees_it(library: Library, tmp_path: Path) -> None:
    with Library.open(tmp_path) as other:
        changes: list[Any] = [
            lambda: collect(library, 1, 2),
            lambda: library.change_quote(1, "noot"),
            lambda: library.order_quotes([2, 1]),
            lambda: library.remove_quotes([1]),
            lambda: library.restore_quotes([1]),
        ]
        for change in changes:
            before = other.data_version()
            change()
            assert other.data_version() != before
            assert other.quotes() == library.quotes()


# Damage


DAMAGES = pytest.mark.parametrize("wrong", [OTHER_LETTERS, NO_LETTERS])


@DAMAGES
def test_a_damaged_quote_is_left_out_and_reported(wrong: str, library: Library) -> None:
    one, two = collect(library, 1, 2)
    damage(library, one.id, wrong)
    assert library.quotes() == [two]
    assert [problem.code for problem in check(library, lambda: False)] == ["library_damaged"]


def test_a_damaged_quote_that_was_read_is_repaired_at_the_next_opening(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        one, two = collect(library, 1, 2)
        back_up_if_due(library, dt.date.today())
        library.change_quote(two.id, "later dan de kopie")
        before = library.quotes()
        damage(library, one.id)
        assert len(library.quotes()) == 1
    assert (tmp_path / DAMAGE_MARK).exists()
    with pytest.raises(LibraryProblem, match="library_damaged"):
        Library.open(tmp_path)
    assert recover(tmp_path).quotes == 2
    with Library.open(tmp_path) as repaired:
        assert [(one.quote, one.note) for one in repaired.quotes()] == [
            (one.quote, one.note) for one in before
        ]


@DAMAGES
def test_a_damaged_quote_is_never_sealed_anew(wrong: str, library: Library) -> None:
    """A change of its place or note would make its wrong words true."""
    one, two, three = collect(library, 1, 2, 3)
    damage(library, one.id, wrong)
    with pytest.raises(KeyError):
        library.change_quote(one.id, "noot")
    library.order_quotes([three.id, two.id, one.id])
    library.remove_quotes([one.id])
    assert fault_of(library.connection)
    assert library.quotes() == [three, two]


@DAMAGES
def test_a_damaged_quote_that_is_added_again_is_whole_again(wrong: str, library: Library) -> None:
    (one,) = collect(library, 1)
    damage(library, one.id, wrong)
    assert collect(library, 1)[0].quote == quote(1)
    assert broken_rows(library.connection, QUOTE) == 0
    assert len(library.quotes()) == 1


def test_a_quote_of_a_form_that_is_not_known_is_left_out(library: Library) -> None:
    one, two = collect(library, 1, 2)
    row = next(rows(library.connection, "quote WHERE id = ?", (one.id,)))
    put(library.connection, QUOTE, row | {"form": 99})
    assert fault_of(library.connection) is None
    assert library.quotes() == [two]
