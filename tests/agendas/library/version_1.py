"""A library file as version 1 of the tables wrote it. Frozen: never made by the code under test, never
changed.

The migration to the next version, ``version_2.py``, is tested from here.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

APPLICATION_ID = 1400136046
DOCUMENT_KEY = "f433fae0c76a5ece0f494ba7e1d6f85978a8b0a73750db283e2ebf29f21f5d11"

TABLES = """
CREATE TABLE document (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL, format TEXT NOT NULL,
    size INTEGER NOT NULL, reader TEXT NOT NULL, nature TEXT NOT NULL, title TEXT NOT NULL, body TEXT,
    informal INTEGER NOT NULL, start_day TEXT, end_day TEXT, place TEXT, signatory TEXT, kamerstuk TEXT,
    position_count INTEGER NOT NULL, text_hash TEXT NOT NULL, origin TEXT NOT NULL, added_at TEXT NOT NULL,
    removed_on TEXT, seal INTEGER NOT NULL) STRICT;
CREATE INDEX document_by_meeting ON document (body, start_day);
CREATE TABLE correction (
    sha256 TEXT NOT NULL, fact TEXT NOT NULL, value TEXT, corrected_at TEXT NOT NULL, seal INTEGER NOT NULL,
    PRIMARY KEY (sha256, fact)) STRICT;
CREATE TABLE seed (sha256 TEXT NOT NULL PRIMARY KEY, offered_at TEXT NOT NULL, seal INTEGER NOT NULL) STRICT;
CREATE TABLE library (id INTEGER PRIMARY KEY CHECK (id = 1), revision INTEGER NOT NULL) STRICT;
"""

ROWS = f"""
INSERT INTO document VALUES (
    1, '{DOCUMENT_KEY}', 'agenda 1.txt', 'txt', 57, 'reader-1', 'agenda', 'Geannoteerde agenda 1',
    'NAVO Foreign Ministers Meeting', 0, '2025-12-03', '2025-12-03', 'Brussel', NULL, NULL, 1, 'text-hash',
    'file', '2026-11-21T04:00:00+00:00', NULL, -7111048266538398674);
INSERT INTO correction VALUES (
    '{DOCUMENT_KEY}', 'place', 'Den Haag', '2026-11-21T05:00:00+00:00', -2217254176868356764);
INSERT INTO seed VALUES (
    '0a8040f54ed2855ba75ce70ec2ff1f374237f0a72f4a93283808fba052237bca',
    '2026-11-21T04:00:00+00:00', 7244235289033851347);
INSERT INTO library VALUES (1, 3);
"""  # noqa: S608


def write_version_1(file: Path) -> None:
    """Write such a file: one document, one correction, one seed that was offered, three changes."""
    connection = sqlite3.connect(file)
    try:
        connection.executescript(TABLES + ROWS)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
    finally:
        connection.close()
