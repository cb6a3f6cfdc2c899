"""The dialog of the note, by real keys and a real mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agendas.comparison import Change
from gui.exporting.note_dialog import NoteDialog
from gui.exporting.note_list import WORDS
from tests.gui.exporting.samples import changed_comparison

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT_BUTTON, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def open_note(qtbot: QtBot, count: int = 4) -> NoteDialog:
    comparison = changed_comparison(count)
    made = NoteDialog(comparison, comparison.changes)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the test does
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def note(qtbot: QtBot) -> NoteDialog:
    return open_note(qtbot)


def sentences(note: NoteDialog) -> list[str]:
    return [change.summary.split(" &")[0] for change in note.changes()]


def summary(number: int) -> str:
    return f"Wijziging {number}"


def test_it_begins_with_the_ticked_changes_on_one_page(note: NoteDialog) -> None:
    assert note.changes() == changed_comparison().changes
    assert not note.gauge.runs_over
    assert note.gauge.words.startswith("1 page")


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1)])
def test_control_and_an_arrow_move_the_change_and_the_keys_go_with_it(
    note: NoteDialog, key: Qt.Key, step: int
) -> None:
    note.list.setCurrentIndex(note.model.index(1))
    QTest.keyClick(note.list, key, CONTROL)
    assert note.list.currentIndex().row() == 1 + step
    assert sentences(note)[1 + step] == summary(2)
    assert note.sentence.toPlainText().startswith(summary(2))


def test_the_ends_are_the_ends(note: NoteDialog) -> None:
    QTest.keyClick(note.list, Qt.Key.Key_Up, CONTROL)
    assert sentences(note) == [summary(number) for number in (1, 2, 3, 4)]
    assert not note.up.isEnabled()
    assert note.down.isEnabled()
    QTest.mouseClick(note.down, LEFT_BUTTON)
    assert sentences(note)[0] == summary(2)
    assert note.up.isEnabled()


@pytest.mark.parametrize(("gap", "order"), [(0, "3124"), (2, "1234"), (3, "1234"), (4, "1243")])
def test_a_change_is_dropped_in_a_gap(note: NoteDialog, gap: int, order: str) -> None:
    note.list.setCurrentIndex(note.model.index(2))
    note.list.drop_at(2, gap)
    assert sentences(note) == [summary(int(number)) for number in order]


class Dropped(QDropEvent):
    """What the list gets at the end of a drag; the platform of the tests has none."""

    def __init__(self, where: QPoint, source: QObject) -> None:
        super().__init__(QPointF(where), Qt.DropAction.MoveAction, QMimeData(), LEFT_BUTTON, NO_KEY)
        self._source = source

    def source(self) -> QObject:
        return self._source


@pytest.mark.parametrize(("below_middle", "order"), [(True, "2341"), (False, "2314")])
def test_a_drop_is_in_the_gap_that_is_nearest(note: NoteDialog, below_middle: bool, order: str) -> None:
    shown = note.list
    where = shown.visualRect(note.model.index(3)).center() + QPoint(0, 6 if below_middle else -6)
    dropped = Dropped(where, shown)
    shown.dropEvent(dropped)
    assert sentences(note) == [summary(int(number)) for number in order]
    assert dropped.dropAction() == Qt.DropAction.IgnoreAction
    assert note.sentence.toPlainText().startswith(summary(1))


def test_nothing_from_elsewhere_is_dropped(note: NoteDialog) -> None:
    data = QMimeData()
    data.setText("van elders")
    event = QDropEvent(QPointF(50, 5), Qt.DropAction.CopyAction, data, LEFT_BUTTON, NO_KEY)
    note.list.dropEvent(event)
    assert sentences(note) == [summary(number) for number in (1, 2, 3, 4)]


def test_space_and_a_click_on_the_box_take_a_change_out(note: NoteDialog) -> None:
    QTest.keyClick(note.list, Qt.Key.Key_Space)
    assert sentences(note) == [summary(number) for number in (2, 3, 4)]
    where = note.list.visualRect(note.model.index(3)).center()
    where.setX(WORDS // 2)
    QTest.mouseClick(note.list.viewport(), LEFT_BUTTON, NO_KEY, where)
    assert sentences(note) == [summary(2), summary(3)]


def test_a_note_without_changes_cannot_be_exported(note: NoteDialog, qtbot: QtBot) -> None:
    for place in range(4):
        note.model.toggle(place)
    assert not note.export.isEnabled()
    assert not note.copy.isEnabled()
    note.pause.timeout.emit()
    assert "No changes" in note.gauge.words
    note.model.toggle(0)
    assert note.export.isEnabled()


def test_the_sentence_is_edited_in_place_and_can_be_brought_back(note: NoteDialog) -> None:
    note.sentence.setFocus()
    note.sentence.selectAll()
    QTest.keyClicks(note.sentence, "Kort gezegd.")
    QTest.keyClick(note.sentence, Qt.Key.Key_Return)
    assert note.isVisible()
    assert note.changes()[0].summary == "Kort gezegd."
    assert note.sentence.toPlainText() == "Kort gezegd."
    assert note.changes()[0].left == changed_comparison().changes[0].left
    QTest.mouseClick(note.restore, LEFT_BUTTON)
    assert note.changes()[0].summary == changed_comparison().changes[0].summary
    assert not note.restore.isEnabled()


def test_a_blank_typed_at_the_end_stays_while_typing(note: NoteDialog) -> None:
    note.sentence.selectAll()
    QTest.keyClicks(note.sentence, "Kort ")
    assert note.sentence.toPlainText() == "Kort "
    QTest.keyClicks(note.sentence, "gezegd")
    assert note.changes()[0].summary == "Kort gezegd"


def test_the_words_of_a_document_are_never_markup(note: NoteDialog) -> None:
    assert "<b>meer</b>" in note.sentence.toPlainText()


def test_the_page_follows_after_a_pause(note: NoteDialog, qtbot: QtBot) -> None:
    before = note.preview.grab().toImage()
    note.model.reword(0, "Iets heel anders, en veel langer dan het was, zodat de bladzijde anders is.")
    assert note.pause.isActive()
    note.pause.timeout.emit()
    assert note.preview.grab().toImage() != before


def test_a_long_note_runs_over_and_the_gauge_says_so(qtbot: QtBot) -> None:
    note = open_note(qtbot, 40)
    assert note.gauge.runs_over
    assert "Runs over" in note.gauge.accessibleName()
    assert note.preview.verticalScrollBar().maximum() > note.preview.viewport().height()
    for place in range(3, 40):
        note.model.toggle(place)
    note.pause.timeout.emit()
    assert not note.gauge.runs_over


def test_export_carries_the_note_as_it_stands(note: NoteDialog, qtbot: QtBot) -> None:
    QTest.keyClick(note.list, Qt.Key.Key_Down, CONTROL)
    with qtbot.waitSignal(note.export_requested) as asked:
        QTest.mouseClick(note.export, LEFT_BUTTON)
    carried: tuple[Change, ...] = asked.args[0]
    assert carried == note.changes()
    assert carried[1] == changed_comparison().changes[0]


def test_copy_carries_text_and_rich_text(note: NoteDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(note.copy_requested) as copied:
        QTest.mouseClick(note.copy, LEFT_BUTTON)
    text, html = copied.args
    assert text.startswith("Wijzigingsnotitie")
    assert "De Westelijke Balkan" in text
    assert "&lt;b&gt;meer&lt;/b&gt;" in html


def test_without_changes_it_opens_empty(qtbot: QtBot) -> None:
    note = open_note(qtbot, 0)
    assert not note.sentence.isEnabled()
    assert not note.export.isEnabled()
    assert not note.grab().isNull()


def test_escape_leaves_the_draft_to_who_opens_it_again(note: NoteDialog, qtbot: QtBot) -> None:
    note.model.reword(0, "In mijn woorden.")
    with qtbot.waitSignal(note.draft_left) as left:
        QTest.keyClick(note, Qt.Key.Key_Escape)
    comparison = changed_comparison()
    again = NoteDialog(comparison, comparison.changes, draft=left.args[0])
    qtbot.addWidget(again)
    assert again.changes()[0].summary == "In mijn woorden."


def test_a_sentence_that_is_as_it_was_offers_no_way_back(note: NoteDialog) -> None:
    assert not note.restore.isVisible()
    note.sentence.setPlainText("Anders gezegd")
    assert note.restore.isVisible()


def test_a_sheet_is_as_wide_without_a_scroll_bar_as_with_one(qtbot: QtBot, note: NoteDialog) -> None:
    """A bar that could not be moved stood beside a page that was in sight whole."""
    sheets, bar = note.preview.widget(), note.preview.verticalScrollBar()
    assert sheets is not None
    note.resize(1060, 1400)
    qtbot.waitUntil(lambda: not bar.isVisible())
    high = sheets.height()
    note.resize(1060, 500)
    qtbot.waitUntil(bar.isVisible)
    assert sheets.height() == high
