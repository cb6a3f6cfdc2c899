from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from agendas.comparing import compare_wording
from agendas.comparison import Edit
from agendas.model import Entity
from tests.agendas.comparing.strategies import any_text, edited_pairs


def shown(left: str, right: str, edits: tuple[Edit, ...]) -> str:
    """The edits as a line: [-old-] and {+new+}."""
    parts = []
    for edit in edits:
        if edit.op == "equal":
            parts.append(edit.left.of(left))
        else:
            parts += [f"[-{edit.left.of(left)}-]"] * bool(edit.left) + [
                f"{{+{edit.right.of(right)}+}}"
            ] * bool(edit.right)
    return "".join(parts)


def changed(left: str, right: str) -> str:
    return shown(left, right, compare_wording(left, right))


def hunks(edits: tuple[Edit, ...]) -> list[Edit]:
    return [edit for edit in edits if edit.op != "equal"]


@given(st.one_of(edited_pairs(), st.tuples(any_text, any_text)))
@example(("", ""))
@example(("", "Nieuw."))
@example(("a.", "a. b."))
@example(("Oekraïne", "Oekrai\u0308ne"))
def test_edits_cover_both_texts_once_and_reproduce_them(texts: tuple[str, str]) -> None:
    left, right = texts
    edits = compare_wording(left, right)
    assert "".join(edit.left.of(left) for edit in edits) == left
    assert "".join(edit.right.of(right) for edit in edits) == right
    left_at = right_at = 0
    for edit in edits:
        assert (edit.left.start, edit.right.start) == (left_at, right_at)
        left_at, right_at = edit.left.end, edit.right.end
        assert (edit.op == "equal") == (edit.left.of(left) == edit.right.of(right))
        assert (edit.op == "equal") == (edit.edit_class is None)
        assert bool(edit.left) == (edit.op != "insert")
        assert bool(edit.right) == (edit.op != "delete")


@given(st.one_of(edited_pairs(), st.tuples(any_text, any_text)))
@example(("x\u0301y", "x"))
@example(("2,59%", "2,5%"))
def test_no_edit_begins_or_ends_inside_a_word(texts: tuple[str, str]) -> None:
    def inside_word(text: str, at: int) -> bool:
        return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()

    for edit in compare_wording(*texts):
        assert not inside_word(texts[0], edit.left.start)
        assert not inside_word(texts[1], edit.right.start)


@given(any_text)
def test_a_text_against_itself_has_no_changes(text: str) -> None:
    assert not hunks(compare_wording(text, text))


def test_neighbouring_equal_steps_are_one() -> None:
    edits = compare_wording("Nederland steunt dit.", "Nederland steunt dit niet.")
    assert [edit.op for edit in edits] == ["equal", "insert", "equal"]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("norm van 2% van het bbp", "norm van 5% van het bbp", "norm van [-2%-]{+5%+} van het bbp"),
        ("groeit met 2,59 procent", "groeit met 2,5 procent", "groeit met [-2,59-]{+2,5+} procent"),
        ("de NAVO-top in Ankara", "de NAVO-raad in Ankara", "de [-NAVO-top-]{+NAVO-raad+} in Ankara"),
        ("Den Haag, 4 april", "Den Haag 4 april", "Den Haag[-,-] 4 april"),
        ("Het kabinet steunt dit.", "Het kabinet steunt dit. Dat blijft zo.",
         "Het kabinet steunt dit.{+ Dat blijft zo.+}"),
    ],
)  # fmt: skip
def test_words_change_whole(left: str, right: str, expected: str) -> None:
    assert changed(left, right) == expected


def test_a_new_sentence_is_one_change_from_its_start_to_its_end() -> None:
    left = "Nederland zal de steun onderstrepen. Nederland zal de sancties onderstrepen."
    right = (
        "Nederland zal de steun onderstrepen. Nederland zal ook de luchtverdediging noemen. "
        "Nederland zal de sancties onderstrepen."
    )
    assert [edit.right.of(right).strip() for edit in hunks(compare_wording(left, right))] == [
        "Nederland zal ook de luchtverdediging noemen."
    ]


def test_a_rewritten_paragraph_has_few_changes_with_landmarks_between() -> None:
    # diff-match-patch on characters shows hundreds of steps here, its clean-up alone a single one
    left = (
        "In de NATO-Ukraine Council (NUC) bespreken bondgenoten met de Oekraïense minister van "
        "Buitenlandse Zaken Andrii Sybiha de Russische agressie. Ook de Hoge Vertegenwoordiger Kaja Kallas "
        "is voor het overleg uitgenodigd. Tijdens het werkdiner staan bondgenoten stil bij de actuele "
        "situatie in Oekraïne."
    )
    right = (
        "Tijdens de werklunch komen de 32 NAVO-ministers samen met de Oekraïense minister van "
        "Buitenlandse Zaken Sybiha en EU-Hoge Vertegenwoordiger Kallas. Tijdens deze NUC zal uitgebreider "
        "stil worden gestaan bij de huidige nijpende situatie in Oekraïne en de Oekraïense noden."
    )
    edits = compare_wording(left, right)
    assert 2 <= len(hunks(edits)) <= 10
    kept = [edit.left.of(left) for edit in edits if edit.op == "equal"]
    assert any("Oekraïense minister van Buitenlandse Zaken" in text for text in kept)


def entity(text: str, kind: str, words: str, canonical: str = "") -> Entity:
    start = text.index(words)
    return Entity(start, start + len(words), kind, words, canonical or words)  # type: ignore[arg-type]


def test_a_sum_of_money_changes_as_one() -> None:
    left, right = "Het kabinet maakt EUR 3,5 miljard vrij.", "Het kabinet maakt EUR 500 mln. vrij."
    edits = compare_wording(
        left,
        right,
        [entity(left, "figure", "EUR 3,5 miljard", "EUR 3500000000")],
        [entity(right, "figure", "EUR 500 mln.", "EUR 500000000")],
    )
    assert shown(left, right, edits) == "Het kabinet maakt [-EUR 3,5 miljard-]{+EUR 500 mln.+} vrij."


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("minimaal 2% van het bbp", "minimaal 5% van het bbp", "figure"),
        ("groeien naar 2035 toe", "groeien naar 2030 toe", "date"),
        ("bondgenoten kunnen dit nakomen", "bondgenoten moeten dit nakomen", "modal"),
        ("dit is wenselijk geacht", "dit is noodzakelijk geacht", "modal"),
        ("de brede samenwerking", "de smalle samenwerking", "wording"),
    ],
)
def test_an_edit_is_classed_by_what_changed(left: str, right: str, expected: str) -> None:
    assert [edit.edit_class for edit in hunks(compare_wording(left, right))] == [expected]


def test_names_and_dates_are_classed_with_their_entities() -> None:
    left, right = "De Raad komt op 3 april bijeen in Brussel.", "De Raad komt op 4 mei bijeen in Antalya."
    edits = compare_wording(
        left,
        right,
        [entity(left, "date", "3 april"), entity(left, "place", "Brussel")],
        [entity(right, "date", "4 mei"), entity(right, "place", "Antalya")],
    )
    assert [edit.edit_class for edit in hunks(edits)] == ["date", "entity"]


def test_another_name_of_the_same_thing_is_wording() -> None:
    left, right = "In de NUC wordt gesproken.", "In de NAVO-Oekraïne Raad wordt gesproken."
    names = [entity(left, "meeting", "NUC", "NUR")], [entity(right, "meeting", "NAVO-Oekraïne Raad", "NUR")]
    assert [edit.edit_class for edit in hunks(compare_wording(left, right, *names))] == ["wording"]


def test_a_new_sentence_with_a_figure_is_wording() -> None:
    left = "Nederland steunt dit."
    right = left + " Bondgenoten besteden samen jaarlijks 94 miljard dollar meer aan hun eigen verdediging."
    assert [edit.edit_class for edit in hunks(compare_wording(left, right))] == ["wording"]


def test_more_distinct_words_than_letters_is_one_change() -> None:
    left = " ".join(f"a{number}" for number in range(40_000))
    right = " ".join(f"b{number}" for number in range(40_000))
    start = time.perf_counter()
    edits = compare_wording(left, right)
    assert [edit.op for edit in edits] == ["replace"]
    assert time.perf_counter() - start < 5


def test_texts_too_long_to_compare_word_by_word_keep_what_they_share_at_both_ends() -> None:
    middle = " ".join(f"woord{number % 900}" for number in range(25_000))
    left, right = f"Vooraf. {middle} Tot slot.", f"Vooraf. nieuw {middle.replace('7', '8')} Tot slot."
    edits = compare_wording(left, right)
    assert "".join(edit.right.of(right) for edit in edits) == right
    assert edits[0].left.of(left).startswith("Vooraf.")
    assert edits[-1].left.of(left).endswith("Tot slot.")
