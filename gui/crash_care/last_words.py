"""What ``main.py`` says when nobody caught an error: one sentence and a report in the log, never a traceback.

Imports no Qt: the commands without a window end here, too, and so does a start without Qt.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from agendas.problems import printable
from gui.crash_care import sentences
from gui.crash_care.description import describe
from gui.crash_care.log import Log
from gui.crash_care.places import state_folder
from gui.crash_care.surroundings import surroundings

FAILED, INTERRUPTED = 1, 130


def last_words(error: BaseException, arguments: Sequence[str] = ()) -> int:
    """Write the report, say the sentence about the files among ``arguments``, and return the exit status: 1,
    or 130 after Ctrl+C, which the user knows of."""
    if isinstance(error, KeyboardInterrupt):
        return INTERRUPTED
    if sys.flags.dev_mode:  # python -X dev: who asks for everything gets it
        sys.__excepthook__(type(error), error, error.__traceback__)
    sentences.say("unforeseen", subject_of(arguments), write_report("outside the window", error))
    return FAILED


def write_report(where: str, error: BaseException) -> Path | None:
    """Add the error to the log; where that stands, or None when it could not be written."""
    try:
        log = Log(state_folder())
        return log.file if log.write(where, f"{surroundings()}\n{describe(error)}") else None
    except Exception:  # noqa: BLE001  # no home folder, no memory: the sentence must still be said
        return None


def subject_of(arguments: Sequence[str]) -> str:
    """The names of the files on the command line, or that of the product when there are none."""
    names = [printable(Path(one).name) for one in arguments if _is_file(one)]
    return ", ".join(names[:2]) or "Standpunt"


def _is_file(argument: str) -> bool:
    try:
        return not argument.startswith("-") and Path(argument).is_file()
    except (OSError, ValueError):
        return False
