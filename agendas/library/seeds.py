"""Which of the agendas that come with the product were offered to this library, so that one the user removed
stays away."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from agendas.library.entries import seed_entries
from agendas.library.tables import SEED, put


def remember(connection: sqlite3.Connection, keys: Iterable[str], moment: str) -> None:
    """These were offered: they do not come by themselves again."""
    for key in keys:
        put(connection, SEED, {"sha256": key, "offered_at": moment})


def unplaced(connection: sqlite3.Connection) -> list[Path]:
    """The product's agendas that were never offered to this library."""
    offered = {key for (key,) in connection.execute("SELECT sha256 FROM seed")}
    return [entry.path for entry in seed_entries() if entry.key not in offered]


def missing(connection: sqlite3.Connection) -> list[Path]:
    """The product's agendas that were offered and are not there: the user removed them."""
    offered = {key for (key,) in connection.execute("SELECT sha256 FROM seed")}
    present = {key for (key,) in connection.execute("SELECT sha256 FROM document WHERE removed_on IS NULL")}
    return [entry.path for entry in seed_entries() if entry.key in offered - present]
