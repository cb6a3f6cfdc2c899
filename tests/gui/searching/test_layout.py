"""The lines of a passage: never more than three, the words found in sight, marked by more than a colour."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QGuiApplication
from pytestqt.qtbot import QtBot

from agendas.library.found import FoundPassage
from agendas.model import Span
from gui import theme
from gui.searching import layout as layouts
from gui.searching.rows import HeadingRow, MoreRow, PassageRow
from tests.gui.searching.made_results import APRIL, LONG, agenda, passage

ROOM = 228
"""What a panel of 280 leaves."""
ROOMS = (188, ROOM, 428)


def lines_in_words(lines: layouts.PassageLines) -> list[str]:
    units = lines.layout.text().encode("utf-16-le", "surrogatepass")
    cuts = [
        (lines.layout.lineAt(at).textStart(), lines.layout.lineAt(at).textLength())
        for at in range(lines.count)
    ]
    return [units[2 * at : 2 * (at + length)].decode("utf-16-le").rstrip() for at, length in cuts]


def marked(lines: layouts.PassageLines) -> list[str]:
    units = lines.layout.text().encode("utf-16-le", "surrogatepass")
    return [
        units[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le")
        for one in lines.layout.formats()
    ]


@pytest.mark.parametrize("room", ROOMS)
def test_a_long_passage_takes_three_lines_cut_at_a_word(qtbot: QtBot, room: int) -> None:
    lines = layouts.lines_of(passage(), room)
    assert lines.count == layouts.LINES
    assert lines.text.endswith("\u00a0…")
    assert lines.text.removesuffix("\u00a0…") + " " in LONG
    assert max(lines.layout.lineAt(at).naturalTextWidth() for at in range(lines.count)) <= room


def test_a_short_passage_takes_as_many_lines_as_it_needs(qtbot: QtBot) -> None:
    short = passage("De bondgenoten zijn het eens.")
    assert lines_in_words(layouts.lines_of(short, ROOM)) == ["De bondgenoten zijn het eens."]
    height = layouts.height_of(PassageRow(agenda("x", APRIL), short), ROOM)
    assert height == layouts.ABOVE + layouts.CAPTION + layouts.LINE + layouts.BELOW


def test_the_words_found_are_heavier_besides_their_tint(qtbot: QtBot) -> None:
    (format_, *_) = layouts.lines_of(passage(), ROOM).layout.formats()
    assert format_.format.fontWeight() == QFont.Weight.DemiBold
    assert format_.format.background().color() == theme.current().colour("found")


def test_marks_behind_letters_that_qt_counts_twice(qtbot: QtBot) -> None:
    assert marked(layouts.lines_of(passage("😀😀 iedere bondgenoot 😀 en bondgenoten."), ROOM)) == [
        "bondgenoot",
        "bondgenoten",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "W" * 700 + " bondgenoot " + "M" * 700,
        "w" * 5000 + "bondgenoot",
        "漢字" * 300 + "bondgenoot" + "漢字" * 300,
        "bondgenoot e" + "\u0301" * 100_000,
        "\u202eomgekeerd\u2028 \ud800 \x00 " * 40 + "bondgenoot",
        "bondgenoot" * 200,
    ],
)
@pytest.mark.parametrize("room", ROOMS)
def test_what_was_found_is_in_sight_in_any_text(qtbot: QtBot, text: str, room: int) -> None:
    found = passage(text, "bondgenoot")
    lines = layouts.lines_of(found, room)
    assert 1 <= lines.count <= layouts.LINES
    assert marked(lines)[0].startswith("bondgeno")
    assert layouts.height_of(PassageRow(agenda("x", APRIL), found), room) <= 100


def test_a_mark_that_is_cut_ends_before_the_ellipsis(qtbot: QtBot) -> None:
    everything = FoundPassage("p1", "paragraph", None, LONG, (Span(0, len(LONG)),))
    (words,) = marked(layouts.lines_of(everything, ROOM))
    assert "…" not in words


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("word", ["NAVO", "eerlijke", "benadrukken", "nakomen", ""])
def test_the_height_that_is_guessed_is_the_height_that_is_painted(qtbot: QtBot, room: int, word: str) -> None:
    found = passage(word=word)
    height = layouts.height_of(PassageRow(agenda("x", APRIL), found), room)
    lines = layouts.lines_of(found, room)
    assert height == layouts.ABOVE + layouts.CAPTION + lines.count * layouts.LINE + layouts.BELOW


def test_the_lines_of_the_serif_have_room(qtbot: QtBot) -> None:
    layout = layouts.lines_of(passage(), ROOM).layout
    assert layout.lineAt(0).height() <= layouts.LINE


def test_the_first_heading_has_no_space_above_it(qtbot: QtBot) -> None:
    first, later = (HeadingRow(agenda("x", APRIL), is_first) for is_first in (True, False))
    assert layouts.height_of(first, ROOM) < layouts.height_of(later, ROOM)
    assert layouts.height_of(MoreRow(agenda("x", APRIL), 7), ROOM) == layouts.MORE


def test_the_longest_form_that_fits(qapp: QGuiApplication) -> None:
    font = theme.interface_font(strong=True)
    forms = ("30 november – 1 december 2025 · Brussel", "30 nov – 1 dec 2025 · Brussel")
    assert layouts.longest_fitting(forms, font, 400) == forms[0]
    assert layouts.longest_fitting(forms, font, 215) == forms[1]
    assert layouts.longest_fitting(forms, font, 100).endswith("…")
