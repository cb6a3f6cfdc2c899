"""The agendas at hand, as the side panel lists them: facts of the meeting, not the text.

The five agendas that come with the product are listed from ``seeds/manifest.toml``, so that the list
stands before the library has been opened.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from agendas.model import Agenda, Meeting
from agendas.resources import seeds_folder

MeetingKey = tuple[str, dt.date]


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """One agenda in the list. ``key`` is the SHA-256 of the document; the same bytes are one entry.

    ``path`` is the untouched original, in the library's own folder. ``name`` is the file name it was added
    under. ``title`` and ``meeting`` are as read, with the user's corrections on top; ``corrected`` names
    the corrected facts. ``position_count`` is None until the agenda has been understood. ``version`` counts
    the agendas of one meeting in the order in which they were added, from 1 to ``versions``. ``missing``:
    the original is no longer where the library left it.
    """

    key: str
    path: Path
    title: str
    meeting: Meeting
    position_count: int | None = None
    name: str = ""
    format: str = "txt"
    version: int = 1
    versions: int = 1
    corrected: frozenset[str] = frozenset()
    missing: bool = False

    @property
    def is_newest_version(self) -> bool:
        """Whether no newer agenda of the same meeting has been added."""
        return self.version == self.versions


def meeting_key(meeting: Meeting) -> MeetingKey | None:
    """What two agendas of one meeting have in common: its body and first day. None when either is unknown."""
    return (meeting.body, meeting.start) if meeting.body and meeting.start else None


def seed_entries() -> tuple[LibraryEntry, ...]:
    """The five agendas that come with the product, from their manifest."""
    manifest = tomllib.loads((seeds_folder() / "manifest.toml").read_text(encoding="utf-8"))
    return tuple(_from_manifest(seed) for seed in manifest["agenda"])


def _from_manifest(seed: dict[str, str]) -> LibraryEntry:
    meeting = Meeting(**seed["meeting"])  # type: ignore[arg-type]
    file = seed["file"]
    return LibraryEntry(seed["sha256"], seeds_folder() / file, seed["title"], meeting, name=file)


def entry_of(agenda: Agenda, path: Path) -> LibraryEntry:
    """The entry of an agenda that was read (and understood) from ``path``."""
    return LibraryEntry(
        agenda.source.sha256,
        path,
        agenda.title or agenda.source.name,
        agenda.meeting,
        agenda.position_count,
        agenda.source.name,
        agenda.source.format,
    )


def newest_first(entries: Iterable[LibraryEntry]) -> list[LibraryEntry]:
    """Newest meeting first, of one meeting the newest version; entries without a date last, by title."""
    return sorted(
        entries,
        key=lambda entry: (
            -entry.meeting.start.toordinal() if entry.meeting.start else 0,
            entry.meeting.body or "",
            -entry.version,
            entry.title.casefold(),
        ),
    )
