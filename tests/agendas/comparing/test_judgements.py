"""Sentences that judge without saying who, and those that do not."""

from __future__ import annotations

import pytest

from agendas.comparing.judgements import stance_of
from agendas.model import Position


@pytest.mark.parametrize(
    ("sentence", "strength"),
    [
        ("Voorts is noodzakelijk dat de defensie-industrie wordt opgeschaald.", 5),
        ("Tegen deze achtergrond is het cruciaal dat alle bondgenoten voldoen aan de norm.", 5),
        ("Oekraïne moet onverminderd politiek en militair gesteund worden.", 4),
        ("Het Strategisch Concept dient voldoende vooruit te kijken.", 4),
        ("Het behoud van stabiliteit in deze regio is van groot belang.", 4),
        ("Hierbij is complementariteit met het werk in EU-verband van belang.", 3),
        ("In dit kader staat ook het belang van hogere defensie-uitgaven centraal.", 3),
    ],
)
def test_a_judgement_is_known(sentence: str, strength: int) -> None:
    stance = stance_of(None, sentence)
    assert stance is not None
    assert (stance.basis, stance.polarity, stance.strength) == ("judgement", "for", strength)


@pytest.mark.parametrize(
    "sentence",
    [
        "Het rapport dient op de top te worden aangenomen.",
        "De Commissie stelt dat lidstaten meer moeten investeren.",
        "Volgens de secretaris-generaal is haast noodzakelijk.",
        "Ook de noodzaak van steun moet worden besproken.",
        "Dit is van cruciaal belang voor Europa.",
        "De Russische agressie vormt de meest acute dreiging.",
    ],
)
def test_what_others_judge_and_what_is_procedure_is_none(sentence: str) -> None:
    assert stance_of(None, sentence) is None


def test_a_role_that_is_denied_is_against() -> None:
    stance = stance_of(None, "Er is op dit moment geen rol voor de NAVO op het vlak van wapenleveranties.")
    assert stance is not None
    assert stance.polarity == "against"


def test_a_position_that_is_still_to_come_is_announced_though_the_sentence_is_a_formula() -> None:
    sentence = "Het kabinet zal daarover een standpunt innemen en uw Kamer hierover informeren."
    stance = stance_of(None, sentence)
    assert stance is not None
    assert stance.basis == "announced"


def test_a_position_that_is_a_formula_says_nothing() -> None:
    position = Position("het kabinet", "informeren", "for", 3, "test")
    assert stance_of(position, "Het kabinet zal de Kamer informeren over de inzet.") is None
