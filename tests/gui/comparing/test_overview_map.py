"""The map of the whole comparison: ticks, the part in sight, pointing and dragging."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from agendas.comparison import Comparison
from gui import theme
from gui.comparing.overview_map import WIDTH, OverviewMap, Tick, _joined
from gui.comparing.rows_view import RowsView
from tests.gui.comparing.samples import large_comparison, small_comparison

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT_BUTTON, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def shown(qtbot: QtBot, comparison: Comparison) -> tuple[RowsView, OverviewMap]:
    """A view with its map beside it."""
    view = RowsView()
    strip = OverviewMap(view)
    for widget in (view, strip):
        qtbot.addWidget(widget)
        widget.resize(1000 if widget is view else WIDTH, 600)
        widget.show()
    view.show_comparison(comparison)
    return view, strip


def test_every_kind_has_its_tick_in_order(qtbot: QtBot) -> None:
    _, strip = shown(qtbot, small_comparison())
    strip.show_figures((2,))
    assert [tick.kind for tick in strip.ticks()] == ["moved", "reworded", "figure", "only_left", "only_right"]


def test_without_changes_or_comparison_the_map_is_empty(qtbot: QtBot) -> None:
    comparison = small_comparison()
    _, strip = shown(qtbot, replace(comparison, rows=comparison.rows[:1]))
    assert strip.ticks() == ()
    empty = OverviewMap(RowsView())
    qtbot.addWidget(empty)
    assert empty.ticks() == ()
    assert empty.words_at(3) == ""
    assert not empty.grab().isNull()


def test_hidden_rows_have_no_tick(qtbot: QtBot) -> None:
    view, strip = shown(qtbot, small_comparison())
    view.set_hidden(frozenset({1, 3}))
    assert [tick.kind for tick in strip.ticks()] == ["reworded", "only_right"]
    view.set_hidden(frozenset())
    assert len(strip.ticks()) == 4


def test_very_many_changes_are_counted_by_pixel(qtbot: QtBot) -> None:
    _, strip = shown(qtbot, large_comparison(6000))
    ticks = strip.ticks()
    assert len(ticks) <= strip.height()
    assert [tick.top for tick in ticks] == sorted({tick.top for tick in ticks})
    assert ticks[-1].top > strip.height() - 10
    assert strip.ticks() is ticks  # not counted again for nothing


@pytest.mark.parametrize("name", ["light", "dark"])
def test_kinds_differ_in_place_as_in_colour(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    theme.choose_before(qapp, name)
    _, strip = shown(qtbot, small_comparison())
    image = strip.grab().toImage()

    def painted(tick: Tick) -> set[int]:
        paper = theme.current().colour("paper")
        return {x for x in range(WIDTH) if QColor(image.pixel(x, tick.top + 1)) != paper}

    places = {tick.kind: painted(tick) for tick in strip.ticks()}
    assert max(places["only_left"]) < WIDTH // 2 <= min(places["only_right"])
    assert len(places["reworded"]) == 12
    theme.choose_before(qapp, "system")


def test_a_click_goes_there(qtbot: QtBot) -> None:
    view, strip = shown(qtbot, large_comparison(300))
    QTest.mouseClick(strip, LEFT_BUTTON, NO_KEY, QPoint(5, strip.height() // 2))
    assert 120 < view.placing.band < 180


def test_the_part_in_sight_can_be_taken_hold_of(qtbot: QtBot) -> None:
    view, strip = shown(qtbot, large_comparison(60))
    QTest.mouseClick(strip, LEFT_BUTTON, NO_KEY, QPoint(5, strip.height() // 2))
    before = view.placing.value
    edge = strip._in_sight().bottom() - 1
    QTest.mousePress(strip, LEFT_BUTTON, NO_KEY, QPoint(5, edge))
    assert view.placing.value == before  # taking hold moves nothing
    QTest.mouseMove(strip, QPoint(5, edge + 100))
    QTest.mouseRelease(strip, LEFT_BUTTON, NO_KEY, QPoint(5, edge + 100))
    assert view.placing.value > before
    QTest.mousePress(strip, LEFT_BUTTON, NO_KEY, QPoint(5, strip.height() + 500))
    QTest.mouseMove(strip, QPoint(5, strip.height() + 900))
    assert view.visible_bands()[-1][0] == 59


def test_the_tooltip_tells_the_kinds_under_the_pointer(qtbot: QtBot) -> None:
    _, strip = shown(qtbot, small_comparison())
    strip.show_figures((2,))
    tick = next(tick for tick in strip.ticks() if tick.kind == "reworded")
    assert strip.words_at(tick.top) == "1 changed\n1 with other figures"
    hovering = QHelpEvent(QEvent.Type.ToolTip, QPoint(4, tick.top), strip.mapToGlobal(QPoint(4, tick.top)))
    QApplication.sendEvent(strip, hovering)
    assert QToolTip.text() == "1 changed\n1 with other figures"
    assert strip.words_at(strip.height() - 1) == ""


def test_ticks_that_touch_are_drawn_as_one() -> None:
    ticks = [Tick(1, 2, "moved"), Tick(2, 2, "moved"), Tick(4, 2, "moved"), Tick(9, 2, "moved")]
    assert list(_joined(ticks)) == [(1, 6), (9, 11)]
    assert list(_joined([])) == []
