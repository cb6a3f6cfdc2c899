"""Starts the window: what must be there first, in the order that shows it soonest.

Imports no Qt at module level, so that a missing system library is a sentence, not a loader's error.
Before the first paint come only the top of the list (as it was last seen, or the manifest) and one agenda
from the shelf, as clean text; the library, names and positions follow in the background.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from agendas.library.entries import LibraryEntry, entry_of, newest_first, seed_entries
from agendas.library.folders import library_folder
from agendas.library.front_page import FrontPage
from agendas.library.shelf import cache_folder
from agendas.model import Agenda
from agendas.problems import DocumentProblem, language_of_environment
from gui import DESKTOP_ID, system_libraries

if TYPE_CHECKING:
    import argparse

    from PySide6.QtWidgets import QApplication

    from gui.main_window import MainWindow
    from gui.windows import Windows


@dataclass(frozen=True, slots=True)
class Opened:
    """What the command line asked for, read: entries and agendas, and the files that failed."""

    entries: tuple[LibraryEntry, ...] = ()
    agendas: tuple[Agenda, ...] = ()
    problems: tuple[DocumentProblem, ...] = ()


def run(arguments: Sequence[str], after_first_paint: Callable[[], None] | None = None) -> int:
    """Open the window on the FILEs in ``arguments`` and return the exit status when it closes.

    ``after_first_paint`` is called once, when the first paint is on the screen (for measurements). When
    none of the FILEs can be read there is nothing to show: one sentence each, and status 1.
    """
    folder, opened, compare = library_folder(), Opened(), False
    if arguments:
        options = _parser().parse_args(arguments)
        folder, compare = options.library or folder, bool(options.compare)
        files = [Path(file) for file in options.compare or options.files]
        opened = _open_files(files)
        if files and (not opened.agendas or (compare and opened.problems)):
            for problem in opened.problems:
                print(problem.sentence(language_of_environment()), file=sys.stderr)  # noqa: T201
            return 1
    if complaint := system_libraries.complaint(language_of_environment()):
        print(complaint, file=sys.stderr)  # noqa: T201
        return 1
    return _open_window(folder, opened, compare, after_first_paint)


def _parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        description="Standpunt leest geannoteerde agenda’s en laat zien wat er veranderde.",
        epilog="Zonder venster: %(prog)s read, compare, search of library, elk met --help. "
        "In het menu van het systeem: %(prog)s --add-to-menu, er weer uit: --remove-from-menu",
    )
    parser.add_argument("files", metavar="FILE", nargs="*", help="documenten om toe te voegen en te openen")
    parser.add_argument("--compare", nargs=2, metavar=("LEFT", "RIGHT"), help="open twee naast elkaar")
    parser.add_argument("--library", metavar="DIR", type=Path, help="een andere bibliotheek dan de gewone")
    return parser


def _open_files(files: Sequence[Path]) -> Opened:
    from agendas.reading import read_file

    entries, agendas, problems = [], [], []
    for file in files:
        try:
            agenda = read_file(file)
        except DocumentProblem as problem:
            problems.append(problem)
        else:
            agendas.append(agenda)
            entries.append(entry_of(agenda, file.absolute()))
    return Opened(tuple(entries), tuple(agendas), tuple(problems))


def _open_window(
    folder: Path, opened: Opened, compare: bool, after_first_paint: Callable[[], None] | None
) -> int:
    from gui.crash_care import watching

    watching.begin()
    from PySide6.QtWidgets import QApplication

    from gui import theme, translation
    from gui.settings import Settings
    from gui.windows import Windows

    application = QApplication([*sys.argv[:1], *theme.STYLE_ARGUMENTS])
    application.setApplicationName("standpunt")
    application.setApplicationDisplayName("Standpunt")
    application.setDesktopFileName(DESKTOP_ID)
    settings = Settings()
    theme.choose_before(application, settings.appearance)
    theme.load_fonts(application)
    theme.choose_text_family(application, settings.text_family)
    translation.install(application, settings.language)
    windows = Windows(application, settings, folder)
    if after_first_paint is not None:
        windows.first_painted.connect(after_first_paint)
    window = windows.begin(_entries_at_first(folder, opened))
    if opened.entries:
        windows.restore_beside()
    if opened.entries or not windows.restore_into(window):
        _show_first(window, opened, compare)
    theme.install(application, settings.appearance)
    windows.first_painted.connect(lambda: _after_first_paint(application, windows))
    window.show()
    try:
        return application.exec()
    finally:
        watching.end()


def _after_first_paint(application: QApplication, windows: Windows) -> None:
    from gui import product_icon
    from gui.crash_care import watching

    crashed = watching.complete(windows.quit)
    if crashed is not None and windows.all:
        window = windows.all[0]
        window.messages.show_problem(crashed.sentence, crashed.action(window))
    product_icon.give(application)


def _entries_at_first(folder: Path, opened: Opened) -> list[LibraryEntry]:
    """The top of the list as it was last seen, or what comes with the product; and what was just opened."""
    entries = FrontPage(cache_folder(), folder).entries()
    if entries is None:
        entries = newest_first(seed_entries())
    known = {entry.key for entry in entries}
    new = [entry for entry in opened.entries if entry.key not in known]
    return newest_first([*entries, *new]) if new else entries


def _show_first(window: MainWindow, opened: Opened, compare: bool) -> None:
    for agenda in opened.agendas:
        window.loader.put(agenda)
    for problem in opened.problems:
        window.desk.show_problem(problem)
    window.desk.keep_at_hand(opened.entries)
    if compare:
        window.comparing.compare(opened.entries[0].key, opened.entries[1].key)
    elif entries := opened.entries or window.desk.ordered:
        window.places.open_agenda(entries[0].key)
