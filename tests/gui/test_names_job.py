"""Names and positions through the real window: what the library knows, what the user corrects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from agendas.library.entries import newest_first, seed_entries
from agendas.library.mentions import Mentions
from agendas.library.own_names import FILE_NAME, load
from gui.main_window import MainWindow
from gui.reading.correcting.wishes import MarkAs, Unmark
from tests.gui.opened_window import opened_window

pytestmark = pytest.mark.usefixtures("library_at_hand")

HELSINGBORG, DECEMBER, ANTALYA, APRIL, BERLIN = (entry.key for entry in newest_first(seed_entries()))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    yield from opened_window(qtbot, tmp_path / "library", HELSINGBORG, is_kept_up=True)


def names_on_the_page(window: MainWindow) -> set[tuple[str, str]]:
    assert window.reading.agenda is not None
    return {
        (entity.type, entity.canonical) for block in window.reading.agenda.blocks for entity in block.entities
    }


def wish(qtbot: QtBot, window: MainWindow, what: MarkAs | Unmark) -> None:
    """As the menu does; until the page shows it and the library has followed."""
    with qtbot.waitSignals([window.loader.understood, window.desk.keeper.kept_up], timeout=20_000):
        window.reading.own_name_wished.emit(what)


def mentions(qtbot: QtBot, window: MainWindow, canonical: str) -> Mentions:
    with qtbot.waitSignal(window.desk.keeper.mentions_found) as heard:
        window.reading.mentions_wished.emit("place", canonical)
    assert isinstance(heard.args[0], Mentions)
    return heard.args[0]


def test_the_library_tells_in_which_agendas_a_name_stands(qtbot: QtBot, window: MainWindow) -> None:
    found = mentions(qtbot, window, "Straat van Hormuz")
    assert [mention.key for mention in found.found] == [HELSINGBORG]


def test_a_name_that_is_none_goes_from_page_and_library_and_comes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert ("place", "Helsingborg") in names_on_the_page(window)
    wish(qtbot, window, Unmark("Helsingborg", None))
    assert ("place", "Helsingborg") not in names_on_the_page(window)
    assert mentions(qtbot, window, "Helsingborg").found == ()
    with qtbot.waitSignals([window.loader.understood, window.desk.keeper.kept_up], timeout=20_000):
        window.names._undo.trigger()
    assert ("place", "Helsingborg") in names_on_the_page(window)
    assert load(window.desk.keeper.folder).no_names == ()


def test_a_name_of_ones_own_is_found_wherever_it_stands(qtbot: QtBot, window: MainWindow) -> None:
    wish(qtbot, window, MarkAs("agressieoorlog", "meeting", "de oorlog"))
    assert ("meeting", "de oorlog") in names_on_the_page(window)
    assert "de oorlog" in (window.desk.keeper.folder / FILE_NAME).read_text(encoding="utf-8")
    with qtbot.waitSignal(window.loader.opened):
        window.places.open_agenda(BERLIN)
    qtbot.waitUntil(lambda: window.loader.is_understood(BERLIN))


def test_a_kamerstuk_opens_from_the_library_or_is_offered_as_a_page(qtbot: QtBot, window: MainWindow) -> None:
    entry = window.desk.entries[APRIL]
    window.desk.entries[APRIL] = replace(entry, meeting=replace(entry.meeting, kamerstuk="28676-480"))
    window.desk.ordered = list(window.desk.entries.values())
    with qtbot.waitSignal(window.loader.opened) as opened:
        window.reading.document_wished.emit("28676-480")
    assert opened.args[0].source.sha256 == APRIL


def test_the_positions_are_copied_as_a_list_with_sources(qtbot: QtBot, window: MainWindow) -> None:
    window.reading.set_tab("positions")
    positions = window.reading.inspector.contents.positions
    positions.list.setFocus()
    qtbot.keyClick(
        positions.list,
        Qt.Key.Key_C,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    copied = QGuiApplication.clipboard().text()
    assert copied.count("alinea") >= 19
    assert "Oekraïne" in copied.splitlines()[0] or copied.splitlines()[0] == "Defensie-uitgaven"
