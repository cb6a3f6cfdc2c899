"""A search over an index whose tables are gone is one problem of the library, never SQLite's own error."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from agendas.library.store import Library
from agendas.problems import LibraryProblem

_TABLES = "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'"


def test_a_search_in_a_damaged_index_is_one_sentence(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library") as library:
        with closing(sqlite3.connect(tmp_path / "library" / "search.sqlite")) as other:
            for (name,) in other.execute(_TABLES).fetchall():
                other.execute(f"DROP TABLE {name}")
            other.commit()
        with pytest.raises(LibraryProblem) as caught:
            library.search("oekraïne")
        assert caught.value.code == "index_damaged"
        assert "\n" not in caught.value.sentence("nl")
