"""Files of an earlier version are brought up to date, step by step, each wholly or not at all."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from agendas.comparison import HandLinks
from agendas.library.migrations import MIGRATIONS, Migration, migrate, version_of
from agendas.library.soundness import fault_of
from agendas.library.store import Library
from agendas.library.tables import HAND_LINK, QUOTE, broken_rows, rows
from agendas.quoting.quote import CollectedQuote
from tests.agendas.library import version_1, version_2, version_3
from tests.agendas.library.linking import agenda
from tests.agendas.library.quoting import quote
from tests.agendas.library.version_1 import DOCUMENT_KEY, write_version_1
from tests.agendas.library.version_2 import OTHER_KEY, write_version_2
from tests.agendas.library.version_3 import write_version_3


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    write_version_1(tmp_path / "library.sqlite")
    opened = sqlite3.connect(tmp_path / "library.sqlite", isolation_level=None)
    yield opened
    opened.close()


def schema(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
    return [re.sub(r"\s+", "", sql) for (sql,) in found]


def add_colour(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
    connection.execute("INSERT INTO note SELECT id, title FROM document")


@pytest.mark.parametrize(
    ("version", "tables"), [(1, version_1.TABLES), (2, version_2.TABLES), (3, version_3.TABLES)]
)
def test_the_steps_make_what_each_version_was(version: int, tables: str) -> None:
    made, frozen = (sqlite3.connect(":memory:", isolation_level=None) for _ in range(2))
    migrate(made, MIGRATIONS[:version])
    frozen.executescript(tables)
    assert schema(made) == schema(frozen)
    made.close()
    frozen.close()


def test_a_library_of_version_2_opens_with_what_was_linked_by_hand(tmp_path: Path) -> None:
    write_version_2(tmp_path / "library.sqlite")
    left, right = (agenda(1, "Nederland steunt voorstel 1."), agenda(2, "Nederland steunt voorstel 4."))
    right = replace(right, source=replace(right.source, sha256=OTHER_KEY))
    with Library.open(tmp_path) as library:
        assert fault_of(library.connection) is None
        assert library.hand_links(left, right) == HandLinks(frozenset({("p1", "p1")}))


def test_a_library_of_version_2_collects_quotes(tmp_path: Path) -> None:
    write_version_2(tmp_path / "library.sqlite")
    with Library.open(tmp_path) as library:
        assert library.quotes() == []
        assert library.add_quotes([(quote(1), None)]) == library.quotes()


def test_a_library_of_version_3_opens_with_what_was_quoted(tmp_path: Path) -> None:
    write_version_3(tmp_path / "library.sqlite")
    kept = CollectedQuote(1, quote(1), quote(4), "een noot", ("navo",), "2026-11-21T07:00:00+00:00")
    with Library.open(tmp_path) as library:
        assert fault_of(library.connection) is None
        assert library.quotes() == [kept]
        assert library.add_quotes([(quote(1), quote(4))]) == [kept], "it is known as the same quote"


@pytest.mark.parametrize("said", [1, 2])
def test_a_file_that_says_to_be_older_than_it_is_loses_nothing(said: int, tmp_path: Path) -> None:
    """One bit of its head: the step would make a table that is there, and no recovery find what is wrong."""
    file = tmp_path / "library.sqlite"
    write_version_3(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {said}")
    with Library.open(tmp_path) as library:
        assert version_of(library.connection) == len(MIGRATIONS)
        for table in (HAND_LINK, QUOTE):
            assert len(list(rows(library.connection, table.name))) == 1
            assert not broken_rows(library.connection, table)


def test_a_library_of_version_1_opens_with_all_that_is_in_it(tmp_path: Path) -> None:
    write_version_1(tmp_path / "library.sqlite")
    with Library.open(tmp_path) as library:
        assert version_of(library.connection) == len(MIGRATIONS)
        assert fault_of(library.connection) is None
        entry = library.entry(DOCUMENT_KEY)
        assert (entry.title, entry.meeting.place) == ("Geannoteerde agenda 1", "Den Haag")
        assert library.as_read(DOCUMENT_KEY)[1].place == "Brussel"
        assert [path.name for path in library.missing_seeds()] == ["2022-05-14-berlijn.txt"]


def test_a_step_changes_tables_and_version_together(connection: sqlite3.Connection) -> None:
    migrate(connection, (*MIGRATIONS[:1], add_colour))
    assert version_of(connection) == 2
    assert connection.execute("SELECT text FROM note").fetchall() == [("Geannoteerde agenda 1",)]
    migrate(connection, (*MIGRATIONS[:1], add_colour))
    assert version_of(connection) == 2


@pytest.mark.parametrize("version", [2, 3])
def test_the_step_to_a_version_is_all_or_nothing(version: int, connection: sqlite3.Connection) -> None:
    *earlier, step = MIGRATIONS[:version]
    migrate(connection, earlier)
    before = schema(connection)

    def breaks_off(connection: sqlite3.Connection) -> None:
        step(connection)
        assert schema(connection) != before
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        migrate(connection, (*earlier, breaks_off))
    assert version_of(connection) == version - 1
    assert schema(connection) == before
    assert fault_of(connection) is None, "a file without a table that came later is sound"
    migrate(connection)
    assert version_of(connection) == len(MIGRATIONS)
    assert fault_of(connection) is None


@pytest.mark.parametrize("error", [sqlite3.OperationalError("disk full"), KeyboardInterrupt()])
def test_a_step_that_is_broken_off_leaves_the_file_as_it_was(
    connection: sqlite3.Connection, error: BaseException
) -> None:
    before = schema(connection)

    def breaks_off(connection: sqlite3.Connection) -> None:
        add_colour(connection)
        raise error

    with pytest.raises(type(error)):
        migrate(connection, (*MIGRATIONS[:1], breaks_off))
    assert version_of(connection) == 1
    assert schema(connection) == before
    migrate(connection, (*MIGRATIONS[:1], add_colour))
    assert version_of(connection) == 2


def test_a_process_that_dies_in_a_step_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    """The file and its WAL as they were on the disk at that moment are all that the next start finds."""
    file = tmp_path / "library.sqlite"
    write_version_1(file)
    left: dict[str, bytes] = {}

    def dies(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA cache_size = 1")  # so that unfinished pages are on the disk
        add_colour(connection)
        connection.execute("CREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n "
                           "WHERE i < 2000) SELECT i, hex(zeroblob(200)) FROM n")  # fmt: skip
        left.update({path.name: path.read_bytes() for path in tmp_path.glob("library.sqlite*")})

    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    migrate(connection, (*MIGRATIONS[:1], dies))
    connection.close()
    assert len(left["library.sqlite-wal"]) > 100_000
    for name in ("library.sqlite", "library.sqlite-wal"):
        (tmp_path / name).write_bytes(left[name])
    with Library.open(tmp_path) as library:
        assert version_of(library.connection) == len(MIGRATIONS)
        assert not list(library.connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'big'"))
        assert fault_of(library.connection) is None
        assert len(library.entries()) == 1


def test_two_windows_bring_a_file_up_to_date_once(tmp_path: Path, connection: sqlite3.Connection) -> None:
    other = sqlite3.connect(tmp_path / "library.sqlite", isolation_level=None)
    steps: tuple[Migration, ...] = (*MIGRATIONS[:1], add_colour)

    def first_the_other(_statement: str) -> None:
        connection.set_trace_callback(None)
        migrate(other, steps)

    connection.set_trace_callback(first_the_other)  # before its first statement
    migrate(connection, steps)
    assert version_of(connection) == version_of(other) == 2
    other.close()
