"""What counts when paragraphs are compared, each rule with the case that made it necessary."""

from __future__ import annotations

from agendas.comparing import compare
from agendas.comparison import Row
from agendas.model import Agenda
from tests.agendas.comparing.sentences import DECEMBER, agenda_of, with_entity
from tests.small_agendas import small_agenda


def row_of(left: Agenda, right: Agenda, block: str) -> Row:
    return next(row for row in compare(left, right).rows if row.left == (block,))


def test_the_opening_finds_the_opening_though_date_and_place_differ() -> None:
    april = agenda_of(
        "Op donderdag 3 april a.s. vindt de Raad plaats in Brussel. De agenda is vol.",
        "De luchtverdediging van Oekraïne krijgt aandacht, in Brussel en daarbuiten.",
    )
    december = agenda_of(
        "Over luchtverdediging van Oekraïne wordt gesproken.",
        "Op woensdag 3 december a.s. vindt een bijeenkomst plaats in Antalya. Er is veel aan de hand.",
        meeting=DECEMBER,
    )
    assert row_of(april, december, "p1").right == ("p2",)


def test_the_programme_finds_the_programme() -> None:
    left = agenda_of(
        "De bijeenkomst bestaat uit twee onderdelen, een lunch en een diner.", "Over vis en landbouw."
    )
    right = agenda_of("Over vis en bosbouw.", "De FMM zal bestaan uit drie werksessies in de ochtend.")
    assert row_of(left, right, "p1").right == ("p2",)


def test_another_name_of_the_same_thing_counts() -> None:
    left = with_entity(agenda_of("De NUC komt bijeen.", "Vis."), "NUC", "meeting", "Raad")
    right = agenda_of("Vlees.", "De NATO-Ukraine Council luistert.")
    right = with_entity(right, "NATO-Ukraine Council", "meeting", "Raad")
    row = row_of(left, right, "p1")
    assert row.right == ("p2",)
    assert row.why.shared_entities == ("Raad",)


def test_a_percentage_finds_a_percentage() -> None:
    left = with_entity(agenda_of("De norm van 2% wordt gehaald.", "Vis."), "2%", "figure")
    right = with_entity(agenda_of("Vlees.", "Afgesproken is een norm van 5% in 2035."), "5%", "figure")
    assert row_of(left, right, "p1").right == ("p2",)


def test_a_compound_is_about_its_parts() -> None:
    left = agenda_of("Over agressieoorlog en luchtverdediging.", "Vis en vlees.")
    right = agenda_of("Fruit en groente.", "De oorlog vergt verdediging in de lucht.")
    assert row_of(left, right, "p1").right == ("p2",)


def test_the_heading_decides_between_equals() -> None:
    text = "Er wordt gesproken over munitie en luchtverdediging."
    left = small_agenda([("heading", "Diner NATO-Ukraine Council"), ("paragraph", text)])
    right = small_agenda([
        ("heading", "Klimaat"), ("paragraph", f"{text} Daarna volgt vis."),
        ("heading", "NATO-Ukraine Council"), ("paragraph", f"{text} Daarna volgt vlees."),
    ])  # fmt: skip
    row = row_of(left, right, "p1")
    assert row.right == ("p2",)
    assert row.why.same_heading


def test_reasons_are_words_of_the_text_rarest_first() -> None:
    left = agenda_of("De schaduwvloot omzeilt sancties tegen Rusland.", "Over sancties tegen Iran.")
    right = agenda_of("Sancties raken de schaduwvloot van Rusland.", "Meer sancties volgen tegen Iran.")
    why = row_of(left, right, "p1").why
    assert why.shared_terms[:2] == ("Rusland", "schaduwvloot")
    assert why.shared_terms[-1] == "Sancties"


def test_a_shared_name_is_not_repeated_as_a_term() -> None:
    left = with_entity(agenda_of("De druk op Rusland stijgt."), "Rusland", "country")
    right = with_entity(agenda_of("De druk op Rusland moet omhoog."), "Rusland", "country")
    why = row_of(left, right, "p1").why
    assert why.shared_entities == ("Rusland",)
    assert "Rusland" not in why.shared_terms


def test_words_of_every_agenda_are_a_reason_when_there_is_no_other() -> None:
    left = agenda_of("De bijeenkomst bestaat uit twee werksessies.", "Over vis.")
    right = agenda_of("De bijeenkomst zal bestaan uit drie werksessies en een lunch.", "Over vlees.")
    assert row_of(left, right, "p1").why.shared_terms == ("bijeenkomst", "werksessies")
