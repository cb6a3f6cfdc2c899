"""The line that tells of meetings between the two, and the walk along them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agendas.library.entries import LibraryEntry
from agendas.model import Meeting
from gui.comparing.between_bar import BetweenBar
from tests.gui.comparing.samples import agenda, entry

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def meetings(count: int) -> list[LibraryEntry]:
    """Meetings of one body, a month apart."""
    return [entry(agenda(f"m{at}", [], dt.date(2025, 1 + at, 14))) for at in range(count)]


@pytest.fixture
def bar(qtbot: QtBot) -> BetweenBar:
    made = BetweenBar()
    qtbot.addWidget(made)
    made.resize(900, 32)
    return made


@pytest.fixture
def wanted(bar: BetweenBar) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    bar.pair_wanted.connect(lambda left, right: pairs.append((left, right)))
    return pairs


def show(bar: BetweenBar, entries: list[LibraryEntry]) -> None:
    """The first and the last are compared; the others lie between."""
    bar.show_pair(entries[0].key, entries[-1].key)
    bar.set_between(entries[1:-1], tuple(pairwise(entries)))


def test_nothing_between_is_no_line(bar: BetweenBar) -> None:
    show(bar, meetings(2))
    assert bar.isHidden()
    assert bar.sentence == ""


def test_what_lies_between_is_named(bar: BetweenBar) -> None:
    show(bar, meetings(3))
    assert not bar.isHidden()
    assert bar.sentence == "Between these two there is also: 14 February 2025 Brussel"


def test_many_are_counted(bar: BetweenBar) -> None:
    show(bar, meetings(8))
    assert bar.sentence.count("2025") == 3
    assert bar.sentence.endswith("and 3 more")


def test_a_meeting_without_a_date_is_named_by_its_title(bar: BetweenBar) -> None:
    entries = meetings(3)
    entries[1] = replace(entries[1], meeting=Meeting(), title="Een <b>oude</b> agenda")
    show(bar, entries)
    assert bar.sentence.endswith("Een <b>oude</b> agenda")


def test_the_walk_by_keyboard_and_back(bar: BetweenBar, wanted: list[tuple[str, str]], qtbot: QtBot) -> None:
    entries = meetings(4)
    keys = [entry.key for entry in entries]
    show(bar, entries)
    with qtbot.waitActive(bar):
        bar.show()
        bar.activateWindow()
    bar.walk.setFocus()
    QTest.keyClick(bar.walk, Qt.Key.Key_Space)
    assert bar.sentence.startswith("Step 1 of 3 · 14 January 2025 Brussel → 14 February 2025 Brussel")
    assert bar.next.hasFocus()
    QTest.keyClick(bar.next, Qt.Key.Key_Space)
    QTest.keyClick(bar.next, Qt.Key.Key_Space)
    assert bar.sentence.startswith("Step 3 of 3")
    assert not bar.next.isEnabled()
    assert bar.previous.hasFocus()  # the focus must not fall off the end
    QTest.keyClick(bar.previous, Qt.Key.Key_Space)
    bar.go(1)
    bar.go(1)
    QTest.mouseClick(bar.whole, Qt.MouseButton.LeftButton)
    assert wanted == [*pairwise(keys), (keys[1], keys[2]), (keys[2], keys[3]), (keys[0], keys[3])]
    assert bar.sentence.startswith("Between these two")


def test_what_is_known_of_the_step_itself_leaves_the_walk_alone(bar: BetweenBar) -> None:
    entries = meetings(3)
    show(bar, entries)
    bar.begin()
    bar.show_pair(entries[0].key, entries[1].key)
    bar.set_between((), ((entries[0], entries[1]),))
    assert bar.sentence.startswith("Step 1 of 2")
    bar.go(1)
    assert bar.sentence.startswith("Step 2 of 2")


def test_swapped_sides_are_the_same_step(bar: BetweenBar) -> None:
    entries = meetings(3)
    show(bar, entries)
    bar.begin()
    bar.show_pair(entries[1].key, entries[0].key)
    assert bar.sentence.startswith("Step 1 of 2")


def test_another_pair_ends_the_walk_and_old_knowledge_is_not_said_of_it(bar: BetweenBar) -> None:
    entries = meetings(4)
    show(bar, entries[:3])
    bar.begin()
    bar.show_pair(entries[0].key, entries[3].key)
    assert not bar.walking
    assert bar.isHidden()


def test_closed_stays_closed_for_these_two(bar: BetweenBar, qtbot: QtBot) -> None:
    entries = meetings(4)
    show(bar, entries[:3])
    with qtbot.waitSignal(bar.dismissed):
        bar.close_button.click()
    assert bar.isHidden()
    bar.show_pair(entries[2].key, entries[0].key)
    assert bar.isHidden()
    show(bar, entries)
    assert not bar.isHidden()


def test_closing_a_walk_ends_it_where_it_is(bar: BetweenBar, wanted: list[tuple[str, str]]) -> None:
    show(bar, meetings(3))
    bar.begin()
    bar.dismiss()
    assert bar.isHidden()
    assert len(wanted) == 1


def test_a_long_line_gives_way_at_its_end_and_is_whole_in_the_tooltip(bar: BetweenBar) -> None:
    entries = meetings(3)
    entries[1] = replace(entries[1], meeting=replace(entries[1].meeting, place="<i>Llanfair</i> " * 20))
    show(bar, entries)
    bar.show()
    bar.resize(300, 32)
    assert bar.width() == 300
    label = bar._sentence
    assert label.text().endswith("…")
    assert label.toolTip().startswith("<p>Between these two")
    assert "<i>" not in label.toolTip()
