"""The sign in the toolbar and its card: nothing when nothing runs, all when it is asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QPushButton, QToolBar
from pytestqt.qtbot import QtBot

from agendas.library.outcomes import ImportProgress
from gui.working import board as boards
from gui.working import status as statuses
from gui.working.board import WorkBoard
from gui.working.rows import EndedRow
from gui.working.status import WorkStatus
from tests.gui.working.jobs import Jobs, changed_document

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Key = Qt.Key


class Desk:
    """A window with the sign in its toolbar, and a field that has the keyboard."""

    def __init__(self, jobs: Jobs, qtbot: QtBot) -> None:
        self.stopped: list[str] = []
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.board = WorkBoard(lambda: "en", self.window)
        self.board.watch(jobs.tasks, "library", {"import": lambda: self.stopped.append("import")})
        self.status = WorkStatus(self.board)
        bar = QToolBar()
        bar.addWidget(self.status)
        self.window.addToolBar(bar)
        self.field = QLineEdit()
        self.window.setCentralWidget(self.field)
        self.window.resize(900, 600)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.field.setFocus()

    @property
    def lines(self) -> list[str]:
        """What the labels on the card say."""
        card = self.status.card
        assert card is not None
        labels = [label for label in card.findChildren(QLabel) if label.isVisible() and label.text()]
        return [label.accessibleName() or label.text() for label in labels]

    @property
    def stops(self) -> list[QPushButton]:
        card = self.status.card
        assert card is not None
        return [one for one in card.findChildren(QPushButton) if one.isVisible()]


@pytest.fixture
def desk(jobs: Jobs, qtbot: QtBot) -> Desk:
    return Desk(jobs, qtbot)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work is told as soon as it begins, and forgotten as soon as it ends."""
    monkeypatch.setattr(boards, "PATIENCE", 0)
    monkeypatch.setattr(statuses, "PATIENCE", 0)
    monkeypatch.setattr(statuses, "LINGER", 0)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    note: Callable[[object, str], None] = lambda _widget, sentence: said.append(sentence)  # noqa: E731
    monkeypatch.setattr(statuses, "announce", note)
    return said


def test_nothing_is_there_while_nothing_runs_and_no_timer_either(desk: Desk) -> None:
    assert desk.status.button.isHidden()
    assert not desk.status.patience.isActive()
    assert not desk.status.linger.isActive()


def test_work_is_not_told_before_it_takes_a_while(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.board.changed):
        jobs.run("mentions")
    assert desk.status.button.isHidden()
    assert desk.status.patience.isActive()
    with qtbot.waitSignal(desk.status.patience.timeout):
        pass
    qtbot.waitUntil(lambda: desk.status.said == "Names are being looked up")


@pytest.mark.usefixtures("at_once")
def test_it_says_what_runs_to_those_who_see_and_those_who_listen(
    desk: Desk, jobs: Jobs, qtbot: QtBot, heard: list[str]
) -> None:
    jobs.run("mentions")
    qtbot.waitUntil(lambda: desk.status.said == "Names are being looked up")
    assert desk.status.button.text() == "Names are being looked up"
    assert desk.status.button.accessibleName() == "Names are being looked up"
    jobs.run("formulas")
    qtbot.waitUntil(lambda: desk.status.said == "Names are being looked up (+1)")
    assert heard == ["Names are being looked up"], "once, not at every change"
    jobs.end_all(qtbot)
    qtbot.waitUntil(desk.status.button.isHidden)
    assert desk.status.said == ""


@pytest.mark.usefixtures("at_once")
def test_what_has_a_bar_of_its_own_is_not_told_twice(
    desk: Desk, jobs: Jobs, qtbot: QtBot, heard: list[str]
) -> None:
    jobs.run("import 1", ImportProgress(1, 9))
    qtbot.waitUntil(lambda: not desk.status.button.isHidden())
    assert desk.status.button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert heard == []
    jobs.run("mentions")
    qtbot.waitUntil(lambda: desk.status.said == "Names are being looked up")
    assert desk.status.button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon


@pytest.mark.usefixtures("at_once")
def test_words_give_way_in_a_narrow_window(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    jobs.run("formulas")
    qtbot.waitUntil(lambda: bool(desk.status.said))
    desk.window.resize(160, 400)
    qtbot.waitUntil(lambda: desk.status.button.text().endswith("…"))
    assert desk.status.button.accessibleName() == "Standing sentences are being recognised"


@pytest.mark.usefixtures("at_once")
def test_a_click_lists_all_and_another_closes(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    jobs.run("import 1", error=changed_document())
    jobs.end_all(qtbot)
    jobs.run("mentions")
    jobs.run("import 2", ImportProgress(12, 200))
    qtbot.waitUntil(lambda: len(desk.board.works) == 2 and desk.board.works[1].progress is not None)
    desk.status.button.click()
    assert desk.status.card is not None
    assert desk.status.card.isVisible()
    assert "Names are being looked up" in desk.lines
    assert "Documents are being added, 12 of 200" in desk.lines
    assert changed_document().sentence("en") in desk.lines
    desk.status.button.click()
    assert not desk.status.card.isVisible()


def test_the_card_opens_by_keys_when_nothing_runs_and_esc_goes_back(desk: Desk) -> None:
    desk.status.open_card()
    assert desk.status.card is not None
    assert "Nothing goes on at the moment." in desk.lines
    assert desk.status.card.has_focus
    QTest.keyClick(desk.status.card, Key.Key_Escape)
    assert not desk.status.card.isVisible()
    assert QApplication.focusWidget() is desk.field


def test_going_on_elsewhere_closes_the_card(desk: Desk) -> None:
    desk.status.open_card()
    desk.field.setFocus()
    assert desk.status.card is not None
    assert not desk.status.card.isVisible()
    desk.status.open_card()
    assert desk.status.card.isVisible()


def test_only_what_can_be_stopped_has_a_stop_and_it_works_by_keys(
    desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    jobs.run("mentions")
    jobs.run("import 1")
    desk.status.open_card()
    (stop,) = desk.stops
    assert stop.accessibleName() == "Stop: Documents are being added"
    stop.setFocus()
    QTest.keyClick(stop, Key.Key_Return)
    assert desk.stopped == ["import"]
    assert not stop.isEnabled()


def test_the_open_card_follows_and_the_keyboard_is_never_lost(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    jobs.run("import 1")
    desk.status.open_card()
    card = desk.status.card
    assert card is not None
    (stop,) = desk.stops
    stop.setFocus()
    jobs.end_all(qtbot)
    qtbot.waitUntil(lambda: "Nothing goes on at the moment." in desk.lines)
    assert card.has_focus
    assert [row.accessibleName().split(" ", 1)[1] for row in card.findChildren(EndedRow)][-1].endswith(
        "Adding documents: done."
    )


def test_a_full_card_stays_in_the_window(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    for number in range(14):
        jobs.run(f"import {number}", error=changed_document() if number == 12 else None)
        jobs.end_all(qtbot)
    for number in range(20, 28):
        jobs.run(f"import {number}", ImportProgress(1, 2))
    desk.status.open_card()
    card = desk.status.card
    assert card is not None
    assert desk.window.rect().contains(card.geometry())
    assert "and 3 more" in desk.lines
