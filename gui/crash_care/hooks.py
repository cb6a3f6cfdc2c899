"""The places where Python tells of an error that nobody caught: they all call one function. Standard library
alone. PySide sends errors in slots and in overridden methods to ``sys.excepthook`` and goes on."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

Where = Literal["window", "thread", "clean-up"]
Catch = Callable[[BaseException, TracebackType | None, Where], None]


class Hooks:
    """Sends every error that nobody caught to ``catch``; ``interrupted`` is called for Ctrl+C.

    Whatever goes wrong in ``catch`` is swallowed: an error about an error would never end.
    """

    def __init__(self, catch: Catch, interrupted: Callable[[], None]) -> None:
        self._catch, self._interrupted = catch, interrupted
        self._busy = threading.local()
        self._former = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def install(self) -> None:
        """Take the hooks over."""
        self._former = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._uncaught
        threading.excepthook = self._in_thread
        sys.unraisablehook = self._in_clean_up

    def remove(self) -> None:
        """Give them back to whoever had them."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._former

    def _uncaught(
        self, _kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            self._interrupted()
        else:
            self._tell(error, trace, "window")

    def _in_thread(self, facts: threading.ExceptHookArgs) -> None:
        if facts.exc_value is not None and not isinstance(facts.exc_value, SystemExit):
            self._tell(facts.exc_value, facts.exc_traceback, "thread")

    def _in_clean_up(self, facts: UnraisableHookArgs) -> None:
        if facts.exc_value is not None:
            self._tell(facts.exc_value, facts.exc_traceback, "clean-up")

    def _tell(self, error: BaseException, trace: TracebackType | None, where: Where) -> None:
        if sys.flags.dev_mode:  # python -X dev: who asks for everything gets the traceback, too
            sys.__excepthook__(type(error), error, trace)
        if getattr(self._busy, "telling", False):
            return
        self._busy.telling = True
        try:
            with contextlib.suppress(BaseException):
                self._catch(error, trace, where)
        finally:
            self._busy.telling = False
