"""The index compared with the documents' rows, which are the truth: what a crash between the two has left is
put right."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from agendas.library import documents
from agendas.library.corrections import all_corrections, applied
from agendas.library.own_names import OWN
from agendas.library.search_index import SearchIndex
from agendas.library.touched_names import Touched


def outdated(
    connection: sqlite3.Connection, index: SearchIndex, reader: str, *, any_own_names: bool
) -> list[str]:
    """The present documents that another version of the reader has read, or that the index does not have."""
    indexed = {key: state.reader for key, state in index.states().items()}

    def is_current(key: str, read_by: str) -> bool:
        version = read_by.partition(OWN)[0] if any_own_names else read_by
        return read_by == indexed.get(key) and version == reader

    return [
        key
        for key, read_by, is_removed, *_ in documents.states(connection)
        if not is_removed and not is_current(key, read_by)
    ]


def count_as_read(
    connection: sqlite3.Connection, index: SearchIndex, before: str, after: str, touched: Touched
) -> list[str]:
    """Let what ``before`` has read count as read by ``after`` where nothing that is touched stands in the
    text; the keys of the rest, removed documents too. Under the library's writing lock: nobody adds then.
    """
    if before == after:
        return []
    with_words = index.keys_with(touched.written, touched.people)
    indexed = {key for key, state in index.states().items() if state.reader == before}
    without_words = set() if with_words is None else indexed - with_words
    read_before = [key for key, read_by, *_ in documents.states(connection) if read_by == before]
    same = without_words.intersection(read_before)
    index.set_reader(after, same)
    documents.set_reader(connection, after, same)
    return [key for key in read_before if key not in same]


def differences(connection: sqlite3.Connection, index: SearchIndex) -> Iterator[tuple[str, str]]:
    """What the index says wrongly, by key: "hidden", "shown", "facts", or "unknown" for what has no row."""
    states = index.states()
    corrections = all_corrections(connection)
    for key, _, is_removed, title, meeting in documents.states(connection):
        state = states.pop(key, None)
        if state is None:
            continue
        if state.hidden != is_removed:
            yield key, "hidden" if is_removed else "shown"
        if (state.title, state.meeting) != applied(title, meeting, corrections.get(key, {})):
            yield key, "facts"
    for key in states:
        yield key, "unknown"


def settle(connection: sqlite3.Connection, index: SearchIndex) -> None:
    """Put right what ``differences`` finds. Under the library's writing lock: nobody is adding then."""
    for key, wrong in list(differences(connection, index)):
        if wrong == "unknown":
            index.forget(key)
        elif wrong == "facts":
            document = documents.find(connection, key)
            if document:
                index.set_facts(key, *documents.facts_in_force(connection, document.record))
        else:
            index.set_hidden(key, wrong == "hidden")
