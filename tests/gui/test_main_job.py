"""The main job, through the real window, in Dutch, with keys and mouse.

Filter, open, switch an entity type off, find, compare two, walk the changes, copy a quote, and look at
what is on the clipboard.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from agendas.library.entries import newest_first, seed_entries
from agendas.resources import resource
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.opened_window import opened_window

pytestmark = pytest.mark.usefixtures("library_at_hand")

HELSINGBORG, DECEMBER, ANTALYA, APRIL, BERLIN = (entry.key for entry in newest_first(seed_entries()))


@pytest.fixture
def dutch(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load("standpunt_nl", str(resource("i18n")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def window(qtbot: QtBot, dutch: None, tmp_path: Path) -> Iterator[MainWindow]:
    yield from opened_window(qtbot, tmp_path / "library", HELSINGBORG)


def open_and_wait(qtbot: QtBot, window: MainWindow, key: str) -> None:
    window.places.open_agenda(key)
    qtbot.waitUntil(lambda: window.loader.is_understood(key))


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def type_into(qtbot: QtBot, widget: QWidget, text: str) -> None:
    qtbot.keyClicks(widget, text)


def test_filter_open_and_read(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    field = window.library.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    qtbot.waitUntil(field.hasFocus)
    type_into(qtbot, field, "antalya")
    with qtbot.waitSignal(window.library.agenda_chosen) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_Down)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert chosen.args == [ANTALYA]
    qtbot.waitUntil(lambda: window.loader.is_understood(ANTALYA))
    assert window.reading.agenda is not None
    assert window.reading.agenda.meeting.place == "Antalya"


def test_every_agenda_shows_its_number_of_positions(qtbot: QtBot, window: MainWindow) -> None:
    for entry in seed_entries():
        open_and_wait(qtbot, window, entry.key)
        assert window.reading.agenda is not None
        assert window.reading.agenda.position_count > 0


def test_an_entity_type_can_be_switched_off_by_key(qtbot: QtBot, window: MainWindow) -> None:
    window.reading.set_tab("names")
    names = window.reading.inspector.contents.names.list
    names.setFocus()
    qtbot.keyClick(names, Qt.Key.Key_Home)
    while "Landen" not in str(names.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)):
        qtbot.keyClick(names, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.reading.hidden_types_changed) as changed:
        qtbot.keyClick(names, Qt.Key.Key_Space)
    assert "country" in changed.args[0]
    assert Settings().hidden_entity_types == {"country"}


def test_find_copy_and_quote(qtbot: QtBot, window: MainWindow) -> None:
    open_and_wait(qtbot, window, APRIL)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    type_into(qtbot, field, "zo lang als nodig")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    window.actions_.copy.trigger()
    assert clipboard() == "zo lang als nodig"
    window.actions_.copy_quote.trigger()
    assert clipboard() == (
        "“zo lang als nodig” (Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025, alinea 9)."
    )
    html = QGuiApplication.clipboard().mimeData().html()
    assert "zo lang als nodig" in html


def test_compare_walk_the_changes_and_quote(qtbot: QtBot, window: MainWindow) -> None:
    open_and_wait(qtbot, window, DECEMBER)
    with qtbot.waitSignal(window.loader.compared):
        window.library.compare_requested.emit(APRIL, DECEMBER)
    page = window.comparing.page()
    assert window.pages.currentWidget() is page
    assert page.comparison is not None
    changes = sum(row.is_change for row in page.comparison.rows)
    assert changes > 5
    for _ in range(changes):
        qtbot.keyClick(window, Qt.Key.Key_F8)
    window.actions_.copy_quote.trigger()
    assert clipboard().startswith("“")
    assert "Geannoteerde agenda NAVO FMM Brussel" in clipboard()
    with qtbot.waitSignal(window.loader.compared):
        window.actions_.swap_sides.trigger()
    assert page.comparison.left.source.sha256 == DECEMBER
    window.actions_.stop_comparing.trigger()
    assert window.pages.currentWidget() is window.reading


def test_the_window_may_close_while_work_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    for number in range(10):
        hasty = MainWindow(Settings(), newest_first(seed_entries()), tmp_path / f"library {number % 3}")
        qtbot.addWidget(hasty)
        hasty.places.open_agenda(ANTALYA)
        hasty.desk.keeper.open()
        hasty.desk.keeper.search("oekra*")
        hasty.close()
