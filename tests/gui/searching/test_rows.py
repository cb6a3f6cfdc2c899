"""The rows of the results, and how they are said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from agendas.library.found import SearchResults
from agendas.model import Meeting
from gui.searching import wording
from gui.searching.model import ROW_ROLE, ResultsModel
from gui.searching.rows import HeadingRow, MoreRow, PassageRow, Place, rows_of
from tests.gui.searching.made_results import APRIL, NEW_YEAR, agenda, many, marks_of, passage, usual


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(before)


def test_a_meeting_then_its_passages_then_how_many_more() -> None:
    kinds = [type(row) for row in rows_of(usual())]
    assert kinds == [HeadingRow, PassageRow, PassageRow, PassageRow, MoreRow, HeadingRow, PassageRow]
    assert [row.is_first for row in rows_of(usual()) if isinstance(row, HeadingRow)] == [True, False]
    assert [row.count for row in rows_of(usual()) if isinstance(row, MoreRow)] == [7]


def test_a_passage_knows_its_place() -> None:
    row = rows_of(usual())[2]
    assert isinstance(row, PassageRow)
    assert row.place == Place("april", "p12", marks_of("bondgeno", row.passage.text))


def test_qt_finds_nothing_wrong_with_the_model(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = ResultsModel()
    model.set_rows(rows_of(usual()))
    qtmodeltester.check(model)
    assert model.index(1).data(ROW_ROLE) == model.rows[1]


def test_names_in_a_tooltip_are_no_markup(qtbot: QtBot) -> None:
    model = ResultsModel()
    hostile = agenda("x", APRIL, passage(), title="<img src=/dev/zero> & so on")
    model.set_rows(rows_of(SearchResults("x", (hostile,), 1)))
    tip = str(model.index(0).data(Qt.ItemDataRole.ToolTipRole))
    assert tip.startswith("<qt>3–4 April 2025 · Brussel<br>NAVO Foreign Ministers Meeting<br>&lt;img")
    assert model.index(1).data(Qt.ItemDataRole.ToolTipRole) is None


def test_a_row_in_one_sentence() -> None:
    rows = rows_of(usual())
    assert wording.spoken(rows[0]) == "3–4 April 2025, Brussel, NAVO Foreign Ministers Meeting, 10 passage(s)"
    assert wording.spoken(rows[1]).startswith(
        "3–4 April 2025, Brussel, paragraph 8, position: De NAVO-bondgenoten spreken"
    )
    assert wording.spoken(rows[2]) == "3–4 April 2025, Brussel, paragraph 12: De bondgenoten zijn het eens."
    assert wording.spoken(rows[4]) == "3–4 April 2025, Brussel: 7 more passage(s) in this agenda"


def test_what_is_said_of_a_long_passage_ends() -> None:
    row = PassageRow(agenda("x", APRIL), passage("bondgenoot " * 1000))
    assert len(wording.spoken(row)) < 300


@pytest.mark.parametrize(
    ("kind", "block", "said"),
    [
        ("paragraph", "p8", "paragraph 8"),
        ("list_item", "p9", "paragraph 9"),
        ("title", "t1", "title"),
        ("heading", "h1", "heading"),
        ("letter", "l1", "covering letter"),
        ("footnote", "f1", "footnote"),
    ],
)
def test_where_a_passage_stands(kind: str, block: str, said: str) -> None:
    assert wording.caption(passage(block=block, kind=kind)) == said


def test_a_caption_says_the_position_without_colour_and_the_section() -> None:
    found = passage(position=True, section="Werk\nsessie")
    assert wording.caption(found) == "paragraph 8 · position · Werk sessie"
    heading = passage("De bondgenoten", kind="heading", section="De bondgenoten")
    assert wording.caption(heading) == "heading"


def test_all_that_was_found_is_counted() -> None:
    assert wording.counts(usual()) == "2 agenda(s), 11 passage(s)"


def test_of_more_than_is_listed_it_is_said_that_these_are_the_best() -> None:
    """The passages of those that are not listed have not been counted: no number is made up."""
    assert wording.counts(many()) == "The best 50 of 312 agenda(s)"


@pytest.mark.parametrize(
    ("meeting", "title", "forms"),
    [
        (APRIL, "T", ("3–4 April 2025 · Brussel", "3–4 Apr 2025 · Brussel")),
        (
            NEW_YEAR,
            "T",
            ("30 November – 1 December 2025 · Luxemburg", "30 Nov – 1 Dec 2025 · Luxemburg"),
        ),
        (
            replace(NEW_YEAR, start=dt.date(2025, 12, 31), end=dt.date(2026, 1, 1)),
            "T",
            ("31 December 2025 – 1 January 2026 · Luxemburg", "31 Dec 2025 – 1 Jan 2026 · Luxemburg"),
        ),
        (replace(APRIL, end=None), "T", ("3 April 2025 · Brussel", "3 Apr 2025 · Brussel")),
        (replace(APRIL, start=None, end=None), "T", ("Brussel",)),
        (Meeting("Ecofin", False), "T", ("Ecofin",)),
        (Meeting(None, False), "Een brief\u202e", ("Een brief\ufffd",)),
        (Meeting(None, False), " ", ("Without title",)),
    ],
)
def test_how_a_meeting_is_called(meeting: Meeting, title: str, forms: tuple[str, ...]) -> None:
    assert wording.headlines(agenda("x", meeting, title=title)) == forms


def test_nothing_is_said_twice() -> None:
    assert wording.subline(agenda("x", Meeting("Ecofin", False), title="Titel")) == ""
    assert wording.subline(agenda("x", Meeting(None, False, place="Brussel"), title="Titel")) == "Titel"
