"""How the list is grouped and sorted."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.library.entries import LibraryEntry
from gui.library.arrangement import GROUPINGS, ORDERS, Arrangement, grouped, prepared
from tests.gui.library.entries import ANTALYA, APRIL, DECEMBER, FMM, LIBRARY, LODZ, entry

EVERY_ARRANGEMENT = [Arrangement(group, order) for group in GROUPINGS for order in ORDERS]


def groups(entries: tuple[LibraryEntry, ...], arrangement: Arrangement) -> list[tuple[str | None, list[str]]]:
    return [(group.label, list(group.keys)) for group in grouped(entries, arrangement)]


@pytest.mark.parametrize("arrangement", EVERY_ARRANGEMENT)
def test_an_arrangement_is_remembered_as_text(arrangement: Arrangement) -> None:
    assert Arrangement.from_text(arrangement.to_text()) == arrangement


@pytest.mark.parametrize("text", ["", "place", "place newest oldest", "Place Oldest", "none oldest\n"])
def test_a_text_that_is_none_gives_the_usual_arrangement(text: str) -> None:
    assert Arrangement.from_text(text) == Arrangement("year", "newest")


def test_oldest_first_turns_the_years_and_the_days_but_not_the_undated() -> None:
    assert groups(LIBRARY, Arrangement("year", "oldest")) == [
        ("2023", ["lodz"]),
        ("2025", ["april", "antalya", "december"]),
        ("2026", ["helsingborg"]),
        (None, ["empty", "undated"]),
    ]


def test_kinds_of_meeting_stand_by_the_alphabet() -> None:
    assert groups(LIBRARY, Arrangement("body")) == [
        ("Ecofinraad", ["lodz"]),
        (FMM, ["helsingborg", "december", "antalya", "april"]),
        (None, ["empty", "undated"]),
    ]


def test_places_stand_where_a_reader_of_dutch_looks() -> None:
    """By letters alone: Łódź under the l, 's-Gravenhage under the s, capitals without weight."""
    places = ["Zagreb", "Łódź", "’s-Gravenhage", "Åbo", "antwerpen", "Londen", "Luxemburg", "İzmir"]
    entries = tuple(entry(place, place) for place in places)
    assert [label for label, _keys in groups(entries, Arrangement("place"))] == [
        "Åbo", "antwerpen", "İzmir", "Łódź", "Londen", "Luxemburg", "’s-Gravenhage", "Zagreb",
    ]  # fmt: skip


def test_a_blank_place_is_none() -> None:
    entries = (entry("a", " \n"), entry("b", "Den\n Haag"), entry("c", "Den Haag"))
    assert groups(entries, Arrangement("place")) == [("Den Haag", ["b", "c"]), (None, ["a"])]


@pytest.mark.parametrize("arrangement", EVERY_ARRANGEMENT)
def test_older_versions_stand_right_below_the_newest(arrangement: Arrangement) -> None:
    versions = [replace(ANTALYA, key=f"v{number}", version=number, versions=3) for number in (1, 2, 3)]
    same_day = entry("other", "Antalya", ANTALYA.meeting.start, body="Raad Buitenlandse Zaken")
    listed = [
        key for group in grouped((*versions, same_day, APRIL, DECEMBER), arrangement) for key in group.keys
    ]
    at = listed.index("v3")
    assert listed[at : at + 3] == ["v3", "v2", "v1"]


def test_a_year_is_one_group_though_only_the_last_day_is_known() -> None:
    late = entry("late", "Brussel", end=dt.date(2025, 6, 10))
    assert groups((late, DECEMBER, LODZ, APRIL), Arrangement()) == [
        ("2025", ["december", "late", "april"]),
        ("2023", ["lodz"]),
    ]


days = st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2022, 12, 31))
names = st.none() | st.sampled_from(["Brussel", "brussel", "Łódź", "", "NAVO"])
entries_of_any_kind = st.lists(
    st.builds(
        entry, st.uuids().map(str), names, days, body=names, title=st.sampled_from(["", "Agenda", "Brief"])
    )
)


@given(entries_of_any_kind, st.sampled_from(EVERY_ARRANGEMENT))
def test_every_agenda_is_listed_once_and_in_the_same_order_whatever_came_first(
    entries: list[LibraryEntry], arrangement: Arrangement
) -> None:
    found = grouped(entries, arrangement)
    keys = [key for group in found for key in group.keys]
    assert sorted(keys) == sorted(one.key for one in entries)
    assert len({group.label for group in found}) == len(found)
    assert grouped(sorted(entries, key=lambda one: one.key), arrangement) == found


def test_a_prepared_list_takes_over_the_texts_that_are_still_true() -> None:
    before = prepared(LIBRARY, Arrangement())
    moved = entry("april", "Tallinn", APRIL.meeting.start)
    after = prepared((moved, LODZ), Arrangement("place"), before)
    assert after.texts["lodz"] is before.texts["lodz"]
    assert "tallinn" in after.texts["april"]
    assert after.texts.keys() == after.entries.keys() == {"april", "lodz"}
    assert before.texts.keys() == before.entries.keys()
