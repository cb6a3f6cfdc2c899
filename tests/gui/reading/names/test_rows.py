"""Which rows are listed: open types, the filter, the walk through the occurrences, the timeline."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agendas.model import ENTITY_TYPES, EntityType
from gui.reading.names.listed import NameKey, names_of
from gui.reading.names.rows import AgendaRow, AxisRow, Listing, MoreRow, NameRow, NoteRow, TypeRow
from tests.gui.reading.names.sample import NAMES, agenda_with, entries, mentions

UKRAINE: NameKey = ("country", "Oekraïne")
COUNCIL: NameKey = ("meeting", "NAVO-Oekraïne Raad")


def _listing() -> Listing:
    listing = Listing()
    listing.set_names(names_of(agenda_with(NAMES)))
    return listing


def _said(listing: Listing) -> list[str]:
    """The rows in short: types in capitals, names as they are."""
    return [
        row.type.upper() if isinstance(row, TypeRow) else row.name.shown
        for row in listing.rows()
        if isinstance(row, (TypeRow, NameRow))
    ]


def test_at_first_the_first_type_is_open_and_all_can_be_counted() -> None:
    listing = _listing()
    assert _said(listing) == ["PERSON", "Kaja Kallas", "COUNTRY", "MEETING", "DATE"]
    counts = {row.type: (row.count, row.names) for row in listing.rows() if isinstance(row, TypeRow)}
    assert counts == {"person": (1, 1), "country": (5, 3), "meeting": (2, 1), "date": (1, 1)}
    assert listing.total == 9


def test_what_the_reader_opened_stays_open_in_the_next_agenda() -> None:
    listing = _listing()
    listing.set_open("person", False)
    listing.set_open("meeting", True)
    listing.set_names(names_of(agenda_with(NAMES[:4])))
    assert _said(listing) == ["COUNTRY", "MEETING", "NAVO-Oekraïne Raad"]


def test_a_filter_finds_every_written_form_without_accents_and_opens_the_types() -> None:
    listing = _listing()
    listing.set_filter("oekraine")
    assert _said(listing) == ["COUNTRY", "Oekraïne", "MEETING", "NAVO-Oekraïne Raad"]
    listing.set_filter("UKRAINE council")
    assert _said(listing) == ["MEETING", "NAVO-Oekraïne Raad"]
    listing.set_open("meeting", False)
    assert _said(listing) == ["MEETING"]
    listing.set_filter("")
    assert _said(listing) == ["PERSON", "Kaja Kallas", "COUNTRY", "MEETING", "DATE"]
    listing.set_filter("hormuz")
    assert listing.rows() == ()


def test_a_filter_finds_a_date_as_it_is_shown() -> None:
    listing = _listing()
    listing.set_filter("april 2025")
    assert len(_said(listing)) == 2


def test_walking_goes_round_both_ways_and_begins_anew_at_another_name() -> None:
    listing = _listing()
    blocks = [place.block for _ in range(4) if (place := listing.walk(UKRAINE))]
    assert blocks == ["p1", "p3", "p7", "p1"]
    back = [place.block for _ in range(2) if (place := listing.walk(UKRAINE, back=True))]
    assert back == ["p7", "p3"]
    listing.walk(COUNCIL, back=True)
    assert (listing.chosen, listing.step) == (COUNCIL, 2)
    listing.walk(UKRAINE)
    assert listing.step == 1
    assert listing.walk(("country", "Atlantis")) is None
    assert listing.chosen == UKRAINE


@given(st.lists(st.booleans(), min_size=1, max_size=12))
def test_a_walk_never_leaves_the_occurrences(steps: list[bool]) -> None:
    listing = _listing()
    name = listing.name(UKRAINE)
    assert name is not None
    expected = None
    for back in steps:
        place = listing.walk(UKRAINE, back=back)
        start = (0 if not back else -1) if expected is None else expected + (-1 if back else 1)
        expected = start % name.count
        assert place == name.places[expected]
        assert listing.step == expected + 1


def test_an_agenda_that_is_understood_anew_keeps_the_reader_where_he_was() -> None:
    listing = _listing()
    for _ in range(3):
        listing.walk(UKRAINE)
    listing.open_timeline(COUNCIL)
    listing.set_names(names_of(agenda_with(NAMES[:4])))
    assert (listing.chosen, listing.step, listing.opened) == (UKRAINE, 2, COUNCIL)
    listing.set_names(names_of(agenda_with(NAMES[3:5])))
    assert (listing.chosen, listing.step, listing.opened) == (None, 0, None)


def test_one_type_is_singled_out_when_no_other_that_occurs_is_left() -> None:
    listing = _listing()
    before = listing.singled
    assert before is None
    listing.set_hidden_types(frozenset(ENTITY_TYPES) - {"country", "programme"})
    assert listing.singled == "country"
    assert [row.type for row in listing.rows() if isinstance(row, TypeRow) and row.is_marked] == ["country"]


def _below(listing: Listing, key: NameKey) -> list[object]:
    return [row for row in listing.rows() if row.key[:2] == key and not isinstance(row, NameRow)]


def _timeline(count: int, current: str = "k0", kind: EntityType = "meeting") -> Listing:
    listing = _listing()
    listing.set_open("meeting", True)
    listing.open_timeline(COUNCIL)
    assert listing.show_mentions(mentions(kind, COUNCIL[1], entries(count)), entries(count), current)
    return listing


def test_a_timeline_waits_for_the_library() -> None:
    listing = _listing()
    listing.set_open("meeting", True)
    listing.open_timeline(COUNCIL)
    assert _below(listing, COUNCIL) == [NoteRow(COUNCIL, is_waiting=True)]
    late = mentions("country", "Oekraïne", ["k0"])
    assert not listing.show_mentions(late, entries(1), "k0")
    assert _below(listing, COUNCIL) == [NoteRow(COUNCIL, is_waiting=True)]


def test_a_name_of_this_agenda_alone_says_so() -> None:
    for count in (0, 1):
        assert _below(_timeline(count), COUNCIL) == [NoteRow(COUNCIL, is_waiting=False)]


def test_a_timeline_has_an_axis_and_the_agendas_the_current_one_marked() -> None:
    rows = _below(_timeline(3, current="k1"), COUNCIL)
    assert isinstance(rows[0], AxisRow)
    listed = [(row.mention.entry.key, row.mention.blocks, row.is_current) for row in rows[1:]]  # type: ignore[attr-defined]
    assert listed == [("k0", 1, False), ("k1", 2, True), ("k2", 3, False)]


def test_of_many_agendas_eight_are_listed_until_all_are_wanted() -> None:
    listing = _timeline(43)
    rows = _below(listing, COUNCIL)
    assert len(rows) == 10
    assert rows[-1] == MoreRow(COUNCIL, 43)
    listing.list_all()
    assert sum(isinstance(row, AgendaRow) for row in _below(listing, COUNCIL)) == 43
    assert not any(isinstance(row, MoreRow) for row in _below(_timeline(9), COUNCIL))


def test_dates_and_figures_have_no_timeline() -> None:
    listing = _listing()
    for kind in ENTITY_TYPES:
        listing.set_open(kind, True)
    without = {row.name.type for row in listing.rows() if isinstance(row, NameRow) and not row.has_timeline}
    assert without == {"date"}
