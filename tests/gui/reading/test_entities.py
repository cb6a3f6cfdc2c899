"""Entities on the page: each type its own line, a panel that switches them, plain tooltips."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agendas.model import ENTITY_TYPES
from gui import theme
from gui.reading.geometry import line_rects
from gui.reading.page import ReadingPage
from gui.reading.text_map import Stretch
from gui.widgets import entity_painting
from tests.gui.reading.sample import FIRST, understood_agenda


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


def test_each_type_has_a_line_that_is_told_apart_in_grey(qapp: QApplication) -> None:
    assert set(theme.ENTITY_UNDERLINES) == set(ENTITY_TYPES)
    assert len(set(theme.ENTITY_UNDERLINES.values())) == len(ENTITY_TYPES)
    drawn = [_drawn(kind) for kind in ENTITY_TYPES]
    assert all(one != other for at, one in enumerate(drawn) for other in drawn[at + 1 :])


def test_the_panel_switches_the_lines_in_the_text(page: ReadingPage, qtbot: QtBot) -> None:
    names = page.inspector.contents.names
    before = _picture(page)
    with qtbot.waitSignal(page.hidden_types_changed) as told:
        names.none.click()
    assert told.args == [frozenset(ENTITY_TYPES)]
    assert _picture(page) != before
    with qtbot.assertNotEmitted(page.hidden_types_changed):
        page.set_hidden_types(frozenset())
    assert names.hidden_types == frozenset()
    assert _picture(page) == before


def test_a_type_that_is_singled_out_is_filled(page: ReadingPage) -> None:
    page.inspector.contents.names.list.change_hidden_types(frozenset(ENTITY_TYPES) - {"place"})
    filled = page.text.decorations.singled
    assert filled == "place"


def test_pointing_at_an_entity_explains_it_and_fills_it(page: ReadingPage) -> None:
    pointing = page.text.pointing
    assert pointing is not None
    point = _centre(page, "p1", "3 april")
    target = pointing.target_at(point)
    assert target is not None
    assert target.stretch == Stretch("p1", FIRST.index("3 april"), FIRST.index("3 april") + 7)
    assert pointing.tip_at(point) == ""  # its card tells
    before = _picture(page)
    QTest.mouseMove(page.text.viewport(), point.toPoint())
    QApplication.processEvents()
    hovered = page.text.decorations.hovered
    assert hovered is not None
    assert (hovered[0], hovered[1].text) == ("p1", "3 april")
    assert _picture(page) != before
    page.set_hidden_types(frozenset({"date"}))
    assert pointing.target_at(point) is None
    assert pointing.target_at(_centre(page, "p1", "donderdag")) is None


def test_a_position_has_a_bar_that_is_explained(page: ReadingPage) -> None:
    pointing = page.text.pointing
    assert pointing is not None
    target = pointing.target_at(QPointF(theme.scaled(50, 100), _centre(page, "p2", "Nederland").y()))
    assert target is not None
    assert (target.block, target.what) == ("p2", understood_agenda().block("p2").sentences[0])
    assert pointing.target_at(QPointF(50, _centre(page, "p1", "Op donderdag").y())) is None


def test_a_doubtful_join_says_so(page: ReadingPage) -> None:
    pointing = page.text.pointing
    assert pointing is not None
    tip = pointing.tip_at(_centre(page, "p2", "steunen") - QPointF(20, 0))
    assert "both halves may stand alone" in tip


def test_nothing_under_the_pointer_beside_the_text(page: ReadingPage) -> None:
    pointing = page.text.pointing
    assert pointing is not None
    assert pointing.entity_at(QPointF(QPoint(5, 5))) is None
