"""The files of a recovery: the recovered database on its way to its place, and the signs that one is needed.

The recovered file is made whole under a name of its own and then takes the damaged one's place; should that
be broken off half-way, the next opening finishes it.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from agendas.library.database import FILE_NAME, SIDE_FILES

RECOVERED_NAME = "library-recovered.sqlite"


DAMAGE_MARK = ".damaged"
INDEX_DAMAGE_MARK = ".index-damaged"
"""Files that say what was found while the library was open: damage that an opening alone would not notice."""


def mark(folder: Path, name: str) -> None:
    """Remember damage until the library is next opened by one window alone, which is when it can be
    repaired."""
    with contextlib.suppress(OSError):  # then it will be found again
        (folder / name).touch()


def drop_marked_index(folder: Path, index_name: str) -> None:
    """Delete an index that was found to be damaged: it is made again from the originals."""
    if (folder / INDEX_DAMAGE_MARK).exists():
        for part in ("", *SIDE_FILES):
            (folder / f"{index_name}{part}").unlink(missing_ok=True)
        (folder / INDEX_DAMAGE_MARK).unlink()


def is_lost(folder: Path) -> bool:
    """Whether the database is not there though the library has been in use."""
    file = folder / FILE_NAME
    if file.exists() and file.stat().st_size:
        return False
    return any((folder / "documents").iterdir()) or any((folder / "backups").glob("library-*.sqlite"))


def finish_swap(folder: Path) -> None:
    """Put a recovered file that is whole in its place, if there is one.

    The damaged file's own WAL goes first: SQLite would take it for the recovered file's.
    """
    recovered = folder / RECOVERED_NAME
    if recovered.exists():
        for side in SIDE_FILES:
            (folder / f"{FILE_NAME}{side}").unlink(missing_ok=True)
        recovered.replace(folder / FILE_NAME)
