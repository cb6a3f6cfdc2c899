"""The list of agendas: the manifest tells the truth, and newest comes first."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from agendas.library.entries import LibraryEntry, newest_first, seed_entries
from agendas.model import Meeting
from agendas.reading import read_file
from agendas.resources import seeds_folder


@pytest.mark.parametrize("entry", seed_entries(), ids=lambda entry: entry.path.stem)
def test_the_manifest_says_what_reading_finds(entry: LibraryEntry) -> None:
    agenda = read_file(entry.path)
    assert agenda.source.sha256 == entry.key == hashlib.sha256(entry.path.read_bytes()).hexdigest()
    assert agenda.title == entry.title
    assert agenda.meeting == entry.meeting


def test_the_manifest_lists_every_seed_once() -> None:
    listed = sorted(entry.path.name for entry in seed_entries())
    assert listed == sorted(path.name for path in seeds_folder().glob("*.txt"))


def test_newest_meeting_first_and_undated_last() -> None:
    undated = LibraryEntry("x", Path("b.txt"), "B", Meeting())
    ordered = newest_first([undated, *seed_entries()])
    years = [entry.meeting.start.year if entry.meeting.start else None for entry in ordered]
    assert years == [2026, 2025, 2025, 2025, 2022, None]
