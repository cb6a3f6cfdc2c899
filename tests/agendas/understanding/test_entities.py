"""What is an entity and what is not, on sentences with every entity marked (``entities.txt``)."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.model import EntityType, Meeting
from agendas.understanding import understand
from tests.agendas.understanding.made import agenda
from tests.agendas.understanding.marked import Marked, marked_lines

_CASES = marked_lines("entities.txt")


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.text[:60])
def test_the_entities_of_a_sentence_are_exactly_those_marked(case: Marked) -> None:
    (block,) = understand(agenda(case.text)).blocks
    found = tuple((entity.start, entity.type, entity.text, entity.canonical) for entity in block.entities)
    assert found == case.entities


def test_the_cases_cover_every_type() -> None:
    entities = [entity for case in _CASES for entity in case.entities]
    assert len(entities) >= 80
    assert {kind for _, kind, _, _ in entities} == set(get_args(EntityType))


def test_a_person_introduced_by_a_role_is_known_by_surname_in_every_block() -> None:
    read = understand(agenda("Minister Jonas Lindqvist opent.", "Daarna spreekt Lindqvist weer."))
    assert [entity.canonical for entity in read.blocks[1].entities] == ["Jonas Lindqvist"]


def test_the_signatory_is_a_person_wherever_the_letter_names_him() -> None:
    meeting = Meeting(signatory="A.B.C. Voorbeeldsma")
    read = understand(
        agenda("De minister, A.B.C. Voorbeeldsma", "Minister Voorbeeldsma sprak.", meeting=meeting)
    )
    canonical = {entity.canonical for block in read.blocks for entity in block.entities}
    assert canonical == {"A.B.C. Voorbeeldsma"}


def test_the_signatory_is_the_minister_whom_the_letter_names_in_full() -> None:
    meeting = Meeting(signatory="A.B.C. Voorbeeldsma")
    read = understand(agenda("A.B.C. Voorbeeldsma", "Minister Anna Voorbeeldsma sprak.", meeting=meeting))
    canonical = {entity.canonical for block in read.blocks for entity in block.entities}
    assert canonical == {"Anna Voorbeeldsma"}


def test_without_any_year_a_date_stays_without_one() -> None:
    (block,) = understand(agenda("Op 14 mei en in juni.", meeting=Meeting())).blocks
    assert [entity.canonical for entity in block.entities] == ["--05-14", "--06"]


def test_the_year_comes_from_the_first_full_date_when_the_meeting_has_none() -> None:
    read = understand(agenda("Brief van 3 maart 2021.", "Op 4 april jl. en 5 mei.", meeting=Meeting()))
    assert [entity.canonical for entity in read.blocks[1].entities] == ["2020-04-04", "2021-05-05"]


def test_every_entity_says_why() -> None:
    text = "De Oekraïense minister Jan Fictief (NAVO) gaf op 3 mei EUR 5 mln., zie Kamerstuk 28676, nr. 499."
    (block,) = understand(agenda(text)).blocks
    assert len({entity.why for entity in block.entities}) == 6
    assert block.entities[0].why == "namenlijst: landen → Oekraïne (bijvoeglijk)"


_WORDS = st.sampled_from(
    [
        "NAVO",
        "EU",
        "Oekraïne",
        "Oekraïense",
        "NATO-Ukraine",
        "Council",
        "(NUC)",
        "minister",
        "Sybiha",
        "3",
        "en",
        "4",
        "april",
        "2025",
        "EUR",
        "3,5",
        "miljard",
        "2%",
        "Kamer",
        "motie-Piri",
        "c.s.",
        "Kamerstuk",
        "28",
        "676,",
        "nr.",
        "499",
        "–",
        "-",
        "/",
        ",",
        ".",
        "1",
        "😀",
        "é",
        "İstanbul",
        "ﬁ",
        "ß",
        "de",
        "van",
        "Straat",
        "Hormuz",
        "21501-02-3135",
    ]
)


@given(st.lists(_WORDS, max_size=40).map(" ".join))
def test_entities_never_overlap_and_stand_where_they_say(text: str) -> None:
    (block,) = understand(agenda(text or "x")).blocks
    reached = 0
    for entity in block.entities:
        assert entity.start >= reached
        assert block.text[entity.start : entity.end] == entity.text
        assert entity.canonical
        reached = entity.end


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    understand(agenda(text or "x"))
