"""Corrections by hand: checked, on top of what was read, and never lost with their document."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.library.corrections import FACTS, Corrections, Fact, applied, checked, fact_of
from agendas.library.store import Library
from agendas.model import Agenda, Meeting, Source
from agendas.problems import LibraryProblem
from tests.agendas.library.made import added, key_of, made_bytes, made_record, meeting

DAYS = st.one_of(st.none(), st.dates(dt.date(2024, 1, 1), dt.date(2024, 1, 5)))
WORDS = st.one_of(st.none(), st.sampled_from(["NAVO", "Raad", "Den Haag"]))


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    start, end = draw(DAYS), draw(DAYS)
    if start and end and start > end:
        start, end = end, start
    return Meeting(draw(WORDS), draw(st.booleans()), start, end, draw(WORDS), draw(WORDS), draw(WORDS))


def all_facts(title: str, of: Meeting) -> dict[Fact, str | None]:
    return {fact: fact_of(title, of, fact) for fact in FACTS}


@given(meetings(), meetings())
def test_correcting_every_fact_gives_the_other_meeting(read: Meeting, meant: Meeting) -> None:
    corrections = checked(all_facts("Beter", meant), "Titel", read)
    assert applied("Titel", read, corrections) == ("Beter", meant)


@given(meetings(), meetings(), st.sets(st.sampled_from(FACTS)))
def test_what_was_corrected_stays_so_whatever_is_read_later(
    read: Meeting, meant: Meeting, facts: set[Fact]
) -> None:
    corrections: Corrections = {
        fact: text for fact, text in all_facts("Beter", meant).items() if fact in facts
    }
    title, meeting_ = applied("Titel", read, corrections)
    for fact in facts:
        assert fact_of(title, meeting_, fact) == fact_of("Beter", meant, fact)


def test_a_day_that_was_not_corrected_gives_way_to_one_that_was() -> None:
    read = Meeting(start=dt.date(2025, 12, 3), end=dt.date(2025, 12, 4))
    assert applied("", read, {"start": "2025-12-10"})[1] == Meeting(start=dt.date(2025, 12, 10))
    assert applied("", read, {"end": "2025-12-01"})[1] == Meeting(end=dt.date(2025, 12, 1))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as opened:
        added(opened, 1, meeting())
        yield opened


def test_a_correction_is_listed_and_found_and_what_was_read_stays_known(library: Library) -> None:
    entry = library.correct(
        key_of(1), {"title": "  Beter \n zo\ud800 ", "place": "Den Haag", "informal": "1"}
    )
    assert (entry.title, entry.meeting.place, entry.meeting.informal) == ("Beter zo\ufffd", "Den Haag", True)
    assert entry.corrected == {"title", "place", "informal"}
    assert library.entries() == [entry]
    assert library.as_read(key_of(1)) == ("Geannoteerde agenda 1", meeting())
    state = library.index.states()[key_of(1)]
    assert (state.title, state.meeting) == (entry.title, entry.meeting)


def test_a_fact_can_be_cleared_but_a_title_not(library: Library) -> None:
    entry = library.correct(key_of(1), {"place": "", "end": "", "title": " "})
    assert entry.meeting == dataclasses.replace(meeting(), place=None, end=None)
    assert entry.title == "Geannoteerde agenda 1"
    assert entry.corrected == {"place", "end"}


def test_giving_back_what_was_read_ends_a_correction(library: Library) -> None:
    library.correct(key_of(1), {"place": "Den Haag", "body": "Raad"})
    assert library.correct(key_of(1), {"place": "Brussel"}).corrected == {"body"}
    assert library.correct(key_of(1), {"body": None}).corrected == frozenset()
    library.correct(key_of(1), {"place": "Den Haag"})
    assert library.forget_corrections(key_of(1)).corrected == frozenset()
    assert library.entry(key_of(1)).meeting == meeting()
    assert library.index.states()[key_of(1)].meeting == meeting()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("21 501-02, nr. 3456", "21501-02-3456"),
        ("Kamerstukken II 2024/25, 28 676,\u00a0nr. 499", "28676-499"),
        ("36200-V-12", "36200-V-12"),
        ("2026Z01234", "2026Z01234"),
        ("zie 28676, nr. 499", "zie 28676, nr. 499"),
    ],
)
def test_a_kamerstuk_is_kept_as_documents_cite_it(library: Library, typed: str, kept: str) -> None:
    added(library, 1)
    assert library.correct(key_of(1), {"kamerstuk": typed}).meeting.kamerstuk == kept
    assert [entry.meeting.kamerstuk for entry in library.entries() if entry.key == key_of(1)] == [kept]


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"start": "3 december"}, "correction_no_day"),
        ({"end": "2025-02-30"}, "correction_no_day"),
        ({"start": "2025-12-05", "end": "2025-12-04"}, "correction_days_reversed"),
        ({"place": "Den Haag", "start": "2025-12-05"}, "correction_days_reversed"),
    ],
)
def test_an_impossible_day_is_refused_with_a_sentence(
    library: Library, facts: dict[Fact, str | None], code: str
) -> None:
    with pytest.raises(LibraryProblem) as caught:
        library.correct(key_of(1), facts)
    assert caught.value.code == code
    assert caught.value.sentence("nl").startswith("Geannoteerde agenda 1: ")
    assert library.entry(key_of(1)).corrected == frozenset(), "nothing of it was kept"


def test_a_fact_that_there_is_not_is_a_mistake_of_the_program(library: Library) -> None:
    with pytest.raises(KeyError):
        library.correct(key_of(1), {"colour": "red"})  # type: ignore[dict-item]


def test_corrections_survive_removing_deleting_and_coming_back(library: Library) -> None:
    library.correct(key_of(1), {"place": "Den Haag"})
    library.remove([key_of(1)])
    library.purge(dt.date.today() + dt.timedelta(days=99))
    entry = added(library, 1, meeting()).entry
    assert entry.meeting.place == "Den Haag"
    assert library.index.states()[key_of(1)].meeting == entry.meeting


def test_they_are_applied_to_an_agenda_that_was_read(library: Library) -> None:
    source = Source("agenda.txt", "txt", key_of(1), made_bytes(1).decode())
    agenda = Agenda(source, made_record(1).title, meeting(), ())
    assert library.corrected(agenda) is agenda
    library.correct(key_of(1), {"place": "Den Haag", "title": "Beter"})
    corrected = library.corrected(agenda)
    assert (corrected.title, corrected.meeting.place) == ("Beter", "Den Haag")
