"""The way of the Tab key through parts of a window; left alone it is the order in which they were made."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def arrange_tab_order(*regions: QWidget) -> None:
    """Let Tab go through ``regions``, of one window, one after the other; within each it goes as it did.

    To be called again when a part was put in late (the lists after the first paint, the original text): Qt
    does not always take it where it stands. What is in another window is left out.
    """
    chain = tuple(_chain(regions[0]))
    way = [stop for region in regions for stop in chain if stop is region or region.isAncestorOf(stop)]
    for one, other in itertools.pairwise(way):
        QWidget.setTabOrder(one, other)


def _chain(start: QWidget) -> Iterator[QWidget]:
    """Everything in the window of ``start`` that Tab may come to, in Qt's order from there."""
    window = start.window()
    at: QWidget | None = window
    last = window.previousInFocusChain()  # a step on from it, to the window, would give the window a parent
    while at is not None and at is not last:
        at = at.nextInFocusChain()
        if at is not None and _can_stop(at) and at.window() is window:
            yield at


def _can_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
