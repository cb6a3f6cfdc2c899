"""The data of the comparison is what its comments promise."""

from __future__ import annotations

import pytest

from agendas.comparing.knowledge import (
    agenda_words,
    bridges,
    formulas,
    matters,
    modal_ranks,
    qualifiers,
    roles,
    stop_words,
    summaries,
    weights,
)
from agendas.resources import resource


@pytest.mark.parametrize("name", ["stopwords.txt", "agenda_words.txt"])
def test_word_lists_are_sorted_lower_case_and_without_doubles(name: str) -> None:
    lines = resource(f"comparing/{name}").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if not line.startswith("#")]
    assert words == sorted(set(words))
    assert all(word == word.strip().lower() for word in words)


def test_no_word_is_both_dull_and_telling() -> None:
    assert not stop_words() & agenda_words()


def test_modal_ranks_run_from_may_to_must() -> None:
    assert (
        modal_ranks()["kan"]
        < modal_ranks()["wenselijk"]
        < modal_ranks()["zal"]
        < modal_ranks()["noodzakelijk"]
    )


def test_weights_are_positive() -> None:
    found = weights()
    assert all(getattr(found, name) > 0 for name in found.__dataclass_fields__)


@pytest.mark.parametrize(
    "sentence",
    [
        "De minister van Buitenlandse Zaken is voornemens deel te nemen aan deze vergadering.",
        "De minister van Buitenlandse Zaken zal deelnemen aan deze vergadering.",
        "Hierbij bied ik u de geannoteerde agenda aan.",
        "Aangezien het een informele bijeenkomst is, liggen er geen formele besluiten voor.",
        "Voor een uitgebreidere toelichting verwijs ik naar de recente brief daarover.",
        "Het kabinet zal voorafgaand aan de top de Kamer informeren over de Nederlandse inzet.",
    ],
)
def test_formulas_are_known(sentence: str) -> None:
    assert formulas().search(sentence)


@pytest.mark.parametrize(
    "sentence", ["Nederland zal steun uitspreken voor de NAVO-respons.", "De minister pleit voor sancties."]
)
def test_positions_are_no_formulas(sentence: str) -> None:
    assert not formulas().search(sentence)


@pytest.mark.parametrize(
    ("role", "sentence"),
    [
        ("opening", "Op donderdag 3 april a.s. vindt de NAVO Foreign Ministers Meeting plaats in Brussel."),
        ("opening", "Op 14 mei zal een informele bijeenkomst plaatsvinden in Berlijn."),
        ("programme", "De FMM bestaat uit twee werksessies: een zitting en een werkdiner."),
        ("programme", "De bijeenkomst zal bestaan uit drie onderdelen."),
        ("any_other_business", "Onder diversen informeert het voorzitterschap de Raad over vergunningen."),
    ],
)
def test_roles_are_recognised(role: str, sentence: str) -> None:
    assert [name for name, pattern in roles().items() if pattern.search(sentence)] == [role]


def test_every_summary_can_be_filled() -> None:
    places = ("topic", "then", "now", "Then", "Now", "left", "right", "left_words", "right_words")
    facts = dict.fromkeys(places, "x")
    for sentence in summaries().sentences.values():
        assert sentence.format(**facts).endswith(".")
    assert len(summaries().months) == 12


def test_matters_and_qualifiers_find_their_words() -> None:
    words = "de bilaterale wapenleveranties"
    assert [name for name, pattern in matters().items() if pattern.search(words)] == ["wapens en materieel"]
    assert bridges() <= set(matters())
    assert {one.steps for one in qualifiers()} == {1, -1}
