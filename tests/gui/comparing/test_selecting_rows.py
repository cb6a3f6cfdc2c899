"""Selecting by real keys and a real mouse: what is copied is clean text of one side."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agendas.comparison import Comparison
from agendas.quoting.quotes import quote_text
from gui.comparing.bands import SIDES
from gui.comparing.selectable_rows import SelectableRows
from tests.gui.comparing.hands import (
    CONTROL,
    LEFT_BUTTON,
    NO_KEY,
    SHIFT,
    drag,
    point_at,
    press,
    shown_rows,
    texts,
)
from tests.gui.comparing.samples import large_comparison, small_comparison

Key = Qt.Key


@pytest.fixture
def rows(qtbot: QtBot) -> SelectableRows:
    return shown_rows(qtbot)


def test_shift_and_an_arrow_take_a_character(rows: SelectableRows) -> None:
    rows.go_to_row(2)
    press(rows, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left, modifier=SHIFT)
    assert texts(rows) == ["Bo"]


def test_with_ctrl_they_take_a_word(rows: SelectableRows) -> None:
    rows.go_to_row(2)
    press(rows, Key.Key_Right, Key.Key_Right, Key.Key_Right, modifier=SHIFT | CONTROL)
    assert texts(rows) == ["Bondgenoten besteden minimaal"]
    press(rows, Key.Key_Left, modifier=SHIFT | CONTROL)
    assert texts(rows) == ["Bondgenoten besteden"]


def test_shift_end_takes_the_rest_of_the_paragraph_with_ctrl_of_the_side(rows: SelectableRows) -> None:
    QTest.mouseClick(rows.viewport(), LEFT_BUTTON, NO_KEY, point_at(rows, "right", "p3", 12))
    press(rows, Key.Key_End, modifier=SHIFT)
    assert texts(rows) == ["besteden minimaal 5% van het bbp aan defensie."]
    press(rows, Key.Key_End, modifier=SHIFT | CONTROL)
    assert texts(rows)[-1] == "De Westelijke Balkan staat voor het eerst op de agenda."
    press(rows, Key.Key_Home, modifier=SHIFT | CONTROL)
    assert texts(rows)[0] == "De bijeenkomst vindt plaats in Brussel."
    assert texts(rows)[-1] == "Bondgenoten"


def test_a_key_goes_on_where_the_mouse_left_off(rows: SelectableRows) -> None:
    QTest.mouseDClick(rows.viewport(), LEFT_BUTTON, NO_KEY, point_at(rows, "left", "p1", 5))
    press(rows, Key.Key_Right, modifier=SHIFT | CONTROL)
    assert texts(rows) == ["bijeenkomst vindt"]


def test_the_arrows_choose_the_side_that_keys_select_on(rows: SelectableRows) -> None:
    rows.go_to_row(2)
    press(rows, Key.Key_Left)
    press(rows, Key.Key_End, modifier=SHIFT)
    assert texts(rows) == ["Bondgenoten besteden minimaal 2% van het bbp aan defensie."]


def test_shift_and_page_down_take_a_screenful_and_show_where_it_ends(qtbot: QtBot) -> None:
    rows = shown_rows(qtbot, large_comparison(100), (1000, 500))
    rows.go_to_row(0)
    press(rows, Key.Key_PageDown, modifier=SHIFT)
    assert rows.selection is not None
    first = rows.selection.caret
    assert first.band in dict(rows.visible_bands())
    press(rows, Key.Key_PageDown, modifier=SHIFT)
    assert rows.selection.caret > first
    press(rows, Key.Key_PageUp, Key.Key_PageUp, modifier=SHIFT)
    assert rows.selection.caret < first


def test_shift_and_page_down_come_to_the_end(qtbot: QtBot) -> None:
    rows = shown_rows(qtbot, large_comparison(12), (1000, 500))
    rows.go_to_row(0)
    for _ in range(20):
        press(rows, Key.Key_PageDown, modifier=SHIFT)
    assert len(texts(rows)) == 12


def test_a_key_brings_the_caret_back_in_sight(qtbot: QtBot) -> None:
    rows = shown_rows(qtbot, large_comparison(200), (1000, 500))
    rows.go_to_row(0)
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    press(rows, Key.Key_Right, modifier=SHIFT)
    assert 0 in dict(rows.visible_bands())


def test_hidden_rows_are_neither_copied_nor_stepped_into(rows: SelectableRows) -> None:
    rows.set_hidden(frozenset({2, 3}))
    rows.side = "left"
    rows.select_all()
    assert not any("bbp" in text or "Zuidflank" in text for text in texts(rows))
    assert "China manifesteert zich als rivaal van het Westen." in texts(rows)
    rows.drop_selection()
    rows.go_to_row(1)
    press(rows, Key.Key_Down, Key.Key_Down, modifier=SHIFT)
    assert not any("bbp" in text or "Zuidflank" in text for text in texts(rows))


def test_a_quote_says_that_hidden_paragraphs_were_left_out(qtbot: QtBot) -> None:
    rows = shown_rows(qtbot, large_comparison(4))
    rows.set_hidden(frozenset({1, 2}))
    rows.select_all()
    passage = rows.passage()
    assert passage is not None
    assert [excerpt.block for excerpt in passage.excerpts] == ["p1", "p4"]
    assert quote_text(passage).split("\n\n")[1] == "[…]"


def test_a_selection_stays_when_the_other_side_is_walked_on(rows: SelectableRows) -> None:
    QTest.mouseDClick(rows.viewport(), LEFT_BUTTON, NO_KEY, point_at(rows, "left", "p1", 5))
    press(rows, Key.Key_Right)
    assert texts(rows) == ["bijeenkomst"]


def test_a_press_on_a_note_or_a_line_selects_nothing(rows: SelectableRows) -> None:
    rows.set_hidden(frozenset({3}))
    assert rows.script is not None
    top = dict(rows.visible_bands())[rows.script.bands.first_of_row[3]]
    QTest.mouseClick(rows.viewport(), LEFT_BUTTON, NO_KEY, QPoint(rows.width() // 2, top + 10))
    assert rows.hidden == frozenset()
    assert rows.selection is None


@pytest.mark.parametrize("one_column", [False, True])
def test_whatever_is_dragged_over_the_copy_is_one_clean_side(qtbot: QtBot, one_column: bool) -> None:
    """In one column, old and new words stand in one line: neither may slip into the other's copy."""
    comparison = small_comparison()
    rows = shown_rows(qtbot, comparison, (1300, 500))
    rows.set_one_column(one_column)
    points = [QPoint(x, y) for x, y in product(range(60, 1250, 170), range(20, 480, 90))]
    copied = 0
    for number, start in enumerate(points):
        drag(rows, start, points[(number * 7 + 3) % len(points)])
        copied += is_clean(rows, comparison)
        rows.linking.cancel()
    assert copied > len(points) // 2


def is_clean(rows: SelectableRows, comparison: Comparison) -> bool:
    """Whether something was copied; it is checked to be the words of one agenda, in its order."""
    passage = rows.passage()
    if passage is None or not rows.selection:
        return False
    side = rows.selection.side
    assert passage.agenda is (comparison.left if side == "left" else comparison.right)
    order = [block.id for block in passage.agenda.blocks]
    ids = [excerpt.block for excerpt in passage.excerpts]
    assert ids == sorted(ids, key=order.index)
    for text, excerpt in zip(passage.texts, passage.excerpts, strict=True):
        assert text in passage.agenda.block(excerpt.block).text
    return True


def test_both_sides_can_be_copied_whole(rows: SelectableRows) -> None:
    for side, agenda in zip(SIDES, (small_comparison().left, small_comparison().right), strict=True):
        rows.select_side(side)
        assert texts(rows) == [block.text for block in agenda.blocks if block.kind != "title"]
