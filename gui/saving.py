"""Writes the user's files in the background: one thread, one remembered folder, one sentence after."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from gui.settings import Settings
from gui.tasks import Tasks
from gui.widgets.message_bar import MessageBar


class Saving(QObject):
    """What one window writes."""

    def __init__(self, settings: Settings, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._messages = settings, messages
        self._tasks = Tasks(self)

    @property
    def tasks(self) -> Tasks:
        """What is being written, for those who tell of it."""
        return self._tasks

    @property
    def folder(self) -> Path:
        """Where something was saved last, else the user's home."""
        return Path(self._settings.export_folder) if self._settings.export_folder else Path.home()

    def write(
        self,
        path: Path,
        work: Callable[[], object],
        failed: Callable[[Exception], None],
        done: Callable[[], object] = lambda: None,
    ) -> None:
        """Let ``work`` write ``path`` in the background; ``done`` or ``failed`` follow on this thread."""

        def written(_: object) -> None:
            self._settings.export_folder = str(path.parent)
            done()
            self._messages.show_notice(self.tr("Saved as {name}").format(name=path.name))

        self._tasks.run(f"save {path}", lambda _token: work(), written, failed, is_kept=True)

    def close(self) -> None:
        """Wait until all is written that was to be; called once, when the window closes."""
        self._tasks.stop()
