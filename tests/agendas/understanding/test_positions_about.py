"""What a position is about: the words of the sentence that say what is wanted."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from agendas.understanding.positions import position_of

_PUNCTUATION = " ,.;:!?()–—-/+’'\"«»"


def _sentences() -> list[str]:
    lines = (Path(__file__).parent / "positions.txt").read_text(encoding="utf-8").splitlines()
    return [line.split(" | ")[-1] for line in lines if line.startswith("+")]


def _about(sentence: str) -> str:
    position = position_of(sentence)
    assert position is not None
    return position.about


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        # behind the verb
        ("Nederland benadrukt het belang van schone havens.", "het belang van schone havens"),
        ("Nederland pleit al langer voor een korter traject.", "een korter traject"),
        ("Het kabinet onderstreept dat de regels gelden.", "dat de regels gelden"),
        ("Het kabinet acht het van belang dat de termijn blijft.", "dat de termijn blijft"),
        ("Nederland roept alle partijen op om de hulp toe te laten.", "om de hulp toe te laten"),
        ("Nederland roept Kroatië op de grens open te houden.", "de grens open te houden"),
        ("Nederland wijst het idee van een heffing af.", "het idee van een heffing"),
        ("Het kabinet moedigt een grotere rol van hen aan bij het toezicht.", "een grotere rol van hen"),
        ("Nederland is bereid over een andere datum na te denken.", "over een andere datum na te denken"),
        ("Nederland kan instemmen met de conclusies over jeugdwerk.", "de conclusies over jeugdwerk"),
        ("Nederland kan zich vinden in het compromis.", "het compromis"),
        ("Nederland sluit zich aan bij de oproep van Malta.", "de oproep van Malta"),
        ("Het kabinet is er geen voorstander van om nu te stemmen.", "om nu te stemmen"),
        ("De inzet is erop gericht de lasten te verlagen.", "de lasten te verlagen"),
        # between subject and verb
        ("Nederland zal in deze sessie de urgentie van hulp benadrukken.", "de urgentie van hulp"),
        ("Nederland zal met de begroting instemmen.", "de begroting"),
        ("Wel zal het kabinet, net als veel andere landen, de hulp voortzetten.", "de hulp"),
        ("Het kabinet onderschrijft in dit verband het belang van het Hof.", "het belang van het Hof"),
        ("Omdat Nederland deze aanpak steunt, volgt geen verklaring.", "deze aanpak"),
        ("Voor Nederland is een goede balans cruciaal.", "een goede balans"),
        # in front
        ("Deze lijn steunt het kabinet.", "Deze lijn"),
        ("Aan een goede onderbouwing hecht Nederland sterk.", "een goede onderbouwing"),
        ("Een hogere norm is voor Nederland onacceptabel.", "Een hogere norm"),
        ("Het compromis wordt door het kabinet gesteund.", "Het compromis"),
        # it ends where the next thing is said
        ("Nederland verwelkomt de brief en zal pleiten voor spoed.", "spoed"),
        ("Nederland waardeert de inzet van Malta en werkt aan een antwoord.", "de inzet van Malta"),
        ("Nederland zal steun uitspreken voor de missie, en rust benadrukken.", "de missie"),
        ("Nederland steunt de aanpak, waarbij kosten tellen.", "de aanpak"),
        ("Het kabinet ziet deze rol op dit moment niet als wenselijk.", "deze rol"),
        # what belongs to it
        ("Nederland steunt een doel van 2,5%.", "een doel van 2,5%"),
        ("Nederland steunt een bijdrage aan de lijst (PURL).", "een bijdrage aan de lijst"),
        # not sure
        ("Het kabinet staat hier welwillend tegenover.", ""),
        ("Het kabinet acht dit cruciaal.", ""),
        ("Nederland heeft tegengestemd.", ""),
        ("De tekst bevat een verplichting waar Nederland voorstander van is.", ""),
    ],
)  # fmt: skip
def test_what_a_position_is_about(sentence: str, about: str) -> None:
    assert _about(sentence) == about


def test_most_positions_say_what_they_are_about() -> None:
    sentences = _sentences()
    told = sum(bool(_about(sentence)) for sentence in sentences)
    assert told / len(sentences) > 0.85


def _is_stretch(about: str, sentence: str) -> bool:
    """Whole words as they stand, without loose punctuation, no longer than a glance."""
    return (
        re.search(rf"(?<![^\W_]){re.escape(about)}(?![^\W_])", sentence) is not None
        and about.strip(_PUNCTUATION) == about
        and len(about.split()) <= 25
    )


@pytest.mark.parametrize("sentence", _sentences(), ids=lambda sentence: sentence[:70])
def test_the_words_stand_in_the_sentence_as_they_are(sentence: str) -> None:
    about = _about(sentence)
    assert not about or _is_stretch(about, sentence)


_WORDS = st.sampled_from(
    [
        "Nederland", "het", "kabinet", "zal", "steunt", "roept", "op", "aan", "dat", "om", "te", ",", ";",
        ":", "(", ")", "–", "2,5%", "€", "EUR", "10", "mln.", "niet", "geen", "ik", "de", "van", "voor",
        "is", "belang", "blijft", "steunen", "en", "maar", "die", "waarbij", "door", "gesteund", "inzet",
        "Nederlandse", "er", "benadrukt", "erop", "hierbij", "İstanbul", "regio’s", "dit", "als",
        "kritisch", "deelnemen", "zich",
    ]
)  # fmt: skip


@example(") benadrukt Nederland")
@example("Nederland benadrukt de ) regio’s")
@given(st.lists(_WORDS, min_size=1, max_size=60).map(" ".join))
def test_in_any_order_of_words_it_is_a_stretch_of_them(sentence: str) -> None:
    position = position_of(sentence)
    if position is not None and position.about:
        assert _is_stretch(position.about, sentence)


@pytest.mark.parametrize(
    "unit",
    [
        "er ",
        "daar te ",
        "is voor het kabinet ",
        "steunen ",
        "en steunen ",
        ", ",
        "in de ",
        "van de ",
        "te ",
        "( ",
        ": ",
    ],
)
def test_a_sentence_without_end_is_finished(unit: str) -> None:
    started = time.perf_counter()
    position_of("Nederland zal steunen " + unit * 40_000 + "te")
    assert time.perf_counter() - started < 5  # a quadratic rule takes minutes
