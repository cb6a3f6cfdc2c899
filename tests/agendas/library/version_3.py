"""A library file as version 3 of the tables wrote it: that of version 2, with a collected pair of quotes.
Frozen: never made by the code under test, never changed.

The next version's migration is tested from here; then ``version_4.py`` joins it.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tests.agendas.library import version_1, version_2

TABLES = f"""{version_2.TABLES}
CREATE TABLE quote (
    id INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, form INTEGER NOT NULL, quote TEXT NOT NULL,
    old TEXT, note TEXT NOT NULL, tags TEXT NOT NULL, place INTEGER NOT NULL, taken_on TEXT NOT NULL,
    removed_on TEXT, seal INTEGER NOT NULL) STRICT;
"""

_MEETING = (
    '{"body":"NAVO Foreign Ministers Meeting","informal":false,"start":"2025-04-03","end":"2025-04-04",'
    '"place":"Brussel","kamerstuk":"28676-499"}'
)
_NOW = f"""["{version_1.DOCUMENT_KEY}","agenda 1.txt","Geannoteerde agenda 1",{_MEETING}]
[[["p1",0,25,"Nederland steunt voorstel",""," 1.","1"]],["defensie"]]"""
_THEN = f"""["cce3c137891753cafdf0a8f799608d578fab2f2c12912f09217150263b57d1a5","agenda 4.txt",\
"Geannoteerde agenda 4",{_MEETING}]
[[["p1",0,25,"Nederland steunt voorstel",""," 4.","1"]],["defensie"]]"""

ROWS = f"""{version_2.ROWS}
INSERT INTO quote VALUES (
    1, '6323cf15e4c052c525fd11dc4630db59', 1, '{_NOW}', '{_THEN}', 'een noot', '["navo"]', 1,
    '2026-11-21T07:00:00+00:00', NULL, -3813957123107308400);
"""  # noqa: S608


def write_version_3(file: Path) -> None:
    """Write such a file: one document, one correction, one seed, one link, one pair of quotes."""
    connection = sqlite3.connect(file)
    try:
        connection.executescript(TABLES + ROWS)
        connection.execute(f"PRAGMA application_id = {version_1.APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 3")
    finally:
        connection.close()
