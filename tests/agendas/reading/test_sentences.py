"""Sentences: where a stop ends one and where it does not."""

from __future__ import annotations

import json

import pytest

from agendas.reading import read_file
from agendas.reading.sentences import split_sentences
from agendas.resources import PROJECT_ROOT, seeds_folder

GOLD = PROJECT_ROOT.parent / "shared" / "gold" / "sentences.json"


def sentences(text: str) -> list[str]:
    return [sentence.of(text) for sentence in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Nederland pleitte daarvoor d.d. 26 april jl. in Ramstein.",
        "Zie Kamerstuk 28 676, nr. 404 en o.a. Nederland.",
        "De heer C.C.J. Veldkamp en mevrouw H. P. M. Knapen spraken.",
        "Dit is t.a.v. Euro-Atlantische integratie van belang.",
        "Nederland droeg EUR 500 mln. aan het fonds bij.",
        "De motie Van der Burg c.s. wordt uitgevoerd.",
        "Dhr. Bernd Lange en dr. Ngozi Okonjo-Iweala zijn aanwezig.",
        "1. Oekraïne en de Westelijke Balkan",
        "De FMM bestaat uit twee sessies: een zitting en een diner.",
        "Het aantal is 2.500 en groeit met 3.5 procent.",
        "Zie www.rijksoverheid.nl voor meer.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["Dat gebeurde op 26 april jl.", "Het kabinet is tevreden."],
        ["Nederland steunt dat.", "iFMM is de afkorting."],
        ["Wat nu?", "Dat is de vraag!", "Zo is het."],
        ["‘Dat is zo.’", "Het kabinet knikt."],
        ["De motie Servaes c.s.", "Nederland voert die uit."],
        ["Dat kost EUR 3 mld.", "Nederland betaalt."],
        ["In 2035.", "Nederland doet mee."],
        ["Dat is zo (zie ook hier).", "’s Avonds volgt een diner."],
        ["Zij overlegt in Washington, D.C.", "Daarna volgt Brussel."],
        ["Dat duurt even…", "Dan is het klaar."],
        ["Nederland is voor.", "40 landen zijn tegen."],
    ],
)
def test_several_sentences(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.skipif(not GOLD.exists(), reason="the hand-made sentences are not on this machine")
def test_every_hand_made_sentence_is_found() -> None:
    found = {
        sentence.of(block.text)
        for path in seeds_folder().glob("*.txt")
        for block in read_file(path).blocks
        for sentence in block.sentences
    }
    wanted = {" ".join(entry["text"].split()) for entry in json.loads(GOLD.read_text(encoding="utf-8"))}
    assert wanted <= found
