"""The commands without a window: ``read``, ``compare``, ``search`` and ``library``. Imports no Qt.

Exit status: 0 done; 1 a document could not be read, the library not be opened, a search not be understood or
the output not be written (one clear sentence on standard error, in Dutch under a Dutch locale); 2 wrong
arguments. A search that finds nothing is done. Own names that cannot be understood are one sentence, too, but
no failure: the document is read without them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from agendas.model import Agenda
from agendas.problems import LibraryProblem, Problem, language_of_environment, sentence_of

if TYPE_CHECKING:
    from agendas.understanding.own_names import OwnNames

READ_FORMATS = ("text", "markdown", "html", "json")
COMPARE_FORMATS = (*READ_FORMATS, "docx", "odt")
PLAIN_FORMATS = ("text", "json")
NOT_FOR_A_SCREEN = frozenset({"docx", "odt"})
STANDARD_INPUT = "-"


def run(arguments: Sequence[str]) -> int:
    """Carry out the command and return the exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command == "library" and bool(options.files) != (options.action == "add"):
        parser.error("library add FILE…, library list, library rebuild")
    if options.format in NOT_FOR_A_SCREEN and options.output is None and sys.stdout.isatty():
        parser.error(f"{options.format} is geen tekst voor een scherm; noem met -o het bestand dat het wordt")
    language = language_of_environment()
    try:
        output, status = _COMMANDS[options.command](options)
        _deliver(output, options.output)
    except Problem as problem:
        print(problem.sentence(language), file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()  # the reader left early (``… | head``): nobody is left to tell
        return 0
    except OSError as error:
        name, reason = str(options.output or "-"), error.strerror or type(error).__name__
        print(sentence_of("cannot_write", name, language, reason=reason), file=sys.stderr)
        return 1
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Standpunt, zonder venster.")
    commands = parser.add_subparsers(dest="command", required=True)
    read = commands.add_parser("read", help="lees een agenda: schone tekst, feiten, namen, standpunten")
    read.add_argument("file", metavar="FILE", help="een document, of - voor standaardinvoer")
    compare = commands.add_parser("compare", help="leg twee agenda's naast elkaar")
    compare.add_argument("left", metavar="LEFT")
    compare.add_argument("right", metavar="RIGHT")
    search = commands.add_parser("search", help="zoek in de bibliotheek, of in een map met documenten")
    search.add_argument("query", metavar="QUERY", help='zoals: bondgenoten "zo lang als nodig" jaar:2025')
    library = commands.add_parser("library", help="beheer de bibliotheek")
    library.add_argument("action", choices=("list", "add", "rebuild"), help="toon, voeg toe, lees opnieuw")
    library.add_argument("files", metavar="FILE", nargs="*", type=Path, help="bestanden en mappen, na add")
    for command in (search, library):
        command.add_argument("--library", metavar="DIR", type=Path, help="een andere map dan de gewone")
    forms = {read: READ_FORMATS, compare: COMPARE_FORMATS, search: PLAIN_FORMATS, library: PLAIN_FORMATS[:1]}
    for command, formats in forms.items():
        command.add_argument("--format", choices=formats, default="text")
        command.add_argument("-o", "--output", metavar="OUT", type=Path, help="schrijf naar dit bestand")
    return parser


Answer = tuple[str | bytes, int]
"""The output and the exit status."""


def _read(options: argparse.Namespace) -> Answer:
    from agendas.exporting import agenda_html, as_json, as_markdown, as_text

    forms: dict[str, Callable[[Agenda], str]] = {
        "html": agenda_html.agenda_as_html,
        "json": as_json.agenda_as_json,
        "markdown": as_markdown.agenda_as_markdown,
        "text": as_text.agenda_as_text,
    }
    return forms[options.format](*_understood(options.file)), 0


def _compare(options: argparse.Namespace) -> Answer:
    from agendas.comparing import compare
    from agendas.exporting import as_json, formats

    left, right = _understood(options.left, options.right)
    comparison = compare(left, right)
    if options.format == "json":
        return as_json.comparison_as_json(comparison), 0
    return formats.comparison_in(options.format, comparison), 0


def _search(options: argparse.Namespace) -> Answer:
    from agendas.exporting import as_json, as_text
    from agendas.library.finding import find
    from agendas.library.folders import library_folder

    forms = {"json": as_json.results_as_json, "text": as_text.results_as_text}
    folder = options.library or library_folder()
    _own_names_in(folder)
    return forms[options.format](find(options.query, folder, _tell)), 0


def _library(options: argparse.Namespace) -> Answer:
    """Of what is added or read again, each document is a line; status 1 when one could not be."""
    from agendas.exporting import as_text
    from agendas.library.finding import open_library
    from agendas.library.folders import library_folder
    from agendas.library.importing import import_files, quiet
    from agendas.library.rereading import rebuild

    folder = options.library or library_folder()
    _own_names_in(folder)
    with open_library(folder, _tell) as library:
        if options.action == "list":
            return as_text.entries_as_text(library.entries()), 0
        if options.action == "add":
            report = import_files(library, options.files)
        else:
            report = rebuild(library, report=quiet)
    for outcome in report.outcomes:
        if outcome.problem is not None:
            _tell(outcome.problem)
    return as_text.report_as_text(report, again=options.action == "rebuild"), int(report.count("failed") > 0)


def _tell(problem: Problem) -> None:
    """One document, or the own names, could not be read: a sentence, and the work goes on without."""
    print(problem.sentence(language_of_environment()), file=sys.stderr)


def _understood(*files: str) -> Iterator[Agenda]:
    """Each with the own names of the user's library."""
    from agendas.library.folders import library_folder
    from agendas.understanding import understand

    own = _own_names_in(library_folder())
    for file in files:
        yield understand(_as_read(file), own)


def _as_read(file: str) -> Agenda:
    from agendas.reading import read_bytes, read_file

    if file == STANDARD_INPUT:
        return read_bytes(sys.stdin.buffer.read(), "standaardinvoer")
    return read_file(Path(file))


def _own_names_in(folder: Path) -> OwnNames:
    """The own names of a library; none, and a sentence that says why, while they cannot be understood."""
    from agendas.library.own_names import load
    from agendas.understanding.own_names import NO_OWN_NAMES

    try:
        return load(folder)
    except LibraryProblem as problem:
        _tell(problem)
        return NO_OWN_NAMES


def _deliver(output: str | bytes, target: Path | None) -> None:
    if target is not None:
        from agendas.exporting.files import write_whole

        write_whole(target, output)
        return
    # UTF-8 whatever the terminal says; a lone surrogate from a damaged document must not raise
    sys.stdout.buffer.write(output.encode("utf-8", "replace") if isinstance(output, str) else output)
    sys.stdout.buffer.flush()


_COMMANDS: dict[str, Callable[[argparse.Namespace], Answer]] = {
    "read": _read,
    "compare": _compare,
    "search": _search,
    "library": _library,
}
