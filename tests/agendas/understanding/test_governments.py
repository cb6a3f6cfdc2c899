"""A capital is its government where the sentence proves it, and a place everywhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.resources import resource
from agendas.understanding import governments
from agendas.understanding.gazetteer import find_names
from agendas.understanding.knowledge import KnowledgeError, load, names

RULES = resource("gazetteer/governments.toml")


def spoken_for(text: str) -> list[str]:
    """The countries whose capital speaks in the text."""
    return [one.name.canonical for one in find_names(text) if one.name.type == "country"]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Moskou zet de aanvallen op de havens voort.", ["Rusland"]),
        ("De druk op Moskou moet omhoog.", ["Rusland"]),
        ("Nederland wil de druk verder opvoeren op Moskou.", ["Nederland", "Rusland"]),
        ("Volgens Beijing is daar geen sprake van.", ["China"]),
        ("Zo stelt Teheran dat het verdrag niet geldt.", ["Iran"]),
        ("Daarom wil Ankara nog niet instemmen.", ["Turkije"]),
        ("Steun blijft nodig zolang Moskou niet serieus onderhandelt.", ["Rusland"]),
        ("Dit geldt te meer nu Moskou niet op het bestand ingaat.", ["Rusland"]),
        ("Beijing’s economische beleid baart zorgen.", ["China"]),
        ("Kyiv is bereid tot een bestand.", ["Oekraïne"]),
        ("Ook Londen en Parijs zullen troepen leveren.", ["Verenigd Koninkrijk", "Frankrijk"]),
        ("De betrekkingen tussen Belgrado en Pristina zijn stroef.", ["Servië", "Kosovo"]),
        ("De relatie tussen de EU en Ankara is complex.", ["Turkije"]),
        ("Bemiddeling door Doha en Caïro leidde tot een akkoord.", ["Qatar", "Egypte"]),
        ("De NAVO en Moskou hebben geen contact.", ["Rusland"]),
        ("De EU roept Minsk op de gevangenen vrij te laten.", ["Belarus"]),
        ("De vredesgesprekken met Moskou en de EU-steun aan Kyiv.", ["Rusland", "Oekraïne"]),
        ("Dit is, aldus Warschau, onvoldoende.", ["Polen"]),
        ("Het Kremlin wil niet praten.", ["Rusland"]),
        ("Het Witte Huis kondigde tarieven aan.", ["Verenigde Staten"]),
    ],
)
def test_a_capital_that_acts_is_the_country(text: str, countries: list[str]) -> None:
    assert spoken_for(text) == countries


@pytest.mark.parametrize(
    "text",
    [
        "De bijeenkomst vindt plaats in Moskou.",
        "In Moskou heeft de president gesproken.",
        "De gesprekken te Ankara verliepen goed.",
        "De afspraken van de top van Washington.",
        "De NAVO-top van Washington heeft besloten.",
        "De minister reist vanuit Warschau naar Kyiv.",
        "De minister wil Kyiv bezoeken.",
        "De aanvallen op Kyiv gaan door.",
        "Omdat Kyiv opnieuw is getroffen, is luchtverdediging nodig.",
        "De ambities van Parijs en de strategie van Lissabon.",
        "Het Berlijn-proces en de Washington Post.",
        "Brussel wil dat Den Haag betaalt.",
        "De Raad wil in dat verband met Kyiv en Chisinau spreken in Brussel.",
        "De stad maakte indruk op Rome.",
        "De oppositie van Belgrado ging de straat op.",
        "De minister sprak in en om Moskou met studenten.",
        "Kopenhagen, 12 mei 2025",
        "Wenen",
        "Santiago de Chile, Lima en Buenos Aires",
        "Jeruzalem weigert en Tel Aviv dreigt.",
    ],
)
def test_without_proof_a_capital_is_a_place(text: str) -> None:
    assert spoken_for(text) == []


def test_a_town_with_its_country_is_an_address() -> None:
    found = find_names("De top van juli heeft, volgens Ankara, Turkije, vertraging.")
    assert [(one.name.type, one.name.canonical) for one in found] == [
        ("place", "Ankara"),
        ("country", "Turkije"),
    ]


def test_it_says_that_it_is_the_government() -> None:
    (found,) = find_names("Zo dreigt Moskou opnieuw.")
    assert found.name.why == "namenlijst: landen → Rusland (de regering in Moskou)"


@given(st.lists(st.sampled_from(["Moskou", "Kyiv", "Rusland", "wil", "in", "volgens", "en", ",", ".", "’s"])))
def test_only_the_meaning_changes_never_where_a_name_stands(words: list[str]) -> None:
    text = " ".join(words)
    assert [text[one.start : one.end] for one in find_names(text)] == [
        word for word in words if word in ("Moskou", "Kyiv", "Rusland")
    ]


def test_the_words_are_sorted_and_in_small_letters() -> None:
    table = load(RULES)
    lists = {**{key: value for key, value in table.items() if isinstance(value, list)}, **table["nouns"]}
    assert [key for key, listed in lists.items() if listed != sorted(set(listed))] == []
    assert [word for listed in lists.values() for word in listed if word != word.lower()] == []


def test_a_word_is_in_one_list_of_verbs() -> None:
    table = load(RULES)
    assert set(table["verbs"]) & set(table["auxiliaries"]) == set()


def test_the_seats_of_organisations_speak_for_no_country() -> None:
    seats = ("Brussel", "Den Haag", "Jeruzalem", "Amsterdam")
    assert {name.written: name.capital_of for name in names() if name.written in seats} == dict.fromkeys(
        seats, ""
    )


def test_a_file_with_other_fields_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(governments, "load", lambda path: {**load(path), "verb": ["is"]})
    governments._rules.cache_clear()
    with pytest.raises(KnowledgeError, match=r"governments\.toml: verb: missing or unknown"):
        governments._rules()
    governments._rules.cache_clear()
