"""The top of the list as it was last seen, so that the window can show it before the library is open.

Opening a database of twenty thousand agendas and listing them takes longer than the first paint may; its
newest entries are all that fits on the screen. A cache: what is damaged or of another library counts as
not there, and the true list takes its place a moment later. Imports no SQLite.
"""

from __future__ import annotations

import contextlib
import json
import os
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from agendas.library.entries import LibraryEntry
from agendas.library.records import meeting_fields, meeting_from

MOST_ENTRIES = 60
_VERSION = 1


class FrontPage:
    """The first entries of the library in ``library_folder``, kept in ``cache``."""

    def __init__(self, cache: Path, library_folder: Path) -> None:
        name = f"{zlib.crc32(os.fsencode(library_folder.absolute())):08x}"
        self._file = cache / "front" / f"{name}.json"

    def entries(self) -> list[LibraryEntry] | None:
        """The entries in the order of the list; None when nothing sound is kept."""
        try:
            kept = json.loads(self._file.read_bytes())
            if kept["version"] != _VERSION:
                return None
            return [_entry(fields) for fields in kept["entries"]]
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, entries: Sequence[LibraryEntry]) -> None:
        """Keep the first of ``entries``. A folder that cannot be written to only costs time later."""
        fields = {"version": _VERSION, "entries": [_fields(entry) for entry in entries[:MOST_ENTRIES]]}
        temporary = self._file.with_suffix(f".{os.getpid()}")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(json.dumps(fields, ensure_ascii=True), encoding="ascii")
            temporary.replace(self._file)


def _fields(entry: LibraryEntry) -> list[Any]:
    return [
        entry.key, os.fspath(entry.path), entry.title, meeting_fields(entry.meeting), entry.position_count,
        entry.name, entry.format, entry.version, entry.versions, sorted(entry.corrected), entry.missing,
    ]  # fmt: skip


def _entry(fields: list[Any]) -> LibraryEntry:
    key, path, title, meeting, count, name, format_, version, versions, corrected, missing = fields
    return LibraryEntry(
        key, Path(path), title, meeting_from(meeting), count, name, format_, version, versions,
        frozenset(corrected), missing,
    )  # fmt: skip
