"""A small program that fails in the way its first argument says; run by ``test_watching``, each in a process
of its own. It starts as the product does: ``begin``, a window, ``complete`` after its first paint, ``end``.

The text PRIVATE_WORDS stands in every error and must come into no log.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QTimer, qFatal, qWarning
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from agendas.resources import PROJECT_ROOT
from gui.crash_care import watching
from gui.crash_care.report_dialog import UnexpectedDialog

PRIVATE_WORDS = "geheime-zin-uit-een-brief"


class Window(QWidget):
    """Paints, completes the watch after that, and closes; in some cases it cannot."""

    painted = False
    fails: frozenset[str] = frozenset(sys.argv[1:2])

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, self.after_first_paint)
            if "first-paint" in self.fails:
                fail()
        elif "paint" in self.fails:
            fail()

    def after_first_paint(self) -> None:
        if (notice := watching.complete()) is not None:
            print("NOTICE", notice.sentence, flush=True)
        print("READY", flush=True)
        CASES[sys.argv[1]](self)

    def closeEvent(self, event: QCloseEvent) -> None:
        if "close" in self.fails:
            fail()
        print("CLOSED", flush=True)
        super().closeEvent(event)


def fail() -> None:
    raise KeyError(PRIVATE_WORDS)


def soon(work: Callable[[], object], milliseconds: int = 0) -> None:
    QTimer.singleShot(milliseconds, work)


def in_a_slot(_window: Window) -> None:
    soon(fail)
    soon(tell_dialogs_and_quit, 100)


def in_a_thread(_window: Window) -> None:
    Thread(target=fail).start()
    soon(tell_dialogs_and_quit, 200)


def in_paint(window: Window) -> None:
    storm = QTimer(window, interval=5)
    storm.timeout.connect(window.update)
    storm.start()
    soon(tell_dialogs_and_quit, 400)


def in_a_modal_dialog(window: Window) -> None:
    modal = QDialog(window)
    soon(fail, 20)
    soon(tell_dialogs_and_quit, 150)
    soon(modal.exec)


def with_a_dialog_that_asks_to_quit(_window: Window) -> None:
    soon(fail)
    soon(_quit_from_the_dialog, 100)


def abort(_window: Window) -> None:
    soon(os.abort)


def fatal(_window: Window) -> None:
    soon(lambda: qFatal(PRIVATE_WORDS))


def warn(window: Window) -> None:
    qWarning(f"QPixmap: cannot open /home/jan/{PRIVATE_WORDS}")
    soon(window.close)


def close(window: Window) -> None:
    soon(window.close)


def wait(_window: Window) -> None:
    """For a signal from outside."""


def interrupt(_window: Window) -> None:
    soon(lambda: os.kill(os.getpid(), signal.SIGINT))


def clean_up(window: Window) -> None:
    class Failing:
        def __del__(self) -> None:
            fail()

    Failing()
    soon(window.close)


CASES: dict[str, Callable[[Window], None]] = {
    "slot": in_a_slot,
    "thread": in_a_thread,
    "paint": in_paint,
    "first-paint": lambda _window: soon(tell_dialogs_and_quit, 100),
    "modal": in_a_modal_dialog,
    "quit": with_a_dialog_that_asks_to_quit,
    "abort": abort,
    "fatal": fatal,
    "warn": warn,
    "close": close,
    "well": close,
    "wait": wait,
    "interrupt": interrupt,
    "clean-up": clean_up,
}


def _dialogs() -> list[UnexpectedDialog]:
    dialogs = (one for one in QApplication.topLevelWidgets() if isinstance(one, UnexpectedDialog))
    return [one for one in dialogs if one.isVisible()]


def _quit_from_the_dialog() -> None:
    _dialogs()[0].quit.click()


def tell_dialogs_and_quit() -> None:
    for dialog in _dialogs():
        print("DIALOG", dialog.heading.text(), dialog.count.text(), flush=True)
        dialog.accept()
    QApplication.exit(0)


def main() -> int:
    watching.begin()
    if sys.argv[1] == "before":
        fail()
    application = QApplication(sys.argv[:1])
    window = Window()
    window.setWindowTitle(str(PROJECT_ROOT))
    window.show()
    try:
        return application.exec()
    finally:
        watching.end()


if __name__ == "__main__":
    sys.exit(main())
