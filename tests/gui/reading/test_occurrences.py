"""Where a name stands in an agenda."""

from __future__ import annotations

from gui.reading.occurrences import canonical_names, occurrences, paragraph_count
from tests.gui.reading.naming_sample import named_agenda


def test_a_name_occurs_in_the_order_of_the_text_however_it_is_written() -> None:
    agenda = named_agenda(1)
    found = occurrences(agenda, "organisation", "Task Force Lima")
    assert [(place.block, place.entity.text) for place in found] == [
        ("p1", "TF Lima"), ("p3", "Task Force Lima"), ("p4", "TF Lima"),
    ]  # fmt: skip
    assert paragraph_count(agenda, found) == 3
    assert occurrences(agenda, "place", "Task Force Lima") == ()


def test_a_footnote_is_no_paragraph() -> None:
    agenda = named_agenda()
    found = occurrences(agenda, "document", "36200-V-12")
    assert [place.block for place in found] == ["f1"]
    assert paragraph_count(agenda, found) == 0


def test_the_names_of_a_type_are_listed_once_each() -> None:
    names = canonical_names(named_agenda(5))
    assert names["organisation"] == ("Task Force Lima",)
    assert names["document"] == ("28676-499", "36200-V-12")
