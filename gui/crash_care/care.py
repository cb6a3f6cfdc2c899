"""What happens with an error while the window is there: counted, written, and shown once."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from gui.crash_care.description import describe
from gui.crash_care.ledger import Ledger, Noted
from gui.crash_care.log import Log
from gui.crash_care.surroundings import surroundings

if TYPE_CHECKING:
    from gui.crash_care.report_dialog import UnexpectedDialog


class CrashCare(QObject):
    """Lives as long as the application. ``quit_wished`` is called when the user would rather stop."""

    _noted = Signal(object)

    def __init__(
        self, log: Log, quit_wished: Callable[[], None], parent: QObject | None, ledger: Ledger | None = None
    ) -> None:
        super().__init__(parent)
        self._log, self._quit_wished = log, quit_wished
        self._ledger = ledger or Ledger()
        self._dialog: UnexpectedDialog | None = None
        self._shown: dict[str, int] = {}
        self._unseen = 0
        # Queued: an error in paintEvent must not open a window inside it, nor a thread's in that thread.
        self._noted.connect(self._show, Qt.ConnectionType.QueuedConnection)

    @property
    def dialog(self) -> UnexpectedDialog | None:
        """The dialog that stands on the screen."""
        if self._dialog is not None and not shiboken6.isValid(self._dialog):
            self._dialog = None  # its window was closed under it
        return self._dialog

    @property
    def has_unseen(self) -> bool:
        """Whether something went wrong that the user cannot have read: the last window was closing, and took
        the dialog with it."""
        return self._unseen > 0 or self.dialog is not None

    def catch(self, error: BaseException, trace: TracebackType | None, where: str) -> None:
        """Take care of an error that nobody caught, from any thread. What fails while an object is cleaned up
        concerns nothing that the user does: it is only written down."""
        silent = where == "clean-up"
        noted = self._ledger.note(describe(error, trace), silent=silent)
        self._write(noted, where)
        if not silent:
            self._unseen += noted.worth_showing
            with contextlib.suppress(RuntimeError):  # the application is gone: nobody is left to tell
                self._noted.emit(noted)

    def tell_of_qt(self, message: str) -> None:
        """Write down what Qt complains of."""
        self._write(self._ledger.note(message, silent=True), "qt")

    def finish(self) -> None:
        """Write down how often things happened that happened more than once."""
        lines = [f"{noted.mark} {noted.count} times in all" for noted in self._ledger.repeated()]
        if lines:
            self._log.write("end", "\n".join(lines))

    def _write(self, noted: Noted, where: str) -> None:
        if noted.count == 1:
            self._log.write(f"{where} · {noted.mark}", f"{surroundings()}\n{noted.text}")
        elif noted.worth_writing:
            self._log.write(f"{where} · {noted.mark}", f"{noted.count} times by now")

    def _show(self, noted: Noted) -> None:
        self._unseen -= noted.worth_showing
        if (dialog := self.dialog) is not None:
            self._add_to(dialog, noted)
        elif noted.worth_showing:
            self._open(noted)

    def _add_to(self, dialog: UnexpectedDialog, noted: Noted) -> None:
        if noted.mark not in self._shown:
            dialog.add_report(_report(noted))
        self._shown[noted.mark] = noted.count
        dialog.show_count(max(self._shown.values()))

    def _open(self, noted: Noted) -> None:
        from gui.crash_care.report_dialog import UnexpectedDialog

        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            continue  # an open menu keeps the mouse from the dialog
        self._shown = {noted.mark: noted.count}
        self._dialog = UnexpectedDialog(_report(noted), self._log.folder, window_in_front())
        self._dialog.show_count(noted.count)
        self._dialog.quit.clicked.connect(self._quit)
        self._dialog.finished.connect(self._forget_dialog)
        self._dialog.show()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _quit(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._quit_wished()


def window_in_front() -> QWidget | None:
    """What a dialog has to stand over: the modal dialog in which it happened, else the window in use."""
    windows = (one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow())
    return QApplication.activeModalWidget() or QApplication.activeWindow() or next(windows, None)


def _report(noted: Noted) -> str:
    return f"{noted.mark}\n{surroundings()}\n{noted.text}"
