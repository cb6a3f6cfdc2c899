"""Quotes through the real window: kept, ordered, copied, found again, exported; a briefing checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from agendas.library.entries import newest_first, seed_entries
from agendas.quoting.quote import CollectedQuote
from gui.collecting.panel import QuotesPanel
from gui.exporting import save_dialog
from gui.main_window import MainWindow
from gui.reading.text_map import Stretch
from tests.gui.opened_window import opened_window

pytestmark = pytest.mark.usefixtures("library_at_hand")

HELSINGBORG, DECEMBER, ANTALYA, APRIL, BERLIN = (entry.key for entry in newest_first(seed_entries()))
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORDS = "zo lang als nodig"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    yield from opened_window(qtbot, tmp_path / "library", APRIL, is_kept_up=True)


def select(window: MainWindow, words: str) -> None:
    agenda = window.reading.agenda
    assert agenda is not None
    block = next(block for block in agenda.blocks if words in block.text)
    start = block.text.index(words)
    window.reading.go_to_place(block.id, start, start + len(words))
    window.reading.text.select(Stretch(block.id, start, start + len(words)))


def added(qtbot: QtBot, window: MainWindow) -> list[CollectedQuote]:
    with qtbot.waitSignal(window.desk.keeper.quotes_listed) as heard:
        qtbot.keyClick(window, Qt.Key.Key_B, CONTROL)
    return list(heard.args[0])


def panel(qtbot: QtBot, window: MainWindow) -> QuotesPanel:
    with qtbot.waitSignal(window.desk.keeper.quotes_listed):
        qtbot.keyClick(window, Qt.Key.Key_B, CONTROL | SHIFT)
    shown = window.desk.side.currentWidget()
    assert isinstance(shown, QuotesPanel)
    return shown


def test_a_selection_is_kept_with_its_source_and_copied(qtbot: QtBot, window: MainWindow) -> None:
    select(window, WORDS)
    (quote,) = added(qtbot, window)
    assert (quote.quote.pieces[0].text, quote.quote.source.key) == (WORDS, APRIL)
    shown = panel(qtbot, window)
    shown.list.setFocus()
    qtbot.keyClick(shown.list, Qt.Key.Key_Home)
    qtbot.keyClick(shown.list, Qt.Key.Key_C, CONTROL)
    assert WORDS in QGuiApplication.clipboard().text()
    assert "alinea" in QGuiApplication.clipboard().text()


def test_without_a_selection_the_sentence_at_the_cursor_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    select(window, WORDS)
    window.reading.text.moveCursor(window.reading.text.textCursor().MoveOperation.Left)
    (quote,) = added(qtbot, window)
    assert WORDS in quote.quote.pieces[0].text
    assert quote.quote.pieces[0].text.endswith(".")


def test_a_change_is_kept_as_a_pair(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignals([window.loader.compared, window.desk.keeper.hand_links_found]):
        window.comparing.compare(APRIL, DECEMBER)
    comparison = window.comparing.page().comparison
    assert comparison is not None
    change = next(change for change in comparison.changes if change.left and change.right)
    with qtbot.waitSignal(window.desk.keeper.quotes_listed) as heard:
        window.quoting.add_change(comparison, change)
    (quote,) = heard.args[0]
    assert quote.old is not None
    assert (quote.old.source.key, quote.quote.source.key) == (APRIL, DECEMBER)


def test_enter_goes_back_to_the_place(qtbot: QtBot, window: MainWindow) -> None:
    select(window, WORDS)
    added(qtbot, window)
    with qtbot.waitSignal(window.loader.understood):
        window.places.open_agenda(BERLIN)
    shown = panel(qtbot, window)
    qtbot.keyClick(shown.list, Qt.Key.Key_Home)
    with qtbot.waitSignal(window.quoting.place_wished) as wished:
        qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    assert wished.args[0] == APRIL
    assert window.reading.agenda is not None
    assert window.reading.agenda.source.sha256 == APRIL


def test_what_is_removed_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    select(window, WORDS)
    added(qtbot, window)
    shown = panel(qtbot, window)
    qtbot.keyClick(shown.list, Qt.Key.Key_Home)
    with qtbot.waitSignal(window.desk.keeper.quotes_listed):
        qtbot.keyClick(shown.list, Qt.Key.Key_Delete)
    assert shown.quotes == ()
    with qtbot.waitSignal(window.desk.keeper.quotes_listed):
        window.quoting._undo.trigger()
    assert len(shown.quotes) == 1


def test_a_briefing_is_checked_against_the_library(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.check_quotes.trigger()
    checking = window.quoting._checking_window()
    briefing = "Nederland zal Oekraïne daarom voor zo lang als nodig blijven steunen"
    with qtbot.waitSignal(window.desk.keeper.briefing_checked) as heard:
        checking.show_text(f"“{briefing}” en “Het kabinet schaft morgen alle belastingen voorgoed af”.")
    kinds = [checked.verdict.kind for checked in heard.args[0]]
    assert kinds == ["exact", "not found"]


@pytest.mark.parametrize(("name", "begins"), [("verslag.html", "<!DOCTYPE html>"), ("verslag.txt", "")])
def test_what_became_of_a_briefing_is_written_to_a_file(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, begins: str
) -> None:
    monkeypatch.setattr(save_dialog, "ask_path", lambda *_: tmp_path / name)
    window.quoting.open_checking()
    checking = window.quoting._checking_window()
    with qtbot.waitSignal(window.desk.keeper.briefing_checked):
        checking.show_text(f"“Nederland zal Oekraïne daarom voor {WORDS} blijven steunen”")
    checking._save.click()
    qtbot.waitUntil((tmp_path / name).exists)
    written = (tmp_path / name).read_text("utf-8")
    assert WORDS in written
    assert written.startswith(begins)
