"""Nothing untranslated in sight: the Dutch catalogue has every text of the code, finished and compiled."""

from __future__ import annotations

import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.tools import catalogue


def _messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    root = ET.parse(path).getroot()  # noqa: S314  # our own file
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in root.iter("context")
        for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], ET.Element]:
    target = tmp_path_factory.mktemp("i18n") / "standpunt_nl.ts"
    shutil.copy(catalogue.SOURCE, target)
    catalogue.collect(target)
    return _messages(target)


def test_every_text_of_the_code_is_in_the_catalogue(
    collected: dict[tuple[str, str], ET.Element],
) -> None:
    assert set(collected) == set(_messages(catalogue.SOURCE)), (
        "run `make catalogue` and translate what is new"
    )


def test_every_text_is_translated(collected: dict[tuple[str, str], ET.Element]) -> None:
    unfinished = [
        key
        for key, message in collected.items()
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
        or not "".join(translation.itertext()).strip()
    ]
    assert unfinished == []


def test_places_for_values_are_kept(collected: dict[tuple[str, str], ET.Element]) -> None:
    for (context, source), message in collected.items():
        translated = "".join(message.find("translation").itertext())  # type: ignore[union-attr]
        for place in ("%1", "%2", "%3"):
            assert (place in source) == (place in translated), (context, source)


def test_the_compiled_catalogue_is_up_to_date(tmp_path: Path) -> None:
    fresh = tmp_path / "standpunt_nl.qm"
    catalogue.compile_to(catalogue.SOURCE, fresh)
    assert fresh.read_bytes() == catalogue.COMPILED.read_bytes(), "run `make catalogue`"
