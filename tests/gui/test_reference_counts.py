"""PySide6 6.12 on Python 3.11 loses references: to None at every void call, to True at every emit.

The process then aborts within a minute of scrolling. Nothing in the code can help it; this holds the pin.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 10_000
NOISE = 1_000
"""How far a count may fall by what else goes on in the process; a loss would be ten times that."""


class Bell(QObject):
    """Something that rings."""

    rung = Signal(bool)


def fall_of(value: object, call: Callable[[], object]) -> int:
    """How many references to ``value`` are lost in many calls."""
    before = sys.getrefcount(value)
    for _call in range(CALLS):
        call()
    return before - sys.getrefcount(value)


@pytest.mark.parametrize("value", [None, True, False], ids=repr)
def test_void_calls_lose_no_references(qtbot: QtBot, value: object) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)

    def void_calls() -> None:
        widget.update()
        widget.setToolTip("Alinea 8")
        widget.setEnabled(True)

    assert fall_of(value, void_calls) < NOISE


@pytest.mark.parametrize("value", [None, True, False], ids=repr)
def test_emits_lose_no_references(qtbot: QtBot, value: object) -> None:
    bell = Bell()
    heard = 0

    def hear(_loud: bool) -> None:
        nonlocal heard
        heard += 1

    bell.rung.connect(hear)
    assert fall_of(value, lambda: bell.rung.emit(True)) < NOISE
    assert heard == CALLS
