"""The user's own name list: what it finds, what it takes away, and which name wins."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.model import ENTITY_TYPES, Entity
from agendas.understanding import Interrupted, understand
from agendas.understanding.entities import find_entities
from agendas.understanding.gazetteer import fold_case
from agendas.understanding.own_names import NO_OWN_NAMES, NoName, OwnName, OwnNames
from tests.agendas.understanding.made import agenda


def _entities(text: str, *own: OwnName | NoName) -> list[tuple[str, str, str]]:
    return [(entity.text, entity.type, entity.canonical) for entity in _found(text, *own)]


def _found(text: str, *own: OwnName | NoName) -> tuple[Entity, ...]:
    return understand(agenda(text), _list(*own)).blocks[0].entities


def _list(*own: OwnName | NoName) -> OwnNames:
    return OwnNames(
        tuple(one for one in own if isinstance(one, OwnName)),
        tuple(one for one in own if isinstance(one, NoName)),
    )


# --- "altijd markeren als …" --------------------------------------------------------------------------


def test_an_own_name_and_its_variants_are_found_and_say_why() -> None:
    own = OwnName("Waterlinie-initiatief", "programme", ("WLI",))
    (first, second) = _found("Het waterlinie initiatief en het Waterlinie\u2011Initiatief, WLI: de Wli.", own)
    assert (first.text, first.canonical) == ("Waterlinie\u2011Initiatief", "Waterlinie-initiatief")
    assert second.text == "WLI"
    assert {first.why, second.why} == {"eigen namenlijst → Waterlinie-initiatief"}


def test_an_own_name_of_the_same_size_wins_over_a_listed_one() -> None:
    assert _entities("In Rusland.", OwnName("Moederland", "place", ("Rusland",))) == [
        ("Rusland", "place", "Moederland")
    ]


def test_an_own_name_wins_over_what_it_contains_and_over_what_crosses_it() -> None:
    text = "De Nederlandse Raad Buitenlandse Zaken kwam."
    assert _entities(text, OwnName("Nederlandse Raad", "organisation")) == [
        ("Nederlandse Raad", "organisation", "Nederlandse Raad")
    ]
    assert _entities("Fonds Oekraïne 2030", OwnName("Fonds Oekraïne", "programme"))[0] == (
        "Fonds Oekraïne",
        "programme",
        "Fonds Oekraïne",
    )


def test_a_longer_name_around_an_own_one_stays_what_it_is() -> None:
    own = OwnName("Bondgenootschap", "organisation", ("NAVO",))
    assert _entities("De NAVO-top van de NAVO.", own) == [
        ("NAVO-top", "meeting", "NAVO-top"),
        ("NAVO", "organisation", "Bondgenootschap"),
    ]
    assert _entities("De motie van het lid Jansma.", OwnName("Jansma", "person"))[0][1] == "document"


def test_an_own_name_replaces_the_listed_entry_of_that_name_altogether() -> None:
    own = OwnName("Rusland", "organisation", ("Russische Federatie",))
    assert _entities("Rusland, de Russische Federatie en Russische troepen.", own) == [
        ("Rusland", "organisation", "Rusland"),
        ("Russische Federatie", "organisation", "Rusland"),
    ]


def test_a_listed_person_that_is_replaced_is_not_found_by_role_under_the_old_name() -> None:
    own = OwnName("Kaja Kallas", "person", ("Kallas-Estland",))
    assert ("Kallas", "person", "Kallas") in _entities("Hoge Vertegenwoordiger Kallas sprak.", own)


def test_own_persons_are_known_by_their_role_and_own_names_have_abbreviations() -> None:
    own = OwnName("Petronella Zandstra", "person", ("Zandstra",))
    assert ("P. Zandstra", "person", "Petronella Zandstra") in _entities("Minister P. Zandstra sprak.", own)
    bureau = OwnName("bureau Zuiderzee", "organisation")
    assert ("BZZ", "organisation", "bureau Zuiderzee") in _entities("Het bureau Zuiderzee (BZZ).", bureau)


# --- "is geen …" --------------------------------------------------------------------------------------


def test_what_is_no_name_of_a_type_is_not_found_as_that() -> None:
    assert _entities("In Rusland.", NoName("Rusland", "country")) == []
    assert _entities("In Rusland.", NoName("Rusland", "place")) == [("Rusland", "country", "Rusland")]
    assert _entities("In Rusland.", NoName("Rusland")) == []


def test_it_holds_for_learned_names_and_patterns_too() -> None:
    assert _entities("Minister Jansma sprak op 14 juni.", NoName("Jansma"), NoName("14 juni", "date")) == [
        ("juni", "date", "2025-06")
    ]


def test_capitals_and_accents_are_read_as_in_a_listed_name() -> None:
    """ "Pool" takes nothing from "pool"; "pool" takes both; an accent or a hyphen makes no difference."""
    pool = OwnName("zwembad", "place", ("pool",))
    assert _entities("De Pool en de pool.", pool, NoName("Pool", "place")) == [("pool", "place", "zwembad")]
    assert _entities("De Pool en de pool.", pool, NoName("pool", "place")) == []
    assert _entities("In Israël.", NoName("Israel")) == []


def test_the_next_best_name_takes_the_place() -> None:
    assert _entities("De Raad van Europa.", NoName("Raad van Europa"))[-1] == ("Europa", "place", "Europa")
    found = _entities("De Noord-Atlantische Raad.", NoName("Noord-Atlantische Raad"))
    assert ("Noord-Atlantische Raad", "meeting", "Noord-Atlantische Raad") not in found


def test_it_goes_before_a_name_of_ones_own() -> None:
    assert _entities("In Fiktistan.", OwnName("Fiktistan", "country"), NoName("Fiktistan")) == []
    assert _entities("In Fiktistan.", OwnName("Fiktistan", "country"), NoName("Fiktistan", "place"))


# --- whatever the list --------------------------------------------------------------------------------

_PARTS = [
    "NAVO", "NAVO-top", "Raad", "Raad Buitenlandse Zaken", "Rusland", "Israël", "pool", "14 mei", "2025",
    "de", "minister", "Jansma", "(BZZ)", "EUR 5", "İ", "ß", "Kaja Kallas", "Kallas", "van", "-", "Zaken",
]  # fmt: skip
_TEXTS = st.lists(st.sampled_from(_PARTS), min_size=1, max_size=12).map(" ".join)
_WRITTEN = st.lists(st.sampled_from(_PARTS), min_size=1, max_size=2).map(" ".join)
_TYPES = st.sampled_from(["country", "person", "place"])
_OWN = st.builds(OwnName, _WRITTEN, _TYPES, st.lists(_WRITTEN, max_size=2).map(tuple))
_NO = st.builds(NoName, _WRITTEN, st.none() | _TYPES)
_LISTS = st.builds(OwnNames, st.lists(_OWN, max_size=3).map(tuple), st.lists(_NO, max_size=3).map(tuple))


@given(_TEXTS, _LISTS)
def test_no_overlaps_and_each_entity_stands_where_it_says(text: str, own: OwnNames) -> None:
    reached = 0
    for entity in understand(agenda(text), own).blocks[0].entities:
        assert entity.start >= reached
        assert text[entity.start : entity.end] == entity.text
        reached = entity.end


@given(_TEXTS, _LISTS)
def test_what_is_called_no_name_never_appears(text: str, own: OwnNames) -> None:
    refused = {(no.written, kind) for no in own.no_names for kind in ([no.type] if no.type else ENTITY_TYPES)}
    for entity in understand(agenda(text), own).blocks[0].entities:
        assert (entity.text, entity.type) not in refused


@given(_TEXTS, _OWN)
def test_an_own_name_is_found_wherever_it_stands_alone(text: str, own: OwnName) -> None:
    """Or within a longer name, or another form of its own."""
    entities = understand(agenda(text), OwnNames((own,))).blocks[0].entities
    for form in (own.canonical, *own.variants):
        if not any(map(str.isalnum, form)):
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            over = [one for one in entities if one.start < match.end() and match.start() < one.end]
            assert any(one.canonical == own.canonical or len(one.text) > len(form) for one in over), (
                form,
                over,
            )


@given(_TEXTS)
def test_an_empty_list_changes_nothing(text: str) -> None:
    other = OwnNames((OwnName("Zqx", "person"),), (NoName("Zqx"),))
    assert understand(agenda(text), other) == understand(agenda(text), NO_OWN_NAMES)


def test_folding_keeps_the_length_that_the_search_relies_on() -> None:
    for text in ("İstanbul", "ß", "ﬁ", "Ǆ"):
        assert len(fold_case(text)) == len(text)


# --- stopping -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("after", [0, 1, 2, 3, 4, 5])
def test_the_work_stops_within_a_block(after: int) -> None:
    asked = 0

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked > after

    letter = agenda("Rusland.", "Oekraïne.", "Minister Jansma.")
    with pytest.raises(Interrupted):
        find_entities(letter, NO_OWN_NAMES, stopped)
    assert asked == after + 1


def test_it_is_asked_for_every_block() -> None:
    asked = 0

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return False

    find_entities(agenda(*["Rusland."] * 10), NO_OWN_NAMES, stopped)
    assert asked == 20
