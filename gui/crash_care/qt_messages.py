"""What Qt itself complains of, for the log: from which part of Qt, never its words.

The words of a message often hold a path or a text (``QPixmap: cannot open /home/…``), and nothing tells those
from the rest; so only a category and a function that Qt really has are kept. What Qt says still goes to
standard error, where it always went.
"""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_KINDS = {
    QtMsgType.QtWarningMsg: "Qt warning",
    QtMsgType.QtCriticalMsg: "Qt error",
    QtMsgType.QtFatalMsg: "Qt fatal error",
}
_CATEGORY = re.compile(r"(?:default|qt(?:\.[a-z0-9_]{1,24}){0,5})")
_SPEAKER = re.compile(r"(Q[A-Za-z0-9]+)(?:::([A-Za-z]\w*))?")


def listen(told: Callable[[str], None]) -> None:
    """Call ``told`` with a line for every warning of Qt, from the thread that warns. Until
    ``stop_listening``: Qt must not call Python any more when Python has ended."""

    def handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        with contextlib.suppress(Exception):
            if sys.stderr is not None:
                sys.stderr.write(f"{message}\n")
        with contextlib.suppress(Exception):
            if kind in _KINDS:
                told(without_words(_KINDS[kind], context.category, message))

    qInstallMessageHandler(handle)


def stop_listening() -> None:
    """Let Qt write its messages itself again."""
    qInstallMessageHandler(None)  # None is Qt's own handler


def without_words(kind: str, category: str | None, message: str) -> str:
    """Such as ``Qt warning (qt.qpa.xcb) QPainter::begin``."""
    category = category if category and _CATEGORY.fullmatch(category) else "other"
    return " ".join(part for part in (kind, f"({category})", _speaker(message)) if part)


def _speaker(message: str) -> str:
    """The class and function that a message begins with, when Qt has them."""
    found = _SPEAKER.match(message)
    if found is None:
        return ""
    name, function = found.groups()
    for module in (QtCore, QtGui, QtWidgets):
        if (known := getattr(module, name, None)) is not None:
            return f"{name}::{function}" if function and hasattr(known, function) else name
    return ""
