"""Agendas of one meeting are numbered in the order of being added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from agendas.library.entries import meeting_key
from agendas.library.store import Library
from agendas.library.versions import numbered
from agendas.model import Meeting
from tests.agendas.library.made import added, key_of, meeting

MEETINGS = st.sampled_from([meeting(1), meeting(2), meeting(2, body="Raad"), Meeting(), Meeting(body="Raad")])


@given(st.lists(MEETINGS, max_size=12))
def test_each_meeting_counts_from_one_to_its_total(meetings: Sequence[Meeting]) -> None:
    seen: Counter[object] = Counter()
    for one, version in zip(meetings, numbered(meetings), strict=True):
        key = meeting_key(one)
        seen[key] += 1
        known = [meeting_key(other) for other in meetings]
        assert version == ((seen[key], known.count(key)) if key else (1, 1))


def test_another_agenda_of_the_same_meeting_is_a_version(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        assert added(library, 1, meeting()).kind == "added"
        second = added(library, 2, meeting())
        assert (second.kind, second.same_text) == ("version", False)
        assert (second.entry.version, second.entry.versions) == (2, 2)
        assert added(library, 3, meeting(body="Raad")).kind == "added"
        assert [(entry.version, entry.versions) for entry in library.entries()] == [(2, 2), (1, 2), (1, 1)]


def test_the_same_text_in_another_file_is_said(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        added(library, 1, meeting(), text="Nederland steunt dit.")
        assert added(library, 2, meeting(), text="Nederland steunt dit.").same_text
        assert not added(library, 3, meeting(9), text="Nederland steunt dit.").same_text


def test_removed_agendas_do_not_count(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        for number in (1, 2, 3):
            added(library, number, meeting())
        library.remove([key_of(2)])
        assert [(entry.key, entry.version) for entry in library.entries()] == [(key_of(3), 2), (key_of(1), 1)]
        library.remove([key_of(1), key_of(3)])
        assert added(library, 4, meeting()).kind == "added"
        library.restore([key_of(2)])
        assert library.entry(key_of(2)).version == 1, "it was there before number 4"


def test_a_corrected_meeting_makes_and_ends_a_version(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        added(library, 1, meeting(3))
        added(library, 2, Meeting())
        corrected = library.correct(key_of(2), {"body": meeting().body, "start": "2025-12-03"})
        assert (corrected.version, corrected.versions) == (2, 2)
        assert library.entries() == [library.entry(key_of(2)), library.entry(key_of(1))]
        assert added(library, 3, meeting(3)).kind == "version"
        library.correct(key_of(1), {"start": "2025-12-01", "end": "2025-12-01"})
        assert library.entry(key_of(2)).version == 1
