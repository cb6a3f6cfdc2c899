"""Text is shortened between words."""

from __future__ import annotations

import pytest

from gui.widgets.eliding import with_whole_words


@pytest.mark.parametrize(
    ("lines", "text", "expected"),
    [
        # A list of changes ended in "waar Nederla…", a word that nobody wrote.
        (
            ["Requirements List,", "waar wordt gezien dat Nederla…"],
            "Requirements List, waar wordt gezien dat Nederland bijdraagt",
            ["Requirements List,", "waar wordt gezien dat…"],
        ),
        (["een standpunt over de …"], "een standpunt over de NAVO", ["een standpunt over de…"]),
        # What opens is not left open.
        (
            ["in december 2025 staat er: ‘Ne…"],
            "in december 2025 staat er: ‘Nee’",
            ["in december 2025 staat er…"],
        ),
        # The first words of a line are not given up for a compound at its end.
        (["de luchtruimschending…"], "de luchtruimschendingen", ["de luchtruimschending…"]),
        (["een zin die past"], "een zin die past", ["een zin die past"]),
        # An ellipsis of the document is the document's.
        (["voor zo lang als…"], "steun voor zo lang als…", ["voor zo lang als…"]),
        # Nor does one come after another.
        (["reeds EUR 500 mln. …’; zo…"], "reeds EUR 500 mln. …’; zoals ook", ["reeds EUR 500 mln. …’"]),
        ([], "", []),
    ],
)
def test_an_ellipsis_comes_after_a_whole_word(lines: list[str], text: str, expected: list[str]) -> None:
    assert with_whole_words(lines, text) == expected
