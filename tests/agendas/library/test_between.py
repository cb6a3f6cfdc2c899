"""The meetings between two that are compared, and the way past them."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from agendas.library.between import between, steps
from agendas.library.entries import LibraryEntry, seed_entries
from agendas.model import Meeting

NATO, COUNCIL = "NAVO Foreign Ministers Meeting", "Raad Buitenlandse Zaken"


def entry(
    key: str, year: int | None, body: str | None = NATO, version: int = 1, missing: bool = False
) -> LibraryEntry:
    day = dt.date(year, 4, 3) if year else None
    return LibraryEntry(
        key, Path(f"{key}.txt"), key, Meeting(body, start=day), version=version, versions=2, missing=missing
    )


ENTRIES = [entry("d", 2025), entry("b", 2023), entry("c", 2024), entry("a", 2022)]


def keys(entries: tuple[LibraryEntry, ...]) -> str:
    return "".join(one.key for one in entries)


def walked(entries: list[LibraryEntry], left: str, right: str) -> list[str]:
    return [one.key + other.key for one, other in steps(entries, left, right)]


def test_the_seeds_between_may_2022_and_december_2025() -> None:
    seeds = seed_entries()
    may, december = (
        next(one.key for one in seeds if one.path.stem == stem)
        for stem in ("2022-05-14-berlijn", "2025-12-03-brussel")
    )
    for pair in ((may, december), (december, may)):
        found = [one.path.stem for one in between(seeds, *pair)]
        assert found == ["2025-04-03-brussel", "2025-05-14-antalya"]


def test_oldest_first_whichever_stands_left() -> None:
    assert keys(between(ENTRIES, "a", "d")) == keys(between(ENTRIES, "d", "a")) == "bc"


def test_one_walks_from_the_left_one_to_the_right_one() -> None:
    assert walked(ENTRIES, "a", "d") == ["ab", "bc", "cd"]
    assert walked(ENTRIES, "d", "a") == ["dc", "cb", "ba"]
    assert walked(ENTRIES, "b", "c") == ["bc"]


def test_meetings_of_other_bodies_do_not_count() -> None:
    entries = [*ENTRIES[2:], entry("d", 2025), entry("x", 2023, COUNCIL), entry("y", 2023, None)]
    assert keys(between(entries, "a", "c")) == ""
    assert keys(between(entries, "a", "d")) == "c"


def test_a_body_written_with_other_capitals_is_the_same_body() -> None:
    """As a user may correct it by hand."""
    entries = [entry("a", 2022), entry("b", 2023, " navo foreign  ministers meeting"), entry("c", 2024)]
    assert keys(between(entries, "a", "c")) == "b"


def test_two_of_different_bodies_have_nothing_between_but_can_be_walked() -> None:
    entries = [entry("a", 2022), entry("b", 2023), entry("c", 2024), entry("x", 2025, COUNCIL)]
    assert between(entries, "a", "x") == ()
    assert walked(entries, "a", "x") == ["ax"]


def test_only_the_newest_version_of_each_meeting() -> None:
    entries = [entry("b2", 2023, version=2), *ENTRIES, entry("a2", 2022, version=2)]
    assert [one.key for one in between(entries, "a", "c")] == ["b2"]
    assert between(entries, "a", "a2") == (), "two versions of one meeting"


def test_what_can_not_be_opened_is_passed_over_for_an_older_version() -> None:
    entries = [entry("a", 2022), entry("b", 2023), entry("c", 2024, missing=True), entry("d", 2025)]
    assert keys(between(entries, "a", "d")) == "b"
    assert keys(between([*entries, entry("B", 2023, version=2, missing=True)], "a", "d")) == "b"


def test_what_is_not_known_gives_no_warning() -> None:
    entries = [*ENTRIES, entry("u", None), entry("v", 2030, None), entry("w", 2020, None)]
    for pair in (("a", "u"), ("u", "a"), ("w", "v")):
        assert between(entries, *pair) == ()
        assert walked(entries, *pair) == ["".join(pair)]
    assert between(entries, "a", "nowhere") == ()
    assert steps(entries, "nowhere", "a") == ()


def test_a_document_beside_itself_is_one_step() -> None:
    assert between(ENTRIES, "b", "b") == ()
    assert walked(ENTRIES, "b", "b") == ["bb"]


@given(st.lists(st.integers(2000, 2012), min_size=2, max_size=9), st.data())
def test_the_steps_lead_from_one_to_the_other_through_all(years: list[int], data: st.DataObject) -> None:
    entries = [entry(str(number), year, version=number) for number, year in enumerate(years)]
    left, right = (data.draw(st.sampled_from(entries)) for _ in range(2))
    way = steps(entries, left.key, right.key)
    assert (way[0][0], way[-1][1]) == (left, right)
    assert all(one[1] == other[0] for one, other in itertools.pairwise(way))
    passed = {one.meeting.start for one, _ in way[1:]}
    (first, last) = sorted((left.meeting.start or dt.date.min, right.meeting.start or dt.date.min))
    assert passed == {
        one.meeting.start for one in entries if one.meeting.start and first < one.meeting.start < last
    }
