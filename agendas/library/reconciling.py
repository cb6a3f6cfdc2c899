"""The index compared with the documents' rows, which are the truth: what a crash between the two has left is
put right."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from agendas.library import documents
from agendas.library.corrections import all_corrections, applied
from agendas.library.search_index import SearchIndex


def outdated(connection: sqlite3.Connection, index: SearchIndex, reader: str) -> list[str]:
    """The present documents that another version of the reader has read, or that the index does not have."""
    indexed = {key: state.reader for key, state in index.states().items()}
    return [
        key
        for key, read_by, is_removed, *_ in documents.states(connection)
        if not is_removed and not read_by == indexed.get(key) == reader
    ]


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
