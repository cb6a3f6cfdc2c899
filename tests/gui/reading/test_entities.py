"""Entities on the page: each type its own line, a legend that switches them, plain tooltips."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agendas.model import ENTITY_TYPES
from gui import theme
from gui.reading import entity_painting
from gui.reading.geometry import line_rects
from gui.reading.legend import LegendRow
from gui.reading.page import ReadingPage
from gui.reading.text_map import Stretch
from tests.gui.reading.sample import FIRST, SECOND, understood_agenda


@pytest.fixture
def page(qtbot: QtBot) -> ReadingPage:
    page = ReadingPage()
    qtbot.addWidget(page)
    page.setMinimumSize(400, 300)  # as its window has; the offscreen platform warns when a minimum changes
    page.resize(1200, 900)
    page.show_agenda(understood_agenda())
    page.complete()
    page.show()
    QApplication.processEvents()
    return page


def _centre(page: ReadingPage, block: str, words: str) -> QPointF:
    assert page.text.shown is not None
    text = page.text.shown.blocks[block].text
    start = text.index(words)
    first, last = page.text.shown.text_map.range_of(Stretch(block, start, start + len(words)))
    (rect,) = line_rects(page.text.document().findBlock(first), first, last)
    return rect.center() - QPointF(0, page.text.verticalScrollBar().value())


def _picture(page: ReadingPage) -> QImage:
    return page.text.viewport().grab().toImage()


def _drawn(kind: str) -> QImage:
    image = QImage(80, 16, QImage.Format.Format_Grayscale8)
    image.fill(255)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        entity_painting.underline(painter, kind, 4, 76, 6)  # type: ignore[arg-type]
    return image


def test_each_type_has_a_line_that_is_told_apart_in_grey() -> None:
    assert set(theme.ENTITY_UNDERLINES) == set(ENTITY_TYPES)
    assert len(set(theme.ENTITY_UNDERLINES.values())) == len(ENTITY_TYPES)
    drawn = [_drawn(kind) for kind in ENTITY_TYPES]
    assert all(one != other for at, one in enumerate(drawn) for other in drawn[at + 1 :])


def test_the_legend_counts_switches_and_tells(page: ReadingPage, qtbot: QtBot) -> None:
    legend = page.inspector.contents.legend
    counts = {kind: row.count for kind, row in legend.rows.items() if row.isVisible()}
    assert counts == {"country": 2, "place": 1, "date": 1, "figure": 1}
    legend.rows["country"].setFocus()
    before = _picture(page)
    with qtbot.waitSignal(page.hidden_types_changed) as told:
        QTest.keyClick(legend.rows["country"], Qt.Key.Key_Space)
    assert told.args == [frozenset({"country"})]
    assert _picture(page) != before
    with qtbot.assertNotEmitted(page.hidden_types_changed):
        page.set_hidden_types(frozenset())
    assert legend.rows["country"].isChecked()
    assert _picture(page) == before


def test_all_and_none(page: ReadingPage) -> None:
    legend = page.inspector.contents.legend
    QTest.mouseClick(legend.none, Qt.MouseButton.LeftButton)
    assert legend.hidden_types == frozenset(ENTITY_TYPES)
    QTest.mouseClick(legend.all, Qt.MouseButton.LeftButton)
    assert legend.hidden_types == frozenset()


def _double_click(row: LegendRow) -> None:
    """What a window system sends: press, release, double click, release."""
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    at = QPointF(row.rect().center())
    left = Qt.MouseButton.LeftButton
    second = QMouseEvent(
        QEvent.Type.MouseButtonDblClick, at, row.mapToGlobal(at), left, left, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(row, second)
    QTest.mouseRelease(row, left)


def test_a_double_click_singles_out_and_another_brings_back(page: ReadingPage) -> None:
    legend = page.inspector.contents.legend
    page.set_hidden_types(frozenset({"figure"}))
    row = legend.rows["place"]
    _double_click(row)
    filled = page.text.decorations.singled
    assert filled == "place"
    assert legend.hidden_types == frozenset(ENTITY_TYPES) - {"place"}
    _double_click(row)
    singled = page.text.decorations.singled
    assert not singled
    assert legend.hidden_types == frozenset({"figure"})


def test_alt_click_and_shift_space_single_out(page: ReadingPage) -> None:
    legend = page.inspector.contents.legend
    QTest.mouseClick(legend.rows["country"], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier)
    assert page.text.decorations.singled == "country"
    QTest.keyClick(legend.rows["date"], Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    singled = legend.singled
    assert singled == "date"
    QTest.keyClick(legend.rows["date"], Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert legend.hidden_types == frozenset()


def test_pointing_at_an_entity_explains_it_and_fills_it(page: ReadingPage) -> None:
    pointing = page.text.pointing
    assert pointing is not None
    point = _centre(page, "p1", "3 april")
    assert pointing.tip_at(point) == "<qt>2025-04-03 · date<br>gazetteer &lt;date&gt;</qt>"
    before = _picture(page)
    QTest.mouseMove(page.text.viewport(), point.toPoint())
    QApplication.processEvents()
    hovered = page.text.decorations.hovered
    assert hovered is not None
    assert (hovered[0], hovered[1].text) == ("p1", "3 april")
    assert _picture(page) != before
    page.set_hidden_types(frozenset({"date"}))
    assert pointing.tip_at(point) == ""
    assert pointing.tip_at(_centre(page, "p1", "donderdag")) == ""


def test_a_position_has_a_bar_that_explains_it(page: ReadingPage) -> None:
    pointing = page.text.pointing
    assert pointing is not None
    y = _centre(page, "p2", "Nederland").y()
    tip = pointing.tip_at(QPointF(theme.scaled(50, 100), y))
    assert tip.startswith("<qt>Nederland · steunen · strength 3 of 5")
    assert pointing.tip_at(QPointF(50, _centre(page, "p1", "Op donderdag").y())) == ""


def test_a_doubtful_join_says_so(page: ReadingPage) -> None:
    pointing = page.text.pointing
    assert pointing is not None
    tip = pointing.tip_at(_centre(page, "p2", "steunen") - QPointF(20, 0))
    assert "both halves may stand alone" in tip


def test_enter_explains_the_entity_at_the_cursor(page: ReadingPage, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtWidgets import QToolTip

    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_more: said.append(text))
    page.text.select(Stretch("p1", FIRST.index("Brussel"), FIRST.index("Brussel")))
    QTest.keyClick(page.text, Qt.Key.Key_Return)
    assert said == ["<qt>Brussel · place<br>gazetteer &lt;place&gt;</qt>"]


def test_positions_are_listed_with_escaped_explanations(page: ReadingPage) -> None:
    rows = page.inspector.contents.positions.rows
    assert rows[0].text == "Nederland zal Oekraïne blijven steunen."
    assert rows[1].target == Stretch("p2", SECOND.index("Het kabinet"), len(SECOND))
    assert "steunen &lt;b&gt;" in rows[1].tip


def test_nothing_under_the_pointer_beside_the_text(page: ReadingPage) -> None:
    pointing = page.text.pointing
    assert pointing is not None
    assert pointing.entity_at(QPointF(QPoint(5, 5))) is None
