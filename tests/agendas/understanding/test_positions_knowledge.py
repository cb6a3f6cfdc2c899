"""``resources/positions.toml``: every entry usable, sorted, and no two that say the same."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from agendas.model import Position
from agendas.understanding.positions import position_of
from agendas.understanding.stances import knowledge, lexicon


def _stances() -> list[dict[str, Any]]:
    stances: list[dict[str, Any]] = knowledge()["stances"]["list"]
    return stances


def _sortable(verb: str) -> str:
    return verb.replace("ë", "e")


def _position(sentence: str) -> Position:
    position = position_of(sentence)
    assert position is not None
    return position


def test_every_strength_is_on_the_scale() -> None:
    strengths = [entry["strength"] for entry in (*_stances(), *knowledge()["wording"]["phrases"])]
    assert set(strengths) == {1, 2, 3, 4, 5}


def test_every_stance_has_fields_that_are_known() -> None:
    known = {"verb", "strength", "with", "without", "label", "polarity"}
    for entry in _stances():
        assert set(entry) <= known, entry
        assert entry.get("polarity", "against") == "against", entry


def test_the_verbs_are_sorted_and_their_strongest_stance_stands_first() -> None:
    order = [(_sortable(entry["verb"]), -entry["strength"]) for entry in _stances()]
    assert order == sorted(order)
    verbs = [_sortable(verb) for verb in knowledge()["conjugations"]]
    assert verbs == sorted(verbs)


def test_no_stance_stands_twice() -> None:
    entries = sorted(
        (entry["verb"], sorted(entry.get("with", [])), entry.get("polarity", "for")) for entry in _stances()
    )
    assert not [one for one, next_one in pairwise(entries) if one == next_one]


def test_no_verb_is_conjugated_for_nothing() -> None:
    assert set(knowledge()["conjugations"]) == set(lexicon().stances)


def test_the_lists_of_actors_are_sorted_and_without_duplicates() -> None:
    ministers = knowledge()["actors"]["ministers"]
    assert ministers == sorted(set(ministers), key=str.lower)
    for name in ("subjects", "position_nouns", "position_compounds", "noun_procedure"):
        listed = knowledge()["actors"][name]
        assert len(listed) == len(set(listed)), name


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("Nederland is geen voorstander van een verbod.", "against"),
        ("Nederland ziet niets in een nieuw agentschap.", "against"),
        ("Nederland ziet geen rol voor de Commissie.", "against"),
        ("Nederland kan niet instemmen met dit voorstel.", "against"),
        ("Het kabinet verzet zich tegen hogere afdrachten.", "against"),
        ("Het kabinet zal zich niet verzetten.", "for"),
        ("Nederland veroordeelt de aanslag.", "against"),
        ("Nederland is tegen het voorstel.", "against"),
        ("Nederland is, gezien de kosten, tegen het voorstel.", "against"),
        ("Nederland is niet tegen een hoger doel.", "for"),
        ("Het kabinet sluit dit niet uit.", "for"),
        ("Nederland waarschuwt voor de gevolgen.", "against"),
        ("Nederland wijst het voorstel af.", "against"),
        ("Het kabinet acht dit onaanvaardbaar.", "against"),
        ("Het kabinet vindt het onwenselijk dat de termijn vervalt.", "against"),
        ("Het kabinet vindt het niet wenselijk dat de termijn vervalt.", "against"),
        ("De Nederlandse positie is negatief.", "against"),
        ("Het voorstel wordt door Nederland niet gesteund.", "against"),
        ("Nederland heeft geen bezwaar tegen het voorstel.", "for"),
        # a negation in another clause, or behind the particle, is not about the stance
        ("Nederland pleit ervoor dat de regels niet worden versoepeld.", "for"),
        ("Nederland roept Kroatië op de oorlog niet te laten escaleren.", "for"),
        ("Nederland pleit voor rust, maar steunt geen staking.", "for"),
        ("Nederland is niet alleen voorstander van toezicht, maar ook van boetes.", "for"),
    ],
)
def test_for_or_against(sentence: str, polarity: str) -> None:
    assert _position(sentence).polarity == polarity


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Het kabinet wijst dit af.", "het kabinet · afwijzen (tegen, sterkte 4) · onderwerp en werkwoord"),
        ("Dit wordt door Nederland gesteund.", "Nederland · steunen (sterkte 2) · lijdende vorm"),
        ("Inzet is om dit jaar te stemmen.", "Nederland · inzet zijn (sterkte 4) · inzet als onderwerp"),
        ("Omdat Nederland dit steunt, volgt geen brief.", "Nederland · steunen (sterkte 2) · bijzin"),
    ],
)
def test_why_it_is_a_position_in_words_of_the_reader(sentence: str, why: str) -> None:
    assert _position(sentence).why == why
