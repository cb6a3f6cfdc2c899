"""The real window, open on a library and an agenda, for the tests that do a job in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pytestqt.qtbot import QtBot

from agendas.library.entries import newest_first, seed_entries
from gui.main_window import MainWindow
from gui.settings import Settings


def opened_window(qtbot: QtBot, folder: Path, key: str, *, is_kept_up: bool = False) -> Iterator[MainWindow]:
    """The window with the agenda ``key`` understood and the library in ``folder`` listed, or kept up as well:
    its backup made, its check done. It is closed afterwards."""
    made = MainWindow(Settings(), newest_first(seed_entries()), folder)
    qtbot.addWidget(made)
    ready = made.desk.keeper.kept_up if is_kept_up else made.desk.listed
    with qtbot.waitSignal(made.loader.understood), qtbot.waitSignal(ready):
        made.places.open_agenda(key)
        made.show()
    yield made
    made.close()
