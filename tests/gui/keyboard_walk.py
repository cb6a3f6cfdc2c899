"""Walks a window with the Tab key, and looks where the keys are: is every control reached, and is it seen?"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QButtonGroup,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)

MOST_STEPS = 200
RING = 4
"""Pixels around a control within which its ring may be."""
CONTRAST = 3.0
"""What W3C asks between the same pixels with and without the focus (WCAG 2.2, 2.4.13)."""
FEWEST_PIXELS = 60
RING_SHARE = 1.4
CARET_PIXELS = 12
"""A text is focused by its caret alone, two pixels wide and a line high."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A control where the keys were, and how many pixels of it tell so."""

    widget: QWidget
    told_by: int

    @property
    def needed(self) -> int:
        """How many pixels should: a caret; of a button, a ring of nearly two pixels all round it."""
        if isinstance(self.widget, QTextEdit):
            return CARET_PIXELS
        if isinstance(self.widget, QPushButton | QToolButton):
            return round(RING_SHARE * 2 * (self.widget.width() + self.widget.height()))
        return FEWEST_PIXELS


def walk(window: QWidget, *, back: bool = False) -> list[QWidget]:
    """The controls that Tab comes to (Shift+Tab with ``back``), from where the keys are and round once."""
    visited: list[QWidget] = []
    while (focus := _focus_in(window)) is not None and focus not in visited and len(visited) < MOST_STEPS:
        visited.append(focus)
        _press_tab(focus, back=back)
    return visited


def looks(window: QWidget) -> list[Stop]:
    """The same way, looking at each control: how does it look with the keys, and how without?"""
    stops: dict[QWidget, Stop] = {}
    while (focus := _focus_in(window)) is not None and focus not in stops:
        with_focus = _picture(window, focus)
        focus.clearFocus()
        stops[focus] = Stop(focus, _pixels_that_differ(with_focus, _picture(window, focus)))
        focus.setFocus(Qt.FocusReason.TabFocusReason)
        _press_tab(focus)
    return list(stops.values())


def _focus_in(window: QWidget) -> QWidget | None:
    focus = QApplication.focusWidget()
    return focus if focus is not None and window.isAncestorOf(focus) else None


def _press_tab(on: QWidget, *, back: bool = False) -> None:
    if back:
        QTest.keyClick(on, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    else:
        QTest.keyClick(on, Qt.Key.Key_Tab)


def reachable(window: QWidget) -> list[QWidget]:
    """Every control on the screen that Tab ought to come to."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window)
        and widget.window() is window.window()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus.value
        and widget.focusProxy() is None
        and not _is_passed_over(widget)
    ]


def _is_passed_over(widget: QWidget) -> bool:
    """Qt goes to the chosen one of a group, and from there with the arrows."""
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable() or widget.isChecked():
        return False
    group: QButtonGroup | None = widget.group()
    return widget.autoExclusive() or (group is not None and group.exclusive())


def out_of_order(window: QWidget, visited: Sequence[QWidget]) -> list[tuple[QWidget, QWidget]]:
    """Neighbours on the way of which the second stands before the first: of one parent, above it or left in
    the same row. Where the way begins anew is no step back."""
    return [
        (one, other)
        for one, other in itertools.pairwise(_from_the_top(window, visited))
        if one.parentWidget() is other.parentWidget() and _stands_before(other.geometry(), one.geometry())
    ]


def _from_the_top(window: QWidget, visited: Sequence[QWidget]) -> Sequence[QWidget]:
    first = window.nextInFocusChain()
    while first is not None and first not in visited and first is not window:
        first = first.nextInFocusChain()
    at = visited.index(first) if first in visited else 0
    return [*visited[at:], *visited[:at]]


def _stands_before(one: QRect, other: QRect) -> bool:
    return one.bottom() < other.top() or (
        one.right() < other.left() and one.top() <= other.bottom() and other.top() <= one.bottom()
    )


def _picture(window: QWidget, widget: QWidget) -> QImage:
    QApplication.sendPostedEvents()
    shown = widget.parentWidget() if isinstance(widget, QAbstractScrollArea) else widget
    seen = shown or widget
    around = QRect(seen.mapTo(window, QPoint()), seen.size()).adjusted(-RING, -RING, RING, RING)
    return window.grab(around).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _pixels_that_differ(one: QImage, other: QImage) -> int:
    width = min(one.width(), other.width())
    found = 0
    for y in range(min(one.height(), other.height())):
        first, second = _row(one, y), _row(other, y)
        if first != second:
            found += sum(
                first[4 * x : 4 * x + 3] != second[4 * x : 4 * x + 3]
                and contrast(one.pixelColor(x, y), other.pixelColor(x, y)) >= CONTRAST
                for x in range(width)
            )
    return found


def _row(of: QImage, y: int) -> bytes:
    return bytes(cast("memoryview", of.constScanLine(y)))


def contrast(one: QColor, other: QColor) -> float:
    """How much two colours differ in light, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
