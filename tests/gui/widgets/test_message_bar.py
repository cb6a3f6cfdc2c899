"""What went wrong, in a bar at the top."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.widgets.icon_button import IconButton
from gui.widgets.message_bar import MOST_SHOWN, Message, MessageBar

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # what the offscreen platform does not do


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A bar above something else to do."""
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    column.addWidget(MessageBar(host))
    column.addWidget(QLineEdit(host))
    column.addStretch(1)
    host.resize(500, 400)
    with qtbot.waitExposed(host):
        host.show()
    host.activateWindow()
    return host


@pytest.fixture
def bar(window: QWidget) -> MessageBar:
    found = window.findChild(MessageBar)
    assert found is not None
    return found


def shown(bar: MessageBar) -> list[str]:
    return [message.sentence for message in messages(bar)]


def messages(bar: MessageBar) -> list[Message]:
    visible = [message for message in bar.findChildren(Message) if message.isVisible()]
    return sorted(visible, key=lambda message: message.y())


def cross(message: Message) -> IconButton:
    found = message.findChild(IconButton)
    assert found is not None
    return found


def test_an_empty_bar_takes_no_place(bar: MessageBar) -> None:
    assert not bar.isVisible()


def test_a_problem_is_shown_until_its_cross_is_clicked(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_problem("Het bestand is leeg.")
    assert shown(bar) == ["Het bestand is leeg."]
    QTest.mouseClick(cross(messages(bar)[0]), Qt.MouseButton.LeftButton)
    assert bar.sentences == ()
    assert not bar.isVisible()


def test_a_bar_takes_no_focus_and_escape_closes_it(bar: MessageBar, window: QWidget) -> None:
    line = window.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    bar.show_problem("Een.")
    bar.show_problem("Twee.")
    assert line.hasFocus()
    cross(messages(bar)[0]).setFocus()
    QTest.keyClick(cross(messages(bar)[0]), Qt.Key.Key_Escape)
    assert shown(bar) == ["Een."]
    assert cross(messages(bar)[0]).hasFocus()
    QTest.keyClick(cross(messages(bar)[0]), Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert line.hasFocus()


def test_the_newest_is_on_top_and_the_oldest_wait_their_turn(bar: MessageBar, qtbot: QtBot) -> None:
    for number in range(1, 6):
        bar.show_problem(f"Bestand {number}.")
    assert len(shown(bar)) == MOST_SHOWN
    assert shown(bar)[0] == "Bestand 5."
    more = [
        label.text() for label in bar.findChildren(QLabel) if "more" in label.text() and label.isVisible()
    ]
    assert more == ["and 2 more"]
    messages(bar)[0].closed.emit()
    qtbot.waitUntil(lambda: shown(bar) == ["Bestand 4.", "Bestand 3.", "Bestand 2."])


def test_the_same_problem_is_shown_once(bar: MessageBar) -> None:
    bar.show_problem("Het bestand is leeg.")
    bar.show_problem("Het bestand is leeg.")
    assert bar.sentences == ("Het bestand is leeg.",)


def test_a_newer_notice_takes_the_place_of_the_older(bar: MessageBar) -> None:
    bar.show_problem("Het bestand is leeg.")
    bar.show_notice("Gekopieerd.")
    bar.show_notice("Nog eens gekopieerd.")
    assert bar.sentences == ("Nog eens gekopieerd.", "Het bestand is leeg.")


def test_markup_in_a_file_name_is_shown_as_it_stands(bar: MessageBar) -> None:
    bar.show_problem('<img src="file:///etc/passwd">.txt: dit is geen tekst.')
    label = next(label for label in messages(bar)[0].findChildren(QLabel) if label.text())
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text().startswith("<img")


def test_a_long_name_wraps_and_leaves_the_window_as_it_was(bar: MessageBar, window: QWidget) -> None:
    bar.show_problem("kort")
    one_line = messages(bar)[0].sizeHint().height()
    bar.clear()
    bar.show_problem(f"{'naam' * 50}.txt: dit bestand bestaat niet.")
    QApplication.sendPostedEvents()
    assert window.width() == 500
    assert messages(bar)[0].height() > one_line
    assert bar.sentences[0].startswith("naam" * 50), "what is announced has no places to wrap in it"


def test_what_can_be_done_is_a_button(bar: MessageBar, qtbot: QtBot) -> None:
    again = QAction("Try again", bar)
    bar.show_problem("Het bestand veranderde.", again)
    button = next(one for one in messages(bar)[0].findChildren(QToolButton) if one.text() == "Try again")
    with qtbot.waitSignal(again.triggered):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_screen_reader_is_told(bar: MessageBar, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append((event.message(), event.politeness()))
    )
    bar.show_problem("Het bestand is leeg.")
    bar.show_notice("Gekopieerd.")
    politeness = QAccessible.AnnouncementPoliteness
    assert told == [("Het bestand is leeg.", politeness.Assertive), ("Gekopieerd.", politeness.Polite)]
    assert cross(messages(bar)[0]).accessibleName() == "Close this message"


def test_a_bar_follows_the_theme(bar: MessageBar, qapp: QApplication) -> None:
    bar.show_problem("Het bestand is leeg.")
    message = messages(bar)[0]
    light = message.grab().toImage()
    try:
        theme.choose(qapp, "dark")
        dark = message.grab().toImage()
    finally:
        theme.choose(qapp, "system")
    for name, picture in (("light", light), ("dark", dark)):
        colours = theme.load(name)
        assert picture.pixelColor(message.width() // 2, 3) == colours.colour("warning_fill")
        assert colours.colour("warning") in icon_colours(picture)


def icon_colours(picture: QImage) -> list[QColor]:
    return [picture.pixelColor(x, y) for x in range(12, 36) for y in range(4, 34)]


def test_messages_touch_for_each_has_its_own_hairline(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_problem("Eén.")
    bar.show_problem("Twee.")
    first, second = (one for one in bar.children() if isinstance(one, Message))
    qtbot.waitUntil(lambda: abs(first.y() - second.y()) == second.height())


def test_a_notice_goes_by_itself_and_a_problem_stays(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.ending.setInterval(0)
    bar.show_problem("“brief.pdf” kan niet worden gelezen.")
    with qtbot.waitSignal(bar.ending.timeout):
        bar.show_notice("Toegevoegd aan uw citaten.")

    assert bar.sentences == ("“brief.pdf” kan niet worden gelezen.",)


def test_a_notice_waits_for_who_is_at_it(qtbot: QtBot, window: QWidget) -> None:
    bar = window.findChild(MessageBar)
    assert bar is not None
    bar.ending.setInterval(0)
    bar.show_notice("Verwijderd.", QAction("Ongedaan maken", window))
    window.show()
    window.activateWindow()
    button = next(one for one in bar.findChildren(QToolButton) if one.text() == "Ongedaan maken")
    button.setFocus()
    with qtbot.waitSignal(bar.ending.timeout):
        pass

    assert bar.sentences == ("Verwijderd.",)
