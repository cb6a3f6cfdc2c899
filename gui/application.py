"""Starts the window: what must be there first, in the order that shows it soonest.

Imports no Qt at module level, so that a missing system library is a sentence, not a loader's error.
Before the first paint come only the list (from the manifest) and one agenda as clean text; names,
positions and all other agendas follow in the background.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from agendas.library.entries import LibraryEntry, entry_of, newest_first, seed_entries
from agendas.library.shelf import Shelf, cache_folder
from agendas.model import Agenda
from agendas.problems import DocumentProblem, language_of_environment
from gui import system_libraries

if TYPE_CHECKING:
    import argparse

    from gui.main_window import MainWindow


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
    if not arguments:
        return _run(_newest_seed(), False, after_first_paint)
    options = _parser().parse_args(arguments)
    opened = _open_files([Path(file) for file in options.compare or options.files])
    if not opened.agendas or (options.compare and opened.problems):
        for problem in opened.problems:
            print(problem.sentence(language_of_environment()), file=sys.stderr)  # noqa: T201
        return 1
    return _run(opened, bool(options.compare), after_first_paint)


def _run(opened: Opened, compare: bool, after_first_paint: Callable[[], None] | None) -> int:
    if complaint := system_libraries.complaint(language_of_environment()):
        print(complaint, file=sys.stderr)  # noqa: T201
        return 1
    return _open_window(opened, compare, after_first_paint)


def _parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="main.py",
        description="Standpunt leest geannoteerde agenda's en laat zien wat er veranderde.",
        epilog="Zonder venster: main.py read --help, main.py compare --help",
    )
    parser.add_argument("files", metavar="FILE", nargs="*", help="documenten om te openen")
    parser.add_argument("--compare", nargs=2, metavar=("LEFT", "RIGHT"), help="open twee naast elkaar")
    return parser


def _newest_seed() -> Opened:
    """The agenda to show when none is asked for, if an earlier start has left it on the shelf."""
    agenda = Shelf(cache_folder()).agenda(newest_first(seed_entries())[0].key)
    return Opened(agendas=(agenda,) if agenda else ())


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


def _open_window(opened: Opened, compare: bool, after_first_paint: Callable[[], None] | None) -> int:
    from PySide6.QtWidgets import QApplication

    from gui import theme, translation
    from gui.main_window import MainWindow
    from gui.settings import Settings

    application = QApplication([*sys.argv[:1], *theme.STYLE_ARGUMENTS])
    application.setApplicationName("standpunt")
    application.setApplicationDisplayName("Standpunt")
    settings = Settings()
    theme.choose_before(application, settings.appearance)
    theme.load_fonts(application)
    translation.install(application, settings.language)
    seeds = seed_entries()
    known = {entry.key for entry in seeds}
    entries = [*seeds, *(entry for entry in opened.entries if entry.key not in known)]
    window = MainWindow(settings, entries)
    if after_first_paint is not None:
        window.first_painted.connect(after_first_paint)
    _show_first(window, opened, newest_first(seeds), compare)
    theme.install(application, settings.appearance)
    window.show()
    return application.exec()


def _show_first(window: MainWindow, opened: Opened, seeds: Sequence[LibraryEntry], compare: bool) -> None:
    for agenda in opened.agendas:
        window.loader.put(agenda)
    for problem in opened.problems:
        window.show_problem(problem)
    if compare:
        window.compare(opened.entries[0].key, opened.entries[1].key)
    else:
        window.open_agenda(opened.entries[0].key if opened.entries else seeds[0].key)
