"""Nothing untranslated in sight: the catalogues have every text of the code, finished and compiled."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.tools import catalogue

_NAMED = re.compile(r"\{\w+\}")


def _messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    root = ET.parse(path).getroot()  # noqa: S314  # our own file
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in root.iter("context")
        for message in context.iter("message")
    }


Texts = dict[tuple[str, str], ET.Element]


@pytest.fixture(scope="module", params=catalogue.LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def collected(language: str, tmp_path_factory: pytest.TempPathFactory) -> Texts:
    target = tmp_path_factory.mktemp("i18n") / "standpunt.ts"
    shutil.copy(catalogue.source(language), target)
    catalogue.collect(language, target)
    return _messages(target)


def test_every_text_of_the_code_is_in_the_catalogue(language: str, collected: Texts) -> None:
    assert collected.keys() == _messages(catalogue.source(language)).keys(), (
        "run `make catalogue` and translate what is new"
    )


def test_every_text_is_translated(collected: Texts) -> None:
    unfinished = [
        key
        for key, message in collected.items()
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
        or not "".join(translation.itertext()).strip()
    ]
    assert unfinished == []


def test_every_plural_has_its_two_forms(collected: Texts) -> None:
    plurals = {key: message for key, message in collected.items() if message.get("numerus") == "yes"}
    one_form = [key for key, message in plurals.items() if len([*message.iter("numerusform")]) != 2]
    assert plurals
    assert one_form == []


def test_places_for_values_are_kept(collected: Texts) -> None:
    for (context, source), message in collected.items():
        translated = "".join(message.find("translation").itertext())  # type: ignore[union-attr]
        for place in ("%1", "%2", "%3", *_NAMED.findall(source)):
            assert (place in source) == (place in translated), (context, source)


def test_the_compiled_catalogue_is_up_to_date(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "standpunt.qm"
    catalogue.compile_to(catalogue.source(language), fresh)
    assert fresh.read_bytes() == catalogue.compiled(language).read_bytes(), "run `make catalogue`"
