"""Dates, on sentences with every entity marked (``dates.txt``)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.model import Meeting
from agendas.understanding import understand
from agendas.understanding.dates import MONTHS
from tests.agendas.understanding.made import agenda
from tests.agendas.understanding.marked import Marked, marked_lines


@pytest.mark.parametrize("case", marked_lines("dates.txt"), ids=lambda case: case.text[:60])
def test_the_entities_of_a_sentence_are_exactly_those_marked(case: Marked) -> None:
    (block,) = understand(agenda(case.text)).blocks
    found = tuple((entity.start, entity.type, entity.text, entity.canonical) for entity in block.entities)
    assert found == case.entities


@pytest.mark.parametrize(
    "written", ["vorig jaar", "dit jaar", "volgend jaar", "het eerste kwartaal van dit jaar"]
)
def test_a_relative_year_that_the_letter_does_not_settle_is_no_date(written: str) -> None:
    """A letter before a meeting in January may be of the year before."""
    january = Meeting(start=dt.date(2026, 1, 20), end=dt.date(2026, 1, 20))
    for meeting in (january, Meeting()):
        (block,) = understand(agenda(f"Dat was {written} zo.", meeting=meeting)).blocks
        assert block.entities == ()


@given(st.integers(1, 31), st.sampled_from(MONTHS), st.integers(1990, 2039))
def test_a_day_that_exists_is_found_and_no_other(day: int, month: str, year: int) -> None:
    (block,) = understand(agenda(f"Op {day} {month} {year} was het.")).blocks
    number = MONTHS.index(month) + 1
    try:
        expected = dt.date(year, number, day).isoformat()
    except ValueError:
        expected = f"{year}-{number:02}"
    assert [entity.canonical for entity in block.entities] == [expected]
