"""The search panel, by real keys and a real mouse."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QProgressBar, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from agendas.library.found import Hindrance, SearchResults
from agendas.library.query_parser import parse
from gui import theme
from gui.searching.help_card import HelpCard
from gui.searching.panel import PATIENCE, REST, SearchPanel
from gui.searching.query_field import LONGEST, QueryField
from gui.searching.rows import HeadingRow, MoreRow, PassageRow, Place
from gui.searching.sentences import ProblemLine, SentencePage
from gui.searching.view import ResultsView
from gui.widgets.icon_button import IconButton
from tests.gui.searching.made_results import APRIL, agenda, many, marks_of, passage, usual

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # what the offscreen platform does not do

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT_BUTTON = Qt.MouseButton.LeftButton
Key = Qt.Key
Child = TypeVar("Child", bound=QObject)


class Desk:
    """The panel on the screen, with its parts and what it has said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.panel = SearchPanel()
        qtbot.addWidget(self.panel)
        self.panel.resize(280, 700)
        with qtbot.waitExposed(self.panel):
            self.panel.show()
        self.panel.activateWindow()
        self.panel.focus_field()
        self.field, self.view = _child(self.panel, QueryField), _child(self.panel, ResultsView)
        self.page, self.problem = _child(self.panel, SentencePage), _child(self.panel, ProblemLine)
        self.help_button = _child(self.panel, IconButton)
        self.waiting = _child(self.panel, QProgressBar)
        self.asked: list[str] = []
        self.places: list[Place] = []
        self.agendas: list[str] = []
        self.closed: list[bool] = []
        self.panel.search_requested.connect(self.asked.append)
        self.panel.passage_chosen.connect(self.places.append)
        self.panel.agenda_chosen.connect(self.agendas.append)
        self.panel.closed.connect(lambda: self.closed.append(True))

    @property
    def help(self) -> HelpCard:
        return _child(self.panel, HelpCard)

    @property
    def examples(self) -> list[QPushButton]:
        return self.help.findChildren(QPushButton)

    @property
    def count(self) -> str:
        label = next(one for one in self.panel.findChildren(QLabel) if one.property("role") == "count")
        return label.text() if label.isVisible() else ""

    @property
    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focused, text)

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focused, key, modifiers)

    def find(self, results: SearchResults | None = None) -> None:
        """Type what the results are for, ask, and get them."""
        results = results or usual()
        self.field.clear()
        self.type(results.query)
        self.press(Key.Key_Return)
        self.panel.show_results(results)

    def place_of(self, row: int) -> QPoint:
        return self.view.visualRect(self.view.model().index(row, 0)).center()

    def click(self, row: int, button: Qt.MouseButton = LEFT_BUTTON) -> None:
        QTest.mouseClick(self.view.viewport(), button, pos=self.place_of(row))


def _child(parent: QObject, kind: type[Child]) -> Child:
    found = parent.findChild(kind)
    assert found is not None
    return found


def _button(panel: QWidget, text: str) -> QPushButton:
    return next(one for one in panel.findChildren(QPushButton) if one.text() == text and one.isVisible())


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


# --- asking --------------------------------------------------------------------------------------


def test_the_search_is_asked_for_once_when_the_fingers_rest(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.panel.search_requested, timeout=REST * 20):
        desk.type("navo")
    assert desk.asked == ["navo"]


def test_enter_asks_at_once_and_again(desk: Desk) -> None:
    desk.type("navo")
    desk.press(Key.Key_Return)
    assert desk.asked == ["navo"]
    desk.press(Key.Key_Return)
    assert desk.asked == ["navo", "navo"]


def rest(desk: Desk) -> None:
    """The time without a key is over."""
    timer = next(one for one in desk.panel.findChildren(QTimer) if one.interval() == REST)
    if timer.isActive():
        timer.stop()
        timer.timeout.emit()


def test_blanks_are_no_search(desk: Desk) -> None:
    desk.type("   ")
    rest(desk)
    desk.press(Key.Key_Return)
    assert desk.asked == []
    desk.type("navo ")
    rest(desk)
    assert desk.asked == ["navo"]


def test_a_blank_more_is_no_other_search(desk: Desk) -> None:
    desk.find()
    desk.type(" ")
    rest(desk)
    assert desk.asked == ["bondgenoot"]
    assert desk.panel.text == "bondgenoot"


def test_a_text_typed_anew_is_asked_for_when_its_answer_came_too_late(desk: Desk) -> None:
    """navo, then navos: the answer to navo is passed over; back to navo, which must not wait forever."""
    desk.type("navo")
    rest(desk)
    desk.type("s")
    desk.panel.show_results(usual("navo"))
    desk.press(Key.Key_Backspace)
    rest(desk)
    assert desk.asked == ["navo", "navo"]


def test_text_from_elsewhere_is_asked_for_at_once(desk: Desk) -> None:
    desk.panel.set_text("land:Oekraïne")
    assert desk.asked == ["land:Oekraïne"]
    assert desk.panel.text == "land:Oekraïne"
    rest(desk)
    assert len(desk.asked) == 1
    desk.panel.set_text("land:Oekraïne")
    assert len(desk.asked) == 2


def test_asking_again_with_an_empty_field_asks_nothing(desk: Desk) -> None:
    desk.panel.ask_again()
    assert desk.asked == []


def test_a_pasted_book_is_cut(desk: Desk) -> None:
    desk.panel.set_text("x" * 100_000)
    assert len(desk.panel.text) == LONGEST


# --- results -------------------------------------------------------------------------------------


def test_what_was_found_is_listed_and_counted(desk: Desk) -> None:
    desk.find()
    kinds = [type(row) for row in desk.view.rows]
    assert kinds == [HeadingRow, PassageRow, PassageRow, PassageRow, MoreRow, HeadingRow, PassageRow]
    assert desk.count == "2 agenda(s), 11 passage(s)"
    assert desk.view.isVisible()


def test_results_of_another_text_are_passed_over(desk: Desk) -> None:
    desk.find()
    desk.panel.show_results(many("bondgenoten"))
    assert len(desk.view.rows) == 7


def test_results_stay_until_the_next_ones_come(desk: Desk) -> None:
    desk.find()
    desk.type("en")
    assert desk.view.isVisible()
    desk.panel.show_results(many("bondgenooten"))
    assert desk.count == "The best 50 of 312 agenda(s)"


def test_nothing_found_says_so_and_what_to_try(desk: Desk) -> None:
    desk.find(SearchResults("<b>xyzzy"))
    assert desk.page.sentences == (
        "Nothing was found for “<b>xyzzy”.",
        "Try the beginning of the word with an asterisk, such as oekra*.",
    )
    assert not desk.view.isVisible()
    assert desk.count == ""


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ('"zo lang als" jaar:2025', "quotation marks"),
        ("sancties jaar:2025", "condition less"),
        ("plaats:Brusel", "spelling"),
        ("defensie china", "fewer words"),
        ("x" * 200, "asterisk"),
    ],
)
def test_the_advice_fits_the_search(desk: Desk, query: str, word: str) -> None:
    desk.find(SearchResults(query))
    sentence, advice = desk.page.sentences
    assert word in advice
    assert len(sentence) < 100


@pytest.mark.parametrize(
    ("hindrance", "advice"),
    [
        (Hindrance(("fietspad",), "Oekraïne"), "In no agenda at all: “fietspad”."),
        (Hindrance(("fietspad", "<b>x"), ""), "In no agenda at all, one by one: “fietspad”, “<b>x”."),
        (Hindrance((), "Oekraïne"), "Everything you ask for occurs, but nowhere together."),
        (Hindrance(("fietspad",), ""), "Try the beginning of the word with an asterisk, such as oekra*."),
        (Hindrance((), ""), "Try the beginning of the word with an asterisk, such as oekra*."),
    ],
)
def test_why_nothing_was_found_is_said_where_it_is_known(
    desk: Desk, hindrance: Hindrance, advice: str
) -> None:
    desk.find(SearchResults("gezocht", hindrance=hindrance))
    assert desk.page.sentences == ("Nothing was found for “gezocht”.", advice)


def test_a_search_that_does_find_something_is_one_click_away(desk: Desk) -> None:
    rest = "Zuidflank jaar:2026 en nog veel meer woorden"
    desk.find(SearchResults(f"{rest} fietspad", hindrance=Hindrance(("fietspad",), rest)))
    assert desk.page.action.text() == "Search for “Zuidflank jaar:2026 en nog …”"
    desk.asked.clear()
    QTest.mouseClick(desk.page.action, LEFT_BUTTON)
    assert desk.asked == [rest]
    assert desk.field.hasFocus()
    desk.find(SearchResults("fietspad"))
    assert not desk.page.action.isVisible()


def test_the_same_search_again_keeps_the_place(desk: Desk) -> None:
    """The library has changed while the user was walking the results."""
    desk.find()
    for _ in range(3):
        desk.press(Key.Key_Down)
    desk.panel.ask_again()
    more = agenda("new", APRIL, passage())
    desk.panel.show_results(SearchResults("bondgenoot", (more, *usual().agendas), 3))
    desk.press(Key.Key_Return)
    assert [place.block for place in desk.places] == ["h2"]


def test_the_same_search_again_does_not_scroll(desk: Desk) -> None:
    desk.find(many())
    desk.view.verticalScrollBar().setValue(5000)
    desk.panel.show_results(many())
    assert desk.view.verticalScrollBar().value() == 5000
    desk.find(many("navo"))
    assert desk.view.verticalScrollBar().value() == 0


def test_an_emptied_field_lists_nothing(desk: Desk) -> None:
    desk.find()
    desk.field.clear()
    assert len(desk.view.rows) == 0
    assert desk.page.sentences == ("Type a word, and see in which agendas and where it stands.",)
    desk.panel.show_results(usual())
    assert desk.page.isVisible()


# --- a search that is none -----------------------------------------------------------------------


def test_a_problem_stands_under_the_field(desk: Desk) -> None:
    desk.find()
    desk.type(' "zo')
    rest(desk)
    desk.panel.show_problem("There is a quotation mark that is not closed.")
    assert desk.problem.isVisible()
    assert desk.problem.accessibleName() == "There is a quotation mark that is not closed."
    assert not desk.view.isVisible()
    assert desk.focused is desk.field
    desk.find()
    assert not desk.problem.isVisible()
    assert desk.view.isVisible()


def test_a_problem_of_an_earlier_text_is_passed_over(desk: Desk) -> None:
    desk.type('"zo')
    rest(desk)
    desk.type('"')
    desk.panel.show_problem("There is a quotation mark that is not closed.")
    assert not desk.problem.isVisible()
    desk.field.clear()
    desk.panel.show_problem("There is a quotation mark that is not closed.")
    assert not desk.problem.isVisible()


def test_a_long_problem_does_not_widen_the_panel(desk: Desk) -> None:
    desk.type("x")
    rest(desk)
    desk.panel.show_problem("y" * 500)
    assert desk.panel.minimumSizeHint().width() <= 240


# --- waiting -------------------------------------------------------------------------------------


def test_a_quick_search_shows_no_hint(desk: Desk) -> None:
    desk.type("bondgenoot")
    rest(desk)
    desk.panel.show_searching()
    desk.panel.show_results(usual())
    timer = next(one for one in desk.panel.findChildren(QTimer) if one.interval() == PATIENCE)
    assert not timer.isActive()
    assert not desk.waiting.isVisible()


def test_a_slow_search_shows_a_hint_until_it_ends(desk: Desk) -> None:
    desk.type("bondgenoot")
    rest(desk)
    desk.panel.show_searching()
    assert not desk.waiting.isVisible()
    desk.qtbot.waitUntil(desk.waiting.isVisible, timeout=PATIENCE * 10)
    desk.panel.show_results(usual())
    assert not desk.waiting.isVisible()


def test_an_emptied_field_ends_the_waiting(desk: Desk) -> None:
    desk.type("bondgenoot")
    desk.panel.show_searching()
    desk.field.clear()
    timer = next(one for one in desk.panel.findChildren(QTimer) if one.interval() == PATIENCE)
    assert not timer.isActive()


# --- choosing ------------------------------------------------------------------------------------


def test_enter_opens_the_passage(desk: Desk) -> None:
    desk.find()
    desk.press(Key.Key_Down)
    assert desk.focused is desk.view
    assert desk.places == []
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    text = "De bondgenoten zijn het eens."
    assert desk.places == [Place("april", "p12", marks_of("bondgeno", text))]
    assert desk.agendas == []


def test_a_click_opens_once_however_often_it_is_clicked(desk: Desk) -> None:
    desk.find()
    desk.click(3)
    QTest.mouseDClick(desk.view.viewport(), LEFT_BUTTON, pos=desk.place_of(3))
    assert [place.block for place in desk.places] == ["h2"]


def test_a_right_click_opens_nothing(desk: Desk) -> None:
    desk.find()
    desk.click(3, Qt.MouseButton.RightButton)
    assert desk.places == []


def test_a_press_that_ends_elsewhere_opens_nothing(desk: Desk) -> None:
    desk.find()
    QTest.mousePress(desk.view.viewport(), LEFT_BUTTON, pos=desk.place_of(2))
    QTest.mouseRelease(desk.view.viewport(), LEFT_BUTTON, pos=desk.place_of(3))
    assert desk.places == []


def test_a_row_replaced_under_the_finger_is_not_opened(desk: Desk) -> None:
    desk.find()
    QTest.mousePress(desk.view.viewport(), LEFT_BUTTON, pos=desk.place_of(2))
    desk.panel.show_results(many())
    QTest.mouseRelease(desk.view.viewport(), LEFT_BUTTON, pos=desk.place_of(2))
    assert desk.places == []


def test_a_heading_and_the_rest_open_the_agenda(desk: Desk) -> None:
    desk.find()
    desk.click(5)
    desk.click(4)
    assert desk.agendas == ["may", "april"]
    assert desk.places == []


# --- the keyboard --------------------------------------------------------------------------------


def test_from_the_field_down_to_the_first_passage_and_up_again(desk: Desk) -> None:
    desk.find()
    desk.press(Key.Key_Down)
    assert desk.view.currentIndex().row() == 1
    assert desk.view.verticalScrollBar().value() == 0
    desk.press(Key.Key_Up)
    assert desk.view.currentIndex().row() == 0
    desk.press(Key.Key_Up)
    assert desk.focused is desk.field
    assert desk.field.selectedText() == "bondgenoot"


def test_down_again_goes_on_where_the_keyboard_was(desk: Desk) -> None:
    desk.find()
    for _ in range(3):
        desk.press(Key.Key_Down)
    desk.panel.focus_field()
    desk.press(Key.Key_Down)
    assert desk.view.currentIndex().row() == 3


def test_down_without_results_stays_in_the_field(desk: Desk) -> None:
    desk.press(Key.Key_Down)
    assert desk.focused is desk.field


def test_home_and_end_reach_the_first_and_the_last_row(desk: Desk) -> None:
    desk.find(many())
    desk.press(Key.Key_Down)
    desk.press(Key.Key_End)
    assert desk.view.currentIndex().row() == len(desk.view.rows) - 1
    assert desk.view.viewport().rect().intersects(desk.view.visualRect(desk.view.currentIndex()))
    desk.press(Key.Key_Home)
    assert desk.view.currentIndex().row() == 0


def test_pages_and_arrows_keep_the_row_in_sight_with_its_heading(desk: Desk) -> None:
    desk.find(many())
    desk.press(Key.Key_Down)
    desk.press(Key.Key_PageDown)
    desk.press(Key.Key_PageDown)
    for _ in range(20):
        desk.press(Key.Key_Up)
        row = desk.view.currentIndex()
        assert desk.view.viewport().rect().contains(desk.view.visualRect(row))
        if isinstance(desk.view.rows[row.row() - 1], HeadingRow):
            heading = desk.view.visualRect(desk.view.model().index(row.row() - 1, 0))
            assert desk.view.viewport().rect().contains(heading)


def test_a_list_that_goes_leaves_the_keyboard_to_the_field(desk: Desk) -> None:
    desk.find()
    desk.press(Key.Key_Down)
    QTest.mouseClick(desk.help_button, LEFT_BUTTON)
    assert desk.focused is desk.field
    desk.press(Key.Key_Down)
    QTest.mouseClick(desk.help_button, LEFT_BUTTON)
    assert desk.focused is desk.field
    desk.press(Key.Key_Down)
    assert desk.view.hasFocus()
    desk.panel.show_results(SearchResults("bondgenoot"))
    assert desk.field.hasFocus()


def test_typing_in_the_list_goes_on_in_the_field(desk: Desk) -> None:
    desk.find()
    desk.press(Key.Key_Down)
    desk.type(" x")
    assert desk.focused is desk.field
    assert desk.field.text() == "bondgenoot x"
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Backspace)
    assert desk.focused is desk.field
    assert desk.field.text() == "bondgenoot "


def test_a_command_is_no_text(desk: Desk) -> None:
    desk.find()
    desk.press(Key.Key_Down)
    desk.press(Key.Key_A, CTRL)
    assert desk.focused is desk.view
    assert desk.field.text() == "bondgenoot"


def test_escape_goes_back_step_by_step(desk: Desk) -> None:
    desk.find()
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Escape)
    assert desk.focused is desk.field
    assert desk.field.text() == "bondgenoot"
    desk.press(Key.Key_Escape)
    assert desk.field.text() == ""
    assert desk.closed == []
    desk.press(Key.Key_Escape)
    assert desk.closed == [True]


def test_the_back_button_closes(desk: Desk) -> None:
    desk.find()
    QTest.mouseClick(_button(desk.panel, "Agendas"), LEFT_BUTTON)
    assert desk.closed == [True]
    assert desk.field.text() == "bondgenoot"


def test_focusing_selects_the_text(desk: Desk) -> None:
    desk.find()
    desk.press(Key.Key_Down)
    desk.panel.focus_field()
    desk.type("x")
    assert desk.field.text() == "x"


# --- the help ------------------------------------------------------------------------------------


def test_the_help_unfolds_over_the_results_and_folds_at_escape(desk: Desk) -> None:
    desk.find()
    QTest.mouseClick(desk.help_button, LEFT_BUTTON)
    assert desk.help.isVisible()
    assert not desk.view.isVisible()
    desk.panel.focus_field()
    desk.press(Key.Key_Escape)
    assert not desk.help.isVisible()
    assert desk.view.isVisible()
    assert desk.field.text() == "bondgenoot"


def test_results_that_come_while_the_help_is_read_wait_below_it(desk: Desk) -> None:
    desk.type("bondgenoot")
    rest(desk)
    QTest.mouseClick(desk.help_button, LEFT_BUTTON)
    desk.panel.show_results(usual())
    assert desk.help.isVisible()
    QTest.mouseClick(desk.help_button, LEFT_BUTTON)
    assert desk.view.isVisible()


def test_an_example_is_put_in_the_field_and_asked_for(desk: Desk) -> None:
    desk.type("navo")
    QTest.mouseClick(desk.help_button, LEFT_BUTTON)
    (example,) = (one for one in desk.examples if one.accessibleName().startswith("standpunt:sanc"))
    QTest.mouseClick(example, LEFT_BUTTON)
    assert desk.panel.text == "standpunt:sancties"
    assert desk.asked == ["standpunt:sancties"]
    assert not desk.help.isVisible()
    assert desk.focused is desk.field
    desk.press(Key.Key_Z, CTRL)
    assert desk.field.text() == "navo"


def test_the_help_by_keyboard(desk: Desk) -> None:
    _button(desk.panel, "What can be typed here?").setFocus()
    desk.press(Key.Key_Space)
    assert desk.help.isVisible()
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Space)
    assert desk.asked == ["defensie -China"]


def test_escape_in_the_help_folds_it(desk: Desk) -> None:
    QTest.mouseClick(desk.help_button, LEFT_BUTTON)
    desk.panel.focus_field()
    desk.press(Key.Key_Down)
    assert desk.focused in desk.examples
    desk.press(Key.Key_Escape)
    assert not desk.help.isVisible()
    assert desk.field.hasFocus()
    assert desk.closed == []


def test_every_form_of_the_syntax_has_an_example(desk: Desk) -> None:
    QTest.mouseClick(desk.help_button, LEFT_BUTTON)
    examples = [one.accessibleName() for one in desk.examples]
    for syntax in (
        "bondgenoot: ", '"zo lang als nodig": ', "defensie -China: ", "NAVO OR EU: ", "oekra*: ",
        "jaar:2025: ", "jaar:2022..2025: ", "plaats:Brussel: ", "land:Oekraïne: ", "datum:2024..2026: ",
        "standpunt:: ", "standpunt:sancties: ",
    ):  # fmt: skip
        assert any(example.startswith(syntax) for example in examples)
    assert len(examples) == 12


def test_every_example_is_a_search(desk: Desk) -> None:
    QTest.mouseClick(desk.help_button, LEFT_BUTTON)
    for example in desk.examples:
        assert not parse(_child(example, QLabel).text()).is_empty


# --- what is seen and heard ----------------------------------------------------------------------


def picture(desk: Desk) -> QImage:
    return desk.panel.grab().toImage()


def test_a_position_has_the_bar_of_the_reading_view(desk: Desk) -> None:
    desk.find()
    accent = theme.current().colour("accent")
    image = picture(desk)
    bars = [image.pixelColor(17, desk.view.mapTo(desk.panel, desk.place_of(row)).y()) for row in (1, 2, 3)]
    assert [colour == accent for colour in bars] == [True, False, False]


def test_a_new_theme_is_painted(desk: Desk, qapp: QApplication) -> None:
    desk.find()
    try:
        theme.choose(qapp, "dark")
        dark = picture(desk)
        assert dark.pixelColor(2, 2) == theme.load("dark").colour("panel")
        colours = {dark.pixel(x, y) for x in range(0, 280, 2) for y in range(80, 300)}
        assert theme.load("dark").colour("found").rgb() in colours
        assert theme.load("light").colour("found").rgb() not in colours
    finally:
        theme.choose(qapp, "system")


@pytest.mark.parametrize("width", [240, 280, 480])
def test_the_panel_can_be_as_narrow_as_it_must(desk: Desk, width: int) -> None:
    QTest.mouseClick(desk.help_button, LEFT_BUTTON)
    desk.panel.resize(width, 700)
    desk.find(many())
    assert desk.panel.width() == width
    assert desk.panel.minimumSizeHint().width() <= 240
    assert desk.help.horizontalScrollBar().maximum() == 0


def test_another_width_keeps_the_uppermost_row_in_its_place(desk: Desk) -> None:
    short = passage("Hier spreken bondgenoten over wat een bondgenoot van een bondgenoot verlangt.")
    meetings = tuple(agenda(str(number), APRIL, *[short] * 5) for number in range(50))
    desk.find(SearchResults("bondgenoot", meetings, 50))
    desk.view.verticalScrollBar().setValue(9000)
    rows = [desk.view.indexAt(QPoint(0, 0)).row()]
    for width in (480, 300, 240, 280):
        desk.panel.resize(width, 700)
        QApplication.processEvents()
        rows.append(desk.view.indexAt(QPoint(0, 0)).row())
    assert rows[0] > 100
    assert set(rows) == {rows[0]}


def test_a_screen_reader_hears_the_whole_row(desk: Desk) -> None:
    desk.find()
    table = QAccessible.queryAccessibleInterface(desk.view)
    heard = [table.child(at).text(QAccessible.Text.Name) for at in range(table.childCount())]
    assert "3–4 April 2025, Brussel, paragraph 12: De bondgenoten zijn het eens." in heard
    assert table.text(QAccessible.Text.Name) == "Search results"


def test_every_control_has_a_name(desk: Desk) -> None:
    QTest.mouseClick(desk.help_button, LEFT_BUTTON)
    for kind in (QPushButton, QToolButton, QLineEdit, QProgressBar):
        for control in desk.panel.findChildren(kind):
            if not isinstance(control.parent(), QLineEdit):  # the magnifier is no control
                interface = QAccessible.queryAccessibleInterface(control)
                assert interface.text(QAccessible.Text.Name)


def test_texts_of_documents_are_never_markup(desk: Desk) -> None:
    desk.find(SearchResults("<img"))
    labels = desk.panel.findChildren(QLabel)
    assert labels
    assert {label.textFormat() for label in labels if label.text()} == {Qt.TextFormat.PlainText}


def test_hundreds_of_long_passages_are_listed_at_once(desk: Desk) -> None:
    """30 ms is the promise, measured apart; three times as much is left for a machine at work."""
    results = [many(f"b{number}") for number in range(7)]
    times = []
    for one in results:
        desk.field.setText(one.query)
        start = time.perf_counter()
        desk.panel.show_results(one)
        desk.view.viewport().repaint()
        times.append(time.perf_counter() - start)
        assert len(desk.view.rows) > 300
    assert sorted(times)[3] < 0.09
