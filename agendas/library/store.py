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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from agendas.comparison import Comparison, HandLinks
from agendas.library import adding, documents, formulas, hand_links, listing, quotes, reconciling, seeds
from agendas.library.additions import Addition, Arrival
from agendas.library.corrections import Fact, applied, checked, corrections_of, fact_of, forget, keep
from agendas.library.database import problems
from agendas.library.documents import Document, Origin
from agendas.library.entries import LibraryEntry
from agendas.library.found import SearchResults
from agendas.library.mentions import Mentions
from agendas.library.opened import INDEX_NAME, OpenLibrary
from agendas.library.records import AgendaRecord
from agendas.library.recovery_files import DAMAGE_MARK, mark
from agendas.library.search_tables import Tables
from agendas.library.touched_names import Touched
from agendas.model import Agenda, EntityType, Meeting
from agendas.quoting.quote import CollectedQuote, Quote

__all__ = ["INDEX_NAME", "Addition", "Arrival", "Fact", "Library", "Origin"]

DAYS_UNTIL_PURGED = 30
"""How long a removed document, or a removed quote, can be restored."""


class Library(OpenLibrary):
    """The library in one folder, over a connection of its own. Make one with ``open``."""

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

    @contextlib.contextmanager
    def asked(self) -> Iterator[Tables]:
        """The tables of the index, for a question of many steps (``quote_search``). Raises what ``mentions``
        does."""
        with self._indexing(), self.index.asked() as tables:
            yield tables

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
        """Delete for good what was removed more than thirty days ago, but for a document's corrections; the
        keys of the documents. What was linked by hand in them goes too; what was quoted of them stays."""
        last = (today - dt.timedelta(days=DAYS_UNTIL_PURGED)).isoformat()
        due = "SELECT sha256, format FROM document WHERE removed_on < ?"
        with self._guarded():
            if not self.connection.execute(due, (last,)).fetchone() and not quotes.due(self.connection, last):
                return []
        with self._writing():
            quotes.purge(self.connection, last)
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

    def commonness(self, sentences: Sequence[str], without: Iterable[str]) -> list[int]:
        """In how many other meetings' agendas each sentence stands, word for word or nearly, up to
        ``commonness.MOST_COUNTED``; agendas of the same meeting as one of the keys ``without`` do not count.
        Raises what ``mentions`` does."""
        with self._indexing():
            return self.index.commonness(sentences, without)

    def with_formulas(self, comparison: Comparison) -> Comparison:
        """The comparison, with ``is_formula`` for each change whose sentences say little, since they stand in
        many other agendas here. Raises what ``mentions`` does."""
        return formulas.marked(comparison, self.commonness)

    # Quotes

    def quotes(self) -> list[CollectedQuote]:
        """The collected quotes that are not removed, in the user's order. One whose row was damaged on disk
        is left out, and the damage remembered until it can be repaired."""
        with self._guarded():
            found, is_damaged = quotes.collected(self.connection)
        if is_damaged:
            mark(self.folder, DAMAGE_MARK)
        return found

    def add_quotes(
        self, pairs: Sequence[tuple[Quote, Quote | None]], note: str = "", tags: Sequence[str] = ()
    ) -> list[CollectedQuote]:
        """Collect quotes, each with the earlier one of its pair or None, at the end; all or none. One that is
        there already is kept once, and stays where and as it is."""
        with self._writing():
            return quotes.add(self.connection, pairs, note, tags, _moment())

    def change_quote(
        self, number: int, note: str | None = None, tags: Sequence[str] | None = None
    ) -> CollectedQuote:
        """Give a quote another note or other tags; None leaves what there is. Raises KeyError."""
        with self._writing():
            return quotes.change(self.connection, number, note, tags)

    def order_quotes(self, numbers: Sequence[int]) -> None:
        """Put these quotes in this order; those not named stay where they are."""
        with self._writing():
            quotes.arrange(self.connection, numbers)

    def remove_quotes(self, numbers: Iterable[int]) -> None:
        """Take quotes out of the collection; ``restore_quotes`` puts them back until ``purge`` deletes them
        for good."""
        with self._writing():
            quotes.set_removed(self.connection, numbers, dt.date.today().isoformat())

    def restore_quotes(self, numbers: Iterable[int]) -> None:
        """Put removed quotes back where they were. One that was deleted for good meanwhile is passed over."""
        with self._writing():
            quotes.set_removed(self.connection, numbers, None)

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


def _moment() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
