"""The library: the documents the user keeps, their facts and corrections, and the index that finds them.

The documents' rows in ``library.sqlite`` are the truth, and a document is confirmed when its row is. Before
its row come its original and its place in the index; what a crash leaves between them ``reconcile`` puts
right.

A library belongs to the thread that opened it; several threads and processes may each open the same one.
Whatever cannot be read or kept is raised as LibraryProblem, and then nothing of it has changed.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from agendas.comparison import HandLinks
from agendas.library import adding, documents, hand_links, listing, reconciling, seeds
from agendas.library.additions import Addition, Arrival
from agendas.library.corrections import Fact, applied, checked, corrections_of, fact_of, forget, keep
from agendas.library.database import FILE_NAME, open_database, problems
from agendas.library.documents import Document, Origin
from agendas.library.entries import LibraryEntry
from agendas.library.found import SearchResults
from agendas.library.locks import IN_USE, OPENING, Presence, exclusive, transaction
from agendas.library.mentions import Mentions
from agendas.library.originals import Originals
from agendas.library.records import AgendaRecord
from agendas.library.recovery_files import (
    DAMAGE_MARK,
    INDEX_DAMAGE_MARK,
    drop_marked_index,
    finish_swap,
    is_lost,
    mark,
)
from agendas.library.search_index import SearchIndex
from agendas.library.touched_names import Touched
from agendas.model import Agenda, EntityType, Meeting
from agendas.problems import LibraryProblem

__all__ = ["Addition", "Arrival", "Fact", "Library", "Origin"]

INDEX_NAME = "search.sqlite"
DAYS_UNTIL_PURGED = 30
"""How long a removed document can be restored."""


class Library:
    """The library in one folder, over a connection of its own. Make one with ``open``."""

    def __init__(
        self,
        folder: Path,
        connection: sqlite3.Connection,
        index: SearchIndex,
        originals: Originals,
        presence: Presence,
    ) -> None:
        self.folder = folder
        self.index = index
        self.originals = originals
        self.connection = connection
        self.file = folder / FILE_NAME
        self._presence = presence
        self._identity = _identity(self.file)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The library in ``folder``, made at first use. Raises LibraryProblem; with the code
        ``library_damaged`` ``health.recover`` makes it usable again."""
        file = folder / FILE_NAME
        originals = Originals(folder)
        presence = Presence(folder / IN_USE)
        with contextlib.ExitStack() as undo:
            with problems(file):
                originals.prepare()
                undo.callback(presence.end)
                presence.begin(lambda: _tidy_up(folder, originals))
            with problems(file), exclusive(folder / OPENING):
                finish_swap(folder)
                if is_lost(folder):
                    raise LibraryProblem("library_damaged", str(file), reason="the file is not there")
                connection = open_database(file)
                undo.callback(connection.close)
                with problems(folder / INDEX_NAME, damaged="index_damaged"):
                    index = SearchIndex.open(folder / INDEX_NAME)
            undo.pop_all()
        return cls(folder, connection, index, originals, presence)

    def close(self) -> None:
        """Let go of the files."""
        self.index.close()
        self.connection.close()
        self._presence.end()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    # What is there

    def entries(self) -> list[LibraryEntry]:
        """All documents that are not removed, newest meeting first."""
        with self._guarded():
            return listing.listed(self.connection, self.originals)

    def entry(self, key: str) -> LibraryEntry:
        """One document, present or removed. Raises KeyError."""
        with self._guarded():
            return self._entry(self._document(key))

    def standing(self, key: str) -> Literal["absent", "present", "removed"]:
        """Whether the document with that SHA-256 is here; a removed one can be restored."""
        with self._guarded():
            document = documents.find(self.connection, key)
        if document is None:
            return "absent"
        return "removed" if document.removed_on else "present"

    def original(self, key: str) -> Path:
        """Where the untouched original stands. Raises KeyError."""
        with self._guarded():
            return self.originals.path(key, self._document(key).record.format)

    def as_read(self, key: str) -> tuple[str, Meeting]:
        """Title and meeting as they were read, without corrections. Raises KeyError."""
        with self._guarded():
            record = self._document(key).record
        return record.title, record.meeting

    def corrected(self, agenda: Agenda) -> Agenda:
        """The agenda with the user's corrections applied."""
        with self._guarded():
            corrections = corrections_of(self.connection, agenda.source.sha256)
        if not corrections:
            return agenda
        title, meeting = applied(agenda.title, agenda.meeting, corrections)
        return replace(agenda, title=title, meeting=meeting)

    def data_version(self) -> int:
        """A number that changes when another connection has changed something."""
        with self._guarded():
            (version,) = self.connection.execute("PRAGMA data_version").fetchone()
        return int(version)

    def is_current(self) -> bool:
        """Whether the file is still the one that was opened; else it was recovered meanwhile: open it
        again."""
        return _identity(self.file) == self._identity

    # Adding

    def incoming(self) -> Path:
        """A fresh path to stage a copy under."""
        return self.originals.fresh_path()

    def add(self, record: AgendaRecord, staged: Path, *, origin: Origin) -> Addition:
        """Add one document, or bring a removed one back; ``staged`` is moved or deleted."""
        return self.add_many([Arrival(record, staged, origin)])[0]

    def add_many(self, arrivals: Sequence[Arrival]) -> list[Addition]:
        """Add documents, all or none. After a failure the copies may have been moved to their places already;
        the same arrivals can be given again."""
        with problems(self.folder):
            for arrival in arrivals:
                adding.settle(self.originals, arrival)
        with self._writing():
            self.originals.sync(
                {adding.place(self.connection, self.originals, arrival) for arrival in arrivals}
            )
            written = [adding.write_down(self.connection, arrival, _moment()) for arrival in arrivals]
            with self._indexing():
                self.index.put_many([one.record for one in written if one.record])
            return [
                Addition(one.kind, self._entry(self._document(arrival.record.sha256)), one.same_text)
                for arrival, one in zip(arrivals, written, strict=True)
            ]

    # Finding

    def search(self, query: str) -> SearchResults:
        """What was found, best first. Raises QueryProblem, and ``search_index.Interrupted`` when another
        thread ended it; LibraryProblem (``index_damaged``) when the index cannot be read."""
        with self._indexing():
            return self.index.search(query)

    def mentions(self, type_: EntityType, canonical: str) -> Mentions:
        """Every present agenda that has that name, newest meeting first; of dates and figures none: they are
        not kept by name. Raises what ``search`` does, but for QueryProblem."""
        with self._indexing():
            return self.index.mentions(type_, canonical)

    # Removing

    def remove(self, keys: Iterable[str]) -> None:
        """Take documents out of the list; ``restore`` puts them back until ``purge`` deletes them for
        good."""
        self._set_removed(keys, dt.date.today().isoformat())

    def restore(self, keys: Iterable[str]) -> None:
        """Put removed documents back. One that was deleted for good meanwhile is passed over."""
        self._set_removed(keys, None)

    def _set_removed(self, keys: Iterable[str], removed_on: str | None) -> None:
        with self._writing():
            for key in keys:
                document = documents.find(self.connection, key)
                if document and (document.removed_on is None) != (removed_on is None):
                    self._rewrite(document, removed_on=removed_on)
                    with self._indexing():
                        self.index.set_hidden(key, removed_on is not None)

    def purge(self, today: dt.date) -> list[str]:
        """Delete for good what was removed more than thirty days ago, but for its corrections; its keys. What
        was linked by hand in it goes too."""
        last = (today - dt.timedelta(days=DAYS_UNTIL_PURGED)).isoformat()
        due = "SELECT sha256, format FROM document WHERE removed_on < ?"
        with self._guarded():
            if not self.connection.execute(due, (last,)).fetchone():
                return []
        with self._writing():
            gone = self.connection.execute(due, (last,)).fetchall()
            for key, format_ in gone:
                self.originals.delete(key, format_)
                self.connection.execute("DELETE FROM document WHERE sha256 = ?", (key,))
                hand_links.forget(self.connection, key)
                with self._indexing():
                    self.index.forget(key)
        return [key for key, _ in gone]

    # Correcting

    def correct(self, key: str, facts: Mapping[Fact, str | None]) -> LibraryEntry:
        """Correct facts by hand: days as ISO dates, ``informal`` as "1" or "", "" for a fact that is not
        known; None takes a correction back, and so does a fact as it was read.

        Raises LibraryProblem (``correction_no_day``,
        ``correction_days_reversed``), and KeyError.
        """
        with self._writing():
            document = self._document(key)
            record = document.record
            read = {fact: fact_of(record.title, record.meeting, fact) or None for fact in facts}
            wanted = {fact: read[fact] if text is None else text for fact, text in facts.items()}
            tidy = checked(wanted, *documents.facts_in_force(self.connection, record))
            kept = {
                fact: text for fact, text in tidy.items() if text != read[fact] and (text or fact != "title")
            }
            forget(self.connection, key, tuple(tidy.keys() - kept.keys()))
            keep(self.connection, key, kept, _moment())
            return self._refreshed_facts(document)

    def forget_corrections(self, key: str) -> LibraryEntry:
        """Back to what was read. Raises KeyError."""
        with self._writing():
            document = self._document(key)
            forget(self.connection, key)
            return self._refreshed_facts(document)

    def _refreshed_facts(self, document: Document) -> LibraryEntry:
        with self._indexing():
            self.index.set_facts(document.key, *documents.facts_in_force(self.connection, document.record))
        return self._entry(document)

    # Comparing

    def hand_links(self, left: Agenda, right: Agenda) -> HandLinks:
        """What the user linked and unlinked in these two, whichever stood left then, as ids of their blocks
        as they are read now."""
        with self._guarded():
            return hand_links.kept(self.connection, left, right)

    def keep_hand_links(self, left: Agenda, right: Agenda, links: HandLinks) -> None:
        """Make these, all of them, what is linked and unlinked in these two; but what is about a paragraph
        that is not found any more stays."""
        if links != self.hand_links(left, right):
            with self._writing():
                hand_links.keep(self.connection, left, right, links, _moment())

    # Keeping up

    def outdated(self, reader: str, *, any_own_names: bool = False) -> list[str]:
        """The present documents that must be read again: another version of the reader has read them, or
        searching cannot find them. Everything else that the index says wrongly is put right first.

        ``any_own_names``: with whichever own names ``reader`` has read them.
        """
        self.reconcile()
        with self._guarded(), self._indexing():
            return reconciling.outdated(self.connection, self.index, reader, any_own_names=any_own_names)

    def count_as_read(self, before: str, after: str, touched: Touched) -> list[str]:
        """Let what the reader ``before`` has read count as read by ``after``, but for the documents, removed
        ones too, in which something that is touched may stand; the keys of those."""
        with self._writing(), self._indexing():
            return reconciling.count_as_read(self.connection, self.index, before, after, touched)

    def refresh(self, record: AgendaRecord) -> None:
        """Take over what was read anew of a document that is here: facts and index; its name and the
        corrections stay. Raises KeyError."""
        with self._writing():
            known = self._document(record.sha256)
            in_force = adding.write_anew(self.connection, record, known)
            with self._indexing():
                self.index.put(in_force)
                self.index.set_hidden(known.key, known.removed_on is not None)

    def reconcile(self) -> None:
        """Make the index say what the rows of the documents say; but a text that is absent or of another
        reader has to be read again (``outdated``)."""
        with self._guarded(), self._indexing():
            if not any(reconciling.differences(self.connection, self.index)):
                return
        with self._writing(), self._indexing():
            reconciling.settle(self.connection, self.index)

    def orphans(self) -> list[Path]:
        """Originals that no document belongs to: what a crash while adding has left, or a row that was
        lost."""
        with self._guarded():
            keys = {key for (key,) in self.connection.execute("SELECT sha256 FROM document")}
            return [path for path in self.originals.paths() if path.stem not in keys]

    # Seeds

    def unplaced_seeds(self) -> list[Path]:
        """The product's agendas that were never offered to this library."""
        with self._guarded():
            return seeds.unplaced(self.connection)

    def missing_seeds(self) -> list[Path]:
        """The product's agendas that the user has removed."""
        with self._guarded():
            return seeds.missing(self.connection)

    # Rows and values

    def _document(self, key: str) -> Document:
        document = documents.find(self.connection, key)
        if document is None:
            raise KeyError(key)
        return document

    def _entry(self, document: Document) -> LibraryEntry:
        return listing.entry_of(self.connection, self.originals, document)

    def _rewrite(self, document: Document, *, removed_on: str | None) -> None:
        documents.write(self.connection, document.record, document.origin, document.added_at, removed_on)

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        """A change: all of it is kept or none."""
        with self._guarded(), transaction(self.connection):
            if not self.is_current():
                raise LibraryProblem("library_replaced", str(self.folder))
            self.connection.execute("UPDATE library SET revision = revision + 1")
            yield

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        """What fails is raised as LibraryProblem; damage is remembered until it can be repaired."""
        try:
            with problems(self.file):
                yield
        except LibraryProblem as problem:
            if problem.code == "library_damaged":
                mark(self.folder, DAMAGE_MARK)
            raise

    @contextlib.contextmanager
    def _indexing(self) -> Iterator[None]:
        try:
            with problems(self.folder / INDEX_NAME, damaged="index_damaged"):
                yield
        except LibraryProblem as problem:
            if problem.code == "index_damaged":
                mark(self.folder, INDEX_DAMAGE_MARK)
            raise


def _tidy_up(folder: Path, originals: Originals) -> None:
    """What the first window does, when nobody else has the library open."""
    originals.clear_incoming()
    drop_marked_index(folder, INDEX_NAME)
    if (folder / DAMAGE_MARK).exists():
        raise LibraryProblem("library_damaged", str(folder / FILE_NAME), reason="found when it was last open")


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _moment() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
