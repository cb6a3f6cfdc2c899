"""A damaged library made usable again: set aside, read as far as it can be, filled up from the newest sound
backup.

Nothing is deleted: the damaged files stay in ``damaged/``. A row of the damaged file that is whole counts for
more than the backup's; what the backup has besides is taken over where the damaged table has gaps.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import shutil
import sqlite3
import tempfile
from dataclasses import dataclass
from pathlib import Path

from agendas.library.backups import newest_sound
from agendas.library.database import FILE_NAME, SIDE_FILES, open_database, problems, refuse_others
from agendas.library.locks import IN_USE, exclusive, transaction
from agendas.library.originals import Originals
from agendas.library.recovery_files import DAMAGE_MARK, RECOVERED_NAME, finish_swap
from agendas.library.salvage import RowKey, Salvaged, salvaged
from agendas.library.soundness import fault_of
from agendas.library.tables import CORRECTION, DOCUMENT, HAND_LINK, QUOTE, TABLES, Row, Table, put
from agendas.problems import LibraryProblem

DAMAGED = "damaged"
_PATIENCE = 3.0


@dataclass(frozen=True, slots=True)
class Recovery:
    """What a recovery has brought. ``set_aside`` is empty when nothing was wrong. ``backup`` is the one that
    filled the gaps. ``unlisted`` are originals of which no row was left: they must be read and added
    again."""

    set_aside: tuple[Path, ...] = ()
    backup: Path | None = None
    documents: int = 0
    corrections: int = 0
    hand_links: int = 0
    quotes: int = 0
    unlisted: tuple[Path, ...] = ()


def recover(folder: Path) -> Recovery:
    """Make the library in ``folder`` usable again; nothing happens to one that is sound.

    Raises LibraryProblem: ``library_in_use`` when another window has it open (a file that goes from under an
    open connection takes its successor's changes with it), ``library_newer`` and ``library_foreign`` for a
    file that is not ours to repair, ``library_full`` or ``library_not_writable``.
    """
    file = folder / FILE_NAME
    with problems(folder):
        Originals(folder).prepare()
        with contextlib.ExitStack() as alone:
            try:
                alone.enter_context(exclusive(folder / IN_USE, _PATIENCE))
            except sqlite3.OperationalError as error:
                raise LibraryProblem("library_in_use", str(folder)) from error
            finish_swap(folder)
            with tempfile.TemporaryDirectory(dir=folder, prefix=".recovering-") as scratch:
                recovery = _recovered(folder, _copied(file, Path(scratch)))
            (folder / DAMAGE_MARK).unlink(missing_ok=True)
            return recovery


def _recovered(folder: Path, copied: Path) -> Recovery:
    if copied.exists() and _is_usable(copied, folder / FILE_NAME):
        return Recovery()
    set_aside = _set_aside(folder)
    found = salvaged(copied)
    is_whole = len(found.whole) == len(TABLES)
    backup = None if is_whole else newest_sound(folder)
    merged = _merged(found, _backup_rows(backup, copied.parent))
    _drop_purged(merged, Originals(folder))
    _write(merged, copied.parent / RECOVERED_NAME)
    (copied.parent / RECOVERED_NAME).replace(folder / RECOVERED_NAME)
    finish_swap(folder)
    return _told(folder, merged, set_aside, backup)


def _copied(file: Path, scratch: Path) -> Path:
    """A copy of the file and its WAL to look at: looking changes files."""
    for part in ("", "-wal"):
        source = file.with_name(file.name + part)
        if source.exists():
            shutil.copyfile(source, scratch / source.name)
    return scratch / file.name


def _is_usable(copied: Path, file: Path) -> bool:
    connection = sqlite3.connect(copied, isolation_level=None)
    try:
        refuse_others(connection, file)
        return fault_of(connection) is None
    except LibraryProblem as problem:
        if problem.code != "library_damaged":
            raise
        return False
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()


def _set_aside(folder: Path) -> tuple[Path, ...]:
    """Copies of the damaged files, under a number that is free."""
    aside = folder / DAMAGED
    aside.mkdir(exist_ok=True)
    today = dt.date.today().isoformat()
    number = 1
    while any(aside.glob(f"library-{today}-{number}.sqlite*")):
        number += 1
    made = []
    for part in ("", *SIDE_FILES):
        source = folder / f"{FILE_NAME}{part}"
        if source.exists():
            target = aside / f"library-{today}-{number}.sqlite{part}"
            shutil.copyfile(source, target)
            _bring_to_disk(target)
            made.append(target)
    return tuple(made)


def _backup_rows(backup: Path | None, scratch: Path) -> Salvaged:
    if backup is None:
        return Salvaged()
    copied = scratch / "backup.sqlite"
    shutil.copyfile(backup, copied)
    return salvaged(copied)


def _merged(found: Salvaged, backup: Salvaged) -> Salvaged:
    merged = Salvaged(revision=max(found.revision, backup.revision) + 1)
    for table in TABLES:
        filling = {} if table.name in found.whole else backup.rows[table.name]
        merged.rows[table.name] = {**filling, **found.rows[table.name]}
    return merged


def _drop_purged(merged: Salvaged, originals: Originals) -> None:
    """Without what was removed and has been deleted for good since the backup; its hand links went too."""
    names, documents, links = originals.names(), merged.rows[DOCUMENT.name], merged.rows[HAND_LINK.name]
    gone = {
        row["sha256"]
        for row in documents.values()
        if row["removed_on"] and f"{row['sha256']}.{row['format']}" not in names
    }
    merged.rows[DOCUMENT.name] = {key: row for key, row in documents.items() if row["sha256"] not in gone}
    merged.rows[HAND_LINK.name] = {
        key: row for key, row in links.items() if gone.isdisjoint((row["first"], row["second"]))
    }


def _write(rows: Salvaged, file: Path) -> None:
    connection = open_database(file)
    try:
        with transaction(connection):
            for table in TABLES:
                for row in _in_order(table, rows.rows[table.name]):
                    put(connection, table, row)
            connection.execute("UPDATE library SET revision = ?", (rows.revision,))
        fault = fault_of(connection)
        connection.execute("PRAGMA journal_mode = DELETE")
    finally:
        connection.close()
    if fault:
        raise LibraryProblem("library_unreadable", str(file), reason=fault)
    _bring_to_disk(file)


def _in_order(table: Table, rows: dict[RowKey, Row]) -> list[Row]:
    """Documents in the order of being added, which is that of their versions; so too quotes, of which two may
    have the same place now."""
    if table not in (DOCUMENT, QUOTE):
        return list(rows.values())
    return sorted(rows.values(), key=lambda row: int(row["id"] or 0))


def _told(folder: Path, rows: Salvaged, set_aside: tuple[Path, ...], backup: Path | None) -> Recovery:
    documents, corrections, links, quotes = (
        len(rows.rows[table.name]) for table in (DOCUMENT, CORRECTION, HAND_LINK, QUOTE)
    )
    listed = {str(row["sha256"]) for row in rows.rows[DOCUMENT.name].values()}
    unlisted = tuple(path for path in Originals(folder).paths() if path.stem not in listed)
    return Recovery(set_aside, backup, documents, corrections, links, quotes, unlisted)


def _bring_to_disk(file: Path) -> None:
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())
