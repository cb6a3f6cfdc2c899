"""The gazetteer is complete, every entry obeys the rules of its file, and no form is an ordinary word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from agendas.understanding.gazetteer import find_names, fold, fold_case
from agendas.understanding.knowledge import gazetteer_files, load, names

# The members of the United Nations, as the organisation itself lists them (2026), in Dutch.
MEMBERS = """
Afghanistan, Albanië, Algerije, Andorra, Angola, Antigua en Barbuda, Argentinië, Armenië, Australië,
Azerbeidzjan, Bahama's, Bahrein, Bangladesh, Barbados, Belarus, België, Belize, Benin, Bhutan, Bolivia,
Bosnië en Herzegovina, Botswana, Brazilië, Brunei, Bulgarije, Burkina Faso, Burundi, Cambodja, Canada,
Centraal-Afrikaanse Republiek, Chili, China, Colombia, Comoren, Congo-Brazzaville, Costa Rica, Cuba, Cyprus,
Democratische Republiek Congo, Denemarken, Djibouti, Dominica, Dominicaanse Republiek, Duitsland, Ecuador,
Egypte, El Salvador, Equatoriaal-Guinea, Eritrea, Estland, Eswatini, Ethiopië, Fiji, Filipijnen, Finland,
Frankrijk, Gabon, Gambia, Georgië, Ghana, Grenada, Griekenland, Guatemala, Guinee, Guinee-Bissau, Guyana,
Haïti, Honduras, Hongarije, Ierland, IJsland, India, Indonesië, Irak, Iran, Israël, Italië, Ivoorkust,
Jamaica, Japan, Jemen, Jordanië, Kaapverdië, Kameroen, Kazachstan, Kenia, Kirgizië, Kiribati, Koeweit,
Kroatië, Laos, Lesotho, Letland, Libanon, Liberia, Libië, Liechtenstein, Litouwen, Luxemburg, Madagaskar,
Malawi, Maldiven, Maleisië, Mali, Malta, Marokko, Marshalleilanden, Mauritanië, Mauritius, Mexico,
Micronesië, Moldavië, Monaco, Mongolië, Montenegro, Mozambique, Myanmar, Namibië, Nauru, Nederland, Nepal,
Nicaragua, Nieuw-Zeeland, Niger, Nigeria, Noord-Korea, Noord-Macedonië, Noorwegen, Oeganda, Oekraïne,
Oezbekistan, Oman, Oost-Timor, Oostenrijk, Pakistan, Palau, Panama, Papoea-Nieuw-Guinea, Paraguay, Peru,
Polen, Portugal, Qatar, Roemenië, Rusland, Rwanda, Saint Kitts en Nevis, Saint Lucia, Saint Vincent en de
Grenadines, Salomonseilanden, Samoa, San Marino, Sao Tomé en Principe, Saoedi-Arabië, Senegal, Servië,
Seychellen, Sierra Leone, Singapore, Slovenië, Slowakije, Soedan, Somalië, Spanje, Sri Lanka, Suriname,
Syrië, Tadzjikistan, Tanzania, Thailand, Togo, Tonga, Trinidad en Tobago, Tsjaad, Tsjechië, Tunesië,
Turkije, Turkmenistan, Tuvalu, Uruguay, Vanuatu, Venezuela, Verenigd Koninkrijk, Verenigde Arabische
Emiraten, Verenigde Staten, Vietnam, Zambia, Zimbabwe, Zuid-Afrika, Zuid-Korea, Zuid-Soedan, Zweden,
Zwitserland
""".strip()
NO_MEMBERS = (
    "Aruba", "Cookeilanden", "Curaçao", "Faeröer", "Groenland", "Kosovo", "Palestina", "Sint Maarten",
    "Taiwan", "Vaticaanstad", "Westelijke Sahara",
)  # fmt: skip
# Words and names that are written as a country's inhabitant or a town is, with the same capitals.
TRAPS = (
    "Als", "Bergen", "Bijeenkomst", "Deen", "De", "Essen", "Est", "Fin", "Het", "Ier", "In", "Let", "Man",
    "Nice", "Noor", "Oranje-Nassau", "Pers", "Pool", "Raad", "Spa", "Split", "Staten", "Top", "Us",
    "Alliantie", "bondgenootschap", "lidstaten", "IS", "ER", "OP", "PA", "PVC", "Korea", "Georgia",
    "Amerika",
)  # fmt: skip


# Names without a capital: a sentence has them anywhere, so each is one that no sentence uses otherwise.
SMALL = (
    "agressietribunaal", "bankenunie", "coalitieakkoord", "coronaherstelfonds", "defensieomnibus",
    "drone-coalitie", "dronecoalitie", "dronemuur", "emissiehandelssysteem", "euro-atlantisch",
    "euro-atlantische", "eurogebied", "eurozone", "graandeal", "herstelbetalingslening",
    "hoofdlijnenakkoord", "kapitaalmarktunie", "koolstofgrensmechanisme", "noordflank",
    "ontbossingsverordening", "oostflank", "pandemieverdrag", "pretoetredingsinstrument", "regeerakkoord",
    "regeerprogramma", "reparatielening", "trans-atlantisch", "trans-atlantische", "transatlantisch",
    "transatlantische", "zuidflank",
)  # fmt: skip


def entries() -> Iterator[tuple[Path, dict[str, Any]]]:
    for path in gazetteer_files():
        for entry in load(path)["name"]:
            yield path, entry


def country(name: str) -> dict[str, Any]:
    return next(entry for path, entry in entries() if entry["canonical"] == name and path.stem == "countries")


def found(text: str) -> list[tuple[str, str]]:
    return [(one.name.type, one.name.canonical) for one in find_names(text)]


# --- the countries ------------------------------------------------------------------------------------


def test_every_member_of_the_united_nations_is_a_country() -> None:
    members = " ".join(MEMBERS.split()).split(", ")
    assert len(members) == len(set(members)) == 193
    countries = {entry["canonical"] for path, entry in entries() if path.stem == "countries"}
    assert countries == {*members, *NO_MEMBERS}


def test_every_country_has_adjectives_inhabitants_and_a_capital_or_says_why_not() -> None:
    silent = [
        entry["canonical"]
        for path, entry in entries()
        if path.stem == "countries"
        and not {"adjectives", "inhabitants", "capital"} <= set(entry)
        and "note" not in entry
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Côte d'Ivoire", "Ivoorkust"),
        ("Cote d’Ivoire", "Ivoorkust"),
        ("Wit-Rusland", "Belarus"),
        ("VS", "Verenigde Staten"),
        ("VK", "Verenigd Koninkrijk"),
        ("Tsjechische Republiek", "Tsjechië"),
        ("Birma", "Myanmar"),
        ("Swaziland", "Eswatini"),
        ("DRC", "Democratische Republiek Congo"),
        ("Russische Federatie", "Rusland"),
        ("Türkiye", "Turkije"),
        ("Moldova", "Moldavië"),
        ("Israelische", "Israël"),
        ("Noord-Macedonische", "Noord-Macedonië"),
        ("Zuid-Soedanese", "Zuid-Soedan"),
        ("Equatoriaal-Guinee", "Equatoriaal-Guinea"),
        ("Papoea-Nieuw-Guinea", "Papoea-Nieuw-Guinea"),
        ("Guinee-Bissau", "Guinee-Bissau"),
        ("Republiek Congo", "Congo-Brazzaville"),
        ("Congolese", "Democratische Republiek Congo"),
        ("Malinezen", "Mali"),
        ("Oegandese", "Oeganda"),
    ],
)
def test_a_country_is_found_by_all_its_names(written: str, canonical: str) -> None:
    assert found(f"De situatie: {written}.") == [("country", canonical)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("de Zuid-Chinese Zee", ("place", "Zuid-Chinese Zee")),
        ("de Golf van Guinee", ("place", "Golf van Guinee")),
        ("in Noord-Ierland", ("place", "Noord-Ierland")),
        ("Latijns-Amerikaanse landen", ("place", "Latijns-Amerika")),
        ("de Zuid-Amerikaanse markt", ("place", "Zuid-Amerika")),
        ("de Ierse Zee", ("place", "Ierse Zee")),
        ("het Koreaans schiereiland", ("place", "Koreaans Schiereiland")),
        ("Europese burgers", ("place", "Europa")),
        ("de Afrikaanse Unie", ("organisation", "Afrikaanse Unie")),
        ("de Unie", ("organisation", "Europese Unie")),
        ("de Raad van Europa", ("organisation", "Raad van Europa")),
        ("het Verdrag van Washington", ("document", "Noord-Atlantisch Verdrag")),
    ],
)
def test_a_longer_name_goes_before_the_country_in_it(text: str, expected: tuple[str, str]) -> None:
    assert found(text) == [expected]


# --- the councils, their agencies and their money ------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RBZ Defensie", ("meeting", "Raad Buitenlandse Zaken Defensie")),
        ("de Handelsraad", ("meeting", "Raad Buitenlandse Zaken Handel")),
        ("Ecofinraad", ("meeting", "Ecofinraad")),
        ("ECOFIN", ("meeting", "Ecofinraad")),
        ("JBZ-Raad", ("meeting", "Raad Justitie en Binnenlandse Zaken")),
        ("OJCS-Raad", ("meeting", "Raad voor Onderwijs, Jeugd, Cultuur en Sport")),
        (
            "Transport-, Telecom- en Energieraad",
            ("meeting", "Raad voor Vervoer, Telecommunicatie en Energie"),
        ),
        ("Landbouw- en Visserijraad", ("meeting", "Landbouw- en Visserijraad")),
        ("NDMM", ("meeting", "NAVO Defence Ministers Meeting")),
        ("NAVO-Ruslandraad", ("meeting", "NAVO-Rusland Raad")),
        ("COP31", ("meeting", "COP31")),
        ("Gymnich", ("meeting", "informele Raad Buitenlandse Zaken")),
        ("Weimar+", ("organisation", "Weimar+")),
        ("de E5", ("organisation", "E5")),
        ("Bucharest Nine", ("organisation", "Bucharest Nine")),
        ("de coalitie van bereidwilligen", ("organisation", "Coalition of the Willing")),
        ("EFSA", ("organisation", "Europese Autoriteit voor Voedselveiligheid")),
        ("ECHA", ("organisation", "Europees Agentschap voor chemische stoffen")),
        ("ACER", ("organisation", "Agentschap voor de samenwerking tussen energieregulators")),
        ("Europees Grens- en Kustwachtagentschap", ("organisation", "Frontex")),
        ("JATEC", ("organisation", "Joint Analysis, Training and Education Centre")),
        ("NSATU", ("programme", "NATO Security Assistance and Training for Ukraine")),
        ("Arctic Sentry", ("programme", "Arctic Sentry")),
        ("EVF", ("programme", "Europese Vredesfaciliteit")),
        ("EUMA", ("programme", "EU Mission Armenia")),
        ("MONUSCO", ("programme", "MONUSCO")),
        ("NSIP", ("programme", "NATO Security Investment Programme")),
        ("HVF", ("programme", "Herstel- en veerkrachtfaciliteit")),
        ("Horizon Europa", ("programme", "Horizon Europe")),
        ("GLB", ("programme", "Gemeenschappelijk Landbouwbeleid")),
    ],
)
def test_the_vocabulary_of_the_councils_is_there(text: str, expected: tuple[str, str]) -> None:
    assert found(text) == [expected]


# --- the rules of the files ---------------------------------------------------------------------------


def test_no_form_stands_in_two_entries() -> None:
    """The one form with two meanings is a capital, and ``governments`` decides which."""
    meanings: dict[str, set[str]] = defaultdict(set)
    for name in names():
        meanings[fold(name.written)].add(f"{name.type}: {name.canonical}")
    assert {form: found for form, found in meanings.items() if len(found) > 1} == {}


def test_no_entry_lists_a_form_twice() -> None:
    """Accents and hyphens make no other form; persons are also looked up as they are written."""
    written = [(fold(name.written), name.type) for name in names() if name.type != "person"]
    assert sorted(form for form in set(written) if written.count(form) > 1) == []


@pytest.mark.parametrize("path", gazetteer_files(), ids=lambda path: path.stem)
def test_entries_are_sorted_by_canonical_name(path: Path) -> None:
    canonical = [entry["canonical"] for entry in load(path)["name"]]
    assert canonical == sorted(canonical, key=lambda name: fold_case(name).lstrip("' "))


def test_every_note_is_a_sentence() -> None:
    wrong = [
        entry["note"]
        for _, entry in entries()
        if "note" in entry and not re.fullmatch(r"[A-Z]\S+ \S.*[.]", entry["note"])
    ]
    assert wrong == []


def test_every_form_is_a_name_in_latin_letters_without_loose_spaces() -> None:
    letter = r"[A-Za-zÀ-žǅ-ț]"
    wrong = [
        name.written
        for name in names()
        if not re.fullmatch(rf"(?=.*{letter})(?:{letter}|[\d .,'’&/()+²ș-]){{2,}}", name.written)
        or name.written != " ".join(name.written.split())
    ]
    assert wrong == []


def test_no_single_word_is_found_without_a_capital_but_these() -> None:
    single = {
        name.written for name in names() if " " not in name.written and name.written == name.written.lower()
    }
    assert single == set(SMALL)


@pytest.mark.parametrize("word", TRAPS)
def test_no_form_is_an_ordinary_word(word: str) -> None:
    assert fold(word) not in {fold(name.written) for name in names()}
    assert found(word) == []


def test_loading_again_costs_nothing() -> None:
    assert names() is names()
    assert len(names()) > 4500
