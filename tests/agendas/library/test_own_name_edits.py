"""The user marks and unmarks; each step says the newest word and leaves the rest alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.library.own_names import marked, unmarked, without
from agendas.model import ENTITY_TYPES, EntityType
from agendas.understanding import knowledge
from agendas.understanding.knowledge import Name
from agendas.understanding.own_names import NO_OWN_NAMES, NoName, OwnName, OwnNames

LIMA = OwnName("Task Force Lima", "organisation", ("TF Lima",), "sinds mei")


@pytest.fixture(autouse=True)
def _small_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = (
        Name("Oekraïne", "Oekraïne", "country", "canonical", "countries"),
        Name("Oekraïense", "Oekraïne", "country", "adjectives", "countries"),
        Name("Genève", "Genève", "place", "canonical", "cities"),
        Name("Genève", "Genève", "meeting", "canonical", "meetings"),
        Name("overleg van Genève", "Genève", "meeting", "variants", "meetings"),
    )
    monkeypatch.setattr(knowledge, "names", lambda: listed)


def test_a_new_name_and_a_variant_of_it() -> None:
    own = marked(NO_OWN_NAMES, "Task Force Lima", "organisation")
    assert own == OwnNames((OwnName("Task Force Lima", "organisation"),))
    own = marked(own, " TF\u00a0Lima ", "organisation", "Task Force Lima")
    assert own == OwnNames((OwnName("Task Force Lima", "organisation", ("TF Lima",)),))
    assert marked(own, "TF Lima", "organisation", "Task Force Lima") == own


def test_a_note_stays_and_another_type_takes_the_place() -> None:
    own = marked(OwnNames((LIMA,)), "Lima-groep", "programme", "Task Force Lima")
    assert own.names == (OwnName("Task Force Lima", "programme", ("TF Lima", "Lima-groep"), "sinds mei"),)


def test_a_listed_name_brings_its_ways_of_writing() -> None:
    """The own entry takes the listed one's place: Oekraïense would be lost."""
    own = marked(NO_OWN_NAMES, "Oekr.", "country", "Oekraïne")
    assert own.names == (OwnName("Oekraïne", "country", ("Oekraïense", "Oekr.")),)


def test_of_two_listed_names_that_of_the_type() -> None:
    assert marked(NO_OWN_NAMES, "Genève", "place").names == (OwnName("Genève", "place"),)
    own = marked(NO_OWN_NAMES, "Genève", "organisation")
    assert own.names == (OwnName("Genève", "organisation", ("overleg van Genève",)),)


def test_a_writing_is_of_one_own_name() -> None:
    own = marked(OwnNames((LIMA,)), "TF Lima", "place", "Lima")
    assert own.names == (
        OwnName("Task Force Lima", "organisation", (), "sinds mei"),
        OwnName("Lima", "place", ("TF Lima",)),
    )
    own = marked(OwnNames((LIMA,)), "Task Force Lima", "place", "Lima")
    assert own.names == (
        OwnName("TF Lima", "organisation", (), "sinds mei"),
        OwnName("Lima", "place", ("Task Force Lima",)),
    )


def test_marking_takes_back_that_it_is_none() -> None:
    said = (NoName("Pool"), NoName("Pool", "country"), NoName("Pool", "person"), NoName("pool"))
    own = marked(OwnNames((), said), "Pool", "person")
    assert own.no_names == (NoName("Pool", "country"), NoName("pool"))


def test_no_name_takes_the_own_variant() -> None:
    own = unmarked(OwnNames((LIMA,)), "TF Lima", "organisation")
    assert own == OwnNames(
        (OwnName("Task Force Lima", "organisation", (), "sinds mei"),), (NoName("TF Lima", "organisation"),)
    )


def test_no_name_takes_the_own_name_that_has_no_other_writing() -> None:
    only = OwnNames((OwnName("Aldus", "person"),))
    assert unmarked(only, "Aldus", None) == OwnNames((), (NoName("Aldus"),))
    assert unmarked(only, "Aldus", "place") == OwnNames(only.names, (NoName("Aldus", "place"),))
    assert unmarked(OwnNames((LIMA,)), "Task Force Lima", None).names == (LIMA,), "it names the variant"


def test_the_widest_word_stays_alone() -> None:
    own = unmarked(unmarked(NO_OWN_NAMES, "Pool", "country"), "Pool", "person")
    assert own.no_names == (NoName("Pool", "country"), NoName("Pool", "person"))
    own = unmarked(own, "Pool", None)
    assert own.no_names == (NoName("Pool"),)
    assert unmarked(own, "Pool", "country") == own


def test_a_row_is_taken_back() -> None:
    own = OwnNames((LIMA,), (NoName("Pool"),))
    assert without(own, LIMA) == OwnNames((), (NoName("Pool"),))
    assert without(own, NoName("Pool")) == OwnNames((LIMA,))
    assert without(own, NoName("Pool", "country")) == own


words = st.sampled_from(["Lima", "TF Lima", "Pool", "Oekraïne", "Genève"])
steps = st.lists(
    st.tuples(st.booleans(), words, st.sampled_from(ENTITY_TYPES), st.none() | words), max_size=8
)


@given(steps=steps, written=words, type_=st.sampled_from(ENTITY_TYPES), canonical=st.none() | words)
def test_the_last_word_counts(
    steps: list[tuple[bool, str, EntityType, str | None]],
    written: str,
    type_: EntityType,
    canonical: str | None,
) -> None:
    own = NO_OWN_NAMES
    for is_name, *step in steps:
        own = marked(own, *step) if is_name else unmarked(own, *step[:2])  # type: ignore[arg-type]
    own = marked(own, written, type_, canonical)
    having = [one for one in own.names if written in (one.canonical, *one.variants)]
    assert [(one.canonical, one.type) for one in having] == [(canonical or written, type_)]
    assert not {NoName(written), NoName(written, type_)} & set(own.no_names)
    own = unmarked(own, written, type_)
    assert {NoName(written), NoName(written, type_)} & set(own.no_names)
    assert not any(written in one.variants for one in own.names if one.type == type_)
