"""The panel "Who and what": found, walked, switched and followed by keys and mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agendas.model import ENTITY_TYPES, EntityType
from gui import theme
from gui.reading.names import layout as names_layout
from gui.reading.names.listed import NameKey
from gui.reading.names.panel import NamesPanel
from gui.reading.names.rows import AgendaRow, AxisRow, MoreRow, NameRow, NoteRow
from gui.reading.names.timeline import DatedMention
from gui.reading.names.timeline_painting import axis_ends
from gui.reading.names.view import NamesList
from gui.reading.text_map import Stretch
from tests.gui.reading.names.sample import NAMES, agenda_with, entries, mentions

UKRAINE: NameKey = ("country", "Oekraïne")
PERSON: NameKey = ("person", "Kaja Kallas")
LEFT = Qt.MouseButton.LeftButton
ALT, SHIFT, NONE = (
    Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
)  # fmt: skip
Key = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot) -> NamesPanel:
    panel = NamesPanel()
    qtbot.addWidget(panel)
    panel.setMinimumSize(200, 200)  # the offscreen platform warns when a minimum changes
    panel.resize(299, 800)
    panel.show_agenda(agenda_with(NAMES))
    panel.list.listing.set_open("country", True)
    panel.list.refresh()
    panel.show()
    QApplication.processEvents()
    return panel


def _row(panel: NamesPanel, key: tuple[str, ...]) -> int:
    return [row.key for row in panel.list.rows].index(key)


def _place(panel: NamesPanel, key: tuple[str, ...], x: int = 90) -> QPoint:
    return QPoint(x, panel.list.row_rect(_row(panel, key)).center().y())


def _click(
    panel: NamesPanel, key: tuple[str, ...], x: int = 90, modifier: Qt.KeyboardModifier = NONE
) -> None:
    QTest.mouseClick(panel.list.viewport(), LEFT, modifier, _place(panel, key, x))


def _double_click(panel: NamesPanel, key: tuple[str, ...], x: int) -> None:
    """What a window system sends: press, release, double click, release."""
    _click(panel, key, x)
    viewport, at = panel.list.viewport(), QPointF(_place(panel, key, x))
    second = QMouseEvent(QEvent.Type.MouseButtonDblClick, at, viewport.mapToGlobal(at), LEFT, LEFT, NONE)
    QApplication.sendEvent(viewport, second)
    QTest.mouseRelease(viewport, LEFT, NONE, at.toPoint())


def _press(panel: NamesPanel, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(panel.list, key, modifier)


def _reach(panel: NamesPanel, key: tuple[str, ...]) -> None:
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.list.model().index(_row(panel, key), 0))


def _current(panel: NamesPanel) -> tuple[str, ...]:
    return panel.list.rows[panel.list.currentIndex().row()].key


def _answer(panel: NamesPanel, count: int, current: str = "k0", key: NameKey = UKRAINE) -> None:
    panel.show_mentions(mentions(*key, entries(count)), entries(count), current)


def _kinds(panel: NamesPanel, kind: type) -> int:
    return sum(isinstance(row, kind) for row in panel.list.rows)


def _picture(names: NamesList) -> QImage:
    return names.viewport().grab().toImage()


# Walking


def test_clicks_walk_the_occurrences_and_shift_walks_back(panel: NamesPanel) -> None:
    places: list[Stretch] = []
    singled: list[object] = []
    panel.place_chosen.connect(places.append)
    panel.entity_singled.connect(singled.append)
    for _ in range(4):
        _click(panel, UKRAINE)
    _click(panel, UKRAINE, modifier=SHIFT)
    assert [place.block for place in places] == ["p1", "p3", "p7", "p1", "p7"]
    row = panel.list.rows[_row(panel, UKRAINE)]
    assert isinstance(row, NameRow)
    assert names_layout.number_of(row) == "3 of 3"
    assert singled == [UKRAINE]
    _click(panel, ("country", "Rusland"))
    _press(panel, Key.Key_Escape)
    assert singled == [UKRAINE, ("country", "Rusland"), None]


def test_clicking_fast_is_walking_too(panel: NamesPanel) -> None:
    places: list[Stretch] = []
    panel.place_chosen.connect(places.append)
    _double_click(panel, UKRAINE, 90)
    assert [place.block for place in places] == ["p1", "p3"]


def test_enter_walks_and_shift_enter_walks_back(panel: NamesPanel) -> None:
    places: list[Stretch] = []
    panel.place_chosen.connect(places.append)
    _reach(panel, UKRAINE)
    _press(panel, Key.Key_Return, Key.Key_Enter)
    _press(panel, Key.Key_Return, modifier=SHIFT)
    assert [place.block for place in places] == ["p1", "p3", "p1"]
    assert panel.list.hasFocus()


def test_a_press_that_is_released_elsewhere_does_nothing(panel: NamesPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.place_chosen):
        QTest.mousePress(panel.list.viewport(), LEFT, NONE, _place(panel, UKRAINE))
        QTest.mouseRelease(panel.list.viewport(), LEFT, NONE, _place(panel, ("country", "Rusland")))


# Types


def test_keys_open_close_and_climb_the_types(panel: NamesPanel) -> None:
    _reach(panel, ("country",))
    _press(panel, Key.Key_Left)
    assert not panel.list.listing.is_open("country")
    _press(panel, Key.Key_Right, Key.Key_Right)
    assert _current(panel) == UKRAINE
    _press(panel, Key.Key_Left)
    assert _current(panel) == ("country",)
    _press(panel, Key.Key_Home)
    assert _current(panel) == ("person",)
    _press(panel, Key.Key_End)
    assert _current(panel) == ("date",)
    _press(panel, Key.Key_Return)
    assert panel.list.listing.is_open("date")


def test_a_click_on_a_type_opens_and_one_on_its_box_switches(panel: NamesPanel, qtbot: QtBot) -> None:
    _click(panel, ("person",))
    assert not panel.list.listing.is_open("person")
    before = _picture(panel.list)
    with qtbot.waitSignal(panel.hidden_types_changed) as told:
        _click(panel, ("person",), names_layout.BOX_LEFT + 5)
    assert told.args == [frozenset({"person"})]
    assert not panel.list.listing.is_open("person")
    assert _picture(panel.list) != before
    with qtbot.assertNotEmitted(panel.hidden_types_changed):
        panel.set_hidden_types(frozenset())
    assert _picture(panel.list) == before


def test_space_switches_a_type_and_shift_space_singles_it_out(panel: NamesPanel) -> None:
    _reach(panel, ("country",))
    _press(panel, Key.Key_Space)
    assert panel.hidden_types == {"country"}
    _press(panel, Key.Key_Space)
    assert panel.hidden_types == frozenset()
    _press(panel, Key.Key_Space, modifier=SHIFT)
    singled = panel.singled
    assert singled == "country"
    _press(panel, Key.Key_Space, modifier=SHIFT)
    assert panel.hidden_types == frozenset()


def test_a_double_click_on_a_box_singles_out_and_another_brings_back(panel: NamesPanel) -> None:
    panel.set_hidden_types(frozenset({"person"}))
    _double_click(panel, ("country",), names_layout.BOX_LEFT + 5)
    assert panel.hidden_types == frozenset(ENTITY_TYPES) - {"country"}
    _double_click(panel, ("country",), names_layout.BOX_LEFT + 5)
    assert panel.hidden_types == {"person"}


def test_alt_click_singles_out(panel: NamesPanel) -> None:
    _click(panel, ("meeting",), modifier=ALT)
    singled = panel.singled
    assert singled == "meeting"
    assert not panel.list.listing.is_open("meeting")


def test_all_and_none(panel: NamesPanel) -> None:
    QTest.mouseClick(panel.none, LEFT)
    assert panel.hidden_types == frozenset(ENTITY_TYPES)
    QTest.mouseClick(panel.all, LEFT)
    assert panel.hidden_types == frozenset()


def test_types_that_do_not_occur_stay_as_they_were(panel: NamesPanel) -> None:
    panel.set_hidden_types(frozenset({"programme"}))
    _reach(panel, ("country",))
    _press(panel, Key.Key_Space)
    assert panel.hidden_types == {"programme", "country"}


# The timeline


def test_right_opens_the_timeline_of_a_name_and_left_closes_it(panel: NamesPanel, qtbot: QtBot) -> None:
    _reach(panel, UKRAINE)
    with qtbot.waitSignal(panel.mentions_wished) as wished:
        _press(panel, Key.Key_Right)
    assert wished.args == ["country", "Oekraïne"]
    assert _kinds(panel, NoteRow) == 1
    _answer(panel, 3)
    assert (_kinds(panel, AxisRow), _kinds(panel, AgendaRow)) == (1, 3)
    _press(panel, Key.Key_Right)
    assert _current(panel) == (*UKRAINE, "agenda", "k0")  # the axis is passed over
    _press(panel, Key.Key_Up)
    assert _current(panel) == UKRAINE
    _press(panel, Key.Key_Down, Key.Key_Down, Key.Key_Left, Key.Key_Left)
    assert _current(panel) == UKRAINE
    assert panel.list.listing.opened is None


def test_escape_closes_the_timeline_from_within(panel: NamesPanel) -> None:
    _reach(panel, UKRAINE)
    _press(panel, Key.Key_Right)
    _answer(panel, 3)
    _press(panel, Key.Key_Down, Key.Key_Down, Key.Key_Escape)
    assert panel.list.listing.opened is None
    assert _current(panel) == UKRAINE


def test_escape_with_nothing_to_close_is_left_to_the_page(panel: NamesPanel) -> None:
    panel.list.setFocus()
    escaped: list[int] = []
    panel.keyPressEvent = lambda event: escaped.append(event.key())  # type: ignore[method-assign]
    _press(panel, Key.Key_Escape)
    assert escaped == [Key.Key_Escape]


def test_the_end_of_a_row_opens_the_timeline_and_another_name_closes_it(panel: NamesPanel) -> None:
    wished: list[tuple[str, str]] = []
    panel.mentions_wished.connect(lambda *name: wished.append(name))
    end = panel.list.text_right - 5
    _click(panel, UKRAINE, end)
    _click(panel, ("country", "Rusland"), end)
    assert wished == [UKRAINE, ("country", "Rusland")]
    _answer(panel, 3)  # too late: another is open
    assert _kinds(panel, NoteRow) == 1
    _click(panel, ("country", "Rusland"), end)
    assert _kinds(panel, NoteRow) == 0


def test_dates_have_no_timeline(panel: NamesPanel, qtbot: QtBot) -> None:
    panel.list.listing.set_open("date", True)
    panel.list.refresh()
    date: NameKey = ("date", "2025-04-03/2025-04-04")
    with qtbot.assertNotEmitted(panel.mentions_wished):
        with qtbot.waitSignal(panel.place_chosen):
            _click(panel, date, panel.list.text_right - 5)
        _reach(panel, date)
        _press(panel, Key.Key_Right)


def test_an_agenda_of_the_timeline_is_wished_by_click_enter_and_dot(panel: NamesPanel) -> None:
    wished: list[str] = []
    panel.agenda_wished.connect(wished.append)
    _click(panel, UKRAINE, panel.list.text_right - 5)
    _answer(panel, 4, current="k1")
    _click(panel, (*UKRAINE, "agenda", "k2"))
    _reach(panel, (*UKRAINE, "agenda", "k3"))
    _press(panel, Key.Key_Return)
    for at in (0, 1):  # k1 is the one on the screen
        _click(panel, (*UKRAINE, "axis"), *_dot(panel, at))
    assert wished == ["k2", "k3", "k0"]
    _click(panel, (*UKRAINE, "agenda", "k1"))
    assert wished == ["k2", "k3", "k0"]


def _dot(panel: NamesPanel, at: int) -> tuple[int]:
    (row,) = (row for row in panel.list.rows if isinstance(row, AxisRow))
    mention: DatedMention = row.timeline.mentions[at]
    place = row.timeline.place(mention, *axis_ends(names_layout.TIMELINE_LEFT, panel.list.text_right))
    assert place is not None
    return (round(place),)


def test_all_agendas_are_listed_when_asked_for(panel: NamesPanel) -> None:
    _click(panel, UKRAINE, panel.list.text_right - 5)
    _answer(panel, 30)
    assert (_kinds(panel, AgendaRow), _kinds(panel, MoreRow)) == (8, 1)
    _reach(panel, (*UKRAINE, "more"))
    _press(panel, Key.Key_Return)
    assert (_kinds(panel, AgendaRow), _kinds(panel, MoreRow)) == (30, 0)
    assert _current(panel) == (*UKRAINE, "agenda", "k8")


def test_the_timeline_comes_into_sight(panel: NamesPanel) -> None:
    panel.resize(299, 300)
    QApplication.processEvents()
    _reach(panel, ("country", "Rusland"))
    _press(panel, Key.Key_Right)
    _answer(panel, 3, key=("country", "Rusland"))
    last = panel.list.row_rect(_row(panel, ("country", "Rusland", "agenda", "k2")))
    assert last.bottom() <= panel.list.viewport().height()
    assert panel.list.row_rect(_row(panel, ("country", "Rusland"))).top() >= 0


def test_who_goes_to_an_agenda_for_a_name_finds_it_open_there(panel: NamesPanel, qtbot: QtBot) -> None:
    other = agenda_with(NAMES[1:4], seed="Elders. ")
    _click(panel, UKRAINE, panel.list.text_right - 5)
    key = other.source.sha256
    known = {key: replace(entries(1)["k0"], key=key)}
    panel.show_mentions(mentions("country", "Oekraïne", known), known, "k1")
    _click(panel, (*UKRAINE, "agenda", key))
    unread = replace(other, blocks=tuple(replace(block, entities=()) for block in other.blocks))
    panel.show_agenda(unread)
    with qtbot.waitSignal(panel.mentions_wished) as wished:
        panel.show_agenda(other)
    assert wished.args == ["country", "Oekraïne"]
    assert panel.list.listing.chosen == UKRAINE
    panel.show_agenda(agenda_with(NAMES))
    left = panel.list.listing
    assert (left.chosen, left.opened) == (None, None)


# The filter


def test_the_filter_narrows_and_enter_walks_what_it_found(panel: NamesPanel) -> None:
    places: list[Stretch] = []
    panel.place_chosen.connect(places.append)
    panel.filter.setFocus()
    QTest.keyClicks(panel.filter, "kyiv")
    assert [row.key for row in panel.list.rows] == [("country",), UKRAINE]
    QTest.keyClick(panel.filter, Key.Key_Return)
    assert places == [Stretch("p1", 4, 12)]
    QTest.keyClick(panel.filter, Key.Key_Down)
    assert panel.list.hasFocus()
    assert _current(panel) == UKRAINE
    _press(panel, Key.Key_Up, Key.Key_Up)
    assert panel.filter.hasFocus()
    QTest.keyClick(panel.filter, Key.Key_Escape)
    assert len(panel.list.rows) == 8


def test_a_filter_without_result_says_so_and_can_be_cleared(panel: NamesPanel) -> None:
    panel.filter.setFocus()
    QTest.keyClicks(panel.filter, "hormuz")
    assert not panel.list.isVisible()
    assert panel.empty.sentence == "No name fits “hormuz”."
    QTest.keyClick(panel.filter, Key.Key_Down)
    assert panel.filter.hasFocus()
    QTest.mouseClick(panel.empty.action, LEFT)
    assert panel.list.isVisible()
    assert not panel.empty.isVisible()
    assert panel.filter.hasFocus()


def test_an_entity_is_shown_whatever_is_filtered_or_closed(panel: NamesPanel) -> None:
    panel.filter.setText("rusland")
    panel.list.listing.set_open("meeting", False)
    panel.show_entity("meeting", "NAVO-Oekraïne Raad")
    assert panel.filter.text() == ""
    assert _current(panel) == ("meeting", "NAVO-Oekraïne Raad")
    assert panel.list.listing.chosen == ("meeting", "NAVO-Oekraïne Raad")
    panel.show_entity("country", "Atlantis")
    assert panel.list.listing.chosen == ("meeting", "NAVO-Oekraïne Raad")


# States and words


@pytest.mark.parametrize(("understood", "begin"), [(False, "Persons, countries"), (True, "No names")])
def test_an_agenda_without_names_is_a_calm_sentence(panel: NamesPanel, understood: bool, begin: str) -> None:
    panel.show_agenda(agenda_with([]), understood=understood)
    assert panel.total == 0
    assert panel.empty.sentence.startswith(begin)
    assert not panel.filter.isVisible()
    assert not panel.list.isVisible()
    panel.show_agenda(agenda_with(NAMES), understood=True)
    assert panel.total == 9
    assert panel.list.isVisible()


def test_rows_are_told_to_a_screen_reader(panel: NamesPanel) -> None:
    def spoken(key: tuple[str, ...]) -> object:
        return panel.list.model().index(_row(panel, key), 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert str(spoken(("country",))).startswith("Countries, 5 mention")
    assert str(spoken(("country",))).endswith("open")
    heading = panel.list.model().index(_row(panel, ("country",)), 0)
    assert heading.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    panel.list.walk(UKRAINE)
    assert spoken(UKRAINE) == "Oekraïne, 1 of 3"
    panel.list.toggle_timeline(UKRAINE)
    _answer(panel, 2, current="k1")
    assert str(spoken((*UKRAINE, "agenda", "k1"))).endswith("this agenda")
    assert "Plaats 1" in str(spoken((*UKRAINE, "agenda", "k1")))


def test_tooltips_tell_the_written_forms_as_plain_text(panel: NamesPanel) -> None:
    panel.show_agenda(agenda_with([("<b>A & B</b>", "country", "A & B")]))
    panel.show_entity("country", "A & B")
    key: NameKey = ("country", "A & B")
    tip = panel.list.tip_at(_place(panel, key))
    assert tip == "<qt>A &amp; B · country<br>Written as: &lt;b&gt;A &amp; B&lt;/b&gt; (1)</qt>"
    assert "In which agendas" in panel.list.tip_at(_place(panel, key, panel.list.text_right - 5))
    assert "this type alone" in panel.list.tip_at(_place(panel, ("country",), names_layout.BOX_LEFT + 5))
    assert panel.list.tip_at(QPoint(90, 700)) == ""


def test_a_dot_tells_its_agenda(panel: NamesPanel) -> None:
    panel.list.toggle_timeline(UKRAINE)
    _answer(panel, 3)
    (x,) = _dot(panel, 2)
    assert "Plaats 2" in panel.list.tip_at(_place(panel, (*UKRAINE, "axis"), x))


def test_the_place_in_the_list_stays_when_a_type_above_closes_no_rows_of_it(panel: NamesPanel) -> None:
    _reach(panel, ("country", "Rusland"))
    panel.list.listing.set_open("person", False)
    panel.list.refresh()
    assert _current(panel) == ("country", "Rusland")


@pytest.mark.parametrize("kind", ["country", "organisation"])
def test_a_long_name_makes_no_horizontal_scroll_bar(panel: NamesPanel, kind: EntityType) -> None:
    panel.show_agenda(agenda_with([("Organisatie voor " + "veiligheid " * 12, kind, "Organisatie " * 20)]))
    QApplication.processEvents()
    assert panel.list.horizontalScrollBar().maximum() == 0
    assert panel.list.row_rect(1).width() <= panel.list.viewport().width()


def test_a_name_that_does_not_fit_goes_on_on_a_second_line(panel: NamesPanel) -> None:
    """The middle of "Prioritised Ukraine Requirements List" was left out in a panel of 300 pixels."""
    purl = "Prioritised Ukraine Requirements List"
    panel.show_agenda(agenda_with([("KFOR", "programme", "Kosovo Force"), (purl, "programme", purl)]))
    panel.list.listing.set_open("programme", True)
    panel.list.refresh()
    panel.resize(300, 500)
    QApplication.processEvents()
    long, short = _row(panel, ("programme", purl)), _row(panel, ("programme", "Kosovo Force"))
    line = QFontMetrics(theme.interface_font()).height()
    assert panel.list.row_rect(long).height() == panel.list.row_rect(short).height() + line
    panel.resize(600, 500)
    QApplication.processEvents()
    assert panel.list.row_rect(long).height() == panel.list.row_rect(short).height()


# The heading that stays at the top


@pytest.fixture
def long_panel(panel: NamesPanel) -> NamesPanel:
    """Forty countries open, scrolled so that their heading is above the list."""
    panel.show_agenda(
        agenda_with([*NAMES, *((f"Land {at:02}", "country", f"Land {at:02}") for at in range(40))])
    )
    panel.resize(299, 400)
    QApplication.processEvents()
    panel.list.verticalScrollBar().setValue(300)
    return panel


def test_the_heading_of_long_types_stays_and_switches(long_panel: NamesPanel) -> None:
    names = long_panel.list
    at, rect = names.pinned()
    assert names.rows[at].key == ("country",)
    assert rect.top() == 0
    viewport = names.viewport()
    before = _picture(names)
    QTest.mouseClick(viewport, LEFT, NONE, QPoint(names_layout.BOX_LEFT + 5, 12))
    assert long_panel.hidden_types == {"country"}
    assert names.verticalScrollBar().value() == 300
    assert _picture(names) != before
    QTest.mouseClick(viewport, LEFT, NONE, QPoint(120, 12))
    assert not names.listing.is_open("country")
    assert names.row_rect(_row(long_panel, ("country",))).top() >= 0


def test_the_next_heading_pushes_it_out(long_panel: NamesPanel) -> None:
    names = long_panel.list
    names.listing.set_open("date", True)
    names.listing.set_open("meeting", True)
    names.refresh()
    QApplication.processEvents()
    heading = names.row_rect(_row(long_panel, ("meeting",))).top()
    long_panel.resize(299, 200)
    QApplication.processEvents()
    bar = names.verticalScrollBar()
    bar.setValue(bar.value() + heading - 10)
    at, rect = names.pinned()
    assert names.rows[at].key == ("country",)
    assert rect.bottom() + 1 == names.row_rect(_row(long_panel, ("meeting",))).top() == 10


def test_no_row_is_reached_under_the_heading(long_panel: NamesPanel) -> None:
    names = long_panel.list
    _reach(long_panel, ("country", "Land 30"))
    for _ in range(20):
        _press(long_panel, Key.Key_Up)
        _at, rect = names.pinned()
        assert names.row_rect(names.currentIndex().row()).top() > rect.bottom()
    _press(long_panel, Key.Key_Left)  # to the heading, which is in sight as it is
    assert _current(long_panel) == ("country",)
    assert names.pinned()[0] == names.currentIndex().row()


def test_a_hand_shows_where_a_click_leads(panel: NamesPanel) -> None:
    panel.list.toggle_timeline(UKRAINE)
    _answer(panel, 3, current="k1")
    viewport = panel.list.viewport()

    def shape(at: QPoint) -> Qt.CursorShape:
        QTest.mouseMove(viewport, at)
        QApplication.processEvents()
        return viewport.cursor().shape()

    axis = (*UKRAINE, "axis")
    assert shape(_place(panel, axis, *_dot(panel, 0))) == Qt.CursorShape.PointingHandCursor
    assert shape(_place(panel, axis, *_dot(panel, 1))) == Qt.CursorShape.ArrowCursor
    assert shape(_place(panel, UKRAINE)) == Qt.CursorShape.PointingHandCursor
    assert shape(_place(panel, (*UKRAINE, "agenda", "k1"))) == Qt.CursorShape.ArrowCursor
