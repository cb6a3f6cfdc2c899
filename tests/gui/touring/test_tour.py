"""The tour, driven with real keys and clicks in a window with a list, a text and a button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui import theme
from gui.touring.card import ARROW, TargetRing, TourCard
from gui.touring.steps import TourStep, first_steps
from gui.touring.tour import Tour


class Window(QWidget):
    """A window as the tour meets one."""

    def __init__(self) -> None:
        super().__init__()
        self.list, self.text = QListWidget(), QPlainTextEdit("De ministers spreken over de Sahel.")
        self.button, self.field = QPushButton("Vergelijken met"), QLineEdit()
        row = QHBoxLayout(self)
        self.list.setFixedWidth(200)
        for widget in (self.list, self.text, self.button, self.field):
            row.addWidget(widget)
        self.resize(900, 600)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    made.text.setFocus()
    return made


def _steps(window: Window) -> tuple[TourStep, ...]:
    return (
        TourStep("List", "All of them.", lambda: window.list),
        TourStep("Button", "Press it. " * 20, lambda: window.button),
        TourStep("Place", "Here.", lambda: QRect(300, 300, 80, 30)),
        TourStep("Nowhere", "It is closed.", lambda: None),
    )


@pytest.fixture
def tour(window: Window) -> Tour:
    made = Tour(_steps(window), window)
    made.start()
    return made


def _ring(window: Window) -> TargetRing:
    ring = window.findChild(TargetRing)
    assert isinstance(ring, TargetRing)
    return ring


def _settle() -> None:
    QApplication.processEvents()


def _gone(window: Window) -> bool:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return window.findChild(TourCard) is None and window.findChild(TargetRing) is None


def test_it_walks_forward_with_enter_and_the_arrow_and_back_with_the_other(tour: Tour) -> None:
    for key, step in (
        (Qt.Key.Key_Return, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Left, 0),
    ):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        assert tour.step == step


def test_behind_the_last_step_it_is_finished_once(tour: Tour, window: Window, qtbot: QtBot) -> None:
    told: list[None] = []
    tour.finished.connect(lambda: told.append(None))
    for _ in range(4):
        QTest.mouseClick(tour.card.next, Qt.MouseButton.LeftButton)
    tour.stop()
    assert len(told) == 1
    assert _gone(window)


@pytest.mark.parametrize("way", ["escape in the card", "escape in the text", "button"])
def test_it_can_be_skipped_at_any_time(tour: Tour, window: Window, qtbot: QtBot, way: str) -> None:
    with qtbot.waitSignal(tour.finished):
        if way == "button":
            QTest.mouseClick(tour.card.skip, Qt.MouseButton.LeftButton)
        else:
            where = tour.card.next if way == "escape in the card" else window.text
            where.setFocus()
            QTest.keyClick(where, Qt.Key.Key_Escape)
    assert _gone(window)


def test_escape_in_a_field_is_the_field_s(tour: Tour, window: Window) -> None:
    window.field.setFocus()
    QTest.keyClick(window.field, Qt.Key.Key_Escape)
    assert tour.step == 0


def test_the_reader_finds_focus_and_place_as_they_were(tour: Tour, window: Window) -> None:
    assert tour.card.next.hasFocus()
    tour.stop()
    assert window.text.hasFocus()


def test_who_went_elsewhere_meanwhile_stays_there(tour: Tour, window: Window) -> None:
    window.field.setFocus()
    tour.stop()
    assert window.field.hasFocus()


def test_typing_and_clicking_in_the_window_go_on(tour: Tour, window: Window) -> None:
    window.text.setFocus()
    QTest.keyClicks(window.text, "a")
    assert window.text.toPlainText().startswith("a")
    pressed: list[None] = []
    window.button.clicked.connect(lambda: pressed.append(None))
    tour.go_on()
    middle = window.button.mapTo(window, window.button.rect().center())
    under = window.childAt(middle)  # the ring lies over it, and lets clicks through
    assert under is window.button
    QTest.mouseClick(under, Qt.MouseButton.LeftButton)
    assert len(pressed) == 1
    assert tour.step == 1


def test_the_ring_stands_around_the_target_and_follows_it(tour: Tour, window: Window) -> None:
    assert _ring(window).geometry().contains(window.list.geometry())
    tour.go_on()
    assert _ring(window).geometry().contains(window.button.geometry())
    window.resize(1400, 900)
    _settle()
    assert _ring(window).geometry().contains(window.button.geometry())
    assert window.rect().contains(tour.card.geometry())


def test_a_target_that_is_closed_leaves_the_card_in_the_middle_and_opened_again_has_it_back(
    tour: Tour, window: Window
) -> None:
    beside = tour.card.pos()
    window.list.hide()
    _settle()
    assert _ring(window).isHidden()
    assert (tour.card.geometry().center() - window.rect().center()).manhattanLength() <= 2
    window.list.show()
    _settle()
    assert not _ring(window).isHidden()
    assert tour.card.pos() == beside


def test_a_rectangle_is_pointed_at_and_nothing_is_nowhere(tour: Tour, window: Window) -> None:
    tour.go_on()
    tour.go_on()
    assert _ring(window).geometry().contains(QRect(300, 300, 80, 30))
    tour.go_on()
    assert _ring(window).isHidden()
    assert tour.card.isVisible()


def test_long_words_have_room(tour: Tour, window: Window) -> None:
    tour.go_on()
    words = tour.card.words
    needed = words.fontMetrics().boundingRect(
        QRect(0, 0, words.width(), 0), int(Qt.TextFlag.TextWordWrap), words.text()
    )
    assert words.height() >= needed.height() > 3 * words.fontMetrics().height()


def test_a_screen_reader_hears_the_step(tour: Tour) -> None:
    assert tour.card.accessibleName() == "List (1 of 4)"
    assert tour.card.next.accessibleDescription() == "List. All of them."


def test_the_last_step_has_no_skipping_and_the_first_no_way_back(tour: Tour) -> None:
    assert not tour.card.previous.isVisible()
    for _ in range(3):
        tour.go_on()
    assert not tour.card.skip.isVisible()
    assert tour.card.previous.isVisible()
    assert tour.card.next.text() == "Done"


def test_a_tour_without_steps_is_over_at_once(window: Window, qtbot: QtBot) -> None:
    tour = Tour((), window)
    with qtbot.waitSignal(tour.finished):
        tour.start()
    assert _gone(window)


def test_the_arrow_is_painted_in_every_theme(tour: Tour, qapp: QApplication) -> None:
    """At the left of the sheet, beside the list, stand a few pixels in the colour of the sheet."""
    for name in theme.THEMES:
        theme.choose(qapp, name)
        image = tour.card.grab().toImage()
        raised = theme.current().colour("raised")
        in_the_arrow = [y for y in range(image.height()) if image.pixelColor(ARROW // 2, y) == raised]
        assert 1 <= len(in_the_arrow) < 2 * ARROW
    theme.choose(qapp, "system")


def test_the_four_first_steps_point_where_they_are_told() -> None:
    here = QRect(1, 2, 30, 40)
    steps = first_steps({"reading": lambda: here})
    assert len(steps) == 4
    assert [step.target() for step in steps] == [None, here, None, None]
    assert all(step.title and len(step.text) < 200 for step in steps)
