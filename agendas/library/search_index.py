"""The full-text index of the library: one SQLite file, a cache that can be made again from the originals.

The facts of the meetings and the text that is shown stand in it too: nothing outside this file is needed
to answer a search. An index belongs to the thread that opened it, but for ``interrupt``; several threads
and processes may each open one on the same file.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from agendas.library import commonness, name_lookup
from agendas.library.found import SearchResults
from agendas.library.hindrance import hindrance
from agendas.library.mentions import Mentions
from agendas.library.query_parser import parse
from agendas.library.records import AgendaRecord, PassageRecord
from agendas.library.search_tables import (
    APPLICATION_ID,
    INDEX_VERSION,
    MOST_PASSAGES,
    PASSAGE_BITS,
    TABLES,
    TITLE_PLACE,
    UNNAMED_TYPES,
    Indexed,
    Interrupted,
    Tables,
    agenda_columns,
    facts_from,
    facts_of,
    passage_from,
    row_of,
    searchable,
    title_by_hand,
)
from agendas.library.searching import search
from agendas.library.words import stem
from agendas.model import EntityType, Meeting

__all__ = ["IndexState", "Interrupted", "SearchIndex"]

BUSY_SECONDS = 10
_ATTEMPTS, _PAUSE = 10, 0.02
_NOT_ITS_FAULT = (
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
)
"""Errors that say nothing of the file itself: it is no reason to throw the index away."""


Passages = dict[int, tuple[PassageRecord, tuple[int, ...]]]
"""The passages of an agenda by their places in it, each with the ids of its names, in order."""


@dataclass(frozen=True, slots=True)
class IndexState:
    """What the index holds of an agenda, to be compared with the library. ``reader`` read it."""

    reader: str
    hidden: bool
    title: str
    meeting: Meeting


class SearchIndex:
    """The index in one file. ``was_reset``: the file was missing, damaged, foreign or of another version,
    and is now empty."""

    def __init__(self, connection: sqlite3.Connection, *, was_reset: bool) -> None:
        self._db = connection
        self._stop = threading.Event()
        self.was_reset = was_reset

    @classmethod
    def open(cls, path: Path | None) -> Self:
        """The index in this file, made when it is not there or not usable; None for one in memory.

        Raises sqlite3.Error or OSError when the file can be neither used nor made.
        """
        if path is None:
            return cls(_made(_connected(":memory:")), was_reset=True)
        if (opened := _opened(path)) is not None:
            return cls(opened[0], was_reset=opened[1])
        for part in ("", "-wal", "-shm"):
            path.with_name(path.name + part).unlink(missing_ok=True)
        return cls(_made(_connected(path)), was_reset=True)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def put(self, record: AgendaRecord) -> None:
        """Make one agenda searchable, in place of what was here under its key."""
        self.put_many((record,))

    def put_many(self, records: Iterable[AgendaRecord]) -> None:
        """Make several agendas searchable, all or none."""
        with self._writing():
            for record in records:
                self._forget(record.sha256)
                self._put(record)

    def set_facts(self, key: str, title: str, meeting: Meeting) -> None:
        """Give an agenda another title and other facts of its meeting, as the user corrected them."""
        with self._writing():
            self._db.execute(
                "UPDATE agendas SET facts = ?, first_day = ?, last_day = ?, place = ?, body = ?"
                " WHERE key = ?",
                (*facts_of(title, meeting), key),
            )
            self._index_title(key, title)

    def set_hidden(self, key: str, hidden: bool) -> None:
        """Leave an agenda out of every search, or find it again."""
        with self._writing():
            self._db.execute("UPDATE agendas SET hidden = ? WHERE key = ?", (hidden, key))

    def set_reader(self, reader: str, keys: Iterable[str]) -> None:
        """Say that ``reader`` has read these agendas."""
        with self._writing():
            self._db.execute(
                "UPDATE agendas SET reader = ? WHERE key IN (SELECT value FROM json_each(?))",
                (reader, json.dumps(list(keys))),
            )

    def forget(self, key: str) -> None:
        """Take an agenda out of the index; one that is not here is no error."""
        with self._writing():
            self._forget(key)

    def states(self) -> dict[str, IndexState]:
        """What is here, by key."""
        rows = self._db.execute("SELECT key, reader, hidden, facts FROM agendas")
        return {
            key: IndexState(reader, bool(hidden), *facts_from(facts)) for key, reader, hidden, facts in rows
        }

    def search(self, text: str, *, most_agendas: int = 50, passages_each: int = 5) -> SearchResults:
        """The agendas in which something fits what was typed, best first; of none, why.

        Raises QueryProblem when it is not understood, ``Interrupted`` when ``interrupt`` was called.
        """
        self._stop.clear()
        query = parse(text)
        with self._interruptible() as tables:
            results = search(tables, query, most_agendas=most_agendas, passages_each=passages_each)
            if results.agendas or query.is_empty:
                return results
            return replace(results, hindrance=hindrance(tables, query))

    def mentions(self, type_: EntityType, canonical: str) -> Mentions:
        """The agendas that have that name and are not hidden, newest meeting first; dates and figures are not
        kept by name. Raises ``Interrupted`` when ``interrupt`` was called."""
        self._stop.clear()
        with self._interruptible() as tables:
            return name_lookup.mentions(tables, type_, canonical)

    def commonness(self, sentences: Sequence[str], without: Iterable[str]) -> list[int]:
        """For each sentence in how many meetings' agendas it stands, or nearly, up to ``MOST_COUNTED``;
        hidden agendas and those of the meetings of ``without`` do not count. Raises ``Interrupted`` when
        ``interrupt`` was called."""
        self._stop.clear()
        with self._interruptible() as tables:
            return commonness.commonness(tables, sentences, without)

    @contextlib.contextmanager
    def asked(self) -> Iterator[Tables]:
        """The tables, for a question of many steps. Raises ``Interrupted`` when ``interrupt`` was called."""
        self._stop.clear()
        with self._interruptible() as tables:
            yield tables

    @contextlib.contextmanager
    def _interruptible(self) -> Iterator[Tables]:
        try:
            yield Tables(self._db, self._stop.is_set)
        except sqlite3.OperationalError:
            if self._stop.is_set():
                raise Interrupted from None
            raise

    def keys_with(self, written: Iterable[str], people: Iterable[str] = ()) -> set[str] | None:
        """The agendas, hidden or not, in which one of ``written`` may stand, or another spelling of one of
        these people; None: it may be in all."""
        keys = name_lookup.keys_with(self._db, written)
        return None if keys is None else keys | name_lookup.keys_with_person(self._db, people)

    def interrupt(self) -> None:
        """Call off the search that runs; from another thread."""
        self._stop.set()
        with contextlib.suppress(sqlite3.ProgrammingError):  # closed in the meantime
            self._db.interrupt()

    def check(self) -> bool:
        """Whether the file is sound."""
        try:
            for table in ("agenda_words", "passage_words", "position_words"):
                self._db.execute(f"INSERT INTO {table}({table}) VALUES ('integrity-check')")  # noqa: S608
            return bool(self._db.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
        except sqlite3.DatabaseError:
            return False

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        self._known: set[str] = set()
        self._name_ids_known: dict[tuple[str, str], int] = {}
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def _put(self, record: AgendaRecord) -> None:
        made = self._db.execute(
            "INSERT INTO agendas(key, reader, facts, first_day, last_day, place, body)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (record.sha256, record.reader, *facts_of(record.title, record.meeting)),
        )
        passages: Passages = {
            at: (passage, self._name_ids(passage.names))
            for at, passage in enumerate(record.passages[:TITLE_PLACE])
        }
        if title := title_by_hand(record.title, record.passages):
            passages[TITLE_PLACE] = (title, ())
        self._write(made.lastrowid or 0, passages)
        self._count_names(made.lastrowid or 0, (ids for _, ids in passages.values()))

    def _forget(self, key: str) -> None:
        found = self._db.execute("SELECT id FROM agendas WHERE key = ?", (key,)).fetchone()
        if found is None:
            return
        names = {id_ for _, ids in self._take_out(found[0]).values() for id_ in ids}
        self._db.executemany(
            "DELETE FROM named WHERE name = ? AND agenda = ?", [(name, found[0]) for name in names]
        )
        self._db.execute("DELETE FROM agendas WHERE id = ?", found)

    def _index_title(self, key: str, title: str) -> None:
        """Find the agenda with that key by this title, and no more by one that was there before."""
        found = self._db.execute("SELECT id FROM agendas WHERE key = ?", (key,)).fetchone()
        if found is None:
            return
        passages = self._passages(found[0])
        before = passages.pop(TITLE_PLACE, (None, ()))[0]
        after = title_by_hand(title, [passage for passage, _ in passages.values()])
        if before != after:
            self._take_out(found[0])
            self._write(found[0], passages | ({TITLE_PLACE: (after, ())} if after else {}))

    def _passages(self, agenda: int) -> Passages:
        first = agenda << PASSAGE_BITS
        sql = "SELECT * FROM passages WHERE id BETWEEN ? AND ? ORDER BY id"
        rows = self._db.execute(sql, (first, first + MOST_PASSAGES - 1))
        return {row[0] - first: passage_from(row) for row in rows}

    def _write(self, agenda: int, passages: Passages) -> None:
        first = agenda << PASSAGE_BITS
        rows = (row_of(first + at, *one) for at, one in passages.items())
        self._db.executemany("INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        indexed = {first + at: Indexed.of(*one) for at, one in passages.items()}
        self._index("INSERT INTO {0}(rowid, {1}) VALUES ({2})", agenda, indexed)
        self._learn({form for passage in indexed.values() for form in passage.forms})

    def _take_out(self, agenda: int) -> Passages:
        """Take all passages of an agenda out of the tables; what they were."""
        first, passages = agenda << PASSAGE_BITS, self._passages(agenda)
        # tables without text are told what to take out: the very same words, made from the kept text
        indexed = {first + at: Indexed.of(*one) for at, one in passages.items()}
        self._index("INSERT INTO {0}({0}, rowid, {1}) VALUES ('delete', {2})", agenda, indexed)
        ends = (first, first + MOST_PASSAGES - 1)
        self._db.execute("DELETE FROM passages WHERE id BETWEEN ? AND ?", ends)
        return passages

    def _index(self, sql: str, agenda: int, passages: Mapping[int, Indexed]) -> None:
        columns = (agenda, *agenda_columns(passages.values()))
        self._db.execute(
            sql.format("agenda_words", "title, headings, body, letter", "?, ?, ?, ?, ?"), columns
        )
        words = ((id_, passage.words) for id_, passage in passages.items())
        self._db.executemany(sql.format("passage_words", "words", "?, ?"), words)
        stated = ((id_, passage.stated_words) for id_, passage in passages.items() if passage.stated)
        self._db.executemany(sql.format("position_words", "words", "?, ?"), stated)

    def _count_names(self, agenda: int, names: Iterable[tuple[int, ...]]) -> None:
        blocks = Counter(id_ for ids in names for id_ in set(ids))
        rows = [(name, agenda, count) for name, count in blocks.items()]
        self._db.executemany("INSERT INTO named VALUES (?, ?, ?)", rows)

    def _learn(self, forms: set[str]) -> None:
        new = [(form, stem(form)) for form in forms - self._known]
        self._db.executemany("INSERT OR IGNORE INTO vocabulary VALUES (?, ?)", new)
        self._known |= forms

    def _name_ids(self, names: Iterable[tuple[EntityType, str]]) -> tuple[int, ...]:
        return tuple(self._name_id(type_, name) for type_, name in names if type_ not in UNNAMED_TYPES)

    def _name_id(self, type_: EntityType, name: str) -> int:
        key = (type_, searchable(name))
        if key not in self._name_ids_known:
            self._db.execute("INSERT OR IGNORE INTO names(type, forms) VALUES (?, ?)", key)
            row = self._db.execute("SELECT id FROM names WHERE type = ? AND forms = ?", key).fetchone()
            self._name_ids_known[key] = row[0]
        return self._name_ids_known[key]


def _opened(path: Path) -> tuple[sqlite3.Connection, bool] | None:
    """A connection to a file that is an index of this version or can become one, and whether it was empty;
    None when it is something else."""
    connection = _connected(path)
    try:
        connection.execute("BEGIN")  # as it is at one moment: another process may be making it
        is_current = _is_current(connection)
        is_empty = not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if is_current:
            connection.execute("SELECT id FROM agendas LIMIT 1").fetchone()
        connection.execute("ROLLBACK")
        if is_current:
            _set_up(connection)
            return connection, False
        if is_empty:
            return _made(connection), True
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _NOT_ITS_FAULT:
            connection.close()
            raise
    connection.close()
    return None


def _made(connection: sqlite3.Connection) -> sqlite3.Connection:
    """The connection, with the tables in its file; another process may have made them in the meantime."""
    try:
        _set_up(connection)
        connection.execute("BEGIN IMMEDIATE")
        if not _is_current(connection):
            for statement in TABLES.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {INDEX_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection


def _connected(path: Path | str) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)


def _is_current(connection: sqlite3.Connection) -> bool:
    pragmas = ("application_id", "user_version")
    numbers = tuple(connection.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in pragmas)
    return numbers == (APPLICATION_ID, INDEX_VERSION)


def _set_up(connection: sqlite3.Connection) -> None:
    for attempt in range(_ATTEMPTS, 0, -1):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError:  # two at once: SQLite does not wait where both wait for the other
            if attempt == 1:
                raise
            time.sleep(_PAUSE)
    connection.execute("PRAGMA synchronous = NORMAL")
