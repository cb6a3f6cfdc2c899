"""The agendas at hand, as the side panel lists them: facts of the meeting, not the text.

The five agendas that come with the product are listed from ``seeds/manifest.toml``, so that the list
stands before any of them has been read.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from agendas.model import Agenda, Meeting
from agendas.resources import seeds_folder


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """One agenda in the list. ``key`` is the SHA-256 of the document; the same bytes are one entry.

    ``position_count`` is None until the agenda has been read and understood.
    """

    key: str
    path: Path
    title: str
    meeting: Meeting
    position_count: int | None = None


def seed_entries() -> tuple[LibraryEntry, ...]:
    """The five agendas that come with the product, from their manifest."""
    manifest = tomllib.loads((seeds_folder() / "manifest.toml").read_text(encoding="utf-8"))
    return tuple(_from_manifest(seed) for seed in manifest["agenda"])


def _from_manifest(seed: dict[str, str]) -> LibraryEntry:
    meeting = seed["meeting"]
    return LibraryEntry(seed["sha256"], seeds_folder() / seed["file"], seed["title"], Meeting(**meeting))  # type: ignore[arg-type]


def entry_of(agenda: Agenda, path: Path) -> LibraryEntry:
    """The entry of an agenda that was read (and understood) from ``path``."""
    return LibraryEntry(
        agenda.source.sha256,
        path,
        agenda.title or agenda.source.name,
        agenda.meeting,
        agenda.position_count,
    )


def newest_first(entries: Iterable[LibraryEntry]) -> list[LibraryEntry]:
    """Newest meeting first; entries without a date last, by title."""
    return sorted(
        entries,
        key=lambda entry: (
            -entry.meeting.start.toordinal() if entry.meeting.start else 0,
            entry.title.casefold(),
        ),
    )
