"""The commands without a window: ``read`` and ``compare``. Imports no Qt.

Exit status: 0 done; 1 a document could not be read or the output not be written (one clear sentence on
standard error, in Dutch under a Dutch locale); 2 wrong arguments.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from agendas.model import Agenda
from agendas.problems import DocumentProblem, language_of_environment, sentence_of

FORMATS = ("text", "markdown", "json")
STANDARD_INPUT = "-"


def run(arguments: Sequence[str]) -> int:
    """Carry out ``read …`` or ``compare …`` and return the exit status."""
    options = _parser().parse_args(arguments)
    language = language_of_environment()
    try:
        output = _compare(options) if options.command == "compare" else _read(options)
        _deliver(output, options.output)
    except DocumentProblem as problem:
        print(problem.sentence(language), file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()  # the reader left early (``… | head``): nobody is left to tell
        return 0
    except OSError as error:
        name, reason = str(options.output or "-"), error.strerror or type(error).__name__
        print(sentence_of("cannot_write", name, language, reason=reason), file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="main.py", description="Standpunt, zonder venster.")
    commands = parser.add_subparsers(dest="command", required=True)
    read = commands.add_parser("read", help="lees een agenda: schone tekst, feiten, namen, standpunten")
    read.add_argument("file", metavar="FILE", help="een document, of - voor standaardinvoer")
    compare = commands.add_parser("compare", help="leg twee agenda's naast elkaar")
    compare.add_argument("left", metavar="LEFT")
    compare.add_argument("right", metavar="RIGHT")
    for command in (read, compare):
        command.add_argument("--format", choices=FORMATS, default="text")
        command.add_argument("-o", "--output", metavar="OUT", type=Path, help="schrijf naar dit bestand")
    return parser


def _read(options: argparse.Namespace) -> str:
    from agendas.exporting import as_json, as_markdown, as_text

    forms: dict[str, Callable[[Agenda], str]] = {
        "json": as_json.agenda_as_json,
        "markdown": as_markdown.agenda_as_markdown,
        "text": as_text.agenda_as_text,
    }
    return forms[options.format](_understood(options.file))


def _compare(options: argparse.Namespace) -> str:
    from agendas.comparing import compare
    from agendas.exporting import as_json, as_markdown, as_text

    forms = {
        "json": as_json.comparison_as_json,
        "markdown": as_markdown.comparison_as_markdown,
        "text": as_text.comparison_as_text,
    }
    return forms[options.format](compare(_understood(options.left), _understood(options.right)))


def _understood(file: str) -> Agenda:
    from agendas.reading import read_bytes, read_file
    from agendas.understanding import understand

    if file == STANDARD_INPUT:
        return understand(read_bytes(sys.stdin.buffer.read(), "standaardinvoer"))
    return understand(read_file(Path(file)))


def _deliver(output: str, target: Path | None) -> None:
    if target is not None:
        from agendas.exporting.files import write_whole

        write_whole(target, output)
        return
    # UTF-8 whatever the terminal says; a lone surrogate from a damaged document must not raise
    sys.stdout.buffer.write(output.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
