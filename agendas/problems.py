"""What can go wrong, with a document, the library or a search, as one clear sentence for the user.

The sentences stand in ``resources/i18n/``, in Dutch and English, in a file for each of the three; this
module knows only their codes. Nothing below the window or the command line ever formats a message of its own.
"""

from __future__ import annotations

import functools
import locale
import os
import tomllib
from typing import Literal

from agendas.resources import resource

Language = Literal["nl", "en"]
_FILES = ("problems.toml", "library_problems.toml", "query_problems.toml")


class Problem(Exception):
    """Something the user must be told. ``code`` names the sentence, ``facts`` fill its places."""

    def __init__(self, code: str, name: str, **facts: str | int) -> None:
        super().__init__(f"{code}: {name}")
        self.code = code
        self.name = name
        self.facts = facts

    def sentence(self, language: Language) -> str:
        """Which file, what is wrong, what to do: one sentence, without line ends."""
        return sentence_of(self.code, self.name, language, **self.facts)


class DocumentProblem(Problem):
    """A document that could not be read; ``name`` is the file's."""


class LibraryProblem(Problem):
    """The library could not be opened, or a change in it not be kept; ``name`` is the file's or folder's."""


class QueryProblem(Problem):
    """A search that cannot be understood; ``name`` is what the user typed."""


def sentence_of(code: str, name: str, language: Language, **facts: str | int) -> str:
    """The sentence ``code`` of the data file about the file ``name``. Raises KeyError for other codes."""
    return _sentences()[code][language].format(name=printable(name), **facts)


def printable(name: str) -> str:
    """A file name as it may be shown: control and direction characters are replaced, nothing else."""
    shown = "".join(char if char.isprintable() else "\ufffd" for char in name)
    return shown if len(shown) <= 200 else shown[:120] + "…" + shown[-60:]


def language_of_environment() -> Language:
    """Dutch under a Dutch locale, else English, as the command line speaks."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "nl" if value.lower().startswith("nl") else "en"
    return "nl" if (locale.getlocale()[0] or "").lower().startswith(("nl", "dutch")) else "en"


@functools.cache
def _sentences() -> dict[str, dict[str, str]]:
    sentences: dict[str, dict[str, str]] = {}
    for file in _FILES:
        sentences |= tomllib.loads(resource(f"i18n/{file}").read_text(encoding="utf-8"))
    return sentences
