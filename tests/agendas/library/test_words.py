"""A text as words: what is overlooked, what belongs together, and that every place is exact."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from agendas.library.words import LONGEST_FORM, Wording, beginning_with, forms_in, stem


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Oekraïne", ["oekraine"]),
        (unicodedata.normalize("NFD", "Oekraïne"), ["oekraine"]),
        ("bond\u00adgenoten en\u200bkel", ["bondgenoten", "enkel"]),
        ("oﬃciële Straße İstanbul Łódź Æsop", ["officiele", "strasse", "istanbul", "lodz", "aesop"]),
        ("NAVO's en NAVO’s", ["navo’s", "en", "navo’s"]),
        ("d'Estaing, O’Brien, zo'n", ["d", "estaing", "o", "brien", "zo’n"]),
        ("NAVO-Oekraïne Raad; F-16", ["navo", "oekraine", "raad", "f", "16"]),
        ("a_b C++ 2,5% 😀 \ud800 \x00", ["a", "b", "c", "2", "5"]),
        ("CO₂ en ½", ["co2", "en", "1", "2"]),
        ("ΣΊΣΥΦΟΣ", ["σισυφοσ"]),
    ],
)
def test_what_is_overlooked_in_a_word(text: str, forms: list[str]) -> None:
    assert forms_in(text) == forms


def test_a_word_of_a_megabyte_is_cut() -> None:
    assert forms_in("x" * 1_000_000) == ["x" * LONGEST_FORM]


@pytest.mark.parametrize(
    "inflections",
    [
        "bondgenoot bondgenoten", "uitgave uitgaven", "staat staten", "lid leden", "kamerlid kamerleden",
        "brief brieven", "grens grenzen", "kans kansen", "stad steden", "oorlog oorlogen",
        "actief actieve", "oekraiens oekraiense", "goed goede", "groot grote", "vrij vrije",
        "mogelijkheid mogelijkheden", "navo navo’s", "onderstreept onderstrepen", "steunt steunen steun",
    ],
)  # fmt: skip
def test_inflections_share_a_stem(inflections: str) -> None:
    assert len({stem(form) for form in inflections.split()}) == 1


@pytest.mark.parametrize("pair", ["kans kan", "tijdens tijd", "geleden lid", "zone zoon", "bom boom"])
def test_other_words_do_not(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)


ODD = st.text(alphabet="aéïßıİﬁ½’'`-_ \u0301\u00ad\u200b\u0131NOSs\ud800😀ſ", max_size=30)


@given(st.one_of(ODD, st.text(max_size=30)))
def test_words_in_their_places_are_the_same_words(text: str) -> None:
    found = list(Wording(text).words_from(0))
    assert [form for form, _, _ in found] == forms_in(text)
    for form, start, end in found:
        assert 0 <= start < end <= len(text)
        assert form in "".join(forms_in(text[start:end])) or len(form) <= 2


@given(ODD)
@example("N'N'N")
def test_the_quick_way_finds_every_word(text: str) -> None:
    forms = forms_in(text)
    if forms:
        quick = [word[0] for word in Wording(text).words_like(beginning_with(forms))]
        assert quick == forms


@given(st.text(max_size=20))
def test_composed_and_decomposed_are_the_same(text: str) -> None:
    assert forms_in(unicodedata.normalize("NFD", text)) == forms_in(unicodedata.normalize("NFC", text))


def test_the_mark_of_a_decomposed_word_takes_its_accent_along() -> None:
    text = "het cafe\u0301."
    assert [(start, end) for _, start, end in Wording(text).words_from(4)] == [(4, 9)]


def test_what_becomes_of_a_text_is_part_of_the_version_of_the_index() -> None:
    """Whoever changes this must raise INDEX_VERSION: the words of older files are no longer found."""
    from agendas.library.search_tables import INDEX_VERSION

    text = "De NAVO’s bondgenoten onderstrepen: uitgaven, steden én Oekraïense grenzen."
    assert (INDEX_VERSION, [stem(form) for form in forms_in(text)]) == (
        3,
        ["de", "navo", "bondnoot", "onderstreep", "uitgaaf", "stad", "en", "oekrai", "gren"],
    )
