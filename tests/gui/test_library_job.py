"""The library through the real window: add, find, correct, remove, bring back; with keys and mouse."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from agendas.library.entries import newest_first, seed_entries
from agendas.library.outcomes import ImportReport
from agendas.resources import seeds_folder
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.opened_window import opened_window

HELSINGBORG, DECEMBER, ANTALYA, APRIL, BERLIN = (entry.key for entry in newest_first(seed_entries()))
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LETTER = (seeds_folder() / "2025-05-14-antalya.txt").read_text(encoding="utf-8")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    yield from opened_window(qtbot, tmp_path / "library", HELSINGBORG)


def imported(qtbot: QtBot, window: MainWindow, paths: list[Path]) -> ImportReport:
    with qtbot.waitSignal(window.desk.keeper.imported, timeout=20_000) as heard:
        drop(window, paths)
    assert isinstance(heard.args[0], ImportReport)
    return heard.args[0]


def drop(window: MainWindow, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    everything = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPointF(400, 300).toPoint(), *everything)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(400, 300), *everything))


def letter(target: Path, text: str = LETTER) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    return target


def shown_name(window: MainWindow) -> str | None:
    return window.reading.agenda.source.name if window.reading.agenda else None


def test_a_new_library_holds_the_five_that_come_along(window: MainWindow) -> None:
    assert set(window.desk.entries) == {entry.key for entry in seed_entries()}
    for entry in window.desk.ordered:
        assert entry.path.read_bytes() == (seeds_folder() / entry.name).read_bytes()
        assert entry.position_count


def test_a_dropped_document_is_added_and_shown(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = letter(tmp_path / "mijn" / "nieuwe brief.txt", LETTER + "\nEen nieuwe slotzin.\n")
    before = file.stat()
    report = imported(qtbot, window, [file])
    assert report.count("added") + report.count("version") == 1
    qtbot.waitUntil(
        lambda: window.reading.agenda is not None and window.reading.agenda.source.name == file.name
    )
    after = file.stat()
    assert (before.st_ino, before.st_mtime_ns, before.st_mode) == (
        after.st_ino,
        after.st_mtime_ns,
        after.st_mode,
    )


def test_a_folder_ends_in_a_row_or_a_reason_for_each(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "map"
    letter(folder / "een.txt", LETTER + "\nEen nieuwe slotzin over de Westelijke Balkan.\n")
    letter(folder / "dieper" / "zelfde.txt")
    letter(folder / "recept.txt", "Schil de aardappels.\n\nKook ze gaar.\n")
    (folder / "kapot.pdf").write_bytes(b"%PDF-1.7\nniets")
    report = imported(qtbot, window, [folder])
    kinds = {outcome.name: outcome.kind for outcome in report.outcomes}
    assert kinds == {
        "een.txt": "version", "zelfde.txt": "already", "recept.txt": "not_agenda", "kapot.pdf": "failed",
    }  # fmt: skip
    dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert len(dialogs) == 1
    assert len(window.desk.entries) == 6
    dialogs[0].close()


def test_a_pasted_text_is_a_new_agenda(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(LETTER + "\nToegevoegd.\n")
    with qtbot.waitSignal(window.desk.keeper.imported, timeout=20_000) as heard:
        window.library.setFocus()
        qtbot.keyClick(window.library.focusProxy(), Qt.Key.Key_V, CONTROL)
    (outcome,) = heard.args[0].outcomes
    assert outcome.kind == "version"
    assert outcome.entry.path.read_text(encoding="utf-8") == LETTER + "\nToegevoegd.\n"


def test_removed_is_gone_until_it_is_brought_back(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.desk.listed):
        window.actions_.remove.trigger()
    assert HELSINGBORG not in window.desk.entries
    assert window.library.current_key == DECEMBER  # something is always shown
    assert window.messages.isVisible()
    with qtbot.waitSignal(window.desk.listed):
        qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert HELSINGBORG in window.desk.entries
    assert not window.messages.isVisible()


def test_the_five_can_be_removed_for_good_and_brought_back(qtbot: QtBot, tmp_path: Path) -> None:
    first = opened_window(qtbot, tmp_path / "library", HELSINGBORG)
    window = next(first)
    with qtbot.waitSignal(window.desk.keeper.removed):
        window.desk.keeper.remove([entry.key for entry in seed_entries()])
    assert window.desk.ordered == []
    assert window.reading.agenda is None
    with pytest.raises(StopIteration):
        next(first)
    again = MainWindow(Settings(), [], tmp_path / "library")
    qtbot.addWidget(again)
    with qtbot.waitSignal(again.desk.listed):
        again.desk.keeper.open()
    assert again.desk.ordered == []
    with qtbot.waitSignal(again.desk.keeper.imported, timeout=20_000):
        again.actions_.bring_back_seeds.trigger()
    assert len(again.desk.ordered) == 5
    again.close()


def test_corrected_facts_are_shown_everywhere_and_survive_reading_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.desk.corrected):
        window.desk.keeper.correct(HELSINGBORG, {"place": "Malmö", "start": "2026-05-20"})
    entry = window.desk.entries[HELSINGBORG]
    assert entry.meeting == replace(entry.meeting, place="Malmö", start=dt.date(2026, 5, 20))
    assert entry.corrected == {"place", "start"}
    assert window.reading.agenda is not None
    assert window.reading.agenda.meeting == entry.meeting
    with qtbot.waitSignal(window.desk.keeper.imported, timeout=20_000):
        window.actions_.rebuild.trigger()
    assert window.desk.entries[HELSINGBORG] == entry


def test_facts_are_corrected_in_a_dialog(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_I, CONTROL)
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog)))
    (dialog,) = window.findChildren(QDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert not dialog.changes()  # type: ignore[attr-defined]
    dialog.reject()


def test_a_search_finds_opens_and_marks_the_place(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL | SHIFT)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    with qtbot.waitSignal(window.desk.keeper.found) as heard:
        qtbot.keyClicks(field, '"zo lang als nodig" plaats:brussel')
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.desk.keeper._searches.busy)
    assert heard.args[0].agenda_count >= 1
    with qtbot.waitSignal(window.desk.place_wished) as wished:
        qtbot.keyClick(field, Qt.Key.Key_Down)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    key, block, start, end = wished.args
    qtbot.waitUntil(lambda: window.reading.agenda is not None and window.reading.agenda.source.sha256 == key)
    assert window.reading.agenda is not None
    assert window.reading.agenda.block(block).text[start:end].casefold() == "zo lang als nodig"


def test_what_is_not_understood_is_explained(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.search_all.trigger()
    with qtbot.waitSignal(window.desk.keeper.query_refused):
        field = QApplication.focusWidget()
        qtbot.keyClicks(field, "jaar:ooit")
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_two_windows_see_each_others_changes(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    other = MainWindow(Settings(), newest_first(seed_entries()), tmp_path / "library")
    qtbot.addWidget(other)
    with qtbot.waitSignal(other.desk.listed):
        other.desk.keeper.open()
    other.desk.keeper._look_for_changes()
    qtbot.waitUntil(lambda: not other.desk.keeper._desk.busy)
    with qtbot.waitSignal(window.desk.keeper.removed):
        window.desk.keeper.remove([BERLIN])
    other.desk.keeper._look_for_changes()
    qtbot.waitUntil(lambda: BERLIN not in other.desk.entries)
    other.close()


def test_a_file_that_cannot_be_read_is_a_sentence_and_the_rest_goes_on(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    report = imported(qtbot, window, [tmp_path / "weg.txt"])
    assert report.count("failed") == 1
    assert window.messages.isVisible()
    assert "weg.txt" in window.messages.sentences[0]
    window.places.open_agenda(BERLIN)
    qtbot.waitUntil(lambda: window.loader.is_understood(BERLIN))


def test_a_library_that_cannot_be_made_leaves_a_window_that_works(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("no folder")
    window = MainWindow(Settings(), newest_first(seed_entries()), tmp_path / "in the way")
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.desk.keeper.problem_found):
        window.desk.keeper.open()
    qtbot.waitUntil(lambda: len(window.desk.ordered) == 5)
    assert window.desk.keeper.folder != tmp_path / "in the way"
    window.close()
