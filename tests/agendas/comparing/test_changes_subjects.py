"""Subjects that only one agenda has, stances that are raised anew, and sums that are paid."""

from __future__ import annotations

import dataclasses

from agendas.comparing import compare
from agendas.model import Agenda
from tests.agendas.comparing.sentences import DECEMBER, agenda_of, with_entity, with_position

FILLER = "De visserij in de Noordzee kent nieuwe quota voor kabeljauw en haring."
CHINA = "De ministers spreken over het rapport over China."


def about(agenda: Agenda, number: int, topic: str) -> Agenda:
    """The agenda with that paragraph and its sentences on the topic."""
    block = agenda.blocks[number]
    sentences = tuple(dataclasses.replace(one, topics=(topic,)) for one in block.sentences)
    blocks = list(agenda.blocks)
    blocks[number] = dataclasses.replace(block, sentences=sentences, topics=(topic,))
    return dataclasses.replace(agenda, blocks=tuple(blocks))


def test_a_paragraph_on_a_subject_that_the_other_lacks_is_told_without_a_position() -> None:
    left, right = about(agenda_of(FILLER, CHINA), 1, "China"), agenda_of(FILLER, meeting=DECEMBER)
    (change,) = compare(left, right).changes
    assert (change.kind, change.topic, change.right) == ("dropped", "China", None)
    assert (
        change.summary
        == "Over China ging het in april 2025; in december 2025 komt dit onderwerp niet meer voor."
    )
    (change,) = compare(right, left).changes
    assert change.kind == "new"


def test_procedure_is_no_subject() -> None:
    left = about(agenda_of(FILLER, "De agenda is nog niet bekend."), 1, "bijeenkomst en agenda")
    assert compare(left, agenda_of(FILLER, meeting=DECEMBER)).changes == ()


def test_sums_that_the_netherlands_pays_for_the_same_are_compared() -> None:
    sides = []
    for sentence, words, canonical in (
        (
            "Het kabinet heeft EUR 3,5 miljard vrijgemaakt voor het leger.",
            "EUR 3,5 miljard",
            "EUR 3500000000",
        ),
        ("Nederland droeg EUR 500 mln. bij aan PURL.", "EUR 500 mln.", "EUR 500000000"),
    ):
        agenda = with_position(agenda_of(sentence), words, "bijdragen", 5, topics=("Oekraïne: steun",))
        sides.append(with_entity(agenda, words, "figure", canonical))
    (change,) = compare(sides[0], sides[1]).changes
    assert change.kind == "figure"
    assert "EUR 500 mln." in change.summary


def test_a_payment_is_no_other_wording_of_a_wish() -> None:
    wish = "Nederland wil coördinatie van de steun aan Oekraïne."
    paid = "Nederland heeft EUR 3,5 miljard vrijgemaakt voor de steun aan Oekraïne."
    left = with_position(agenda_of(wish), wish, "willen", topics=("Oekraïne: steun",))
    right = with_position(agenda_of(paid), paid, "vrijmaken", 5, topics=("Oekraïne: steun",))
    right = with_entity(right, "EUR 3,5 miljard", "figure", "EUR 3500000000")
    assert {change.kind for change in compare(left, right).changes} == {"new", "dropped"}


def test_a_position_that_was_announced_and_came_is_stronger() -> None:
    announced = "Het kabinet zal over de uitgaven voor defensie een standpunt innemen."
    came = "Nederland zal benadrukken dat uitgaven voor defensie stijgen."
    left = about(agenda_of(announced, FILLER), 0, "defensie-uitgaven")
    right = with_position(
        agenda_of(came, FILLER, meeting=DECEMBER), came, "benadrukken", topics=("defensie-uitgaven",)
    )
    (change,) = compare(left, right).changes
    assert change.kind == "strengthened"
    assert "moest over de defensie-uitgaven nog een standpunt komen" in change.summary


def test_an_announcement_alone_is_no_change() -> None:
    announced = "Het kabinet zal over de uitgaven voor defensie een standpunt innemen."
    left = about(agenda_of(announced, FILLER), 0, "defensie-uitgaven")
    right = about(
        agenda_of(FILLER, "Over defensie wordt gesproken.", meeting=DECEMBER), 1, "defensie-uitgaven"
    )
    assert compare(left, right).changes == ()


def test_meetings_of_one_month_are_told_apart_by_their_day() -> None:
    later = dataclasses.replace(DECEMBER, start=DECEMBER.start and DECEMBER.start.replace(day=19), end=None)
    left = about(agenda_of(FILLER, CHINA, meeting=DECEMBER), 1, "China")
    (change,) = compare(left, agenda_of(FILLER, meeting=later)).changes
    assert change.summary.startswith("Over China ging het op 3 december 2025; op 19 december 2025")
