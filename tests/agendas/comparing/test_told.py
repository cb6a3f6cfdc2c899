"""A stance in words of a note, and quoted where those would claim more than it says."""

from __future__ import annotations

import dataclasses

import pytest

from agendas.comparing.features import passages_of
from agendas.comparing.knowledge import told_verbs
from agendas.comparing.statements import stances_of
from agendas.comparing.told import LONGEST_QUOTE, told
from agendas.model import Position
from tests.agendas.comparing.sentences import agenda_of


def telling(text: str, verb: str, about: str, *, against: bool = False) -> tuple[str, str]:
    """The last sentence of the text, told of then and of now."""
    agenda = agenda_of(text)
    block = agenda.blocks[0]
    position = Position("Nederland", verb, "against" if against else "for", 3, "test", about=about)
    last = dataclasses.replace(block.sentences[-1], position=position)
    block = dataclasses.replace(block, sentences=(*block.sentences[:-1], last))
    statement = stances_of(passages_of(dataclasses.replace(agenda, blocks=(block,))))[-1]
    return told(statement, "then"), told(statement, "now")


@pytest.mark.parametrize(
    ("text", "verb", "about", "then", "now"),
    [
        (
            "Nederland pleit voor meer steun.",
            "pleiten",
            "meer steun",
            "pleitte Nederland voor meer steun",
            "pleit Nederland voor meer steun",
        ),
        (
            "Nederland zal benadrukken dat steun nodig is.",
            "benadrukken",
            "dat steun nodig is",
            "wilde Nederland benadrukken dat steun nodig is",
            "wil Nederland benadrukken dat steun nodig is",
        ),
        (
            "Nederland zal het belang onderstrepen van eenheid.",
            "onderstrepen",
            "eenheid",
            "wilde Nederland het belang van eenheid onderstrepen",
            "wil Nederland het belang van eenheid onderstrepen",
        ),
        (
            "Nederland zal het belang onderstrepen dat ieder betaalt.",
            "onderstrepen",
            "dat ieder betaalt",
            "wilde Nederland het belang onderstrepen dat ieder betaalt",
            "wil Nederland het belang onderstrepen dat ieder betaalt",
        ),
        (
            "Nederland is groot voorstander van samenwerking.",
            "voorstander zijn",
            "samenwerking",
            "was Nederland groot voorstander van samenwerking",
            "is Nederland groot voorstander van samenwerking",
        ),
    ],
)
def test_a_position_is_told(text: str, verb: str, about: str, then: str, now: str) -> None:
    assert telling(text, verb, about) == (then, now)


@pytest.mark.parametrize(
    ("text", "verb", "about"),
    [
        ("Nederland steunt het voorstel niet.", "steunen", "het voorstel"),
        ("Nederland kan steunen het voorstel.", "steunen", "het voorstel"),
        ("Nederland steunt de stappen in reactie op de invasie.", "steunen", "de stappen in reactie"),
        ("Nederland huldigt het voorstel.", "huldigen", "het voorstel"),
    ],
)
def test_what_cannot_be_told_truly_is_quoted(text: str, verb: str, about: str) -> None:
    assert telling(text, verb, about)[1] == f"staat er: ‘{text.rstrip('.')}’"


def test_what_is_against_is_quoted() -> None:
    text = "Nederland steunt het voorstel."
    assert telling(text, "steunen", "het voorstel", against=True)[0].startswith("stond er: ‘")


def test_this_role_is_quoted_with_the_sentence_that_says_which() -> None:
    text = "Er is geen rol voor de NAVO. Het kabinet verwelkomt deze rol."
    assert telling(text, "verwelkomen", "deze rol")[0] == f"stond er: ‘{text.rstrip('.')}’"


def test_a_long_quotation_is_cut_at_a_word() -> None:
    text = "Nederland huldigt " + "woorden " * 60 + "allemaal."
    quoted = telling(text, "huldigen", "")[0]
    assert quoted.endswith("woorden …’")
    assert len(quoted) <= LONGEST_QUOTE + 20


def test_every_verb_has_six_forms_with_their_places() -> None:
    for forms in told_verbs().values():
        assert len(forms) == 6
        assert all(form == "" or form.count("{}") == 1 for form in forms[2:])
        assert any(forms[2:])
