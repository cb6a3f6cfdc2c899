"""A copy of the user's data every day, the last seven kept: ``backups/library-2026-11-21.sqlite``, and beside
it the own names, ``own_names-2026-11-21.toml``."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
import sqlite3
from pathlib import Path

from agendas.library import own_names
from agendas.library.database import problems
from agendas.library.locks import exclusive
from agendas.library.recovery_files import DAMAGE_MARK, mark
from agendas.library.soundness import fault_of, opened_to_read, revision_of
from agendas.library.store import Library
from agendas.library.whole_files import write_whole
from agendas.problems import LibraryProblem

KEPT = 7
FOLDER = "backups"
_MAKING = ".making"
_LIBRARIES = re.compile(r"library-(\d{4}-\d{2}-\d{2})\.sqlite")
_OWN_NAMES = re.compile(r"own_names-(\d{4}-\d{2}-\d{2})\.toml")


def back_up_if_due(library: Library, today: dt.date) -> Path | None:
    """Make today's copy when there is none yet. Raises LibraryProblem; ``library_damaged`` when what would be
    copied is not sound: it must not take the place of a good copy."""
    folder = library.folder / FOLDER
    target = folder / f"library-{today.isoformat()}.sqlite"
    with problems(folder):
        folder.mkdir(exist_ok=True)
        if target.exists():
            return None
        with exclusive(folder / _MAKING):
            if target.exists():  # another window made it meanwhile
                return None
            _back_up_own_names(library.folder, today)
            _back_up(library.connection, target)
            for names in (_LIBRARIES, _OWN_NAMES):
                _let_old_ones_go(folder, names, today)
    return target


def _back_up_own_names(folder: Path, today: dt.date) -> None:
    """Only a list that can be understood: it must not take the place of a good copy."""
    with contextlib.suppress(LibraryProblem):
        if own_names.load(folder):
            content = (folder / own_names.FILE_NAME).read_bytes()
            write_whole(folder / FOLDER / f"own_names-{today.isoformat()}.toml", content)


def _back_up(connection: sqlite3.Connection, target: Path) -> None:
    temporary = target.with_suffix(".part")
    for left in target.parent.glob("*.part*"):
        left.unlink()
    copy(connection, temporary)
    with opened_to_read(temporary) as made:
        fault = fault_of(made)
    if fault:
        temporary.unlink()
        mark(target.parent.parent, DAMAGE_MARK)
        raise LibraryProblem("library_damaged", str(target.parent.parent), reason=fault)
    temporary.replace(target)


def copy(connection: sqlite3.Connection, target: Path) -> None:
    """Everything committed so far, as one file on the disk; others may write meanwhile."""
    made = sqlite3.connect(target, isolation_level=None)
    try:
        connection.backup(made)
        made.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
    finally:
        made.close()
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _let_old_ones_go(folder: Path, names: re.Pattern[str], today: dt.date) -> None:
    """Of the copies up to today the last seven stay. Those of a day to come stay as well: when a clock was
    set back they are not the oldest."""
    days = ((_day_of(path, names), path) for path in folder.iterdir())
    past = sorted((day, path) for day, path in days if day and day <= today)
    for _, path in past[:-KEPT]:
        path.unlink()


def _day_of(path: Path, names: re.Pattern[str]) -> dt.date | None:
    named = names.fullmatch(path.name)
    try:
        return dt.date.fromisoformat(named[1]) if named else None
    except ValueError:
        return None


def newest_sound(folder: Path) -> Path | None:
    """The backup of the library in ``folder`` that has seen most changes, of those that are sound. Its name
    does not count: a clock may have been wrong."""
    revisions = {path: _sound_revision(path) for path in sorted((folder / FOLDER).glob("library-*.sqlite"))}
    sound = {path: revision for path, revision in revisions.items() if revision is not None}
    return max(sound, key=lambda path: (sound[path], path.name), default=None)


def _sound_revision(path: Path) -> int | None:
    try:
        with opened_to_read(path) as connection:
            return None if fault_of(connection) else revision_of(connection)
    except sqlite3.DatabaseError:
        return None
