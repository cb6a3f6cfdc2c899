"""Files and folders → the files to be read, in order, with those that are not and why.

Every file ends in the report, but for hidden ones and what programs leave behind (``resources/library/
files.toml``): who drops a folder of fifty files wants to know of fifty. Files whose name says that they are
something else (pictures, spreadsheets) are named there but not opened; a file that is named itself always is.
Folders are looked through on a thread of its own, since a lost network drive may hold it for ever.
"""

from __future__ import annotations

import functools
import os
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from threading import Thread
from typing import Any

from agendas.problems import DocumentProblem
from agendas.reading.sources.opening import readable_name
from agendas.resources import resource

MOST_FILES = 20_000
"""As many agendas as the library is made for; a folder with more is the whole disk, by mistake."""
_LOOK_EVERY = 0.05
_FIGURES = re.compile("([0-9]+)")
_HIDDEN_ON_WINDOWS = 0x2


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file; ``problem`` says why it is not to be opened. A folder only with a problem."""

    path: Path
    problem: DocumentProblem | None = None


def walked(
    paths: Iterable[Path],
    found: Callable[[int], None],
    stopped: Callable[[], bool],
    most: int = MOST_FILES,
) -> list[FoundFile]:
    """All files at or below ``paths``: in the order given, in folders by name as people count.

    ``found`` is told their number now and then. When ``stopped`` says True, what was found so far.
    """
    walk = _Walk(most)
    thread = Thread(target=walk.through, args=(tuple(paths),), name="standpunt-walk", daemon=True)
    thread.start()
    while thread.is_alive() and not stopped():
        thread.join(_LOOK_EVERY)
        found(len(walk.files))
    walk.is_over = True
    return list(walk.files)


class _Walk:
    """One walk. Folders that were seen are not entered again, so that a loop of links ends."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._seen: set[tuple[int, int]] = set()
        self.files: list[FoundFile] = []
        self.is_over = False

    def through(self, paths: Iterable[Path]) -> None:
        """Find the files of all paths."""
        for path in paths:
            if os.path.isdir(path):  # noqa: PTH112  # Path's own raises on some names
                self._below(path)
            else:
                self.files.append(FoundFile(path))

    def _below(self, folder: Path) -> None:
        before = len(self.files)
        waiting = [folder]
        while waiting and not self.is_over:
            inner: list[Path] = []
            for file in self._inside(waiting.pop(), inner):
                if len(self.files) >= self._most:
                    problem = DocumentProblem("too_many_files", readable_name(folder), limit=self._most)
                    self.files.append(FoundFile(folder, problem))
                    return
                self.files.append(file)
            waiting += reversed(inner)
        if len(self.files) == before and not self.is_over:
            self.files.append(FoundFile(folder, DocumentProblem("empty_folder", readable_name(folder))))

    def _inside(self, folder: Path, inner: list[Path]) -> Iterator[FoundFile]:
        """The files in a folder itself; the folders in it are put into ``inner``."""
        try:
            if self._was_seen(folder):
                return
            with os.scandir(folder) as listed:
                entries = sorted(listed, key=lambda entry: _as_counted(entry.name))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            yield FoundFile(
                folder, DocumentProblem("folder_unreadable", readable_name(folder), reason=reason)
            )
            return
        for entry in entries:
            path = folder / entry.name
            if _is_left_out(entry):
                continue
            if _is_folder(entry):
                inner.append(path)
            else:
                yield FoundFile(path, _other_kind(path))

    def _was_seen(self, folder: Path) -> bool:
        status = folder.stat()
        place = (status.st_dev, status.st_ino)
        seen = place in self._seen
        self._seen.add(place)
        return seen


def _unreadable(folder: Path, error: OSError) -> DocumentProblem:
    reason = error.strerror or type(error).__name__
    return DocumentProblem("folder_unreadable", readable_name(folder), reason=reason)


def _as_counted(name: str) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """A key that puts "agenda.txt" before "agenda 9.txt", and that before "agenda 10.txt"."""
    stem, ending = os.path.splitext(name.casefold())  # noqa: PTH122  # a name, not yet a path
    return _by_figures(stem), _by_figures(ending)


def _by_figures(text: str) -> list[tuple[int, str]]:
    parts = _FIGURES.split(text)
    return [(int(part), "") if at % 2 else (0, part) for at, part in enumerate(parts)]


def _is_left_out(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or any(fnmatchcase(entry.name, each) for each in _left_behind()):
        return True
    try:
        attributes: int = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:
        return False
    return bool(attributes & _HIDDEN_ON_WINDOWS)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _other_kind(path: Path) -> DocumentProblem | None:
    is_other = path.suffix.lower().removeprefix(".") in _other_endings()
    return DocumentProblem("other_kind", readable_name(path)) if is_other else None


@functools.cache
def _left_behind() -> tuple[str, ...]:
    return tuple(_knowledge()["left_behind"])


@functools.cache
def _other_endings() -> frozenset[str]:
    return frozenset(ending for endings in _knowledge()["other_kinds"].values() for ending in endings)


@functools.cache
def _knowledge() -> dict[str, Any]:
    return tomllib.loads(resource("library/files.toml").read_text(encoding="utf-8"))
