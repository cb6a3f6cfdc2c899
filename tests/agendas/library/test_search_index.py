"""The index as a file: what is put in, replaced, hidden and forgotten; damage; several at once."""

from __future__ import annotations

import dataclasses
import datetime as dt
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.library.search_index import Interrupted, SearchIndex
from agendas.model import Meeting
from tests.agendas.library.searchable import held, index_of, key_of, marked, passage, record, titles


def test_a_new_file_is_empty_and_an_old_one_keeps_what_was_put(tmp_path: Path) -> None:
    path = tmp_path / "search.sqlite"
    with closing(SearchIndex.open(path)) as index:
        assert index.was_reset
        index.put(record("a", "steun"))
    with closing(SearchIndex.open(path)) as index:
        assert not index.was_reset
        assert titles(index.search("steun")) == ["a"]


def test_states_say_what_is_here() -> None:
    with closing(index_of(record("a", "steun"))) as index:
        index.set_hidden(key_of("a"), True)
        (state,) = index.states().values()
        assert (state.reader, state.hidden, state.title) == ("1", True, "a")
        assert state.meeting == held(dt.date(2025, 4, 3))


def test_putting_again_replaces_everything() -> None:
    with closing(index_of(record("a", "steun", "bijzonder"))) as index:
        index.set_hidden(key_of("a"), True)
        index.put(record("a", "hulp"))
        assert titles(index.search("hulp")) == ["a"]
        for query in ("steun", "bijzonder", "bij*", '"steun"'):
            assert index.search(query).agenda_count == 0
        assert index.check()


def test_what_is_hidden_is_never_found() -> None:
    with closing(index_of(record("a", "steun"), record("b", "steun"))) as index:
        index.set_hidden(key_of("a"), True)
        for query in ("steun", "jaar:2025", "steun OR jaar:2025", "jaar:2025 -hulp"):
            results = index.search(query)
            assert (titles(results), results.agenda_count) == (["b"], 1)
        index.set_hidden(key_of("a"), False)
        assert index.search("steun").agenda_count == 2


def test_what_is_forgotten_is_gone_for_good() -> None:
    with closing(index_of(record("a", "[steun]"), record("b", "hulp"))) as index:
        index.forget(key_of("a"))
        index.forget(key_of("a"))
        assert list(index.states()) == [key_of("b")]
        assert index.search("steun").agenda_count == 0
        assert index.search("standpunt:").agenda_count == 0
        index.put(record("c", "iets"))
        assert index.search("steun").agenda_count == 0
        assert index.check()


TEXTS = st.lists(
    st.sampled_from(["steun", "[hulp]", "h: NAVO", "t: steun hulp", "l: Rusland’s", "n: e\u0301"])
)
STEPS = st.lists(st.tuples(st.sampled_from("abc"), st.one_of(st.none(), st.booleans(), TEXTS)), max_size=10)


@given(STEPS)
def test_after_any_steps_it_is_as_if_made_anew(steps: list[tuple[str, bool | list[str] | None]]) -> None:
    with closing(SearchIndex.open(None)) as index, closing(SearchIndex.open(None)) as fresh:
        kept: dict[str, tuple[list[str], bool]] = {}
        for key, step in steps:
            if step is None:
                index.forget(key_of(key))
                kept.pop(key, None)
            elif isinstance(step, bool):
                index.set_hidden(key_of(key), step)
                if key in kept:
                    kept[key] = (kept[key][0], step)
            else:
                index.put(record(key, *step))
                kept[key] = (step, False)
        fresh.put_many(record(key, *lines) for key, (lines, hidden) in kept.items() if not hidden)
        for query in ("steun", "hulp", "navo", "standpunt:", "steun hulp", "rus*", "jaar:2025"):
            one, other = index.search(query), fresh.search(query)
            assert sorted(titles(one)) == sorted(titles(other))
            assert sorted(map(marked, one.agendas)) == sorted(map(marked, other.agendas))
        assert index.check()


def test_putting_many_is_all_or_none() -> None:
    def broken() -> object:
        yield record("a", "steun")
        raise RuntimeError

    with closing(SearchIndex.open(None)) as index:
        with pytest.raises(RuntimeError):
            index.put_many(broken())  # type: ignore[arg-type]
        assert index.states() == {}
        index.put(record("b", "steun"))
        assert titles(index.search("steun")) == ["b"]


def test_corrected_facts_are_searched_by() -> None:
    with closing(index_of(record("a", "steun"))) as index:
        index.set_facts(key_of("a"), "Gecorrigeerd", held(dt.date(2019, 3, 2), "Riga"))
        assert titles(index.search("jaar:2019 plaats:Riga")) == ["Gecorrigeerd"]
        assert titles(index.search("jaar:2025")) == []
        index.set_facts(key_of("a"), "Zonder", Meeting())
        assert titles(index.search("steun")) == ["Zonder"]


def test_a_corrected_title_is_searched() -> None:
    """The words of the document's own title stay: they stand in it."""
    with closing(index_of(record("a", "t: Agenda Riga", "steun"), record("b", "p: Luxemburg"))) as index:
        index.set_hidden(key_of("b"), True)
        for title in ("Agenda Luxemburg", "Raad Luxemburg van april"):
            index.set_facts(key_of("a"), title, Meeting())
            (found,) = index.search("luxemburg").agendas
            assert [(one.block, one.kind, one.text) for one in found.passages] == [("t1", "title", title)]
            assert marked(found) == ["Luxemburg"]
            assert titles(index.search("riga steun")) == [title]
            assert index.check()
        assert titles(index.search("april")) == [title]
        index.set_facts(key_of("a"), "Agenda Riga", Meeting())
        assert index.search("luxemburg").agenda_count == 0
        assert index.search("agenda").agendas[0].passage_count == 1
        index.forget(key_of("a"))
        assert index.search("riga").agenda_count == 0
        assert index.check()


def test_a_corrected_title_weighs_as_a_title() -> None:
    with closing(index_of(record("a", "t: Agenda", "x"), record("b", "t: Agenda", "luxemburg x y"))) as index:
        index.set_facts(key_of("a"), "Raad Luxemburg", held(dt.date(2020, 1, 1)))
        assert titles(index.search("luxemburg")) == ["Raad Luxemburg", "b"]


def test_a_title_that_stands_in_the_text_is_no_passage_more() -> None:
    read = dataclasses.replace(record("a", "t: Agenda voor de", "t: Raad", "x"), title="Agenda voor de raad")
    with closing(index_of(read)) as index:
        assert index.search("agenda").agendas[0].passage_count == 1


def test_names_in_a_document_survive_another_title() -> None:
    rutte = passage(1, "Rutte spreekt", (("person", "Mark Rutte"),))
    with closing(index_of(record("a", rutte))) as index:
        index.set_facts(key_of("a"), "Raad", Meeting())
        assert [one.key for one in index.mentions("person", "Mark Rutte").found] == [key_of("a")]
        assert titles(index.search("naam:Rutte")) == ["Raad"]
        assert len(index.search("naam:Rutte").agendas[0].passages) == 1


def test_lone_surrogates_and_nulls_are_kept_as_they_are() -> None:
    text = "steun \ud800 a\x00b \ufdd0\u2028"
    odd = record("a", f"p: {text}", meeting=held(dt.date(2025, 1, 1), "Br\ud800ssel"))
    with closing(index_of(odd)) as index:
        (agenda,) = index.search("steun").agendas
        assert agenda.passages[0].text == text
        assert agenda.meeting.place == "Br\ud800ssel"


@pytest.mark.parametrize("damage", ["text", "empty", "other", "older", "tables", "torn"])
def test_a_file_that_is_no_index_is_made_anew(damage: str, tmp_path: Path) -> None:
    path = tmp_path / "search.sqlite"
    with closing(SearchIndex.open(path)) as index:
        index.put(record("a", "steun"))
    if damage == "text":
        path.write_text("geen database " * 1000)
    elif damage == "empty":
        path.write_bytes(b"")
    elif damage == "torn":
        path.write_bytes(path.read_bytes()[:5000])
    else:
        statement = {
            "other": "PRAGMA application_id = 7",
            "older": "PRAGMA user_version = 0",
            "tables": "DROP TABLE agendas",
        }[damage]
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(statement)
    with closing(SearchIndex.open(path)) as index:
        assert index.was_reset
        assert index.states() == {}
        index.put(record("b", "steun"))
        assert titles(index.search("steun")) == ["b"]


def test_a_file_that_is_busy_is_not_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agendas.library.search_index.BUSY_SECONDS", 0)
    path = tmp_path / "search.sqlite"
    with closing(SearchIndex.open(path)) as index:
        index.put(record("a", "steun"))
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.OperationalError):
            SearchIndex.open(path)
    with closing(SearchIndex.open(path)) as index:
        assert titles(index.search("steun")) == ["a"]


def test_damage_inside_is_noticed_by_the_check(tmp_path: Path) -> None:
    path = tmp_path / "search.sqlite"
    with closing(SearchIndex.open(path)) as index:
        index.put_many(record(str(number), "steun " * 200) for number in range(50))
        assert index.check()
        index._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(path.read_bytes())
    content[8192:40960] = b"\xa5" * 32768
    path.write_bytes(content)
    with closing(SearchIndex.open(path)) as index:
        assert index.was_reset or not index.check()


def test_several_may_be_open_at_once(tmp_path: Path) -> None:
    path = tmp_path / "search.sqlite"
    with closing(SearchIndex.open(path)) as one, closing(SearchIndex.open(path)) as other:
        one.put(record("a", "steun"))
        assert titles(other.search("steun")) == ["a"]
        other.put(record("b", "steun"))
        assert one.search("steun").agenda_count == 2


def test_two_that_open_a_new_file_at_once_agree(tmp_path: Path) -> None:
    path = tmp_path / "search.sqlite"
    barrier = threading.Barrier(4)
    failures: list[BaseException] = []

    def open_and_put(key: str) -> None:
        try:
            barrier.wait()
            with closing(SearchIndex.open(path)) as index:
                index.put(record(key, "steun"))
        except BaseException as error:  # noqa: BLE001 -- shown by the assertion below
            failures.append(error)

    threads = [threading.Thread(target=open_and_put, args=(key,)) for key in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_a_search_can_be_called_off_from_another_thread() -> None:
    with closing(index_of(record("a", "steun"))) as index:
        called_off = threading.Event()

        def call_off() -> int:
            """Asked by SQLite in the midst of the search: then the other thread interrupts."""
            if not called_off.is_set():
                called_off.set()
                thread = threading.Thread(target=index.interrupt)
                thread.start()
                thread.join()
            return 0

        index._db.set_progress_handler(call_off, 1)
        with pytest.raises(Interrupted):
            index.search("steun")
        index._db.set_progress_handler(None, 0)
        assert titles(index.search("steun")) == ["a"]


def test_interrupting_when_nothing_runs_does_no_harm() -> None:
    index = index_of(record("a", "steun"))
    index.interrupt()
    assert titles(index.search("steun")) == ["a"]
    index.close()
    index.interrupt()
