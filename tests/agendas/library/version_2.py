"""A library file as version 2 of the tables wrote it: that of version 1, with a link made by hand. Frozen:
never made by the code under test, never changed.

The migration to the next version, ``version_3.py``, is tested from here.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tests.agendas.library import version_1
from tests.agendas.library.version_1 import DOCUMENT_KEY

OTHER_KEY = "5cb589339f8ae37829fa348c3264109a0242f62b5786186d1b9b064c3b1aed8b"

TABLES = f"""{version_1.TABLES}
CREATE TABLE hand_link (
    first TEXT NOT NULL, second TEXT NOT NULL,
    first_hash TEXT NOT NULL, first_nth INTEGER NOT NULL, first_words TEXT NOT NULL,
    second_hash TEXT NOT NULL, second_nth INTEGER NOT NULL, second_words TEXT NOT NULL,
    verdict TEXT NOT NULL, decided_at TEXT NOT NULL, seal INTEGER NOT NULL,
    PRIMARY KEY (first, second, first_hash, first_nth, second_hash, second_nth)) STRICT;
"""

ROWS = f"""{version_1.ROWS}
INSERT INTO hand_link VALUES (
    '{OTHER_KEY}', '{DOCUMENT_KEY}',
    '1d88ce333179ff8d0002cc81ec5fdc71', 1, 'nederland steunt voorstel 4',
    'e95319e32177e4c7a2086d3a44712ba5', 1, 'nederland steunt voorstel 1',
    'linked', '2026-11-21T06:00:00+00:00', 9188360460329649591);
"""  # noqa: S608


def write_version_2(file: Path) -> None:
    """Write such a file: one document, one correction, one seed, one link."""
    connection = sqlite3.connect(file)
    try:
        connection.executescript(TABLES + ROWS)
        connection.execute(f"PRAGMA application_id = {version_1.APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 2")
    finally:
        connection.close()
