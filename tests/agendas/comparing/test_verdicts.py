"""What strengthens and weakens a position beside its verb."""

from __future__ import annotations

import pytest

from agendas.comparing import compare
from agendas.comparing.emphasis import emphasis_of
from agendas.comparison import Change
from tests.agendas.comparing.sentences import DECEMBER, agenda_of, with_position

FILLER = "De visserij in de Noordzee kent nieuwe quota voor kabeljauw en haring."


def change_between(left: str, right: str, strength: int = 2) -> Change:
    sides = [
        with_position(
            agenda_of(text, FILLER, meeting=meeting), text, "voorstander zijn", strength, topics=("x",)
        )
        for text, meeting in ((left, agenda_of(FILLER).meeting), (right, DECEMBER))
    ]
    (change,) = compare(sides[0], sides[1]).changes
    return change


PLAIN = "Nederland is voorstander van samenwerking tussen de EU en de NAVO bij cyberveiligheid."
GREAT = "Nederland is groot voorstander van samenwerking tussen de EU en de NAVO bij cyberveiligheid."


def test_great_is_more_than_plain_and_the_other_way_round() -> None:
    assert (change_between(PLAIN, GREAT).kind, change_between(GREAT, PLAIN).kind) == (
        "strengthened",
        "weakened",
    )


def test_the_word_that_went_is_named() -> None:
    assert "minder sterk zonder ‘groot voorstander’" in change_between(GREAT, PLAIN).summary


def test_a_reservation_weakens() -> None:
    reserved = (
        "Nederland is in beginsel voorstander van samenwerking tussen de EU en de NAVO bij cyberveiligheid."
    )
    change = change_between(PLAIN, reserved)
    assert change.kind == "weakened"
    assert "‘in beginsel’" in change.summary


def test_verbs_of_sentences_that_are_hardly_alike_are_not_weighed() -> None:
    """A topic in common does not make "vindt" a retreat from "zet voort"."""
    left = "Nederland zet de levering van tanks en munitie aan Kyiv voort."
    right = "Nederland vindt scholing van piloten door bondgenoten belangrijk."
    sides = [
        with_position(agenda_of(text, FILLER), text, verb, strength, topics=("Oekraïne: steun",))
        for text, verb, strength in ((left, "voortzetten", 5), (right, "vinden", 2))
    ]
    assert {change.kind for change in compare(sides[0], sides[1]).changes} == {"reworded"}


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("voor zo lang als nodig", 1),
        ("onverminderde steun", 1),
        ("in beginsel", -1),
        ("wanneer de situatie het toelaat", -1),
        ("met munitie", 0),
    ],
)
def test_qualifiers_count_their_steps(words: str, steps: int) -> None:
    assert emphasis_of(f"Nederland steunt Oekraïne {words}.").steps == steps


def test_each_kind_of_qualifier_counts_once() -> None:
    assert emphasis_of("Zeer nadrukkelijk en met klem.").steps == 1
