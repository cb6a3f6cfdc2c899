"""The tables of ``library.sqlite``, version by version.

``PRAGMA user_version`` says which version a file has. Each step is one transaction: one that is broken off
leaves the file as it was. A step is never changed once it has been in anybody's hands; the next change is a
new step, with a test that starts from the previous version's file
(``tests/agendas/library/test_migrations.py``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from agendas.library.locks import transaction

APPLICATION_ID = 0x5374616E
"""Says in the file's head whose it is: "Stan"."""

Migration = Callable[[sqlite3.Connection], None]

# What was read from a document stands in ``document``; what the user made of it in ``correction``, which is
# kept when the document goes. ``seal`` is a hash of the other columns (``tables.seal_of``): SQLite does not
# notice when a letter inside a value was overwritten. The order of ``id`` is the order of being added; clocks
# may run backwards.
_FIRST_TABLES = (
    """
    CREATE TABLE document (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        format TEXT NOT NULL,
        size INTEGER NOT NULL,
        reader TEXT NOT NULL,
        nature TEXT NOT NULL,
        title TEXT NOT NULL,
        body TEXT,
        informal INTEGER NOT NULL,
        start_day TEXT,
        end_day TEXT,
        place TEXT,
        signatory TEXT,
        kamerstuk TEXT,
        position_count INTEGER NOT NULL,
        text_hash TEXT NOT NULL,
        origin TEXT NOT NULL,
        added_at TEXT NOT NULL,
        removed_on TEXT,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX document_by_meeting ON document (body, start_day)",
    """
    CREATE TABLE correction (
        sha256 TEXT NOT NULL,
        fact TEXT NOT NULL,
        value TEXT,
        corrected_at TEXT NOT NULL,
        seal INTEGER NOT NULL,
        PRIMARY KEY (sha256, fact)
    ) STRICT
    """,
    # The agendas of the product that were once offered: one that the user removed does not come back by
    # itself.
    """
    CREATE TABLE seed (
        sha256 TEXT NOT NULL PRIMARY KEY,
        offered_at TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT
    """,
    # Counts the changes, so that the newest of two copies can be told without a clock.
    "CREATE TABLE library (id INTEGER PRIMARY KEY CHECK (id = 1), revision INTEGER NOT NULL) STRICT",
    "INSERT INTO library VALUES (1, 0)",
)


def _first(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for statement in _FIRST_TABLES:
        connection.execute(statement)


# What the user decided about two paragraphs of two documents, which stand in the order of their hashes: it
# holds whichever of them is left. A paragraph is known by the hash of its letters, by its words when a better
# reader has changed those, and where several have the same letters by which of them it is, from 1. The
# verdict is "linked" or "unlinked". The table may be there: when damage says that the file is of version 1.
_HAND_LINKS = """
CREATE TABLE IF NOT EXISTS hand_link (
    first TEXT NOT NULL,
    second TEXT NOT NULL,
    first_hash TEXT NOT NULL,
    first_nth INTEGER NOT NULL,
    first_words TEXT NOT NULL,
    second_hash TEXT NOT NULL,
    second_nth INTEGER NOT NULL,
    second_words TEXT NOT NULL,
    verdict TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    seal INTEGER NOT NULL,
    PRIMARY KEY (first, second, first_hash, first_nth, second_hash, second_nth)
) STRICT
"""


def _second(connection: sqlite3.Connection) -> None:
    connection.execute(_HAND_LINKS)


# The user's collection of quotes. ``identity`` is a hash of the words, their places and their documents: the
# same quote is kept once. ``quote`` and ``old`` (the earlier one of a pair) are whole values as text in the
# form with that number (``quote_forms.py``): no document is needed to show them. ``place`` orders them.
_QUOTES = """
CREATE TABLE IF NOT EXISTS quote (
    id INTEGER PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE,
    form INTEGER NOT NULL,
    quote TEXT NOT NULL,
    old TEXT,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,
    place INTEGER NOT NULL,
    taken_on TEXT NOT NULL,
    removed_on TEXT,
    seal INTEGER NOT NULL
) STRICT
"""


def _third(connection: sqlite3.Connection) -> None:
    connection.execute(_QUOTES)


MIGRATIONS: tuple[Migration, ...] = (_first, _second, _third)


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables in the file; 0 when it has none yet."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring the file to the newest version, one step and one transaction at a time."""
    while version_of(connection) < len(migrations):
        with transaction(connection):
            version = version_of(connection)
            if version < len(migrations):  # else another window was first
                migrations[version](connection)
                connection.execute(f"PRAGMA user_version = {version + 1}")
