"""What sentences are about."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from agendas.model import Agenda
from agendas.resources import resource
from agendas.understanding import understand
from agendas.understanding.knowledge import KnowledgeError, load, names
from agendas.understanding.topics import _check
from tests.agendas.understanding.made import agenda, block


def _topics(text: str) -> tuple[str, ...]:
    (paragraph,) = understand(agenda(text)).blocks
    return paragraph.sentences[0].topics


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Bondgenoten besteden 2% van het bbp aan hogere defensie-uitgaven.", "defensie-uitgaven"),
        ("De opschaling van de defensie-industrie gaat door.", "defensie-industrie"),
        ("De Russische schaduwvloot vaart nog.", "Rusland"),
        ("De samenwerking tussen de EU en NAVO groeit.", "EU–NAVO-samenwerking"),
        ("De vangstmogelijkheden voor kabeljauw dalen.", "visserij"),
        (
            "Het Stabiliteits- en Groeipact wordt herzien, net als de begrotingsregels.",
            "begrotingsregels en EMU",
        ),
        ("De bezoekers van Erasmus+ zijn studenten.", "onderwijs en onderzoek"),
        ("De NAVO top in Madrid.", "NAVO-top"),
    ],
)
def test_a_sentence_is_about_its_subject(text: str, topic: str) -> None:
    assert topic in _topics(text)


def test_a_word_that_only_hints_is_not_enough_alone() -> None:
    assert _topics("De begroting is besproken.") == ()


def test_a_term_counts_at_the_beginning_of_a_word_only() -> None:
    assert "jeugd en sport" not in _topics("Het transport is geregeld.")


def test_a_sentence_without_topic_goes_on_about_the_one_before_it() -> None:
    (paragraph,) = understand(agenda("De Sahel is onrustig. Dat blijft zo.")).blocks
    assert paragraph.sentences[1].topics == ("Sahel en Afrika",)


def test_the_first_sentence_takes_the_topics_of_the_heading() -> None:
    made = agenda("x")
    heading = block("Werkdiner NATO-Ukraine Council", "heading", 1)
    under = block("Het diner is om zeven uur", "paragraph", 2, heading.text)
    read = understand(replace(made, blocks=(heading, under)))
    assert read.blocks[1].sentences[0].topics == ("Oekraïne",)


def test_every_entity_of_a_topic_is_a_name_of_the_gazetteer() -> None:
    canonical = {name.canonical for name in names()}
    listed = {
        entity
        for topic in load(resource("topics.toml"))["topic"]
        for entity in (*topic.get("entities", ()), *topic.get("together", ()))
    }
    assert listed - canonical == set()


@pytest.mark.parametrize("wrong", [{"term": ["x"]}, {"sufficient": ["Mars"]}])
def test_a_wrong_topic_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(KnowledgeError):
        _check({"name": "x"} | wrong)


def test_an_empty_agenda_stays_empty() -> None:
    made = agenda()
    read: Agenda = understand(made)
    assert read == made
