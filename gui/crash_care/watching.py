"""The door of crash care for the window: before the first paint, after it, and at the end.

Imports the standard library alone, and next to nothing of it: the start must not wait for what may go wrong.
"""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.crash_care.last_time import CrashNotice
    from gui.crash_care.watch import Watch

_watch: list[Watch] = []
"""The one of this process, once it is complete."""


def begin() -> None:
    """The first thing at a start of the window: an error before the first paint is not lost."""
    sys.excepthook = _before_the_first_paint
    threading.excepthook = _in_a_thread_before_the_first_paint


def complete(quit_wished: Callable[[], None] | None = None) -> CrashNotice | None:
    """After the first paint: all hooks, the log, the mark of this process. What is to be said of the last
    time, once; None when it ended well. May be called for every window; only the first call does something.

    ``quit_wished`` is what "Quit Standpunt" in the dialog does; by itself it closes all windows.
    """
    if not _watch:
        from gui.crash_care.watch import Watch

        _watch.append(Watch())
        _watch[0].begin()
    if quit_wished is not None:
        _watch[0].quit_wished = quit_wished
    return _watch[0].take_notice()


def end() -> None:
    """After the last window, however it ended: the process is on its way out, and well."""
    if _watch:
        _watch.pop().end()
    sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__


def _before_the_first_paint(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """An error in a slot or while painting for the first time: the rest is made at once, to show it."""
    if _has_application() and not isinstance(error, KeyboardInterrupt):
        complete()
        sys.excepthook(kind, error, trace)
    else:
        from gui.crash_care.last_words import last_words

        last_words(error)


def _in_a_thread_before_the_first_paint(facts: threading.ExceptHookArgs) -> None:
    """Qt's objects are made on the window's thread alone: here it is only written down."""
    from gui.crash_care.last_words import write_report

    if facts.exc_value is not None:
        write_report("thread, before the first paint", facts.exc_value)


def _has_application() -> bool:
    widgets = sys.modules.get("PySide6.QtWidgets")
    return widgets is not None and widgets.QApplication.instance() is not None
