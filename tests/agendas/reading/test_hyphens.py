"""Hyphens at line ends: the cases that made each rule necessary."""

from __future__ import annotations

import pytest

from agendas.reading.hyphens import HyphenDecision, decide, words_of

NOTHING: dict[str, int] = {}


@pytest.mark.parametrize(
    ("left", "right", "action"),
    [
        ("NAVO", "bondgenoten", "keep"),
        ("defensie", "uitgaven,", "keep"),
        ("niet", "militaire", "keep"),
        ("NAVO", "grondgebied.", "keep"),
        ("(PURL)", "initiatief,", "keep"),
        ("Euro", "Atlantische", "keep"),
        ("Indo", "Pacific.", "keep"),
        ("100", "bijdrage,", "keep"),
        ("NAVO2030", "proces", "keep"),
        ("MINIS", "TERIËLE", "join"),
        ("zaterdag", "avond", "join"),
        ("ontwikke", "lingen", "join"),
        ("wapenleve", "ranties.", "join"),
        ("dialoogka", "nalen", "join"),
        ("gemeen", "schappelijke", "join"),
        ("onvoor", "spelbare", "join"),
        ("midden", "en", "keep and space"),
        ("in", "of", "keep and space"),
        ("", "door", "dash"),
        ("EU-VK", "betrekkingen", "keep"),
        ("non", "letale", "keep"),
        ("oud", "minister", "keep"),
        ("bbp", "cijfers", "keep"),
        ("minister", "president", "keep"),
        ("secretaris", "generaal", "keep"),
        ("politiek", "militair", "keep"),
        ("de", "escalatie", "keep"),
        ("cholera", "epidemie.", "keep"),
        ("COVID-19", "maatregelen", "keep"),
        ("financi", "eel", "join"),
        ("even", "als", "join"),
        ("ex", "tra", "join"),
        ("ex", "president", "keep"),
        ("Neder", "land", "join"),
        ("geïnfor", "meerd", "join"),
    ],
)
def test_hyphen(left: str, right: str, action: str) -> None:
    decision = decide(left, right, NOTHING)
    assert decision.action == action
    assert decision.reason
    assert 0.5 <= decision.confidence <= 1


def test_the_document_itself_decides_before_the_dictionary() -> None:
    assert decide("beleids", "agenda", words_of("De beleidsagenda.")).action == "join"
    assert decide("beleids", "agenda", words_of("De beleids-agenda.")).action == "keep"


def test_halves_of_broken_words_are_no_evidence() -> None:
    # "Vredes-" and "faciliteit" stand in the text only because a line ends in the word.
    evidence = words_of("de Europese Vredes-\nfaciliteit en de NAVO")
    assert evidence == {"de": 2, "europese": 1, "en": 1, "navo": 1}
    assert decide("Vredes", "faciliteit", evidence).action == "join"


def test_a_name_before_a_word_keeps_its_hyphen_when_both_stand_alone_elsewhere() -> None:
    decision = decide("Hormuz", "coalitie", words_of("De Straat van Hormuz. De coalitie."))
    assert decision == HyphenDecision("keep", 0.65, "name and word, both seen elsewhere")
