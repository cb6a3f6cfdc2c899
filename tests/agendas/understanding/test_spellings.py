"""Which names are one person's: the pairs that the rule was measured on."""

from __future__ import annotations

import pytest

from agendas.understanding import understand
from agendas.understanding.spellings import (
    KnownPersons,
    is_spelled_otherwise,
    join_spellings,
    same_person,
    spelling_key,
)
from tests.agendas.understanding.made import agenda

_SAME = [
    ("Andrii Sybiha", "Andria Sybiha"),
    ("Andrij Sybiha", "Andrii Sybiga"),
    ("Volodymyr Zelensky", "Wolodymyr Zelenskyy"),
    ("Zelensky", "Zelenski"),
    ("Sergej Lavrov", "Sergey Lawrow"),
    ("Vladimir Poetin", "Putin"),
    ("Aleksandr Loekasjenko", "Aleksander Lukashenko"),
    ("Ahmed al-Sharaa", "Ahmed al-Shara"),
    ("Benjamin Netanyahu", "Binyamin Netanjahu"),
    ("Mark Rutte", "Marc Rutte"),
    ("C.C.J. Veldkamp", "Caspar Veldkamp"),
    ("J. Jansen", "Jan Jansen"),
    ("David van Weel", "D.M. van Weel"),
]
_DIFFERENT = [
    ("Jan Jansen", "Piet Jansen"),
    ("Xi Jinping", "Xi Mingze"),
    ("George Bush", "Jeb Bush"),
    ("George W. Bush", "George H.W. Bush"),
    ("Charles Michel", "Michels"),
    ("J. Jansen", "Piet Jansen"),
    ("Olaf Scholz", "Olaf Schulz"),
    ("Jan de Wit", "Jan de Witte"),
    ("Kos", "Kok"),
    ("Maria Jansma", "Marta Jansen"),
]


@pytest.mark.parametrize(("one", "other"), [*_SAME, *((b, a) for a, b in _SAME)])
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert same_person(one, other)


@pytest.mark.parametrize(("one", "other"), [*_DIFFERENT, *((b, a) for a, b in _DIFFERENT)])
def test_names_of_two_people(one: str, other: str) -> None:
    assert not same_person(one, other)


def test_a_shorter_form_is_no_other_spelling() -> None:
    assert is_spelled_otherwise("Poetin", "Vladimir Putin")
    assert is_spelled_otherwise("Andria Sybiha", "Andrii Sybiha")
    assert not is_spelled_otherwise("Putin", "Vladimir Putin")
    assert not is_spelled_otherwise("V. Putin", "Vladimir Putin")
    assert not is_spelled_otherwise("Xi", "Xi Jinping")


def test_the_listed_name_leads_then_the_full_then_the_frequent_one() -> None:
    known = KnownPersons({"oleh fiktenko": "Oleh Fiktenko", "fiktenko": "Oleh Fiktenko"})
    joined = join_spellings({"Oleg Fictenko": 9, "Fiktenko": 1, "Jana Zandska": 2, "Yana Zandska": 3}, known)
    assert joined["Jana Zandska"] == "Yana Zandska"
    assert joined["Fiktenko"] == "Oleh Fiktenko"
    assert "Yana Zandska" not in joined


def test_a_surname_of_two_people_is_joined_to_neither() -> None:
    counted = {"Jan Jansen": 1, "Piet Jansen": 1, "Jansen": 4, "J. Jansen": 1}
    assert join_spellings(counted, KnownPersons({})) == {"J. Jansen": "Jan Jansen"}


def test_two_spellings_in_a_letter_are_one_person_who_says_so() -> None:
    read = understand(
        agenda(
            "Minister Oleksij Fiktenko sprak.", "Minister Oleksii Fiktenko en Fiktenko.", "Oleksij Fiktenko."
        )
    )
    people = [entity for block in read.blocks for entity in block.entities]
    assert {entity.canonical for entity in people} == {"Oleksii Fiktenko"} or {
        entity.canonical for entity in people
    } == {"Oleksij Fiktenko"}
    (canonical,) = {entity.canonical for entity in people}
    others = [entity for entity in people if entity.text not in (canonical, "Fiktenko")]
    assert others
    assert all(entity.why == f"andere spelling van {canonical}" for entity in others)


def test_two_people_of_one_surname_stay_two() -> None:
    read = understand(agenda("De ministers Jan Jansma en Piet Jansma.", "Jan Jansma sprak."))
    assert [entity.canonical for entity in read.blocks[0].entities] == ["Jan Jansma", "Piet Jansma"]
    assert [entity.canonical for entity in read.blocks[1].entities] == ["Jan Jansma"]


def test_a_listed_variant_says_that_it_is_another_spelling() -> None:
    (block,) = understand(agenda("Minister Andria Sybiha sprak.")).blocks
    assert block.entities[0].canonical == "Andrii Sybiha"
    assert "andere spelling van Andrii Sybiha" in block.entities[0].why


def test_a_key_is_how_a_name_sounds() -> None:
    assert spelling_key("Zelenskyy") == spelling_key("Zelenski") == "zelenski"
    assert spelling_key("Loekasjenko") == spelling_key("Lukashenko")
