"""Settings are found by any of the words that are said about them, in any spelling."""

from __future__ import annotations

import pytest

from gui.preferences.seeking import folded, matches

TOLD = ("Kolommen", "Eén kolom of twee", "Naar de breedte van het venster")


@pytest.mark.parametrize("sought", ["", "  ", "kolom", "een kolom", "één", "BREEDTE venster", "venster kol"])
def test_found(sought: str) -> None:
    assert matches(sought, TOLD)


@pytest.mark.parametrize("sought", ["donker", "kolom donker", "kolomm3n"])
def test_not_found(sought: str) -> None:
    assert not matches(sought, TOLD)


def test_letters_that_unicode_does_not_divide() -> None:
    assert folded("Tromsø, Łódź, programma’s") == "tromso, lodz, programma's"
