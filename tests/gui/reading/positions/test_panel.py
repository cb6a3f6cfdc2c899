"""The panel of positions, driven with real keys and a real mouse."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QImage, QKeyEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from agendas.model import Agenda
from agendas.quoting.passage import Excerpt, Passage
from agendas.quoting.position_list import PositionList, list_text
from gui import theme
from gui.reading.positions import painting
from gui.reading.positions.panel import PositionsPanel
from gui.reading.positions.rows import PositionRow, TopicRow, positions_of
from gui.reading.text_map import Place, Stretch
from gui.widgets.row_painting import line_height
from tests.gui.reading.positions.sample import MIXED, Stated, stating
from tests.gui.reading.sample import read_agenda

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def _panel(qtbot: QtBot, agenda: Agenda | None = None) -> PositionsPanel:
    panel = PositionsPanel()
    qtbot.addWidget(panel)
    panel.resize(299, 600)
    panel.show_agenda(agenda or stating(), understood=True)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.fixture(autouse=True)
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What tooltips say; really shown, they would ask of the platform what "offscreen" has not."""
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: said.append(text))
    return said


@pytest.fixture
def panel(qtbot: QtBot) -> PositionsPanel:
    return _panel(qtbot)


def _listed(panel: PositionsPanel) -> list[str]:
    """Topics by name, positions by the number of their paragraph."""
    return [row.name or "-" if isinstance(row, TopicRow) else row.number for row in panel.list.rows]


def _key(
    panel: PositionsPanel, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(panel.list, key, modifier)


# What is listed


def test_positions_stand_by_topic_and_with_a_click_in_the_order_of_the_text(
    panel: PositionsPanel, qtbot: QtBot
) -> None:
    by_topic = ["Oekraïne", "1", "3", "defensie-uitgaven", "2", "-", "4"]
    assert _listed(panel) == by_topic
    with qtbot.waitSignal(panel.order_changed) as changed:
        QTest.mouseClick(panel.in_order, Qt.MouseButton.LeftButton)
    assert changed.args == ["text"]
    assert _listed(panel) == ["1", "2", "3", "4"]
    with qtbot.assertNotEmitted(panel.order_changed):
        panel.set_order("topic")
    assert panel.by_topic.isChecked()
    assert _listed(panel) == by_topic


def test_another_order_keeps_where_the_reader_is(panel: PositionsPanel) -> None:
    panel.mark_place(Place("p3", 1))
    panel.list.setFocus()
    _key(panel, Qt.Key.Key_End)
    panel.set_order("text")
    assert panel.list.marked == 2
    assert panel.list.currentIndex().row() == 3


def test_what_is_looked_for_what_is_not_there_and_what_is_there(qtbot: QtBot) -> None:
    panel = _panel(qtbot)
    panel.show_agenda(read_agenda(), understood=False)
    assert panel.empty.isVisible()
    assert panel.empty.sentence == "Looking for positions…"
    assert not panel.list.isVisible()
    assert not panel.by_topic.isVisible()
    panel.show_agenda(read_agenda(), understood=True)
    assert panel.empty.sentence == "No Dutch positions were found in this document."
    assert panel.empty.sentences[1].startswith("A position is a sentence")
    assert panel.count == 0
    panel.show_agenda(stating(), understood=True)
    assert not panel.empty.isVisible()
    assert panel.list.isVisible()
    assert panel.count == 4


def test_a_filter_says_how_many_it_hides_and_lets_them_back(panel: PositionsPanel) -> None:
    menu = panel.make_filter_menu()
    actions = {action.text(): action for action in menu.actions()}
    actions["Strong ones only (4 and 5)"].trigger()
    assert _listed(panel) == ["Oekraïne", "1", "defensie-uitgaven", "2"]
    assert panel.hidden_count.isVisible()
    assert panel.hidden_count.text() == "2 hidden ·"
    assert panel.show_all.accessibleName() == "Show all positions; hidden now: 2"
    assert panel.filter.isChecked()
    panel.show_all.setFocus()
    QTest.keyClick(panel.show_all, Qt.Key.Key_Space)
    assert _listed(panel)[-1] == "4"
    assert not panel.hidden_count.isVisible()
    assert panel.list.hasFocus(), "the button that had it is gone"
    assert not panel.filter.isChecked()
    menu.deleteLater()


def test_a_filter_that_leaves_nothing_says_so(qtbot: QtBot) -> None:
    panel = _panel(qtbot, stating(MIXED[:2]))
    panel.set_filter("against")
    assert panel.empty.sentence == "None of the positions is of this kind."
    assert panel.hidden_count.text() == "2 hidden ·"
    assert not panel.copy.isEnabled()
    with qtbot.assertNotEmitted(panel.copy_all_wished):
        panel.copy_all()
    panel.show_agenda(stating(), understood=True)
    assert _listed(panel) == ["Oekraïne", "3"], "the filter holds, and says so"
    assert panel.hidden_count.text() == "3 hidden ·"


def test_the_filter_opens_by_keyboard(panel: PositionsPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QMenu] = []  # really opened, it would ask of the platform what "offscreen" has not
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: opened.append(menu))
    panel.filter.setFocus()
    QTest.keyClick(panel.filter, Qt.Key.Key_Space)
    (menu,) = opened
    active = menu.activeAction()
    assert active is not None
    assert active.text() == "All positions", "the keys begin at what is chosen"
    assert not panel.filter.isChecked(), "nothing is filtered yet"
    menu.actions()[2].trigger()
    assert _listed(panel) == ["Oekraïne", "3"]


# Going


def test_keys_walk_past_the_topics_and_enter_goes_there(panel: PositionsPanel, qtbot: QtBot) -> None:
    panel.list.setFocus()
    reached = []
    for key in (
        Qt.Key.Key_Home,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_End,
    ):
        _key(panel, key)
        reached.append(panel.list.currentIndex().row())
    assert reached == [1, 2, 4, 6, 4, 6]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        with qtbot.waitSignal(panel.place_chosen) as chosen:
            _key(panel, key)
        assert chosen.args == [Stretch("p4", 0, len(MIXED[3].text))]


def test_up_at_the_top_stays_and_letters_are_the_pages(panel: PositionsPanel) -> None:
    panel.list.setFocus()
    _key(panel, Qt.Key.Key_Home)
    _key(panel, Qt.Key.Key_Up)
    assert panel.list.currentIndex().row() == 1
    _key(panel, Qt.Key.Key_N)
    assert panel.list.currentIndex().row() == 1


def test_the_keys_begin_where_the_reader_is(panel: PositionsPanel) -> None:
    panel.mark_place(Place("p2", 0))
    panel.list.setFocus()
    assert panel.list.currentIndex().row() == 4


def test_a_click_goes_there_and_a_topic_goes_nowhere(panel: PositionsPanel, qtbot: QtBot) -> None:
    def centre(row: int) -> QPoint:
        return panel.list.visualRect(panel.list.model().index(row, 0)).center()

    with qtbot.waitSignal(panel.place_chosen) as chosen:
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=centre(2))
    assert chosen.args == [Stretch("p3", 0, len(MIXED[2].text))]
    with qtbot.assertNotEmitted(panel.place_chosen):
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=centre(0))


def test_the_marked_row_comes_into_sight_unless_the_mouse_is_in_the_list(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = _panel(qtbot, stating(MIXED * 30))
    QApplication.processEvents()
    monkeypatch.setattr(panel.list, "underMouse", lambda: False)
    bar = panel.list.verticalScrollBar()
    panel.list.setFocus()
    panel.mark_place(Place("p120", 0))
    assert bar.value() == bar.maximum(), "who clicked a row and then turns the wheel over the text"
    monkeypatch.setattr(panel.list, "underMouse", lambda: True)
    panel.mark_place(Place("p1", 0))
    assert panel.list.marked == 1
    assert bar.value() == bar.maximum()


def test_the_first_of_a_topic_comes_into_sight_with_its_topic(qtbot: QtBot) -> None:
    panel = _panel(qtbot, stating([Stated("Tekst.", f"onderwerp {number}") for number in range(40)]))
    panel.list.setFocus()
    _key(panel, Qt.Key.Key_End)
    _key(panel, Qt.Key.Key_Home)
    assert panel.list.verticalScrollBar().value() == 0


def test_the_topic_stays_at_the_top_and_covers_no_row_that_the_keys_reach(qtbot: QtBot) -> None:
    panel = _panel(qtbot, stating(MIXED * 30))
    QApplication.processEvents()
    rows, bar = panel.list, panel.list.verticalScrollBar()
    bar.setValue(1_000)
    at, rect = rows.pinned()
    assert isinstance(rows.rows[at], TopicRow)
    assert (at, rect.top()) == (0, 0)
    assert rows.indexAt(QPoint(50, 5)).row() == 0
    rows.setFocus()
    _key(panel, Qt.Key.Key_End)
    for _ in range(40):
        _key(panel, Qt.Key.Key_Up)
        top = rows.visualRect(rows.currentIndex()).top()
        assert top >= max(0, rows.pinned()[1].bottom())
    panel.set_order("text")
    assert rows.pinned()[0] == -1


def test_the_menu_of_a_position_goes_there_and_copies(
    panel: PositionsPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: opened.append(menu))
    panel.list.setFocus()
    _key(panel, Qt.Key.Key_End)
    second = panel.list.visualRect(panel.list.model().index(2, 0)).center()
    for reason, place in (
        (QContextMenuEvent.Reason.Keyboard, QPoint()),
        (QContextMenuEvent.Reason.Mouse, second),
    ):
        event = QContextMenuEvent(reason, place, panel.list.viewport().mapToGlobal(place))
        QApplication.sendEvent(panel.list.viewport(), event)
    asked: list[object] = []
    panel.place_chosen.connect(asked.append)
    panel.quote_wished.connect(lambda passage: asked.append(passage.excerpts[0].block))
    panel.copy_all_wished.connect(lambda listed: asked.append(len(listed.groups)))
    for menu in opened:
        for action in menu.actions():
            action.trigger()
    assert asked == [
        Stretch("p4", 0, len(MIXED[3].text)), "p4", 3,
        Stretch("p3", 0, len(MIXED[2].text)), "p3", 3,
    ]  # fmt: skip
    assert panel.list.currentIndex().row() == 2


# Copying


def test_copying_all_takes_what_is_shown_as_it_is_grouped(panel: PositionsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.copy_all_wished) as wished:
        QTest.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    assert wished.args is not None
    (listed,) = wished.args
    assert isinstance(listed, PositionList)
    assert [(group.heading, [one.block for one in group.sentences]) for group in listed.groups] == [
        ("Oekraïne", ["p1", "p3"]),
        ("Defensie-uitgaven", ["p2"]),
        ("Other", ["p4"]),
    ]
    assert "• “Nederland is tegen <b>uitstel</b> & afstel.” (Geannoteerde agenda, alinea 3)." in list_text(
        listed
    )
    panel.set_order("text")
    panel.set_filter("strong")
    panel.list.setFocus()
    with qtbot.waitSignal(panel.copy_all_wished) as wished:
        _key(panel, Qt.Key.Key_C, CTRL | SHIFT)
    assert wished.args is not None
    (group,) = wished.args[0].groups
    assert (group.heading, [one.block for one in group.sentences]) == ("", ["p1", "p2"])


def test_copying_is_said(panel: PositionsPanel, said: list[str]) -> None:
    panel.list.setFocus()
    _key(panel, Qt.Key.Key_End)
    _key(panel, Qt.Key.Key_C, CTRL)
    panel.copy_all()
    assert said == ["1 position(s) copied with source", "4 position(s) copied with source"]


def test_copying_one_takes_the_row_at_the_keys(panel: PositionsPanel, qtbot: QtBot) -> None:
    panel.list.setFocus()
    _key(panel, Qt.Key.Key_End)
    with qtbot.waitSignal(panel.quote_wished) as wished:
        _key(panel, Qt.Key.Key_C, CTRL)
    assert wished.args == [Passage(stating(), (Excerpt("p4", 0, len(MIXED[3].text)),))]


def test_the_lists_own_copying_goes_before_the_windows(panel: PositionsPanel) -> None:
    for key, modifiers, is_own in (
        (Qt.Key.Key_C, CTRL, True),
        (Qt.Key.Key_C, CTRL | SHIFT, True),
        (Qt.Key.Key_F, CTRL, False),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        event.ignore()
        QApplication.sendEvent(panel.list, event)
        assert event.isAccepted() == is_own


# Words


def test_rows_can_be_heard(panel: PositionsPanel) -> None:
    model = panel.list.model()
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert said[0] == "Oekraïne, positions: 2"
    assert said[1] == "paragraph 1. Nederland steunt Oekraïne. steunen. strength 4 of 5"
    assert said[2].endswith("against · verwerpen. strength 2 of 5")
    assert panel.list.accessibleName() == "Positions"
    assert panel.copy.accessibleName() == "Copy all with their sources (Ctrl+Shift+C)"


def test_a_tip_gives_the_whole_sentence_and_why_and_no_document_makes_markup(panel: PositionsPanel) -> None:
    tip = panel.list.model().index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith(
        "<qt><p>Nederland is tegen &lt;b&gt;uitstel&lt;/b&gt; &amp; afstel.</p>Nederland · verwerpen"
    )
    assert "strength 2 of 5<br>actor &lt;i&gt;and&lt;/i&gt; verb" in tip
    assert panel.list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "<qt>Oekraïne</qt>"


# Looks


def _drawn(strength: int, *, against: bool) -> QImage:
    image = QImage(40, 20, QImage.Format.Format_Grayscale8)  # grey: told apart without colour
    image.fill(255)
    with QPainter(image) as painter:
        painting.paint_strength(painter, strength, "against" if against else "for", QRectF(2, 2, 30, 16), 100)
    return image


def test_each_strength_for_and_against_is_told_apart_in_grey(qtbot: QtBot) -> None:
    drawn = [_drawn(strength, against=against) for strength in range(1, 6) for against in (False, True)]
    assert all(one != other for at, one in enumerate(drawn) for other in drawn[at + 1 :])


def test_heights_are_those_of_the_lines_at_every_width_and_zoom(panel: PositionsPanel) -> None:
    long = Stated("Nederland pleit voor een stevige en gezamenlijke aanpak van dit vraagstuk. " * 4)
    panel.show_agenda(stating((MIXED[0], long)), understood=True)
    panel.set_order("text")

    def lines(row: int) -> float:
        type_ = panel.list.type
        chrome = painting.ABOVE + painting.FACTS_GAP + line_height(type_.small) + painting.BELOW
        return (panel.list.height_of(row) - chrome) / line_height(type_.quote)

    assert [lines(0), lines(1)] == [1, painting.LINES]
    panel.set_zoom(200)
    assert [lines(0), lines(1)] == [2, painting.LINES]
    panel.set_zoom(100)
    panel.resize(150, 600)
    QApplication.processEvents()
    assert lines(0) == 2
    assert panel.list.visualRect(panel.list.model().index(0, 0)).height() == panel.list.height_of(0)


def test_long_numbers_have_room_beside_the_mark(qtbot: QtBot) -> None:
    few, many = _panel(qtbot, stating(MIXED)), _panel(qtbot, stating(MIXED * 30))
    assert many.list.type.number_room > few.list.type.number_room
    many.set_zoom(150)
    assert many.list.type.digits == 3
    width = QFontMetricsF(many.list.type.small).horizontalAdvance("120")
    assert width <= many.list.type.number_room - 2 * theme.GRID


def test_a_change_of_theme_is_painted(panel: PositionsPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    before = panel.list.grab().toImage()
    dark = theme.load("dark")
    monkeypatch.setattr(theme, "current", lambda: dark)
    QApplication.sendEvent(panel.list, QEvent(QEvent.Type.PaletteChange))
    assert panel.list.grab().toImage() != before


def test_three_hundred_positions_open_and_paint_at_once(qtbot: QtBot) -> None:
    panel = _panel(qtbot, stating(MIXED * 75))
    QApplication.processEvents()
    started = time.perf_counter()
    panel.list.viewport().repaint()
    assert time.perf_counter() - started < 0.05, "usually 2 ms"
    assert len([row for row in panel.list.rows if isinstance(row, PositionRow)]) == 300


def test_row_heights_do_not_depend_on_the_scroll_bar(qtbot: QtBot) -> None:
    few, many = _panel(qtbot, stating(MIXED)), _panel(qtbot, stating(MIXED * 40))
    QApplication.processEvents()
    assert many.list.verticalScrollBar().isVisible()
    assert not few.list.verticalScrollBar().isVisible()
    assert few.list.height_of(1) == many.list.height_of(1)
    assert few.list.room == many.list.room


def test_a_long_verb_never_pushes_against_out_of_sight() -> None:
    agenda = stating(
        (Stated("Nee.", "", 3, "against", "zich verzetten tegen het voorstel van de Commissie"),)
    )
    (row,) = positions_of(agenda)
    assert painting.facts(row).startswith("against · ")
