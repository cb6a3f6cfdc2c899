"""Files of an earlier version are brought up to date, step by step, each wholly or not at all."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from agendas.library.migrations import MIGRATIONS, Migration, migrate, version_of
from agendas.library.soundness import fault_of
from agendas.library.store import Library
from tests.agendas.library.version_1 import DOCUMENT_KEY, TABLES, write_version_1


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


def test_the_first_step_makes_what_version_1_was() -> None:
    made, frozen = (sqlite3.connect(":memory:", isolation_level=None) for _ in range(2))
    migrate(made, MIGRATIONS[:1])
    frozen.executescript(TABLES)
    assert schema(made) == schema(frozen)
    made.close()
    frozen.close()


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
        assert version_of(library.connection) == 2
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
