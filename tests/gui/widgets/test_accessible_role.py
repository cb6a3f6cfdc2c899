"""Roles for what Qt would call a filler: told as long as the widget lives, and not asked of it afterwards."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets import accessible_role
from gui.widgets.accessible_role import set_accessible_role

Role = QAccessible.Role


def made(qtbot: QtBot, role: Role) -> QFrame:
    frame = QFrame()
    qtbot.addWidget(frame)
    frame.setAccessibleName("Oekraïne")
    set_accessible_role(frame, role)
    return frame


@pytest.mark.parametrize("role", [Role.Grouping, Role.Note, Role.Graphic])
def test_a_widget_is_called_what_it_is(qtbot: QtBot, role: Role) -> None:
    widget = made(qtbot, role)
    told = QAccessible.queryAccessibleInterface(widget)
    assert told.role() == role
    assert told.text(QAccessible.Text.Name) == "Oekraïne"


def test_what_is_in_it_is_told_as_ever(qtbot: QtBot) -> None:
    frame = made(qtbot, Role.Grouping)
    button = QPushButton("Open", frame)
    told = QAccessible.queryAccessibleInterface(frame)
    assert told.childCount() == 1
    assert told.child(0).object() is button
    assert told.child(0).role() == Role.Button


def test_other_widgets_keep_qts_own_role(qtbot: QtBot) -> None:
    card = made(qtbot, Role.Note)
    other = QPushButton("Close")
    qtbot.addWidget(other)
    assert QAccessible.queryAccessibleInterface(other).role() == Role.Button
    assert QAccessible.queryAccessibleInterface(card).role() == Role.Note


def test_nothing_is_kept_of_widgets_that_are_gone(qtbot: QtBot) -> None:
    """Python owns what Qt asks: dropped too early the process dies, kept too long each card would stay."""
    before = len(accessible_role._MADE)
    for _ in range(20):
        widget = QWidget()
        set_accessible_role(widget, Role.Grouping)
        assert QAccessible.queryAccessibleInterface(widget).role() == Role.Grouping
        widget.deleteLater()
        QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)
        del widget
    gc.collect()
    qtbot.waitUntil(lambda: len(accessible_role._MADE) == before)
