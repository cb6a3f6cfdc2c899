from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from agendas.comparison import Edit, Row
from agendas.model import Span
from gui.comparing.bands import Band, Fragment
from gui.comparing.letters import Type
from gui.comparing.marks import Marking
from gui.comparing.row_layout import FragmentLayout, Setting, lay_out
from gui.comparing.shown_text import display_text
from tests.gui.comparing.samples import block

ODD = "a\u2028b\u2029c\ud800d\ufdd0e\u202ef\ng"


def laid_out(text: str, width: int = 300, row: Row | None = None) -> FragmentLayout:
    band = Band("row", 0, (Fragment(block("p1", text), 0, len(text)),))
    return lay_out(band, row, Setting(Type(100), width, Marking("words"))).left[0]


def test_what_qt_cannot_show_is_replaced_one_for_one() -> None:
    assert display_text(ODD) == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg"


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=120))
def test_the_ends_are_found_whatever_stands_between(qapp: QApplication, text: str) -> None:
    """Whatever stands before it: emoji (two units to Qt), line separators, lone surrogates."""
    probe = "woord " + text + " einde"
    layout = laid_out(probe, 10_000)
    rectangles = list(layout.rectangles(0, 6))
    assert len(rectangles) == 1
    assert layout.offset_at(rectangles[0].left(), layout.top + 1) == 0
    assert layout.offset_at(1e6, layout.top + 1) == len(probe)


def test_the_offset_behind_an_emoji_is_that_of_python(qapp: QApplication) -> None:
    text = "De Zuidflank 🌍🌍 vraagt aandacht"
    layout = laid_out(text, 10_000)
    at = text.index("vraagt")
    (rectangle,) = layout.rectangles(at, at + 6)
    assert layout.offset_at(rectangle.left(), layout.top + 1) == at
    assert layout.offset_at(rectangle.right(), layout.top + 1) == at + 6


def test_a_mark_behind_an_emoji_covers_the_right_units(qapp: QApplication) -> None:
    text = "🌍 2% meer"
    row = Row(("p1",), ("p1",), "reworded", edits=(
        Edit("equal", Span(0, 2), Span(0, 2)),
        Edit("replace", Span(2, 4), Span(2, 4), "figure"),
        Edit("equal", Span(4, 9), Span(4, 9)),
    ))  # fmt: skip
    (formatted,) = laid_out(text, row=row).layout.formats()
    assert (formatted.start, formatted.length) == (3, 2)


def test_a_row_is_as_high_as_its_taller_side(qapp: QApplication) -> None:
    short, long = "Kort.", "Een heel stuk tekst dat niet op een regel past. " * 9
    band = Band("row", 0, (Fragment(block("p1", short), 0, 5),), (Fragment(block("p1", long), 0, len(long)),))
    layout = lay_out(band, None, Setting(Type(100), 300, Marking()))
    assert layout.right[0].layout.lineCount() > 3
    assert layout.height == layout.right[0].height + sum(Type(100).padding("row"))


def test_a_selection_over_broken_lines_is_one_rectangle_a_line(qapp: QApplication) -> None:
    text = "Een heel stuk tekst dat niet op een regel past. " * 4
    layout = laid_out(text)
    rectangles = list(layout.rectangles(0, len(text)))
    assert len(rectangles) == layout.layout.lineCount()
    assert all(rectangle.right() <= 300 for rectangle in rectangles)


@pytest.mark.parametrize("text", ["x" * 10_000, "e" + "\u0301" * 10_000, "😀" * 10_000])
def test_a_text_without_a_space_is_broken_anyway(qapp: QApplication, text: str) -> None:
    layout = laid_out(text)
    assert all(layout.layout.lineAt(at).naturalTextWidth() <= 301 for at in range(layout.layout.lineCount()))
