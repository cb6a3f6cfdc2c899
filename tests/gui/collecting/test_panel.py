"""The panel of collected quotes, driven with real keys and a real mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from agendas.quoting.quote import CollectedQuote
from gui.collecting.dragging import DRAGGED
from gui.collecting.listed import HeadingRow, QuoteRow
from gui.collecting.panel import QuotesPanel
from gui.collecting.quotes_menu import QuotesMenu
from gui.collecting.view import QuotesView
from tests.gui.collecting.sample import APRIL, collection, quote

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def _panel(
    qtbot: QtBot, grouping: str = "own", quotes: tuple[CollectedQuote, ...] | None = None
) -> QuotesPanel:
    panel = QuotesPanel()
    qtbot.addWidget(panel)
    panel.resize(300, 700)
    panel.set_add_key("Ctrl+B")
    panel.set_grouping(grouping)
    panel.set_quotes(collection() if quotes is None else quotes)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    panel.list.setFocus()
    if panel.quotes:
        qtbot.waitUntil(panel.list.hasFocus)
    return panel


@pytest.fixture
def panel(qtbot: QtBot) -> QuotesPanel:
    return _panel(qtbot)


def _ids(quotes: tuple[CollectedQuote, ...]) -> list[int]:
    return [quote.id for quote in quotes]


def _key(
    panel: QuotesPanel, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(panel.list, key, modifier)


def _link(panel: QuotesPanel, quote_id: int, kind: str = "source") -> QPoint:
    """A place of the viewport on the source of a quote."""
    view = panel.list
    places = (QPoint(x, y) for y in range(0, view.viewport().height(), 4) for x in (30, 44))
    return next(place for place in places if view.link_at(place) == (quote_id, kind))


def _act(menu: QMenu, words: str) -> None:
    found = next(action for action in menu.actions() if action.text() == words)
    found.trigger()
    menu.close()


# What is listed


def test_an_empty_collection_says_how_a_quote_gets_there(qtbot: QtBot) -> None:
    panel = _panel(qtbot, quotes=())
    assert panel.empty.isVisible()
    assert "Ctrl+B" in " ".join(panel.empty.sentences)
    assert not panel.filter.isVisible()
    assert not panel.export.isVisible()
    with qtbot.waitSignal(panel.closed):
        panel.empty.action.click()


def test_before_the_collection_is_known_nothing_is_said(qtbot: QtBot) -> None:
    panel = QuotesPanel()
    qtbot.addWidget(panel)
    panel.show()
    assert not panel.empty.isVisible()


def test_another_grouping_is_chosen_in_the_menu_and_told(panel: QuotesPanel, qtbot: QtBot) -> None:
    panel.show_quote(4)
    with qtbot.waitSignal(panel.grouping_changed) as changed:
        _act(panel.make_grouping_menu(), "By meeting")
    assert changed.args == ["meeting"]
    assert _ids(panel.listed) == [2, 4, 1, 5, 3]
    assert _ids(panel.selected) == [4]
    assert panel.group_by.text() == "By meeting"
    with qtbot.assertNotEmitted(panel.grouping_changed):
        panel.set_grouping("no such word")
    assert panel.grouping == "topic"


def test_the_filter_narrows_the_list_and_counts(panel: QuotesPanel) -> None:
    panel.filter.setText("bbp")
    assert _ids(panel.listed) == [2]
    assert panel.count.text() == "1 of 5"
    panel.filter.setText("xyz")
    assert panel.empty.isVisible()
    assert "xyz" in " ".join(panel.empty.sentences)
    assert not panel.export.isEnabled()


def test_letters_typed_in_the_list_go_to_the_filter(panel: QuotesPanel) -> None:
    QTest.keyClicks(panel.list, "b")
    assert panel.filter.text() == "b"
    assert panel.filter.hasFocus()


def test_a_quote_shown_lifts_the_filter_that_hides_it(panel: QuotesPanel) -> None:
    panel.filter.setText("bbp")
    panel.show_quote(5)
    assert not panel.filter.text()
    assert _ids(panel.selected) == [5]


def test_marks_are_said_to_a_screen_reader(panel: QuotesPanel) -> None:
    panel.set_refindings({1: "lost", 2: "by context"})
    model = panel.list.model()
    said = [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(3)]
    assert said[0].startswith("Not found again. Rusland blijft een dreiging")
    assert said[1].startswith("Changed since. then. ")
    assert said[2].startswith("De NAVO")
    assert said[2].endswith("Note: Navragen bij de directie")


def test_words_of_a_document_are_never_markup(qtbot: QtBot) -> None:
    hostile = CollectedQuote(1, quote("<img src=/dev/zero> & meer"), note="<b>n</b>")
    panel = _panel(qtbot, quotes=(hostile,))
    tip = str(panel.list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert "&lt;img" in tip
    assert "<img" not in tip
    assert "<b>" not in tip


def test_headings_can_be_neither_reached_nor_selected(qtbot: QtBot) -> None:
    panel = _panel(qtbot, "topic")
    _key(panel, Qt.Key.Key_Home)
    reached = []
    for _ in range(5):
        assert panel.list.current
        reached.append(panel.list.current.id)
        _key(panel, Qt.Key.Key_Down)
    assert reached == [1, 4, 2, 5, 3]
    panel.list.selectAll()
    assert len(panel.selected) == 5


def test_up_from_the_first_quote_goes_to_the_filter(qtbot: QtBot) -> None:
    panel = _panel(qtbot, "topic")
    panel.show_quote(1)
    _key(panel, Qt.Key.Key_Up)
    assert panel.filter.hasFocus()
    QTest.keyClick(panel.filter, Qt.Key.Key_Down)
    assert panel.list.hasFocus()


@pytest.mark.parametrize("width", [280, 420])
@pytest.mark.parametrize("grouping", ["topic", "meeting", "own"])
def test_rows_fill_the_width_and_none_is_wider(qtbot: QtBot, width: int, grouping: str) -> None:
    panel = _panel(qtbot, grouping)
    panel.resize(width, 700)
    QApplication.processEvents()
    assert panel.width() == width
    assert panel.minimumSizeHint().width() <= 280
    assert panel.list.room < panel.list.viewport().width()
    assert panel.list.horizontalScrollBar().maximum() == 0
    assert not panel.grab().isNull()


# What is wished for


def test_enter_and_a_click_on_the_source_lead_there(panel: QuotesPanel, qtbot: QtBot) -> None:
    panel.show_quote(4)
    with qtbot.waitSignal(panel.place_wished) as wished:
        _key(panel, Qt.Key.Key_Return)
    assert wished.args == [panel.quotes[3]]
    with qtbot.waitSignal(panel.place_wished) as wished:
        QTest.mouseClick(panel.list.viewport(), LEFT, pos=_link(panel, 1))
    assert wished.args == [panel.quotes[0]]


def test_the_older_of_a_pair_leads_to_its_own_place(panel: QuotesPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.place_wished), qtbot.waitSignal(panel.old_place_wished) as wished:
        QTest.mouseClick(panel.list.viewport(), LEFT, pos=_link(panel, 2, "old source"))
    assert wished.args == [panel.quotes[1]]
    with qtbot.waitSignal(panel.old_place_wished):
        _key(panel, Qt.Key.Key_Return, SHIFT)


def test_a_click_on_the_words_selects_and_leads_nowhere(panel: QuotesPanel, qtbot: QtBot) -> None:
    first = panel.list.visualRect(panel.list.model().index(0, 0))
    with qtbot.assertNotEmitted(panel.place_wished):
        QTest.mouseClick(panel.list.viewport(), LEFT, pos=first.topLeft() + QPoint(40, 16))
    assert _ids(panel.selected) == [1]


def test_copy_and_delete_are_about_all_that_is_selected(panel: QuotesPanel, qtbot: QtBot) -> None:
    panel.show_quote(2)
    _key(panel, Qt.Key.Key_Down, SHIFT)
    with qtbot.waitSignal(panel.copy_requested) as copied:
        _key(panel, Qt.Key.Key_C, CTRL)
    assert copied.args == [panel.quotes[1:3]]
    with qtbot.waitSignal(panel.remove_requested) as removed:
        _key(panel, Qt.Key.Key_Delete)
    assert removed.args == [(2, 3)]
    assert len(panel.listed) == 5  # it is only wished


def test_after_a_removal_the_quote_that_came_in_its_place_is_reached(panel: QuotesPanel) -> None:
    panel.show_quote(3)
    panel.set_quotes([quote for quote in panel.quotes if quote.id != 3])
    assert _ids(panel.selected) == [4]
    panel.set_quotes(())
    assert panel.empty.isVisible()


def test_a_removal_above_moves_nothing_on_the_screen(qtbot: QtBot) -> None:
    many = tuple(replace(collection()[0], id=number) for number in range(60))
    panel = _panel(qtbot, quotes=many)
    panel.list.verticalScrollBar().setValue(panel.list.height_of(0) * 10)
    before = panel.list.indexAt(QPoint(40, 5)).data(Qt.ItemDataRole.UserRole)
    panel.set_quotes(many[3:])
    assert panel.list.indexAt(QPoint(40, 5)).data(Qt.ItemDataRole.UserRole) == before


def test_export_and_print_are_about_the_selection_if_it_holds_several(
    panel: QuotesPanel, qtbot: QtBot
) -> None:
    panel.show_quote(2)
    with qtbot.waitSignal(panel.export_requested) as wished:
        panel.export.click()
    assert wished.args == [panel.quotes]
    _key(panel, Qt.Key.Key_Down, SHIFT)
    assert panel.export.text() == "Export 2…"
    with qtbot.waitSignal(panel.print_requested) as wished:
        panel.print.click()
    assert wished.args == [panel.quotes[1:3]]


def test_a_menu_on_a_quote_outside_the_selection_is_about_that_quote(
    panel: QuotesPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QuotesMenu] = []
    monkeypatch.setattr(QuotesMenu, "popup", lambda menu, _at: opened.append(menu))
    panel.show_quote(1)
    at = panel.list.visualRect(panel.list.model().index(4, 0)).center()
    panel.list.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at))
    assert _ids(panel.selected) == [5]
    assert "Note and tags…" in [action.text() for action in opened[0].actions()]
    panel.list.selectAll()
    panel.list.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, at))
    assert len(panel.selected) == 5
    assert "Note and tags…" not in [action.text() for action in opened[1].actions()]


def test_each_wish_of_the_menu_is_told(panel: QuotesPanel, qtbot: QtBot) -> None:
    panel.show_quote(2)
    wishes = {
        "Go to the later source": panel.place_wished,
        "Go to the earlier source": panel.old_place_wished,
        "Copy": panel.copy_requested,
        "Export…": panel.export_requested,
        "Print…": panel.print_requested,
        "Remove from the collection": panel.remove_requested,
    }
    for words, wish in wishes.items():
        with qtbot.waitSignal(wish):
            _act(panel.make_row_menu(), words)


def test_a_tag_is_given_to_all_that_is_selected(panel: QuotesPanel, qtbot: QtBot) -> None:
    panel.show_quote(1)
    _key(panel, Qt.Key.Key_Down, SHIFT)
    menu = panel.make_row_menu()
    told: list[tuple[int, tuple[str, ...]]] = []
    panel.tags_changed.connect(lambda quote_id, tags: told.append((quote_id, tags)))
    tags = {action.text(): action for action in menu.findChildren(QAction) if action.isCheckable()}
    assert not tags["kern"].isChecked()  # one of the two has it
    tags["kern"].trigger()
    assert told == [(2, ("kern",))]
    assert panel.quotes[1].tags == ("kern",)
    panel.make_row_menu().tag_wished.emit("kern", False)
    assert told[1:] == [(1, ()), (2, ())]
    menu.close()


# Notes


def test_a_note_is_told_when_the_keys_leave_it_and_shown_at_once(panel: QuotesPanel, qtbot: QtBot) -> None:
    panel.show_quote(1)
    _key(panel, Qt.Key.Key_F2)
    assert panel.editor.note.hasFocus()
    QTest.keyClicks(panel.editor.note, "Let op")
    with qtbot.assertNotEmitted(panel.tags_changed), qtbot.waitSignal(panel.note_changed) as told:
        panel.list.setFocus()
    assert told.args == [1, "Let op"]
    assert panel.quotes[0].note == "Let op"
    assert not panel.editor.isVisible()


def test_the_quote_that_is_written_about_stays_in_sight(panel: QuotesPanel) -> None:
    panel.resize(300, 460)
    panel.edit_note(5)
    last = panel.list.visualRect(panel.list.model().index(4, 0))
    assert panel.list.viewport().rect().contains(last)


def test_tags_are_what_stands_between_commas(panel: QuotesPanel, qtbot: QtBot) -> None:
    panel.edit_note(4)
    panel.editor.tags.setText(" kern,  nieuwe   zin ;Kern,, ")
    with qtbot.waitSignal(panel.tags_changed) as told:
        QTest.keyClick(panel.editor.tags, Qt.Key.Key_Return)
    assert told.args == [4, ("kern", "nieuwe zin")]
    assert panel.list.hasFocus()


def test_escape_leaves_a_note_as_it_was(panel: QuotesPanel, qtbot: QtBot) -> None:
    panel.edit_note(3)
    panel.editor.note.setPlainText("weg ermee")
    with qtbot.assertNotEmitted(panel.note_changed):
        QTest.keyClick(panel.editor.note, Qt.Key.Key_Escape)
    assert panel.quotes[2].note == "Navragen bij de directie"
    assert panel.list.hasFocus()


def test_an_open_note_is_told_before_the_window_closes(panel: QuotesPanel, qtbot: QtBot) -> None:
    panel.edit_note(3)
    panel.editor.note.setPlainText("nog net")
    with qtbot.waitSignal(panel.note_changed) as told:
        panel.finish_editing()
    assert told.args == [3, "nog net"]


def test_an_open_note_survives_new_quotes_unless_its_own_is_gone(panel: QuotesPanel) -> None:
    panel.edit_note(3)
    panel.editor.note.setPlainText("half")
    panel.set_quotes([*panel.quotes, CollectedQuote(6, quote("Nieuw.", APRIL))])
    assert panel.editor.note.toPlainText() == "half"
    panel.set_quotes([quote for quote in panel.quotes if quote.id != 3])
    assert not panel.editor.isVisible()


def test_a_quote_that_is_not_there_has_no_note(panel: QuotesPanel) -> None:
    with pytest.raises(KeyError):
        panel.edit_note(99)


# The user's own order


def test_control_and_arrows_move_what_is_selected(panel: QuotesPanel, qtbot: QtBot) -> None:
    panel.show_quote(3)
    with qtbot.waitSignal(panel.order_changed) as told:
        _key(panel, Qt.Key.Key_Up, CTRL)
    assert told.args == [(1, 3, 2, 4, 5)]
    assert _ids(panel.listed) == [1, 3, 2, 4, 5]
    assert _ids(panel.selected) == [3]
    _key(panel, Qt.Key.Key_Up, CTRL)
    with qtbot.assertNotEmitted(panel.order_changed):
        _key(panel, Qt.Key.Key_Up, CTRL)


def test_in_a_grouped_list_nothing_moves(qtbot: QtBot) -> None:
    panel = _panel(qtbot, "topic")
    panel.show_quote(4)
    with qtbot.assertNotEmitted(panel.order_changed):
        _key(panel, Qt.Key.Key_Up, CTRL)
    assert not panel.list.dragEnabled()


class _OwnDrop(QDropEvent):
    """A drop that came from the list itself; outside of a running drag Qt knows no source."""

    view: QuotesView

    def source(self) -> QuotesView:
        return self.view


class _OwnMove(QDragMoveEvent):
    view: QuotesView

    def source(self) -> QuotesView:
        return self.view


def _mime() -> QMimeData:
    data = QMimeData()
    data.setData(DRAGGED, b"-")
    return data


def _drop(panel: QuotesPanel, at: QPoint) -> None:
    data = _mime()
    args = (Qt.DropAction.MoveAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    move = _OwnMove(at, *args)
    drop = _OwnDrop(QPointF(at), *args)
    move.view = drop.view = panel.list
    panel.list.dragMoveEvent(move)
    assert move.isAccepted()
    panel.grab()  # paints where it would come
    panel.list.dropEvent(drop)


def test_a_quote_dropped_on_the_upper_half_of_another_comes_before_it(
    panel: QuotesPanel, qtbot: QtBot
) -> None:
    panel.show_quote(5)
    second = panel.list.visualRect(panel.list.model().index(1, 0))
    with qtbot.waitSignal(panel.order_changed) as told:
        _drop(panel, second.topLeft() + QPoint(40, 4))
    assert told.args == [(1, 5, 2, 3, 4)]
    panel.show_quote(1)
    with qtbot.waitSignal(panel.order_changed) as told:
        _drop(panel, QPoint(40, panel.list.viewport().height() - 2))
    assert told.args == [(5, 2, 3, 4, 1)]


def test_a_drop_at_the_end_under_a_filter_comes_after_the_last_shown(
    panel: QuotesPanel, qtbot: QtBot
) -> None:
    panel.filter.setText("blijft")
    assert _ids(panel.listed) == [1, 3]
    panel.show_quote(1)
    with qtbot.waitSignal(panel.order_changed) as told:
        _drop(panel, QPoint(40, panel.list.viewport().height() - 2))
    assert told.args == [(2, 3, 1, 4, 5)]


def test_what_comes_from_elsewhere_is_not_dropped(panel: QuotesPanel, qtbot: QtBot) -> None:
    data = _mime()
    drop = QDropEvent(QPointF(40, 40), Qt.DropAction.MoveAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    with qtbot.assertNotEmitted(panel.order_changed):
        panel.list.dropEvent(drop)
    assert not drop.isAccepted()


# A large collection


def test_of_a_thousand_quotes_each_is_measured_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes time is measuring: another grouping, a filter or a removal must not do it again."""
    from gui.collecting import layout

    measured: list[int] = []
    height_of = layout.height_of

    def counted(row: HeadingRow | QuoteRow, type_: layout.RowType, room: int) -> int:
        measured.append(isinstance(row, QuoteRow))
        return height_of(row, type_, room)

    monkeypatch.setattr(layout, "height_of", counted)
    many = tuple(replace(collection()[number % 5], id=number) for number in range(1000))
    panel = _panel(qtbot, "topic", quotes=())
    panel.set_quotes(many)
    QApplication.processEvents()
    assert sum(measured) == 1000
    panel.set_grouping("own")
    panel.filter.setText("bbp")
    panel.filter.clear()
    panel.set_quotes(many[1:])
    assert sum(measured) == 1000
