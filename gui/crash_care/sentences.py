"""The sentences for standard error, when there is no window to say it in."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

from agendas.problems import language_of_environment
from agendas.resources import resource

_WITHOUT_RESOURCES = "Standpunt: something went wrong that was not foreseen; install Standpunt again."


def say(code: str, name: str, log: Path | None) -> None:
    """Print the sentence ``code`` about ``name``. Never raises: a window started from a menu has no standard
    error, and an installation that is damaged has no sentences."""
    try:
        sentence = sentence_of(code, name, log)
    except (OSError, ValueError, KeyError):
        sentence = _WITHOUT_RESOURCES
    try:
        print(sentence, file=sys.stderr, flush=True)  # noqa: T201
    except (OSError, ValueError):
        return


def sentence_of(code: str, name: str, log: Path | None) -> str:
    """``name`` is what it is about; ``log`` where the report stands, None when it could not be written."""
    table = tomllib.loads(resource("i18n/crash_problems.toml").read_text(encoding="utf-8"))
    language = language_of_environment()
    report = table["report" if log else "no_report"][language].format(log=log)
    sentence: str = table[code][language]
    return sentence.format(name=name, report=report)
