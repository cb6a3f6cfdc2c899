from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agendas.comparing import compare
from agendas.comparison import Change, Comparison, Quotation
from agendas.model import Agenda
from tests.agendas.comparing.sentences import DECEMBER, agenda_of, with_entity, with_position

FILLER = "De visserij in de Noordzee kent nieuwe quota voor kabeljauw en haring."


def only_change(comparison: Comparison) -> Change:
    (change,) = comparison.changes
    return change


def agenda_with(sentence: str, verb: str, strength: int = 3, *, against: bool = False) -> Agenda:
    return with_position(agenda_of(f"{sentence} {FILLER}"), sentence, verb, strength, against=against)


def test_a_position_that_stands_only_on_the_right_is_new() -> None:
    sentence = "Nederland verwelkomt de stabiliteit op de Westelijke Balkan."
    right = with_entity(agenda_of(FILLER, sentence, meeting=DECEMBER), "Westelijke Balkan", "place")
    change = only_change(compare(agenda_of(FILLER), with_position(right, sentence, "verwelkomen")))
    assert (change.kind, change.topic, change.left) == ("new", "Westelijke Balkan", None)
    assert change.right == Quotation("p2", 0, len(sentence), sentence)
    assert change.summary == (
        "In december 2025 staat er: ‘Nederland verwelkomt de stabiliteit op de Westelijke Balkan’; "
        "een standpunt over de Westelijke Balkan is nieuw."
    )


def test_a_position_that_stands_only_on_the_left_is_dropped() -> None:
    sentence = "Nederland zal de uitdaging van China benadrukken."
    left = with_entity(agenda_of(FILLER, sentence), "China", "country")
    change = only_change(
        compare(with_position(left, sentence, "benadrukken"), agenda_of(FILLER, meeting=DECEMBER))
    )
    assert (change.kind, change.topic, change.right) == ("dropped", "China", None)
    assert change.summary == (
        "In april 2025 stond er: ‘Nederland zal de uitdaging van China benadrukken’; "
        "in december 2025 wordt een standpunt over China niet meer genoemd."
    )


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (("steunt", "steunen", 2), ("pleit voor", "pleiten", 4), "strengthened"),
        (("pleit voor", "pleiten", 4), ("steunt", "steunen", 2), "weakened"),
        (("pleit voor", "pleiten", 4), ("pleit voor", "pleiten", 4), "reaffirmed"),
    ],
)
def test_the_strength_of_the_verb_decides(
    left: tuple[str, str, int], right: tuple[str, str, int], kind: str
) -> None:
    sides = [
        agenda_with(f"Nederland {words} luchtverdediging en munitie voor Oekraïne.", verb, strength)
        for words, verb, strength in (left, right)
    ]
    change = only_change(compare(sides[0], sides[1]))
    assert change.kind == kind


def test_a_mild_position_that_is_repeated_is_no_news() -> None:
    sides = [agenda_with("Nederland steunt luchtverdediging voor Oekraïne.", "steunen", 2) for _ in range(2)]
    assert compare(sides[0], sides[1]).changes == ()


@pytest.mark.parametrize(
    ("left", "right", "kind"), [("kan", "zal", "strengthened"), ("moet", "mag", "weakened")]
)
def test_a_modal_word_decides_when_the_verb_stays(left: str, right: str, kind: str) -> None:
    sides = [
        agenda_with(f"Het kabinet {modal} de luchtverdediging van Oekraïne steunen.", "steunen")
        for modal in (left, right)
    ]
    change = only_change(compare(sides[0], sides[1]))
    assert change.kind == kind
    assert f"‘{left}’" in change.summary
    assert f"‘{right}’" in change.summary


def test_turning_against_is_told_as_turning() -> None:
    left = agenda_with("Nederland steunt gezamenlijke schulden voor luchtverdediging.", "steunen", 2)
    right = agenda_with(
        "Nederland verwerpt gezamenlijke schulden voor luchtverdediging.", "verwerpen", 2, against=True
    )
    change = only_change(compare(left, right))
    assert change.kind == "weakened"
    assert "keert" in change.summary


def test_the_same_matter_in_other_words_is_reworded() -> None:
    left = agenda_with(
        "Nederland pleit voor concrete samenwerking met partners uit de Indo-Pacific.", "pleiten"
    )
    right = agenda_with(
        "Voor partners uit de Indo-Pacific wil Nederland meer praktische uitwisseling en samenwerking.",
        "pleiten",
    )
    assert only_change(compare(left, right)).kind == "reworded"


def spending(percentage: str, rest: str) -> Agenda:
    agenda = agenda_of(f"Bondgenoten besteden {percentage} van het bbp aan defensie-uitgaven{rest}.", FILLER)
    return with_entity(agenda, percentage, "figure")


def test_a_figure_that_changed_is_quoted_on_both_sides() -> None:
    change = only_change(compare(spending("2%", ""), spending("5%", " in 2035")))
    assert change.kind == "figure"
    assert change.left is not None
    assert change.right is not None
    assert (change.left.text, change.right.text) == ("2%", "5%")
    assert "2%" in change.summary
    assert "5%" in change.summary


def test_the_same_figure_is_no_change() -> None:
    assert compare(spending("2%", ""), spending("2%", " en meer")).changes == ()


def test_figures_are_compared_like_with_like() -> None:
    money = agenda_of("Bondgenoten besteden EUR 500 mln. aan defensie-uitgaven.", FILLER)
    money = with_entity(money, "EUR 500 mln.", "figure", "EUR 500000000")
    assert compare(spending("2%", ""), money).changes == ()
    other = with_entity(agenda_of("De quota voor kabeljauw dalen met 12%.", FILLER), "12%", "figure")
    assert compare(spending("2%", ""), other).changes == ()


def test_a_sum_of_money_that_changed_is_told() -> None:
    sides = []
    for billions in (2, 3):
        words = f"EUR {billions} miljard"
        agenda = agenda_of(f"Het kabinet maakt {words} vrij voor luchtverdediging.", FILLER)
        sides.append(with_entity(agenda, words, "figure", f"EUR {billions}000000000"))
    change = only_change(compare(sides[0], sides[1]))
    assert (change.kind, change.topic) == ("figure", "luchtverdediging")


def test_sums_for_different_things_are_not_compared() -> None:
    sides = []
    for sentence, words in (
        ("Het plafond van de faciliteit blijft EUR 5 miljard voor Oekraïne.", "EUR 5 miljard"),
        ("Het kabinet maakt EUR 3 miljard vrij voor het voortzetten van steun.", "EUR 3 miljard"),
    ):
        agenda = with_entity(agenda_of(sentence), "Oekraïne", "country")
        sides.append(with_entity(agenda, words, "figure", words.replace(" miljard", "000000000")))
    assert compare(sides[0], sides[1]).changes == ()


def test_dollars_are_not_euros() -> None:
    sides = []
    for code in ("EUR", "USD"):
        words = f"{code} {500 if code == 'EUR' else 700} miljoen"
        agenda = agenda_of(f"Het fonds voor luchtverdediging krijgt {words} van Nederland.")
        sides.append(with_entity(agenda, words, "figure", words.replace("miljoen", "000000")))
    assert compare(sides[0], sides[1]).changes == ()


@settings(max_examples=30, deadline=None)
@given(
    st.permutations(["Nederland steunt A sancties.", "Het kabinet wil B vrede.", "Nederland ziet C kansen."])
)
def test_quotes_stand_where_they_say(sentences: list[str]) -> None:
    left = with_position(agenda_of(" ".join(sentences)), "Nederland", "steunen")
    right = with_position(agenda_of(*sentences), "kabinet", "willen")
    for change in compare(left, right).changes:
        for side, quote in ((left, change.left), (right, change.right)):
            if quote:
                assert side.block(quote.block).text[quote.start : quote.end] == quote.text
