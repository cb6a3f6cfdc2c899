"""A search without a window: in a library, or in a folder of documents that is no library.

A folder of documents is searched as it is: its files are read into an index in memory, nothing is written
there. Any other folder is a library, made with the agendas of the product when it is new.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from agendas.library.database import FILE_NAME, problems
from agendas.library.found import SearchResults
from agendas.library.importing import place_seeds
from agendas.library.outcomes import ImportReport
from agendas.library.own_names import FILE_NAME as OWN_NAMES
from agendas.library.own_names import in_force
from agendas.library.query_parser import parse
from agendas.library.reader_pool import ReaderPool, Request, never
from agendas.library.rereading import refresh_outdated
from agendas.library.search_index import SearchIndex
from agendas.library.store import INDEX_NAME, Library
from agendas.library.walking import walked
from agendas.problems import Problem

Tell = Callable[[Problem], None]


def find(query: str, folder: Path, tell: Tell) -> SearchResults:
    """What a search finds there; ``tell`` hears of each document that could not be read.

    Raises QueryProblem before anything is read, LibraryProblem when the library cannot be opened.
    """
    parse(query)
    if holds_documents(folder):
        return _find_in_documents(query, folder, tell)
    with open_library(folder, tell) as library, problems(folder / INDEX_NAME, damaged="index_damaged"):
        _tell_of(refresh_outdated(library, report=_unheard), tell)
        return library.search(query)


def open_library(folder: Path, tell: Tell) -> Library:
    """The library in this folder, with the agendas of the product in it if they never were. Close it.

    Raises LibraryProblem.
    """
    library = Library.open(folder)
    _tell_of(place_seeds(library), tell)
    return library


def holds_documents(folder: Path) -> bool:
    """Whether this is a document, or a folder with something in it that is no library."""
    try:
        if not folder.is_dir():
            return folder.exists()
        return any(one.name != OWN_NAMES for one in folder.iterdir()) and not _is_library(folder)
    except OSError:  # opening it as a library will say why
        return False


def _is_library(folder: Path) -> bool:
    return (folder / FILE_NAME).exists() or (folder / INDEX_NAME).exists()


def _find_in_documents(query: str, folder: Path, tell: Tell) -> SearchResults:
    files = [file for file in walked((folder,), _unheard, never) if file.path.name != OWN_NAMES]
    trouble = {number: file.problem for number, file in enumerate(files) if file.problem}
    requests = [Request(number, file.path) for number, file in enumerate(files) if number not in trouble]
    with closing(SearchIndex.open(None)) as index, ReaderPool() as readers:
        for reading in readers.read(requests, in_force(folder)):
            if reading.record is not None:
                index.put(reading.record)
            elif reading.problem is not None:
                trouble[reading.request.number] = reading.problem
        for _, problem in sorted(trouble.items()):
            tell(problem)
        return index.search(query)


def _tell_of(report: ImportReport, tell: Tell) -> None:
    for outcome in report.outcomes:
        if outcome.problem is not None:
            tell(outcome.problem)


def _unheard(_progress: object) -> None:
    """Nobody asked how far it is."""
