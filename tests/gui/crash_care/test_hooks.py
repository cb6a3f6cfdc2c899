"""Every way in which Python tells of an error that nobody caught leads to one function."""

from __future__ import annotations

import sys
import threading
from types import TracebackType

from gui.crash_care.hooks import Hooks

_Caught = list[tuple[str, str]]


def _hooks(caught: _Caught, interrupted: list[str]) -> Hooks:
    def catch(error: BaseException, _trace: TracebackType | None, where: str) -> None:
        caught.append((type(error).__name__, where))
        if isinstance(error, ZeroDivisionError):
            raise ZeroDivisionError

    return Hooks(catch, lambda: interrupted.append("Ctrl+C"))


def _raise(error: BaseException) -> None:
    raise error


def _tell(error: BaseException) -> None:
    sys.excepthook(type(error), error, None)


def test_the_hooks_are_taken_and_given_back() -> None:
    caught: _Caught = []
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    hooks = _hooks(caught, [])
    hooks.install()
    try:
        _tell(KeyError())
        thread = threading.Thread(target=lambda: _raise(KeyError()))
        thread.start()
        thread.join()
    finally:
        hooks.remove()
    assert caught == [("KeyError", "window"), ("KeyError", "thread")]
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_ctrl_c_is_no_error_and_an_error_about_an_error_ends_there() -> None:
    caught: _Caught = []
    interrupted: list[str] = []
    hooks = _hooks(caught, interrupted)
    hooks.install()
    try:
        _tell(KeyboardInterrupt())
        _tell(ZeroDivisionError())
    finally:
        hooks.remove()
    assert interrupted == ["Ctrl+C"]
    assert caught == [("ZeroDivisionError", "window")]


def test_a_thread_that_ends_itself_is_no_error() -> None:
    caught: _Caught = []
    hooks = _hooks(caught, [])
    hooks.install()
    try:
        thread = threading.Thread(target=sys.exit)
        thread.start()
        thread.join()
    finally:
        hooks.remove()
    assert caught == []
