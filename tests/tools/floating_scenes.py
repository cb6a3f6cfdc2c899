"""What floats over a page for a moment: cards, context menus, notices, and the dialogs of crash care.

Played before the scenes of ``scenes``, on a library that still has its five agendas; each leaves them there.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu, QToolBar, QWidget

from gui.crash_care.last_time import CrashNotice
from gui.crash_care.report_dialog import LastTimeDialog, UnexpectedDialog
from gui.crash_care.running_mark import Remains
from gui.preferences.dialog import SettingsDialog
from tests.tools.scenes import Scene, played
from tests.tools.stage import BERLIN, Stage

TRACE = (
    "Fatal Python error: Segmentation fault\n\nCurrent thread (most recent call first):\n"
    "  gui/reading/text_view.py, line 258 in paintEvent\n  gui/application.py, line 124 in run"
)
REPORT = (
    "error 1f0c22\nStandpunt 0.1.0 · Python 3.11.9 · PySide6 6.11.1 · Qt 6.11.1 (xcb) · Linux 6.1.0 x86_64\n"
    "ZeroDivisionError\n  gui/comparing/page.py:231 in go_to_row\n  gui/comparing/heights.py:88 in top_of\n"
    "  gui/comparing/heights.py:42 in _share"
)

FLOATING_SCENES: list[Scene] = []
scene = played(FLOATING_SCENES)


# Cards


@scene
def footnote_card(stage: Stage) -> QWidget:
    """The note at a mark in the text."""
    stage.read(BERLIN)
    reading = stage.window.reading
    assert reading.agenda is not None
    block = next(block for block in reading.agenda.blocks if block.footnote_refs)
    at = block.footnote_refs[0].at
    reading.go_to_place(block.id, at, at)
    stage.press(Qt.Key.Key_Return, reading.text)
    stage.settle()
    return stage.window


@scene
def row_card(stage: Stage) -> QWidget:
    """Why two paragraphs stand side by side."""
    stage.compare()
    rows = stage.window.comparing.page().rows
    rows.show_why(rows.current_row)
    stage.settle()
    return stage.window


# Context menus


@scene
def text_menu(stage: Stage) -> QWidget:
    """At a name in the text."""
    reading = stage.window.reading
    assert reading.agenda is not None
    block = next(block for block in reading.agenda.blocks if "Oekraïne" in block.text)
    at = block.text.index("Oekraïne") + 2
    reading.go_to_place(block.id, at, at)
    return _menu_of(stage, reading.text, reading.text.cursorRect().center())


@scene
def list_menu(stage: Stage) -> QWidget:
    """At an agenda in the list."""
    view = next(one for one in stage.window.findChildren(QAbstractScrollArea) if hasattr(one, "picks"))
    return _menu_of(stage, view)


@scene
def position_menu(stage: Stage) -> QWidget:
    """At a position in the inspector."""
    stage.window.reading.choose_tab("positions")
    stage.settle()
    positions = stage.window.reading.inspector.contents.positions.list
    stage.press(Qt.Key.Key_Down, positions)
    return _menu_of(stage, positions)


@scene
def row_menu(stage: Stage) -> QWidget:
    """At a row of a comparison."""
    stage.compare()
    return _menu_of(stage, stage.window.comparing.page().rows)


@scene
def panel_menu(stage: Stage) -> QWidget:
    """At the edge of a panel."""
    dock = stage.window.reading.dock
    dock.open_menu(dock.mapToGlobal(QPoint(200, 40)))
    return _popup(stage)


@scene
def submenu(stage: Stage) -> QWidget:
    """One of several, of which one is chosen."""
    comparing = stage.window.menuBar().actions()[4].menu()
    assert isinstance(comparing, QMenu)
    menu = [one for one in (action.menu() for action in comparing.actions()) if isinstance(one, QMenu)][-1]
    menu.popup(stage.window.mapToGlobal(QPoint(40, 40)))
    stage.press(Qt.Key.Key_Down, menu)
    return _popup(stage)


def _menu_of(stage: Stage, view: QAbstractScrollArea, at: QPoint | None = None) -> QWidget:
    view.setFocus()
    where = at or view.viewport().rect().center()
    reason = QContextMenuEvent.Reason.Keyboard if at is None else QContextMenuEvent.Reason.Mouse
    asked = QContextMenuEvent(reason, where, view.viewport().mapToGlobal(where))
    QApplication.sendEvent(view.viewport(), asked)
    return _popup(stage)


def _popup(stage: Stage) -> QWidget:
    stage.until(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    return popup


# Notices and dialogs


@scene
def undo_notice(stage: Stage) -> QWidget:
    """After removing: what went, and the way back."""
    stage.window.desk.keeper.remove([BERLIN])
    stage.until(lambda: BERLIN not in stage.window.desk.entries)
    stage.afterwards.append(lambda: _undo_removal(stage))
    return stage.window


def _undo_removal(stage: Stage) -> None:
    stage.window.actions_.undo_remove.trigger()
    stage.until(lambda: BERLIN in stage.window.desk.entries)


@scene
def crash_notice(stage: Stage) -> QWidget:
    """At the start after a crash."""
    notice = CrashNotice([Remains(TRACE)], stage.folder, stage.window)
    stage.window.messages.show_problem(notice.sentence, notice.action(stage.window))
    stage.afterwards.append(stage.window.messages.clear)
    stage.settle()
    return stage.window


@scene
def crash_last_time(stage: Stage) -> QWidget:
    """What is known of the last crash."""
    CrashNotice([Remains(TRACE)], stage.folder, stage.window).action(stage.window).trigger()
    return stage.dialog(LastTimeDialog)


@scene
def crash(stage: Stage) -> QWidget:
    """Something went wrong just now, three times."""
    dialog = UnexpectedDialog(REPORT, stage.folder, stage.window)
    dialog.show_count(3)
    dialog.copy_report()
    dialog.show()
    return stage.dialog(UnexpectedDialog)


@scene
def settings_below(stage: Stage) -> QWidget:
    """The last of the settings."""
    stage.window.actions_.settings.trigger()
    dialog = stage.dialog(SettingsDialog)
    for area in dialog.findChildren(QAbstractScrollArea, "settingsList"):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    return dialog


@scene
def palette_searched(stage: Stage) -> QWidget:
    """A command by a part of its name."""
    stage.window.actions_.palette.trigger()
    stage.settle()
    QTest.keyClicks(stage.window.focusWidget(), "verg" if stage.window.desk.language == "nl" else "comp")
    stage.settle()
    return stage.window


@scene
def palette_in_vain(stage: Stage) -> QWidget:
    """No command has these words."""
    stage.window.actions_.palette.trigger()
    stage.settle()
    QTest.keyClicks(stage.window.focusWidget(), "zeepkist")
    stage.settle()
    return stage.window


@scene
def tool_bar(stage: Stage) -> QWidget:
    """Every other icon as it is when nothing can be done with it."""
    bar = stage.window.findChildren(QToolBar)[0]
    actions = [one for one in bar.actions() if not one.icon().isNull()]
    for action in actions[1::2]:
        action.setEnabled(False)
        stage.afterwards.append(partial(action.setEnabled, True))
    return bar
