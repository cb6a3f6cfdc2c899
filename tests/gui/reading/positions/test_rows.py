"""What the list of positions holds, and which of them is nearest to the reader."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.reading.positions.rows import (
    PositionFinder,
    PositionOrder,
    PositionRow,
    TopicRow,
    arranged,
    chosen,
    positions_of,
)
from gui.reading.text_map import Place, Stretch
from tests.gui.reading.positions.sample import MIXED, Stated, stating
from tests.gui.reading.sample import SECOND, understood_agenda

ROWS = positions_of(stating())


def test_a_row_knows_its_place_its_paragraph_and_its_first_topic() -> None:
    assert [(row.number, row.topic) for row in ROWS] == [
        ("1", "Oekraïne"),
        ("2", "defensie-uitgaven"),
        ("3", "Oekraïne"),
        ("4", ""),
    ]
    assert ROWS[0].target == Stretch("p1", 0, len(MIXED[0].text))
    assert ROWS[0].text == MIXED[0].text


def test_topics_stand_in_order_of_first_appearance_and_what_has_none_stands_last() -> None:
    first_without = positions_of(stating((MIXED[3], *MIXED[:3])))
    listed = arranged(first_without, "topic")
    topics = [(row.name, row.count) for row in listed if isinstance(row, TopicRow)]
    assert topics == [("Oekraïne", 2), ("defensie-uitgaven", 1), ("", 1)]
    assert isinstance(listed[-1], PositionRow)
    assert listed[-1].text == MIXED[3].text


def test_in_order_there_are_no_topics() -> None:
    assert arranged(ROWS, "text") == ROWS


@given(
    st.lists(st.sampled_from(("", "a", "b", "c")).map(lambda topic: Stated("Tekst.", topic)), max_size=12),
    st.sampled_from(("topic", "text")),
)
def test_every_position_is_listed_once_and_counted(stated: list[Stated], order: PositionOrder) -> None:
    rows = positions_of(stating(stated))
    listed = arranged(rows, order)
    assert {row for row in listed if isinstance(row, PositionRow)} == set(rows)
    topics = [row for row in listed if isinstance(row, TopicRow)]
    assert len(listed) == len(rows) + len(topics)
    if topics:
        assert sum(topic.count for topic in topics) == len(rows)


def test_the_filter_lets_strong_ones_or_opposed_ones_through() -> None:
    assert [row.number for row in chosen(ROWS, "strong")] == ["1", "2"]
    assert [row.number for row in chosen(ROWS, "against")] == ["3"]
    assert chosen(ROWS, "all") == ROWS


def test_the_nearest_position_is_that_of_the_block_or_of_the_nearest_block() -> None:
    agenda = stating()
    listed = arranged(ROWS, "topic")
    finder = PositionFinder(agenda, listed)
    for number in ("1", "2", "3", "4"):
        found = listed[finder.nearest(Place(f"p{number}", 5))]
        assert isinstance(found, PositionRow)
        assert found.number == number
    found = listed[finder.nearest(Place("h1", 0))]
    assert isinstance(found, PositionRow)
    assert found.number == "1"
    assert finder.nearest(Place("p9", 0)) == -1
    assert PositionFinder(agenda, ()).nearest(Place("p1", 0)) == -1


def test_in_a_paragraph_with_several_the_one_being_read_is_nearest() -> None:
    agenda = understood_agenda()
    rows = positions_of(agenda)
    finder = PositionFinder(agenda, rows)
    assert finder.nearest(Place("p2", 3)) == 0
    assert finder.nearest(Place("p2", SECOND.index("Het kabinet") + 2)) == 1
