"""Topics for what no list knows: each rule with the case that made it necessary."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agendas.model import Entity, EntityType
from agendas.understanding.topic_list import topic_list
from agendas.understanding.topics import find_topics
from agendas.understanding.unlisted import Unlisted
from tests.agendas.understanding.made import agenda, block


def _found(*texts: str, **names: EntityType) -> list[tuple[str, ...]]:
    """The topics of paragraphs in which these words are names of these types."""
    made = agenda(*texts)
    entities = [
        [
            Entity(at, at + len(word), kind, word, word)
            for word, kind in names.items()
            for at in range(len(one.text))
            if one.text.startswith(word, at)
        ]
        for one in made.blocks
    ]
    return [topics.block for topics in find_topics(made.blocks, entities, lambda: False)]


def test_a_new_subject_shows_up_beside_a_known_one() -> None:
    text = "De visserij is onrustig. In Zalmora is het gespannen. Nederland draagt bij in Zalmora."
    assert set(_found(text, Zalmora="place")[0]) == {"visserij", "Zalmora"}


def test_a_name_in_passing_is_no_subject_beside_a_known_one() -> None:
    text = "De visserij is onrustig. Nederland pleitte daarvoor in Zalmora."
    assert _found(text, Zalmora="place") == [("visserij",)]


def test_a_name_that_stands_everywhere_is_no_subject() -> None:
    texts = [
        f"De visserij en Zalmora zijn besproken. Ook is Zalmora bezocht, {number} keer."
        for number in range(12)
    ]
    assert _found(*texts, Zalmora="place") == [("visserij",)] * 12


def test_the_only_name_is_the_subject_of_a_paragraph_without_another() -> None:
    assert _found("Er is gesproken over Zalmora.", Zalmora="country") == [("Zalmora",)]


def test_a_programme_tells_more_than_a_country() -> None:
    text = "Zalmora neemt deel aan Harbour."
    assert _found(text, Zalmora="country", Harbour="programme") == [("Harbour",)]


@pytest.mark.parametrize("kind", ["person", "meeting", "date", "document"])
def test_what_cannot_be_a_subject_is_none(kind: EntityType) -> None:
    assert _found("Er is gesproken met Zalmora.", Zalmora=kind) == [()]


def test_a_city_is_where_they_meet() -> None:
    assert _found("Er is gesproken in Madrid.", Madrid="place") == [()]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("De pulskor blijft belangrijk. Nederland wil een beoordeling van de pulskor.", "pulskor"),
        ("Er zijn zorgen over Zwentendorf.", "Zwentendorf"),
        ("Het kabinet wil af van de eco-regelingen.", "eco-regelingen"),
        ("Nederland kan het voorstel steunen.", None),
        ("Het kabinet acht dit van groot belang.", None),
    ],
)
def test_a_word_is_the_subject_of_a_paragraph_without_names(text: str, word: str | None) -> None:
    assert _found(text) == [(word,) if word else ()]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Bijenpopulaties", "Bijenpopulaties"),
        ("3. Werklunch: Bijenpopulaties", "Bijenpopulaties"),
        ("Voortgang van de onderhandelingen over de CSAM-verordening", "CSAM-verordening"),
        ("Kansengelijkheid en inclusie", "Kansengelijkheid en inclusie"),
        ("Werksessie II", None),
        ("Diversen", None),
        ("Bijen " * 20, None),
        (None, None),
    ],
)
def test_a_heading_that_names_a_subject_is_one(heading: str | None, told: str | None) -> None:
    assert Unlisted((), (), topic_list()).heading_of(heading) == told


def test_a_paragraph_is_about_its_heading_before_its_own_words() -> None:
    made = agenda("x")
    heading = block("Bijenpopulaties", "heading", 1)
    under = block(
        "Slovenië vraagt aandacht voor de achteruitgang van bestuivers.", "paragraph", 2, heading.text
    )
    made = replace(made, blocks=(heading, under))
    assert find_topics(made.blocks, [(), ()], lambda: False)[1].block == ("Bijenpopulaties",)
