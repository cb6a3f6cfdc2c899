"""What the user sees of an error: one dialog, with the report and what can be done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.crash_care.care import CrashCare, window_in_front
from gui.crash_care.last_time import CrashNotice
from gui.crash_care.ledger import Ledger
from gui.crash_care.log import Log
from gui.crash_care.report_dialog import LastTimeDialog, UnexpectedDialog
from gui.crash_care.running_mark import Remains
from gui.quoting.clipboard import forget_private_clipboard


class _Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def quits() -> list[str]:
    return []


@pytest.fixture
def care(window: QWidget, tmp_path: Path, clock: _Clock, quits: list[str]) -> Iterator[CrashCare]:
    care = CrashCare(Log(tmp_path / "log"), lambda: quits.append("quit"), None, Ledger(clock))
    yield care
    if care.dialog is not None:
        care.dialog.close()


def _dialog(care: CrashCare, qtbot: QtBot) -> UnexpectedDialog:
    qtbot.waitUntil(lambda: care.dialog is not None)
    assert care.dialog is not None
    return care.dialog


def _log(tmp_path: Path) -> str:
    return (tmp_path / "log" / "standpunt.log").read_text(encoding="utf-8")


def test_an_error_is_written_and_shown_with_the_same_words(
    care: CrashCare, window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    care.catch(KeyError("geheim"), None, "window")
    assert care.dialog is None  # not inside the paintEvent that failed
    dialog = _dialog(care, qtbot)
    assert dialog.isVisible()
    assert dialog.windowModality() == Qt.WindowModality.ApplicationModal
    assert dialog.parent() is window
    assert dialog.field.toPlainText().splitlines()[-1] == "KeyError"
    assert dialog.field.toPlainText().splitlines()[1] in _log(tmp_path)
    assert "geheim" not in _log(tmp_path) + dialog.field.toPlainText()
    assert not dialog.count.isVisible()


def test_a_storm_is_one_dialog_whose_count_rises(care: CrashCare, qtbot: QtBot, tmp_path: Path) -> None:
    for _ in range(120):
        care.catch(KeyError(), None, "window")
    dialog = _dialog(care, qtbot)
    qtbot.waitUntil(lambda: dialog.count.text() == "This happened 120 times.")
    assert dialog.count.isVisible()
    assert [one for one in window_dialogs() if one.isVisible()] == [dialog]
    care.finish()
    heads = [line for line in _log(tmp_path).splitlines() if line.startswith("==")]
    assert len(heads) == 4  # the first, the tenth, the hundredth, and the count at the end
    assert "120 times in all" in _log(tmp_path)


def window_dialogs() -> list[QDialog]:
    return [one for one in QGuiApplication.instance().topLevelWidgets() if isinstance(one, QDialog)]  # type: ignore[union-attr]


def test_another_error_is_added_to_the_dialog_that_is_there(care: CrashCare, qtbot: QtBot) -> None:
    care.catch(KeyError(), None, "window")
    dialog = _dialog(care, qtbot)
    care.catch(TypeError(), None, "window")
    qtbot.waitUntil(lambda: "TypeError" in dialog.field.toPlainText())
    assert care.dialog is dialog
    assert "KeyError" in dialog.field.toPlainText()


def test_after_going_on_the_same_error_is_quiet_for_a_minute(
    care: CrashCare, qtbot: QtBot, clock: _Clock
) -> None:
    care.catch(KeyError(), None, "window")
    first = _dialog(care, qtbot)
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert care.dialog is None
    clock.now += 30
    care.catch(KeyError(), None, "window")
    clock.now += 61
    care.catch(KeyError(), None, "window")
    assert _dialog(care, qtbot).count.text() == "This happened 3 times."


def test_an_error_in_a_thread_is_shown_by_the_window(care: CrashCare, qtbot: QtBot, tmp_path: Path) -> None:
    thread = Thread(target=lambda: care.catch(KeyError(), None, "thread"))
    thread.start()
    thread.join()
    assert _dialog(care, qtbot).isVisible()
    assert " · thread · #" in _log(tmp_path)


def test_what_fails_while_objects_are_cleaned_up_or_in_qt_is_only_written(
    care: CrashCare, qtbot: QtBot, tmp_path: Path
) -> None:
    care.catch(KeyError(), None, "clean-up")
    care.tell_of_qt("Qt warning (default) QImage")
    care.catch(TypeError(), None, "window")
    assert "KeyError" not in _dialog(care, qtbot).field.toPlainText()
    assert "KeyError" in _log(tmp_path)
    assert " · qt · #" in _log(tmp_path)


def test_it_stands_over_the_modal_dialog_in_which_it_happened(
    care: CrashCare, window: QWidget, qtbot: QtBot
) -> None:
    modal = QDialog(window)
    modal.open()
    care.catch(KeyError(), None, "window")
    dialog = _dialog(care, qtbot)
    assert dialog.parent() is modal
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    assert modal.isVisible()
    assert window_in_front() is modal


def test_the_dialog_goes_with_the_window_under_it(care: CrashCare, window: QWidget, qtbot: QtBot) -> None:
    modal = QDialog(window)
    modal.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    modal.open()
    care.catch(KeyError(), None, "window")
    _dialog(care, qtbot)
    with qtbot.waitSignal(modal.destroyed):
        modal.close()
    assert care.dialog is None
    care.catch(TypeError(), None, "window")
    assert _dialog(care, qtbot).parent() is window


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # the offscreen platform cannot
def test_an_open_menu_does_not_keep_the_mouse(care: CrashCare, window: QWidget, qtbot: QtBot) -> None:
    menu = QMenu(window)
    menu.addAction("x")
    menu.popup(window.pos())
    care.catch(KeyError(), None, "window")
    _dialog(care, qtbot)
    assert not menu.isVisible()


def test_quitting_is_asked_of_the_program(care: CrashCare, qtbot: QtBot, quits: list[str]) -> None:
    care.catch(KeyError(), None, "window")
    qtbot.mouseClick(_dialog(care, qtbot).quit, Qt.MouseButton.LeftButton)
    assert quits == ["quit"]
    assert care.dialog is None


def test_the_report_is_copied_as_it_stands(care: CrashCare, qtbot: QtBot) -> None:
    care.catch(KeyError(), None, "window")
    dialog = _dialog(care, qtbot)
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.field.toPlainText() + "\n"
    assert dialog.answer.text() == "The report is on the clipboard."
    forget_private_clipboard()


def test_the_folder_of_the_log_is_shown_or_said(
    care: CrashCare, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def show(url: object) -> bool:
        shown.append(url.toLocalFile())  # type: ignore[attr-defined]
        return len(shown) < 2

    monkeypatch.setattr("gui.widgets.in_the_system.QDesktopServices.openUrl", show)
    care.catch(KeyError(), None, "window")
    dialog = _dialog(care, qtbot)
    dialog.show_folder.click()
    assert dialog.answer.text() == ""
    dialog.show_folder.click()
    assert shown == [str(tmp_path / "log")] * 2
    assert str(tmp_path / "log") in dialog.answer.text()


def test_every_control_has_a_name_and_the_report_cannot_be_changed(care: CrashCare, qtbot: QtBot) -> None:
    care.catch(KeyError(), None, "window")
    dialog = _dialog(care, qtbot)
    assert dialog.accessibleName() == "Something went wrong"
    assert all(button.text() for button in dialog.findChildren(QPushButton))
    assert all(field.accessibleName() and field.isReadOnly() for field in dialog.findChildren(QPlainTextEdit))
    assert dialog.focusWidget() is dialog.go_on


def test_an_error_that_came_too_late_is_known(care: CrashCare, qtbot: QtBot) -> None:
    care.catch(KeyError(), None, "window")
    assert care.has_unseen
    dialog = _dialog(care, qtbot)
    assert care.has_unseen  # it may go with the last window before it was read
    dialog.go_on.click()
    assert not care.has_unseen


def test_the_notice_of_the_last_time_leads_to_the_report(
    window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    notice = CrashNotice([Remains("Fatal error Aborted\n  gui/x.py:1 f")], tmp_path, window)
    assert notice.sentence.startswith("Standpunt stopped unexpectedly")
    notice.action(window).trigger()
    dialog = window.findChild(LastTimeDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.field.toPlainText() == notice.report == "Fatal error Aborted\n  gui/x.py:1 f"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert CrashNotice([Remains("")], tmp_path, window).report == "Nothing is known of where the program was."
