"""Which sentences state a Dutch position (``positions.txt``), and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.model import Position
from agendas.understanding import understand
from agendas.understanding.clauses import clause_of, end_of_main_clause, is_split_off
from agendas.understanding.positions import find_positions, position_of
from tests.agendas.understanding.made import agenda, block


@dataclass(frozen=True)
class Labelled:
    sentence: str
    position: bool
    label: str
    against: bool


def _cases() -> list[Labelled]:
    lines = (Path(__file__).parent / "positions.txt").read_text(encoding="utf-8").splitlines()
    cases = []
    for line in lines:
        if line and not line.startswith("#"):
            mark, sentence = line.split(" | ", 1)
            label = mark[1:].strip()
            cases.append(Labelled(sentence, mark[0] == "+", label.removeprefix("~"), label.startswith("~")))
    return cases


def _position(sentence: str, before: Position | None = None) -> Position:
    position = position_of(sentence, before)
    assert position is not None
    return position


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.sentence[:70])
def test_a_sentence_is_a_position_or_it_is_not(case: Labelled) -> None:
    position = position_of(case.sentence)
    assert (position is not None) == case.position
    if position is not None and case.label != "?":
        assert (position.verb, position.polarity) == (case.label, "against" if case.against else "for")


def test_there_are_enough_sentences_of_both_kinds() -> None:
    positions = sum(case.position for case in _cases())
    assert positions >= 60
    assert len(_cases()) - positions >= 60


@pytest.mark.parametrize(
    ("sentence", "strength"),
    [
        ("Nederland kan het voorstel steunen.", 1),
        ("Nederland steunt het voorstel.", 2),
        ("Nederland benadrukt het belang van het voorstel.", 3),
        ("Nederland roept op tot steun.", 4),
        ("Nederland zal Oekraïne blijven steunen.", 4),
        ("Het kabinet acht dit noodzakelijk.", 5),
        ("Nederland blijft aandringen op naleving.", 5),
        ("Het kabinet acht dit niet noodzakelijk.", 3),
    ],
)
def test_the_strength_of_a_position(sentence: str, strength: int) -> None:
    assert _position(sentence).strength == strength


def test_of_two_stances_the_stronger_one_counts() -> None:
    sentence = "Nederland is groot voorstander van dit plan en zal pleiten voor een snelle uitvoering."
    assert _position(sentence).verb == "pleiten"


def test_negation_outside_the_clause_does_not_turn_a_position_round() -> None:
    position = _position("Het kabinet is van mening dat de regels niet strenger moeten worden.")
    assert position.polarity == "for"


def test_not_only_is_no_negation() -> None:
    assert _position("Nederland steunt niet alleen het plan, maar ook de uitvoering.").polarity == "for"


def test_a_sentence_without_actor_goes_on_about_the_one_before_it() -> None:
    before = position_of("Het kabinet pleit voor meer toezicht.")
    assert _position("Ook zal worden ingezet op kortere termijnen.", before).actor == "het kabinet"
    assert position_of("Ook zal worden ingezet op kortere termijnen.") is None


def test_he_is_the_minister_of_the_sentence_before_it() -> None:
    before = position_of("De minister onderstreepte het belang van eenheid.")
    assert _position("Hij drong aan op spoed.", before).actor == "de minister"
    assert position_of("Hij drong aan op spoed.") is None


def test_the_signatory_by_name_is_the_minister() -> None:
    text = "Minister Voorbeeldsma benadrukte het belang van eenheid"
    (position,) = find_positions(block(text), "A.B. Voorbeeldsma")
    assert position is not None
    assert find_positions(block(text), None) == [None]


def test_actor_rule_and_reason_are_told() -> None:
    position = _position("Daarbij zal Nederland pleiten voor een wapenstilstand.")
    assert (position.actor, position.rule) == ("Nederland", "omgekeerde volgorde")
    assert position.why == "Nederland · pleiten (sterkte 4) · omgekeerde volgorde"


def test_an_understood_agenda_carries_its_positions() -> None:
    read = understand(agenda("De top is in mei. Nederland steunt dit. Frankrijk ook."))
    assert [sentence.position is not None for sentence in read.blocks[0].sentences] == [False, True, False]
    assert read.position_count == 1


def test_a_dot_within_a_sentence_ends_no_clause() -> None:
    assert "." not in clause_of("Nederland stelt EUR 10 mln. beschikbaar.").words


def test_a_main_clause_ends_where_a_subordinate_one_opens() -> None:
    words = clause_of("Nederland wil waar mogelijk meedoen, omdat het helpt").words
    assert words[: end_of_main_clause(words, 2)][-1] == "omdat"


@pytest.mark.parametrize(
    ("clause", "at", "split"),
    [
        ("partijen op om te praten", 1, True),
        ("partijen op de wapens neer te leggen", 1, True),
        ("de voorkeur aan een richtlijn", 2, False),
        ("dit initiatief toe", 2, True),
    ],
)
def test_a_particle_governs_nothing(clause: str, at: int, split: bool) -> None:
    assert is_split_off(clause_of(clause).words, at) is split


_WORDS = st.sampled_from(
    [
        "Nederland",
        "het",
        "kabinet",
        "zal",
        "steunt",
        "roept",
        "op",
        "aan",
        "dat",
        "om",
        "te",
        ",",
        ";",
        ":",
        ".",
        "?",
        "niet",
        "geen",
        "ik",
        "de",
        "minister",
        "van",
        "Finland",
        "voor",
        "is",
        "belang",
        "blijft",
        "steunen",
        "oproepen",
        "en",
        "maar",
        "die",
        "door",
        "wordt",
        "gesteund",
        "inzet",
        "Nederlandse",
        "heeft",
        "benadrukt",
        "hij",
        "waar",
    ]
)


@given(st.lists(_WORDS, min_size=1, max_size=40).map(" ".join))
def test_any_order_of_words_is_judged_without_error(sentence: str) -> None:
    position = position_of(sentence)
    assert position is None or 1 <= position.strength <= 5
    if sentence.rstrip().endswith("?"):
        assert position is None
